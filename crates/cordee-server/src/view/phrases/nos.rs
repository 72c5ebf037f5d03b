//! The words for every way to say no.

part! {
    Nos {
        not_found: "Nothing here", "Hier ist nichts", "Il n’y a rien ici";
        not_found_lead: "There is nothing at this address that you can see.",
            "Unter dieser Adresse gibt es nichts, das du sehen kannst.",
            "Il n’y a rien à cette adresse que vous puissiez voir.";
        forbidden: "Not yours to do", "Das ist nicht deine Sache", "Ce n’est pas à vous de le faire";
        forbidden_lead: "You can see this, but somebody else has to do it. Nothing was changed.",
            "Du kannst das sehen, aber tun muss es jemand anderes. Es wurde nichts geändert.",
            "Vous pouvez voir ceci, mais c’est à quelqu’un d’autre de le faire. Rien n’a été changé.";
        again: "Show that it is you", "Zeig, dass du es bist", "Montrez que c’est bien vous";
        again_lead: "This needs a sign-in not older than ten minutes. Nothing was changed.",
            "Dafür darf die Anmeldung nicht älter als zehn Minuten sein. Es wurde nichts geändert.",
            "Il faut pour cela une connexion de moins de dix minutes. Rien n’a été changé.";
        sign_in_again: "Enter the password again", "Passwort noch einmal eingeben", "Saisir de nouveau le mot de passe";
        words_wait: "What you wrote is kept on this page. With your password it goes on as you sent it.",
            "Was du geschrieben hast, steht noch auf dieser Seite. Mit deinem Passwort geht es so weiter, wie du es abgeschickt hast.",
            "Ce que vous avez écrit attend sur cette page. Avec votre mot de passe, cela repart tel que vous l’avez envoyé.";
        demo_again: "In the demo nobody has a password. Step into {0} once more, then do it again.",
            "In der Demo hat niemand ein Passwort. Schlüpfe noch einmal in die Rolle ({0}) und tu es dann noch einmal.",
            "Dans la démo, personne n’a de mot de passe. Reprenez la place ({0}), puis refaites-le.";
        stale: "Somebody was quicker", "Jemand war schneller", "Quelqu’un a été plus rapide";
        stale_lead: "This was changed after you opened it. Nothing was overwritten. Look at it as it is now, then write your change again.",
            "Das wurde geändert, nachdem du es geöffnet hast. Es wurde nichts überschrieben. Sieh es dir an, wie es jetzt ist, und schreibe deine Änderung noch einmal.",
            "Ceci a été changé après que vous l’avez ouvert. Rien n’a été écrasé. Regardez l’état actuel, puis refaites votre changement.";
        look_again: "Look at it as it is now", "Ansehen, wie es jetzt ist", "Voir l’état actuel";
        not_now: "Not as things stand", "So, wie es steht, nicht", "Pas dans l’état actuel";
        not_now_lead: "Nothing was changed.", "Es wurde nichts geändert.", "Rien n’a été changé.";
        key_used: "Sent already", "Schon abgeschickt", "Déjà envoyé";
        key_used_lead: "This form was sent before with other words. Open it anew; nothing was changed.",
            "Dieses Formular wurde schon mit anderen Angaben abgeschickt. Öffne es neu; es wurde nichts geändert.",
            "Ce formulaire a déjà été envoyé avec d’autres mots. Rouvrez-le ; rien n’a été changé.";
        wrong: "Something has to be mended", "Etwas ist zu berichtigen", "Il y a quelque chose à corriger";
        wrong_lead: "Nothing was changed. Go back, and your words are still there.",
            "Es wurde nichts geändert. Geh zurück, deine Angaben stehen noch da.",
            "Rien n’a été changé. Revenez en arrière : vos mots sont encore là.";
        torn: "This form could not be read", "Dieses Formular war nicht zu lesen", "Ce formulaire n’a pas pu être lu";
        torn_lead: "Open the page again and send it from there. Nothing was changed.",
            "Öffne die Seite neu und schicke sie von dort ab. Es wurde nichts geändert.",
            "Rouvrez la page et envoyez-la de là. Rien n’a été changé.";
        too_large: "Too large", "Zu groß", "Trop grand";
        too_large_lead: "What was sent is larger than this page takes. Nothing was changed.",
            "Was geschickt wurde, ist größer, als diese Seite annimmt. Es wurde nichts geändert.",
            "Ce qui a été envoyé est plus grand que ce que cette page accepte. Rien n’a été changé.";
        too_slow: "Too slow", "Zu langsam", "Trop lent";
        too_slow_lead: "What was sent did not arrive in time. Nothing was changed.",
            "Was geschickt wurde, kam nicht rechtzeitig an. Es wurde nichts geändert.",
            "Ce qui a été envoyé n’est pas arrivé à temps. Rien n’a été changé.";
        stranger: "This was sent from elsewhere", "Das kam von anderswo", "Ceci vient d’ailleurs";
        stranger_lead: "Only pages of this server may send something here, by whoever is signed in. Open the page again and send it from there. Nothing was changed.",
            "Nur Seiten dieses Servers dürfen hier etwas abschicken, für die, die angemeldet sind. Öffne die Seite neu und schicke sie von dort ab. Es wurde nichts geändert.",
            "Seules les pages de ce serveur peuvent envoyer quelque chose ici, pour qui est connecté. Rouvrez la page et envoyez-la de là. Rien n’a été changé.";
        signed_out: "You are not signed in", "Du bist nicht angemeldet", "Vous n’êtes pas connecté";
        signed_out_lead: "The sign-in has ended, or nobody was signed in. Nothing was changed.",
            "Die Anmeldung ist zu Ende, oder es war niemand angemeldet. Es wurde nichts geändert.",
            "La connexion a pris fin, ou personne n’était connecté. Rien n’a été changé.";
        busy: "One moment", "Einen Moment", "Un instant";
        busy_lead: "The server can't do this right now. Nothing was lost and nothing was changed. Try again in a few seconds.",
            "Der Server kann das gerade nicht. Es ging nichts verloren, und es wurde nichts geändert. Versuche es in einigen Sekunden noch einmal.",
            "Le serveur ne peut pas le faire pour l’instant. Rien n’est perdu et rien n’a été changé. Réessayez dans quelques secondes.";
        broken: "Something broke on our side", "Bei uns ist etwas kaputtgegangen", "Quelque chose s’est cassé de notre côté";
        broken_lead: "It was not you. Whoever runs this server can find out more by the number below.",
            "Es lag nicht an dir. Wer diesen Server betreibt, findet mit der Nummer unten mehr heraus.",
            "Ce n’était pas vous. Qui exploite ce serveur peut en savoir plus avec le numéro ci-dessous.";
        number: "Number of this request: {0}", "Nummer dieser Anfrage: {0}", "Numéro de cette demande : {0}";
        go_home: "Home", "Zur Startseite", "Retour à l’accueil";
    }
}
