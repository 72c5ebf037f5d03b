//! What is written of a difference: read from a form, and said in the words of a page.

use crate::refused::Refused;
use crate::view::phrases::{PayReports, Phrases};
use crate::view::typed::{Typed, Wrong};
use cordee_domain::law::{Criterion, LogWords};
use cordee_store::PayReportStep;

/// Every criterion, as it is sent.
const CRITERIA: [(&str, Criterion); 8] = [
    ("skills", Criterion::Skills),
    ("effort", Criterion::Effort),
    ("responsibility", Criterion::Responsibility),
    ("working-conditions", Criterion::WorkingConditions),
    ("performance", Criterion::Performance),
    ("experience", Criterion::Experience),
    ("place", Criterion::Place),
    ("other", Criterion::Other),
];
const REMEDIED: &str = "remedied";
const TAKEN_BACK: &str = "taken-back";

/// What can be said of a difference: what is sent, and what people read.
pub(super) fn sayings(words: &PayReports) -> Vec<(String, String)> {
    let explained = CRITERIA.iter().map(|(name, criterion)| {
        let by = by(words, *criterion);
        let said = crate::view::phrases::filled(words.says_justified, &[by]);
        ((*name).to_owned(), said)
    });
    let others = [
        (REMEDIED, words.says_remedied),
        (TAKEN_BACK, words.says_taken_back),
    ];
    let others = others.map(|(name, said)| (name.to_owned(), said.to_owned()));
    explained.chain(others).collect()
}

/// A criterion in the words of a page.
pub(super) fn by(words: &PayReports, it: Criterion) -> &'static str {
    match it {
        Criterion::Skills => words.by_skills,
        Criterion::Effort => words.by_effort,
        Criterion::Responsibility => words.by_responsibility,
        Criterion::WorkingConditions => words.by_conditions,
        Criterion::Performance => words.by_performance,
        Criterion::Experience => words.by_experience,
        Criterion::Place => words.by_place,
        Criterion::Other => words.by_other,
    }
}

/// What a form says of a difference.
pub(super) fn said_of_difference(p: &Phrases, form: &Typed) -> Result<PayReportStep, Refused> {
    let words = &p.pay_reports;
    let mut wrongs = Vec::new();
    let category = form.get("category").unwrap_or_default().to_owned();
    if category.is_empty() {
        wrongs.push(Wrong::of("category", words.choose_category));
    }
    let text = form.get("words").unwrap_or_default().to_owned();
    let said = match form.get("says").unwrap_or_default() {
        REMEDIED => Some(LogWords::Remedied { how: text }),
        TAKEN_BACK => Some(LogWords::TakenBack { because: text }),
        name => CRITERIA.iter().find(|it| it.0 == name).map(|(_, by)| {
            let (criterion, because) = (*by, text);
            LogWords::Justified { criterion, because }
        }),
    };
    match said {
        Some(words) if wrongs.is_empty() => Ok(PayReportStep::Write { category, words }),
        Some(_) => Err(Refused::Wrong(wrongs)),
        None => {
            wrongs.push(Wrong::of("says", words.choose_what));
            Err(Refused::Wrong(wrongs))
        }
    }
}
