//! The catalogue: English, German, French.

/// What is said, and how the other languages say it.
pub(super) const CATALOGUE: &[(&str, &str, &str)] = &[
    // Of a case
    (
        "`{}` can't be done while the case is {}",
        "das geht nicht, so wie der Fall jetzt steht",
        "ce n’est pas possible dans l’état actuel du dossier",
    ),
    (
        "only {} can do this",
        "das kann jemand anderes tun, nicht du",
        "c’est à quelqu’un d’autre de le faire",
    ),
    (
        "the framework of this case has no such level",
        "das Modell dieses Falls hat diese Stufe nicht",
        "le référentiel de ce dossier n’a pas ce niveau",
    ),
    (
        "not all gates are open: {}",
        "nicht alle Tore sind offen; was fehlt, steht bei den Toren",
        "toutes les portes ne sont pas ouvertes ; ce qui manque figure aux portes",
    ),
    (
        "consent can't be waived: it is the person's",
        "auf die Einwilligung kann niemand verzichten: Sie gehört der Person",
        "on ne peut pas se passer de l’accord : il appartient à la personne",
    ),
    (
        "this gate is met and needs no waiver",
        "dieses Tor ist erfüllt und muss nicht ohne Bedingung geöffnet werden",
        "cette porte est remplie et n’a pas besoin d’être ouverte sans condition",
    ),
    (
        "words are needed here: write a sentence that says why",
        "hier braucht es Worte: schreib einen Satz, der sagt, warum",
        "il faut des mots ici : écrivez une phrase qui dise pourquoi",
    ),
    (
        "the panel asked to look again on {}, not before",
        "das Gremium bat, am {0} wieder hinzusehen, nicht vorher",
        "le jury a demandé de regarder de nouveau le {0}, pas avant",
    ),
    (
        "there is no evidence {} of this person, or it was taken back",
        "diesen Nachweis gibt es von dieser Person nicht, oder er wurde zurückgenommen",
        "cette preuve n’existe pas pour cette personne, ou elle a été reprise",
    ),
    (
        "it stands beside this expectation already",
        "er steht schon neben dieser Erwartung",
        "elle figure déjà à côté de cette attente",
    ),
    (
        "it does not stand beside this expectation",
        "er steht nicht neben dieser Erwartung",
        "elle ne figure pas à côté de cette attente",
    ),
    (
        "output of the craft is context here and can't show `{}`: choose something done with people",
        "was im Fach entstand, ist hier Hintergrund und kann `{0}` nicht zeigen: wähle etwas, das mit Menschen geschah",
        "un ouvrage du métier est ici un contexte et ne peut pas montrer `{0}` : choisissez quelque chose fait avec des personnes",
    ),
    (
        "this case is not judged by `{}`",
        "dieser Fall wird nicht nach `{0}` beurteilt",
        "ce dossier n’est pas jugé d’après `{0}`",
    ),
    (
        "say one thing about `{}`",
        "sag genau eines zu `{0}`",
        "dites une chose de `{0}`",
    ),
    (
        "a decision gives reasons that cite expectations",
        "eine Entscheidung nennt Gründe, die sich auf Erwartungen beziehen",
        "une décision donne des raisons qui citent des attentes",
    ),
    (
        "`not yet` names the expectations that are missing",
        "ein `noch nicht` nennt die Erwartungen, die fehlen",
        "un `pas encore` nomme les attentes qui manquent",
    ),
    (
        "name a day that lies ahead",
        "nenne einen Tag, der noch kommt",
        "nommez un jour à venir",
    ),
    (
        "there is one appeal, and it has been made",
        "ein neues Gremium kann einmal gefragt werden, und das ist geschehen",
        "un nouveau jury peut être demandé une fois, et cela a été fait",
    ),
    (
        "the person holds no position on that day",
        "die Person hat an diesem Tag keine Position",
        "la personne n’a pas de poste ce jour-là",
    ),
    (
        "the person says first whether they want to go on",
        "zuerst sagt die Person, ob es weitergehen soll",
        "la personne dit d’abord si elle veut continuer",
    ),
    (
        "there is no follow-up due after {} days",
        "nach {0} Tagen ist keine Nachfrage fällig",
        "aucun suivi n’est prévu après {0} jours",
    ),
    // Of a panel
    (
        "a panel has at least {} members",
        "ein Gremium hat mindestens {0} Mitglieder",
        "un jury a au moins {0} membres",
    ),
    (
        "somebody is named twice",
        "jemand ist zweimal genannt",
        "quelqu’un est nommé deux fois",
    ),
    (
        "nobody judges their own case",
        "niemand beurteilt den eigenen Fall",
        "personne ne juge son propre dossier",
    ),
    (
        "the chair is one of the members",
        "den Vorsitz hat eines der Mitglieder",
        "la présidence revient à l’un des membres",
    ),
    (
        "the person's own manager can't be in the chair",
        "wer die Person führt, kann nicht den Vorsitz haben",
        "qui encadre la personne ne peut pas présider",
    ),
    (
        "whoever nominated the person can't be in the chair",
        "wer die Person vorgeschlagen hat, kann nicht den Vorsitz haben",
        "qui a proposé la personne ne peut pas présider",
    ),
    (
        "an appeal goes to people who have not judged this case before",
        "ein neues Gremium besteht aus Menschen, die diesen Fall noch nicht beurteilt haben",
        "un nouveau jury réunit des personnes qui n’ont pas encore jugé ce dossier",
    ),
    (
        "somebody declared a conflict of interest",
        "jemand hat gesagt, zu nahe zu stehen",
        "quelqu’un a dit être trop proche",
    ),
    // Of pay
    (
        "this move leaves pay as it is: {}",
        "dieser Wechsel lässt das Entgelt, wie es ist: {0}",
        "ce passage laisse la rémunération telle quelle : {0}",
    ),
    (
        "pay is protected and can't be below {}",
        "das Entgelt ist geschützt und kann nicht unter {0} liegen",
        "la rémunération est protégée et ne peut pas être inférieure à {0}",
    ),
    (
        "the range of this level is {} to {}",
        "die Spanne dieser Stufe reicht von {0} bis {1}",
        "la fourchette de ce niveau va de {0} à {1}",
    ),
    (
        "by this move the pay becomes {}",
        "durch diesen Wechsel wird das Entgelt {0}",
        "par ce passage, la rémunération devient {0}",
    ),
    (
        "nobody is paid less than nothing",
        "niemand bekommt weniger als nichts",
        "personne n’est payé moins que rien",
    ),
    (
        "what they were paid on {} is written already; a new pay begins after the last one",
        "was am {0} galt, steht schon fest; ein neues Entgelt beginnt nach dem letzten",
        "ce qui valait le {0} est déjà écrit ; une nouvelle rémunération commence après la dernière",
    ),
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
