//! The browser that tests drive.

use crate::needs::{Found, Need};
use crate::{Failure, packages};

/// What the tests are told by that there is none.
pub(crate) const VARIABLE: &str = "CORDEE_TEST_BROWSER";

/// The programs, each with its package.
const PROGRAMS: [(Need, &str); 2] = [
    (Need::Chromium, "chromium"),
    (Need::ChromeDriver, "chromium-driver"),
];

/// Whether the tests are run in a browser.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) enum Browser {
    /// In the one that is there; root installs it where it is missing.
    #[default]
    Here,
    /// In none: what needs one is left out, and says so.
    Nowhere,
}

impl Browser {
    /// What was said on the command line.
    pub(crate) fn read(text: &str) -> Result<Self, &'static str> {
        match text {
            "none" => Ok(Self::Nowhere),
            _ => Err("write `none`, or leave it away"),
        }
    }

    /// Sees to the programs; what to set [`VARIABLE`] to.
    pub(crate) fn see_to(self) -> Result<&'static str, Failure> {
        if self == Self::Nowhere {
            return Ok("none");
        }
        for (need, package) in PROGRAMS {
            if need.find() == Found::Missing {
                packages::install(need, &[package])?;
            }
            if need.find() == Found::Missing {
                let doing = format!("find {}", need.name());
                return Err(Failure::new(doing, need.how_to_get_it()));
            }
        }
        Ok("required")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_can_only_be_left_out() {
        assert_eq!(Browser::read("none"), Ok(Browser::Nowhere));
        assert!(Browser::read("firefox").is_err());
        assert_eq!(Browser::Nowhere.see_to().ok(), Some("none"));
    }
}
