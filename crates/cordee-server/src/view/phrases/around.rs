//! The words around every page of somebody signed in.

part! {
    Around {
        home: "Home", "Start", "Accueil";
        my_path: "My path", "Mein Weg", "Mon chemin";
        evidence: "Evidence", "Nachweise", "Preuves";
        cases: "Cases", "Fälle", "Dossiers";
        people: "People", "Menschen", "Personnes";
        roll: "Roll", "Ehrentafel", "Tableau d’honneur";
        framework: "Framework", "Modell", "Référentiel";
        administration: "Administration", "Verwaltung", "Administration";
        framework_nav: "Parts of the framework", "Teile des Modells", "Parties du référentiel";
        signed_in_as: "Signed in as {0}", "Angemeldet: {0}", "Connecté : {0}";
        sign_out: "Sign out", "Abmelden", "Se déconnecter";
        my_account: "My sign-in", "Meine Anmeldung", "Ma connexion";
    }
}
