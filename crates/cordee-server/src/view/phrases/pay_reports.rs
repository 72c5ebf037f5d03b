//! The words around reports on the pay gap.

part! {
    PayReports {
        title: "Reports on the pay gap", "Berichte über das Entgeltgefälle", "Rapports sur l’écart de rémunération";
        lead: "What women and men are paid here, year by year, as Directive (EU) 2023/970 asks. A report is drawn up from the records, workers’ representatives are consulted and see the method, management confirms it, and then it is given.",
            "Was Frauen und Männer hier verdienen, Jahr für Jahr, wie es die Richtlinie (EU) 2023/970 verlangt. Ein Bericht wird aus den Unterlagen aufgestellt, die Arbeitnehmervertretung wird gehört und sieht das Verfahren, die Leitung bestätigt ihn, und dann wird er gegeben.",
            "Ce que gagnent ici les femmes et les hommes, année après année, comme le demande la directive (UE) 2023/970. Un rapport est établi à partir des données, les représentants des travailleurs sont consultés et voient la méthode, la direction le confirme, puis il est remis.";
        none: "No report can be read here yet.", "Noch ist hier kein Bericht zu lesen.", "Aucun rapport n’est encore à lire ici.";
        year: "Year", "Jahr", "Année";
        drawn_up: "Drawn up", "Aufgestellt", "Établi";
        state: "State", "Stand", "État";
        draft: "draft", "Entwurf", "projet";
        given_on: "given on {0}", "gegeben am {0}", "remis le {0}";
        something_waits: "differences wait", "Unterschiede warten", "des écarts attendent";
        next_due: "The next report is due by {0}, about {1}.", "Der nächste Bericht ist bis zum {0} fällig, über {1}.", "Le prochain rapport est attendu d’ici le {0}, sur {1}.";
        voluntary: "For {0} people nobody asks for a report; you may give one.", "Für {0} Menschen verlangt niemand einen Bericht; ihr dürft einen geben.", "Pour {0} personnes, personne ne demande de rapport ; vous pouvez en remettre un.";
        draw_up: "Draw up a report", "Einen Bericht aufstellen", "Établir un rapport";
        draw_up_lead: "From everybody’s pay on the last day of the year. What was drawn up never changes; if something was wrong, draw up another.",
            "Aus dem Entgelt aller am letzten Tag des Jahres. Was aufgestellt ist, ändert sich nie; war etwas falsch, stellt einen neuen auf.",
            "À partir de la rémunération de tous au dernier jour de l’année. Ce qui est établi ne change plus ; en cas d’erreur, établissez-en un autre.";
        no_year: "write a year that is over, such as {0}", "schreib ein Jahr, das vorbei ist, wie {0}", "écrivez une année écoulée, comme {0}";
        no_pay: "nobody’s pay is recorded here", "von niemandem ist hier ein Entgelt festgehalten", "aucune rémunération n’est enregistrée ici";
        no_sex: "nobody’s sex is recorded here: record it for equal pay first", "von niemandem ist hier das Geschlecht festgehalten: haltet es zuerst für gleiches Entgelt fest", "le sexe de personne n’est enregistré ici : enregistrez-le d’abord pour l’égalité de rémunération";
        nobody: "nobody with recorded pay was here in {0}", "niemand mit festgehaltenem Entgelt war {0} hier", "personne avec une rémunération enregistrée n’était ici en {0}";
        law: "Whose law holds", "Wessen Recht gilt", "Quel droit s’applique";
        law_is: "Followed here: {0}. What is recorded of it: {1}.", "Hier gilt: {0}. Dazu ist festgehalten: {1}.", "S’applique ici : {0}. Ce qui en est enregistré : {1}.";
        keep_law: "Follow this law", "Diesem Recht folgen", "Suivre ce droit";
        country: "Law of", "Recht von", "Droit de";
        choose_country: "choose a country", "wähle ein Land", "choisissez un pays";
        told: "The yearly notice", "Die jährliche Mitteilung", "L’avis annuel";
        told_lead: "Every year workers are told that they may ask about pay (Article 7). The page to point them to is {0}.",
            "Jedes Jahr erfahren alle, dass sie nach dem Entgelt fragen dürfen (Artikel 7). Die Seite, auf die ihr sie weist, ist {0}.",
            "Chaque année, on rappelle à tous leur droit de s’informer sur la rémunération (article 7). La page à leur indiquer est {0}.";
        never_told: "Nobody has written down that workers were told. Tell them now.", "Noch hat niemand festgehalten, dass es alle wissen. Sagt es jetzt.", "Personne n’a noté que les travailleurs ont été avertis. Avertissez-les maintenant.";
        told_in_time: "They were last told on {0}; the next time is due by {1}.", "Zuletzt wurde es am {0} gesagt; das nächste Mal ist bis zum {1} fällig.", "Ils ont été avertis le {0} ; la prochaine fois, d’ici le {1}.";
        told_overdue: "They were last told on {0}; they should have been told again by {1}.", "Zuletzt wurde es am {0} gesagt; bis zum {1} hätte es wieder gesagt werden sollen.", "Ils ont été avertis le {0} ; ils auraient dû l’être à nouveau d’ici le {1}.";
        told_on: "They were told on", "Gesagt am", "Avertis le";
        how: "How they were told", "Wie es gesagt wurde", "Comment ils l’ont été";
        keep_told: "Write it down", "Festhalten", "Noter";
        // One report
        of_year: "The pay gap in {0}", "Das Entgeltgefälle {0}", "L’écart de rémunération en {0}";
        drawn_by: "Drawn up on {0} by {1}. Whose law: {2}.", "Aufgestellt am {0} von {1}. Wessen Recht: {2}.", "Établi le {0} par {1}. Droit suivi : {2}.";
        is_draft: "This is a draft.", "Das ist ein Entwurf.", "C’est un projet.";
        is_given: "It was given on {0}.", "Er wurde am {0} gegeben.", "Il a été remis le {0}.";
        signed: "Who stands behind it", "Wer dahinter steht", "Qui en répond";
        nobody_signed: "Nobody has been consulted and nobody has confirmed it.", "Noch wurde niemand gehört, und niemand hat ihn bestätigt.", "Personne n’a été consulté et personne ne l’a confirmé.";
        consulted: "{0} was consulted for the workers on {1}.", "{0} wurde am {1} für die Arbeitnehmer gehört.", "{0} a été consulté pour les travailleurs le {1}.";
        consulted_unseen: "{0} was consulted for the workers on {1} and has not seen the method.", "{0} wurde am {1} für die Arbeitnehmer gehört und hat das Verfahren nicht gesehen.", "{0} a été consulté pour les travailleurs le {1} et n’a pas vu la méthode.";
        confirmed: "{0} confirmed it for the management on {1}.", "{0} hat ihn am {1} für die Leitung bestätigt.", "{0} l’a confirmé pour la direction le {1}.";
        no_representatives: "There are no workers’ representatives.", "Es gibt keine Arbeitnehmervertretung.", "Il n’y a pas de représentants des travailleurs.";
        before_given: "Before it can be given:", "Bevor er gegeben werden kann:", "Avant de pouvoir le remettre :";
        lacks_confirmed: "somebody of the management confirms it", "bestätigt ihn jemand von der Leitung", "quelqu’un de la direction le confirme";
        lacks_consulted: "a workers’ representative is consulted, or it is written down that there are none", "wird die Arbeitnehmervertretung gehört, oder es steht fest, dass es keine gibt", "un représentant des travailleurs est consulté, ou l’on note qu’il n’y en a pas";
        lacks_method: "{0} sees the method", "sieht {0} das Verfahren", "{0} voit la méthode";
        lacks_again: "management confirms it again, for {0} was consulted only afterwards", "bestätigt ihn die Leitung noch einmal, denn {0} wurde erst danach gehört", "la direction le confirme à nouveau, car {0} n’a été consulté qu’après";
        consult: "I was consulted on it", "Ich wurde dazu gehört", "J’ai été consulté";
        saw_method: "I saw the method: the workings below", "Ich habe das Verfahren gesehen: den Rechenweg unten", "J’ai vu la méthode : le calcul ci-dessous";
        say_none: "There are no representatives", "Es gibt keine Vertretung", "Il n’y a pas de représentants";
        confirm: "I confirm that it is accurate", "Ich bestätige, dass er stimmt", "Je confirme qu’il est exact";
        give: "Give it", "Geben", "Le remettre";
        give_lead: "From then on everyone here reads what is meant for workers and for the public, and the six months run. Send the form for the authority yourselves; Cordée sends nothing.",
            "Von da an lesen alle hier, was für die Arbeitnehmer und die Öffentlichkeit bestimmt ist, und die sechs Monate laufen. Schickt der Behörde ihre Fassung selbst; Cordée schickt nichts.",
            "Dès lors, chacun ici lit ce qui est destiné aux travailleurs et au public, et les six mois courent. Envoyez vous-mêmes sa version à l’autorité ; Cordée n’envoie rien.";
        // Differences
        differences: "Differences of 5 % and more", "Unterschiede von 5 % und mehr", "Écarts de 5 % et plus";
        no_differences: "In no category do the averages of women and men differ by 5 % or more.", "In keiner Gruppe unterscheiden sich die Durchschnitte von Frauen und Männern um 5 % oder mehr.", "Dans aucune catégorie, les moyennes des femmes et des hommes ne diffèrent de 5 % ou plus.";
        nothing_compared: "No categories of work of equal value with both women and men in them were declared and approved when it was drawn up, so nothing could be compared.",
            "Als er aufgestellt wurde, waren keine Gruppen gleichwertiger Arbeit mit Frauen und Männern erklärt und genehmigt; so ließ sich nichts vergleichen.",
            "Quand il a été établi, aucune catégorie de travail de même valeur comprenant des femmes et des hommes n’était déclarée et approuvée ; rien n’a donc pu être comparé.";
        category: "Category", "Gruppe", "Catégorie";
        women: "Women", "Frauen", "Femmes";
        men: "Men", "Männer", "Hommes";
        gap: "Gap of averages", "Unterschied der Durchschnitte", "Écart des moyennes";
        paid_less: "Paid less", "Weniger bekommen", "Gagnent moins";
        begins: "the six months begin when the report is given", "die sechs Monate beginnen, wenn der Bericht gegeben ist", "les six mois commencent à la remise du rapport";
        open: "to be explained or remedied until {0}", "zu erklären oder zu beheben bis zum {0}", "à expliquer ou à corriger jusqu’au {0}";
        justified: "explained since {0}: {1}", "erklärt seit dem {0}: {1}", "expliqué depuis le {0} : {1}";
        remedied: "remedied on {0}", "behoben am {0}", "corrigé le {0}";
        due: "a joint pay assessment is due since {0}", "eine gemeinsame Entgeltbewertung ist seit dem {0} fällig", "une évaluation conjointe est due depuis le {0}";
        log: "What was said and done", "Was gesagt und getan wurde", "Ce qui a été dit et fait";
        log_lead: "Nothing here is ever changed. Whether a reason is objective and gender-neutral is for people to judge.",
            "Hier wird nie etwas geändert. Ob ein Grund sachlich und geschlechtsneutral ist, beurteilen Menschen.",
            "Rien ici n’est jamais modifié. C’est à des personnes de juger si une raison est objective et non sexiste.";
        says_justified: "explained by {0}", "erklärt durch {0}", "expliqué par {0}";
        says_remedied: "remedied", "behoben", "corrigé";
        says_taken_back: "taken back", "zurückgenommen", "retiré";
        write: "Write of a difference", "Zu einem Unterschied schreiben", "Écrire sur un écart";
        choose_category: "choose a category", "wähle eine Gruppe", "choisissez une catégorie";
        what: "What you say", "Was du sagst", "Ce que vous dites";
        choose_what: "choose what you say", "wähle, was du sagst", "choisissez ce que vous dites";
        words: "In words", "In Worten", "En quelques mots";
        by_skills: "skills", "Fähigkeiten", "les compétences";
        by_effort: "effort", "Belastung", "les efforts";
        by_responsibility: "responsibility", "Verantwortung", "les responsabilités";
        by_conditions: "working conditions", "Arbeitsbedingungen", "les conditions de travail";
        by_performance: "performance", "Leistung", "les résultats";
        by_experience: "experience", "Erfahrung", "l’expérience";
        by_place: "place", "Ort", "le lieu";
        by_other: "another criterion", "ein anderes Kriterium", "un autre critère";
        // Papers
        papers: "The report", "Der Bericht", "Le rapport";
        papers_lead: "What goes to whom. Each can be read here, printed, and taken as a file.",
            "Was an wen geht. Alles lässt sich hier lesen, drucken und als Datei mitnehmen.",
            "Ce qui va à qui. Tout peut être lu ici, imprimé et emporté dans un fichier.";
        for_authority: "For the authority: (a) to (g)", "Für die Behörde: (a) bis (g)", "Pour l’autorité : (a) à (g)";
        for_public: "For the public: (a) to (f)", "Für die Öffentlichkeit: (a) bis (f)", "Pour le public : (a) à (f)";
        for_workers: "For workers and their representatives: (g)", "Für die Arbeitnehmer und ihre Vertretung: (g)", "Pour les travailleurs et leurs représentants : (g)";
        for_workings: "The workings, for whoever confirms: not to be sent on", "Der Rechenweg, für alle, die bestätigen: nicht weitergeben", "Le calcul, pour qui confirme : à ne pas transmettre";
        as_page: "read and print", "lesen und drucken", "lire et imprimer";
    }
}
