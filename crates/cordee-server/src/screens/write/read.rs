//! What was typed into the form, read: a piece of evidence, or what is wrong with it.

use super::view::Draft;
use crate::view::phrases::{Phrases, filled};
use crate::view::typed::Wrong;
use cordee_domain::{CompetencyId, Doing, Evidence, EvidenceId, PersonId, Slug};
use jiff::civil::Date;
use serde::Deserialize;

/// The fields as they are sent.
#[derive(Deserialize)]
pub(super) struct Typed {
    #[serde(default)]
    title: String,
    #[serde(default)]
    on: String,
    #[serde(default)]
    words: String,
    #[serde(default)]
    doing: String,
    #[serde(default)]
    link: String,
    #[serde(default)]
    competency: Vec<String>,
}

impl From<Typed> for Draft {
    fn from(typed: Typed) -> Self {
        Self {
            title: typed.title,
            on: typed.on.trim().to_owned(),
            words: typed.words,
            doing: typed.doing,
            link: typed.link.trim().to_owned(),
            competencies: typed.competency.into_iter().collect(),
        }
    }
}

/// The piece that was typed. What can't be read at all is said here; whether what was read can be
/// so, the store says.
pub(super) fn evidence(
    p: &Phrases,
    draft: &Draft,
    (id, person): (EvidenceId, PersonId),
) -> Result<Evidence, Vec<Wrong>> {
    let on = day(p, &draft.on);
    let doing = doing(p, &draft.doing);
    let competencies = competencies(p, draft);
    match (on, doing, competencies) {
        (Ok(on), Ok(doing), Ok(competencies)) => Ok(Evidence {
            id,
            person,
            on,
            title: draft.title.trim().to_owned(),
            words: draft.words.trim().to_owned(),
            link: (!draft.link.is_empty()).then(|| draft.link.clone()),
            doing,
            competencies,
            vouchers: Vec::new(),
            withdrawn: None,
        }),
        (on, doing, competencies) => {
            let wrongs = [on.err(), doing.err(), competencies.err()];
            Err(wrongs.into_iter().flatten().collect())
        }
    }
}

fn day(p: &Phrases, text: &str) -> Result<Date, Wrong> {
    text.parse()
        .map_err(|_| Wrong::of("on", filled(p.practice.wrong_day, &[text])))
}

fn doing(p: &Phrases, text: &str) -> Result<Doing, Wrong> {
    match text {
        "craft-output" => Ok(Doing::CraftOutput),
        "with-people" => Ok(Doing::WithPeople),
        "shared" => Ok(Doing::Shared),
        _ => Err(Wrong::of("doing", p.practice.wrong_doing.to_owned())),
    }
}

fn competencies(p: &Phrases, draft: &Draft) -> Result<Vec<CompetencyId>, Wrong> {
    let slug = |text: &String| {
        Slug::new(text)
            .map(CompetencyId)
            .map_err(|_| Wrong::of("competencies", filled(p.practice.wrong_competency, &[text])))
    };
    draft.competencies.iter().map(slug).collect()
}
