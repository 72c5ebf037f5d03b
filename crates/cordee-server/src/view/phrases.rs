//! The words of the interface, in every language it has: one table.
//!
//! Knows no framework. Words of a framework are [`super::words::Words`]; these stand around them.

use cordee_domain::{Lang, MoveKind, TrackKind};

macro_rules! phrases {
    (
        parts { $($part:ident: $Part:ident;)* }
        $($name:ident: $en:literal, $de:literal, $fr:literal;)*
    ) => {
        $(mod $part;)*

        /// The words of the interface in one language.
        #[derive(Debug)]
        pub(crate) struct Phrases {
            /// The language, as a tag.
            pub(crate) tag: &'static str,
            $(pub(crate) $part: $part::$Part,)*
            $(pub(crate) $name: &'static str,)*
        }

        static ENGLISH: Phrases =
            Phrases { tag: "en", $($part: $part::$Part::ENGLISH,)* $($name: $en,)* };
        static GERMAN: Phrases =
            Phrases { tag: "de", $($part: $part::$Part::GERMAN,)* $($name: $de,)* };
        static FRENCH: Phrases =
            Phrases { tag: "fr", $($part: $part::$Part::FRENCH,)* $($name: $fr,)* };

        #[cfg(test)]
        impl Phrases {
            /// Every phrase with its name.
            pub(crate) fn all(&self) -> Vec<(&'static str, &'static str)> {
                let mut all = vec![$((stringify!($name), self.$name),)*];
                $(all.extend(self.$part.all());)*
                all
            }
        }
    };
}

/// A part of the table, in a file of its own: the words of some screens that belong together.
macro_rules! part {
    ($Part:ident { $($name:ident: $en:literal, $de:literal, $fr:literal;)* }) => {
        /// The words of these screens in one language.
        #[derive(Debug)]
        pub(crate) struct $Part {
            $(pub(crate) $name: &'static str,)*
        }

        impl $Part {
            pub(super) const ENGLISH: Self = Self { $($name: $en,)* };
            pub(super) const GERMAN: Self = Self { $($name: $de,)* };
            pub(super) const FRENCH: Self = Self { $($name: $fr,)* };

            #[cfg(test)]
            pub(super) fn all(&self) -> Vec<(&'static str, &'static str)> {
                vec![$((stringify!($name), self.$name),)*]
            }
        }
    };
}

pub(crate) use keeping::Keeping;

impl Phrases {
    /// The words of the interface for a reader of `lang`; English where there are none.
    pub(crate) fn of(lang: Lang) -> &'static Self {
        let tag = lang.as_str();
        match tag.split_once('-').map_or(tag, |(language, _)| language) {
            "de" => &GERMAN,
            "fr" => &FRENCH,
            _ => &ENGLISH,
        }
    }

    /// The language of these words.
    pub(crate) fn lang(&self) -> Lang {
        Lang::new(self.tag).unwrap_or(Lang::EN)
    }

    /// The tag to put on words that are in English whatever the page is in.
    pub(crate) fn where_english(&self) -> Option<&'static str> {
        (self.tag != "en").then_some("en")
    }

    /// "1 level", "3 levels".
    pub(crate) fn counted(&self, count: usize, (one, many): (&str, &str)) -> String {
        // French counts nothing as one.
        let is_one = count == 1 || (count == 0 && self.tag == "fr");
        format!("{count} {}", if is_one { one } else { many })
    }

    /// "a", "a and b", "a, b and c".
    pub(crate) fn listed(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [front @ .., last] => format!("{} {} {last}", front.join(", "), self.and),
        }
    }

    /// The word for a kind of track, as a heading begins.
    pub(crate) fn kind(&self, kind: TrackKind) -> &'static str {
        match kind {
            TrackKind::Individual => self.individual,
            TrackKind::Management => self.management,
        }
    }

    /// The word for a kind of move, as a heading begins.
    pub(crate) fn way(&self, kind: MoveKind) -> &'static str {
        match kind {
            MoveKind::Advance => self.advance,
            MoveKind::Cross => self.cross,
            MoveKind::Switch => self.switch,
            MoveKind::Return => self.go_back,
        }
    }

    /// What a kind of move is, in a sentence.
    pub(crate) fn meaning(&self, kind: MoveKind) -> &'static str {
        match kind {
            MoveKind::Advance => self.means_advance,
            MoveKind::Cross => self.means_cross,
            MoveKind::Switch => self.means_switch,
            MoveKind::Return => self.means_return,
        }
    }

    /// The title of a duty that every framework knows.
    pub(crate) fn duty(&self, id: &str) -> Option<&'static str> {
        let (_, german, french) = DUTIES.iter().find(|(known, _, _)| *known == id)?;
        match self.tag {
            "de" => Some(german),
            "fr" => Some(french),
            _ => None,
        }
    }
}

/// A template with its `{0}`, `{1}` … replaced.
pub(crate) fn filled(template: &str, words: &[&str]) -> String {
    let mut text = template.to_owned();
    for (i, word) in words.iter().enumerate() {
        text = text.replace(&format!("{{{i}}}"), word);
    }
    text
}

