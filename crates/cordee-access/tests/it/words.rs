//! The rights once more: plain, slow, written from the words of the guide and not from the
//! policies. It asks the facts of a world and knows no row, no filter and no policy.

use crate::world::{Proposal, Thing, World};
use cordee_access::{Action, Role};

/// Whether `asker` may.
pub fn may(world: &World, asker: Option<usize>, action: Action, thing: Thing) -> bool {
    // Nobody and whoever has left: nothing.
    let Some(who) = asker else { return false };
    if world.people[who].has_left {
        return false;
    }
    let asks = Asks { world, who };
    match thing {
        Thing::Person(of) => asks.of_person(action, of),
        Thing::Team(team) => asks.of_team(action, team),
        Thing::Evidence(at) => asks.of_evidence(action, at),
        Thing::Case(at) => asks.of_case(action, &world.cases[at]),
        Thing::Judgement(at) => asks.of_judgement(action, at),
        Thing::Figures { enough, published } => match action {
            Action::SeeFigures => enough && (published || asks.answers_for_figures()),
            Action::KeepPayReports => asks.is(Role::PayAdministrator),
            Action::ConsultOnPayReport => asks.is(Role::WorkersRepresentative),
            Action::ConfirmPayReport => asks.is(Role::Leadership),
            Action::KeepLaw => asks.is(Role::PeopleOperations) || asks.is(Role::PayAdministrator),
            _ => false,
        },
        Thing::Session(of) => {
            matches!(action, Action::SeeSession | Action::EndSession)
                && (of == who || asks.is(Role::SystemAdministrator))
        }
        Thing::Framework => match action {
            Action::SeeFramework => true,
            Action::PublishFramework | Action::DeclareCategories => asks.is(Role::PeopleOperations),
            _ => false,
        },
        Thing::Roll => action == Action::SeeRoll,
        Thing::AuditLog => action == Action::SeeAudit && asks.is(Role::Auditor),
        Thing::Installation => action == Action::Administer && asks.is(Role::SystemAdministrator),
    }
}

struct Asks<'a> {
    world: &'a World,
    who: usize,
}

