//! What countries make of the Directive, as dated data with its source.
//!
//! Only what has been recorded stands here. A field that is `None` means: nobody has written down
//! what the law of the country says, the Directive is used, and every paper says so. It does not
//! mean that the country says nothing.

use super::schedule::{REPORTING, Reporting};
use jiff::civil::{Date, date};
use serde::Serialize;

/// A country, or the Directive by itself.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Country {
    /// The two letters people write: `de`; `eu` for the Directive by itself.
    pub code: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// How far the Directive had become its law, and when that was looked at.
    pub state: &'static str,
    /// The day on which that was looked at.
    pub looked_at: Date,
    /// Its rules, earliest first.
    pub rules: &'static [Rules],
}

/// What holds from a day on. `None`: not recorded.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Rules {
    /// The first day on which they hold.
    pub from: Date,
    /// Where they are written.
    pub source: &'static str,
    /// How often is reported, by headcount; Article 9(2) to (5).
    pub reporting: Option<&'static [Reporting]>,
    /// The fewest of a sex whose figures workers are told; Article 12(3).
    pub min_group: Option<GroupSize>,
    /// Who sees figures that identify a worker; Article 12(3).
    pub may_identify: Option<MayIdentify>,
    /// Who need not publish the criteria of pay progression; Article 6(2).
    pub exempt: Option<Exempt>,
    /// Within how many months a worker is answered; Article 7(4).
    pub answer_months: Option<u32>,
    /// After how many months workers are told again of their right; Article 7(3).
    pub told_months: Option<u32>,
}

/// The fewest of a sex whose figures workers are told.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum GroupSize {
    /// There is no fewest.
    Any,
    /// So many.
    AtLeast(u32),
}

/// Who sees figures that identify a worker.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum MayIdentify {
    /// Workers too.
    Workers,
    /// Only workers' representatives, the labour inspectorate and the equality body.
    Bodies,
}

/// Who need not publish the criteria of pay progression.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Exempt {
    /// Nobody is exempt.
    Nobody,
    /// Employers with fewer workers than this.
    Below(u32),
}

/// The rules that hold on a day, each field with who says it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Ruling {
    /// How often is reported.
    pub reporting: &'static [Reporting],
    /// The fewest of a sex whose figures workers are told.
    pub min_group: GroupSize,
    /// Who sees figures that identify a worker.
    pub may_identify: MayIdentify,
    /// Who need not publish the criteria of pay progression.
    pub exempt: Exempt,
    /// Within how many months a worker is answered.
    pub answer_months: u32,
    /// After how many months workers are told again.
    pub told_months: u32,
    /// What is not recorded of the country, in words: there the Directive is used.
    pub not_recorded: NotRecorded,
}

/// What is not recorded of a country's law.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
#[serde(transparent)]
pub struct NotRecorded([Option<&'static str>; 6]);

impl NotRecorded {
    /// The words for each.
    pub fn iter(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.0.iter().flatten().copied()
    }

    /// Whether everything is recorded.
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }
}

/// The first day on which workers have the rights of the Directive.
const TRANSPOSED: Date = date(2026, 6, 7);

const DIRECTIVE_RULES: Rules = Rules {
    from: TRANSPOSED,
    source: "Directive (EU) 2023/970, Articles 6, 7, 9 and 12",
    reporting: Some(REPORTING),
    min_group: Some(GroupSize::Any),
    may_identify: Some(MayIdentify::Workers),
    exempt: Some(Exempt::Nobody),
    answer_months: Some(2),
    told_months: Some(12),
};

/// The Directive by itself, which fills in whatever is not recorded of a country.
pub const DIRECTIVE: Country = Country {
    code: "eu",
    name: "the Directive by itself",
    state: "to be transposed by 2026-06-07; by then Italy, Malta, Slovakia and Lithuania had done so completely, and by 2026-09-11 fifteen states had notified some measure",
    looked_at: date(2026, 9, 11),
    rules: &[DIRECTIVE_RULES],
};

const UNRECORDED: Rules = Rules {
    reporting: None,
    min_group: None,
    may_identify: None,
    exempt: None,
    answer_months: None,
    told_months: None,
    ..DIRECTIVE_RULES
};

const GERMANY: Country = Country {
    code: "de",
    name: "Germany",
    state: "not completely transposed by 2026-06-07; whether a measure has been notified since is not recorded. The Act on transparency of pay (EntgTranspG) holds",
    looked_at: date(2026, 9, 11),
    rules: &[Rules {
        from: date(2017, 7, 6),
        source: "EntgTranspG, section 12: a comparison is not told where fewer than six of the other sex do the work",
        min_group: Some(GroupSize::AtLeast(6)),
        ..UNRECORDED
    }],
};

const ITALY: Country = Country {
    code: "it",
    name: "Italy",
    state: "completely transposed by 2026-06-07 by D.Lgs 96/2026; where that departs from the Directive is not recorded",
    looked_at: date(2026, 9, 11),
    rules: &[Rules {
        source: "D.Lgs 96/2026",
        ..UNRECORDED
    }],
};

/// Every country of which anything is recorded, the Directive by itself first.
pub const COUNTRIES: &[Country] = &[DIRECTIVE, GERMANY, ITALY];

/// The country of these letters, in any case.
pub fn find_country(code: &str) -> Option<&'static Country> {
    COUNTRIES
        .iter()
        .find(|it| it.code.eq_ignore_ascii_case(code))
}