/// The duties of `Duty::KNOWN`, which are in English there.
const DUTIES: [(&str, &str, &str); 12] = [
    (
        "line-management",
        "Personalverantwortung",
        "Encadrement hiérarchique",
    ),
    (
        "write-performance-reviews",
        "Beurteilungen schreiben",
        "Rédiger les évaluations",
    ),
    (
        "mediate-conflicts",
        "In Konflikten vermitteln",
        "Arbitrer les conflits",
    ),
    ("approve-leave", "Urlaub genehmigen", "Approuver les congés"),
    (
        "set-pay",
        "Entgelt vorschlagen und festlegen",
        "Proposer et fixer la rémunération",
    ),
    (
        "hire",
        "Über Einstellungen entscheiden",
        "Décider des embauches",
    ),
    ("dismiss", "Entlassen", "Licencier"),
    (
        "hold-one-to-ones",
        "Vier-Augen-Gespräche mit Mitarbeitenden führen",
        "Tenir les entretiens individuels",
    ),
    (
        "full-craft-load",
        "Volle Last an Facharbeit",
        "Pleine charge de travail de métier",
    ),
    ("on-call", "Bereitschaft leisten", "Assurer des astreintes"),
    (
        "mentor",
        "Kolleginnen und Kollegen begleiten",
        "Accompagner des collègues",
    ),
    (
        "interview",
        "Bewerbungsgespräche führen",
        "Mener des entretiens d’embauche",
    ),
];

pub(crate) use cases::InCases;
pub(crate) use pay_reports::PayReports;
pub(crate) use simulator::Simulator;

