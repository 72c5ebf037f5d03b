//! What of a story is there when the company moves in, and what is left to be played.
//!
//! Everything that has to do with a case is played, act by act, by the people of the story: the
//! cases themselves, and the positions, training and end of access of those who had one. What else
//! happened has dates of its own and moves in with them, which takes a moment instead of many.

use super::play::given;
use cordee_domain::case::Completed;
use cordee_domain::{Evidence, EvidenceId, PersonId, Position, Voucher};
use cordee_store::{Founding, FoundingPerson, FoundingTeam, PersonRecorded};
use cordee_story::{Deed, Happening, Story};
use std::collections::{HashMap, HashSet};

/// A story in two parts.
pub(super) struct Parts<'s> {
    pub(super) company: Founding,
    pub(super) left: Vec<&'s Happening>,
}

/// Divides a story.
pub(super) fn parts(story: &Story) -> Parts<'_> {
    let mut moving = Moving::new(candidates(story));
    let mut left = Vec::new();
    for happening in &story.happenings {
        if !moving.takes(happening) {
            left.push(happening);
        }
    }
    let company = moving.company();
    Parts { company, left }
}

/// Everybody for whom there is a case.
fn candidates(story: &Story) -> HashSet<PersonId> {
    let deeds = story.happenings.iter().map(|it| &it.deed);
    deeds
        .filter_map(|deed| match deed {
            Deed::OpenCase { proposal, .. } | Deed::Nominate { proposal, .. } => {
                Some(proposal.person)
            }
            _ => None,
        })
        .collect()
}

struct Moving {
    candidates: HashSet<PersonId>,
    company: Founding,
    people: HashMap<PersonId, usize>,
    evidence: HashMap<EvidenceId, usize>,
}

impl Moving {
    fn new(candidates: HashSet<PersonId>) -> Self {
        Self {
            candidates,
            company: Founding::default(),
            people: HashMap::new(),
            evidence: HashMap::new(),
        }
    }

    /// Takes what happened along, if it is of the sort that moves in.
    fn takes(&mut self, happening: &Happening) -> bool {
        match &happening.deed {
            Deed::AddTeam { .. } | Deed::LeadTeam { .. } => self.team(&happening.deed),
            Deed::AddPerson { .. } => self.join(&happening.deed),
            Deed::Grant {
                person,
                role,
                teams,
            } => self.company.grants.push((*person, given(*role, teams))),
            Deed::WritePosition(next) if !self.candidates.contains(&next.person) => {
                self.stand(next);
            }
            Deed::EndAccess { person } if !self.candidates.contains(person) => {
                self.leave(*person, happening);
            }
            Deed::RecordTraining {
                person,
                training,
                on,
            } if !self.candidates.contains(person) => {
                let training = training.clone();
                let completed = Completed { training, on: *on };
                let all = &mut self.company.trainings;
                all.retain(|(who, it)| who != person || it.training != completed.training);
                all.push((*person, completed));
            }
            Deed::WriteAspiration(wish) => {
                let all = &mut self.company.aspirations;
                all.retain(|it| it.person != wish.person);
                all.push(wish.clone());
            }
            Deed::StandIn {
                for_manager,
                by,
                from,
                until,
            } => {
                let all = &mut self.company.stand_ins;
                all.push((*for_manager, *by, *from, *until));
            }
            Deed::WriteEvidence(_) | Deed::AskToVouch { .. } | Deed::Vouch { .. } => {
                self.show(happening);
            }
            _ => return false,
        }
        true
    }

    fn team(&mut self, deed: &Deed) {
        match deed {
            Deed::AddTeam { id, name, within } => self.company.teams.push(FoundingTeam {
                id: *id,
                name: name.clone(),
                within: *within,
                led_by: None,
            }),
            Deed::LeadTeam { team, by } => {
                let mut teams = self.company.teams.iter_mut();
                if let Some(led) = teams.find(|it| it.id == *team) {
                    led.led_by = Some(*by);
                }
            }
            _ => {}
        }
    }

    fn join(&mut self, deed: &Deed) {
        if let Deed::AddPerson {
            person,
            name,
            email,
            language,
            sex,
            position,
        } = deed
        {
            let recorded = PersonRecorded {
                sex: *sex,
                hired: None,
            };
            self.company.recorded.push((*person, recorded));
            self.people.insert(*person, self.company.people.len());
            self.company.people.push(FoundingPerson {
                id: *person,
                name: name.clone(),
                email: email.clone(),
                language: *language,
                positions: vec![position.clone()],
                access_until: None,
            });
        }
    }

    fn person(&mut self, id: PersonId) -> Option<&mut FoundingPerson> {
        let at = *self.people.get(&id)?;
        self.company.people.get_mut(at)
    }

    /// What somebody held ends on the eve.
    fn stand(&mut self, next: &Position) {
        let Some(person) = self.person(next.person) else {
            return;
        };
        person.positions.retain(|it| it.from < next.from);
        for held in &mut person.positions {
            if held.holds_on(next.from) {
                held.until = next.from.yesterday().ok();
            }
        }
        person.positions.push(next.clone());
    }

    fn leave(&mut self, person: PersonId, happening: &Happening) {
        let eve = happening.on.yesterday().ok();
        if let Some(person) = self.person(person) {
            person.access_until = eve;
            person.positions.retain(|it| Some(it.from) <= eve);
            for held in &mut person.positions {
                if held.until.is_none() {
                    held.until = eve;
                }
            }
        }
    }

    fn show(&mut self, happening: &Happening) {
        match &happening.deed {
            Deed::WriteEvidence(it) => {
                self.evidence.insert(it.id, self.company.evidence.len());
                self.company.evidence.push(Evidence {
                    vouchers: Vec::new(),
                    withdrawn: None,
                    ..it.clone()
                });
            }
            Deed::AskToVouch { evidence, whom } => {
                self.company.asked.push((*evidence, *whom, happening.on));
            }
            Deed::Vouch { evidence, words } => {
                let at = self.evidence.get(evidence).copied();
                if let Some(it) = at.and_then(|at| self.company.evidence.get_mut(at)) {
                    it.vouchers.push(Voucher {
                        by: happening.by,
                        on: happening.on,
                        words: words.clone(),
                    });
                }
            }
            _ => {}
        }
    }

    fn company(self) -> Founding {
        self.company
    }
}
