//! Headings that say by themselves what they are, in exports of systems that are not known.

use crate::mapping::Field;

/// Headings of each meaning, the likeliest first.
pub(super) fn headings_of<'k>(field: Field) -> &'k [&'k str] {
    let found = KNOWN.iter().find(|it| it.0 == field);
    found.map_or(&[], |it| it.1)
}

const KNOWN: &[(Field, &[&str])] = &[
    (Field::Id, &["id", "person", "person id", "worker id", "user id"]),
    (
        Field::Number,
        &["employee number", "employee id", "employee no", "employee #", "staff number", "payroll number", "personnel number", "personalnummer", "pers nr", "mitarbeiternummer", "matricule", "numero de empleado", "matricola"],
    ),
    (Field::Email, &["email", "work email", "e-mail", "mail", "email address", "courriel", "correo"]),
    (Field::FirstName, &["first name", "given name", "forename", "vorname", "prenom", "nombre", "nome"]),
    (Field::MiddleName, &["middle name"]),
    (Field::LastName, &["last name", "surname", "family name", "nachname", "nom", "apellidos", "cognome"]),
    (Field::Name, &["name", "full name", "employee", "employee name", "display name", "worker", "mitarbeiter"]),
    (Field::Title, &["title", "job title", "position", "role", "business title", "stelle", "stellenbezeichnung", "funktion", "berufsbezeichnung", "poste", "intitule du poste", "puesto", "mansione"]),
    (Field::Level, &["level", "level id", "career level", "job profile id"]),
    (Field::Team, &["team", "department", "unit", "org unit", "abteilung", "bereich", "equipe", "service", "departement", "departamento", "reparto"]),
    (Field::Zone, &["location", "zone", "pay zone", "office", "site", "standort", "ort", "lieu", "sede", "ubicacion"]),
    (Field::Manager, &["manager", "manager id", "manager number", "manager email", "supervisor", "supervisor id", "reports to", "line manager", "vorgesetzter", "vorgesetzte", "fuhrungskraft", "responsable", "superieur", "responsabile"]),
    (Field::Since, &["since", "effective date", "job effective date", "position since", "valid from", "gultig ab", "in position seit", "date d effet"]),
    (Field::Hired, &["hire date", "hired", "start date", "entry date", "date of hire", "eintritt", "eintrittsdatum", "einstellungsdatum", "date d embauche", "date d entree", "fecha de alta", "data assunzione"]),
    (Field::Left, &["termination date", "left", "end date", "leaving date", "last day", "austritt", "austrittsdatum", "date de sortie", "date de depart", "fecha de baja"]),
    (Field::HowLeft, &["termination type", "termination reason", "reason for leaving", "leaving reason", "austrittsgrund"]),
    (Field::Sex, &["sex", "gender", "geschlecht", "sexe", "genre", "sexo", "sesso"]),
    (Field::Pay, &["base salary", "base pay", "salary", "pay", "pay rate", "annual salary", "grundgehalt", "gehalt", "jahresgehalt", "salaire de base", "salaire", "salario base", "salario", "retribuzione"]),
    (Field::Variable, &["variable", "variable pay", "bonus", "target bonus", "variables gehalt", "prime"]),
    (Field::Currency, &["currency", "pay currency", "wahrung", "devise", "moneda", "valuta"]),
    (Field::Per, &["per", "pay per", "pay period", "frequency", "gehaltsintervall", "periodicite"]),
    (Field::Part, &["fte percent", "part time percent", "employment percentage", "beschaftigungsgrad", "teilzeit prozent", "taux d activite"]),
    (Field::Hours, &["weekly hours", "hours per week", "wochenstunden", "heures par semaine", "heures hebdomadaires"]),
    (Field::PaidSince, &["pay rate effective date", "salary effective date", "compensation effective date", "gehalt seit"]),
];
