//! What a command does in each state, or why it can't be followed.

use super::{
    Actor, Case, Command, Decision, Event, Facts, Office, OnTrial, Only, Outcome, Refusal, State,
};
use crate::Position;

/// What follows from a command.
pub(super) type Answer = Result<Vec<Event>, Refusal>;

impl Case {
    /// What follows from a command, or why it can't be followed. Changes nothing.
    pub fn handle(&self, command: &Command, facts: &Facts<'_>) -> Answer {
        if self.target(facts.framework).is_none() {
            return Err(Refusal::NoSuchLevel);
        }
        match &self.state {
            State::Nominated => self.while_nominated(command, facts),
            State::Preparing(_) => self.while_preparing(command, facts),
            State::Submitted { .. } => self.while_submitted(command, facts),
            State::Judging { panel, sealed, .. } => {
                self.while_judging(command, facts, panel, sealed)
            }
            State::Calibrating { panel, .. } => self.while_calibrating(command, facts, panel),
            State::Answered { decision, .. } => self.when_answered(command, facts, decision),
            State::Approved {
                effective_on,
                trial,
                ..
            } => self.when_approved(command, facts, *effective_on, trial.as_ref()),
            State::OnTrial(trial) => self.while_on_trial(command, facts, trial),
            State::Settled(_) | State::Returned { .. } => match command {
                Command::FollowUp { day, words } => self.follow_up(*day, words, facts),
                _ => Err(self.not_now(command)),
            },
            State::Closed { .. } => Err(self.not_now(command)),
        }
    }

    pub(super) fn not_now(&self, command: &Command) -> Refusal {
        Refusal::NotNow {
            command: command.name(),
            state: self.state.name(),
        }
    }

    fn while_nominated(&self, command: &Command, facts: &Facts<'_>) -> Answer {
        let on = facts.today;
        match command {
            Command::Consent => self.by_the_person(facts, Event::Consented { on }),
            Command::Refuse => self.by_the_person(facts, Event::Refused { on }),
            Command::WithdrawNomination if facts.actor.person == self.proposal.begun_by => {
                Ok(vec![Event::NominationWithdrawn { on }])
            }
            Command::WithdrawNomination => Err(Refusal::OnlyFor(Only::TheNominator)),
            _ => Err(self.not_now(command)),
        }
    }

    fn when_answered(&self, command: &Command, facts: &Facts<'_>, decision: &Decision) -> Answer {
        let on = facts.today;
        match (command, &decision.outcome) {
            (Command::Reopen, Outcome::NotYet { .. }) => {
                self.by_the_person(facts, Event::Reopened { on })
            }
            (Command::Appeal, _) => {
                self.only_the_person(facts)?;
                match self.appealed_on {
                    Some(_) => Err(Refusal::AppealedAlready),
                    None => Ok(vec![Event::Appealed { on }]),
                }
            }
            (Command::WithdrawConsent, _) => self.withdraw_consent(facts),
            _ => Err(self.not_now(command)),
        }
    }

    fn while_on_trial(&self, command: &Command, facts: &Facts<'_>, trial: &OnTrial) -> Answer {
        let on = facts.today;
        match command {
            Command::WantToGoOn => self.by_the_person(facts, Event::WantedToGoOn { on }),
            Command::EndTrial => {
                only_people_operations(facts.actor)?;
                if trial.wants_to_go_on.is_none() {
                    return Err(Refusal::WishFirst);
                }
                if on < trial.ends_on {
                    return Err(Refusal::TooEarly(trial.ends_on));
                }
                Ok(vec![Event::Settled { on }])
            }
            Command::GoBack => {
                let position = Position {
                    from: on,
                    until: None,
                    ..trial.kept.0.clone()
                };
                self.by_the_person(facts, Event::WentBack { position })
            }
            Command::FollowUp { day, words } => self.follow_up(*day, words, facts),
            _ => Err(self.not_now(command)),
        }
    }

    pub(super) fn only_the_person(&self, facts: &Facts<'_>) -> Result<(), Refusal> {
        if facts.actor.person == self.proposal.person {
            Ok(())
        } else {
            Err(Refusal::OnlyFor(Only::ThePerson))
        }
    }

    pub(super) fn by_the_person(&self, facts: &Facts<'_>, event: Event) -> Answer {
        self.only_the_person(facts)?;
        Ok(vec![event])
    }

    pub(super) fn withdraw_consent(&self, facts: &Facts<'_>) -> Answer {
        self.by_the_person(facts, Event::ConsentWithdrawn { on: facts.today })
    }

    /// The person, who leads them now, or people operations.
    fn follow_up(&self, day: u16, words: &str, facts: &Facts<'_>) -> Answer {
        let actor = facts.actor;
        let manager = facts.career.on(facts.today).and_then(|it| it.manager);
        let is_near = actor.person == self.proposal.person || Some(actor.person) == manager;
        if !is_near && actor.office != Office::PeopleOperations {
            return Err(Refusal::OnlyFor(Only::ThoseNear));
        }
        if !self.follow_ups_due(facts.today).contains(&day) {
            return Err(Refusal::NoFollowUp(day));
        }
        if words.trim().is_empty() {
            return Err(Refusal::NoWords);
        }
        Ok(vec![Event::FollowedUp {
            day,
            on: facts.today,
            by: facts.actor.person,
            words: words.trim().to_owned(),
        }])
    }
}

pub(super) fn only_people_operations(actor: Actor) -> Result<(), Refusal> {
    match actor.office {
        Office::PeopleOperations => Ok(()),
        Office::Own => Err(Refusal::OnlyFor(Only::PeopleOperations)),
    }
}
