//! What is said of questions about pay, of categories of work and of reports on the pay gap.

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
    (
        "nothing is recorded of this country",
        "über dieses Land ist nichts festgehalten",
        "rien n’est enregistré sur ce pays",
    ),
    (
        "the report is too long to be kept",
        "der Bericht ist zu lang, um ihn aufzubewahren",
        "le rapport est trop long pour être conservé",
    ),
    (
        "write how they were told, such as by a letter to everyone",
        "schreib, wie es gesagt wurde, etwa in einem Brief an alle",
        "écrivez comment ils ont été avertis, par exemple par une lettre à tous",
    ),
    (
        "the report has been given",
        "der Bericht ist gegeben",
        "le rapport a été remis",
    ),
    (
        "a workers' representative was consulted, so there are some",
        "die Arbeitnehmervertretung wurde gehört, also gibt es eine",
        "un représentant des travailleurs a été consulté, il y en a donc",
    ),
    (
        "it can't be given yet: {}",
        "er kann noch nicht gegeben werden",
        "il ne peut pas encore être remis",
    ),
    (
        "no difference of 5 % was found in `{}`",
        "in `{0}` wurde kein Unterschied von 5 % gefunden",
        "aucun écart de 5 % n’a été trouvé dans `{0}`",
    ),
    (
        "nothing was said that could be taken back",
        "es wurde nichts gesagt, was sich zurücknehmen ließe",
        "rien n’a été dit qui puisse être retiré",
    ),
    (
        "it does not say who wrote it",
        "es steht nicht da, wer es geschrieben hat",
        "on ne sait pas qui l’a écrit",
    ),
    (
        "it gives no reason",
        "es steht kein Grund da",
        "aucune raison n’est donnée",
    ),
    (
        "it does not say how it was remedied",
        "es steht nicht da, wie es behoben wurde",
        "on ne dit pas comment cela a été corrigé",
    ),
    (
        "that is before the report was drawn up",
        "das ist, bevor der Bericht aufgestellt wurde",
        "c’est avant que le rapport ne soit établi",
    ),
];
