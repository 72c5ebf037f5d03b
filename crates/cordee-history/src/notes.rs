//! What is told of a reading beside the history.

use crate::fault::{Counted, Fault, Remark};
use crate::table::Table;

/// Faults and remarks, in the order in which they are told.
#[derive(Debug, Default)]
pub(crate) struct Notes {
    pub(crate) faults: Vec<Fault>,
    pub(crate) more_faults: u64,
    pub(crate) remarks: Vec<Remark>,
}

impl Notes {
    pub(crate) fn fault(&mut self, fault: Fault) {
        self.faults.push(fault);
    }

    pub(crate) fn remark(&mut self, file: &'static str, what: impl Into<String>, rows: u64) {
        self.remarks.push(Remark {
            file,
            what: what.into(),
            rows,
            counted: Counted::Rows,
        });
    }

    /// Takes the faults of a file.
    pub(crate) fn take_faults(&mut self, table: &mut Table) {
        self.faults.append(&mut table.faults);
        self.more_faults += table.more_faults;
    }

    /// Adds what is told of another file after all that is told already.
    pub(crate) fn append(&mut self, mut other: Self) {
        self.faults.append(&mut other.faults);
        self.more_faults += other.more_faults;
        self.remarks.append(&mut other.remarks);
    }
}
