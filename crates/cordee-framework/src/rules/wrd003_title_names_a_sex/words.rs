//! The words that name a sex, per language.

use super::Sex;

/// Signs in a title that open it to all.
#[rustfmt::skip]
pub(super) const FOR_ALL: [&str; 10] = [
    "m/w", "w/m", "d/m", "d/w", "h/f", "f/h", "f/m", "m/f", "(gn)", "all genders",
];

/// What comes before "man" and "woman" in occupations.
#[rustfmt::skip]
pub(super) const STEMS: [&str; 57] = [
    "alder", "anchor", "assembly", "bar", "barge", "boat", "business", "camera", "chair",
    "clergy", "congress", "council", "crafts", "crew", "delivery", "door", "drafts", "draughts",
    "dust", "ferry", "fire", "fisher", "fore", "frontiers", "grounds", "handy", "helms", "herds",
    "journey", "line", "lines", "mail", "maintenance", "milk", "news", "patrol", "police", "post",
    "repair", "sales", "sea", "service", "signal", "spokes", "states", "stock", "store", "switch",
    "tool", "track", "trades", "trash", "vestry", "warehouse", "watch", "weather", "work",
];

/// English words for women at work.
#[rustfmt::skip]
pub(super) const WORDS_FOR_WOMEN: [&str; 14] = [
    "actress", "barmaid", "chambermaid", "headmistress", "hostess", "housemaid", "housewife",
    "maid", "manageress", "schoolmistress", "seamstress", "stewardess", "waitress", "waitresses",
];

/// English words for men at work.
pub(super) const WORDS_FOR_MEN: [&str; 2] = ["headmaster", "schoolmaster"];

/// English words that stand for an occupation at the end of a title only: "Maintenance Man",
/// "Cleaning Lady", but "Man-machine Systems".
#[rustfmt::skip]
pub(super) const LAST_WORDS: [(&str, Sex); 12] = [
    ("boy", Sex::Man), ("boys", Sex::Man), ("gentleman", Sex::Man), ("gentlemen", Sex::Man),
    ("girl", Sex::Woman), ("girls", Sex::Woman), ("ladies", Sex::Woman), ("lady", Sex::Woman),
    ("man", Sex::Man), ("men", Sex::Man), ("woman", Sex::Woman), ("women", Sex::Woman),
];

/// Endings of German words for men at work; with "in" or "innen" they are for women.
#[rustfmt::skip]
pub(super) const GERMAN_ENDINGS: [&str; 69] = [
    "angestellter", "arbeiter", "architekt", "architekten", "arzt", "assistent", "assistenten",
    "ausbilder", "bäcker", "bauer", "bearbeiter", "beauftragter", "berater", "betreuer",
    "buchhalter", "dachdecker", "direktor", "direktoren", "disponent", "elektriker", "entwickler",
    "erzieher", "experte", "fachmann", "fahrer", "forscher", "führer", "gärtner", "geselle",
    "gestalter", "handwerker", "händler", "ingenieur", "ingenieure", "inspektor", "inspektoren",
    "installateur", "installateure", "jurist", "kaufmann", "klempner", "kontrolleur",
    "koordinator", "lehrer", "leiter", "maurer", "mechaniker", "meister", "monteur", "monteure",
    "pfleger", "planer", "programmierer", "prüfer", "redakteur", "referent", "sachverständiger",
    "schlosser", "schreiner", "spengler", "spezialist", "techniker", "tischler", "verkäufer",
    "verwalter", "vorsitzender", "wissenschaftler", "zeichner", "zimmerer",
];

/// Endings of German words that are for women without such an addition.
pub(super) const GERMAN_ENDINGS_FOR_WOMEN: [&str; 3] = ["ärztin", "frau", "schwester"];

/// German words too short to be endings.
pub(super) const GERMAN_WORDS: [(&str, Sex); 9] = [
    ("feuerwehrmann", Sex::Man),
    ("koch", Sex::Man),
    ("köchin", Sex::Woman),
    ("maler", Sex::Man),
    ("malerin", Sex::Woman),
    ("obmann", Sex::Man),
    ("polier", Sex::Man),
    ("polierin", Sex::Woman),
    ("zimmermann", Sex::Man),
];

/// Common French occupations: the words for men and for women.
#[rustfmt::skip]
pub(super) const FRENCH_PAIRS: [(&str, &str); 41] = [
    ("acheteur", "acheteuse"), ("adjoint", "adjointe"), ("administrateur", "administratrice"),
    ("animateur", "animatrice"), ("apprenti", "apprentie"), ("artisan", "artisane"),
    ("assistant", "assistante"), ("charpentier", "charpentière"), ("chargé", "chargée"),
    ("chercheur", "chercheuse"), ("concepteur", "conceptrice"), ("conducteur", "conductrice"),
    ("conseiller", "conseillère"), ("consultant", "consultante"), ("contrôleur", "contrôleuse"),
    ("coordinateur", "coordinatrice"), ("coordonnateur", "coordonnatrice"),
    ("couvreur", "couvreuse"), ("cuisinier", "cuisinière"), ("délégué", "déléguée"),
    ("dessinateur", "dessinatrice"), ("développeur", "développeuse"), ("directeur", "directrice"),
    ("électricien", "électricienne"), ("employé", "employée"), ("formateur", "formatrice"),
    ("gérant", "gérante"), ("infirmier", "infirmière"), ("ingénieur", "ingénieure"),
    ("inspecteur", "inspectrice"), ("installateur", "installatrice"),
    ("mécanicien", "mécanicienne"), ("monteur", "monteuse"), ("opérateur", "opératrice"),
    ("ouvrier", "ouvrière"), ("président", "présidente"), ("rédacteur", "rédactrice"),
    ("réparateur", "réparatrice"), ("superviseur", "superviseuse"),
    ("technicien", "technicienne"), ("vendeur", "vendeuse"),
];

/// How the other form is added to a French word for a man.
#[rustfmt::skip]
pub(super) const FRENCH_FORMS: [&str; 18] = [
    "e", "es", "ne", "nes", "nne", "enne", "rice", "rices", "trice", "trices", "euse", "euses", "se",
    "ses", "ère", "ères", "ière", "eure",
];
