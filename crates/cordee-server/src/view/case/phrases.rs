//! The words of cases, in every language of the interface: one table.

use cordee_domain::Lang;

macro_rules! phrases {
    ($($name:ident: $en:literal, $de:literal, $fr:literal;)*) => {
        /// The words of cases in one language.
        #[derive(Debug)]
        pub(crate) struct CasePhrases {
            $(pub(crate) $name: &'static str,)*
        }

        static ENGLISH: CasePhrases = CasePhrases { $($name: $en,)* };
        static GERMAN: CasePhrases = CasePhrases { $($name: $de,)* };
        static FRENCH: CasePhrases = CasePhrases { $($name: $fr,)* };

        #[cfg(test)]
        impl CasePhrases {
            /// Every phrase with its name.
            fn all(&self) -> Vec<(&'static str, &'static str)> {
                vec![$((stringify!($name), self.$name),)*]
            }
        }
    };
}

impl CasePhrases {
    /// The words for a reader of `lang`; English where there are none.
    pub(crate) fn of(lang: Lang) -> &'static Self {
        let tag = lang.as_str();
        match tag.split_once('-').map_or(tag, |(language, _)| language) {
            "de" => &GERMAN,
            "fr" => &FRENCH,
            _ => &ENGLISH,
        }
    }
}