phrases! {
    parts {
        around: Around;
        cases: InCases;
        door: Door;
        house: House;
        imports: Imports;
        keeping: Keeping;
        law: Law;
        measures: Measures;
        nos: Nos;
        pay_reports: PayReports;
        practice: Practice;
        simulator: Simulator;
    }
    // Around every page
    skip: "Skip to the content", "Zum Inhalt springen", "Aller au contenu";
    main_nav: "Main", "Hauptnavigation", "Navigation principale";
    texts_in: "Language of the texts", "Sprache der Texte", "Langue des textes";
    stands: "Where this page stands", "Wo diese Seite steht", "Où se trouve cette page";
    motto: "Each climbs as well as they can, and the rope holds.",
        "Jede und jeder steigt, so gut es geht, und das Seil hält.",
        "Chacun grimpe comme il peut, et la corde tient.";
    version: "Version", "Fassung", "Version";
    content: "content", "Inhalt", "contenu";
    shown_by: "shown by Cordée", "gezeigt von Cordée", "présenté par Cordée";
    framework: "Career framework", "Laufbahnmodell", "Référentiel de carrières";
    crafts: "Crafts", "Fächer", "Métiers";
    ways: "Ways", "Wege", "Passages";
    findings: "Findings", "Befunde", "Constats";
    and: "and", "und", "et";
    or: "or", "oder", "ou";
    // Words of the vocabulary
    individual: "Individual", "Fach", "Expertise";
    management: "Management", "Führung", "Encadrement";
    craft: "Craft", "Fach", "Métier";
    track: "Track", "Laufbahn", "Filière";
    tracks: "Tracks", "Laufbahnen", "Filières";
    level: "Level", "Stufe", "Niveau";
    one_level: "level", "Stufe", "niveau";
    many_levels: "levels", "Stufen", "niveaux";
    grade: "Grade", "Grad", "Grade";
    competency: "Competency", "Kompetenz", "Compétence";
    competencies: "Competencies", "Kompetenzen", "Compétences";
    training: "Training", "Schulung", "Formation";
    weight: "Weight", "Gewicht", "Poids";
    not_stated: "Not stated", "Nicht angegeben", "Non précisé";
    grade_not_stated: "Grade not stated", "Grad nicht angegeben", "Grade non précisé";
    step_n: "Step {0}", "Schritt {0}", "Palier {0}";
    step_of: "Step {0} of {1}", "Schritt {0} von {1}", "Palier {0} sur {1}";
    n_of: "{0} of {1}", "{0} von {1}", "{0} sur {1}";
    one_step: "step", "Schritt", "palier";
    many_steps: "steps", "Schritte", "paliers";
    one_hour: "hour", "Stunde", "heure";
    many_hours: "hours", "Stunden", "heures";
    one_month: "month", "Monat", "mois";
    many_months: "months", "Monate", "mois";
    table: "Table: {0}", "Tabelle: {0}", "Tableau : {0}";
    for_example: "For example", "Zum Beispiel", "Par exemple";
    // The first page
    is_level: "Here people rise at their craft as far as anyone who leads, and staying with a craft is success.",
        "Wer bei seinem Fach bleibt, kommt hier so weit wie jemand, der führt; und beim Fach zu bleiben ist ein Erfolg.",
        "Ici, on s’élève dans son métier aussi haut que qui encadre, et rester dans son métier est une réussite.";
    is_not_level: "Two ways to grow: in a craft, and in leading people. Where they don't yet end level, this page says so.",
        "Zwei Wege zu wachsen: in einem Fach und im Führen von Menschen. Wo sie noch nicht gleich hoch enden, sagt es diese Seite.",
        "Deux façons de grandir : dans un métier, et dans l’encadrement. Là où elles ne finissent pas encore à la même hauteur, cette page le dit.";
    is_not_known: "Ways to grow at work, side by side, with what each asks and gives.",
        "Wege, im Beruf zu wachsen, nebeneinander, mit dem, was jeder verlangt und gibt.",
        "Des façons de grandir au travail, côte à côte, avec ce que chacune demande et donne.";
    the_crafts: "The crafts", "Die Fächer", "Les métiers";
    no_craft: "This framework names no craft yet.", "Dieses Modell nennt noch kein Fach.", "Ce référentiel ne nomme encore aucun métier.";
    see_tracks: "See its tracks", "Zu seinen Laufbahnen", "Voir ses filières";
    individual_summit: "Individual summit", "Gipfel im Fach", "Sommet d’expertise";
    management_summit: "Management summit", "Gipfel in der Führung", "Sommet d’encadrement";
    at_grade: ", at {0}", ", bei {0}", ", à {0}";
    from_to: ", from {0} to {1}", ", von {0} bis {1}", ", de {0} à {1}";
    across_all: "Across all crafts", "Über alle Fächer hinweg", "Pour tous les métiers";
    both_at: "Individual summit and management summit: both at {0}.",
        "Gipfel im Fach und Gipfel in der Führung: beide bei {0}.",
        "Sommet d’expertise et sommet d’encadrement : tous deux à {0}.";
    individual_higher: "The individual summit stands at {0}, the management summit at {1}.",
        "Der Gipfel im Fach steht bei {0}, der Gipfel in der Führung bei {1}.",
        "Le sommet d’expertise est à {0}, le sommet d’encadrement à {1}.";
    individual_lower: "Not yet level: the individual summit ends at {0}, management goes on to {1}.",
        "Noch nicht gleich hoch: das Fach endet bei {0}, die Führung geht weiter bis {1}.",
        "Pas encore à égalité : l’expertise s’arrête à {0}, l’encadrement continue jusqu’à {1}.";
    no_management: "There is no management track for this craft.", "Für dieses Fach gibt es keine Führungslaufbahn.", "Il n’y a pas de filière d’encadrement pour ce métier.";
    no_individual: "There is no individual track in this craft.", "In diesem Fach gibt es keine Fachlaufbahn.", "Il n’y a pas de filière d’expertise dans ce métier.";
    no_grades: "The framework states no grades by which the summits could be compared.",
        "Das Modell nennt keine Grade, nach denen die Gipfel verglichen werden könnten.",
        "Le référentiel ne donne aucun grade qui permette de comparer les sommets.";
    // Crafts and tracks
    side_by_side: "Side by side, grade by grade", "Nebeneinander, Grad für Grad", "Côte à côte, grade par grade";
    same_line: "Levels on the same line are worth the same. Staying where one is, and deepening it, is a way forward on every line.",
        "Stufen auf derselben Linie sind gleich viel wert. Zu bleiben, wo man ist, und es zu vertiefen, ist auf jeder Linie ein Weg nach vorn.",
        "Les niveaux d’une même ligne ont la même valeur. Rester où l’on est et approfondir est, à chaque ligne, une façon d’avancer.";
    ways_of_craft: "Ways across, back and over", "Wege hinüber, zurück und in andere Fächer", "Passages, retours et changements";
    from: "From", "Von", "De";
    to: "To", "Nach", "Vers";
    what_it_takes: "What it takes", "Was es braucht", "Ce qu’il faut";
    tracks_abreast: "Tracks side by side", "Laufbahnen nebeneinander", "Filières côte à côte";
    then: ", then ", ", dann ", ", puis ";
    experts_up: "Experts from here up", "Ab hier Expertise", "Expertise à partir d’ici";
    may_cross: "{0} may {1} to {2}{3}.", "{0}: von hier kann man zu {2} {1}{3}.", "{0} : on peut {1} vers {2}{3}.";
    to_cross: "cross", "hinüberwechseln", "passer";
    may_go_back: "{0} may {1} to {2}{3}.", "{0}: von hier kann man zu {2} {1}{3}.", "{0} : on peut {1} vers {2}{3}.";
    to_go_back: "go back", "zurückkehren", "revenir";
    with: " with {0}", ", mit {0}", ", avec {0}";
    no_way_back: "No way back is stated.", "Ein Rückweg ist nicht genannt.", "Aucun retour n’est prévu.";
    way_back_is: "The {0} is guaranteed{1}.", "Der {0} ist zugesichert{1}.", "Le {0} est garanti{1}.";
    way_back: "way back", "Rückweg", "retour";
    ways_of_growing: "Ways of growing: in a craft, or in leading people.", "Wege zu wachsen: in einem Fach oder im Führen von Menschen.", "Des façons de grandir : dans un métier, ou dans l’encadrement.";
    no_track: "This framework has no track yet.", "Dieses Modell hat noch keine Laufbahn.", "Ce référentiel n’a pas encore de filière.";
    across_abreast: "Across all crafts, side by side", "Über alle Fächer hinweg, nebeneinander", "Pour tous les métiers, côte à côte";
    in_crafts: "In ", "In ", "Dans ";
    highest_first: "Levels, the highest first", "Stufen, die höchste zuerst", "Niveaux, du plus haut au plus bas";
    advancing_here: "Advancing on this track", "Aufsteigen auf dieser Laufbahn", "Avancer dans cette filière";
    weighs_head: "What weighs how much", "Was wie viel wiegt", "Ce qui pèse combien";
    no_level: "This track has no level yet.", "Diese Laufbahn hat noch keine Stufe.", "Cette filière n’a pas encore de niveau.";
    from_below: "What changes from the level below", "Was sich gegenüber der Stufe darunter ändert", "Ce qui change depuis le niveau d’en dessous";
    nobody_must: "Nobody has to advance. Whoever stays goes on deepening what the level is about.",
        "Niemand muss aufsteigen. Wer bleibt, vertieft weiter, worum es auf der Stufe geht.",
        "Personne n’est tenu d’avancer. Qui reste approfondit ce dont il s’agit à ce niveau.";
    advance_unsaid: "The framework says nothing of what advancing takes.", "Das Modell sagt nicht, was das Aufsteigen braucht.", "Le référentiel ne dit pas ce qu’il faut pour avancer.";
    no_conditions: "No conditions.", "Keine Bedingungen.", "Aucune condition.";
    conditions_unsaid: "The framework says nothing of conditions.", "Das Modell sagt nichts von Bedingungen.", "Le référentiel ne dit rien des conditions.";
    how_each_weighs: "How much each competency weighs when someone is looked at",
        "Wie viel jede Kompetenz wiegt, wenn jemand betrachtet wird",
        "Ce que pèse chaque compétence quand on regarde une personne";
    // A level
    what_it_is: "What it is", "Was es ist", "Ce que c’est";
    pay: "Pay", "Entgelt", "Rémunération";
    what_is_asked: "What is asked", "Was verlangt wird", "Ce qui est demandé";
    from_here: "From here", "Von hier aus", "À partir d’ici";
    worth_same: "Worth the same", "Gleich viel wert", "De même valeur";
    worth_found: "How its worth was found", "Wie der Wert ermittelt wurde", "Comment sa valeur a été trouvée";
    compare_any: "Compare with any other level", "Mit jeder anderen Stufe vergleichen", "Comparer avec tout autre niveau";
    compare_near: "Compare with another level", "Mit einer anderen Stufe vergleichen", "Comparer avec un autre niveau";
    compare: "Compare", "Vergleichen", "Comparer";
    on_this_page: "On this page", "Auf dieser Seite", "Sur cette page";
    track_is: "Track: {0}", "Laufbahn: {0}", "Filière : {0}";
    craft_is: "Craft: {0}", "Fach: {0}", "Métier : {0}";
    across_small: "across all crafts", "über alle Fächer hinweg", "pour tous les métiers";
    changes_from: "What changes from {0}", "Was sich gegenüber {0} ändert", "Ce qui change depuis {0}";
    stay: "Stay and deepen", "Bleiben und vertiefen", "Rester et approfondir";
    more_in: "There is more to discover in", "Mehr zu entdecken gibt es bei", "Il y a encore à découvrir dans";
    pay_can_rise: "Without a change of level, pay can rise to", "Ohne Wechsel der Stufe kann das Entgelt steigen bis", "Sans changer de niveau, la rémunération peut monter jusqu’à";
    step_small: " step {0}", " Schritt {0}", " palier {0}";
    same_grade_at: "Levels of the other kind of track at the same grade, {0}.", "Stufen der anderen Art von Laufbahn bei demselben Grad, {0}.", "Niveaux de l’autre sorte de filière au même grade, {0}.";
    same_grade: "Levels at the same grade", "Stufen bei demselben Grad", "Niveaux au même grade";
    no_other: "There is no other level.", "Es gibt keine andere Stufe.", "Il n’y a pas d’autre niveau.";
    moved_on_after: "The framework says that one must have moved on from here after {0}.",
        "Das Modell sagt, dass man von hier nach {0} weitergegangen sein muss.",
        "Le référentiel dit qu’il faut être allé plus loin après {0}.";
    stay_for_good: "This is a place to stay for good. No next step has to be taken, and nobody waits for one.",
        "Hier kann man auf Dauer bleiben. Kein nächster Schritt muss getan werden, und niemand wartet auf einen.",
        "On peut rester ici pour de bon. Aucun pas suivant n’est à faire, et personne n’en attend.";
    learn_here: "A level to learn in, at one's own pace: no date is set by which one must have moved on.",
        "Eine Stufe zum Lernen, im eigenen Tempo: Es ist kein Tag gesetzt, bis zu dem man weitergegangen sein muss.",
        "Un niveau pour apprendre, à son rythme : aucune date n’est fixée pour aller plus loin.";
    no_date_set: "No date is set by which one must have moved on. The framework does not say whether one may stay for good.",
        "Es ist kein Tag gesetzt, bis zu dem man weitergegangen sein muss. Ob man auf Dauer bleiben kann, sagt das Modell nicht.",
        "Aucune date n’est fixée pour aller plus loin. Le référentiel ne dit pas si l’on peut rester pour de bon.";
    scope: "Scope", "Reichweite", "Portée";
    autonomy: "Autonomy", "Eigenständigkeit", "Autonomie";
    craft_time: "Craft time", "Zeit für das Fach", "Temps de métier";
    of_week: "{0} of the week is meant for the craft", "{0} der Woche gehören dem Fach", "{0} de la semaine sont prévus pour le métier";
    rights: "Decision rights", "Entscheidungsrechte", "Droits de décision";
    recognition: "Recognition", "Anerkennung", "Reconnaissance";
    duties: "Duties", "Pflichten", "Devoirs";
    none: "None", "Keine", "Aucun";
    gross: "gross", "brutto", "brut";
    minimum: "Minimum", "Minimum", "Minimum";
    midpoint: "Midpoint", "Mitte", "Milieu";
    maximum: "Maximum", "Maximum", "Maximum";
    a_year: "a year", "im Jahr", "par an";
    a_month: "a month", "im Monat", "par mois";
    an_hour: "an hour", "in der Stunde", "par heure";
    valued: "The work is valued, never the person, by skills, effort, responsibility and working conditions.",
        "Bewertet wird die Arbeit, nie der Mensch: nach Können, Belastung, Verantwortung und Arbeitsbedingungen.",
        "C’est le travail qui est évalué, jamais la personne : compétences, efforts, responsabilités et conditions de travail.";
    all_in_all: "All in all {0} of 100.", "Alles in allem {0} von 100.", "En tout {0} sur 100.";
    value_caption: "Steps of this level on each sub-factor of job value", "Schritte dieser Stufe bei jedem Teilfaktor des Arbeitswerts", "Paliers de ce niveau pour chaque sous-facteur de valeur du travail";
    subfactor: "Sub-factor", "Teilfaktor", "Sous-facteur";
    factor: "Factor", "Faktor", "Facteur";
    step: "Step", "Schritt", "Palier";
    skills: "Skills", "Können", "Compétences";
    effort: "Effort", "Belastung", "Efforts";
    responsibility: "Responsibility", "Verantwortung", "Responsabilités";
    conditions: "Working conditions", "Arbeitsbedingungen", "Conditions de travail";
    duty_people: "managing people", "Führen von Menschen", "encadrement";
    duty_craft: "the craft", "das Fach", "le métier";
    duty_shared: "shared by all", "von allen geteilt", "partagé par tous";
    summit: "Summit", "Gipfel", "Sommet";
    expert: "Expert", "Expertise", "Expertise";
    place_to_stay: "A place to stay for good", "Ein Ort zum Bleiben", "Un endroit où rester";
    join_here: "People join here", "Einstieg von außen", "On peut entrer ici";
    // Expectations
    the_craft: "The craft", "Das Fach", "Le métier";
    leading: "Leading people", "Menschen führen", "Encadrer";
    every_colleague: "What every colleague needs", "Was alle brauchen", "Ce qu’il faut à chacun";
    also: "Also", "Außerdem", "Aussi";
    own_words: "In this level's own words", "In den eigenen Worten der Stufe", "Dans les mots du niveau";
    weighs: " · weighs {0}", " · wiegt {0}", " · pèse {0}";
    is_optional: "may be shown, need not be", "darf gezeigt werden, muss nicht", "peut être montré, sans obligation";
    // Ways
    advance: "Advance", "Aufsteigen", "Avancer";
    cross: "Cross", "Hinüberwechseln", "Passer";
    switch: "Switch", "Umsteigen", "Changer";
    go_back: "Return", "Zurückkehren", "Revenir";
    way_to: "{0} to {1}", "{0} zu {1}", "{0} vers {1}";
    means_advance: "Up the same track.", "Auf derselben Laufbahn nach oben.", "Vers le haut de la même filière.";
    means_cross: "To a track of the other kind: another craft to learn, not a higher one.",
        "Auf eine Laufbahn der anderen Art: ein anderes Handwerk zu lernen, kein höheres.",
        "Vers une filière de l’autre sorte : un autre métier à apprendre, pas un métier plus haut.";
    means_switch: "To another track or craft of the same kind.", "Auf eine andere Laufbahn oder in ein anderes Fach derselben Art.", "Vers une autre filière ou un autre métier de la même sorte.";
    means_return: "Back after a crossing, without fault.", "Zurück nach einem Wechsel, ohne Makel.", "Le retour après un passage, sans faute.";
    changes_to: "What changes on the way to {0}", "Was sich auf dem Weg zu {0} ändert", "Ce qui change en allant vers {0}";
    what_changes: "What changes", "Was sich ändert", "Ce qui change";
    changes_between: "What changes from {0} to {1}", "Was sich ändert von {0} zu {1}", "Ce qui change de {0} à {1}";
    ways_lead: "Staying needs no way and no reason. Whoever wants to go finds here where one can go, and what it takes.",
        "Bleiben braucht keinen Weg und keinen Grund. Wer gehen will, findet hier, wohin es gehen kann und was es braucht.",
        "Rester ne demande ni chemin ni raison. Qui veut aller ailleurs trouve ici où l’on peut aller, et ce qu’il faut.";
    steps_up: "Steps up the tracks", "Schritte die Laufbahnen hinauf", "Les pas vers le haut des filières";
    steps_up_lead: "Up the same track, one level at a time. What it takes stands on each track's page.",
        "Auf derselben Laufbahn nach oben, Stufe um Stufe. Was es braucht, steht auf der Seite der Laufbahn.",
        "Vers le haut de la même filière, un niveau à la fois. Ce qu’il faut se trouve sur la page de la filière.";
    no_ways: "This framework states no ways yet.", "Dieses Modell nennt noch keine Wege.", "Ce référentiel ne donne encore aucun passage.";
    crossing: "Crossing", "Hinüberwechseln", "Passer";
    returning: "Returning", "Zurückkehren", "Revenir";
    switching: "Switching", "Umsteigen", "Changer";
    advancing: "Advancing", "Aufsteigen", "Avancer";
    ways_caption: "{0}: from where, to where, on what conditions", "{0}: woher, wohin, unter welchen Bedingungen", "{0} : d’où, vers où, à quelles conditions";
    // Gates
    consent: "Consent", "Einwilligung", "Accord";
    training_first: "Training first", "Zuerst Schulung", "D’abord la formation";
    evidence: "Evidence", "Nachweise", "Preuves";
    panel: "Panel", "Gremium", "Jury";
    trial: "Trial", "Erprobung", "Essai";
    old_seat: "Old seat", "Alter Platz", "Ancienne place";
    own_word: "the person's own word, private and revocable", "das eigene Wort der Person, vertraulich und widerruflich", "la parole de la personne, privée et révocable";
    not_asked: "the person is not asked", "die Person wird nicht gefragt", "on ne demande pas à la personne";
    none_counts: "none counts", "keine zählen", "aucune ne compte";
    from_kinds: "from {0} competencies", "aus Kompetenzen der Art: {0}", "de compétences : {0}";
    kind_craft: "craft", "Fach", "métier";
    kind_people: "people", "Menschen", "encadrement";
    kind_shared: "shared", "gemeinsam", "partagées";
    a_panel: "a panel", "ein Gremium", "un jury";
    at_least: "at least {0}", "mindestens {0}", "au moins {0}";
    one_person: "person", "Person", "personne";
    many_people: "people", "Personen", "personnes";
    chair_outside: "chaired from outside the person's line", "Vorsitz von außerhalb der eigenen Linie", "présidence hors de la ligne de la personne";
    chair_people: "chaired by people operations", "Vorsitz bei der Personalabteilung", "présidence par les ressources humaines";
    chair_manager: "chaired by the person's own manager", "Vorsitz bei der eigenen Führungskraft", "présidence par la hiérarchie de la personne";
    with_mentor: "{0}, with a mentor", "{0}, mit Begleitung", "{0}, avec mentorat";
    without_mentor: "{0}, without a mentor", "{0}, ohne Begleitung", "{0}, sans mentorat";
    seat_kept: "kept for the way back", "bleibt frei für den Rückweg", "gardée pour le retour";
    seat_given_up: "given up", "wird aufgegeben", "abandonnée";
    pay_unchanged: "stays as it is", "bleibt, wie es ist", "reste la même";
    pay_within: "is set within the range of the new level", "wird in der Spanne der neuen Stufe festgelegt", "est fixée dans la fourchette du nouveau niveau";
    pay_rises: "rises by {0}", "steigt um {0}", "augmente de {0}";
    pay_may_fall: "may fall", "kann sinken", "peut baisser";
    short_training: "training", "Schulung", "formation";
    short_consent: "consent", "Einwilligung", "accord";
    short_panel: "a panel", "Gremium", "jury";
    short_trial: "a trial of {0}", "{0} Erprobung", "essai de {0}";
    // What changes from one level to another
    step_from: "From {0}", "Von {0}", "De {0}";
    step_to: "to {0}", "zu {0}", "à {0}";
    never_a_must: "Going is never a must: one may also {0}.", "Gehen ist nie ein Muss: Man kann auch {0}.", "Partir n’est jamais une obligation : on peut aussi {0}.";
    stay_and_deepen: "stay and deepen", "bleiben und vertiefen", "rester et approfondir";
    other_way_round: "The other way round", "Andersherum", "Dans l’autre sens";
    where_it_stands: "Where it stands", "Wo es steht", "Où cela se situe";
    decide_honour_do: "What one may decide, how one is honoured, what one must do", "Was man entscheiden darf, wie man geehrt wird, was man tun muss", "Ce que l’on peut décider, comment on est honoré, ce que l’on doit faire";
    how_there: "How one gets there", "Wie man dorthin kommt", "Comment on y arrive";
    compare_others: "Compare other roles", "Andere Rollen vergleichen", "Comparer d’autres rôles";
    rights_and_more: "Rights, recognition, duties", "Rechte, Anerkennung, Pflichten", "Droits, reconnaissance, devoirs";
    neither_says: "Neither level says what it asks.", "Keine der beiden Stufen sagt, was sie verlangt.", "Aucun des deux niveaux ne dit ce qu’il demande.";
    one_higher: "higher", "höher", "plus haut";
    one_new: "new", "neu", "nouveau";
    one_reworded: "in other words", "in anderen Worten", "en d’autres mots";
    one_lower: "lower", "niedriger", "plus bas";
    one_dropped: "no longer asked", "nicht mehr verlangt", "plus demandé";
    one_kept: "as before", "wie zuvor", "comme avant";
    all_higher: "Asked at a higher step", "Bei einem höheren Schritt verlangt", "Demandé à un palier plus haut";
    all_new: "New", "Neu", "Nouveau";
    all_reworded: "Asked in other words", "In anderen Worten verlangt", "Demandé en d’autres mots";
    all_lower: "Asked at a lower step", "Bei einem niedrigeren Schritt verlangt", "Demandé à un palier plus bas";
    all_dropped: "No longer asked", "Nicht mehr verlangt", "N’est plus demandé";
    all_kept: "As before", "Wie zuvor", "Comme avant";
    before: "Before", "Zuvor", "Avant";
    after: "After", "Danach", "Après";
    places_caption: "Grade, scope, autonomy, craft time and worth before and after", "Grad, Reichweite, Eigenständigkeit, Zeit für das Fach und Wert, zuvor und danach", "Grade, portée, autonomie, temps de métier et valeur, avant et après";
    what: "What", "Was", "Quoi";
    worth: "Worth", "Wert", "Valeur";
    points_of: "{0} points of 100", "{0} Punkte von 100", "{0} points sur 100";
    not_stated_after: "Not stated of the level after", "Für die Stufe danach nicht angegeben", "Non précisé pour le niveau d’après";
    not_stated_before: "Not stated of the level before", "Für die Stufe zuvor nicht angegeben", "Non précisé pour le niveau d’avant";
    gained: "Gained", "Gewonnen", "Gagné";
    given_up: "Given up", "Aufgegeben", "Abandonné";
    taken_on: "Taken on", "Übernommen", "Pris en charge";
    laid_down: "Laid down", "Abgelegt", "Déposé";
    kept: "Kept", "Behalten", "Gardé";
    no_change: "no change", "unverändert", "sans changement";
    no_change_dot: "No change.", "Keine Änderung.", "Aucun changement.";
    range: "Range", "Spanne", "Fourchette";
    change: "Change", "Änderung", "Changement";
    way_there: "The way there", "Der Weg dorthin", "Le chemin pour y aller";
    the_way_back: "The way back", "Der Weg zurück", "Le chemin du retour";
    same_level: "It is the same level.", "Es ist dieselbe Stufe.", "C’est le même niveau.";
    no_move: "No move is defined, and none leads there over other levels.", "Kein Weg ist genannt, und keiner führt über andere Stufen dorthin.", "Aucun passage n’est prévu, et aucun n’y mène par d’autres niveaux.";
    way_round: "No move is defined. The shortest way round:", "Kein Weg ist genannt. Der kürzeste Umweg:", "Aucun passage n’est prévu. Le plus court détour :";
    choose_role: "Choose a role", "Eine Rolle wählen", "Choisir un rôle";
    compare_two: "Compare two roles", "Zwei Rollen vergleichen", "Comparer deux rôles";
    any_two: "Any two, also of different tracks and crafts.", "Beliebige zwei, auch verschiedener Laufbahnen und Fächer.", "Deux quelconques, même de filières et de métiers différents.";
    no_levels: "The framework has no levels.", "Das Modell hat keine Stufen.", "Le référentiel n’a pas de niveaux.";
    all_of_them: "All of them", "Alle", "Tous";
    // Competencies and training
    abilities: "Abilities with a name, each on a scale that says what someone does. Leading people is a kind of its own, and is judged by its own competencies only.",
        "Fähigkeiten mit einem Namen, jede auf einer Skala, die sagt, was jemand tut. Menschen zu führen ist eine eigene Art und wird nur nach eigenen Kompetenzen beurteilt.",
        "Des capacités qui ont un nom, chacune sur une échelle qui dit ce que l’on fait. Encadrer est une sorte à part, jugée sur ses propres compétences seulement.";
    no_competency: "This framework names no competency yet.", "Dieses Modell nennt noch keine Kompetenz.", "Ce référentiel ne nomme encore aucune compétence.";
    of_several: "Of several crafts", "Mehrerer Fächer", "De plusieurs métiers";
    level_by_level: "described level by level", "Stufe für Stufe beschrieben", "décrite niveau par niveau";
    the_scale: "The scale, the first step first", "Die Skala, der erste Schritt zuerst", "L’échelle, en commençant par le premier palier";
    who_asks: "Which level asks for it", "Welche Stufe sie verlangt", "Quel niveau la demande";
    nobody_asks: "No level asks for it.", "Keine Stufe verlangt sie.", "Aucun niveau ne la demande.";
    asked: "Asked", "Verlangt", "Demandé";
    training_lead: "What people learn, and before which levels it is asked for.", "Was gelernt wird und vor welchen Stufen es verlangt ist.", "Ce que l’on apprend, et avant quels niveaux c’est demandé.";
    no_training: "This framework names no training yet.", "Dieses Modell nennt noch keine Schulung.", "Ce référentiel ne nomme encore aucune formation.";
    training_comes_first: "Leading is a craft of its own, and training comes before the role. Marked below are the four subjects without which nobody is prepared to lead: coaching, delegating, conflict and psychological safety.",
        "Führen ist ein eigenes Handwerk, und die Schulung kommt vor der Rolle. Hervorgehoben sind die vier Themen, ohne die niemand auf das Führen vorbereitet ist: Coaching, Delegieren, Konflikte und psychologische Sicherheit.",
        "Encadrer est un métier à part, et la formation vient avant le rôle. Sont marqués les quatre sujets sans lesquels personne n’est prêt à encadrer : le coaching, la délégation, les conflits et la sécurité psychologique.";
    length: "Length", "Dauer", "Durée";
    looked_at: "Someone looks at what was learned", "Jemand sieht sich an, was gelernt wurde", "Quelqu’un regarde ce qui a été appris";
    asked_before: "Asked for before", "Verlangt vor", "Demandée avant";
    before_none: "no level", "keiner Stufe", "aucun niveau";
    yes: "yes", "ja", "oui";
    no: "no", "nein", "non";
    covers: "What it covers", "Was sie behandelt", "Ce qu’elle couvre";
    needed: "(needed to lead)", "(zum Führen nötig)", "(nécessaire pour encadrer)";
    // What is not there
    off_route: "Off the route", "Abseits der Route", "Hors de l’itinéraire";
    back_to_crafts: "Back to the crafts", "Zurück zu den Fächern", "Retour aux métiers";
    // The map
    the_map: "The map", "Die Karte", "La carte";
    map_title: "Map of ways: {0}", "Karte der Wege: {0}", "Carte des passages : {0}";
    map_says: "Each column is a track, each row a grade, the highest on top. The tables below say the same in words.",
        "Jede Spalte ist eine Laufbahn, jede Zeile ein Grad, der höchste oben. Die Tabellen darunter sagen dasselbe in Worten.",
        "Chaque colonne est une filière, chaque ligne un grade, le plus haut en haut. Les tableaux ci-dessous disent la même chose en mots.";
    map_by_craft: "The map is drawn craft by craft, since the whole would be too large to be read.",
        "Die Karte ist Fach für Fach gezeichnet, denn im Ganzen wäre sie zu groß zum Lesen.",
        "La carte est dessinée métier par métier, car l’ensemble serait trop grand pour être lu.";
    to_tables: "To the tables", "Zu den Tabellen", "Aller aux tableaux";
    // The index and the search
    find: "Search", "Suche", "Recherche";
    index: "Index", "Verzeichnis", "Index";
    everything: "Index of everything", "Verzeichnis von allem", "Index de tout";
    everything_lead: "Every craft, track, level, competency and training by its name.", "Jedes Fach, jede Laufbahn, Stufe, Kompetenz und Schulung nach ihrem Namen.", "Chaque métier, filière, niveau, compétence et formation par son nom.";
    the_whole: "Everything on one page, to print", "Alles auf einer Seite, zum Drucken", "Tout sur une page, à imprimer";
    other_signs: "Other signs", "Andere Zeichen", "Autres signes";
    to_here: "Link to this place", "Link zu dieser Stelle", "Lien vers cet endroit";
    find_what: "Search for", "Suchen nach", "Rechercher";
    find_none: "Nothing found", "Nichts gefunden", "Rien trouvé";
    find_one: "1 place found", "1 Stelle gefunden", "1 endroit trouvé";
    find_many: "{0} places found", "{0} Stellen gefunden", "{0} endroits trouvés";
    find_first: "{0} places found; the first {1} are shown", "{0} Stellen gefunden; die ersten {1} werden gezeigt", "{0} endroits trouvés ; les {1} premiers sont montrés";
    close: "Close", "Schließen", "Fermer";
    // What is gone
    gone: "No longer there", "Nicht mehr da", "N’existe plus";
    gone_craft: "The craft {0} is no longer in this framework.", "Das Fach {0} steht nicht mehr in diesem Modell.", "Le métier {0} n’est plus dans ce référentiel.";
    gone_track: "The track {0} is no longer in this framework.", "Die Laufbahn {0} steht nicht mehr in diesem Modell.", "La filière {0} n’est plus dans ce référentiel.";
    gone_level: "The level {0} is no longer in this framework.", "Die Stufe {0} steht nicht mehr in diesem Modell.", "Le niveau {0} n’est plus dans ce référentiel.";
    gone_competency: "The competency {0} is no longer in this framework.", "Die Kompetenz {0} steht nicht mehr in diesem Modell.", "La compétence {0} n’est plus dans ce référentiel.";
    gone_since: "Since version {0}.", "Seit der Fassung {0}.", "Depuis la version {0}.";
    gone_stays: "What was decided by it stays decided: every decision is bound to the version it was made under.",
        "Was danach entschieden wurde, bleibt entschieden: Jede Entscheidung gehört zu der Fassung, unter der sie fiel.",
        "Ce qui a été décidé d’après lui reste décidé : chaque décision est liée à la version sous laquelle elle a été prise.";
    look_at: "Where to look instead:", "Wo man stattdessen nachsehen kann:", "Où regarder à la place :";
}

