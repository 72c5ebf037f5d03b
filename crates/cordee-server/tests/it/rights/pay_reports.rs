//! Two reports on the pay gap: one that is a draft, and one that was given.

use super::cast::*;
use super::world::{Missing, TODAY, World};
use cordee_domain::PayReportId;
use cordee_domain::law::{Criterion, LogWords, PaidLess, PayDifference};
use cordee_law::{Block, KeptForm, KeptPapers, Paper};
use cordee_store::{NewPayReport, PayReportStep};

fn form(name: &str) -> KeptForm {
    let words = format!("{name}-crake");
    KeptForm {
        paper: Paper {
            title: name.to_owned(),
            lang: "en".to_owned(),
            blocks: vec![Block::Text(words.clone())],
        },
        json: format!("{{\"figures\":\"{words}\"}}"),
        csv: words,
    }
}

pub(crate) fn new_report(name: &str) -> NewPayReport {
    let papers = KeptPapers {
        authority: form(&format!("{name}-authority")),
        public: form(&format!("{name}-public")),
        workers: form(&format!("{name}-workers")),
        workings: form(&format!("{name}-workings")),
        sides: form(&format!("{name}-sides")).paper,
    };
    NewPayReport {
        year: 2025,
        country: "eu".to_owned(),
        compared: 3,
        differences: vec![PayDifference {
            category: "c".to_owned(),
            title: "Fitters".to_owned(),
            gap: "7.41 %".to_owned(),
            paid_less: PaidLess::Women,
            women: 12,
            men: 9,
        }],
        papers: serde_json::to_string(&papers).unwrap(),
    }
}

fn reason(words: &str) -> PayReportStep {
    PayReportStep::Write {
        category: "c".to_owned(),
        words: LogWords::Justified {
            criterion: Criterion::Place,
            because: words.to_owned(),
        },
    }
}

/// Draws both up, where both are there.
pub(crate) async fn tell(world: &World) {
    let has_draft = !world.hidden.without.contains(&Missing::DraftReport);
    let draft = has_draft.then_some((DRAFT, "draft"));
    for (id, name) in draft.into_iter().chain([(GIVEN, "given")]) {
        let by = |who| world.by(who, TODAY);
        let (pays, leads) = (by(PAYS), by(LEADERSHIP));
        let store = &world.store;
        let drawn = store.draw_up_pay_report(&pays, id, new_report(name));
        drawn.await.unwrap();
        let log = reason(&format!("{name}-log-crake"));
        let mut steps = vec![
            (&pays, PayReportStep::NoRepresentatives),
            (&leads, PayReportStep::Confirm),
            (&pays, log),
        ];
        if id == GIVEN {
            steps.push((&pays, PayReportStep::Give));
        }
        for (who, step) in steps {
            store.step_pay_report(who, id, step).await.unwrap();
        }
    }
}

/// The two, with what they are called.
pub(crate) const REPORTS: [(PayReportId, &str); 2] = [(DRAFT, "a draft"), (GIVEN, "given")];