phrases! {
    // Cases in a list
    cases: "Cases", "Fälle", "Dossiers";
    cases_lead: "A case is a proposal that one person make one move. You see those you may know of.", "Ein Fall ist ein Vorschlag, dass eine Person einen Wechsel macht. Sie sehen die, von denen Sie wissen dürfen.", "Un dossier propose qu’une personne fasse un passage. Vous voyez ceux dont vous pouvez avoir connaissance.";
    no_cases: "There is no case that you may know of. That is the usual state of things.", "Es gibt keinen Fall, von dem Sie wissen dürfen. Das ist der Normalfall.", "Il n’y a aucun dossier dont vous puissiez avoir connaissance. C’est le cas le plus courant.";
    waiting_for_you: "Waiting for you", "Wartet auf Sie", "En attente de vous";
    open_cases: "Under way", "Unterwegs", "En cours";
    ended_cases: "Ended", "Beendet", "Terminés";
    older_cases: "Older cases", "Ältere Fälle", "Dossiers plus anciens";
    thats_you: "(you)", "(Sie)", "(vous)";
    since: "since {0}", "seit {0}", "depuis le {0}";
    due_on: "by {0}", "bis {0}", "avant le {0}";
    becomes: "to become", "wird", "devient";
    is_nominated: "waiting for an answer", "wartet auf eine Antwort", "attend une réponse";
    is_preparing: "being prepared", "in Vorbereitung", "en préparation";
    is_submitted: "handed in", "eingereicht", "remis";
    is_judging: "being judged", "wird beurteilt", "en jugement";
    is_calibrating: "the panel talks", "das Gremium berät", "le jury délibère";
    is_on_trial: "on trial", "in Erprobung", "à l’essai";
    is_settled: "made", "vollzogen", "accompli";
    is_returned: "returned to the craft", "zurück im Fach", "retour au métier";
    is_closed: "closed", "geschlossen", "clos";
    task_answer: "Say whether you want it. There is no day by which you must.", "Sagen, ob Sie es wollen. Es gibt keinen Tag, bis zu dem Sie müssen.", "Dire si vous le voulez. Aucun jour ne vous presse.";
    task_prepare: "Show what the role asks, and hand it in", "Zeigen, was die Rolle verlangt, und einreichen", "Montrer ce que le rôle demande, et remettre";
    task_plan_trial: "Agree on the trial", "Die Erprobung vereinbaren", "Convenir de l’essai";
    task_name_panel: "Name a panel", "Ein Gremium benennen", "Nommer un jury";
    task_complete_panel: "Name somebody for a member who stepped back", "Jemanden für ein zurückgetretenes Mitglied benennen", "Nommer quelqu’un à la place d’un membre qui s’est retiré";
    task_judge: "Write your judgement", "Ihr Urteil schreiben", "Écrire votre jugement";
    task_decide: "Talk, and write down what was decided", "Beraten und aufschreiben, was entschieden wurde", "Délibérer, et écrire ce qui a été décidé";
    task_consider: "Look again: go on, ask a fresh panel, or let it rest", "Noch einmal hinsehen: weitermachen, ein neues Gremium fragen oder ruhen lassen", "Regarder de nouveau : continuer, demander un nouveau jury, ou laisser reposer";
    task_take_effect: "Let the move take effect", "Den Wechsel in Kraft setzen", "Donner effet au passage";
    task_say_wish: "Say whether you want to go on", "Sagen, ob Sie weitermachen wollen", "Dire si vous voulez continuer";
    task_end_trial: "End the trial as the person wished", "Die Erprobung beenden, wie die Person es wünscht", "Terminer l’essai comme la personne le souhaite";
    task_follow_up: "Ask how it goes, {0} days after the move", "Fragen, wie es geht, {0} Tage nach dem Wechsel", "Demander comment cela va, {0} jours après le passage";
    // Where a case stands
    somebody: "somebody", "jemand", "quelqu’un";
    stands_nominated: "{0} was asked and has not answered. Nobody but the two of you knows of it, and there is no day by which an answer is due.", "{0} wurde gefragt und hat nicht geantwortet. Außer Ihnen beiden weiß niemand davon, und es gibt keinen Tag, bis zu dem eine Antwort fällig ist.", "{0} a été sollicité·e et n’a pas répondu. Personne d’autre que vous deux ne le sait, et aucun jour n’est fixé pour la réponse.";
    stands_unseen: "You can see that there is a case for {0}. Where it stands is not for you to see.", "Sie können sehen, dass es einen Fall für {0} gibt. Wo er steht, ist nicht für Sie bestimmt.", "Vous pouvez voir qu’il y a un dossier pour {0}. Où il en est ne vous est pas destiné.";
    stands_preparing: "{0} wants this, gathers evidence and opens the gates.", "{0} will es, sammelt Nachweise und öffnet die Tore.", "{0} le veut, réunit des preuves et ouvre les portes.";
    stands_submitted: "Handed in. A panel is being named.", "Eingereicht. Ein Gremium wird benannt.", "Remis. Un jury est en train d’être nommé.";
    stands_judging: "The panel reads. Each member writes alone, sealed, before hearing the others.", "Das Gremium liest. Jedes Mitglied schreibt für sich, versiegelt, bevor es die anderen hört.", "Le jury lit. Chaque membre écrit seul, sous scellé, avant d’entendre les autres.";
    stands_calibrating: "All judgements are in and open. The panel talks.", "Alle Urteile liegen vor und sind offen. Das Gremium berät.", "Tous les jugements sont là, ouverts. Le jury délibère.";
    stands_not_yet: "The panel said “not yet”, named what is missing, and a day to look again.", "Das Gremium hat „noch nicht“ gesagt und genannt, was fehlt und wann man wieder hinsieht.", "Le jury a dit « pas encore », et nommé ce qui manque et le jour où l’on regarde de nouveau.";
    stands_declined: "The panel declined, and named what it saw.", "Das Gremium hat abgelehnt und genannt, was es sah.", "Le jury a refusé, et nommé ce qu’il a vu.";
    stands_approved: "Approved. The move takes effect on {0}.", "Zugestimmt. Der Wechsel gilt ab {0}.", "Approuvé. Le passage prend effet le {0}.";
    stands_on_trial: "{0} leads, on trial. The old seat waits.", "{0} führt, in Erprobung. Der alte Platz wartet.", "{0} encadre, à l’essai. L’ancienne place attend.";
    stands_on_trial_until: "{0} leads, on trial until {1}. The old seat waits.", "{0} führt, in Erprobung bis {1}. Der alte Platz wartet.", "{0} encadre, à l’essai jusqu’au {1}. L’ancienne place attend.";
    stands_settled: "{0} has made the move.", "{0} hat den Wechsel gemacht.", "{0} a fait le passage.";
    stands_returned: "{0} went back to the craft. Level, grade and pay are as they were: the way back did what it is there for.", "{0} ist ins Fach zurückgekehrt. Stufe, Grad und Entgelt sind wie zuvor: Der Rückweg hat getan, wozu er da ist.", "{0} est revenu·e au métier. Niveau, grade et paie sont comme avant : le retour a fait ce pour quoi il existe.";
    stands_closed: "Closed before the move. Nothing follows from it.", "Vor dem Wechsel geschlossen. Es folgt nichts daraus.", "Clos avant le passage. Il n’en découle rien.";
    mastery_means: "This recognises mastery. Nobody has to report to anyone for it: what counts is the influence of the work on others.", "Hier wird Meisterschaft anerkannt. Dafür muss niemand jemandem unterstellt sein: Es zählt, wie die Arbeit auf andere wirkt.", "Il s’agit de reconnaître la maîtrise. Personne n’a besoin d’encadrer pour cela : ce qui compte est l’influence du travail sur les autres.";
    only_known: "You see that this case exists, and no more.", "Sie sehen, dass es diesen Fall gibt, und nicht mehr.", "Vous voyez que ce dossier existe, et rien de plus.";
    now: "What you can do now", "Was Sie jetzt tun können", "Ce que vous pouvez faire maintenant";
    also_possible: "Also possible", "Auch möglich", "Également possible";
    story: "The story", "Der Verlauf", "Le déroulement";
    decision: "The decision", "Die Entscheidung", "La décision";
    not_done_yet: "Nothing has been done yet. What you wrote is still here.", "Es ist noch nichts geschehen. Was Sie geschrieben haben, ist noch da.", "Rien n’est encore fait. Ce que vous avez écrit est toujours là.";
    // Gates
    gates: "The gates", "Die Tore", "Les portes";
    gates_open: "Nothing stands in the way.", "Nichts steht im Weg.", "Rien ne fait obstacle.";
    gate_missing_one: "gate still misses something.", "Tor fehlt noch etwas.", "porte attend encore quelque chose.";
    gate_missing_many: "gates still miss something.", "Toren fehlt noch etwas.", "portes attendent encore quelque chose.";
    see_gates: "See what, and what to do", "Ansehen, was, und was zu tun ist", "Voir quoi, et que faire";
    gate_met: "met", "erfüllt", "remplie";
    gate_waived: "opened without", "ohne Bedingung geöffnet", "ouverte sans condition";
    gate_missing: "missing", "fehlt", "manque";
    gate_later: "later", "später", "plus tard";
    consent_met: "{0} said that they want it, and can take it back at any time before the move.", "{0} hat gesagt, es zu wollen, und kann das bis zum Wechsel jederzeit zurücknehmen.", "{0} a dit le vouloir, et peut revenir là-dessus à tout moment avant le passage.";
    training_met: "The training that comes before the role is completed.", "Die Schulung vor der Rolle ist abgeschlossen.", "La formation qui précède le rôle est terminée.";
    evidence_met: "Something stands beside each expectation.", "Neben jeder Erwartung steht etwas.", "Quelque chose figure à côté de chaque attente.";
    trial_met: "The trial is agreed on.", "Die Erprobung ist vereinbart.", "L’essai est convenu.";
    trial_agreed: "{0}, with {1} beside them.", "{0}, begleitet von {1}.", "{0}, avec {1} à leurs côtés.";
    seat_met: "The old seat is kept for the way back.", "Der alte Platz bleibt für den Rückweg frei.", "L’ancienne place est gardée pour le retour.";
    panel_later: "Named after the case is handed in.", "Wird benannt, sobald der Fall eingereicht ist.", "Nommé une fois le dossier remis.";
    panel_being_named: "Being named.", "Wird benannt.", "En cours de nomination.";
    panel_at_work: "At work.", "Bei der Arbeit.", "Au travail.";
    panel_has_judged: "Has judged.", "Hat geurteilt.", "A jugé.";
    consent_missing: "the person’s own word", "das eigene Wort der Person", "la parole de la personne";
    consent_todo: "Only the person can give it, and nobody can open this gate for them.", "Nur die Person selbst kann es geben; niemand kann dieses Tor für sie öffnen.", "Elle seule peut la donner ; personne ne peut ouvrir cette porte à sa place.";
    training_todo: "Complete it, then people operations record it. Until then the case can’t be handed in.", "Abschließen, dann trägt die Personalabteilung es ein. Bis dahin kann der Fall nicht eingereicht werden.", "La terminer, puis les ressources humaines l’inscrivent. D’ici là, le dossier ne peut pas être remis.";
    topic_missing: "training in {0}", "Schulung zu {0}", "formation : {0}";
    hours_missing: "{0} more hours of training", "{0} weitere Stunden Schulung", "{0} heures de formation de plus";
    evidence_todo: "Put something beside it that you did. It may be something small, if somebody saw it.", "Stellen Sie etwas daneben, was Sie getan haben. Es darf etwas Kleines sein, wenn es jemand gesehen hat.", "Mettez à côté quelque chose que vous avez fait. Cela peut être modeste, si quelqu’un l’a vu.";
    trial_missing: "what is agreed about the trial", "was für die Erprobung vereinbart ist", "ce qui est convenu pour l’essai";
    trial_todo: "People operations agree on it with the person.", "Die Personalabteilung vereinbart es mit der Person.", "Les ressources humaines en conviennent avec la personne.";
    months_missing: "a trial of at least {0} months", "eine Erprobung von mindestens {0} Monaten", "un essai d’au moins {0} mois";
    seat_missing: "the old seat, kept", "der alte Platz, freigehalten", "l’ancienne place, gardée";
    seat_todo: "It is part of what is agreed about the trial.", "Das gehört zur Vereinbarung über die Erprobung.", "Cela fait partie de ce qui est convenu pour l’essai.";
    waive: "Open this gate without its condition", "Dieses Tor ohne seine Bedingung öffnen", "Ouvrir cette porte sans sa condition";
    why_waived: "Why?", "Warum?", "Pourquoi ?";
    waivers_stay: "The reason stays on the case for ever, everyone who sees the case reads it, and it is counted.", "Der Grund bleibt für immer am Fall, alle, die den Fall sehen, lesen ihn, und er wird gezählt.", "La raison reste pour toujours au dossier, tous ceux qui le voient la lisent, et elle est comptée.";
    waive_it: "Open it, with this reason", "Öffnen, mit diesem Grund", "L’ouvrir, pour cette raison";
    waived_by: "Opened by {0} on {1}, because:", "Geöffnet von {0} am {1}, weil:", "Ouverte par {0} le {1}, parce que :";
    // Evidence
    evidence_part: "What is asked, and what shows it", "Was verlangt ist und was es zeigt", "Ce qui est demandé, et ce qui le montre";
    evidence_lead: "Asked of {0}: the role ahead, not the one held now.", "Verlangt von: {0}. Es geht um die künftige Rolle, nicht um die heutige.", "Demandé pour : {0}. Il s’agit du rôle à venir, non du rôle actuel.";
    what_is_asked: "What is asked", "Was verlangt ist", "Ce qui est demandé";
    nothing_beside: "Nothing stands beside it.", "Daneben steht nichts.", "Rien ne figure à côté.";
    no_evidence_yet: "You have written down nothing yet that could be put here.", "Sie haben noch nichts aufgeschrieben, was hier stehen könnte.", "Vous n’avez encore rien écrit qui puisse figurer ici.";
    write_evidence: "Write down something you did", "Etwas aufschreiben, was Sie getan haben", "Écrire quelque chose que vous avez fait";
    put_beside: "Put beside “{0}”", "Neben „{0}“ stellen", "Mettre à côté de « {0} »";
    choose_one: "Choose one of yours", "Eines von Ihren wählen", "Choisir parmi les vôtres";
    choose_piece: "choose something you did, then put it here", "wählen Sie etwas, was Sie getan haben, und stellen Sie es dann hierher", "choisissez quelque chose que vous avez fait, puis mettez-le ici";
    put: "Put it here", "Hierher stellen", "Mettre ici";
    detach: "Take it away from here", "Von hier wegnehmen", "Retirer d’ici";
    craft_left_out: "What you made in your craft can’t show how you work with people, so it is not in this list. How you handed it over, or whom it taught, can: write that down.", "Was Sie im Fach gemacht haben, kann nicht zeigen, wie Sie mit Menschen arbeiten; deshalb steht es nicht in dieser Liste. Wie Sie es übergeben haben oder wer daran gelernt hat, kann es zeigen: Schreiben Sie das auf.", "Ce que vous avez produit dans votre métier ne peut pas montrer comment vous travaillez avec les gens ; ce n’est donc pas dans cette liste. Comment vous l’avez transmis, ou à qui cela a appris, le peut : écrivez-le.";
    context: "Context: the craft", "Zusammenhang: das Fach", "Contexte : le métier";
    context_means: "Leading is a different craft. What was made in the present one can be read here with pride; it is not judged, and can’t stand beside a people competency.", "Führen ist ein anderes Handwerk. Was im jetzigen gemacht wurde, darf hier mit Stolz gelesen werden; es wird nicht beurteilt und kann nicht neben einer Kompetenz im Umgang mit Menschen stehen.", "Encadrer est un autre métier. Ce qui a été fait dans l’actuel se lit ici avec fierté ; ce n’est pas jugé, et ne peut pas figurer à côté d’une compétence d’encadrement.";
    craft_output: "a piece of the craft", "ein Stück aus dem Fach", "une œuvre du métier";
    with_people: "work with people", "Arbeit mit Menschen", "travail avec des gens";
    of_both: "of both", "von beidem", "des deux";
    taken_back: "taken back since", "seither zurückgenommen", "retiré depuis";
    vouches: "{0} vouches:", "{0} bürgt:", "{0} se porte garant·e :";
    // A question
    private: "Private", "Vertraulich", "Privé";
    question_title: "Somebody asks whether you would want to", "Jemand fragt, ob Sie es wollen würden", "Quelqu’un demande si vous le voudriez";
    question: "{0} could see you as {1}, and nominated you on {2}. Nothing happens unless you say so.", "{0} kann sich Sie als {1} vorstellen und hat Sie am {2} vorgeschlagen. Nichts geschieht, wenn Sie es nicht sagen.", "{0} vous verrait comme {1}, et vous a proposé·e le {2}. Rien ne se passe si vous ne le dites pas.";
    who_knows: "Who knows of this", "Wer davon weiß", "Qui le sait";
    only_you_two: "You and {0}. Nobody else: not your team, not people operations, nobody further up.", "Sie und {0}. Sonst niemand: nicht Ihr Team, nicht die Personalabteilung, niemand weiter oben.", "Vous et {0}. Personne d’autre : ni votre équipe, ni les ressources humaines, ni la hiérarchie.";
    no_day: "There is no day by which you have to answer.", "Es gibt keinen Tag, bis zu dem Sie antworten müssen.", "Aucun jour ne vous est fixé pour répondre.";
    refusal_stays: "If you say no, {0} learns it and nobody else ever does. It is counted nowhere.", "Sagen Sie nein, erfährt es {0} und sonst niemals jemand. Es wird nirgends gezählt.", "Si vous dites non, {0} l’apprend, et personne d’autre, jamais. Ce n’est compté nulle part.";
    staying_is_good: "Staying where you are, and going deeper, is a whole answer.", "Zu bleiben, wo Sie sind, und zu vertiefen, ist eine ganze Antwort.", "Rester où vous êtes, et approfondir, est une réponse entière.";
    your_answer: "Your answer", "Ihre Antwort", "Votre réponse";
    take_time: "Take the time you need. You can also talk to somebody first, or come back to this page another day.", "Nehmen Sie sich die Zeit, die Sie brauchen. Sie können auch erst mit jemandem sprechen oder an einem anderen Tag auf diese Seite zurückkommen.", "Prenez le temps qu’il vous faut. Vous pouvez aussi en parler d’abord, ou revenir sur cette page un autre jour.";
    yes_title: "I want this", "Ich will das", "Je le veux";
    yes_means: "A case begins. Whoever leads you, people operations and your people partner can then read it, and later the panel; those further up learn only that it exists. You can take it back at any time before the move, without giving a reason.", "Ein Fall beginnt. Wer Sie führt, die Personalabteilung und Ihre Personalbetreuung können ihn dann lesen, später auch das Gremium; wer weiter oben steht, erfährt nur, dass es ihn gibt. Bis zum Wechsel können Sie es jederzeit zurücknehmen, ohne Grund.", "Un dossier commence. La personne qui vous encadre, les ressources humaines et votre interlocuteur RH peuvent alors le lire, plus tard le jury aussi ; la hiérarchie au-delà apprend seulement qu’il existe. Vous pouvez revenir là-dessus à tout moment avant le passage, sans raison.";
    yes_send: "Yes, I want this", "Ja, ich will das", "Oui, je le veux";
    no_title: "I don’t want this", "Ich will das nicht", "Je ne le veux pas";
    no_means: "It ends here, without a reason. Your level, your pay and how you are thought of stay as they are. You can open a case yourself on any other day.", "Es endet hier, ohne Grund. Ihre Stufe, Ihr Entgelt und Ihr Ansehen bleiben, wie sie sind. Sie können an jedem anderen Tag selbst einen Fall eröffnen.", "Cela s’arrête ici, sans raison à donner. Votre niveau, votre paie et l’estime qu’on vous porte restent tels quels. Vous pourrez ouvrir un dossier vous-même un autre jour.";
    no_send: "No, I don’t want this", "Nein, ich will das nicht", "Non, je ne le veux pas";
    what_would_come: "What would come", "Was käme", "Ce qui viendrait";
    would_come_lead: "These gates stand before the move. You can read all of them before you answer.", "Diese Tore stehen vor dem Wechsel. Sie können alle lesen, bevor Sie antworten.", "Ces portes précèdent le passage. Vous pouvez les lire toutes avant de répondre.";
    compare_roles: "What the role would ask, beside what yours asks now", "Was die Rolle verlangen würde, neben dem, was Ihre heute verlangt", "Ce que le rôle demanderait, à côté de ce que le vôtre demande aujourd’hui";
    // What can be done
    take_back_title: "Take the nomination back", "Den Vorschlag zurücknehmen", "Retirer la proposition";
    take_back_means: "It ends here. The person sees that it was taken back, and nobody else learns of it.", "Es endet hier. Die Person sieht, dass es zurückgenommen wurde; sonst erfährt es niemand.", "Cela s’arrête ici. La personne voit que c’est retiré, et personne d’autre ne l’apprend.";
    take_back_send: "Take it back", "Zurücknehmen", "Retirer";
    submit_title: "Hand the case in", "Den Fall einreichen", "Remettre le dossier";
    submit_means: "A panel is named then. What you put beside the expectations is what its members read.", "Danach wird ein Gremium benannt. Seine Mitglieder lesen, was Sie neben die Erwartungen gestellt haben.", "Un jury est alors nommé. Ses membres lisent ce que vous avez mis à côté des attentes.";
    submit_send: "Hand it in", "Einreichen", "Remettre";
    plan_title: "Agree on the trial", "Die Erprobung vereinbaren", "Convenir de l’essai";
    plan_means: "Agree on it with the person first: how long, who stands beside them, and that their seat is kept.", "Vereinbaren Sie es zuerst mit der Person: wie lange, wer ihr zur Seite steht und dass ihr Platz frei bleibt.", "Convenez-en d’abord avec la personne : la durée, qui l’accompagne, et que sa place est gardée.";
    plan_send: "Write it down", "Aufschreiben", "L’écrire";
    months_label: "How many months?", "Wie viele Monate?", "Combien de mois ?";
    months_wrong: "write a number of months from 1 to 36", "schreiben Sie eine Zahl von Monaten, 1 bis 36", "écrivez un nombre de mois, de 1 à 36";
    mentor_label: "Who stands beside them?", "Wer steht zur Seite?", "Qui accompagne ?";
    mentor_wanted: "name somebody who stands beside them", "nennen Sie jemanden, der zur Seite steht", "nommez quelqu’un qui accompagne";
    seat_label: "The old seat", "Der alte Platz", "L’ancienne place";
    seat_kept_label: "It is kept", "Er bleibt frei", "Elle est gardée";
    seat_kept_means: "They can go back to it at any time during the trial.", "Während der Erprobung ist die Rückkehr jederzeit möglich.", "Le retour est possible à tout moment pendant l’essai.";
    seat_given_up_label: "It is filled", "Er wird besetzt", "Elle est pourvue";
    seat_given_up_means: "Then a gate is missing, and stays so unless it is opened with a reason.", "Dann fehlt ein Tor, und das bleibt so, wenn es nicht mit einem Grund geöffnet wird.", "Une porte manque alors, et le reste à moins d’être ouverte pour une raison.";
    reopen_title: "Go on", "Weitermachen", "Continuer";
    reopen_means: "The case is prepared again, with all that stands in it. From the day the panel named you can hand it in.", "Der Fall wird wieder vorbereitet, mit allem, was darin steht. Ab dem Tag, den das Gremium nannte, können Sie ihn einreichen.", "Le dossier est de nouveau préparé, avec tout ce qu’il contient. Dès le jour nommé par le jury, vous pouvez le remettre.";
    reopen_send: "Go on preparing", "Weiter vorbereiten", "Reprendre la préparation";
    appeal_title: "Ask a fresh panel", "Ein neues Gremium fragen", "Demander un nouveau jury";
    appeal_means: "Once. People who have not judged this case before read it anew; nobody holds it against you.", "Einmal. Menschen, die diesen Fall noch nicht beurteilt haben, lesen ihn neu; niemand nimmt es Ihnen übel.", "Une fois. Des personnes qui n’ont pas jugé ce dossier le lisent à neuf ; personne ne vous en tient rigueur.";
    appeal_send: "Ask a fresh panel", "Ein neues Gremium fragen", "Demander un nouveau jury";
    effect_title: "Let the move take effect", "Den Wechsel in Kraft setzen", "Donner effet au passage";
    effect_means: "Level, title, team and pay change together, from the day the panel named. All of it or nothing.", "Stufe, Titel, Team und Entgelt ändern sich zusammen, ab dem Tag, den das Gremium nannte. Alles oder nichts.", "Niveau, titre, équipe et paie changent ensemble, dès le jour nommé par le jury. Tout ou rien.";
    effect_send: "Let it take effect", "In Kraft setzen", "Donner effet";
    pay_stays: "Pay stays as it is: nobody is paid for leaving a craft.", "Das Entgelt bleibt, wie es ist: Niemand wird dafür bezahlt, ein Fach zu verlassen.", "La paie reste la même : personne n’est payé pour quitter un métier.";
    range_of: "{0}: {1} to {2}", "{0}: {1} bis {2}", "{0} : de {1} à {2}";
    pay_label: "New pay", "Neues Entgelt", "Nouvelle paie";
    pay_hint: "Left empty, the pay stays. Write it like 72000 or 72 000.50.", "Leer gelassen bleibt das Entgelt. Schreiben Sie es wie 72000 oder 72 000.50.", "Laissé vide, la paie reste. Écrivez-la comme 72000 ou 72 000.50.";
    currency_label: "Currency", "Währung", "Monnaie";
    not_an_amount: "`{0}` is not an amount: write it like 72000 or 72 000.50", "`{0}` ist kein Betrag: schreiben Sie ihn wie 72000 oder 72 000.50", "`{0}` n’est pas un montant : écrivez-le comme 72000 ou 72 000.50";
    team_label: "New team", "Neues Team", "Nouvelle équipe";
    team_stays: "The team stays", "Das Team bleibt", "L’équipe reste";
    manager_label: "Who leads them from then on", "Wer sie von da an führt", "Qui encadre dès lors";
    manager_hint: "Left empty, nothing changes. Type a name, or a part of it.", "Leer gelassen ändert sich nichts. Tippen Sie einen Namen oder einen Teil davon.", "Laissé vide, rien ne change. Tapez un nom, ou une partie.";
    wish_title: "Say first what you want", "Sagen Sie zuerst, was Sie wollen", "Dites d’abord ce que vous voulez";
    wish_lead: "Before anybody says how it went, you say whether you want to go on. Both answers are good, and you can go back on any day of the trial.", "Bevor jemand sagt, wie es lief, sagen Sie, ob Sie weitermachen wollen. Beide Antworten sind gut, und zurück können Sie an jedem Tag der Erprobung.", "Avant que quiconque dise comment cela s’est passé, vous dites si vous voulez continuer. Les deux réponses sont bonnes, et vous pouvez revenir n’importe quel jour de l’essai.";
    go_on_title: "I want to go on leading", "Ich will weiter führen", "Je veux continuer à encadrer";
    go_on_means: "On the day the trial ends, the move is made for good. Until then you can still go back.", "Am Tag, an dem die Erprobung endet, gilt der Wechsel auf Dauer. Bis dahin können Sie noch zurück.", "Le jour où l’essai finit, le passage est définitif. D’ici là, vous pouvez encore revenir.";
    go_on_send: "Yes, I want to go on", "Ja, ich will weitermachen", "Oui, je veux continuer";
    go_back_title: "I go back to my craft", "Ich gehe in mein Fach zurück", "Je reviens à mon métier";
    go_back_means: "From today, to your seat, with your level, grade and pay as they were. You need no reason, and it counts as a success of the trial.", "Ab heute, an Ihren Platz, mit Stufe, Grad und Entgelt wie zuvor. Sie brauchen keinen Grund, und es zählt als Erfolg der Erprobung.", "Dès aujourd’hui, à votre place, avec niveau, grade et paie comme avant. Aucune raison n’est nécessaire, et cela compte comme une réussite de l’essai.";
    go_back_send: "Yes, I go back", "Ja, ich gehe zurück", "Oui, je reviens";
    end_title: "End the trial", "Die Erprobung beenden", "Terminer l’essai";
    end_means: "As the person wished: the move is made for good.", "Wie die Person es wünscht: Der Wechsel gilt auf Dauer.", "Comme la personne le souhaite : le passage est définitif.";
    end_send: "End the trial", "Die Erprobung beenden", "Terminer l’essai";
    follow_up_title: "Write how it goes", "Aufschreiben, wie es geht", "Écrire comment cela va";
    follow_up_means: "A few sentences, for the people near: what is well, and what would help.", "Ein paar Sätze für die Menschen in der Nähe: was gut ist und was helfen würde.", "Quelques phrases, pour les proches : ce qui va, et ce qui aiderait.";
    follow_up_send: "Write it down", "Aufschreiben", "L’écrire";
    how_it_goes: "How does it go, {0} days after the move?", "Wie geht es, {0} Tage nach dem Wechsel?", "Comment cela va-t-il, {0} jours après le passage ?";
    who_reads_follow_ups: "The person, whoever leads them, their mentor and people operations read this. It is no judgement and enters none.", "Die Person, wer sie führt, wer sie begleitet und die Personalabteilung lesen das. Es ist kein Urteil und geht in keines ein.", "La personne, qui l’encadre, qui l’accompagne et les ressources humaines le lisent. Ce n’est pas un jugement et n’entre dans aucun.";
    say_how_it_goes: "write a sentence about how it goes", "schreiben Sie einen Satz dazu, wie es geht", "écrivez une phrase sur comment cela va";
    withdraw_title: "Take your consent back", "Ihre Einwilligung zurücknehmen", "Retirer votre accord";
    withdraw_means: "The case closes, today and without a reason. Nothing else changes for you, and you can open a case again on any other day.", "Der Fall wird geschlossen, heute und ohne Grund. Sonst ändert sich für Sie nichts, und Sie können an jedem anderen Tag wieder einen Fall eröffnen.", "Le dossier se clôt, aujourd’hui et sans raison. Rien d’autre ne change pour vous, et vous pourrez rouvrir un dossier un autre jour.";
    withdraw_send: "Take my consent back", "Meine Einwilligung zurücknehmen", "Retirer mon accord";
    not_before: "Possible from {0} on.", "Möglich ab {0}.", "Possible dès le {0}.";
    wish_first: "{0} says first whether they want to go on.", "{0} sagt zuerst, ob es weitergehen soll.", "{0} dit d’abord si cela doit continuer.";
    form_broken: "This form did not arrive whole. Look at the page again and send it once more.", "Dieses Formular kam nicht vollständig an. Sehen Sie die Seite noch einmal an und senden Sie es erneut.", "Ce formulaire n’est pas arrivé entier. Revoyez la page et envoyez-le de nouveau.";
    say_why_waived: "write a sentence that says why this gate is opened", "schreiben Sie einen Satz, warum dieses Tor geöffnet wird", "écrivez une phrase qui dise pourquoi cette porte est ouverte";
    name_hint: "Type a name, or a part of it.", "Tippen Sie einen Namen oder einen Teil davon.", "Tapez un nom, ou une partie.";
    nobody_called: "nobody you can see is called `{0}`", "niemand, den Sie sehen können, heißt `{0}`", "personne que vous puissiez voir ne s’appelle `{0}`";
    which_one: "several people are called `{0}`: choose one below", "mehrere Personen heißen `{0}`: wählen Sie unten eine", "plusieurs personnes s’appellent `{0}` : choisissez ci-dessous";
    too_many_called: "many people are called `{0}`: choose one below, or type more of the name", "viele Personen heißen `{0}`: wählen Sie unten eine, oder tippen Sie mehr vom Namen", "beaucoup de personnes s’appellent `{0}` : choisissez ci-dessous, ou tapez plus du nom";
    who_is_meant: "Who is meant?", "Wer ist gemeint?", "Qui est-ce ?";
    // What happened
    opened: "Opened", "Eröffnet", "Ouvert";
    nominated: "Nominated", "Vorgeschlagen", "Proposé";
    consented: "Consent given", "Einwilligung gegeben", "Accord donné";
    refused: "Answered with no", "Mit Nein beantwortet", "Réponse : non";
    nomination_withdrawn: "Nomination taken back", "Vorschlag zurückgenommen", "Proposition retirée";
    consent_withdrawn: "Consent taken back", "Einwilligung zurückgenommen", "Accord retiré";
    attached_one: "piece of evidence put beside an expectation", "Nachweis neben eine Erwartung gestellt", "preuve mise à côté d’une attente";
    attached_many: "pieces of evidence put beside expectations", "Nachweise neben Erwartungen gestellt", "preuves mises à côté des attentes";
    detached_one: "piece of evidence taken away", "Nachweis weggenommen", "preuve retirée";
    detached_many: "pieces of evidence taken away", "Nachweise weggenommen", "preuves retirées";
    trial_planned: "Trial agreed on", "Erprobung vereinbart", "Essai convenu";
    waived_event: "Gate opened without its condition: {0}", "Tor ohne seine Bedingung geöffnet: {0}", "Porte ouverte sans sa condition : {0}";
    submitted: "Handed in", "Eingereicht", "Remis";
    panel_named: "Panel named", "Gremium benannt", "Jury nommé";
    conflict_declared: "A member stepped back", "Ein Mitglied trat zurück", "Un membre s’est retiré";
    panel_completed: "Panel completed", "Gremium ergänzt", "Jury complété";
    judged_one: "judgement written, sealed", "Urteil geschrieben, versiegelt", "jugement écrit, sous scellé";
    judged_many: "judgements written, sealed", "Urteile geschrieben, versiegelt", "jugements écrits, sous scellé";
    seals_opened: "All judgements in, seals opened", "Alle Urteile da, Siegel geöffnet", "Tous les jugements là, scellés ouverts";
    revised_one: "judgement changed in the talk", "Urteil in der Beratung geändert", "jugement changé en délibération";
    revised_many: "judgements changed in the talk", "Urteile in der Beratung geändert", "jugements changés en délibération";
    decided: "Decided", "Entschieden", "Décidé";
    decided_so: "Decided: {0}", "Entschieden: {0}", "Décidé : {0}";
    reopened: "Taken up again", "Wieder aufgenommen", "Repris";
    appealed: "A fresh panel was asked", "Ein neues Gremium wurde gefragt", "Un nouveau jury a été demandé";
    took_effect: "The move took effect", "Der Wechsel trat in Kraft", "Le passage a pris effet";
    wanted_to_go_on: "Said that they want to go on", "Will weitermachen", "A dit vouloir continuer";
    settled_event: "The trial ended; the move is made for good", "Die Erprobung endete; der Wechsel gilt auf Dauer", "L’essai a pris fin ; le passage est définitif";
    went_back: "Went back to the craft, with level, grade and pay as before", "Zurück ins Fach, mit Stufe, Grad und Entgelt wie zuvor", "Retour au métier, avec niveau, grade et paie comme avant";
    followed_up: "Written how it goes", "Aufgeschrieben, wie es geht", "Écrit comment cela va";
    asked_after: "How it went after {0} days", "Wie es nach {0} Tagen ging", "Comment cela allait après {0} jours";
    asks_after: "Somebody asks how it goes, {0} days after the move", "Jemand fragt, wie es geht, {0} Tage nach dem Wechsel", "Quelqu’un demande comment cela va, {0} jours après le passage";
    takes_effect: "The move takes effect", "Der Wechsel tritt in Kraft", "Le passage prend effet";
    look_again: "It can be handed in again", "Er kann wieder eingereicht werden", "Il peut être remis de nouveau";
    trial_ends: "The trial ends, as the person wishes", "Die Erprobung endet, wie die Person es wünscht", "L’essai prend fin, comme la personne le souhaite";
    is_due: "due", "fällig", "à faire";
    lies_ahead: "ahead", "später", "à venir";
    wrote: "{0} wrote:", "{0} schrieb:", "{0} a écrit :";
    // The panel
    to_case: "Back to the case", "Zurück zum Fall", "Retour au dossier";
    to_panel: "To the panel", "Zum Gremium", "Vers le jury";
    panel_of: "The panel on {0}", "Das Gremium zu {0}", "Le jury pour {0}";
    who_judges: "Who judges", "Wer urteilt", "Qui juge";
    sealed_means: "Each writes alone. You see who is in, and not what they wrote; all seals open together when the last one is in.", "Alle schreiben für sich. Sie sehen, wer fertig ist, und nicht, was geschrieben wurde; alle Siegel öffnen sich zusammen, wenn das letzte Urteil da ist.", "Chacun écrit seul. Vous voyez qui a remis, et non quoi ; tous les scellés s’ouvrent ensemble quand le dernier est là.";
    is_in: "is in", "ist fertig", "a remis";
    is_writing: "still writing", "schreibt noch", "écrit encore";
    in_the_chair: "in the chair", "im Vorsitz", "préside";
    name_in_the_chair: "{0} (in the chair)", "{0} (im Vorsitz)", "{0} (préside)";
    stepped_back: "Stepped back", "Zurückgetreten", "Se sont retirés";
    name_title: "Name a panel", "Ein Gremium benennen", "Nommer un jury";
    name_means: "The case is handed in. Name who judges it.", "Der Fall ist eingereicht. Benennen Sie, wer ihn beurteilt.", "Le dossier est remis. Nommez qui le juge.";
    name_send: "Name this panel", "Dieses Gremium benennen", "Nommer ce jury";
    name_rules: "At least {0} people. Not {1}. Neither whoever leads them nor whoever nominated them sits in the chair.", "Mindestens {0} Personen. Nicht {1}. Im Vorsitz sitzt weder, wer die Person führt, noch, wer sie vorgeschlagen hat.", "Au moins {0} personnes. Pas {1}. Ni qui l’encadre ni qui l’a proposé·e ne préside.";
    chair_is_independent: "The framework asks for a chair from outside the person’s line.", "Das Modell verlangt einen Vorsitz von außerhalb der eigenen Linie.", "Le référentiel demande une présidence hors de la ligne de la personne.";
    chair_is_people_operations: "The framework asks for a chair from people operations.", "Das Modell verlangt einen Vorsitz aus der Personalabteilung.", "Le référentiel demande une présidence par les ressources humaines.";
    fresh_panel: "This is an appeal: only people who have not judged this case before.", "Dies ist eine Anfechtung: nur Menschen, die diesen Fall noch nicht beurteilt haben.", "C’est un recours : seulement des personnes qui n’ont pas jugé ce dossier.";
    chair_label: "In the chair", "Im Vorsitz", "À la présidence";
    chair_wanted: "name who sits in the chair", "nennen Sie, wer den Vorsitz hat", "nommez qui préside";
    member_label: "Member", "Mitglied", "Membre";
    member_more_label: "One more member, if you like", "Noch ein Mitglied, wenn Sie mögen", "Un membre de plus, si vous voulez";
    complete_title: "Complete the panel", "Das Gremium ergänzen", "Compléter le jury";
    complete_means: "Name others in place of those who stepped back. What the others wrote stays sealed.", "Benennen Sie andere anstelle derer, die zurücktraten. Was die anderen schrieben, bleibt versiegelt.", "Nommez d’autres personnes à la place de celles qui se sont retirées. Ce que les autres ont écrit reste sous scellé.";
    complete_send: "Complete the panel", "Das Gremium ergänzen", "Compléter le jury";
    joining_label: "Who joins", "Wer dazukommt", "Qui rejoint";
    joining_more_label: "And who else, if anybody", "Und wer noch, falls jemand", "Et qui encore, le cas échéant";
    chair_stays_hint: "Left empty, the chair stays.", "Leer gelassen bleibt der Vorsitz.", "Laissé vide, la présidence reste.";
    chair_gone_hint: "The one in the chair stepped back: name somebody who judges, or who joins.", "Der Vorsitz trat zurück: nennen Sie jemanden, der urteilt oder dazukommt.", "La présidence s’est retirée : nommez quelqu’un qui juge ou qui rejoint.";
    judge_title: "Write your judgement", "Ihr Urteil schreiben", "Écrire votre jugement";
    judge_means: "One answer for each expectation, and by what you see it. Nobody reads it before everyone has written.", "Eine Antwort zu jeder Erwartung, und woran Sie es sehen. Niemand liest es, bevor alle geschrieben haben.", "Une réponse par attente, et à quoi vous le voyez. Personne ne le lit avant que tous aient écrit.";
    judge_again: "Yours is in, sealed. You can write it again until the last one is in.", "Ihres ist da, versiegelt. Sie können es neu schreiben, bis das letzte da ist.", "Le vôtre est là, sous scellé. Vous pouvez le réécrire jusqu’à ce que le dernier soit là.";
    judge_send: "Read and judge", "Lesen und urteilen", "Lire et juger";
    judge_page: "Your judgement on {0}", "Ihr Urteil zu {0}", "Votre jugement sur {0}";
    judge_seal: "Seal it", "Versiegeln", "Sceller";
    judge_seal_again: "Seal it again", "Neu versiegeln", "Sceller de nouveau";
    rule_evidence: "Judge by the evidence beside each expectation, not by what you have heard.", "Urteilen Sie nach dem, was neben der Erwartung steht, nicht nach dem, was Sie gehört haben.", "Jugez d’après ce qui figure à côté de l’attente, non d’après ce que vous avez entendu.";
    rule_words: "Say by what you see it, so that the person could learn from it.", "Sagen Sie, woran Sie es sehen, so dass die Person daraus lernen könnte.", "Dites à quoi vous le voyez, de sorte que la personne puisse en apprendre.";
    rule_context: "How good they are at their craft is not asked here. It stands below, as context.", "Wie gut jemand im Fach ist, ist hier nicht gefragt. Es steht unten, als Zusammenhang.", "La qualité dans le métier n’est pas demandée ici. Elle figure plus bas, comme contexte.";
    what_do_you_see: "What do you see?", "Was sehen Sie?", "Que voyez-vous ?";
    shown: "shown", "gezeigt", "montré";
    in_part: "shown in part", "zum Teil gezeigt", "montré en partie";
    not_shown: "not shown", "nicht gezeigt", "pas montré";
    shown_means: "The evidence shows it.", "Die Nachweise zeigen es.", "Les preuves le montrent.";
    in_part_means: "The evidence shows a part of it.", "Die Nachweise zeigen einen Teil davon.", "Les preuves en montrent une partie.";
    not_shown_means: "The evidence does not show it. That does not say that it is not there.", "Die Nachweise zeigen es nicht. Das heißt nicht, dass es nicht da ist.", "Les preuves ne le montrent pas. Cela ne dit pas que ce n’est pas là.";
    by_what: "By what?", "Woran?", "À quoi ?";
    by_what_hint: "A sentence or two that cite the evidence.", "Ein, zwei Sätze, die sich auf die Nachweise beziehen.", "Une ou deux phrases qui citent les preuves.";
    say_what_you_see: "say what you see of `{0}`", "sagen Sie, was Sie von `{0}` sehen", "dites ce que vous voyez de `{0}`";
    say_by_what: "say by what you see it, at `{0}`", "sagen Sie bei `{0}`, woran Sie es sehen", "dites à quoi vous le voyez, pour `{0}`";
    you_sealed: "You sealed:", "Sie haben versiegelt:", "Vous avez scellé :";
    revise_title: "Talk, and say it anew where you see it differently", "Beraten und neu sagen, wo Sie es anders sehen", "Délibérer, et redire où vous voyez autrement";
    revise_means: "What you sealed stays as it was; what you say now stands beside it. Changing nothing is as good as changing something.", "Was Sie versiegelt haben, bleibt, wie es war; was Sie jetzt sagen, steht daneben. Nichts zu ändern ist so gut wie etwas zu ändern.", "Ce que vous avez scellé reste tel quel ; ce que vous dites maintenant figure à côté. Ne rien changer vaut autant que changer.";
    revise_send: "Say something else", "Etwas anderes sagen", "Dire autre chose";
    revise_page: "What you see now, on {0}", "Was Sie jetzt sehen, zu {0}", "Ce que vous voyez maintenant, pour {0}";
    revise_keep: "Keep this", "Das behalten", "Garder ceci";
    board: "What each member sees", "Was jedes Mitglied sieht", "Ce que voit chaque membre";
    board_lead: "Sealed, and beside it what was said after the talk. Nothing here is added up: begin where you see different things.", "Versiegelt, und daneben, was nach der Beratung gesagt wurde. Hier wird nichts zusammengezählt: Beginnen Sie, wo Sie Verschiedenes sehen.", "Sous scellé, et à côté ce qui a été dit après la délibération. Rien n’est additionné ici : commencez là où vous voyez des choses différentes.";
    member: "Member", "Mitglied", "Membre";
    as_sealed: "As sealed", "Wie versiegelt", "Sous scellé";
    now_says: "Now", "Jetzt", "Maintenant";
    unchanged: "unchanged", "unverändert", "inchangé";
    conflict_title: "If you stand too near", "Wenn Sie zu nahe stehen", "Si vous êtes trop proche";
    conflict_open: "I stand too near to judge this", "Ich stehe zu nahe, um das zu beurteilen", "Je suis trop proche pour juger";
    conflict_means: "Kin, friendship, a quarrel, or a gain of your own are reasons. You step back, what you wrote goes, and people operations name somebody else. Nobody thinks less of you.", "Verwandtschaft, Freundschaft, Streit oder ein eigener Vorteil sind Gründe. Sie treten zurück, was Sie schrieben, entfällt, und die Personalabteilung benennt jemand anderen. Niemand denkt deshalb schlechter von Ihnen.", "Parenté, amitié, querelle ou intérêt propre sont des raisons. Vous vous retirez, ce que vous avez écrit disparaît, et les ressources humaines nomment quelqu’un d’autre. Personne ne vous en estime moins.";
    conflict_words: "In what way?", "Inwiefern?", "De quelle façon ?";
    conflict_who_reads: "People operations, the panel and the auditor read this; the person does not.", "Das lesen die Personalabteilung, das Gremium und die Revision, nicht die Person.", "Les ressources humaines, le jury et l’audit le lisent ; la personne, non.";
    conflict_send: "Step back", "Zurücktreten", "Me retirer";
    say_how_near: "write in a few words in what way you stand too near", "schreiben Sie in ein paar Worten, inwiefern Sie zu nahe stehen", "écrivez en quelques mots en quoi vous êtes trop proche";
    decide_title: "Write the decision down", "Die Entscheidung aufschreiben", "Écrire la décision";
    decide_means: "The panel decides together; the chair writes it down, with reasons that cite expectations.", "Das Gremium entscheidet gemeinsam; der Vorsitz schreibt es auf, mit Gründen, die sich auf Erwartungen beziehen.", "Le jury décide ensemble ; la présidence l’écrit, avec des raisons qui citent des attentes.";
    decide_lead: "The person reads every word of this. Write what you would want to be told.", "Die Person liest jedes Wort davon. Schreiben Sie, was Sie selbst gesagt bekommen wollten.", "La personne en lit chaque mot. Écrivez ce que vous voudriez qu’on vous dise.";
    decide_send: "Write the decision down", "Die Entscheidung aufschreiben", "Écrire la décision";
    outcome_label: "What did the panel decide?", "Was hat das Gremium entschieden?", "Qu’a décidé le jury ?";
    outcome_wanted: "say what the panel decided", "sagen Sie, was das Gremium entschieden hat", "dites ce que le jury a décidé";
    approve_label: "Approve", "Zustimmen", "Approuver";
    approve_means: "The move is made, on a day you name.", "Der Wechsel wird gemacht, an einem Tag, den Sie nennen.", "Le passage se fait, un jour que vous nommez.";
    not_yet_label: "Not yet", "Noch nicht", "Pas encore";
    not_yet_means: "Something is not shown yet. You name what, and when to look again.", "Etwas ist noch nicht gezeigt. Sie nennen, was, und wann man wieder hinsieht.", "Quelque chose n’est pas encore montré. Vous nommez quoi, et quand regarder de nouveau.";
    decline_label: "Decline", "Ablehnen", "Refuser";
    decline_means: "The move is not made. The reasons name what was seen, not what somebody is.", "Der Wechsel wird nicht gemacht. Die Gründe nennen, was zu sehen war, nicht, was jemand ist.", "Le passage ne se fait pas. Les raisons nomment ce qui a été vu, non ce que quelqu’un est.";
    effective_label: "The move takes effect on", "Der Wechsel gilt ab", "Le passage prend effet le";
    again_label: "Look again on", "Wieder hinsehen am", "Regarder de nouveau le";
    only_approve: "Only with “approve”.", "Nur bei „zustimmen“.", "Seulement pour « approuver ».";
    only_not_yet: "Only with “not yet”.", "Nur bei „noch nicht“.", "Seulement pour « pas encore ».";
    day_wanted: "name a day", "nennen Sie einen Tag", "nommez un jour";
    missing_label: "What is missing?", "Was fehlt?", "Que manque-t-il ?";
    missing_wanted: "name at least one expectation that is missing", "nennen Sie mindestens eine Erwartung, die fehlt", "nommez au moins une attente qui manque";
    reasons_label: "Why?", "Warum?", "Pourquoi ?";
    reasons_hint: "Write beside the expectations that decided it. The others may stay empty.", "Schreiben Sie neben die Erwartungen, die den Ausschlag gaben. Die anderen dürfen leer bleiben.", "Écrivez à côté des attentes qui ont décidé. Les autres peuvent rester vides.";
    reasons_wanted: "write a reason beside at least one expectation", "schreiben Sie neben mindestens eine Erwartung einen Grund", "écrivez une raison à côté d’au moins une attente";
    approved: "Approved", "Zugestimmt", "Approuvé";
    not_yet: "Not yet", "Noch nicht", "Pas encore";
    declined: "Declined", "Abgelehnt", "Refusé";
    written_by: "Written down by {0}, in the chair, on {1}", "Aufgeschrieben von {0}, im Vorsitz, am {1}", "Écrit par {0}, à la présidence, le {1}";
    made_on: "The move takes effect on {0}.", "Der Wechsel gilt ab {0}.", "Le passage prend effet le {0}.";
    still_missing: "What is not shown yet", "Was noch nicht gezeigt ist", "Ce qui n’est pas encore montré";
    again_on: "From {0} on it can be looked at again.", "Ab {0} kann man wieder hinsehen.", "Dès le {0}, on peut regarder de nouveau.";
    reasons: "Why", "Warum", "Pourquoi";
    // Letters and records
    to_letter: "The letter, to print", "Der Brief, zum Drucken", "La lettre, à imprimer";
    to_record: "The record of the decision, to print", "Das Protokoll der Entscheidung, zum Drucken", "Le procès-verbal de la décision, à imprimer";
    dear: "Dear {0},", "Guten Tag {0},", "Bonjour {0},";
    letter_approved: "The panel has approved your move", "Das Gremium hat Ihrem Wechsel zugestimmt", "Le jury a approuvé votre passage";
    letter_not_yet: "Not yet, and what is missing", "Noch nicht, und was fehlt", "Pas encore, et ce qui manque";
    letter_declined: "The panel’s answer", "Die Antwort des Gremiums", "La réponse du jury";
    letter_returned: "Your return to your craft", "Ihre Rückkehr in Ihr Fach", "Votre retour à votre métier";
    letter_approved_1: "A panel has read your case and approved your move from {0} to {1}.", "Ein Gremium hat Ihren Fall gelesen und Ihrem Wechsel von {0} zu {1} zugestimmt.", "Un jury a lu votre dossier et approuvé votre passage de {0} à {1}.";
    letter_trial: "You begin on trial, for {0}. {1} stands beside you. At its end you say first whether you want to go on, before anyone else says anything.", "Sie beginnen mit einer Erprobung von {0}. {1} steht Ihnen zur Seite. Am Ende sagen Sie zuerst, ob Sie weitermachen wollen, bevor jemand anderes etwas sagt.", "Vous commencez par un essai de {0}. {1} vous accompagne. À la fin, vous dites d’abord si vous voulez continuer, avant que quiconque dise quoi que ce soit.";
    letter_way_back: "Your seat is kept. On any day of the trial you can go back to it, with your level, grade and pay as they are today, without a reason and without fault.", "Ihr Platz bleibt frei. An jedem Tag der Erprobung können Sie dorthin zurück, mit Stufe, Grad und Entgelt wie heute, ohne Grund und ohne Makel.", "Votre place est gardée. N’importe quel jour de l’essai, vous pouvez y revenir, avec niveau, grade et paie tels qu’aujourd’hui, sans raison et sans faute.";
    letter_mastery: "You need not lead anyone for it, now or later. What is honoured is what your work has done for the work of others.", "Sie müssen dafür niemanden führen, weder jetzt noch später. Geehrt wird, was Ihre Arbeit für die Arbeit anderer getan hat.", "Vous n’avez à encadrer personne pour cela, ni maintenant ni plus tard. Ce qui est honoré est ce que votre travail a apporté à celui des autres.";
    letter_until_then: "Until the move takes effect you can take your consent back, without giving a reason.", "Bis der Wechsel gilt, können Sie Ihre Einwilligung ohne Grund zurücknehmen.", "Jusqu’à la prise d’effet, vous pouvez retirer votre accord, sans donner de raison.";
    letter_not_yet_1: "A panel has read your case for the move from {0} to {1}. Its answer is: not yet.", "Ein Gremium hat Ihren Fall zum Wechsel von {0} zu {1} gelesen. Seine Antwort lautet: noch nicht.", "Un jury a lu votre dossier pour le passage de {0} à {1}. Sa réponse est : pas encore.";
    letter_not_yet_2: "You can go on from what stands in the case already, let it rest for as long as you like, or take your consent back. Your level, your pay and your standing are what they were.", "Sie können an dem weitermachen, was im Fall schon steht, ihn ruhen lassen, so lange Sie mögen, oder Ihre Einwilligung zurücknehmen. Stufe, Entgelt und Ansehen sind, was sie waren.", "Vous pouvez reprendre à partir de ce que contient déjà le dossier, le laisser reposer autant que vous voulez, ou retirer votre accord. Votre niveau, votre paie et votre considération sont ce qu’ils étaient.";
    letter_declined_1: "A panel has read your case for the move from {0} to {1}, and declined it.", "Ein Gremium hat Ihren Fall zum Wechsel von {0} zu {1} gelesen und abgelehnt.", "Un jury a lu votre dossier pour le passage de {0} à {1}, et l’a refusé.";
    letter_declined_2: "This says what the panel saw in the evidence, and nothing about your worth. Your level, your pay and your standing are what they were.", "Das sagt, was das Gremium in den Nachweisen sah, und nichts über Ihren Wert. Stufe, Entgelt und Ansehen sind, was sie waren.", "Cela dit ce que le jury a vu dans les preuves, et rien de votre valeur. Votre niveau, votre paie et votre considération sont ce qu’ils étaient.";
    letter_appeal: "Once, you can ask a fresh panel of people who have not judged your case.", "Einmal können Sie ein neues Gremium fragen, aus Menschen, die Ihren Fall nicht beurteilt haben.", "Une fois, vous pouvez demander un nouveau jury, de personnes qui n’ont pas jugé votre dossier.";
    letter_return_1: "You are {0} again, with the level, grade and pay that you had.", "Sie sind wieder {0}, mit Stufe, Grad und Entgelt wie zuvor.", "Vous êtes de nouveau {0}, avec le niveau, le grade et la paie que vous aviez.";
    letter_return_2: "A trial is there to find out, and you found out. This house counts your return among the successes of its trials, and nobody owes a reason for it.", "Eine Erprobung ist dazu da, es herauszufinden, und Sie haben es herausgefunden. Dieses Haus zählt Ihre Rückkehr zu den Erfolgen seiner Erprobungen, und niemand schuldet dafür einen Grund.", "Un essai sert à savoir, et vous savez. Cette maison compte votre retour parmi les réussites de ses essais, et personne ne doit de raison.";
    letter_return_3: "Every way stays open to you, this one too.", "Alle Wege bleiben Ihnen offen, auch dieser.", "Toutes les voies vous restent ouvertes, celle-ci aussi.";
    for_the_panel: "for the panel", "für das Gremium", "pour le jury";
    decided_under: "Judged by this version of the framework:", "Beurteilt nach dieser Fassung des Modells:", "Jugé d’après cette version du référentiel :";
    record_title: "Record of a decision", "Protokoll einer Entscheidung", "Procès-verbal d’une décision";
    record_person: "Person", "Person", "Personne";
    record_begun: "Begun", "Begonnen", "Commencé";
    record_version: "Version of the framework", "Fassung des Modells", "Version du référentiel";
    opened_by: "opened by {0} on {1}", "eröffnet von {0} am {1}", "ouvert par {0} le {1}";
    nominated_by: "nominated by {0} on {1}", "vorgeschlagen von {0} am {1}", "proposé par {0} le {1}";
    from_to: "from {0} to {1}", "von {0} zu {1}", "de {0} à {1}";
    some_waived: "A gate was opened without its condition; the reason stands below.", "Ein Tor wurde ohne seine Bedingung geöffnet; der Grund steht unten.", "Une porte a été ouverte sans sa condition ; la raison figure ci-dessous.";
    none_waived: "No gate was opened without its condition.", "Kein Tor wurde ohne seine Bedingung geöffnet.", "Aucune porte n’a été ouverte sans sa condition.";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_has_the_same_places_in_every_language() {
        let places = |text: &str| {
            (0..4)
                .filter(|i| text.contains(&format!("{{{i}}}")))
                .count()
        };
        for other in [&GERMAN, &FRENCH] {
            for ((name, english), (_, said)) in ENGLISH.all().into_iter().zip(other.all()) {
                assert_eq!(places(english), places(said), "{name}: {said}");
                assert!(!said.trim().is_empty(), "{name}");
            }
        }
    }
}
