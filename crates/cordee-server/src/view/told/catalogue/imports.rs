//! What is said of imports.

use super::Entry;

/// `nothing was undone: since this import …`
macro_rules! hanging {
    ($($english:literal, $german:literal, $french:literal;)*) => {
        &[$((
            concat!("nothing was undone: since this import {} ", $english),
            concat!("nichts wurde zurückgenommen: seit diesem Import ", $german),
            concat!("rien n’a été annulé : depuis cet import, ", $french),
        ),)*]
    };
}

pub(super) const HANGING: &[Entry] = hanging! {
    "can sign in", "kann {0} sich anmelden", "{0} peut se connecter";
    "was sent a link", "wurde {0} ein Link geschickt", "{0} a reçu un lien";
    "has a token", "hat {0} einen Schlüssel für Programme", "{0} a un jeton";
    "has a role", "hat {0} eine Rolle", "{0} a un rôle";
    "has completed training", "hat {0} eine Schulung abgeschlossen", "{0} a suivi une formation";
    "said what they want", "hat {0} gesagt, was er oder sie will", "{0} a dit ce qui lui tient à cœur";
    "has evidence", "hat {0} Nachweise", "{0} a des preuves";
    "vouched for somebody", "hat {0} für jemanden gebürgt", "{0} s’est porté garant de quelqu’un";
    "was asked to vouch", "wurde {0} gebeten zu bürgen", "on a demandé à {0} de se porter garant";
    "has a case", "hat {0} einen Fall", "{0} a un dossier";
    "began a case", "hat {0} einen Fall begonnen", "{0} a commencé un dossier";
    "has a part in a case", "hat {0} an einem Fall teil", "{0} prend part à un dossier";
    "asked about pay", "hat {0} nach dem Entgelt gefragt", "{0} a posé une question sur la rémunération";
    "leads a team", "leitet {0} ein Team", "{0} dirige une équipe";
    "has somebody who stands in", "hat {0} eine Vertretung", "{0} a un remplaçant";
    "stands in for somebody", "vertritt {0} jemanden", "{0} remplace quelqu’un";
    "leads somebody", "führt {0} jemanden", "{0} dirige quelqu’un";
    "was brought by another source too", "kam {0} auch aus einer anderen Quelle", "{0} est aussi venu d’une autre source";
};

pub(super) const IMPORTS: &[Entry] = &[
    (
        "the numbers of those who are new are taken; look at the import again",
        "die Nummern der Neuen sind vergeben; sieh dir den Import noch einmal an",
        "les numéros des nouvelles personnes sont pris ; revoyez l’import",
    ),
    (
        "{}`{}` stands in another row too",
        "{0}`{1}` steht auch in einer anderen Zeile",
        "{0}`{1}` figure aussi dans une autre ligne",
    ),
    (
        "{}`{}` is somebody else's here",
        "{0}`{1}` gehört hier schon jemand anderem",
        "{0}`{1}` est déjà à quelqu’un d’autre ici",
    ),
    (
        "the number of a new team is taken; look at the import again",
        "die Nummer eines neuen Teams ist vergeben; sieh dir den Import noch einmal an",
        "le numéro d’une nouvelle équipe est pris ; revoyez l’import",
    ),
    (
        "and perhaps more: mend these first",
        "und vielleicht mehr: bessere zuerst dies aus",
        "et peut-être plus : corrigez d’abord ceci",
    ),
    (
        "{}their positions would not be one career",
        "{0}die Positionen ergäben keine Laufbahn",
        "{0}ses postes ne formeraient pas un parcours",
    ),
    (
        "{}`{}` would lead themself, over however many steps",
        "{0}`{1}` würde sich über andere selbst führen",
        "{0}`{1}` se dirigerait soi-même, par d’autres",
    ),
    (
        "this import was undone already",
        "dieser Import wurde schon zurückgenommen",
        "cet import a déjà été annulé",
    ),
    (
        "nothing was undone: since this import other things were changed of {}; undo later imports first, or put right by hand what you want to",
        "nichts wurde zurückgenommen: seit diesem Import wurde anderes geändert bei {0}; nimm zuerst spätere Importe zurück, oder berichtige von Hand, was du willst",
        "rien n’a été annulé : depuis cet import, autre chose a été changé pour {0} ; annulez d’abord les imports suivants, ou corrigez à la main ce que vous voulez",
    ),
    (
        "nothing was undone: the team `{}`, which this import made, has since been used or changed",
        "nichts wurde zurückgenommen: das Team `{0}`, das dieser Import angelegt hat, wurde seither benutzt oder geändert",
        "rien n’a été annulé : l’équipe `{0}`, créée par cet import, a depuis été utilisée ou changée",
    ),
    (
        "nothing was undone: since this import {} {}",
        "nichts wurde zurückgenommen: seit diesem Import {0} {1}",
        "rien n’a été annulé : depuis cet import, {0} {1}",
    ),
];
