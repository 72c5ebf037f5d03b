//! The cases of a crowd: an advance each, as far as its number says.

use super::{Crowd, OFFICES};
use crate::{Deed, Happening};
use cordee_domain::case::{Case, Command, Office, Opinion, Outcome, Proposal, Reason, Seen};
use cordee_domain::{
    CaseId, CompetencyId, Doing, Evidence, EvidenceId, LevelId, MoveKind, PersonId,
};
use jiff::ToSpan;
use jiff::civil::Date;

/// How many people there are for each case.
const APART: usize = 33;
/// The fewest who make a crowd with cases.
const FEWEST: usize = 100;

/// One case that is told.
struct Telling {
    on: Date,
    id: CaseId,
    person: PersonId,
    asked: Vec<CompetencyId>,
    told: Vec<Happening>,
}

impl Crowd<'_> {
    /// How many cases there are.
    pub(super) fn cases(&self) -> usize {
        let practise = self.people.saturating_sub(self.leads() + OFFICES.len());
        if self.people < FEWEST {
            0
        } else {
            practise / APART
        }
    }

    /// What happens in the case of this number, all on one day.
    pub(super) fn case(&self, nth: usize) -> Vec<Happening> {
        let place = self.leads() + nth * APART;
        self.told(nth, place).map_or_else(Vec::new, |it| it.told)
    }

    fn told(&self, nth: usize, place: usize) -> Option<Telling> {
        let from = self.level(place)?;
        let to = self.craft(place)?.above(&from)?;
        let manager = Self::person(Self::above(place)?);
        let days = 200 - i32::try_from(nth * 190 / self.cases().max(1)).unwrap_or(0);
        let mut chance = crate::chance::Chance::new(self.seed, &format!("case {nth}"));
        let mut telling = Telling {
            on: self.today.saturating_sub(days.days()),
            id: CaseId(chance.lasting_number()),
            person: Self::person(place),
            asked: Vec::new(),
            told: Vec::new(),
        };
        let how_far = nth % 5;
        let begun_by = if how_far == 0 {
            manager
        } else {
            telling.person
        };
        self.begin(&mut telling, begun_by, (from, to));
        let shown = match how_far {
            0 => 0,
            1 => 1,
            _ => telling.asked.len(),
        };
        for competency in telling.asked.clone().into_iter().take(shown) {
            let evidence = EvidenceId(chance.lasting_number());
            telling.show(evidence, competency);
        }
        if how_far >= 2 {
            telling.give(telling.person, Command::Submit, Office::Own);
        }
        if how_far >= 3 {
            self.judge(&mut telling, place, how_far);
        }
        Some(telling)
    }

    fn begin(&self, telling: &mut Telling, begun_by: PersonId, (from, to): (LevelId, LevelId)) {
        let proposal = Proposal {
            person: telling.person,
            begun_by,
            begun_on: telling.on,
            kind: MoveKind::Advance,
            from,
            to,
            framework: self.version,
        };
        let case = telling.id;
        telling.asked = Case::opened(case, proposal.clone()).judged_by(self.framework);
        let deed = if begun_by == telling.person {
            Deed::OpenCase { case, proposal }
        } else {
            Deed::Nominate { case, proposal }
        };
        telling.tell(begun_by, deed);
    }

    /// Three leads of other teams judge; all of them, and the chair decides, where it goes so far.
    fn judge(&self, telling: &mut Telling, place: usize, how_far: usize) {
        let leads = self.leads();
        let own = Self::above(place).unwrap_or(0);
        let members: Vec<PersonId> = (1..=3)
            .map(|next| Self::person((own + next) % leads))
            .collect();
        let Some(chair) = members.first().copied() else {
            return;
        };
        let named = Command::NamePanel {
            chair,
            members: members.clone(),
        };
        telling.give(self.office(0), named, Office::PeopleOperations);
        let judging = if how_far == 3 { 2 } else { 3 };
        for by in members.into_iter().take(judging) {
            let opinions = telling.opinions();
            telling.give(by, Command::Judge { opinions }, Office::Own);
        }
        if how_far == 4 {
            let effective_on = self.today.saturating_add(30.days());
            let outcome = Outcome::Approve { effective_on };
            let reasons = telling.reasons();
            telling.give(chair, Command::Decide { outcome, reasons }, Office::Own);
        }
    }
}

impl Telling {
    fn tell(&mut self, by: PersonId, deed: Deed) {
        let on = self.on;
        self.told.push(Happening { on, by, deed });
    }

    fn give(&mut self, by: PersonId, command: Command, office: Office) {
        let case = self.id;
        self.tell(
            by,
            Deed::Give {
                case,
                command,
                office,
            },
        );
    }

    fn show(&mut self, evidence: EvidenceId, shows: CompetencyId) {
        let (person, on) = (self.person, self.on);
        self.tell(
            person,
            Deed::WriteEvidence(Evidence {
                id: evidence,
                person,
                on,
                title: format!("Shown in {shows}"),
                words: "One line, as there are many.".to_owned(),
                link: None,
                doing: Doing::Shared,
                competencies: vec![shows.clone()],
                vouchers: Vec::new(),
                withdrawn: None,
            }),
        );
        self.give(person, Command::Attach { evidence, shows }, Office::Own);
    }

    fn opinions(&self) -> Vec<Opinion> {
        let opinion = |competency: &CompetencyId| Opinion {
            competency: competency.clone(),
            seen: Seen::Shown,
            words: "Seen.".to_owned(),
        };
        self.asked.iter().map(opinion).collect()
    }

    fn reasons(&self) -> Vec<Reason> {
        let reason = |competency: &CompetencyId| Reason {
            competency: competency.clone(),
            words: "Shown.".to_owned(),
        };
        self.asked.iter().take(1).map(reason).collect()
    }
}
