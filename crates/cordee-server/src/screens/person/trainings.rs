//! A training that somebody has completed, recorded by those who may.

use super::page_of;
use crate::App;
use crate::member::Member;
use crate::places::Place;
use crate::posted::Posted;
use crate::refused::Refused;
use crate::show::typed::{Back, Typed};
use crate::view::phrases::filled;
use crate::visit::Named;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, post};
use cordee_domain::case::Completed;
use cordee_domain::{PersonId, Slug, TrainingId};
use cordee_store::{No, Wrong};

/// What is sent.
pub(crate) fn route() -> MethodRouter<App> {
    post(record)
}

/// On to the person where it was recorded; the form again where something was wrong.
async fn record(Named(id): Named<u64>, posted: Posted<Typed>) -> Result<Response, Refused> {
    let Posted { member, form } = posted;
    let id = PersonId(id);
    let recorded = match completed(&member, &form) {
        Ok(completed) => {
            let recorded = member.store.record_training(&member.asking, id, &completed);
            recorded.await.map(|_| ())
        }
        Err(wrongs) => Err(No::Wrong(wrongs)),
    };
    match recorded {
        Ok(()) => Ok(member.go_to(&Place::Person(id)).into_response()),
        Err(No::Wrong(wrongs)) => {
            let back = Back {
                form: "training",
                typed: form,
                wrongs,
            };
            Ok(page_of(&member, id, &back).await?.into_response())
        }
        Err(no) => Err(no.into()),
    }
}

fn completed(member: &Member, form: &Typed) -> Result<Completed, Vec<Wrong>> {
    let w = &member.visit.phrases.practice;
    let training = form.get("training").and_then(|it| Slug::new(it).ok());
    let typed = form.get("on").unwrap_or_default();
    let on = typed.parse().map_err(|_| Wrong {
        field: "on",
        why: filled(w.wrong_day, &[typed]),
    });
    let training = training.map(TrainingId).ok_or_else(|| Wrong {
        field: "training",
        why: w.wrong_training.to_owned(),
    });
    match (training, on) {
        (Ok(training), Ok(on)) => Ok(Completed { training, on }),
        (training, on) => Err([training.err(), on.err()].into_iter().flatten().collect()),
    }
}
