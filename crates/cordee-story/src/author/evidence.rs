//! What people write down of what they did, and who vouches for it.

use super::{Author, Entry};
use crate::Deed;
use crate::prose::{self, Piece, Wanted};
use crate::shape::CRAFTS;
use cordee_domain::{
    CompetencyId, CompetencyKind, Doing, Evidence, EvidenceId, PersonId, TrackKind,
};
use jiff::ToSpan;

impl Author<'_> {
    /// Evidence of somebody for a competency: one they have, or else one they write now.
    pub(crate) fn evidence_for(
        &mut self,
        person: PersonId,
        shows: &CompetencyId,
    ) -> Option<EvidenceId> {
        let world = &self.teller.world;
        let mut competencies = world.framework().competencies().values();
        let kind = competencies.find(|it| it.id == *shows)?.kind;
        let about_people = kind == Some(CompetencyKind::People);
        let has = world
            .people()
            .get(&person)?
            .evidence
            .iter()
            .rev()
            .find(|it| {
                let fits = !(about_people && it.doing == Doing::CraftOutput);
                it.withdrawn.is_none() && fits && it.competencies.contains(shows)
            });
        match has.map(|it| it.id) {
            Some(id) => Some(id),
            None => self.write(person, (Some(shows), 240)),
        }
    }

    /// Somebody writes down something they did, at most so many days ago.
    pub(super) fn write(
        &mut self,
        person: PersonId,
        (wanted, days): (Option<&CompetencyId>, i32),
    ) -> Option<EvidenceId> {
        let piece = self.piece(person, wanted)?;
        let craft = self.company.member(person)?.craft;
        let id = EvidenceId(self.numbers.lasting_number());
        let craft = CRAFTS.get(craft)?.craft;
        let (title, words) = prose::told(&mut self.teller.chance, craft, piece);
        let world = &self.teller.world;
        let known = world.framework().competencies().values();
        let competencies = known.filter(|it| piece.shows.contains(&it.id.as_str()));
        let competencies = competencies.map(|it| it.id.clone()).collect();
        let began = world
            .people()
            .get(&person)?
            .career
            .positions()
            .first()?
            .from;
        let days = self.teller.chance.between(1, days);
        let happened = self.teller.on.saturating_sub(days.days()).max(began);
        let link = self.teller.chance.in_hundred(16);
        let link = link.then(|| format!("https://journal.ropewalk.example/{}", id.0 % 100_000));
        self.teller.tell(
            person,
            Deed::WriteEvidence(Evidence {
                id,
                person,
                on: happened,
                title,
                words,
                link,
                doing: piece.doing,
                competencies,
                vouchers: Vec::new(),
                withdrawn: None,
            }),
        );
        self.plan_vouching(person, id);
        Some(id)
    }

    fn piece(&mut self, person: PersonId, wanted: Option<&CompetencyId>) -> Option<&'static Piece> {
        let member = self.company.member(person)?;
        let craft = CRAFTS.get(member.craft)?.craft;
        let world = &self.teller.world;
        let position = world.position(person)?;
        let level = &position.level;
        let framework = world.framework();
        let ix = framework.level_by_id(level)?;
        let grade = framework.level(ix).grade.map_or(3, |it| it.position() + 1);
        let leads = framework.kind_of(ix) == TrackKind::Management;
        let used = self.written.entry(person).or_default();
        let in_team = self.in_team.entry(position.team?).or_default();
        let wanted = match (wanted, leads) {
            (Some(wanted), _) => Wanted::Competency(wanted.as_str()),
            (None, true) => Wanted::PeopleOrShared,
            (None, false) => Wanted::Any,
        };
        let piece = prose::piece(
            &mut self.teller.chance,
            (craft, grade),
            wanted,
            [used, in_team],
        )?;
        used.insert(piece.title);
        in_team.insert(piece.title);
        Some(piece)
    }

    fn plan_vouching(&mut self, person: PersonId, evidence: EvidenceId) {
        let times = match self.teller.chance.below(10) {
            0..3 => 0,
            3..8 => 1,
            _ => 2,
        };
        for _ in 0..times {
            let Some(whom) = self.colleague(person) else {
                continue;
            };
            let asked = self
                .teller
                .on
                .saturating_add(self.teller.chance.between(0, 3).days());
            self.plan(asked, Entry::Ask(evidence, whom));
        }
    }

    /// Somebody writes something down and asks one of the cast for their word, which waits.
    pub(super) fn ask_the_cast(&mut self, person: PersonId, whom: PersonId) {
        if let Some(evidence) = self.write(person, (None, 18)) {
            self.teller
                .tell(person, Deed::AskToVouch { evidence, whom });
        }
    }

    pub(super) fn ask(&mut self, evidence: EvidenceId, whom: PersonId) {
        let world = &self.teller.world;
        let found = world.evidence(evidence).filter(|it| it.withdrawn.is_none());
        let Some(by) = found.map(|it| it.person) else {
            return;
        };
        let is_asked = world.asked().contains(&(evidence, whom));
        if is_asked || world.position(whom).is_none() || world.position(by).is_none() {
            return;
        }
        self.teller.tell(by, Deed::AskToVouch { evidence, whom });
        if self.teller.chance.in_hundred(80) {
            let on = self
                .teller
                .on
                .saturating_add(self.teller.chance.between(1, 24).days());
            self.plan(on, Entry::Vouch(evidence, whom));
        }
    }

    pub(super) fn vouch(&mut self, evidence: EvidenceId, by: PersonId) {
        let world = &self.teller.world;
        let stands = world
            .evidence(evidence)
            .is_some_and(|it| it.withdrawn.is_none());
        let owner = world.evidence(evidence).map(|it| it.person);
        let is_here = owner.is_some_and(|it| world.position(it).is_some());
        if stands && is_here && world.position(by).is_some() {
            let doing = world
                .evidence(evidence)
                .map_or(Doing::Shared, |it| it.doing);
            let words = prose::vouch(&mut self.teller.chance, doing);
            self.teller.tell(by, Deed::Vouch { evidence, words });
        }
    }

    pub(super) fn withdraw(&mut self, person: PersonId) {
        let found = self.teller.world.people().get(&person);
        let first = found.and_then(|it| it.evidence.first()).map(|it| it.id);
        if let Some(evidence) = first {
            self.teller
                .tell(person, Deed::WithdrawEvidence { evidence });
        }
    }
}
