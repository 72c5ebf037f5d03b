//! The words of the screens of those who practise: home, my path, evidence, people, the roll.

part! {
    Practice {
        // Days and how things are counted
        on_day: "on {0}", "am {0}", "le {0}";
        since_day: "since {0}", "seit {0}", "depuis le {0}";
        between_days: "from {0} to {1}", "vom {0} bis {1}", "du {0} au {1}";
        one_piece: "piece of evidence", "Nachweis", "preuve";
        many_pieces: "pieces of evidence", "Nachweise", "preuves";
        one_colleague: "colleague", "Person", "collègue";
        many_colleagues: "colleagues", "Personen", "collègues";
        several_people: "people", "Personen", "personnes";
        // Home
        home: "Home", "Start", "Accueil";
        good_day: "Good day, {0}", "Guten Tag, {0}", "Bonjour, {0}";
        waits_for_you: "What waits for you", "Was auf dich wartet", "Ce qui vous attend";
        nothing_waits: "Nothing waits for you. A good day for the work itself.",
            "Nichts wartet auf dich. Ein guter Tag für die Arbeit selbst.",
            "Rien ne vous attend. Une bonne journée pour le travail lui-même.";
        until: "By {0}", "Bis {0}", "D’ici au {0}";
        again_from: "From {0} on", "Ab {0}", "À partir du {0}";
        asks_you_to_vouch: "{0} asks whether you can vouch for this, which happened on {1}. You need not.",
            "{0} fragt, ob du für dies bürgen kannst, geschehen am {1}. Du musst nicht.",
            "{0} demande si vous pouvez vous porter garant de ceci, qui s’est passé le {1}. Rien ne vous y oblige.";
        task_answer: "Somebody nominated you. Say whether you want it; a no stays between the two of you, and there is no day by which you must answer.",
            "Jemand hat dich vorgeschlagen. Sag, ob du es willst; ein Nein bleibt unter euch beiden, und es gibt keinen Tag, bis zu dem du antworten musst.",
            "Quelqu’un vous a proposé. Dites si vous le voulez ; un non reste entre vous deux, et aucune date n’est fixée pour répondre.";
        task_prepare: "Your case is being prepared. Put your evidence beside what the role asks, and hand it in when you are ready.",
            "Dein Fall wird vorbereitet. Lege deine Nachweise neben das, was die Rolle verlangt, und reiche ihn ein, wenn du bereit bist.",
            "Votre dossier se prépare. Placez vos preuves en face de ce que demande le rôle, et remettez-le quand vous êtes prêt.";
        task_plan_trial: "Agree on the trial: how long, and who stands beside them.",
            "Die Erprobung vereinbaren: wie lange, und wer zur Seite steht.",
            "Convenir de l’essai : sa durée, et qui accompagne.";
        task_name_panel: "Name a panel.", "Ein Gremium benennen.", "Nommer un jury.";
        task_complete_panel: "Name somebody for the member who stands too near.",
            "Jemanden für das Mitglied benennen, das zu nahe steht.",
            "Nommer quelqu’un à la place du membre qui est trop proche.";
        task_judge: "Read it, and write your judgement. It stays sealed until all are in.",
            "Lies ihn und schreibe dein Urteil. Es bleibt verschlossen, bis alle da sind.",
            "Lisez-le et écrivez votre jugement. Il reste scellé jusqu’à ce que tous soient remis.";
        task_decide: "All judgements are in. Talk, and write down what was decided.",
            "Alle Urteile sind da. Sprecht darüber, und schreibe auf, was beschlossen wurde.",
            "Tous les jugements sont remis. Parlez-en, et écrivez ce qui a été décidé.";
        task_consider: "The answer was “not yet”. Go on, ask a fresh panel, or let it rest: all three are yours.",
            "Die Antwort war „noch nicht“. Weitermachen, ein neues Gremium bitten oder ruhen lassen: Alle drei stehen dir frei.",
            "La réponse était « pas encore ». Continuer, demander un nouveau jury ou laisser reposer : les trois vous appartiennent.";
        task_take_effect: "Let the move take effect.", "Den Wechsel in Kraft setzen.", "Donner effet au passage.";
        task_say_wish: "Your trial ends. Say whether you want to go on; going back is as good an answer.",
            "Deine Erprobung geht zu Ende. Sag, ob du weitermachen willst; zurückzugehen ist eine ebenso gute Antwort.",
            "Votre essai se termine. Dites si vous voulez continuer ; revenir est une aussi bonne réponse.";
        task_end_trial: "End the trial as the person wished.", "Die Erprobung so beenden, wie die Person es wünscht.", "Clore l’essai comme la personne l’a souhaité.";
        task_follow_up: "Ask how it goes, and write it down.", "Fragen, wie es geht, und es aufschreiben.", "Demander comment cela va, et l’écrire.";
        onward: "Where to go from here", "Wohin von hier", "Où aller d’ici";
        my_path_says: "Where you stand, what staying holds, and the ways from there.",
            "Wo du stehst, was das Bleiben bereithält, und die Wege von dort.",
            "Où vous êtes, ce que rester réserve, et les chemins à partir de là.";
        write_evidence_says: "Something you did, in a minute, while you still remember it.",
            "Etwas, das du getan hast, in einer Minute, solange du es noch weißt.",
            "Quelque chose que vous avez fait, en une minute, tant que vous vous en souvenez.";
        my_profile_says: "Where you have gone deep, by what you wrote down.",
            "Worin du in die Tiefe gegangen bist, nach dem, was du aufgeschrieben hast.",
            "Là où vous êtes allé en profondeur, d’après ce que vous avez écrit.";
        the_roll: "The roll", "Die Ehrentafel", "Le tableau d’honneur";
        the_roll_says: "Who holds the summits of the crafts.", "Wer auf den Gipfeln der Fächer steht.", "Qui se tient aux sommets des métiers.";
        people: "People", "Menschen", "Personnes";
        people_says: "Colleagues, and where they stand.", "Kolleginnen und Kollegen, und wo sie stehen.", "Vos collègues, et où ils sont.";
        the_framework: "The framework", "Das Modell", "Le référentiel";
        the_framework_says: "Every craft, track and level, side by side.", "Jedes Fach, jede Laufbahn und Stufe, nebeneinander.", "Chaque métier, filière et niveau, côte à côte.";
        // Where somebody stands
        led_by: "led by {0}", "geführt von {0}", "sous la conduite de {0}";
        no_position: "No position at the moment", "Zurzeit keine Position", "Pas de poste pour l’instant";
        no_position_yet: "No position is written down for you today. People operations can enter it; until then this page has nothing to go by.",
            "Für dich ist heute keine Position eingetragen. Die Personalabteilung kann sie eintragen; bis dahin hat diese Seite nichts, wonach sie sich richten kann.",
            "Aucun poste n’est inscrit pour vous aujourd’hui. Les ressources humaines peuvent l’inscrire ; d’ici là, cette page n’a rien sur quoi s’appuyer.";
        level_unknown: "The framework that counts now does not have this level. People operations can say which it became.",
            "Das Modell, das jetzt gilt, hat diese Stufe nicht. Die Personalabteilung kann sagen, welche daraus wurde.",
            "Le référentiel en vigueur n’a pas ce niveau. Les ressources humaines peuvent dire ce qu’il est devenu.";
        here_since: "Here since {0}", "Hier seit {0}", "Ici depuis le {0}";
        // My path
        my_path: "My path", "Mein Weg", "Mon chemin";
        ways_from_here: "The ways from here", "Die Wege von hier", "Les chemins à partir d’ici";
        ways_lead: "And, only if you want it, these ways lead elsewhere. Nobody waits for you to take one.",
            "Und, nur wenn du es willst, führen diese Wege anderswohin. Niemand wartet darauf, dass du einen gehst.",
            "Et, seulement si vous le voulez, ces chemins mènent ailleurs. Personne n’attend que vous en preniez un.";
        see_what_i_have_shown: "What I have shown here", "Was ich hier gezeigt habe", "Ce que j’ai montré ici";
        what_it_asks: "What it takes", "Was es braucht", "Ce qu’il faut";
        asks_no_more: "It asks nothing beyond what is asked of you today.",
            "Es verlangt nichts über das hinaus, was heute von dir verlangt wird.",
            "Il ne demande rien de plus que ce qui vous est demandé aujourd’hui.";
        craft_is_context: "Leading is another craft, judged by other competencies. What you have shown in yours is honoured and can be read beside the case; it does not stand in for them.",
            "Führen ist ein anderes Handwerk und wird nach anderen Kompetenzen beurteilt. Was du in deinem gezeigt hast, wird geehrt und kann neben dem Fall gelesen werden; es ersetzt sie nicht.",
            "Encadrer est un autre métier, jugé sur d’autres compétences. Ce que vous avez montré dans le vôtre est honoré et peut se lire à côté du dossier ; cela ne les remplace pas.";
        beside_my_evidence: "Beside what I have shown", "Neben dem, was ich gezeigt habe", "En face de ce que j’ai montré";
        done_on: "done on {0}", "gemacht am {0}", "suivie le {0}";
        case_under_way: "Your case for this is under way", "Dein Fall dazu läuft", "Votre dossier pour cela est en cours";
        open_a_case: "Open a case", "Einen Fall beginnen", "Ouvrir un dossier";
        open_a_case_says: "Opening it is your word that you want this. Those who stand beside you will see it. You can take your word back at any time before the move, and nothing follows from it.",
            "Ihn zu beginnen ist dein Wort, dass du es willst. Wer dir zur Seite steht, sieht ihn dann. Bis zum Wechsel selbst kannst du dein Wort jederzeit zurücknehmen, und nichts folgt daraus.",
            "L’ouvrir, c’est dire que vous le voulez. Celles et ceux qui vous accompagnent le verront. Vous pouvez reprendre votre parole à tout moment avant le passage, sans aucune conséquence.";
        open_the_case: "Yes, I want this", "Ja, ich will das", "Oui, je le veux";
        // What somebody wants
        what_i_want: "What I want", "Was ich will", "Ce que je veux";
        what_they_want: "What they want", "Was sie oder er will", "Ce que cette personne veut";
        nothing_said: "You have said nothing, and you need not. Whatever you write here is yours: nobody sees it unless you share it.",
            "Du hast nichts gesagt, und du musst nicht. Was du hier schreibst, gehört dir: Niemand sieht es, wenn du es nicht teilst.",
            "Vous n’avez rien dit, et rien ne vous y oblige. Ce que vous écrivez ici est à vous : personne ne le voit si vous ne le partagez pas.";
        only_you_see: "Only you can see this.", "Das kannst nur du sehen.", "Vous seul pouvez voir ceci.";
        partner_sees: "You and your people partner can see this. Nobody else, and not whoever leads you.",
            "Das können du und deine Personalbetreuung sehen. Niemand sonst, auch nicht, wer dich führt.",
            "Vous et votre partenaire RH pouvez voir ceci. Personne d’autre, pas même qui vous encadre.";
        said_on: "Said on {0}", "Gesagt am {0}", "Dit le {0}";
        i_would_like: "I would like to", "Ich möchte", "J’aimerais";
        wish_stay: "Stay and go deeper", "Bleiben und in die Tiefe gehen", "Rester et approfondir";
        wish_advance: "Advance on my track", "Auf meiner Laufbahn aufsteigen", "Avancer dans ma filière";
        wish_lead: "Lead people", "Menschen führen", "Encadrer";
        wish_return: "Return to the craft", "Zum Fach zurückkehren", "Revenir au métier";
        wish_undecided: "I don’t know, and need not know now", "Ich weiß es nicht und muss es jetzt nicht wissen", "Je ne sais pas, et n’ai pas à le savoir maintenant";
        in_my_words: "In my own words", "In meinen eigenen Worten", "Avec mes propres mots";
        who_may_see: "Who may see it", "Wer es sehen darf", "Qui peut le voir";
        only_me: "Only me", "Nur ich", "Moi seulement";
        only_me_means: "Nobody else: no manager, nobody of people operations, no administrator.",
            "Niemand sonst: keine Führungskraft, niemand aus der Personalabteilung, keine Verwaltung.",
            "Personne d’autre : ni la hiérarchie, ni les ressources humaines, ni l’administration.";
        my_partner: "My people partner and I", "Meine Personalbetreuung und ich", "Mon partenaire RH et moi";
        my_partner_means: "So that they can think of it. You can take it back whenever you like.",
            "Damit sie daran denken kann. Du kannst es zurücknehmen, wann du magst.",
            "Pour que cela puisse compter. Vous pouvez le reprendre quand vous voulez.";
        keep_it: "Keep it", "Festhalten", "Garder";
        // Evidence
        my_evidence: "My evidence", "Meine Nachweise", "Mes preuves";
        evidence_is: "What you did, in your words. It is yours alone until you ask somebody to vouch for it or put it into a case.",
            "Was du getan hast, in deinen Worten. Es gehört dir allein, bis du jemanden bittest, dafür zu bürgen, oder es in einen Fall legst.",
            "Ce que vous avez fait, avec vos mots. C’est à vous seul jusqu’à ce que vous demandiez à quelqu’un de s’en porter garant ou que vous le mettiez dans un dossier.";
        what_i_did: "What I did", "Was ich getan habe", "Ce que j’ai fait";
        nothing_written: "Nothing is written down here. That says nothing of what was done; memory is kinder to those who take a note.",
            "Hier ist nichts aufgeschrieben. Über das Getane sagt das nichts; wer sich etwas notiert, erinnert sich leichter.",
            "Rien n’est écrit ici. Cela ne dit rien de ce qui a été fait ; la mémoire aime qu’on prenne des notes.";
        taken_back: "Taken back", "Zurückgenommen", "Repris";
        taken_back_on: "Taken back on {0}. What was decided on it stays decided.",
            "Zurückgenommen am {0}. Was darauf entschieden wurde, bleibt entschieden.",
            "Repris le {0}. Ce qui a été décidé d’après cela reste décidé.";
        tied_to: "What it shows", "Was es zeigt", "Ce que cela montre";
        vouched_by: "vouched for by {0}", "dafür bürgen: {0}", "avec la garantie de {0}";
        vouched_by_names: "Vouched for by {0}", "Dafür bürgen: {0}", "Avec la garantie de {0}";
        asked_and_open: "Asked to vouch: {0}", "Um ein Wort gebeten: {0}", "Sollicité : {0}";
        see_it_beside: "Beside what a role asks", "Neben dem, was eine Rolle verlangt", "En face de ce que demande un rôle";
        beside_own_level: "Beside your own level: {0}.", "Neben deiner eigenen Stufe: {0}.", "En face de votre propre niveau : {0}.";
        any_role: "Or beside any other", "Oder neben irgendeiner anderen", "Ou en face de n’importe quel autre";
        show_it: "Show", "Zeigen", "Montrer";
        beside_title: "My evidence beside {0}", "Meine Nachweise neben {0}", "Mes preuves en face de {0}";
        beside_own_lead: "Your level, and what you have written down of it. You are here: nothing has to be proven again.",
            "Deine Stufe, und was du davon aufgeschrieben hast. Du bist hier: Nichts muss noch einmal bewiesen werden.",
            "Votre niveau, et ce que vous en avez écrit. Vous y êtes : rien n’est à prouver de nouveau.";
        beside_lead: "What this role asks, and what you have written down of it. An empty place says only that nothing was written.",
            "Was diese Rolle verlangt, und was du davon aufgeschrieben hast. Ein leerer Platz sagt nur, dass nichts aufgeschrieben wurde.",
            "Ce que demande ce rôle, et ce que vous en avez écrit. Une place vide dit seulement que rien n’a été écrit.";
        about_the_level: "About this level", "Über diese Stufe", "À propos de ce niveau";
        what_i_showed: "What I have shown", "Was ich gezeigt habe", "Ce que j’ai montré";
        as_context: "Of the craft, to be read beside it:", "Aus dem Fach, daneben zu lesen:", "Du métier, à lire à côté :";
        beyond: "Beyond what this role asks", "Über diese Rolle hinaus", "Au-delà de ce que demande ce rôle";
        beyond_says: "You bring this as well.", "Auch das bringst du mit.", "Vous apportez cela aussi.";
        // Writing
        write_evidence: "Write evidence", "Einen Nachweis schreiben", "Écrire une preuve";
        write_lead: "A minute is enough. Whoever reads it should be able to see it before them.",
            "Eine Minute genügt. Wer es liest, soll es vor sich sehen können.",
            "Une minute suffit. Qui le lit doit pouvoir se le représenter.";
        not_kept_yet: "Not kept yet. Your words are all here; this has to be mended:",
            "Noch nicht festgehalten. Deine Worte sind alle da; dies ist zu berichtigen:",
            "Pas encore gardé. Vos mots sont tous là ; voici ce qu’il faut corriger :";
        title_label: "What was it?", "Was war es?", "Qu’était-ce ?";
        title_help: "A line, as you would tell it in the corridor.", "Eine Zeile, wie du es auf dem Flur erzählen würdest.", "Une ligne, comme vous le raconteriez dans le couloir.";
        on_label: "When?", "Wann?", "Quand ?";
        words_label: "What did you do?", "Was hast du getan?", "Qu’avez-vous fait ?";
        words_help: "What was there before, what you did, what came of it. Plain words; figures where there are any.",
            "Was vorher war, was du getan hast, was daraus wurde. Einfache Worte; Zahlen, wo es welche gibt.",
            "Ce qu’il y avait avant, ce que vous avez fait, ce qui en est sorti. Des mots simples ; des chiffres s’il y en a.";
        doing_label: "What sort of doing was it?", "Welche Art von Tun war es?", "Quelle sorte d’action était-ce ?";
        doing_craft: "A piece of the craft", "Ein Stück des Fachs", "Un ouvrage du métier";
        doing_craft_means: "A roof, a drawing, a program, an inspection. It shows mastery; it can’t show how somebody leads.",
            "Ein Dach, eine Zeichnung, ein Programm, eine Prüfung. Es zeigt Können im Fach; wie jemand führt, kann es nicht zeigen.",
            "Un toit, un dessin, un programme, une inspection. Cela montre la maîtrise ; cela ne peut pas montrer comment on encadre.";
        doing_people: "Work with people", "Arbeit mit Menschen", "Du travail avec des personnes";
        doing_people_means: "Somebody coached, a conflict brought to an end, a task handed over.",
            "Jemanden begleitet, einen Konflikt zu Ende gebracht, eine Aufgabe übergeben.",
            "Quelqu’un accompagné, un conflit mené à son terme, une tâche confiée.";
        doing_shared: "Both, or neither alone", "Beides, oder keines allein", "Les deux, ou ni l’un ni l’autre seul";
        doing_shared_means: "A method introduced, a decision explained, a risk named in time.",
            "Ein Verfahren eingeführt, eine Entscheidung erklärt, ein Risiko rechtzeitig benannt.",
            "Une méthode introduite, une décision expliquée, un risque nommé à temps.";
        tied_to_help: "One or two are enough. Those of your level stand first.",
            "Eine oder zwei genügen. Die deiner Stufe stehen zuerst.",
            "Une ou deux suffisent. Celles de votre niveau viennent en premier.";
        also_of: "Others:", "Weitere:", "D’autres :";
        link_label: "Where can it be seen? (if anywhere)", "Wo ist es zu sehen? (falls irgendwo)", "Où peut-on le voir ? (s’il y a lieu)";
        link_help: "An address that begins with https://", "Eine Adresse, die mit https:// beginnt", "Une adresse qui commence par https://";
        who_sees_evidence: "Nobody but you sees it until you ask somebody to vouch for it or put it into a case.",
            "Niemand außer dir sieht es, bis du jemanden bittest, dafür zu bürgen, oder es in einen Fall legst.",
            "Personne d’autre que vous ne le voit avant que vous demandiez à quelqu’un de s’en porter garant ou le mettiez dans un dossier.";
        wrong_day: "`{0}` is not a day; write it as in 2026-11-20",
            "`{0}` ist kein Tag; schreib ihn wie 2026-11-20",
            "`{0}` n’est pas une date ; écrivez-la comme 2026-11-20";
        wrong_doing: "choose what sort of doing it was",
            "wähle, welche Art von Tun es war",
            "choisissez quelle sorte d’action c’était";
        wrong_competency: "`{0}` is not in the framework; choose from the list",
            "`{0}` steht nicht im Modell; wähle aus der Liste",
            "`{0}` n’est pas dans le référentiel ; choisissez dans la liste";
        // One piece
        written_by: "Written by {0}", "Geschrieben von {0}", "Écrit par {0}";
        seen_at: "To be seen at", "Zu sehen unter", "À voir à l’adresse";
        stands_in: "Stands in {0}.", "Steht in {0}.", "Figure dans {0}.";
        a_case_of_mine: "a case of yours", "einem deiner Fälle", "un de vos dossiers";
        who_vouches: "Who vouches for it", "Wer dafür bürgt", "Qui s’en porte garant";
        vouched_on: "{0}, on {1}", "{0}, am {1}", "{0}, le {1}";
        was_asked: "{0} was asked on {1}.", "{0} wurde am {1} gefragt.", "{0} a été sollicité le {1}.";
        ask_a_colleague: "Ask a colleague", "Eine Person bitten", "Demander à un collègue";
        ask_says: "Somebody who was there and can say that it happened as you wrote it. Whoever you ask can read it from then on.",
            "Jemand, der dabei war und sagen kann, dass es so geschah, wie du schreibst. Wen du bittest, kann es von da an lesen.",
            "Quelqu’un qui était là et peut dire que cela s’est passé comme vous l’écrivez. La personne sollicitée pourra dès lors le lire.";
        name: "Name", "Name", "Nom";
        look_for: "Look for", "Suchen", "Chercher";
        ask: "Ask", "Bitten", "Demander à";
        nobody_called_so: "Nobody else here is called that.", "So heißt hier sonst niemand.", "Personne d’autre ne s’appelle ainsi.";
        vouch: "Vouch for it", "Dafür bürgen", "S’en porter garant";
        vouch_label: "What did you see of it?", "Was hast du davon gesehen?", "Qu’en avez-vous vu ?";
        vouch_help: "In your own words. Your name stands beside it, and only those who may read this piece read them.",
            "In deinen eigenen Worten. Dein Name steht dabei, und nur wer diesen Nachweis lesen darf, liest sie.",
            "Avec vos propres mots. Votre nom figure à côté, et seuls ceux qui peuvent lire cette preuve les lisent.";
        take_back: "Take it back", "Zurücknehmen", "Reprendre";
        take_back_says: "It is then counted nowhere and can’t be put into a case any more. What was decided on it stays decided.",
            "Es zählt dann nirgends mehr und kann in keinen Fall gelegt werden. Was darauf entschieden wurde, bleibt entschieden.",
            "Il ne compte alors plus nulle part et ne peut plus entrer dans un dossier. Ce qui a été décidé d’après lui reste décidé.";
        // The profile
        my_profile: "My profile of expertise", "Mein Profil", "Mon profil d’expertise";
        profile_of_expertise: "Profile of expertise", "Profil", "Profil d’expertise";
        profile_says: "Depth before breadth: what you have done most in comes first. Nothing here is added up or compared.",
            "Tiefe vor Breite: Worin du am meisten getan hast, steht zuerst. Nichts wird hier zusammengezählt oder verglichen.",
            "La profondeur avant l’étendue : ce en quoi vous avez le plus fait vient en premier. Rien n’est ici additionné ni comparé.";
        gone_deep: "Gone deep in", "In die Tiefe gegangen bei", "Allé en profondeur dans";
        also_shown: "Also", "Außerdem", "Aussi";
        knots_say: "Each knot on a rope is a piece of evidence; a full one has a colleague’s word.",
            "Jeder Knoten am Seil ist ein Nachweis; ein voller hat das Wort einer anderen Person.",
            "Chaque nœud de la corde est une preuve ; un nœud plein a la parole d’un collègue.";
        and_earlier: "{0} earlier", "{0} frühere", "{0} plus anciennes";
        // People
        any_team: "Any team", "Jedes Team", "Toute équipe";
        any_level: "Any level", "Jede Stufe", "Tout niveau";
        team: "Team", "Team", "Équipe";
        teams: "Teams", "Teams", "Équipes";
        found: "Who was found", "Wer gefunden wurde", "Qui a été trouvé";
        nobody_found: "Nobody fits all of that.", "Niemand passt zu alldem.", "Personne ne correspond à tout cela.";
        nobody_here: "There is nobody here yet.", "Hier ist noch niemand.", "Il n’y a encore personne ici.";
        more_people: "More people", "Weitere Menschen", "D’autres personnes";
        no_team: "There is no team yet.", "Es gibt noch kein Team.", "Il n’y a pas encore d’équipe.";
        stands_in_for: "{0} stands in from {1} to {2}", "{0} vertritt vom {1} bis {2}", "{0} remplace du {1} au {2}";
        who_is_here: "Who is here", "Wer hier ist", "Qui est ici";
        nobody_in_it: "Nobody is in this team today.", "Heute ist niemand in diesem Team.", "Personne n’est dans cette équipe aujourd’hui.";
        teams_in_it: "Teams in it", "Teams darin", "Équipes qui en font partie";
        cases: "Cases", "Fälle", "Dossiers";
        is_over: "ended", "beendet", "terminé";
        is_under_way: "under way", "läuft", "en cours";
        positions: "Positions", "Positionen", "Postes";
        access_ends: "Access ends on {0}", "Der Zugang endet am {0}", "L’accès prend fin le {0}";
        roles: "Roles", "Rollen", "Rôles";
        nominate: "Nominate {0}", "{0} vorschlagen", "Proposer {0}";
        nominate_says: "Only the two of you will know, until they say that they want it. If they don’t, nobody else ever learns of it.",
            "Nur ihr beide wisst davon, bis gesagt ist, dass es gewollt wird. Sonst erfährt niemand je davon.",
            "Vous deux seulement le saurez, jusqu’à ce que la personne dise qu’elle le veut. Sinon, personne d’autre ne l’apprendra jamais.";
        nominate_for: "For which role?", "Für welche Rolle?", "Pour quel rôle ?";
        nominate_button: "Nominate", "Vorschlagen", "Proposer";
        // The roll
        roll_lead: "Those who hold the summit of their craft, longest first.",
            "Die auf dem Gipfel ihres Fachs stehen, die längsten zuerst.",
            "Celles et ceux qui se tiennent au sommet de leur métier, les plus anciens d’abord.";
        summit_free: "Nobody stands here today. The place is kept.",
            "Heute steht hier niemand. Der Platz bleibt frei.",
            "Personne ne s’y tient aujourd’hui. La place est gardée.";
    }
}
