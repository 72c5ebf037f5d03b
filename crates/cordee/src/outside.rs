//! The world outside, as the server is given it: the hour, chance, and where to write down what
//! went wrong.

use cordee_server::Outside;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use std::io::Write;

/// The day it is here.
pub fn today() -> Date {
    World::new().today()
}

/// The world outside this process.
pub struct World {
    zone: TimeZone,
}

impl World {
    /// With the clocks of this machine.
    pub fn new() -> Self {
        Self {
            zone: TimeZone::system(),
        }
    }

    fn at(&self, moment: Timestamp) -> Zoned {
        moment.to_zoned(self.zone.clone())
    }
}

impl Outside for World {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    fn today(&self) -> Date {
        self.at(Timestamp::now()).date()
    }

    fn on_the_clock(&self, at: Timestamp) -> DateTime {
        self.at(at).datetime()
    }

    fn chance(&self) -> [u8; 32] {
        let mut bytes = [0; 32];
        // A system without chance can't keep a secret: nothing may go on.
        if getrandom::fill(&mut bytes).is_err() {
            std::process::abort();
        }
        bytes
    }

    fn note(&self, line: &str) {
        // Where nobody reads it, it is lost; the request goes on.
        let _unread = writeln!(std::io::stderr(), "{line}");
    }
}
