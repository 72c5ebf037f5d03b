//! What is assumed about people and organisations where nobody says otherwise: each number with its
//! range, where it is from, and how sure it is.
//!
//! One dated table. A report prints its hash and what a user changed against it; whoever changes a
//! number changes the date. A number nobody has measured has no default but a range, and says so.

use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// The day the table was last changed.
pub const DATED: &str = "2026-11-21";

/// How sure a number is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Certainty {
    /// A causal finding, close to this use.
    Causal,
    /// A causal finding in another setting, or a strong observation.
    Transferred,
    /// A survey, a vendor, or derived by arithmetic.
    Indicative,
    /// Nobody has measured it: the user's own guess within a wide range.
    Unmeasured,
}

impl Certainty {
    /// 1 for the surest, 4 for what nobody has measured.
    pub const fn label(self) -> u8 {
        match self {
            Self::Causal => 1,
            Self::Transferred => 2,
            Self::Indicative => 3,
            Self::Unmeasured => 4,
        }
    }

    /// The label in words.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Causal => "causal, and close to this use",
            Self::Transferred => "causal in another setting, or a strong observation",
            Self::Indicative => "a survey, a vendor, or derived",
            Self::Unmeasured => "nobody has measured it: your own guess",
        }
    }
}

/// One number that is assumed.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Assumption {
    /// Its name in scenarios and reports.
    pub name: &'static str,
    /// What it is, with its unit.
    pub what: &'static str,
    /// The value where nobody says otherwise; the middle of the range where it is unmeasured.
    pub default: f64,
    /// Least and most that is believable.
    pub range: [f64; 2],
    /// How sure it is.
    pub certainty: Certainty,
    /// Where it is from.
    pub source: &'static str,
}

use Certainty::{Causal, Indicative, Transferred, Unmeasured};

const fn row(
    name: &'static str,
    what: &'static str,
    [default, least, most]: [f64; 3],
    certainty: Certainty,
    source: &'static str,
) -> Assumption {
    Assumption {
        name,
        what,
        default,
        range: [least, most],
        certainty,
        source,
    }
}

