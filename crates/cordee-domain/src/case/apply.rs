//! What an event makes of a case.

use super::panel::Conflict;
use super::{
    Case, Closing, Decision, Event, Exhibit, FollowUp, GoingOn, Judgement, Kept, OnTrial, Outcome,
    PanelMembers, Preparing, Round, State,
};
use crate::{PersonId, Position};
use jiff::civil::Date;

impl Case {
    /// Makes an event part of the case. An event that [`Case::handle`] did not give for this
    /// very state changes nothing: what has happened can't be refused any more, and what has not
    /// can't be made up.
    pub fn apply(&mut self, event: Event) {
        let state = std::mem::replace(&mut self.state, State::Nominated);
        self.state = self.after(state, event);
    }

    fn after(&mut self, state: State, event: Event) -> State {
        match (state, event) {
            (State::Nominated, Event::Consented { on }) => State::Preparing(Preparing::since(on)),
            (State::Nominated, Event::Refused { on }) => closed(on, Closing::Refused),
            (State::Nominated, Event::NominationWithdrawn { on }) => {
                closed(on, Closing::NominationWithdrawn)
            }
            (state, Event::ConsentWithdrawn { on }) if state.is_open_before_the_move() => {
                closed(on, Closing::ConsentWithdrawn)
            }
            (State::Preparing(preparing), event) => self.after_preparing(preparing, event),
            (State::Submitted { trial, .. }, Event::PanelNamed { chair, members }) => {
                State::Judging {
                    panel: PanelMembers::new(chair, members),
                    sealed: Vec::new(),
                    trial,
                }
            }
            (state @ State::Judging { .. }, event) => after_judging(state, event),
            (state @ State::Calibrating { .. }, event) => self.after_calibrating(state, event),
            (State::Answered { decision, trial }, event) => {
                self.after_answer(decision, trial, event)
            }
            (
                State::Approved { .. },
                Event::TookEffect {
                    position,
                    before,
                    trial,
                },
            ) => after_effect(&position, before, trial),
            (State::OnTrial(trial), event) => after_trial(trial, event),
            (State::Settled(mut going_on), event) => {
                follow_up(&mut going_on, event);
                State::Settled(going_on)
            }
            (State::Returned { on, mut going_on }, event) => {
                follow_up(&mut going_on, event);
                State::Returned { on, going_on }
            }
            (state, _) => state,
        }
    }

    fn after_preparing(&mut self, mut preparing: Preparing, event: Event) -> State {
        match event {
            Event::Attached {
                evidence,
                shows,
                on,
            } => self.exhibits.push(Exhibit {
                evidence,
                shows,
                on,
            }),
            Event::Detached { evidence, shows } => self
                .exhibits
                .retain(|it| it.evidence != evidence || it.shows != shows),
            Event::TrialPlanned(plan) => preparing.trial = Some(plan),
            Event::Waived(waiver) => self.waivers.push(waiver),
            Event::Submitted { on } => {
                return State::Submitted {
                    on,
                    trial: preparing.trial,
                };
            }
            _ => {}
        }
        State::Preparing(preparing)
    }

    fn after_calibrating(&mut self, state: State, event: Event) -> State {
        let State::Calibrating {
            panel,
            sealed,
            mut revised,
            trial,
        } = state
        else {
            return state;
        };
        match event {
            Event::Revised(judgement) => {
                put(&mut revised, judgement);
                State::Calibrating {
                    panel,
                    sealed,
                    revised,
                    trial,
                }
            }
            Event::Decided(decision) => {
                self.rounds.push(Round {
                    panel,
                    sealed,
                    revised,
                    decision: decision.clone(),
                });
                match decision.outcome {
                    Outcome::Approve { effective_on } => State::Approved {
                        decision,
                        effective_on,
                        trial,
                    },
                    Outcome::NotYet { .. } | Outcome::Decline => {
                        State::Answered { decision, trial }
                    }
                }
            }
            _ => State::Calibrating {
                panel,
                sealed,
                revised,
                trial,
            },
        }
    }

    fn after_answer(
        &mut self,
        decision: Decision,
        trial: Option<super::TrialPlan>,
        event: Event,
    ) -> State {
        match (event, &decision.outcome) {
            (Event::Reopened { on }, Outcome::NotYet { look_again_on, .. }) => {
                State::Preparing(Preparing {
                    consented_on: on,
                    trial,
                    look_again_on: Some(*look_again_on),
                })
            }
            (Event::Appealed { on }, _) => {
                self.appealed_on = Some(on);
                State::Submitted { on, trial }
            }
            _ => State::Answered { decision, trial },
        }
    }
}

fn closed(on: Date, why: Closing) -> State {
    State::Closed { on, why }
}

/// A member's judgement in place of their last one.
fn put(judgements: &mut Vec<Judgement>, judgement: Judgement) {
    match judgements.iter_mut().find(|it| it.by == judgement.by) {
        Some(there) => *there = judgement,
        None => judgements.push(judgement),
    }
}

fn after_judging(state: State, event: Event) -> State {
    let State::Judging {
        mut panel,
        mut sealed,
        trial,
    } = state
    else {
        return state;
    };
    match event {
        Event::ConflictDeclared { member, words, on } => {
            panel.members.retain(|it| *it != member);
            panel.conflicts.push(Conflict { member, words, on });
            sealed.retain(|it| it.by != member);
        }
        Event::PanelCompleted { chair, joining } => {
            panel.chair = chair;
            panel.members.extend(joining);
        }
        Event::Judged(judgement) => put(&mut sealed, judgement),
        Event::SealsOpened => {
            let revised = sealed.clone();
            return State::Calibrating {
                panel,
                sealed,
                revised,
                trial,
            };
        }
        _ => {}
    }
    State::Judging {
        panel,
        sealed,
        trial,
    }
}

fn after_effect(position: &Position, before: Position, trial: Option<(Date, PersonId)>) -> State {
    let going_on = GoingOn {
        since: position.from,
        follow_ups: Vec::new(),
    };
    match trial {
        Some((ends_on, mentor)) => State::OnTrial(OnTrial {
            going_on,
            ends_on,
            mentor,
            kept: Kept(before),
            wants_to_go_on: None,
        }),
        None => State::Settled(going_on),
    }
}

fn after_trial(mut trial: OnTrial, event: Event) -> State {
    match event {
        Event::WantedToGoOn { on } => trial.wants_to_go_on = Some(on),
        Event::Settled { .. } => return State::Settled(trial.going_on),
        Event::WentBack { position } => {
            return State::Returned {
                on: position.from,
                going_on: trial.going_on,
            };
        }
        event => follow_up(&mut trial.going_on, event),
    }
    State::OnTrial(trial)
}

fn follow_up(going_on: &mut GoingOn, event: Event) {
    if let Event::FollowedUp { day, on, by, words } = event {
        going_on.follow_ups.push(FollowUp { day, on, by, words });
    }
}
