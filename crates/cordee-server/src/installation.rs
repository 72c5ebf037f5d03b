//! The people of an organisation, as the server is handed them.

use crate::Post;
use crate::figures::Figures;
use crate::imports::ImportDrafts;
use crate::password::Passwords;
use crate::simulating::Simulating;
use cordee_hr::Opened;
use cordee_store::{Asking, Secret, Store};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// What the server may not find out by itself: the hour, chance, and where to write what went
/// wrong. The program gives it.
pub trait Outside: Send + Sync {
    /// The moment.
    fn now(&self) -> Timestamp;

    /// The day where the organisation is.
    fn today(&self) -> Date;

    /// What the clocks of the organisation show at a moment.
    fn on_the_clock(&self, at: Timestamp) -> DateTime;

    /// Chance that nobody can foresee.
    fn chance(&self) -> [u8; 32];

    /// Writes a line down for whoever runs the server. Never anything of a person.
    fn note(&self, line: &str);
}

/// The folder of framework files that the program was begun with: the server opens none.
pub trait Folder: Send + Sync {
    /// Every framework file that is in it now, each with its path below the folder; where it can't
    /// be read, a line for whoever runs the server.
    fn files(&self) -> Result<Vec<(String, Vec<u8>)>, String>;
}

/// Opens exports of personnel systems: whoever runs the server does it apart from it, since nobody
/// knows what stands in them.
pub trait Exports: Send + Sync {
    /// The rows of an export, or why it can't be read.
    fn open(&self, name: &str, bytes: &[u8], form: cordee_hr::Form) -> Result<Opened, String>;
}

/// How browsers reach the server.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Road {
    /// As they are, without encryption: for this machine alone, or a network one trusts.
    #[default]
    Plain,
    /// Through another server that encrypts and says, last in `X-Forwarded-For`, for whom.
    Encrypted,
}

/// The people of an organisation, beside its framework. Clones share them.
#[derive(Clone)]
pub struct Installation {
    pub(crate) store: Store,
    pub(crate) outside: Arc<dyn Outside>,
    pub(crate) road: Road,
    pub(crate) passwords: Passwords,
    pub(crate) folder: Option<Arc<dyn Folder>>,
    pub(crate) post: Option<Arc<dyn Post>>,
    pub(crate) figures: Figures,
    /// The one comparison of policies that is made at a time.
    pub(crate) simulating: Simulating,
    pub(crate) exports: Option<Arc<dyn Exports>>,
    pub(crate) imports: ImportDrafts,
}

impl Installation {
    /// The people of this store.
    pub fn new(store: Store, outside: Arc<dyn Outside>) -> Self {
        Self {
            store,
            outside,
            road: Road::default(),
            passwords: Passwords::default(),
            folder: None,
            post: None,
            figures: Figures::default(),
            simulating: Simulating::default(),
            exports: None,
            imports: ImportDrafts::default(),
        }
    }

    /// With a folder of framework files beside it, from which a version can be brought.
    #[must_use]
    pub fn with_folder(self, folder: Arc<dyn Folder>) -> Self {
        let folder = Some(folder);
        Self { folder, ..self }
    }

    /// With somebody who opens exports of personnel systems, so that people can be imported.
    #[must_use]
    pub fn with_exports(self, exports: Arc<dyn Exports>) -> Self {
        let exports = Some(exports);
        Self { exports, ..self }
    }

    /// With mail that goes out, and how it goes.
    #[must_use]
    pub fn with_post(self, post: Arc<dyn Post>) -> Self {
        let post = Some(post);
        Self { post, ..self }
    }

    /// Reached in this way.
    #[must_use]
    pub fn reached_by(self, road: Road) -> Self {
        Self { road, ..self }
    }

    /// Nobody asks, now.
    pub(crate) fn nobody(&self) -> Asking {
        Asking::nobody(self.outside.now(), self.outside.today())
    }

    /// A new secret.
    pub(crate) fn secret(&self) -> Secret {
        Secret::new(self.outside.chance())
    }

    /// A new number.
    pub(crate) fn number(&self) -> u64 {
        number(self.outside.chance())
    }
}

/// A new number of 48 bits: they are made by chance and never counted up, so that they tell
/// nothing of how many there are, and a browser's numbers hold them exactly.
pub(crate) fn number(chance: [u8; 32]) -> u64 {
    let first = chance.iter().take(6);
    first.fold(0, |number, byte| number << 8 | u64::from(*byte))
}

/// The number of what a request makes, of what only that request says: when it is sent again, the
/// same.
pub(crate) fn number_of_request(said: &str) -> u64 {
    number(Sha256::digest(said.as_bytes()).into())
}
