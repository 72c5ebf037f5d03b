//! Writing the story: what is planned goes into an agenda, and is told day by day, each time from
//! what is so in the world by then.

mod evidence;
mod life;
mod years;

use crate::cases::{CasePlan, Scene};
use crate::cast::Members;
use crate::chance::Chance;
use crate::company::{Company, Member, Part};
use crate::days::workday;
use crate::ladder::Ladder;
use crate::teller::Teller;
use crate::{Deed, RoleName};
use cordee_domain::{CompetencyId, EvidenceId, MoveKind, PersonId, TeamId, TrainingId, Wish};
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// Whoever writes the story, with everything planned.
pub(crate) struct Author<'f> {
    pub(crate) teller: Teller<'f>,
    pub(crate) company: Company,
    pub(crate) ladder: Ladder,
    pub(crate) cast: Members,
    /// The story's first day and its last.
    pub(crate) first_day: Date,
    pub(crate) today: Date,
    agenda: BTreeMap<(Date, u32), Entry>,
    entries: u32,
    numbers: Chance,
    /// Which texts somebody has used, so that nobody writes the same twice.
    pub(crate) written: BTreeMap<PersonId, BTreeSet<&'static str>>,
    /// Which texts were used in a team, so that a list of its work does not repeat itself soon.
    in_team: BTreeMap<TeamId, BTreeSet<&'static str>>,
}

/// Something that is planned for a day.
enum Entry {
    /// Everyone's pay rises a little.
    Rise,
    Join(PersonId),
    Leave(PersonId),
    /// Up by one level without a case: before there were any.
    Advance(PersonId),
    /// To another team of the same manager.
    ChangeTeam(PersonId),
    Train(PersonId, TrainingId),
    Wish(PersonId, Wish),
    /// Write down something done, perhaps in this competency.
    Write(PersonId, Option<CompetencyId>),
    /// Write something down and ask this one of the cast to vouch for it.
    AskTheCast(PersonId, PersonId),
    Ask(EvidenceId, PersonId),
    Vouch(EvidenceId, PersonId),
    Withdraw(PersonId),
    StandIn(PersonId, i32),
    /// The scene at this position of the case at this position.
    Scene(usize, usize, Scene),
}

impl<'f> Author<'f> {
    pub(crate) fn new(
        teller: Teller<'f>,
        company: Company,
        ladder: Ladder,
        cast: Members,
        (first_day, today, seed): (Date, Date, u64),
    ) -> Self {
        Self {
            teller,
            company,
            ladder,
            cast,
            first_day,
            today,
            agenda: BTreeMap::new(),
            entries: 0,
            numbers: Chance::new(seed, "evidence"),
            written: BTreeMap::new(),
            in_team: BTreeMap::new(),
        }
    }

    /// Puts something into the agenda, unless its day is after the story's last.
    fn plan(&mut self, on: Date, entry: Entry) {
        if on <= self.today {
            self.entries += 1;
            self.agenda.insert((on, self.entries), entry);
        }
    }

    /// Puts the scenes of all cases into the agenda.
    pub(crate) fn plan_cases(&mut self, cases: &[CasePlan]) {
        for (case, plan) in cases.iter().enumerate() {
            self.plan_wishes_around(plan);
            for (position, (on, scene)) in plan.scenes.iter().enumerate() {
                self.plan(*on, Entry::Scene(case, position, *scene));
            }
        }
    }

    /// What somebody wants before their case, and after they went back or refused.
    fn plan_wishes_around(&mut self, plan: &CasePlan) {
        let Some((begins, first)) = plan.scenes.first().copied() else {
            return;
        };
        let is_named = self.cast.named(plan.person).is_some();
        if is_named || self.teller.chance.in_hundred(30) {
            return;
        }
        let back = plan
            .scenes
            .iter()
            .find(|it| matches!(it.1, Scene::GoBack | Scene::Refuse));
        let wish = match (plan.kind, first) {
            (MoveKind::Cross, Scene::Open) => Wish::Lead,
            (MoveKind::Advance, _) => Wish::Advance,
            _ => Wish::Undecided,
        };
        let days = self.teller.chance.between(9, 60);
        let before = workday(begins.saturating_sub(days.days())).max(self.first_day);
        self.plan(before, Entry::Wish(plan.person, wish));
        if let Some((on, _)) = back {
            let after = workday(on.saturating_add(5.days())).max(*on);
            self.plan(after, Entry::Wish(plan.person, Wish::StayAndDeepen));
        }
    }

    /// Tells everything that is in the agenda, and what follows from it.
    pub(crate) fn tell(mut self, cases: &[CasePlan]) -> (Teller<'f>, Members) {
        while let Some(((on, _), entry)) = self.agenda.pop_first() {
            self.teller.on = on;
            match entry {
                Entry::Scene(case, position, scene) => {
                    if let Some(plan) = cases.get(case) {
                        self.scene(plan, position, scene);
                    }
                }
                other => self.live(other),
            }
        }
        (self.teller, self.cast)
    }

    /// Who runs the cases and keeps the records of this person.
    pub(crate) fn operations_for(&self, person: PersonId) -> PersonId {
        let all = &self.company.house.operations;
        let near = all.iter().skip(1).chain(all.first());
        let world = &self.teller.world;
        let mut reaching =
            near.filter(|it| world.reaches(**it, RoleName::PeopleOperations, person));
        reaching.next().copied().unwrap_or(person)
    }

    /// Who runs cases and changes pay: a move with a new pay needs both.
    pub(crate) fn operations_for_pay(&self, person: PersonId) -> PersonId {
        let both = self.company.house.pay.last().copied();
        both.filter(|it| *it != person)
            .unwrap_or_else(|| self.operations_for(person))
    }

    /// Somebody in the same team; for whoever works across teams, somebody experienced of the same
    /// craft. Never whoever leads them.
    pub(crate) fn colleague(&mut self, person: PersonId) -> Option<PersonId> {
        let world = &self.teller.world;
        let own = world.position(person)?;
        let member = self.company.member(person)?;
        let across = matches!(member.part, Part::Shaper | Part::Summit);
        let is_near = |it: &&Member| {
            let position = world.position(it.person);
            let in_team = position.is_some_and(|it| it.team == own.team);
            let of_craft = position.is_some() && it.craft == member.craft && it.grade >= 4;
            if across { of_craft } else { in_team }
        };
        let all = self
            .company
            .members
            .iter()
            .filter(|it| it.part != Part::Director);
        let near: Vec<PersonId> = all
            .filter(is_near)
            .map(|it| it.person)
            .filter(|it| *it != person && Some(*it) != own.manager)
            .collect();
        self.teller.chance.pick(&near).copied()
    }

    /// Training is recorded by the people partner of the craft, or by people operations.
    pub(crate) fn record_training(&mut self, person: PersonId, training: TrainingId, on: Date) {
        let partners = self.company.house.partners.iter();
        let mut partners = partners.filter(|it| {
            self.teller
                .world
                .reaches(**it, RoleName::PeoplePartner, person)
        });
        let by = partners.next().copied();
        let by = by.unwrap_or_else(|| self.operations_for(person));
        self.teller.tell(
            by,
            Deed::RecordTraining {
                person,
                training,
                on,
            },
        );
    }
}
