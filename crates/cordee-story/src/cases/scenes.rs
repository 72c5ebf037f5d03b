//! The scenes of a case, told one by one.

use super::{CasePlan, Effect, HowMuch, Nominator, Scene, Verdict};
use crate::Deed;
use crate::author::Author;
use crate::days::workday;
use crate::ladder::{advanced, range as range_of};
use crate::prose::{self, Says};
use cordee_domain::case::{
    Command, GateKind, Office, Opinion, Outcome, Proposal, State, TrialPlan,
};
use cordee_domain::{CompetencyId, Ix, LevelId, MoveKind, PersonId, Seat, TrainingId};
use jiff::ToSpan;
use jiff::civil::Date;

impl Author<'_> {
    /// Tells a scene of a case.
    pub(crate) fn scene(&mut self, plan: &CasePlan, position: usize, scene: Scene) {
        let own = |command| (plan.person, command, Office::Own);
        let given = match scene {
            Scene::Open => return self.open(plan, None),
            Scene::Nominate(by) => return self.open(plan, Some(by)),
            Scene::Train(how_much) => return self.train(plan, how_much),
            Scene::Show(how_much) => return self.show(plan, how_much),
            Scene::Judge(how_much, verdict) => return self.judge(plan, how_much, verdict),
            Scene::FollowUp(day) => return self.follow_up(plan, day),
            Scene::TakeEffect => return self.take_effect(plan),
            Scene::GoBack => {
                self.hands_back(plan);
                own(Command::GoBack)
            }
            Scene::Consent => own(Command::Consent),
            Scene::Refuse => own(Command::Refuse),
            Scene::TakeConsentBack => own(Command::WithdrawConsent),
            Scene::Submit => own(Command::Submit),
            Scene::Reopen => own(Command::Reopen),
            Scene::Appeal => own(Command::Appeal),
            Scene::WantToGoOn => own(Command::WantToGoOn),
            Scene::TakeNominationBack => {
                let by = self.begun_by(plan);
                (by, Command::WithdrawNomination, Office::Own)
            }
            Scene::PlanTrial => self.by_operations(plan, self.trial(plan)),
            Scene::Waive => {
                let why = self.teller.chance.text(prose::WAIVERS).to_owned();
                let gate = GateKind::Training;
                self.by_operations(plan, Command::Waive { gate, why })
            }
            Scene::EndTrial => self.by_operations(plan, Command::EndTrial),
            Scene::NamePanel => {
                let members = self.panel(plan);
                let chair = members.first().copied().unwrap_or(plan.person);
                self.by_operations(plan, Command::NamePanel { chair, members })
            }
            Scene::Conflict => {
                let last = self.members(plan).last().copied();
                let words = self.teller.chance.text(prose::CONFLICTS).to_owned();
                let by = last.unwrap_or(plan.person);
                (by, Command::DeclareConflict { words }, Office::Own)
            }
            Scene::CompletePanel => {
                let members = self.members(plan);
                let joining = self.somebody_to_judge(plan, 4, &members);
                let chair = members.first().copied().unwrap_or(plan.person);
                let joining = joining.into_iter().collect();
                self.by_operations(plan, Command::CompletePanel { chair, joining })
            }
            Scene::Revise(verdict) => {
                let by = self.members(plan).last().copied().unwrap_or(plan.person);
                let opinions = self.opinions(plan, verdict);
                (by, Command::Revise { opinions }, Office::Own)
            }
            Scene::Approve(effect) => self.decide(plan, self.approval(plan, (position, effect))),
            Scene::NotYet => self.decide(plan, self.not_yet(plan, position)),
            Scene::Decline => self.decide(plan, Outcome::Decline),
        };
        self.give(plan, given);
    }

    fn give(&mut self, plan: &CasePlan, (by, command, office): (PersonId, Command, Office)) {
        let case = plan.id;
        self.teller.tell(
            by,
            Deed::Give {
                case,
                command,
                office,
            },
        );
    }

    fn by_operations(&self, plan: &CasePlan, command: Command) -> (PersonId, Command, Office) {
        let by = self.operations_for(plan.person);
        (by, command, Office::PeopleOperations)
    }

    fn begun_by(&self, plan: &CasePlan) -> PersonId {
        let case = self.teller.world.cases().get(&plan.id);
        case.map_or(plan.person, |it| it.proposal.begun_by)
    }

    fn open(&mut self, plan: &CasePlan, nominator: Option<Nominator>) {
        let Some(position) = self.teller.world.position(plan.person) else {
            return;
        };
        let (from, manager) = (position.level.clone(), position.manager);
        let by = match nominator {
            None => plan.person,
            Some(Nominator::Manager) => manager.unwrap_or(plan.person),
            Some(Nominator::Colleague) => self.colleague(plan.person).unwrap_or(plan.person),
        };
        let proposal = Proposal {
            person: plan.person,
            begun_by: by,
            begun_on: self.teller.on,
            kind: plan.kind,
            from,
            to: plan.to.clone(),
            framework: self.teller.world.version(),
        };
        let case = plan.id;
        let deed = match nominator {
            None => Deed::OpenCase { case, proposal },
            Some(_) => Deed::Nominate { case, proposal },
        };
        self.teller.tell(by, deed);
    }

    /// What the panel judges in this case.
    fn asked(&self, plan: &CasePlan) -> Vec<CompetencyId> {
        let world = &self.teller.world;
        let case = world.cases().get(&plan.id);
        case.map_or_else(Vec::new, |it| it.judged_by(world.framework()))
    }

    fn train(&mut self, plan: &CasePlan, how_much: HowMuch) {
        let world = &self.teller.world;
        let framework = world.framework();
        let case = world.cases().get(&plan.id);
        let gates = case.and_then(|it| it.defined_move(framework)?.gates.as_ref());
        let named = gates.and_then(|it| it.training.clone()).unwrap_or_default();
        let ids = named.iter().filter_map(|ix| framework.trainings().get(*ix));
        let mut wanted: Vec<TrainingId> = ids.map(|it| it.id.clone()).collect();
        if how_much == HowMuch::NotQuite {
            wanted.pop();
        }
        // One after the other, a month apart, the last of them today.
        let last = wanted.len();
        for (nth, training) in (1..).zip(wanted) {
            let months = i32::try_from(last - nth).unwrap_or(0);
            let on = workday(self.teller.on.saturating_sub(months.months()));
            self.record_training(plan.person, training, on);
        }
    }

    fn show(&mut self, plan: &CasePlan, how_much: HowMuch) {
        let mut asked = self.asked(plan);
        let case = self.teller.world.cases().get(&plan.id);
        let exhibits = case.map(|it| it.exhibits.clone()).unwrap_or_default();
        asked.retain(|it| !exhibits.iter().any(|exhibit| exhibit.shows == *it));
        if how_much == HowMuch::NotQuite {
            asked.truncate(asked.len() / 2);
        }
        for shows in asked {
            let Some(evidence) = self.evidence_for(plan.person, &shows) else {
                continue;
            };
            let attach = Command::Attach { evidence, shows };
            self.give(plan, (plan.person, attach, Office::Own));
        }
    }

    fn trial(&self, plan: &CasePlan) -> Command {
        let mentors = self
            .company
            .members
            .iter()
            .filter(|it| it.part == crate::company::Part::Lead && it.craft != plan.craft);
        let ids: Vec<PersonId> = mentors.map(|it| it.person).collect();
        let nth = usize::try_from(plan.id.0 % 97).unwrap_or(0);
        let mentor = ids.get(nth % ids.len().max(1)).copied();
        Command::PlanTrial(TrialPlan {
            months: 6,
            mentor: mentor.unwrap_or(plan.person),
            seat: Seat::Kept,
        })
    }

    /// Who sits on the panel now, the chair first.
    fn members(&self, plan: &CasePlan) -> Vec<PersonId> {
        let case = self.teller.world.cases().get(&plan.id);
        match case.map(|it| &it.state) {
            Some(State::Judging { panel, .. } | State::Calibrating { panel, .. }) => {
                panel.members.clone()
            }
            _ => Vec::new(),
        }
    }

    fn judge(&mut self, plan: &CasePlan, how_much: HowMuch, verdict: Verdict) {
        let mut members = self.members(plan);
        if how_much == HowMuch::NotQuite {
            members.pop();
        }
        for by in members {
            let opinions = self.opinions(plan, verdict);
            self.give(plan, (by, Command::Judge { opinions }, Office::Own));
        }
    }

    fn opinions(&mut self, plan: &CasePlan, verdict: Verdict) -> Vec<Opinion> {
        let asked = self.asked(plan);
        let doubted = self.doubted(plan);
        let mut words = prose::Opinions::new(&mut self.teller.chance);
        asked
            .into_iter()
            .map(|competency| {
                let seen = match verdict {
                    Verdict::Mixed if doubted.contains(&competency) => {
                        prose::seen_of_the_doubted(&mut self.teller.chance)
                    }
                    _ => prose::seen(&mut self.teller.chance),
                };
                let kind = kind_of(&self.teller.world, &competency);
                let words = words.of(&mut self.teller.chance, seen, kind);
                Opinion {
                    competency,
                    seen,
                    words,
                }
            })
            .collect()
    }

    /// What a panel that does not see everything misses: the same each time it is asked.
    fn doubted(&self, plan: &CasePlan) -> Vec<CompetencyId> {
        let mut asked = self.asked(plan);
        let nth = usize::try_from(plan.id.0 % 89).unwrap_or(0) % asked.len().max(1);
        asked.rotate_left(nth);
        asked.truncate(2);
        asked
    }

    fn decide(&mut self, plan: &CasePlan, outcome: Outcome) -> (PersonId, Command, Office) {
        let chair = self.members(plan).first().copied().unwrap_or(plan.person);
        let cited = match &outcome {
            Outcome::Approve { .. } => {
                let mut asked = self.asked(plan);
                self.teller.chance.shuffle(&mut asked);
                asked.truncate(3);
                asked
            }
            Outcome::NotYet { missing, .. } => missing.clone(),
            Outcome::Decline => self.doubted(plan),
        };
        let world = &self.teller.world;
        let kinds = cited.into_iter();
        let cited = kinds.map(|it| (it.clone(), kind_of(world, &it))).collect();
        let reasons = prose::reasons(&mut self.teller.chance, &outcome, cited);
        (chair, Command::Decide { outcome, reasons }, Office::Own)
    }

    fn approval(&self, plan: &CasePlan, (position, effect): (usize, Effect)) -> Outcome {
        let planned = plan.next(position, Scene::TakeEffect);
        let soon = self.today.saturating_add(11.days());
        Outcome::Approve {
            effective_on: match effect {
                Effect::Planned => planned.unwrap_or(soon),
                Effect::Today => self.today,
            },
        }
    }

    fn not_yet(&self, plan: &CasePlan, position: usize) -> Outcome {
        let later: Option<Date> = plan.next(position, Scene::Submit);
        let usual = self.teller.on.saturating_add(3.months());
        Outcome::NotYet {
            missing: self.doubted(plan),
            look_again_on: later.unwrap_or(usual),
        }
    }

    fn take_effect(&mut self, plan: &CasePlan) {
        let world = &self.teller.world;
        let Some(before) = world.position(plan.person) else {
            return;
        };
        let range = before.zone.as_ref();
        let range = range.and_then(|zone| range_of(world.framework(), &plan.to, zone));
        let pay = match plan.kind {
            MoveKind::Advance => range.map(|range| advanced(before.pay, &range)),
            _ => None,
        };
        let command = Command::TakeEffect {
            pay,
            team: plan.lent.map(|it| it.team),
            manager: plan.lent.map(|it| it.manager),
        };
        let by = match pay {
            Some(_) => self.operations_for_pay(plan.person),
            None => self.operations_for(plan.person),
        };
        self.give(plan, (by, command, Office::PeopleOperations));
        self.takes_over(plan);
    }

    /// Whether a level is one of the three highest grades.
    fn is_expert(&self, level: &LevelId) -> bool {
        let framework = self.teller.world.framework();
        let level = framework.level_by_id(level).map(|ix| framework.level(ix));
        let grade = level.and_then(|it| it.grade).map_or(0, Ix::position);
        grade + 3 >= framework.grades().len()
    }

    fn follow_up(&mut self, plan: &CasePlan, day: u16) {
        let world = &self.teller.world;
        let manager = world.position(plan.person).and_then(|it| it.manager);
        let by_the_person = self.teller.chance.in_hundred(35);
        let by = manager.filter(|_| !by_the_person).unwrap_or(plan.person);
        let is_back = world.cases().get(&plan.id);
        let is_back = is_back.is_some_and(|it| matches!(it.state, State::Returned { .. }));
        let is_expert = self.is_expert(&plan.to);
        let about = match (is_back, plan.kind) {
            (true, _) => prose::About::Return,
            (false, MoveKind::Cross) => prose::About::Leading(day),
            (false, _) if is_expert => prose::About::Expert,
            (false, _) => prose::About::Craft,
        };
        let used = self.written.entry(plan.person).or_default();
        let says = if by == plan.person {
            Says::Themself
        } else {
            Says::SomebodyNear
        };
        let words = prose::follow_up(&mut self.teller.chance, (about, says), used);
        self.give(plan, (by, Command::FollowUp { day, words }, Office::Own));
    }
}

fn kind_of(world: &crate::World<'_>, id: &CompetencyId) -> Option<cordee_domain::CompetencyKind> {
    let mut all = world.framework().competencies().values();
    all.find(|it| it.id == *id).and_then(|it| it.kind)
}
