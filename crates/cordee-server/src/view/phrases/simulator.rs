//! The words around the simulator of policies. What the model says is in English alone.

part! {
    Simulator {
        title: "What would another policy do?", "Was würde eine andere Regel bewirken?", "Que ferait une autre politique ?";
        lead: "Two policies of promotion are played in the same organisation, with the same people and the same luck, again and again. No person here is in it.",
            "Zwei Regeln, wer befördert wird, werden in derselben Organisation durchgespielt, mit denselben Menschen und demselben Zufall, wieder und wieder. Niemand von hier kommt darin vor.",
            "Deux politiques de promotion sont jouées dans la même organisation, avec les mêmes personnes et le même hasard, encore et encore. Personne d’ici n’y figure.";
        compare: "Compare two policies", "Zwei Regeln vergleichen", "Comparer deux politiques";
        policy: "Policy", "Regel", "Politique";
        against: "Against", "Verglichen mit", "Comparée à";
        seats: "People at the craft", "Menschen im Fach", "Personnes au métier";
        years: "Years", "Jahre", "Années";
        known: "Set what you know", "Was ihr wisst", "Ce que vous savez";
        known_lead: "Leave empty what nobody here has measured; then the table of assumptions counts, which stands below the comparison with its sources.",
            "Lasst leer, was hier niemand gemessen hat; dann gilt die Tabelle der Annahmen, die mit ihren Quellen unter dem Vergleich steht.",
            "Laissez vide ce que personne n’a mesuré ici ; c’est alors la table des hypothèses qui vaut, donnée avec ses sources sous la comparaison.";
        believable: "believable: {0} to {1}; without a number {2}", "glaubhaft: {0} bis {1}; ohne Zahl {2}", "plausible : {0} à {1} ; sans nombre {2}";
        seen: "What is seen, as runs come in", "Was sich zeigt, Lauf für Lauf", "Ce que l’on voit, au fil des essais";
        seen_lead: "How far {0} is above {1} at the end of year {2}, with what chance from run to run leaves open.",
            "Um wie viel {0} am Ende des Jahres {2} über {1} liegt, und was der Zufall von Lauf zu Lauf offen lässt.",
            "De combien {0} dépasse {1} à la fin de l’année {2}, avec ce que le hasard d’un essai à l’autre laisse ouvert.";
        runs: "Runs", "Läufe", "Essais";
        no_number: "write a number", "schreib eine Zahl", "écrivez un nombre";
        from_to: "write a number from {0} to {1}", "schreib eine Zahl von {0} bis {1}", "écrivez un nombre de {0} à {1}";
        choose_policy: "choose a policy", "wähle eine Regel", "choisissez une politique";
        choose_another: "choose another one than the first", "wähle eine andere als die erste", "choisissez-en une autre que la première";
        busy: "Somebody else’s comparison is being made. Send yours again in a moment.", "Gerade läuft der Vergleich von jemand anderem. Schick deinen gleich noch einmal.", "La comparaison de quelqu’un d’autre est en cours. Renvoyez la vôtre dans un instant.";
    }
}
