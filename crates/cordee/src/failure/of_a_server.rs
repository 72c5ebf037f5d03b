//! What goes wrong with a server, with what it keeps, and with its mail.

use super::{Failure, FailureKind};
use crate::files::shown;
use std::fmt;

impl Failure {
    /// What went wrong with a server and with what it keeps.
    pub(super) fn of_a_server(&self, f: &mut fmt::Formatter<'_>, because: &str) -> fmt::Result {
        match &self.kind {
            FailureKind::CannotListen(address) => {
                write!(f, "nothing can listen at `{address}`: {because}")
            }
            FailureKind::Unfit(reason) => {
                write!(f, "the place where people are kept can't be used: {reason}")
            }
            FailureKind::Mail(reason) => f.write_str(reason),
            FailureKind::Unkept(why) => f.write_str(&why.message),
            FailureKind::NoAnchor(path) => {
                write!(f, "`{}` holds no anchor of an audit log", shown(path))
            }
            FailureKind::Stopped => write!(f, "the server stopped: {because}"),
            _ => Ok(()),
        }
    }
}
