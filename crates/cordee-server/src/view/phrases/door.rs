//! The words around signing in.

part! {
    Door {
        // Coming in
        sign_in: "Sign in", "Anmelden", "Se connecter";
        email: "E-mail address", "E-Mail-Adresse", "Adresse e-mail";
        password: "Password", "Passwort", "Mot de passe";
        name: "Name", "Name", "Nom";
        not_known: "This address and this password don’t belong together. After several tries, wait a quarter of an hour.",
            "Diese Adresse und dieses Passwort gehören nicht zusammen. Warte nach mehreren Versuchen eine Viertelstunde.",
            "Cette adresse et ce mot de passe ne vont pas ensemble. Après plusieurs essais, attendez un quart d’heure.";
        forgotten: "Password forgotten, or none yet? Whoever administers this installation gives you a link with which you set one.",
            "Passwort vergessen, oder noch keines? Wer diese Installation verwaltet, gibt dir einen Link, mit dem du eines setzt.",
            "Mot de passe oublié, ou pas encore défini ? Qui administre cette installation vous donne un lien pour en définir un.";
        nobody_yet: "Nobody can sign in yet", "Noch kann sich niemand anmelden", "Personne ne peut encore se connecter";
        nobody_yet_lead: "When it started, the server wrote a link into its output. Whoever opens it becomes the first administrator.",
            "Beim Start hat der Server einen Link ausgegeben. Wer ihn öffnet, wird die erste Administratorin oder der erste Administrator.",
            "Au démarrage, le serveur a écrit un lien dans sa sortie. Qui l’ouvre devient la première personne à administrer.";
        // Showing it again
        again: "Is it still you?", "Bist du es noch?", "Est-ce toujours vous ?";
        again_lead: "What you are about to do reaches far. Enter your password once more; for ten minutes it will not be asked again.",
            "Was du tun willst, reicht weit. Gib dein Passwort noch einmal ein; zehn Minuten lang wird dann nicht mehr gefragt.",
            "Ce que vous allez faire a de la portée. Saisissez encore une fois votre mot de passe ; il ne sera plus demandé pendant dix minutes.";
        not_right: "This is not your password. After several tries, wait a quarter of an hour.",
            "Das ist nicht dein Passwort. Warte nach mehreren Versuchen eine Viertelstunde.",
            "Ce n’est pas votre mot de passe. Après plusieurs essais, attendez un quart d’heure.";
        go_on: "Go on", "Weiter", "Continuer";
        rather_not: "Rather not: back", "Lieber nicht: zurück", "Plutôt pas : revenir";
        // Links
        first: "The first administrator", "Die erste Administration", "La première administration";
        first_lead: "You look after this installation from now on: you give roles and links, and read nobody’s record for it.",
            "Du betreust ab jetzt diese Installation: Du vergibst Rollen und Links und liest deswegen niemandes Akte.",
            "Vous prenez soin de cette installation : vous donnez des rôles et des liens, sans lire le dossier de personne.";
        founding_lead: "You look after this installation from now on, and you are of people operations: you keep the teams, and bring in people. Give that role to whoever it is for, and let another administrator take it from you.",
            "Du betreust ab jetzt diese Installation, und du gehörst zur Personalabteilung: Du hältst die Teams und bringst Menschen herein. Gib diese Rolle denen, für die sie ist, und lass sie dir von jemand anderem aus der Administration nehmen.",
            "Vous prenez soin de cette installation, et vous faites partie des ressources humaines : vous tenez les équipes et faites entrer des personnes. Donnez ce rôle à qui il revient, et laissez quelqu’un d’autre de l’administration vous le retirer.";
        organisation: "Name of the organisation", "Name der Organisation", "Nom de l’organisation";
        organisation_hint: "The team that holds all others is called so.", "So heißt das Team, das alle anderen umfasst.", "L’équipe qui contient toutes les autres s’appelle ainsi.";
        invitation: "Welcome", "Willkommen", "Bienvenue";
        invitation_lead: "Choose a password, and you are in.", "Wähle ein Passwort, und du bist drin.", "Choisissez un mot de passe, et vous y êtes.";
        reset: "Another password", "Ein anderes Passwort", "Un autre mot de passe";
        reset_lead: "Choose a new password. Wherever you are signed in now, you will be signed out.",
            "Wähle ein neues Passwort. Wo du jetzt angemeldet bist, wirst du abgemeldet.",
            "Choisissez un nouveau mot de passe. Partout où vous êtes connecté, vous serez déconnecté.";
        for_whom: "For {0}, {1}", "Für {0}, {1}", "Pour {0}, {1}";
        new_password: "New password", "Neues Passwort", "Nouveau mot de passe";
        once_more: "The same once more", "Dasselbe noch einmal", "Encore une fois";
        password_hint: "At least {0} characters. A few words that belong together only for you are better than signs and digits.",
            "Mindestens {0} Zeichen. Ein paar Wörter, die nur für dich zusammengehören, sind besser als Sonderzeichen und Ziffern.",
            "Au moins {0} caractères. Quelques mots qui ne vont ensemble que pour vous valent mieux que des signes et des chiffres.";
        too_short: "This has fewer than {0} characters.", "Das sind weniger als {0} Zeichen.", "Il y a moins de {0} caractères.";
        too_long: "This is longer than a sentence.", "Das ist länger als ein Satz.", "C’est plus long qu’une phrase.";
        too_plain: "This would be guessed first. Take something else.", "Das würde als Erstes erraten. Nimm etwas anderes.", "Ce serait deviné en premier. Prenez autre chose.";
        differs: "The two are not the same.", "Die beiden sind nicht gleich.", "Les deux ne sont pas identiques.";
        set_password: "Set the password", "Passwort setzen", "Définir le mot de passe";
        link_gone: "This link opens nothing", "Dieser Link öffnet nichts", "Ce lien n’ouvre rien";
        link_gone_lead: "It was used already, or its time is over. Whoever administers this installation gives you another.",
            "Er wurde schon benutzt, oder seine Zeit ist um. Wer diese Installation verwaltet, gibt dir einen anderen.",
            "Il a déjà servi, ou son temps est passé. Qui administre cette installation vous en donne un autre.";
        // One's own sign-in
        my_sign_in: "My sign-in", "Meine Anmeldung", "Ma connexion";
        sessions: "Where you are signed in", "Wo angemeldet", "Connexions ouvertes";
        sessions_lead: "If you don’t know one of these, end it and change the password.",
            "Kennst du eine davon nicht, beende sie und ändere das Passwort.",
            "Si vous ne reconnaissez pas l’une d’elles, terminez-la et changez le mot de passe.";
        device: "Device", "Gerät", "Appareil";
        unknown_device: "Unknown device", "Unbekanntes Gerät", "Appareil inconnu";
        this_one: "this one", "dieses", "celui-ci";
        since: "Since", "Seit", "Depuis";
        used_last: "Last used", "Zuletzt benutzt", "Dernière utilisation";
        end: "End", "Beenden", "Terminer";
        end_others: "End all others", "Alle anderen beenden", "Terminer toutes les autres";
        signs_in_by: "Signs in with {0}; the password is of {1}.", "Meldet sich mit {0} an; das Passwort ist vom {1}.", "Connexion par {0} ; le mot de passe date du {1}.";
        you_sign_in_by: "You sign in with {0}; the password is of {1}.", "Du meldest dich mit {0} an; das Passwort ist vom {1}.", "Vous vous connectez avec {0} ; le mot de passe date du {1}.";
        current: "Present password", "Jetziges Passwort", "Mot de passe actuel";
        change_password: "Change the password", "Passwort ändern", "Changer le mot de passe";
        change_lead: "All other devices are signed out then.", "Alle anderen Geräte werden dann abgemeldet.", "Tous les autres appareils sont alors déconnectés.";
        programs: "Programs", "Programme", "Programmes";
        programs_lead: "A program signs in for you with a token, to what you allow it and until a day you choose.",
            "Ein Programm meldet sich für dich mit einem Schlüssel an: zu dem, was du ihm erlaubst, und bis zu einem Tag, den du wählst.",
            "Un programme se connecte pour vous avec un jeton : pour ce que vous permettez, jusqu’au jour que vous choisissez.";
        to_tokens: "Tokens of programs", "Schlüssel für Programme", "Jetons des programmes";
        // Tokens
        tokens: "Tokens of programs", "Schlüssel für Programme", "Jetons des programmes";
        tokens_lead: "What a program may do for you, and how long.", "Was ein Programm für dich tun darf, und wie lange.", "Ce qu’un programme peut faire pour vous, et combien de temps.";
        new_token: "A new token", "Ein neuer Schlüssel", "Un nouveau jeton";
        token_name: "What it is for", "Wofür er ist", "À quoi il sert";
        token_name_hint: "Such as: nightly export to payroll", "Zum Beispiel: nächtliche Ausfuhr zur Lohnabrechnung", "Par exemple : export de nuit vers la paie";
        scopes: "What the program may do", "Was das Programm darf", "Ce que le programme peut faire";
        last_day: "Last day", "Letzter Tag", "Dernier jour";
        own_rights: "It never sees or does more than {0} may, and nothing for which a password is asked again.",
            "Es sieht und tut nie mehr, als {0} darf, und nichts, wofür das Passwort noch einmal verlangt wird.",
            "Il ne voit et ne fait jamais plus que {0}, et rien de ce pour quoi le mot de passe est redemandé.";
        make_token: "Make the token", "Schlüssel machen", "Créer le jeton";
        token_once: "Copy it now: it is shown this once only.", "Kopiere ihn jetzt: Er wird nur dieses eine Mal gezeigt.", "Copiez-le maintenant : il n’est montré qu’une fois.";
        token_before: "This token was made and shown already. If it is lost, end it and make another.",
            "Dieser Schlüssel wurde schon gemacht und gezeigt. Ist er verloren, beende ihn und mache einen anderen.",
            "Ce jeton a déjà été créé et montré. S’il est perdu, terminez-le et créez-en un autre.";
        read_people: "Read people and positions", "Menschen und Positionen lesen", "Lire les personnes et les postes";
        read_evidence: "Read evidence", "Nachweise lesen", "Lire les preuves";
        write_evidence: "Write evidence, ask for vouching, take it back", "Nachweise schreiben, um Bürgschaft bitten, zurücknehmen", "Écrire des preuves, demander un appui, les retirer";
        read_cases: "Read cases and decisions", "Fälle und Entscheidungen lesen", "Lire les dossiers et les décisions";
        write_cases: "Act in cases", "In Fällen handeln", "Agir dans les dossiers";
        // Somebody else's sign-in
        sign_in_of: "{0}: sign-in", "{0}: Anmeldung", "{0} : connexion";
        no_account: "Has no password yet.", "Hat noch kein Passwort.", "N’a pas encore de mot de passe.";
        account_closed: "The account is closed; a new link opens it again.", "Das Konto ist geschlossen; ein neuer Link öffnet es wieder.", "Le compte est fermé ; un nouveau lien le rouvre.";
        make_link: "Make a link", "Link machen", "Créer un lien";
        link_hint: "With it a password is set, once. Give it to nobody else: whoever opens it is taken for this person. Making and using it are written into the audit log.",
            "Damit wird einmal ein Passwort gesetzt. Gib ihn niemand anderem: Wer ihn öffnet, gilt als diese Person. Dass er gemacht und benutzt wurde, steht im Protokoll.",
            "Il sert à définir un mot de passe, une fois. Ne le donnez à personne d’autre : qui l’ouvre est pris pour cette personne. Sa création et son usage sont inscrits au journal.";
        link_once: "Hand it over now: it is shown this once only.", "Gib ihn jetzt weiter: Er wird nur dieses eine Mal gezeigt.", "Transmettez-le maintenant : il n’est montré qu’une fois.";
        link_before: "This link was made and shown already. If it is lost, make another.", "Dieser Link wurde schon gemacht und gezeigt. Ist er verloren, mache einen anderen.", "Ce lien a déjà été créé et montré. S’il est perdu, créez-en un autre.";
        no_sessions: "Not signed in anywhere.", "Nirgends angemeldet.", "Connecté nulle part.";
        end_all: "End them all", "Alle beenden", "Tout terminer";
        close: "Close the account", "Konto schließen", "Fermer le compte";
        close_lead: "Sessions, tokens and links end at once. The record stays as it is.",
            "Anmeldungen, Schlüssel und Links enden sofort. Die Akte bleibt, wie sie ist.",
            "Connexions, jetons et liens prennent fin aussitôt. Le dossier reste tel quel.";
        // Mail
        mail_subject: "{0}: something waits for you", "{0}: Etwas wartet auf dich", "{0} : quelque chose vous attend";
        mail_words: "Something waits for you at {0}. What it is, you see after signing in:",
            "Bei {0} wartet etwas auf dich. Was es ist, siehst du nach dem Anmelden:",
            "Quelque chose vous attend chez {0}. Vous verrez quoi après vous être connecté :";
        mail_why: "This mail holds nothing else on purpose.", "Mehr steht mit Absicht nicht in dieser Mail.", "Ce message ne contient rien d’autre, et c’est voulu.";
        // The demo
        demo: "Whose eyes would you like to look through?", "Durch wessen Augen möchtest du sehen?", "Par les yeux de qui voulez-vous regarder ?";
        demo_lead: "Everyone here is invented. Step into one of them; you can come back and be somebody else.",
            "Hier sind alle erfunden. Schlüpfe in eine Rolle; du kannst zurückkommen und jemand anderes sein.",
            "Ici, tout le monde est inventé. Prenez une place ; vous pouvez revenir et être quelqu’un d’autre.";
        step_into: "Step in", "Hineinschlüpfen", "Prendre sa place";
    }
}
