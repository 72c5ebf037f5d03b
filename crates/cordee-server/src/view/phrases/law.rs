//! The words around what the law on pay transparency asks for.

part! {
    Law {
        // One's own questions
        my_pay: "My pay and that of others", "Mein Entgelt und das der anderen", "Ma rémunération et celle des autres";
        my_pay_lead: "You may ask what you are paid and what women and men in your category are paid on average, as often as you like, and need not say why.",
            "Du darfst fragen, was du verdienst und was Frauen und Männer in deiner Gruppe im Durchschnitt verdienen: so oft du magst, und ohne zu sagen, warum.",
            "Vous pouvez demander ce que vous gagnez et ce que gagnent en moyenne les femmes et les hommes de votre catégorie, aussi souvent que vous voulez et sans dire pourquoi.";
        ask: "Ask", "Fragen", "Demander";
        ask_lead: "The answer comes here within two months. You may also ask through the workers’ representatives or the equality body.",
            "Die Antwort kommt hierher, innerhalb von zwei Monaten. Du darfst auch über die Arbeitnehmervertretung oder die Gleichbehandlungsstelle fragen.",
            "La réponse arrive ici, dans les deux mois. Vous pouvez aussi demander par les représentants des travailleurs ou par l’organisme pour l’égalité.";
        question_of: "Question of {0}", "Frage vom {0}", "Question du {0}";
        waits: "It waits for its answer until {0}; {1} days are left.", "Sie wartet bis zum {0} auf ihre Antwort; noch {1} Tage.", "Elle attend sa réponse jusqu’au {0} ; il reste {1} jours.";
        late: "It should have been answered by {0}, {1} days ago.", "Sie hätte bis zum {0} beantwortet werden sollen, vor {1} Tagen.", "Elle aurait dû recevoir une réponse avant le {0}, il y a {1} jours.";
        in_time: "It was answered in time.", "Sie wurde rechtzeitig beantwortet.", "Elle a reçu sa réponse à temps.";
        too_late: "It was answered {0} days late.", "Sie wurde {0} Tage zu spät beantwortet.", "Elle a reçu sa réponse avec {0} jours de retard.";
        taken_back: "It was taken back.", "Sie wurde zurückgenommen.", "Elle a été retirée.";
        answered_by: "Answered by {0} on", "Beantwortet von {0} am", "Réponse de {0} le";
        you_asked_on: "You asked on:", "Du hast nachgefragt:", "Vous avez demandé encore :";
        asked_on: "Asked on:", "Nachgefragt wurde:", "Demandé encore :";
        ask_on: "Ask on, where something is unclear or missing", "Nachfragen, wo etwas unklar ist oder fehlt", "Demander encore, si quelque chose manque ou n’est pas clair";
        take_back: "Take the question back", "Die Frage zurücknehmen", "Retirer la question";
        // The register
        register: "Questions about pay", "Fragen zum Entgelt", "Questions sur la rémunération";
        register_lead: "Each is to be answered within two months; those that are due first stand at the top.",
            "Jede ist innerhalb von zwei Monaten zu beantworten; oben steht, was zuerst fällig ist.",
            "Chacune doit recevoir une réponse dans les deux mois ; en haut, celles qui pressent le plus.";
        no_questions: "Nobody has asked.", "Niemand hat gefragt.", "Personne n’a posé de question.";
        who: "Who", "Wer", "Qui";
        came: "Came on", "Kam am", "Arrivée le";
        through: "Through", "Durch", "Par";
        how_it_stands: "How it stands", "Wie sie steht", "Où elle en est";
        themself: "Themself", "Selbst", "La personne elle-même";
        representatives: "The workers’ representatives", "Die Arbeitnehmervertretung", "Les représentants des travailleurs";
        equality_body: "The equality body", "Die Gleichbehandlungsstelle", "L’organisme pour l’égalité";
        questions_of: "Questions of {0} about pay", "Fragen von {0} zum Entgelt", "Questions de {0} sur la rémunération";
        bring: "Bring a question for them", "Eine Frage für sie bringen", "Apporter une question pour cette personne";
        answer: "Answer", "Antworten", "Répondre";
        answer_to: "The answer to {0}", "Die Antwort an {0}", "La réponse à {0}";
        answer_lead: "This is the letter as of today. It is sent as it stands here.", "Das ist der Brief mit dem Stand von heute. So, wie er hier steht, wird er geschickt.", "Voici la lettre, à la date d’aujourd’hui. Elle part telle qu’elle est ici.";
        country: "Law of", "Recht von", "Droit de";
        language: "Language of the letter", "Sprache des Briefs", "Langue de la lettre";
        the_letter: "The letter", "Der Brief", "La lettre";
        show_letter: "Show the letter", "Den Brief zeigen", "Montrer la lettre";
        send_letter: "Send the letter", "Den Brief schicken", "Envoyer la lettre";
        which_question: "To which question", "Auf welche Frage", "À quelle question";
        choose_question: "choose a question", "wähle eine Frage", "choisissez une question";
        nothing_to_answer: "No question of theirs waits for an answer.", "Keine Frage von ihnen wartet auf Antwort.", "Aucune de leurs questions n’attend de réponse.";
        // Criteria and categories
        criteria: "Criteria for pay and its progression", "Kriterien für das Entgelt und seine Entwicklung", "Critères de la rémunération et de sa progression";
        changed_since: "What changed since {0}", "Was sich seit {0} geändert hat", "Ce qui a changé depuis {0}";
        categories: "Categories of work of equal value", "Gruppen gleichwertiger Arbeit", "Catégories de travail de même valeur";
        categories_lead: "Averages of women and men are compared within these. They follow from what levels are worth, and people have approved them.",
            "Innerhalb dieser Gruppen werden Durchschnitte von Frauen und Männern verglichen. Sie folgen aus dem Wert der Stufen, und Menschen haben sie genehmigt.",
            "C’est à l’intérieur de celles-ci que l’on compare les moyennes des femmes et des hommes. Elles suivent de la valeur des niveaux, et des personnes les ont approuvées.";
        no_categories: "None are declared over the framework that counts now.", "Über das Modell, das jetzt gilt, sind keine erklärt.", "Aucune n’est déclarée pour le référentiel en vigueur.";
        declare: "Declare categories", "Gruppen erklären", "Déclarer des catégories";
        declare_lead: "Each begins at points of a hundred and reaches to below the next. Say who approved them, and what the workers’ representatives said.",
            "Jede beginnt bei Punkten von hundert und reicht bis unter die nächste. Sag, wer sie genehmigt hat und was die Arbeitnehmervertretung dazu sagt.",
            "Chacune commence à des points sur cent et va jusqu’en dessous de la suivante. Dites qui les a approuvées, et ce qu’en disent les représentants des travailleurs.";
        declare_example: "framework: VERSION\\napproved: { by: WHO, on: 2026-06-30 }\\nrepresentatives: { said: agreed, by: WHO, on: 2026-06-28 }\\ncategories:\\n  - { id: one, title: One, from: 0 }\\n  - { id: two, title: Two, from: 40 }\\n",
            "framework: VERSION\\napproved: { by: WER, on: 2026-06-30 }\\nrepresentatives: { said: agreed, by: WER, on: 2026-06-28 }\\ncategories:\\n  - { id: eins, title: Eins, from: 0 }\\n  - { id: zwei, title: Zwei, from: 40 }\\n",
            "framework: VERSION\\napproved: { by: QUI, on: 2026-06-30 }\\nrepresentatives: { said: agreed, by: QUI, on: 2026-06-28 }\\ncategories:\\n  - { id: une, title: Une, from: 0 }\\n  - { id: deux, title: Deux, from: 40 }\\n";
        declared_on: "Declared on {0}.", "Erklärt am {0}.", "Déclarées le {0}.";
        approved_by: "Approved by {0} on {1}.", "Genehmigt von {0} am {1}.", "Approuvées par {0} le {1}.";
        not_approved: "They are not approved yet and are not used.", "Sie sind noch nicht genehmigt und werden nicht verwendet.", "Elles ne sont pas encore approuvées et ne servent pas.";
        without_value: "Levels without job value, which are in none: {0}.", "Stufen ohne Wert, die in keiner sind: {0}.", "Niveaux sans valeur, qui ne sont dans aucune : {0}.";
    }
}
