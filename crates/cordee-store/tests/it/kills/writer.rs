//! The program that is killed: several clients that write, each saying what was acknowledged.

use super::of_this_binary;
use crate::cast::{INES, SARAH, TOM, evidence, keyed, level_id, settle};
use crate::engines::{Empty, Home, home_in, runtime, told};
use cordee_domain::{CaseId, EvidenceId, PersonId};
use cordee_store::{Asking, No, Place, Store};
use std::collections::BTreeSet;
use std::io::Write;
use std::path::PathBuf;
use std::process::Child;

/// Where to write, and which round it is.
const FOLDER: &str = "CORDEE_TEST_WRITES_IN";
const ROUND: &str = "CORDEE_TEST_WRITES_ROUND";

/// How many clients write at once.
const CLIENTS: u64 = 8;

/// Something that was acknowledged: its number is that of the piece or of the case.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Acknowledged {
    Written(u64),
    Asked(u64),
    Vouched(u64),
    Nominated(u64),
}

impl Acknowledged {
    /// What a line of the writer says.
    pub fn read(line: &str) -> Option<Self> {
        // The harness of the tests may have begun the line.
        let (_, said) = line.split_once("ack ")?;
        let (what, number) = said.split_once(' ')?;
        let number = number.parse().ok()?;
        Some(match what {
            "written" => Self::Written(number),
            "asked" => Self::Asked(number),
            "vouched" => Self::Vouched(number),
            "nominated" => Self::Nominated(number),
            _ => return None,
        })
    }

    fn say(self) {
        let line = match self {
            Self::Written(id) => format!("ack written {id}\n"),
            Self::Asked(id) => format!("ack asked {id}\n"),
            Self::Vouched(id) => format!("ack vouched {id}\n"),
            Self::Nominated(id) => format!("ack nominated {id}\n"),
        };
        // One write: a line is there whole or not at all.
        std::io::stdout().write_all(line.as_bytes()).unwrap();
    }

    /// The deed itself, with a key of its own.
    async fn done(self, store: &Store) -> Result<bool, No> {
        let key = |who: PersonId| -> Asking { keyed(who, &format!("{self:?}")) };
        Ok(match self {
            Self::Written(id) => {
                let piece = evidence(id, &title(id));
                store.write_evidence(&key(SARAH), piece).await?.was_repeated
            }
            Self::Asked(id) => {
                let asking = key(SARAH);
                let asked = store.ask_to_vouch(&asking, EvidenceId(id), TOM).await;
                asked?.was_repeated
            }
            Self::Vouched(id) => {
                let vouched = store.vouch(&key(TOM), EvidenceId(id), title(id)).await;
                vouched?.was_repeated
            }
            Self::Nominated(id) => {
                let to = level_id("staff-engineer");
                let nominated = store.nominate(&key(INES), CaseId(id), SARAH, to).await;
                nominated?.was_repeated
            }
        })
    }
}

/// The title of a piece: what is read back must be this.
pub fn title(id: u64) -> String {
    format!("The piece of number {id}")
}

/// A writer that has been started.
pub fn started(empty: &Empty, round: usize) -> Child {
    let Place::Folder(folder) = &empty.place else {
        panic!("writers are killed on SQLite");
    };
    of_this_binary("kills::a_writer")
        .env(FOLDER, folder)
        .env(ROUND, round.to_string())
        .spawn()
        .unwrap()
}

/// Writes for ever.
pub fn write() {
    let Some(folder) = told(FOLDER) else {
        return;
    };
    let round: u64 = told(ROUND).unwrap().parse().unwrap();
    let empty = Empty::at(PathBuf::from(folder));
    runtime().block_on(async {
        let home = home_in(&empty).await;
        if home.store.audit_head().await.unwrap().number == 0 {
            settle(&home).await;
        }
        let clients = (0..CLIENTS).map(|client| {
            let store = home.store.clone();
            tokio::spawn(
                async move { write_as(&store, (round * CLIENTS + client) * 100_000).await },
            )
        });
        for client in clients.collect::<Vec<_>>() {
            client.await.unwrap();
        }
    });
}

async fn write_as(store: &Store, first: u64) {
    for id in first.. {
        let deeds = [
            Acknowledged::Written(id),
            Acknowledged::Asked(id),
            Acknowledged::Vouched(id),
            Acknowledged::Nominated(id),
        ];
        for deed in deeds {
            assert!(!deed.done(store).await.unwrap());
            deed.say();
        }
    }
}

/// Sends some requests again, as a client does that heard nothing; gives how many.
pub async fn repeat_some(home: &Home, acknowledged: &BTreeSet<Acknowledged>) -> usize {
    let some = acknowledged.iter().rev().step_by(7).take(10);
    let mut repeated = 0;
    for deed in some {
        assert!(
            deed.done(&home.store).await.unwrap(),
            "{deed:?} was done twice"
        );
        repeated += 1;
    }
    repeated
}
