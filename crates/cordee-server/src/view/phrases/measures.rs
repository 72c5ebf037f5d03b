//! The words around the measures. The definitions of measures are in English alone.

part! {
    Measures {
        title: "Measures", "Kennzahlen", "Mesures";
        told_monthly: "Figures are told as of the end of the last month, beside those of a year before. Groups of fewer than five are withheld, and so is whatever would let anybody compute them.",
            "Die Zahlen gelten für das Ende des letzten Monats, neben denen des Jahres davor. Von Gruppen unter fünf wird nichts gesagt, und auch nichts, woraus sich etwas über sie errechnen ließe.",
            "Les chiffres valent pour la fin du mois dernier, à côté de ceux de l’année d’avant. Rien n’est dit de groupes de moins de cinq personnes, ni de ce qui permettrait de les calculer.";
        beside_year_before: "Beside the year before", "Neben dem Jahr davor", "À côté de l’année d’avant";
        alone: "Without the year before", "Ohne das Jahr davor", "Sans l’année d’avant";
        everybody: "Everybody", "Alle", "Tout le monde";
        unit: "Unit", "Einheit", "Unité";
        other_unit: "Beside", "Daneben", "À côté de";
        compare_units: "Show two units side by side", "Zwei Einheiten nebeneinander zeigen", "Montrer deux unités côte à côte";
        as_page: "As one page to keep or print", "Als eine Seite zum Aufheben oder Drucken", "En une page à garder ou à imprimer";
        as_workbook: "As a workbook", "Als Arbeitsmappe", "En classeur";
        as_csv: "As CSV", "Als CSV", "En CSV";
        as_json: "For programs", "Für Programme", "Pour des programmes";
        more: "The same figures elsewhere", "Dieselben Zahlen anderswo", "Les mêmes chiffres ailleurs";
    }
}
