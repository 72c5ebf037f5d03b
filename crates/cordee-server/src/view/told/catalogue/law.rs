//! What is said of questions about pay and of categories of work.

use super::Entry;

pub(super) const LAW: &[Entry] = &[
    (
        "nothing is declared",
        "es ist nichts erklärt",
        "rien n’est déclaré",
    ),
    (
        "the letter is too long",
        "der Brief ist zu lang",
        "la lettre est trop longue",
    ),
    (
        "the question has been answered already",
        "die Frage ist schon beantwortet",
        "la question a déjà reçu sa réponse",
    ),
    (
        "the question has not been answered yet",
        "die Frage ist noch nicht beantwortet",
        "la question n’a pas encore reçu de réponse",
    ),
    (
        "the question was taken back",
        "die Frage wurde zurückgenommen",
        "la question a été retirée",
    ),
    (
        "there are no words in it",
        "es stehen keine Worte darin",
        "il n’y a pas de mots dedans",
    ),
    (
        "that would be before the question came",
        "das wäre, bevor die Frage kam",
        "ce serait avant que la question n’arrive",
    ),
];
