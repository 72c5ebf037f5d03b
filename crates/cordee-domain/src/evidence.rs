//! Evidence: something a person did, dated, linked, tied to competencies, vouched for by others.

use crate::{CompetencyId, EvidenceId, PersonId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What sort of doing it shows.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Doing {
    /// A piece of the craft itself: a roof, a drawing, a program, an inspection. In a crossing it
    /// is context: it can't show that somebody connects, translates, shields or listens.
    CraftOutput,
    /// Work with people: somebody coached, a conflict brought to an end, a task handed over.
    WithPeople,
    /// Both, or neither alone: a method introduced, a decision explained, a risk named in time.
    Shared,
}

/// Somebody's word that it happened as written.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Voucher {
    /// Who.
    pub by: PersonId,
    /// When.
    pub on: Date,
    /// In their words.
    pub words: String,
}

/// Something a person did.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Evidence {
    /// Its lasting number.
    pub id: EvidenceId,
    /// Who did it, and wrote this.
    pub person: PersonId,
    /// When it happened.
    pub on: Date,
    /// What it was, in a line.
    pub title: String,
    /// What they did, in their words.
    pub words: String,
    /// Where it can be seen, if anywhere.
    pub link: Option<String>,
    /// What sort of doing it shows.
    pub doing: Doing,
    /// What it shows, in the person's own view.
    pub competencies: Vec<CompetencyId>,
    /// Who vouches for it.
    pub vouchers: Vec<Voucher>,
    /// When the person took it back. What was decided on it stays decided.
    pub withdrawn: Option<Date>,
}

/// Why somebody can't vouch.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum VouchRefusal {
    /// It is their own.
    Own,
    /// They have done so already.
    Already,
    /// It was taken back.
    Withdrawn,
}

impl Evidence {
    /// The same evidence with one more person's word.
    pub fn vouched(mut self, voucher: Voucher) -> Result<Self, VouchRefusal> {
        if voucher.by == self.person {
            return Err(VouchRefusal::Own);
        }
        if self.withdrawn.is_some() {
            return Err(VouchRefusal::Withdrawn);
        }
        if self.vouchers.iter().any(|it| it.by == voucher.by) {
            return Err(VouchRefusal::Already);
        }
        self.vouchers.push(voucher);
        Ok(self)
    }
}