/// The table.
pub const ASSUMPTIONS: [Assumption; 24] = [
    row(
        "rho",
        "correlation of craft skill and people skill",
        [0.0, -0.3, 0.5],
        Indicative,
        "derived from Benson, Li, Shue, QJE 2019 (sales: -0.17)",
    ),
    row(
        "selection-tilt",
        "hazard ratio of promotion for one sd more of rated performance",
        [1.4, 1.0, 4.0],
        Transferred,
        "derived from Benson, Li, Shue, QJE 2019; the best one always taken is the limit",
    ),
    row(
        "manager-output",
        "gain in a team's output for one sd more of its manager's people skill",
        [0.10, 0.04, 0.25],
        Transferred,
        "Fenizia 2022; Lazear, Shaw, Stanton (0.043); Weidmann et al., QJE 2026 (0.25)",
    ),
    row(
        "manager-leaving",
        "change in a team's leaving for one sd more of its manager's people skill",
        [-0.30, -0.35, -0.10],
        Transferred,
        "Hoffman, Tadelis, JPE 2021",
    ),
    row(
        "willing",
        "share of people who want to manage",
        [0.35, 0.25, 0.47],
        Indicative,
        "CareerBuilder 2014, Visier 2023, Randstad",
    ),
    row(
        "self-nominated",
        "people skill of those who put themselves forward, in sd",
        [-0.1, -0.3, 0.0],
        Transferred,
        "experiments on self-promotion: the sign; its size is a guess",
    ),
    row(
        "dual-ladder-uptake",
        "share that takes the individual track where there are both",
        [0.21, 0.10, 0.40],
        Indicative,
        "Allen, Katz 1986 (managerial: 0.33); the range is ours",
    ),
    row(
        "aptitude-validity",
        "validity of choosing for aptitude by a structured assessment",
        [0.40, 0.10, 0.50],
        Transferred,
        "Sackett et al. 2022 (as usually done: 0.20)",
    ),
    row(
        "rating-reliability",
        "reliability of one performance rating",
        [0.52, 0.45, 0.65],
        Causal,
        "Viswesvaran 1996",
    ),
    row(
        "performance-stability",
        "correlation of performance from one year to the next",
        [0.75, 0.67, 0.85],
        Causal,
        "Sturman 2005",
    ),
    row(
        "training-gain",
        "gain in people skill by training, in sd",
        [0.4, 0.0, 0.8],
        Transferred,
        "Adhvaryu et al. (trial); Lacerenza 2017; all of managers in office, none before",
    ),
    row(
        "merit-incentive",
        "gain in everybody's output where promotion goes by merit",
        [0.0, 0.0, 0.22],
        Transferred,
        "Deserranno et al. (trial, far setting)",
    ),
    row(
        "span",
        "people per manager",
        [6.0, 2.0, 12.0],
        Transferred,
        "Gallup, median 5 to 6",
    ),
    row(
        "promotions",
        "share of staff promoted in a year",
        [0.09, 0.04, 0.12],
        Indicative,
        "ADP 2019",
    ),
    row(
        "leaver-cost",
        "cost of a leaver as a share of a year's pay",
        [0.21, 0.16, 2.0],
        Indicative,
        "Boushey, Glynn 2012",
    ),
    row(
        "untrained",
        "share of new managers without training",
        [0.65, 0.50, 0.85],
        Indicative,
        "CMI, YouGov 2023: how many, not what it does",
    ),
    row(
        "trial-return",
        "share of trials that end with the way back, of managers below standard",
        [0.5, 0.0, 1.0],
        Unmeasured,
        "no estimate was found",
    ),
    row(
        "expert-loss",
        "share of an expert's craft output that is lost on crossing",
        [0.75, 0.5, 1.0],
        Unmeasured,
        "no estimate was found",
    ),
    row(
        "time-to-able",
        "years until a new manager is as able as ever",
        [1.75, 0.5, 3.0],
        Unmeasured,
        "no estimate was found",
    ),
    row(
        "output-spread",
        "standard deviation of what people at a craft put out, as a share of its mean",
        [0.20, 0.15, 0.40],
        Transferred,
        "Schmidt, Hunter 1983 (piece rates: 0.15); the upper end is ours",
    ),
    row(
        "newcomer-gap",
        "people skill a new manager lacks on the first day, in sd",
        [1.0, 0.0, 2.0],
        Unmeasured,
        "no estimate was found",
    ),
    row(
        "closed-track-leaving",
        "hazard ratio of leaving of who stands at the closed end of the individual track",
        [1.5, 1.0, 2.0],
        Unmeasured,
        "no estimate was found",
    ),
    row(
        "unwilling-leaving",
        "hazard ratio of leaving of who manages without having wanted to",
        [2.0, 1.0, 3.0],
        Unmeasured,
        "no estimate was found",
    ),
    row(
        "training-cost",
        "cost of training one person to lead, as a share of a year's pay",
        [0.05, 0.01, 0.09],
        Unmeasured,
        "no estimate was found: whoever buys it knows",
    ),
];

/// The assumption of this name.
pub fn of(name: &str) -> Option<&'static Assumption> {
    ASSUMPTIONS.iter().find(|it| it.name == name)
}

/// The whole table as text, one line each: what the hash is of.
pub fn text() -> String {
    let mut text = format!("dated {DATED}\n");
    for it in &ASSUMPTIONS {
        let [least, most] = it.range;
        let line = writeln!(
            text,
            "{} = {} ({least} to {most}); {}; {:?}; {}",
            it.name, it.default, it.what, it.certainty, it.source
        );
        debug_assert!(line.is_ok(), "a text takes everything");
    }
    text
}

/// The SHA-256 of [`text`], as a report prints it.
pub fn hash() -> String {
    let digest = Sha256::digest(text().as_bytes());
    digest
        .iter()
        .fold(String::new(), |hash, byte| hash + &format!("{byte:02x}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_default_lies_within_its_range_and_no_name_comes_twice() {
        for (number, it) in ASSUMPTIONS.iter().enumerate() {
            let [least, most] = it.range;
            assert!(
                least < most && it.default >= least && it.default <= most,
                "{}",
                it.name
            );
            assert!(
                ASSUMPTIONS
                    .iter()
                    .skip(number + 1)
                    .all(|other| other.name != it.name)
            );
        }
    }

    #[test]
    fn what_nobody_has_measured_stands_in_the_middle_of_its_range() {
        for it in ASSUMPTIONS.iter().filter(|it| it.certainty == Unmeasured) {
            let middle = f64::midpoint(it.range[0], it.range[1]);
            assert!((it.default - middle).abs() < 1e-12, "{}", it.name);
        }
    }

    /// A change of the table changes this line, and then the date.
    #[test]
    fn the_hash_is_that_of_the_table_of_this_day() {
        assert_eq!((DATED, &hash()[..16]), ("2026-11-21", "4e50e5a3839a7e1e"));
    }
}
