//! What a case waits for, and from whom: the first screen anyone sees is made of this.

use super::{Case, Outcome, State};
use crate::{Framework, PersonId};
use jiff::civil::Date;
use serde::Serialize;

/// Something that somebody can do next.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Waiting {
    /// For whom.
    pub on: WaitsOn,
    /// For what.
    pub what: Task,
    /// The day it is due, where there is one.
    pub due: Option<Date>,
}

/// For whom a case waits.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum WaitsOn {
    /// For this person.
    Person(PersonId),
    /// For people operations.
    PeopleOperations,
}

/// What can be done next.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Task {
    /// Say whether they want it. There is no day by which they must.
    Answer,
    /// Show what the role asks, and hand the case in.
    Prepare,
    /// Agree on the trial.
    PlanTrial,
    /// Name a panel.
    NamePanel,
    /// Name somebody for a member who stands too near.
    CompletePanel,
    /// Write a judgement.
    Judge,
    /// Talk, and write down what was decided.
    Decide,
    /// Look again after a "not yet": go on, ask a fresh panel, or let it rest.
    Consider,
    /// Let the move take effect.
    TakeEffect,
    /// Say whether they want to go on.
    SayWish,
    /// End the trial as the person wished.
    EndTrial,
    /// Ask how it goes, so many days after the move.
    FollowUp(u16),
}

impl Case {
    /// What the case waits for on `today`, and from whom; nothing where all is done. `framework`
    /// is the version the case is bound to.
    pub fn waits_for(&self, today: Date, framework: &Framework) -> Vec<Waiting> {
        let the_person = WaitsOn::Person(self.proposal.person);
        let mut waiting = match &self.state {
            State::Nominated => vec![now(the_person, Task::Answer)],
            State::Preparing(preparing) => {
                let mut waiting = vec![Waiting {
                    on: the_person,
                    what: Task::Prepare,
                    due: preparing.look_again_on,
                }];
                if preparing.trial.is_none() && self.enters_management(framework) {
                    waiting.push(now(WaitsOn::PeopleOperations, Task::PlanTrial));
                }
                waiting
            }
            State::Submitted { .. } => vec![now(WaitsOn::PeopleOperations, Task::NamePanel)],
            State::Judging { panel, sealed, .. } => {
                let is_in = |member: &&PersonId| sealed.iter().any(|it| it.by == **member);
                let judges = panel.members.iter().filter(|member| !is_in(member));
                let judges = judges.map(|member| now(WaitsOn::Person(*member), Task::Judge));
                let complete = now(WaitsOn::PeopleOperations, Task::CompletePanel);
                let is_short = panel.lacks_members();
                judges.chain(is_short.then_some(complete)).collect()
            }
            State::Calibrating { panel, .. } => {
                vec![now(WaitsOn::Person(panel.chair), Task::Decide)]
            }
            State::Answered { decision, .. } => match &decision.outcome {
                Outcome::NotYet { look_again_on, .. } => vec![Waiting {
                    on: the_person,
                    what: Task::Consider,
                    due: Some(*look_again_on),
                }],
                Outcome::Approve { .. } | Outcome::Decline => Vec::new(),
            },
            State::Approved { effective_on, .. } => vec![Waiting {
                on: WaitsOn::PeopleOperations,
                what: Task::TakeEffect,
                due: Some(*effective_on),
            }],
            State::OnTrial(trial) => vec![match trial.wants_to_go_on {
                None => Waiting {
                    on: the_person,
                    what: Task::SayWish,
                    due: Some(trial.ends_on),
                },
                Some(_) => Waiting {
                    on: WaitsOn::PeopleOperations,
                    what: Task::EndTrial,
                    due: Some(trial.ends_on),
                },
            }],
            State::Settled(_) | State::Returned { .. } | State::Closed { .. } => Vec::new(),
        };
        let due = self.follow_ups_due(today).into_iter();
        waiting.extend(due.map(|day| now(WaitsOn::PeopleOperations, Task::FollowUp(day))));
        waiting
    }
}

fn now(on: WaitsOn, what: Task) -> Waiting {
    Waiting {
        on,
        what,
        due: None,
    }
}