#[cfg(test)]
mod tests {
    use super::*;
    use cordee_domain::Duty;

    #[test]
    fn a_reader_gets_the_words_of_their_language_or_english() {
        for (tag, wanted) in [("en", "en"), ("de-at", "de"), ("fr", "fr"), ("it", "en")] {
            assert_eq!(Phrases::of(Lang::new(tag).unwrap()).tag, wanted, "{tag}");
        }
    }

    #[test]
    fn a_phrase_has_the_same_places_in_every_language() {
        let places = |text: &str| {
            (0..4)
                .filter(|i| text.contains(&format!("{{{i}}}")))
                .count()
        };
        for other in [&GERMAN, &FRENCH] {
            for ((name, english), (_, said)) in ENGLISH.all().into_iter().zip(other.all()) {
                assert_eq!(places(english), places(said), "{name} in {}", other.tag);
                assert!(!said.trim().is_empty(), "{name} in {}", other.tag);
            }
        }
    }

    #[test]
    fn german_says_du_and_french_says_vous_everywhere() {
        let formal = [
            "Sie", "Ihnen", "Ihr", "Ihre", "Ihrem", "Ihren", "Ihrer", "Ihres",
        ];
        let familiar = ["tu", "toi", "ton", "ta", "tes"];
        for (phrases, others) in [(&GERMAN, &formal[..]), (&FRENCH, &familiar[..])] {
            for (name, said) in phrases.all() {
                let words: Vec<&str> = said.split_whitespace().collect();
                for pair in words.windows(2) {
                    // Where a sentence begins, `Sie` may be what was spoken of.
                    let begins = pair[0].ends_with(['.', '?', '!', ':']);
                    let word = pair[1].trim_matches(|it: char| !it.is_alphabetic());
                    assert!(begins || !others.contains(&word), "{name}: {said}");
                }
            }
        }
    }

    #[test]
    fn every_known_duty_has_its_title_in_every_language() {
        for (id, _, _) in Duty::KNOWN {
            assert!(
                GERMAN.duty(id).is_some() && FRENCH.duty(id).is_some(),
                "{id}"
            );
            assert!(ENGLISH.duty(id).is_none(), "{id} is in English already");
        }
    }

    #[test]
    fn things_are_counted_and_listed_as_people_do() {
        assert_eq!(ENGLISH.counted(1, ("level", "levels")), "1 level");
        assert_eq!(ENGLISH.counted(0, ("level", "levels")), "0 levels");
        assert_eq!(FRENCH.counted(0, ("niveau", "niveaux")), "0 niveau");
        let words = ["consent", "training", "a trial"].map(str::to_owned);
        assert_eq!(ENGLISH.listed(&words), "consent, training and a trial");
        assert_eq!(GERMAN.listed(&words[..2]), "consent und training");
        assert_eq!(ENGLISH.listed(&[]), "");
    }
}
