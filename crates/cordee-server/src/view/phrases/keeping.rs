//! The words around keeping somebody's record, sessions and backups.

part! {
    Keeping {
        // What was typed
        choose_day: "choose a day", "wähle einen Tag", "choisissez un jour";
        no_day: "`{0}` is no day; write it like `2027-03-01`", "`{0}` ist kein Tag; schreib ihn wie `2027-03-01`", "`{0}` n’est pas un jour ; écrivez-le comme `2027-03-01`";
        choose_team: "choose a team", "wähle ein Team", "choisissez une équipe";
        choose_level: "choose a level", "wähle eine Stufe", "choisissez un niveau";
        choose_training: "choose a training", "wähle eine Schulung", "choisissez une formation";
        choose_currency: "choose a currency", "wähle eine Währung", "choisissez une monnaie";
        no_such_zone: "`{0}` is no pay zone", "`{0}` ist keine Entgeltzone", "`{0}` n’est pas une zone de rémunération";
        no_amount: "`{0}` is no amount; write it like `72000` or `72 000.50`", "`{0}` ist kein Betrag; schreib ihn wie `72000` oder `72 000.50`", "`{0}` n’est pas un montant ; écrivez-le comme `72000` ou `72 000.50`";
        nobody_but: "nobody here is called `{0}`; did you mean `{1}`?", "niemand hier heißt `{0}`; meinst du `{1}`?", "personne ici ne s’appelle `{0}` ; vouliez-vous dire `{1}` ?";
        nobody_called: "nobody here is called `{0}`; write the whole name", "niemand hier heißt `{0}`; schreib den ganzen Namen", "personne ici ne s’appelle `{0}` ; écrivez le nom complet";
        several_called: "several people are called `{0}`; write the number of the one you mean: {1}", "mehrere Menschen heißen `{0}`; schreib die Nummer derjenigen Person, die du meinst: {1}", "plusieurs personnes s’appellent `{0}` ; écrivez le numéro de celle que vous voulez dire : {1}";
        // A completed training
        record_training: "Record a completed training", "Eine abgeschlossene Schulung eintragen", "Inscrire une formation terminée";
        record_training_of: "A completed training of {0}", "Eine abgeschlossene Schulung von {0}", "Une formation terminée de {0}";
        record_training_lead: "What stands here opens the training gate of a case. Where the training is written down already, the day you name takes the place of the one before.",
            "Was hier steht, öffnet in einem Fall das Tor der Schulung. Ist die Schulung schon eingetragen, tritt dein Tag an die Stelle des vorigen.",
            "Ce qui est inscrit ici ouvre la porte de la formation dans un dossier. Si la formation est déjà inscrite, le jour que vous indiquez remplace le précédent.";
        which_training: "Training", "Schulung", "Formation";
        completed_on: "Completed on", "Abgeschlossen am", "Terminée le";
        no_trainings: "The framework that counts now names no training.", "Das Modell, das jetzt gilt, nennt keine Schulung.", "Le référentiel en vigueur ne nomme aucune formation.";
        // For equal pay
        record_for_equal_pay: "Record for equal pay", "Für gleiches Entgelt eintragen", "Inscrire pour l’égalité de rémunération";
        recorded_of: "What is recorded of {0} for equal pay", "Was von {0} für gleiches Entgelt eingetragen ist", "Ce qui est inscrit de {0} pour l’égalité de rémunération";
        recorded_lead: "The law asks for figures by sex. What stands here is seen by the person and by people operations, and goes into figures of groups only.",
            "Das Gesetz verlangt Zahlen nach Geschlecht. Was hier steht, sehen die Person selbst und das Personalwesen; sonst geht es nur in Zahlen über Gruppen ein.",
            "La loi demande des chiffres par sexe. Ce qui est inscrit ici est vu par la personne et par les ressources humaines, et n’entre que dans des chiffres de groupes.";
        for_equal_pay: "For equal pay", "Für gleiches Entgelt", "Pour l’égalité de rémunération";
        recorded_sex: "Sex", "Geschlecht", "Sexe";
        recorded_hired: "Hired on, where that was before the first position here", "Eingestellt am, falls das vor der ersten Stelle hier war", "Embauche, si elle précède le premier poste inscrit ici";
        woman: "woman", "Frau", "femme";
        man: "man", "Mann", "homme";
        neither: "recorded as neither", "als keines von beiden eingetragen", "inscrit comme ni l’un ni l’autre";
        not_recorded: "not recorded", "nicht eingetragen", "non inscrit";
        // Pay
        change_pay: "Change the pay", "Das Entgelt ändern", "Changer la rémunération";
        pay_of: "The pay of {0}", "Das Entgelt von {0}", "La rémunération de {0}";
        pay_lead: "What was paid on days that are over stays written. A new pay begins on the day you name and goes on until there is another.",
            "Was an vergangenen Tagen galt, bleibt stehen. Ein neues Entgelt gilt von dem Tag an, den du nennst, bis es ein anderes gibt.",
            "Ce qui valait les jours passés reste écrit. Une nouvelle rémunération vaut à partir du jour que vous indiquez, jusqu’à la suivante.";
        paid_so_far: "As it is written", "Wie es eingetragen ist", "Telle qu’elle est inscrite";
        paid_nothing_written: "nothing is written", "nichts eingetragen", "rien d’inscrit";
        range_of_level: "The range of the level", "Die Spanne der Stufe", "La fourchette du niveau";
        pay_from: "From", "Ab", "À partir du";
        pay_amount: "Amount", "Betrag", "Montant";
        pay_amount_hint: "Write it like 72000 or 72 000.50.", "Schreib ihn wie 72000 oder 72 000.50.", "Écrivez-le comme 72000 ou 72 000.50.";
        pay_currency: "Currency", "Währung", "Monnaie";
        keep_record: "Keep the record", "Die Akte führen", "Tenir le dossier personnel";
        // How one is reached
        my_contact: "How I am reached", "Wie ich zu erreichen bin", "Comment me joindre";
        my_contact_lead: "Colleagues see your address. If you sign in with a password, you do so by this address from then on; your password is asked for before it changes.",
            "Kolleginnen und Kollegen sehen deine Adresse. Wenn du dich mit einem Passwort anmeldest, tust du das ab dann mit dieser Adresse; bevor sie sich ändert, wird nach deinem Passwort gefragt.",
            "Vos collègues voient votre adresse. Si vous vous connectez avec un mot de passe, ce sera désormais avec cette adresse ; votre mot de passe est demandé avant qu’elle change.";
        liked_language: "Language of these pages", "Sprache dieser Seiten", "Langue de ces pages";
        any_language: "As the framework is written", "Wie das Modell geschrieben ist", "Comme le référentiel est écrit";
        change_contact: "Change address or language", "Adresse oder Sprache ändern", "Changer d’adresse ou de langue";
        // Sessions
        all_sessions: "Sessions", "Sitzungen", "Sessions";
        all_sessions_lead: "Who is signed in, since when, and where. The one used latest stands first; what is ended here has ended at once.",
            "Wer angemeldet ist, seit wann und wo. Die zuletzt benutzte steht oben; was hier beendet wird, ist sofort zu Ende.",
            "Qui est connecté, depuis quand et où. La dernière utilisée est en tête ; ce qui est terminé ici l’est aussitôt.";
        end_all_of: "End all of {0}", "Alle von {0} beenden", "Terminer toutes celles de {0}";
        // Mail
        mail: "Mail", "Mail", "E-mail";
        no_mail: "This server sends no mail. Whoever runs it can begin it with a mail server; until then hand over sign-in links by hand, and people see on their first page what waits for them.",
            "Dieser Server verschickt keine Mails. Wer ihn betreibt, kann ihn mit einem Mailserver starten; bis dahin gib Links zum Anmelden von Hand weiter, und alle sehen auf ihrer Startseite, was auf sie wartet.",
            "Ce serveur n’envoie pas d’e-mails. Qui l’exploite peut le lancer avec un serveur de messagerie ; d’ici là, remettez les liens de connexion en main propre, et chacun voit sur sa première page ce qui l’attend.";
        mail_goes: "Mail goes through {0}. It says that something waits and where to look, and nothing else; sign-in links are handed over by hand.",
            "Mails gehen über {0}. Sie sagen, dass etwas wartet und wo, und sonst nichts; Links zum Anmelden werden von Hand weitergegeben.",
            "Les e-mails partent par {0}. Ils disent que quelque chose attend et où, rien d’autre ; les liens de connexion se remettent en main propre.";
        mail_last: "The last one went at {0}.", "Die letzte ging am {0} hinaus.", "Le dernier est parti le {0}.";
        mail_waits: "{0} wait to be told, the first since {1}.", "{0} sind noch zu benachrichtigen, die erste seit {1}.", "{0} restent à prévenir, la première depuis le {1}.";
        mail_failing: "Since {0} it could not be sent: {1}. It is tried again by itself.",
            "Seit {0} ging nichts hinaus: {1}. Es wird von selbst weiter versucht.",
            "Depuis le {0}, l’envoi échoue : {1}. De nouveaux essais se font d’eux-mêmes.";
        // Backups
        last_backup: "The last one was made at {0}.", "Die letzte wurde am {0} gemacht.", "La dernière a été faite le {0}.";
        no_backup_yet: "None has been made yet.", "Es wurde noch keine gemacht.", "Aucune n’a encore été faite.";
        last_backup_note: "The time comes from the audit log, in which each backup is written down after it is made. After a restore it is that of the one before the backup that was restored. Copies of the files or of the database that other programs make are not known here.",
            "Die Zeit stammt aus dem Protokoll, in das jede Sicherung eingetragen wird, sobald sie gemacht ist. Nach einer Wiederherstellung ist es die der Sicherung vor der, die zurückgespielt wurde. Kopien der Dateien oder der Datenbank, die andere Programme machen, sind hier nicht bekannt.",
            "L’heure vient du journal, où chaque sauvegarde est inscrite une fois faite. Après une restauration, c’est celle de la sauvegarde qui précède celle qui a été restaurée. Les copies des fichiers ou de la base faites par d’autres programmes ne sont pas connues ici.";
        backup_holds: "It is one file with everything that is kept, except who is signed in and the tokens of programs: people, pay, evidence, cases, the versions of the framework, passwords in the form in which they are checked, and the audit log. Only the account that made it can read it. It is not encrypted: keep it where nobody else comes.",
            "Sie ist eine Datei mit allem, was aufbewahrt wird, außer wer angemeldet ist und den Schlüsseln für Programme: Menschen, Entgelt, Nachweise, Fälle, die Fassungen des Modells, Passwörter in der Form, in der sie geprüft werden, und das Protokoll. Nur das Konto, das sie gemacht hat, kann sie lesen. Sie ist nicht verschlüsselt: Bewahre sie auf, wo sonst niemand hinkommt.",
            "C’est un seul fichier avec tout ce qui est gardé, sauf qui est connecté et les jetons des programmes : personnes, rémunérations, preuves, dossiers, versions du référentiel, mots de passe sous la forme où ils sont vérifiés, et le journal. Seul le compte qui l’a fait peut le lire. Il n’est pas chiffré : gardez-le là où personne d’autre ne va.";
        backup_anchor: "At its end the command says a line that proves later that nobody has changed the audit log up to then. Keep that line where nobody can change it.",
            "Am Ende sagt der Befehl eine Zeile, die später beweist, dass bis dahin niemand das Protokoll verändert hat. Bewahre sie auf, wo niemand sie ändern kann.",
            "À la fin, la commande dit une ligne qui prouve plus tard que personne n’a modifié le journal jusque-là. Gardez cette ligne là où personne ne peut la changer.";
        backup_place: "Where the data are in PostgreSQL, write `--database URL` instead of `--data`. The program makes none by itself: let the machine’s clock call the command.",
            "Liegen die Daten in PostgreSQL, schreib `--database URL` statt `--data`. Von selbst macht das Programm keine: Lass den Zeitplaner der Maschine den Befehl aufrufen.",
            "Si les données sont dans PostgreSQL, écrivez `--database URL` au lieu de `--data`. Le programme n’en fait aucune de lui-même : laissez le planificateur de la machine appeler la commande.";
        restore_note: "Everything in it is compared with what it says of itself, before and after. Afterwards everyone signs in anew, and programs need new tokens.",
            "Alles darin wird vorher und nachher mit dem verglichen, was sie von sich sagt. Danach melden sich alle neu an, und Programme brauchen neue Schlüssel.",
            "Tout ce qu’il contient est comparé, avant et après, à ce qu’il dit de lui-même. Ensuite, tout le monde se reconnecte, et les programmes ont besoin de nouveaux jetons.";
        // A version from the server's folder
        bring_folder: "Bring what is in the server’s folder", "Den Ordner des Servers holen", "Prendre le dossier du serveur";
        bring_folder_says: "This server was begun with a folder. What is in it now can be looked at here, and counts only after you have said so.",
            "Dieser Server wurde mit einem Ordner begonnen. Was jetzt darin steht, kannst du hier ansehen; es gilt erst, wenn du es bestätigt hast.",
            "Ce serveur a été lancé avec un dossier. Ce qui s’y trouve maintenant peut être examiné ici, et n’entre en vigueur que quand vous l’avez confirmé.";
        folder_gone: "The server’s folder can’t be read just now. Whoever runs this server can find out why; until then, send the files.",
            "Der Ordner des Servers lässt sich gerade nicht lesen. Wer diesen Server betreibt, kann herausfinden, warum; bis dahin schick die Dateien.",
            "Le dossier du serveur ne peut pas être lu pour l’instant. Qui exploite ce serveur peut en trouver la raison ; d’ici là, envoyez les fichiers.";
    }
}
