//! The words around versions of the framework and the administration.

part! {
    House {
        versions: "Versions", "Fassungen", "Versions";
        versions_lead: "Every version of this framework that was ever published. Each decision is bound to the version it was made under; the newest counts.",
            "Alle je veröffentlichten Fassungen dieses Modells. Jede Entscheidung bleibt an die Fassung gebunden, unter der sie fiel; die neueste gilt.",
            "Toutes les versions publiées de ce référentiel. Chaque décision reste liée à la version sous laquelle elle a été prise ; la plus récente fait foi.";
        version: "Version", "Fassung", "Version";
        published_at: "Published", "Veröffentlicht", "Publiée";
        published_by: "By", "Von", "Par";
        changed: "Changes", "Änderungen", "Changements";
        what_changed: "What changed", "Was sich geändert hat", "Ce qui a changé";
        the_first: "The first", "Die erste", "La première";
        counts_now: "counts now", "gilt jetzt", "en vigueur";
        no_versions: "No version has been published here yet.", "Hier wurde noch keine Fassung veröffentlicht.", "Aucune version n’a encore été publiée ici.";
        from_to: "From {0} to {1}", "Von {0} zu {1}", "De {0} à {1}";
        both_say_the_same: "Both say the same.", "Beide sagen dasselbe.", "Les deux disent la même chose.";

        publish: "Publish a version", "Eine Fassung veröffentlichen", "Publier une version";
        publish_lead: "Send the files of the framework. You then see what the check finds, what changes and whom it touches.",
            "Schicke die Dateien des Modells. Danach siehst du, was die Prüfung findet, was sich ändert und wen es betrifft.",
            "Envoyez les fichiers du référentiel. Vous verrez ensuite ce que trouve la vérification, ce qui change et qui cela touche.";
        a_folder: "A folder", "Ein Ordner", "Un dossier";
        a_folder_hint: "All .yaml files in it and below; those whose names begin with . or _ are left out.",
            "Alle .yaml-Dateien darin und darunter; wessen Name mit . oder _ beginnt, bleibt draußen.",
            "Tous les fichiers .yaml qu’il contient, sous-dossiers compris ; ceux dont le nom commence par . ou _ sont laissés de côté.";
        or_files: "Or files", "Oder Dateien", "Ou des fichiers";
        or_files_hint: "One .zip, or several .yaml files. Eight megabytes at most.",
            "Eine .zip-Datei oder mehrere .yaml-Dateien. Höchstens acht Megabyte.",
            "Un .zip, ou plusieurs fichiers .yaml. Huit mégaoctets au plus.";
        look_at_it: "Look at it", "Ansehen", "Examiner";
        nothing_counts_yet: "Nothing counts until you have looked at it and said so.",
            "Nichts gilt, bevor du es angesehen und bestätigt hast.",
            "Rien n’entre en vigueur avant que vous l’ayez examiné et confirmé.";
        no_files: "There is no framework file in what was sent. Choose a folder with .yaml files, or a .zip of one.",
            "In dem, was geschickt wurde, ist keine Datei eines Modells. Wähle einen Ordner mit .yaml-Dateien oder ein .zip davon.",
            "Ce qui a été envoyé ne contient aucun fichier de référentiel. Choisissez un dossier avec des fichiers .yaml, ou un .zip.";
        too_much: "This is more than is taken: at most 500 files with four megabytes of text.",
            "Das ist mehr, als angenommen wird: höchstens 500 Dateien mit vier Megabyte Text.",
            "C’est plus que ce qui est accepté : au plus 500 fichiers et quatre mégaoctets de texte.";
        broken_archive: "The archive can’t be unpacked. Make it anew, or send the folder.",
            "Das Archiv lässt sich nicht entpacken. Mache es neu oder schicke den Ordner.",
            "L’archive ne peut pas être ouverte. Refaites-la, ou envoyez le dossier.";
        version_called: "Version {0}", "Fassung {0}", "Version {0}";
        does_not_count_yet: "It does not count yet. Look at it; the last word is at the end of the page.",
            "Sie gilt noch nicht. Sieh sie dir an; das letzte Wort steht am Ende der Seite.",
            "Elle n’est pas encore en vigueur. Examinez-la ; le dernier mot est à la fin de la page.";
        whom_it_touches: "Whom it touches", "Wen es betrifft", "Qui cela touche";
        touches_nobody: "Nobody stands at a level that changes.", "Niemand steht auf einer Stufe, die sich ändert.", "Personne n’est à un niveau qui change.";
        stand_at_gone: "{0} of {1} people stand at a level that is no longer there.",
            "{0} von {1} Menschen stehen auf einer Stufe, die es nicht mehr gibt.",
            "{0} personnes sur {1} sont à un niveau qui n’existe plus.";
        stand_at_gone_help: "Their positions name a level that this version does not know. Write each a new position after publishing, or keep the level’s id.",
            "Ihre Positionen nennen eine Stufe, die diese Fassung nicht kennt. Schreibe allen nach dem Veröffentlichen eine neue Position oder behalte die Kennung der Stufe.",
            "Leurs postes nomment un niveau que cette version ne connaît pas. Écrivez-leur un nouveau poste après la publication, ou gardez l’identifiant du niveau.";
        stand_at_changed: "{0} of {1} people stand at a level that changes.",
            "{0} von {1} Menschen stehen auf einer Stufe, die sich ändert.",
            "{0} personnes sur {1} sont à un niveau qui change.";
        by_level: "Level by level", "Stufe für Stufe", "Niveau par niveau";
        what_the_check_finds: "What the check finds", "Was die Prüfung findet", "Ce que trouve la vérification";
        one_error: "error", "Fehler", "erreur";
        many_errors: "errors", "Fehler", "erreurs";
        one_warning: "warning", "Warnung", "avertissement";
        many_warnings: "warnings", "Warnungen", "avertissements";
        one_note: "note", "Hinweis", "remarque";
        many_notes: "notes", "Hinweise", "remarques";
        nothing_found: "Nothing was found against it.", "Es wurde nichts dagegen gefunden.", "Rien n’a été trouvé à y redire.";
        all_findings: "All findings", "Alle Befunde", "Tous les constats";
        and_more: "And {0} more, which are not shown here.", "Und {0} weitere, die hier nicht stehen.", "Et {0} autres, qui ne sont pas montrés ici.";
        what_changes: "What changes", "Was sich ändert", "Ce qui change";
        counts_already: "It says what the version that counts says. There is nothing to publish.",
            "Sie sagt, was die geltende Fassung sagt. Es gibt nichts zu veröffentlichen.",
            "Elle dit ce que dit la version en vigueur. Il n’y a rien à publier.";
        errors_first: "It has errors and can’t be published. Mend them, or allow a rule at its place with a reason; then send it again.",
            "Sie hat Fehler und kann nicht veröffentlicht werden. Behebe sie oder erlaube eine Regel an ihrer Stelle mit einem Grund; dann schicke sie noch einmal.",
            "Elle a des erreurs et ne peut pas être publiée. Corrigez-les, ou autorisez une règle à sa place avec une raison ; puis renvoyez-la.";
        send_it_again: "Send it again", "Noch einmal schicken", "La renvoyer";
        i_am_sure: "I have looked at it, and it is to count", "Ich habe sie angesehen, und sie soll gelten", "Je l’ai examinée, et elle doit entrer en vigueur";
        publish_now: "Publish", "Veröffentlichen", "Publier";
        from_then_on: "From then on it counts for everyone. Cases that have begun stay with the version they began under.",
            "Von da an gilt sie für alle. Fälle, die begonnen haben, bleiben bei der Fassung, unter der sie begannen.",
            "Dès lors elle vaut pour tous. Les dossiers déjà ouverts restent sous la version de leur ouverture.";

        administration: "Administration", "Verwaltung", "Administration";
        administration_lead: "What you may keep here depends on the roles you have.",
            "Was du hier verwalten kannst, hängt von deinen Rollen ab.",
            "Ce que vous pouvez administrer ici dépend de vos rôles.";
        keep_people: "People", "Menschen", "Personnes";
        keep_people_lead: "Bring in new people, write positions, end access, and give it again.",
            "Neue Menschen aufnehmen, Positionen schreiben, Zugang beenden und wieder geben.",
            "Faire entrer de nouvelles personnes, écrire des postes, mettre fin à un accès, le redonner.";
        keep_teams: "Teams", "Teams", "Équipes";
        keep_teams_lead: "Make teams, change where they lie and who leads them, and who stands in.",
            "Teams anlegen, ändern, wo sie liegen und wer sie leitet, und wer vertritt.",
            "Créer des équipes, changer leur place et qui les dirige, et qui remplace.";
        keep_roles: "Roles", "Rollen", "Rôles";
        keep_roles_lead: "Who has which role, and for which teams.", "Wer welche Rolle hat, und für welche Teams.", "Qui a quel rôle, et pour quelles équipes.";
        keep_log: "Audit log", "Protokoll", "Journal";
        keep_log_lead: "Who did what, when, and by which policy.", "Wer was wann getan hat, und nach welcher Regel.", "Qui a fait quoi, quand, et selon quelle règle.";
        keep_backups: "Backups", "Sicherungen", "Sauvegardes";
        keep_backups_lead: "How they are made, and how they are brought back.", "Wie sie gemacht und zurückgespielt werden.", "Comment elles sont faites, et restaurées.";

        name: "Name", "Name", "Nom";
        email: "E-mail address", "E-Mail-Adresse", "Adresse e-mail";
        language: "Language", "Sprache", "Langue";
        language_hint: "As a short name such as en, de or fr.", "Als Kürzel wie en, de oder fr.", "En abrégé : en, de ou fr.";
        first_day: "First day", "Erster Tag", "Premier jour";
        last_day: "Last day", "Letzter Tag", "Dernier jour";
        level: "Level", "Stufe", "Niveau";
        team: "Team", "Team", "Équipe";
        led_by: "Led by", "Geleitet von", "Dirigé par";
        by_name_hint: "The whole name, or the number that stands in the address of their page. Empty at the top.",
            "Der ganze Name oder die Nummer aus der Adresse ihrer Seite. Leer ganz oben.",
            "Le nom complet, ou le numéro dans l’adresse de sa page. Vide au sommet.";
        pay: "Pay", "Entgelt", "Rémunération";
        zone: "Pay zone", "Entgeltzone", "Zone de rémunération";
        no_zone: "None", "Keine", "Aucune";
        look_for: "Look for", "Suchen", "Chercher";
        nobody_found: "Nobody was found.", "Niemand wurde gefunden.", "Personne n’a été trouvé.";
        more: "More", "Mehr", "Suite";
        new_person: "Bring in somebody new", "Jemanden neu aufnehmen", "Faire entrer quelqu’un";
        bring_in: "Bring in", "Aufnehmen", "Faire entrer";
        sign_in_of: "Their sign-in and sessions", "Anmeldung und Sitzungen", "Connexion et sessions";
        no_position: "No position today.", "Heute keine Position.", "Pas de poste aujourd’hui.";
        access_ended: "Access ends after {0}.", "Der Zugang endet nach dem {0}.", "L’accès prend fin après le {0}.";
        new_position: "A new position", "Eine neue Position", "Un nouveau poste";
        new_position_lead: "From its first day on it takes the place of the one before, and what was planned for later falls away. Pay goes along unchanged.",
            "Vom ersten Tag an tritt sie an die Stelle der vorigen; was für später geplant war, entfällt. Das Entgelt bleibt.",
            "Dès son premier jour il remplace le précédent, et ce qui était prévu ensuite tombe. La rémunération reste la même.";
        write_it: "Write it down", "Festhalten", "Consigner";
        end_access: "End access", "Zugang beenden", "Mettre fin à l’accès";
        end_access_lead: "From this day on they can do nothing here any more, whatever roles they have. Today ends it at once.",
            "Von diesem Tag an dürfen sie nichts mehr, welche Rollen sie auch haben. Heute beendet ihn sofort.",
            "À partir de ce jour, plus rien n’est permis, quels que soient les rôles. Aujourd’hui y met fin aussitôt.";
        access_is_over: "Their access ended after {0}.", "Der Zugang endete nach dem {0}.", "L’accès a pris fin après le {0}.";
        left_nothing_to_write: "Positions are written for those who are here.", "Positionen werden für die geschrieben, die hier sind.", "Les postes s’écrivent pour qui est présent.";
        give_access: "Give access again", "Wieder Zugang geben", "Redonner l’accès";
        give_access_lead: "For somebody who comes back. Nothing that was open to them before opens again: roles are given anew, and a new link sets a new password. After that, write their new position.",
            "Für jemanden, der zurückkommt. Nichts, was vorher offen stand, öffnet sich wieder: Rollen werden neu gegeben, und ein neuer Link setzt ein neues Passwort. Danach schreibe die neue Position.",
            "Pour qui revient. Rien de ce qui était ouvert avant ne se rouvre : les rôles sont redonnés, et un nouveau lien définit un nouveau mot de passe. Écrivez ensuite le nouveau poste.";
        access_from: "Access from", "Zugang ab", "Accès à partir du";
        keep_access: "Let access go on", "Zugang weiterlaufen lassen", "Laisser l’accès se poursuivre";
        keep_access_lead: "The end is taken back. Access and the position that was to end with it go on.",
            "Das Ende wird zurückgenommen. Zugang und die Position, die mit ihm enden sollte, laufen weiter.",
            "La fin est annulée. L’accès, et le poste qui devait finir avec lui, se poursuivent.";
        no_access_from: "No access from", "Kein Zugang ab", "Plus d’accès à partir du";
        roles_of: "Roles", "Rollen", "Rôles";
        no_roles: "None.", "Keine.", "Aucun.";
        take_away: "Take away", "Entziehen", "Retirer";
        give_a_role: "Give a role", "Eine Rolle geben", "Donner un rôle";
        role: "Role", "Rolle", "Rôle";
        for_teams: "For these teams, and all below them", "Für diese Teams und alle darunter", "Pour ces équipes, et toutes celles qu’elles contiennent";
        for_teams_hint: "People partner, pay administrator and people operations reach teams; the other roles reach no single team.",
            "Personalbetreuung, Entgeltverwaltung und Personalabteilung gelten für Teams; die anderen Rollen nicht.",
            "Partenaire RH, administration de la rémunération et ressources humaines valent pour des équipes ; les autres rôles, non.";
        give: "Give", "Geben", "Donner";
        nothing_to_do_here: "There is nothing here that you may change.", "Hier gibt es nichts, was du ändern kannst.", "Il n’y a rien ici que vous puissiez changer.";
        new_team: "A new team", "Ein neues Team", "Une nouvelle équipe";
        lies_in: "Lies in", "Liegt in", "Fait partie de";
        make_it: "Make it", "Anlegen", "Créer";
        change_team: "Change the team", "Das Team ändern", "Modifier l’équipe";
        keep_it: "Keep", "Speichern", "Enregistrer";
        stand_ins: "Who stands in", "Wer vertritt", "Qui remplace";
        stand_ins_lead: "Whoever stands in for the one who leads sees for that time what they see.",
            "Wer vertritt, sieht für diese Zeit, was die Leitung sieht.",
            "Qui remplace voit pendant ce temps ce que voit la personne qui dirige.";
        who_stands_in: "Who", "Wer", "Qui";
        from_until: "{0}, from {1} to {2}", "{0}, vom {1} bis {2}", "{0}, du {1} au {2}";
        log_when: "When", "Wann", "Quand";
        log_who: "Who", "Wer", "Qui";
        log_what: "What", "Was", "Quoi";
        log_whom: "With whom or what", "Mit wem oder was", "Avec qui ou quoi";
        log_policies: "By which policy", "Nach welcher Regel", "Selon quelle règle";
        the_program: "the program", "das Programm", "le programme";
        nothing_logged: "Nothing has been done yet.", "Es ist noch nichts geschehen.", "Rien n’a encore été fait.";
        role_partner: "People partner", "Personalbetreuung", "Partenaire RH";
        role_pay: "Pay administrator", "Entgeltverwaltung", "Administration de la rémunération";
        role_operations: "People operations", "Personalabteilung", "Ressources humaines";
        role_workers: "Workers’ representative", "Arbeitnehmervertretung", "Représentation du personnel";
        role_leadership: "Leadership", "Geschäftsleitung", "Direction";
        role_auditor: "Auditor", "Revision", "Audit";
        role_administrator: "System administrator", "Systemverwaltung", "Administration du système";
        backups_lead: "A backup is made with the program itself, while the server goes on.",
            "Eine Sicherung macht das Programm selbst, während der Server läuft.",
            "Une sauvegarde se fait avec le programme lui-même, pendant que le serveur tourne.";
        backups_make: "To make one:", "So entsteht eine:", "Pour en faire une :";
        backups_restore: "To bring it back, on an empty machine:", "So kommt sie zurück, auf einem leeren Rechner:", "Pour la restaurer, sur une machine vide :";
        backups_verify: "To see that the audit log is whole:", "So zeigt sich, dass das Protokoll heil ist:", "Pour voir que le journal est intact :";
    }
}
