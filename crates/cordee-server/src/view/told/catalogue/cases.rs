//! What is said of cases, panels and pay.

use super::Entry;

pub(super) const CASES: &[Entry] = &[
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
];
