//! Histories by chance: the same from the same seed, on whatever they are played.

use crate::cast::{
    INES, LUNA, MALIK, NOOR, OSKAR, PANEL, SARAH, TODAY, TOM, by, evidence, level_id,
};
use crate::steps;
use cordee_domain::case::{Command, Completed};
use cordee_domain::{
    Aspiration, CaseId, Evidence, EvidenceId, PersonId, Position, Shared, TeamId, Wish,
};
use cordee_store::{Asking, No, Revision, Store};
use jiff::ToSpan;

/// Numbers by chance, by the rule `SplitMix64`.
pub struct Chance(pub u64);

impl Chance {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).unwrap()
    }

    pub fn one_of<T: Clone>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())].clone()
    }
}

const EVERYONE: [PersonId; 10] = [
    INES, SARAH, LUNA, MALIK, NOOR, PANEL[0], PANEL[1], PANEL[2], OSKAR, TOM,
];

/// How many pieces of evidence and cases there are at most: few, so that deeds meet.
const PIECES: usize = 24;
const CASES: usize = 16;

/// Something that somebody tries.
#[derive(Clone, Debug)]
pub struct Deed {
    days: i32,
    who: PersonId,
    what: What,
}

#[derive(Clone, Debug)]
enum What {
    Write(Box<Evidence>),
    Ask(EvidenceId, PersonId),
    Vouch(EvidenceId),
    TakeBack(EvidenceId, Revision),
    Open(CaseId, &'static str),
    Nominate(CaseId, PersonId, &'static str),
    /// With the revision that the case has, or the one before.
    Give(CaseId, Box<Command>, u64),
    /// Whatever fits the state that the case has, chosen by this number.
    GoOn(CaseId, u64),
    Contact(PersonId, String, Revision),
    Want(Box<Aspiration>),
    Train(PersonId, &'static str),
    Position(Box<Position>, Revision),
}

/// A history of so many deeds.
pub fn history(seed: u64, length: usize) -> Vec<Deed> {
    let mut chance = Chance(seed);
    let mut days = 0;
    (0..length)
        .map(|_| {
            days += i32::try_from(chance.below(3)).unwrap();
            deed(&mut chance, days)
        })
        .collect()
}

fn deed(chance: &mut Chance, days: i32) -> Deed {
    let who = chance.one_of(&EVERYONE);
    if chance.below(3) > 0 {
        return of_a_case(chance, days);
    }
    let id = EvidenceId(chance.below(PIECES) as u64);
    let what = match chance.below(8) {
        0 | 1 => What::Write(Box::new(Evidence {
            person: who,
            ..evidence(id.0, "The slow lift")
        })),
        2 => What::Ask(id, chance.one_of(&EVERYONE)),
        3 => What::Vouch(id),
        4 => What::TakeBack(id, Revision(1 + chance.below(3) as u64)),
        5 => What::Contact(
            chance.one_of(&EVERYONE),
            format!("{}@ropewalk.example", chance.below(30)),
            Revision(1 + chance.below(4) as u64),
        ),
        6 => What::Want(Box::new(Aspiration {
            person: who,
            wish: chance.one_of(&[Wish::StayAndDeepen, Wish::Lead, Wish::Undecided]),
            words: "for now".to_owned(),
            since: TODAY,
            shared: chance.one_of(&[Shared::WithNobody, Shared::WithPeoplePartner]),
        })),
        _ => What::Position(
            Box::new(Position {
                person: chance.one_of(&EVERYONE),
                level: level_id(chance.one_of(&["engineer", "senior-engineer"])),
                team: Some(TeamId(chance.below(4) as u64)),
                manager: Some(chance.one_of(&EVERYONE)),
                zone: None,
                pay: None,
                from: TODAY.saturating_add((days + 30).days()),
                until: None,
            }),
            Revision(1 + chance.below(4) as u64),
        ),
    };
    Deed { days, who, what }
}

fn of_a_case(chance: &mut Chance, days: i32) -> Deed {
    let id = CaseId(1 + chance.below(CASES) as u64);
    // Each case is of one person, so that what follows can fit.
    let person = [SARAH, TOM, LUNA][usize::try_from(id.0).unwrap() % 3];
    let to = chance.one_of(&["staff-engineer", "engineering-lead", "engineer"]);
    let (who, what) = match chance.below(16) {
        0 => (person, What::Open(id, to)),
        1 => (chance.one_of(&EVERYONE), What::Nominate(id, person, to)),
        2 => {
            let training = chance.one_of(&["before-you-lead", "thirty-days-beside"]);
            (NOOR, What::Train(person, training))
        }
        3 => {
            let (who, command) = steps::any(chance, person, days);
            let before = u64::from(chance.below(4) == 0);
            (who, What::Give(id, Box::new(command), before))
        }
        _ => (person, What::GoOn(id, chance.next())),
    };
    Deed { days, who, what }
}

impl Deed {
    /// Tries it; says what came of it.
    pub async fn play(&self, store: &Store) -> String {
        let asking = self.asking();
        match self.try_it(store, &asking).await {
            Ok(answer) => answer,
            Err(no) => no.to_string(),
        }
    }

    /// Whoever does it, on their day.
    pub fn asking(&self) -> Asking {
        let today = TODAY.saturating_add(self.days.days());
        Asking {
            today,
            ..by(self.who)
        }
    }

    async fn try_it(&self, store: &Store, asking: &Asking) -> Result<String, No> {
        Ok(match self.what.clone() {
            What::Write(it) => said(&store.write_evidence(asking, *it).await?.answer),
            What::Ask(id, whom) => said(&store.ask_to_vouch(asking, id, whom).await?.answer),
            What::Vouch(id) => said(&store.vouch(asking, id, "so it was".into()).await?.answer),
            What::TakeBack(id, seen) => {
                said(&store.withdraw_evidence(asking, id, seen).await?.answer)
            }
            What::Open(id, to) => said(&store.open_case(asking, id, level_id(to)).await?.answer),
            What::Nominate(id, person, to) => said(
                &store
                    .nominate(asking, id, person, level_id(to))
                    .await?
                    .answer,
            ),
            What::Give(id, command, before) => {
                let seen = store.case(asking, id).await?.revision;
                let seen = Revision(seen.0.saturating_sub(before));
                said(&store.give(asking, id, *command, seen).await?.answer)
            }
            What::GoOn(id, seed) => {
                let case = store.case(asking, id).await?;
                let state = (case.story.as_ref().unwrap().state, &case.listed.to);
                let mut chance = Chance(seed);
                let (who, command) = steps::fitting(state, &mut chance, self.who, self.days);
                let asking = Asking {
                    today: asking.today,
                    ..by(who)
                };
                said(
                    &store
                        .give(&asking, id, command, case.revision)
                        .await?
                        .answer,
                )
            }
            What::Contact(id, email, seen) => said(
                &store
                    .change_contact(asking, id, (&email, None), seen)
                    .await?
                    .answer,
            ),
            What::Want(it) => said(&store.write_aspiration(asking, &it).await?.answer),
            What::Train(id, training) => {
                let completed = Completed {
                    training: cordee_domain::TrainingId(crate::cast::slug(training)),
                    on: asking.today,
                };
                said(&store.record_training(asking, id, &completed).await?.answer)
            }
            What::Position(it, seen) => {
                said(&store.write_position(asking, &it, seen).await?.answer)
            }
        })
    }
}

fn said(answer: &impl std::fmt::Debug) -> String {
    format!("{answer:?}")
}