impl Asks<'_> {
    fn is(&self, role: Role) -> bool {
        let mut roles = self.world.roles.iter();
        roles.any(|(of, it, _)| *of == self.who && *it == role)
    }

    /// Whether a role of theirs reaches a team: one of its teams is that team or above it.
    fn reaches_team(&self, role: Role, team: usize) -> bool {
        let mut at = Some(team);
        while let Some(here) = at {
            for (of, it, teams) in &self.world.roles {
                if *of == self.who && *it == role && teams.contains(&here) {
                    return true;
                }
            }
            at = self.world.teams[here];
        }
        false
    }

    fn reaches(&self, role: Role, person: usize) -> bool {
        let team = self.world.people[person].team;
        team.is_some_and(|team| self.reaches_team(role, team))
    }

    fn leads(&self, person: usize) -> bool {
        self.world.people[person].manager == Some(self.who)
    }

    fn stands_in_for_the_manager_of(&self, person: usize) -> bool {
        let mut stand_ins = self.world.stand_ins.iter();
        stand_ins.any(|(manager, who)| {
            *who == self.who && self.world.people[person].manager == Some(*manager)
        })
    }

    fn is_further_up_from(&self, person: usize) -> bool {
        let Some(manager) = self.world.people[person].manager else {
            return false;
        };
        let mut at = manager;
        while let Some(above) = self.world.people[at].manager {
            if above == self.who {
                return true;
            }
            at = above;
        }
        false
    }

    fn answers_for_figures(&self) -> bool {
        self.is(Role::PeopleOperations)
            || self.is(Role::PayAdministrator)
            || self.is(Role::WorkersRepresentative)
            || self.is(Role::Leadership)
            || self.is(Role::Auditor)
    }

    fn of_person(&self, action: Action, of: usize) -> bool {
        let own = self.who == of;
        let partner = self.reaches(Role::PeoplePartner, of);
        let operations = self.reaches(Role::PeopleOperations, of);
        let near = self.leads(of) || self.stands_in_for_the_manager_of(of);
        match action {
            Action::SeeName | Action::SeePosition | Action::SeeContact => true,
            Action::SeeTrainings => own || near || partner || operations,
            Action::SeeHistory => {
                own || near || self.is_further_up_from(of) || partner || operations
            }
            Action::SeePay | Action::SeePayAnswers => {
                own || self.reaches(Role::PayAdministrator, of)
            }
            Action::SeeAspiration => own || (partner && self.world.people[of].shares_aspiration),
            Action::SeeRecorded => own || operations,
            Action::SeePayQuestions => {
                let represents = !own && self.is(Role::WorkersRepresentative);
                let pays = self.reaches(Role::PayAdministrator, of);
                own || operations || pays || represents || self.is(Role::Auditor)
            }
            Action::BringPayQuestion => {
                !own && (operations || self.is(Role::WorkersRepresentative))
            }
            Action::SeeRoles => own || self.is(Role::SystemAdministrator) || self.is(Role::Auditor),
            Action::ChangeContact
            | Action::WriteAspiration
            | Action::WriteEvidence
            | Action::AskAboutPay
            | Action::OpenCase => own,
            Action::Nominate => !own,
            Action::ChangePosition | Action::GiveAccess | Action::WriteRecorded => {
                !own && operations
            }
            Action::RecordTraining => !own && (operations || partner),
            Action::ChangePay | Action::AnswerPayQuestion => {
                !own && self.reaches(Role::PayAdministrator, of)
            }
            Action::GrantRole => !own && self.is(Role::SystemAdministrator),
            Action::EndAccess => !own && (operations || self.is(Role::SystemAdministrator)),
            _ => false,
        }
    }

    fn of_team(&self, action: Action, team: usize) -> bool {
        match action {
            Action::SeeTeam => true,
            Action::ChangeTeam | Action::AddPerson => {
                self.reaches_team(Role::PeopleOperations, team)
            }
            _ => false,
        }
    }

    fn of_evidence(&self, action: Action, at: usize) -> bool {
        let piece = &self.world.evidence[at];
        let own = piece.of == self.who;
        let asked = piece.asked.contains(&self.who) && !piece.taken_back;
        match action {
            Action::SeeEvidence => own || asked,
            Action::AskToVouch | Action::WithdrawEvidence => own,
            Action::Vouch => asked && !own,
            _ => false,
        }
    }

    fn of_case(&self, action: Action, case: &Proposal) -> bool {
        let own = case.of == self.who;
        // Before consent, and after a refusal: the person and whoever nominated them.
        if !case.others_may_know && !own {
            return case.begun_by == self.who
                && matches!(action, Action::KnowOfCase | Action::GiveAsNominator);
        }
        let judges = case.judging.contains(&self.who);
        let leads = self.leads(case.of);
        let near = leads || self.stands_in_for_the_manager_of(case.of);
        let operations = self.reaches(Role::PeopleOperations, case.of);
        let either = operations || self.reaches(Role::PeoplePartner, case.of);
        let auditor = self.is(Role::Auditor);
        let mentor = case.mentor == Some(self.who);
        let judged_before = case.judged_before.contains(&self.who);
        match action {
            Action::SeeStory => own || near || either || mentor || judges || auditor,
            Action::SeeExhibits => own || near || either || judges,
            Action::SeePanel => own || either || judges || judged_before || auditor,
            Action::SeeConflicts => !own && (judges || operations || auditor),
            Action::SeeDecision => own || near || either || judged_before || auditor,
            Action::SeeFollowUps => own || near || either || mentor,
            Action::KnowOfCase => {
                let stood_back = case.stood_back.contains(&self.who);
                let began = case.begun_by == self.who;
                let story = own || near || either || mentor || judges || auditor;
                story || judged_before || stood_back || began || self.is_further_up_from(case.of)
            }
            Action::GiveAsPerson => own,
            Action::GiveAsPanel => judges && !own,
            Action::GiveAsChair => case.chair == Some(self.who) && !own,
            Action::GiveAsPeopleOperations => operations && !own,
            Action::WriteFollowUp => own || leads || operations,
            // Only as long as nobody else knows: said above; the person who began their own case
            // takes their consent back instead.
            Action::GiveAsNominator => case.begun_by == self.who && !case.others_may_know,
            _ => false,
        }
    }

    fn of_judgement(&self, action: Action, at: usize) -> bool {
        let written = &self.world.judgements[at];
        let judges = written.judging.contains(&self.who) && written.of != self.who;
        action == Action::SeeJudgement && judges && (written.by == self.who || written.all_are_in)
    }
}
