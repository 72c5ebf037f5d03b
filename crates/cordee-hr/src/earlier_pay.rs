//! Columns about what somebody was paid before: Directive (EU) 2023/970, Article 5.

use crate::headings::words_of;

/// What is said where a mapping names such a column.
pub(crate) const REFUSED: &str = "it is about earlier pay, about which Directive (EU) 2023/970, Article 5, lets no employer ask; it is never read";

/// Words for "before".
const EARLIER: &[&str] = &[
    "previous",
    "prior",
    "former",
    "earlier",
    "past",
    "old",
    "bisheriges",
    "bisherige",
    "voriges",
    "vorherige",
    "vorheriges",
    "fruheres",
    "fruhere",
    "altes",
    "letztes",
    "precedent",
    "precedente",
    "anterieur",
    "anterieure",
    "ancien",
    "ancienne",
    "dernier",
    "anterior",
    "previo",
    "previa",
    "vorig",
    "vorige",
    "vroegere",
    "poprzednie",
    "poprzednia",
    "precedenti",
    "ultimo",
];
/// Words for what somebody is paid.
const PAY: &[&str] = &[
    "pay",
    "salary",
    "salaries",
    "wage",
    "wages",
    "compensation",
    "remuneration",
    "earnings",
    "ctc",
    "gehalt",
    "gehalter",
    "lohn",
    "lohne",
    "verdienst",
    "vergutung",
    "entgelt",
    "einkommen",
    "bezuge",
    "salaire",
    "salaires",
    "traitement",
    "sueldo",
    "salario",
    "stipendio",
    "retribuzione",
    "salaris",
    "loon",
    "wynagrodzenie",
    "pensja",
];
/// Words for a list of it, as in "pay history".
const HISTORY: &[&str] = &[
    "history",
    "historie",
    "verlauf",
    "historique",
    "storico",
    "historial",
    "geschiedenis",
    "historia",
];
/// One word that says both, or begins with it.
const BOTH: &[&str] = &[
    "vorgehalt",
    "vorverdienst",
    "vorlohn",
    "altgehalt",
    "gehaltshistorie",
    "gehaltsverlauf",
    "lohnhistorie",
    "salarishistorie",
    "lastdrawn",
];

/// Whether a heading is about earlier pay.
pub(crate) fn is_about_it(heading: &str) -> bool {
    let words = words_of(heading);
    let has = |list: &[&str]| words.iter().any(|it| list.contains(&it.as_str()));
    let joined = words.concat();
    let is_both = BOTH.iter().any(|it| joined.contains(it));
    let is_last_drawn =
        has(&["last"]) && has(PAY) && !has(&["change", "changed", "increase", "date"]);
    is_both || is_last_drawn || (has(PAY) && (has(EARLIER) || has(HISTORY)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn earlier_pay_is_known_in_several_languages() {
        for heading in [
            "Previous salary",
            "previousSalary",
            "prior_compensation",
            "Pay history",
            "Salary History (last 3 years)",
            "Last drawn salary",
            "Vorgehalt",
            "Bisheriges Gehalt",
            "Früherer Lohn / frühere Vergütung",
            "Gehaltshistorie",
            "Salaire précédent",
            "Historique des salaires",
            "Salario anterior",
            "Stipendio precedente",
            "Vorig salaris",
        ] {
            assert!(is_about_it(heading), "{heading}");
        }
    }

    #[test]
    fn what_is_paid_now_is_not_earlier_pay() {
        for heading in [
            "Salary",
            "payRate",
            "Pay rate effective date",
            "Last salary change date",
            "Previous job title",
            "Grundgehalt",
            "Pay change reason",
            "Postal code",
            "Employment history",
        ] {
            assert!(!is_about_it(heading), "{heading}");
        }
    }
}
