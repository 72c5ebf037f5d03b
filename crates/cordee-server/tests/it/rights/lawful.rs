//! What the law asks for, of those who have no right to it: the store refuses it by itself.

use super::alone::{Asked, is_refused};
use super::cast::*;
use super::targets::ABSENT;
use super::world::{Missing, TODAY, World};
use cordee_domain::law::{DIRECTIVE, Through};
use cordee_domain::{PayReportId, QuestionId};
use cordee_store::{Asking, Brought, No, PayReportStep};

/// What [`PEER`] asked about pay.
const ABOUT_PAY: QuestionId = QuestionId(7_700_000_001);

/// Lets it be asked, where it is there.
pub(crate) async fn tell(world: &World) {
    if !world.hidden.without.contains(&Missing::PayQuestion) {
        let asking = world.by(PEER, TODAY);
        let asked = world.store.ask_about_pay(&asking, ABOUT_PAY, 2);
        asked.await.unwrap();
    }
}

/// What those who are not here could look at.
async fn looks(world: &World, who: &str, asking: &Asking) -> Vec<Asked> {
    let store = &world.store;
    let content = world.published.version().content;
    let asked = |what: &str, is_refused| (format!("{what} as {who}"), is_refused);
    // Of a list nobody is told that there is anything.
    let all = match store.pay_questions(asking).await {
        Ok(all) if all.is_empty() => Err(No::NotFound),
        other => other,
    };
    vec![
        asked(
            "categories",
            is_refused(store.categories(asking, content).await),
        ),
        asked("whose law holds", is_refused(store.country(asking).await)),
        asked(
            "the last notice",
            is_refused(store.last_notice(asking).await),
        ),
        asked("questions of all", is_refused(all)),
        asked(
            "a report that was given",
            is_refused(store.pay_report(asking, GIVEN).await),
        ),
    ]
}

/// What those without the right to it could do.
async fn acts(world: &World, who: &str, asking: &Asking) -> Vec<Asked> {
    let store = &world.store;
    let content = world.published.version().content;
    let absent = QuestionId(ABSENT);
    let brought = Brought {
        through: Through::Representatives,
        received: TODAY,
    };
    let text = || "x".to_owned();
    let asked = |what: &str, is_refused| (format!("{what} as {who}"), is_refused);
    let declared = store.declare_categories(asking, content, text()).await;
    let question = store
        .bring_pay_question(asking, (absent, SARAH), brought, 2)
        .await;
    let step = PayReportStep::Confirm;
    let new = super::pay_reports::new_report("x");
    let drawn = store
        .draw_up_pay_report(asking, PayReportId(ABSENT), new)
        .await;
    let more = store
        .ask_on_about_pay(asking, ABOUT_PAY, Some(text()))
        .await;
    let answer = store.answer_pay_question(asking, ABOUT_PAY, text()).await;
    vec![
        asked("declare categories", is_refused(declared)),
        asked(
            "keep a country",
            is_refused(store.keep_country(asking, &DIRECTIVE).await),
        ),
        asked(
            "keep a notice",
            is_refused(store.keep_notice(asking, TODAY, text()).await),
        ),
        asked("bring a question", is_refused(question)),
        asked("ask on", is_refused(more)),
        asked("draw a report up", is_refused(drawn)),
        asked("answer", is_refused(answer)),
        asked(
            "confirm a report",
            is_refused(store.step_pay_report(asking, GIVEN, step).await),
        ),
    ]
}

/// Everything about the law that the store has to refuse, with whether it does.
pub(crate) async fn lawful(world: &World) -> Vec<Asked> {
    let nobody = Asking::nobody(super::world::now(), TODAY);
    let left = world.by(HAS_LEFT, TODAY);
    let mut all = Vec::new();
    for (who, asking) in [("nobody", &nobody), ("who has left", &left)] {
        all.extend(looks(world, who, asking).await);
        all.extend(acts(world, who, asking).await);
        let asked = world
            .store
            .ask_about_pay(asking, QuestionId(ABSENT), 2)
            .await;
        all.push((format!("ask about pay as {who}"), is_refused(asked)));
    }
    for person in [SARAH, LEADS] {
        let (who, asking) = (part(person).words, world.by(person, TODAY));
        all.extend(acts(world, who, &asking).await);
    }
    all
}
