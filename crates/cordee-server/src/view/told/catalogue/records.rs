//! What is said of words and days, evidence, people, teams, roles, tokens and versions.

use super::Entry;

pub(super) const RECORDS: &[Entry] = &[
    // Of words, names and days
    (
        "it can't be empty",
        "hier muss etwas stehen",
        "il faut écrire quelque chose ici",
    ),
    (
        "it has at most {} characters",
        "hier haben höchstens {0} Zeichen Platz",
        "il y a place pour {0} caractères au plus",
    ),
    (
        "they have at most {} characters",
        "hier haben höchstens {0} Zeichen Platz",
        "il y a place pour {0} caractères au plus",
    ),
    (
        "it is one line of letters",
        "das ist eine Zeile aus Buchstaben",
        "c’est une ligne de lettres",
    ),
    (
        "there is a character in it that can't be read",
        "darin ist ein Zeichen, das nicht zu lesen ist",
        "il s’y trouve un caractère illisible",
    ),
    (
        "`{}` is no address for mail, such as `luna@example.org`",
        "`{0}` ist keine E-Mail-Adresse, wie `luna@example.org` eine ist",
        "`{0}` n’est pas une adresse e-mail, comme `luna@example.org`",
    ),
    (
        "write an e-mail address",
        "schreib eine E-Mail-Adresse",
        "écrivez une adresse e-mail",
    ),
    (
        "`{}` is somebody else's here",
        "`{0}` gehört hier jemand anderem",
        "`{0}` est ici l’adresse de quelqu’un d’autre",
    ),
    (
        "somebody else signs in with this address; take another one",
        "mit dieser Adresse meldet sich jemand anderes an; nimm eine andere",
        "quelqu’un d’autre se connecte avec cette adresse ; prenez-en une autre",
    ),
    (
        "`{}` is no language; write it like `en`, `de` or `fr`",
        "`{0}` ist keine Sprache; schreib sie wie `en`, `de` oder `fr`",
        "`{0}` n’est pas une langue ; écrivez-la comme `en`, `de` ou `fr`",
    ),
    (
        "`{}` is no day of this organisation",
        "`{0}` ist kein Tag dieser Organisation",
        "`{0}` n’est pas un jour de cette organisation",
    ),
    (
        "choose another day",
        "wähle einen anderen Tag",
        "choisissez un autre jour",
    ),
    (
        "choose a day between {} and {}",
        "wähle einen Tag zwischen {0} und {1}",
        "choisissez un jour entre le {0} et le {1}",
    ),
    (
        "that day has not come yet",
        "dieser Tag ist noch nicht gekommen",
        "ce jour n’est pas encore venu",
    ),
    (
        "that day is over",
        "dieser Tag ist vorbei",
        "ce jour est passé",
    ),
    (
        "that day is over; today is the earliest",
        "dieser Tag ist vorbei; heute ist der früheste",
        "ce jour est passé ; aujourd’hui est le premier possible",
    ),
    (
        "this day is still to come",
        "dieser Tag kommt erst noch",
        "ce jour est encore à venir",
    ),
    (
        "the last day comes before the first",
        "der letzte Tag liegt vor dem ersten",
        "le dernier jour vient avant le premier",
    ),
    // Of evidence
    (
        "write something here",
        "schreib hier etwas",
        "écrivez quelque chose ici",
    ),
    (
        "it has {} letters; {} is the most",
        "das sind {0} Buchstaben; {1} sind das meiste",
        "cela fait {0} lettres ; {1} est le maximum",
    ),
    (
        "it holds a letter that can't be kept; type it again",
        "darin ist ein Zeichen, das nicht bleiben kann; tippe es noch einmal",
        "il s’y trouve un caractère qui ne peut pas être gardé ; tapez-le de nouveau",
    ),
    (
        "this is very long ago; check the year",
        "das ist sehr lange her; prüfe das Jahr",
        "c’est très ancien ; vérifiez l’année",
    ),
    (
        "write an address that begins with `https://`",
        "schreib eine Adresse, die mit `https://` beginnt",
        "écrivez une adresse qui commence par `https://`",
    ),
    (
        "choose at least one: what does it show?",
        "wähle mindestens eine: Was zeigt es?",
        "choisissez-en au moins une : que montre-t-il ?",
    ),
    (
        "choose the {} it shows best at most",
        "wähle höchstens die {0}, die es am besten zeigt",
        "choisissez au plus les {0} qu’il montre le mieux",
    ),
    (
        "others vouch by their own word",
        "andere bürgen mit ihrem eigenen Wort",
        "les autres se portent garants par leur propre parole",
    ),
    (
        "choose a colleague from the list",
        "wähle jemanden aus der Liste",
        "choisissez quelqu’un dans la liste",
    ),
    (
        "they have been asked already",
        "diese Person ist schon gefragt",
        "cette personne a déjà été sollicitée",
    ),
    (
        "it was taken back already",
        "er ist schon zurückgenommen",
        "elle a déjà été reprise",
    ),
    (
        "nobody vouches for their own evidence",
        "niemand bürgt für den eigenen Nachweis",
        "personne ne se porte garant de sa propre preuve",
    ),
    (
        "you have vouched for it already",
        "du hast schon dafür gebürgt",
        "vous vous en êtes déjà porté garant",
    ),
    (
        "it was taken back",
        "er wurde zurückgenommen",
        "elle a été reprise",
    ),
    // Of people and their positions
    (
        "there is nobody of that number",
        "es gibt niemanden mit dieser Nummer",
        "il n’y a personne de ce numéro",
    ),
    (
        "`{}` has left",
        "`{0}` ist nicht mehr hier",
        "`{0}` n’est plus ici",
    ),
    (
        "`{}` has left and can't lead a team",
        "`{0}` ist nicht mehr hier und kann kein Team leiten",
        "`{0}` n’est plus ici et ne peut pas diriger une équipe",
    ),
    (
        "`{}` has left and can't lead anybody",
        "`{0}` ist nicht mehr hier und kann niemanden führen",
        "`{0}` n’est plus ici et ne peut encadrer personne",
    ),
    (
        "nobody leads themself",
        "niemand führt sich selbst",
        "personne ne s’encadre soi-même",
    ),
    (
        "on {} `{}` is led by this person, over however many steps; choose somebody else",
        "am {0} führt diese Person `{1}`, über wie viele Schritte auch immer; wähle jemand anderen",
        "le {0}, cette personne encadre `{1}`, directement ou non ; choisissez quelqu’un d’autre",
    ),
    (
        "their access ends before that day",
        "der Zugang endet vor diesem Tag",
        "l’accès prend fin avant ce jour",
    ),
    (
        "their access has ended already",
        "der Zugang ist schon zu Ende",
        "l’accès a déjà pris fin",
    ),
    (
        "their access has no end",
        "der Zugang hat kein Ende",
        "l’accès n’a pas de fin",
    ),
    (
        "they hold no position on that day",
        "an diesem Tag gibt es keine Position",
        "il n’y a pas de poste ce jour-là",
    ),
    (
        "they have held another position since {}; a new one begins after that day",
        "seit {0} gilt eine andere Position; eine neue beginnt nach diesem Tag",
        "un autre poste vaut depuis le {0} ; un nouveau commence après ce jour",
    ),
    (
        "a move that was decided in a case begins on {}; it can't be written over",
        "am {0} beginnt ein Wechsel, der in einem Fall entschieden wurde; er kann nicht überschrieben werden",
        "un passage décidé dans un dossier commence le {0} ; il ne peut pas être écrasé",
    ),
    (
        "this number can't be given; try again with another",
        "diese Nummer kann nicht vergeben werden; versuch es mit einer anderen",
        "ce numéro ne peut pas être donné ; essayez-en un autre",
    ),
    (
        "this number is taken; send it again",
        "diese Nummer ist vergeben; schick es noch einmal",
        "ce numéro est pris ; renvoyez",
    ),
    // Of levels
    (
        "choose a level of the framework that counts now",
        "wähle eine Stufe des Modells, das jetzt gilt",
        "choisissez un niveau du référentiel en vigueur",
    ),
    (
        "the framework has no level `{}`",
        "das Modell hat keine Stufe `{0}`",
        "le référentiel n’a pas de niveau `{0}`",
    ),
    (
        "the framework has no pay zone `{}`",
        "das Modell hat keine Entgeltzone `{0}`",
        "le référentiel n’a pas de zone de rémunération `{0}`",
    ),
    (
        "the framework has no training `{}`",
        "das Modell hat keine Schulung `{0}`",
        "le référentiel n’a pas de formation `{0}`",
    ),
    (
        "this is the level where they stand",
        "das ist die Stufe, die schon gilt",
        "c’est le niveau actuel",
    ),
    (
        "this level lies below the one where they stand",
        "diese Stufe liegt unter der, die jetzt gilt",
        "ce niveau est en dessous du niveau actuel",
    ),
    (
        "the level where they stand is not in the framework that counts now; give them a position in it first",
        "die Stufe, die jetzt gilt, steht nicht im geltenden Modell; schreib zuerst eine Position darin",
        "le niveau actuel n’est pas dans le référentiel en vigueur ; écrivez d’abord un poste qui y soit",
    ),
    // Of teams and roles
    ("choose a team", "wähle ein Team", "choisissez une équipe"),
    (
        "there is no such team",
        "dieses Team gibt es nicht",
        "cette équipe n’existe pas",
    ),
    (
        "choose the team it lies in",
        "wähle das Team, in dem es liegt",
        "choisissez l’équipe dont elle fait partie",
    ),
    (
        "this team lies in the one you change",
        "dieses Team liegt in dem, das du änderst",
        "cette équipe fait partie de celle que vous modifiez",
    ),
    (
        "nobody leads this team",
        "niemand leitet dieses Team",
        "personne ne dirige cette équipe",
    ),
    (
        "nobody stands in for themself",
        "niemand vertritt sich selbst",
        "personne ne se remplace soi-même",
    ),
    (
        "the one who leads it leads people of teams that you don't keep, too; ask those who keep all of them",
        "wer es leitet, führt auch Menschen aus Teams, die du nicht verwaltest; bitte die, die alle verwalten",
        "qui la dirige encadre aussi des personnes d’équipes que vous n’administrez pas ; demandez à qui les administre toutes",
    ),
    (
        "you don't keep this team; ask those who do",
        "du verwaltest dieses Team nicht; bitte die, die es tun",
        "vous n’administrez pas cette équipe ; demandez à qui le fait",
    ),
    (
        "you don't keep this team; ask those who do to bring them in",
        "du verwaltest dieses Team nicht; bitte die, die es tun, die Person aufzunehmen",
        "vous n’administrez pas cette équipe ; demandez à qui le fait de faire entrer la personne",
    ),
    (
        "this role is not for single teams; leave them out",
        "diese Rolle gilt nicht für einzelne Teams; lass sie weg",
        "ce rôle ne vaut pas pour des équipes particulières ; ne les indiquez pas",
    ),
    (
        "choose the teams it reaches; without any it reaches nobody",
        "wähle die Teams, für die sie gilt; ohne Team gilt sie für niemanden",
        "choisissez les équipes concernées ; sans équipe, il ne concerne personne",
    ),
    (
        "they don't have this role",
        "diese Rolle ist nicht vergeben",
        "ce rôle n’est pas donné",
    ),
    ("choose a role", "wähle eine Rolle", "choisissez un rôle"),
    (
        "nobody else would keep this house; make somebody else a system administrator first",
        "sonst würde niemand mehr diese Installation verwalten; mach zuerst jemand anderen zur Systemverwaltung",
        "plus personne n’administrerait cette installation ; donnez d’abord ce rôle à quelqu’un d’autre",
    ),
    (
        "nobody closes their own account",
        "niemand schließt das eigene Konto",
        "personne ne ferme son propre compte",
    ),
    // Of tokens, lists and versions
    (
        "choose at least one",
        "wähle mindestens eines",
        "choisissez-en au moins un",
    ),
    (
        "write a day such as 2027-03-31",
        "schreib einen Tag wie 2027-03-31",
        "écrivez un jour comme 2027-03-31",
    ),
    (
        "{} tokens are the most; end one first",
        "mehr als {0} Schlüssel gibt es nicht; beende zuerst einen",
        "il y a {0} jetons au plus ; terminez-en un d’abord",
    ),
    (
        "begin the list anew",
        "beginne die Liste von vorn",
        "recommencez la liste",
    ),
    (
        "this is not where a list goes on; begin the list again",
        "hier geht keine Liste weiter; beginne sie von vorn",
        "une liste ne continue pas ici ; recommencez-la",
    ),
    (
        "there is no file in it",
        "darin ist keine Datei",
        "il n’y a aucun fichier dedans",
    ),
    (
        "there is a version already",
        "es gibt schon eine Fassung",
        "il y a déjà une version",
    ),
    (
        "this is the version that counts already",
        "diese Fassung gilt schon",
        "cette version est déjà en vigueur",
    ),
];