impl Country {
    /// Whether it is the Directive by itself.
    pub fn is_directive(&self) -> bool {
        self.code == DIRECTIVE.code
    }

    /// The rules recorded for a day: the last that had begun, otherwise the first there are.
    pub fn recorded_on(&self, day: Date) -> Option<&'static Rules> {
        let begun = self.rules.iter().rev().find(|it| it.from <= day);
        begun.or_else(|| self.rules.first())
    }

    /// What holds on a day: what is recorded of the country, otherwise the Directive.
    pub fn ruling(&self, day: Date) -> Ruling {
        let own = self.recorded_on(day).copied().unwrap_or(UNRECORDED);
        let missing = |is: bool, words: &'static str| is.then_some(words);
        Ruling {
            reporting: own.reporting.unwrap_or(REPORTING),
            min_group: own.min_group.unwrap_or(GroupSize::Any),
            may_identify: own.may_identify.unwrap_or(MayIdentify::Workers),
            exempt: own.exempt.unwrap_or(Exempt::Nobody),
            answer_months: own.answer_months.unwrap_or(2),
            told_months: own.told_months.unwrap_or(12),
            not_recorded: NotRecorded([
                missing(own.reporting.is_none(), "how often is reported"),
                missing(
                    own.min_group.is_none(),
                    "the fewest people whose figures workers are told",
                ),
                missing(
                    own.may_identify.is_none(),
                    "who sees figures that identify a worker",
                ),
                missing(
                    own.exempt.is_none(),
                    "who need not publish criteria of pay progression",
                ),
                missing(own.answer_months.is_none(), "how long an answer may take"),
                missing(
                    own.told_months.is_none(),
                    "how often workers are told of their right",
                ),
            ]),
        }
    }
}

impl GroupSize {
    /// Whether the figures of a group of so many may be told to workers.
    pub fn allows(self, people: u64) -> bool {
        match self {
            Self::Any => true,
            Self::AtLeast(least) => people >= u64::from(least),
        }
    }
}

impl Exempt {
    /// Whether an employer of so many workers is exempt.
    pub fn is_exempt(self, workers: u64) -> bool {
        match self {
            Self::Nobody => false,
            Self::Below(least) => workers < u64::from(least),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_recorded_of_a_country_is_the_directive_and_is_named() {
        let day = date(2026, 12, 31);
        let plain = DIRECTIVE.ruling(day);
        assert!(plain.not_recorded.is_empty());
        let germany = GERMANY.ruling(day);
        assert_eq!(germany.min_group, GroupSize::AtLeast(6));
        assert_eq!(germany.answer_months, 2);
        assert_eq!(germany.not_recorded.iter().count(), 5);
        let italy = find_country("IT").unwrap().ruling(day);
        assert_eq!(italy.reporting, REPORTING);
        assert_eq!(italy.not_recorded.iter().count(), 6);
        assert!(find_country("xx").is_none());
    }

    #[test]
    fn six_of_a_sex_are_told_in_germany_and_five_are_not() {
        let six = GroupSize::AtLeast(6);
        assert!(six.allows(6) && !six.allows(5) && GroupSize::Any.allows(1));
    }

    #[test]
    fn an_exemption_ends_at_its_number() {
        for (workers, wanted) in [(49, true), (50, false)] {
            assert_eq!(Exempt::Below(50).is_exempt(workers), wanted, "{workers}");
            assert!(!Exempt::Nobody.is_exempt(workers));
        }
    }

    #[test]
    fn codes_are_different_and_rules_stand_in_the_order_of_their_days() {
        for (at, country) in COUNTRIES.iter().enumerate() {
            assert!(
                COUNTRIES
                    .iter()
                    .skip(at + 1)
                    .all(|it| it.code != country.code)
            );
            assert!(country.rules.windows(2).all(|it| it[0].from < it[1].from));
            assert!(!country.rules.is_empty(), "{}", country.code);
        }
    }
}
