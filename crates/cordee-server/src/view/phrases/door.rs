//! The words around signing in.

part! {
    Door {
        sign_in: "Sign in", "Anmelden", "Se connecter";
        email: "E-mail address", "E-Mail-Adresse", "Adresse e-mail";
        password: "Password", "Passwort", "Mot de passe";
        not_known: "This address and this password don’t belong together. After several tries, wait a quarter of an hour.",
            "Diese Adresse und dieses Passwort gehören nicht zusammen. Warte nach mehreren Versuchen eine Viertelstunde.",
            "Cette adresse et ce mot de passe ne vont pas ensemble. Après plusieurs essais, attendez un quart d’heure.";
        forgotten: "Password forgotten, or none yet? Whoever administers this installation gives you a link with which you set one.",
            "Passwort vergessen, oder noch keines? Wer diese Installation verwaltet, gibt dir einen Link, mit dem du eines setzt.",
            "Mot de passe oublié, ou pas encore défini ? Qui administre cette installation vous donne un lien pour en définir un.";
    }
}
