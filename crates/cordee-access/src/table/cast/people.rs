//! What may be seen of a person, and done to their record.

use super::{ABOVE_HERS, SARAH, everyone, sarah};
use crate::table::{Column, Table};
use crate::{Action, Actor, Grant, PersonRow, Resource, Role, Someone};
use cordee_domain::Shared;

pub(super) fn seen() -> Table {
    let person = Resource::Person(sarah());
    let shared = Resource::Person(PersonRow {
        aspiration: Shared::WithPeoplePartner,
        ..sarah()
    });
    let mut columns: Vec<Column> = [
        Action::SeeName,
        Action::SeePosition,
        Action::SeeContact,
        Action::SeeHistory,
        Action::SeeTrainings,
        Action::SeePay,
    ]
    .map(|action| Column::of(action, &person))
    .into();
    columns.extend([
        Column::when(Action::SeeAspiration, &person, "she keeps to herself"),
        Column::when(Action::SeeAspiration, &shared, "she shares"),
        Column::of(Action::SeeRecorded, &person),
        Column::of(Action::SeePayQuestions, &person),
        Column::of(Action::SeePayAnswers, &person),
        Column::of(Action::SeeRoles, &person),
    ]);
    Table {
        title: "What may be seen of a person",
        intro: "Of Sarah's record. A role for teams reaches every team below them.",
        rows: everyone(),
        columns,
    }
}

pub(super) fn done() -> Table {
    let person = Resource::Person(sarah());
    let columns = [
        Action::ChangeContact,
        Action::WriteAspiration,
        Action::WriteEvidence,
        Action::OpenCase,
        Action::AskAboutPay,
        Action::BringPayQuestion,
        Action::AnswerPayQuestion,
        Action::Nominate,
        Action::RecordTraining,
        Action::WriteRecorded,
        Action::ChangePosition,
        Action::ChangePay,
        Action::GrantRole,
        Action::EndAccess,
        Action::GiveAccess,
    ];
    let mut rows = everyone();
    rows.extend([
        (
            "Sarah, if she is a people partner",
            own(Role::PeoplePartner),
        ),
        (
            "Sarah, if she is a pay administrator",
            own(Role::PayAdministrator),
        ),
        (
            "Sarah, if she is of people operations",
            own(Role::PeopleOperations),
        ),
        (
            "Sarah, if she is a system administrator",
            own(Role::SystemAdministrator),
        ),
    ]);
    Table {
        title: "What may be done to a person's record",
        intro: "To Sarah's record. Nobody decides on themself, whatever their role.",
        rows,
        columns: columns.map(|it| Column::of(it, &person)).into(),
    }
}

/// Sarah with a role that reaches her own team.
pub(super) fn own(role: Role) -> Actor {
    let teams = vec![ABOVE_HERS];
    Actor::Someone(Someone {
        person: SARAH,
        grants: vec![Grant { role, teams }],
    })
}
