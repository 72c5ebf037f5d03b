//! What happens to people besides their cases, told from what is so on the day.

use super::{Author, Entry};
use crate::Deed;
use crate::cast::Named;
use crate::company::{Part, arrive};
use crate::ladder::{advanced, range, risen};
use crate::prose;
use crate::shape::CRAFTS;
use cordee_domain::case::State;
use cordee_domain::{Aspiration, PersonId, Position, Shared, Wish};
use jiff::ToSpan;

impl Author<'_> {
    pub(super) fn live(&mut self, entry: Entry) {
        match entry {
            Entry::Rise => self.rise(),
            Entry::Join(person) => self.join(person),
            Entry::Leave(person) => self.leave(person),
            Entry::Advance(person) => self.advance(person),
            Entry::ChangeTeam(person) => self.change_team(person),
            Entry::Train(person, training) => {
                let on = self.teller.on;
                self.record_training(person, training, on);
            }
            Entry::Wish(person, wish) => self.wish(person, wish),
            Entry::Write(person, wanted) => {
                self.write(person, (wanted.as_ref(), 18));
            }
            Entry::AskTheCast(person, whom) => self.ask_the_cast(person, whom),
            Entry::Ask(evidence, whom) => self.ask(evidence, whom),
            Entry::Vouch(evidence, by) => self.vouch(evidence, by),
            Entry::Withdraw(person) => self.withdraw(person),
            Entry::StandIn(person, days) => self.stand_in(person, days),
            Entry::Scene(..) => {}
        }
    }

    fn join(&mut self, person: PersonId) {
        let by = self.company.house.operations.first().copied();
        let name = usize::try_from(person.0)
            .ok()
            .and_then(|nth| self.teller.names.get(nth - 1));
        let (Some(by), Some(name)) = (by, name.cloned()) else {
            return;
        };
        if let Some(member) = self.company.member(person) {
            arrive(&mut self.teller, (by, member), &name, &self.ladder);
        }
    }

    fn leave(&mut self, person: PersonId) {
        let by = self.operations_for(person);
        self.teller.tell(by, Deed::EndAccess { person });
    }

    /// Everyone's pay rises a little in spring, within the range. Whoever is on trial is left as
    /// they are, since what is kept for them is what they had.
    fn rise(&mut self) {
        let people: Vec<PersonId> = self.teller.world.people().keys().copied().collect();
        let [first, second] = self.company.house.pay.as_slice() else {
            return;
        };
        let (first, second) = (*first, *second);
        for person in people {
            let thousandths = self.teller.chance.between(14, 34);
            let by = if person == first { second } else { first };
            if let Some(position) = self.raised(person, thousandths) {
                self.teller.tell(by, Deed::WritePosition(position));
            }
        }
    }

    fn raised(&self, person: PersonId, thousandths: i32) -> Option<Position> {
        let world = &self.teller.world;
        let position = world.position(person)?;
        let is_on_trial = world
            .cases()
            .values()
            .any(|it| it.proposal.person == person && matches!(it.state, State::OnTrial(_)));
        let is_new = position.from > self.teller.on.saturating_sub(4.months());
        if is_on_trial || is_new {
            return None;
        }
        let range = range(world.framework(), &position.level, position.zone.as_ref()?)?;
        let pay = position.pay?;
        let raised = risen(pay, thousandths, &range);
        (raised != pay).then(|| self.beginning_today(position, |it| it.pay = Some(raised)))
    }

    fn beginning_today(&self, position: &Position, change: impl Fn(&mut Position)) -> Position {
        let mut position = position.clone();
        position.from = self.teller.on;
        position.until = None;
        change(&mut position);
        position
    }

    fn advance(&mut self, person: PersonId) {
        let by = self.operations_for_pay(person);
        if let Some(position) = self.one_level_up(person) {
            self.teller.tell(by, Deed::WritePosition(position));
        }
    }

    fn one_level_up(&self, person: PersonId) -> Option<Position> {
        let world = &self.teller.world;
        let position = world.position(person)?;
        let craft = self.company.member(person)?.craft;
        let ladder = self.ladder.craft(CRAFTS.get(craft)?.craft)?;
        let level = ladder.above(&position.level)?;
        let range = range(world.framework(), &level, position.zone.as_ref()?)?;
        let pay = advanced(position.pay, &range);
        Some(self.beginning_today(position, |it| {
            it.level = level.clone();
            it.pay = Some(pay);
        }))
    }

    /// Changes places with somebody of another team in the same area, so that both stay as large
    /// as they were.
    fn change_team(&mut self, person: PersonId) {
        let Some(own) = self.teller.world.position(person).cloned() else {
            return;
        };
        let others = self.who_might_change(&own);
        let Some(other) = self.teller.chance.pick(&others).cloned() else {
            return;
        };
        for (from, to) in [(&own, &other), (&other, &own)] {
            let by = self.operations_for(from.person);
            let changed = self.beginning_today(from, |it| {
                it.team = to.team;
                it.manager = to.manager;
            });
            self.teller.tell(by, Deed::WritePosition(changed));
        }
    }

    fn who_might_change(&self, own: &Position) -> Vec<Position> {
        let world = &self.teller.world;
        let area = |it: &Position| world.teams().get(&it.team?)?.within;
        let free = self.company.members.iter().filter(|it| {
            let stays = !it.is_reserved && it.leaves.is_none();
            stays && it.part == Part::Practitioner && !self.company.is_lent(it.team)
        });
        let positions = free.filter_map(|it| world.position(it.person));
        let near = positions.filter(|it| it.team != own.team && area(it) == area(own));
        near.cloned().collect()
    }

    fn wish(&mut self, person: PersonId, wish: Wish) {
        let named = self.cast.named(person).and_then(prose::of_the_cast);
        let words = named.map_or_else(|| prose::wish(&mut self.teller.chance, wish), str::to_owned);
        let is_shared = match self.cast.named(person) {
            Some(named) => named != Named::Sarah,
            None => self.teller.chance.in_hundred(45),
        };
        let shared = if is_shared {
            Shared::WithPeoplePartner
        } else {
            Shared::WithNobody
        };
        self.teller.tell(
            person,
            Deed::WriteAspiration(Aspiration {
                person,
                wish,
                words,
                since: self.teller.on,
                shared,
            }),
        );
    }

    /// A lead is away, and another of the same manager stands in.
    fn stand_in(&mut self, for_manager: PersonId, days: i32) {
        let world = &self.teller.world;
        let above = world.position(for_manager).and_then(|it| it.manager);
        let beside: Vec<PersonId> = above
            .into_iter()
            .flat_map(|it| world.led_by(it))
            .filter(|it| *it != for_manager)
            .filter(|it| {
                self.company
                    .member(*it)
                    .is_some_and(|it| it.part == Part::Lead)
            })
            .collect();
        let Some(by) = self.teller.chance.pick(&beside).copied() else {
            return;
        };
        let from = self.teller.on;
        let keeps = self.operations_for(for_manager);
        self.teller.tell(
            keeps,
            Deed::StandIn {
                for_manager,
                by,
                from,
                until: from.saturating_add(days.days()),
            },
        );
    }
}
