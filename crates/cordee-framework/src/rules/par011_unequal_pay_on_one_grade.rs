//! # Unequal pay on one grade
//!
//! ## What it checks
//!
//! For each grade and pay zone: whether all levels, of whatever craft and kind of track, have the
//! same pay range. Where an individual level has less than a management level, `PAR003` says so
//! as well; where it has more, that may be meant, and this note asks for the reason.
//!
//! ## Why it matters
//!
//! The grade promises that two levels are worth the same, whatever the craft. When the roofers'
//! range lies below the engineers' on one grade, the roofers read it as the price of their hands.
//! Where one craft is mostly practised by women and the other mostly by men, the law asks for
//! objective reasons. There can be good ones; this note asks that they be known.
//!
//! ## Fails
//!
//! ```yaml
//! grades: [g2]
//! zones:
//!   - { id: north, title: North, currency: EUR }
//! tracks:
//!   - id: roofers
//!     title: Roofers
//!     kind: individual
//!     levels:
//!       - { id: roofer, title: Roofer, grade: g2, pay: { north: { minimum: 38000, maximum: 46000 } } }
//!   - id: engineers
//!     title: Engineers
//!     kind: individual
//!     levels:
//!       - { id: engineer, title: Engineer, grade: g2, pay: { north: { minimum: 46000, maximum: 58000 } } }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! grades: [g2]
//! zones:
//!   - { id: north, title: North, currency: EUR }
//! tracks:
//!   - id: roofers
//!     title: Roofers
//!     kind: individual
//!     levels:
//!       - { id: roofer, title: Roofer, grade: g2, pay: { north: { minimum: 44000, maximum: 54000 } } }
//!   - id: engineers
//!     title: Engineers
//!     kind: individual
//!     levels:
//!       - { id: engineer, title: Engineer, grade: g2, pay: { north: { minimum: 44000, maximum: 54000 } } }
//! ```

use super::parity::listed;
use super::query::{called, grade_called};
use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use cordee_domain::{Framework, Grade, Ix, Level, PayRange, Zone};
use std::collections::BTreeMap;

pub(crate) static RULE: Rule = Rule {
    code: "PAR011",
    name: "unequal-pay-on-one-grade",
    severity: Severity::Note,
    since: "0.1.0",
    check: Check::Framework(check),
};

/// How many ranges a message lists.
const MOST_LISTED: usize = 6;

type Place = (Ix<Grade>, Ix<Zone>);
/// The different ranges, lowest first, each with the first level that has it.
type Ranges = BTreeMap<[i64; 3], (PayRange, Ix<Level>)>;

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let ranges = ranges(framework);
    if ranges.is_empty() {
        return Answer::not_stated("say the `grade` and the `pay` of the levels");
    }
    for (place, ranges) in ranges {
        if ranges.len() > 1 {
            report_ranges(framework, place, &ranges, report);
        }
    }
    Answer::Checked
}

fn ranges(framework: &Framework) -> BTreeMap<Place, Ranges> {
    let mut found: BTreeMap<Place, Ranges> = BTreeMap::new();
    for (ix, level) in framework.levels().iter() {
        let Some(grade) = level.grade else { continue };
        for (zone, range) in &level.pay {
            let place = (grade, *zone);
            let bounds = [range.minimum(), range.midpoint(), range.maximum()];
            let of_place = found.entry(place).or_default();
            of_place
                .entry(bounds.map(|amount| amount.minor))
                .or_insert((*range, ix));
        }
    }
    found
}

fn report_ranges(framework: &Framework, place: Place, ranges: &Ranges, report: &mut Report) {
    let (grade, zone) = place;
    let zone = framework.zones().at(zone);
    let each = ranges.values().map(|(range, level)| {
        let (minimum, midpoint, maximum) = (range.minimum(), range.midpoint(), range.maximum());
        let level = called(framework, *level);
        format!("{level} {minimum} to {maximum} (midpoint {midpoint})")
    });
    let message = format!(
        "at {}, levels have {} different pay ranges in `{}`: {}",
        grade_called(framework, grade),
        ranges.len(),
        zone.title,
        listed(each, MOST_LISTED),
    );
    let mut levels = ranges.values().map(|(_, level)| *level).take(MOST_LISTED);
    let Some(lowest) = levels.next() else { return };
    let pay_at = |level| At::level(level).key("pay").key(zone.id.to_string());
    let found = report.find(pay_at(lowest), message).help(
        "give levels of one grade one range, or allow each difference with its objective reason",
    );
    for level in levels {
        found.also(pay_at(level), "another range on the same grade");
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{is_not_stated, roofing, said};
    use super::*;

    fn pay(grade: &str, minimum: u32, maximum: u32) -> String {
        format!("grade: {grade}, pay: {{ north: {{ minimum: {minimum}, maximum: {maximum} }} }}")
    }

    #[test]
    fn different_ranges_of_one_grade_are_listed_lowest_first() {
        let (low, high) = (pay("g2", 40, 50), pay("g2", 46, 60));
        let wanted = "at `g2`, levels have 2 different pay ranges in `North`: \
                      `expert 1` 40 EUR to 50 EUR (midpoint 45 EUR), `expert 0` 46 EUR to 60 EUR (midpoint 53 EUR)";
        let wanted_across = "at `g2`, levels have 2 different pay ranges in `North`: \
                             `expert 0` 40 EUR to 50 EUR (midpoint 45 EUR), `lead 0` 46 EUR to 60 EUR (midpoint 53 EUR)";
        for (experts, leads, wanted) in [
            (vec![&*high, &low, &low], vec![&*high], Some(wanted)),
            (vec![&low, &low], vec![&low], None),
            (vec![&*low], vec![&*high], Some(wanted_across)),
            (vec![&low, &*pay("g3", 46, 60)], vec![], None),
        ] {
            let said = said(&RULE, &roofing(&experts, &leads));
            assert_eq!(said, Vec::from_iter(wanted), "{experts:?} {leads:?}");
        }
    }

    #[test]
    fn many_ranges_are_counted_and_six_are_listed() {
        let levels: Vec<String> = (0..9).map(|i| pay("g1", 40 + i, 60)).collect();
        let levels: Vec<&str> = levels.iter().map(String::as_str).collect();
        let said = said(&RULE, &roofing(&[], &levels));
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(
            said[0].starts_with("at `g1`, levels have 9 different"),
            "{said:?}"
        );
        assert!(
            said[0].contains("`lead 5`") && said[0].ends_with(" and 3 more"),
            "{said:?}"
        );
    }

    #[test]
    fn pay_without_grades_can_not_be_compared() {
        let level = "pay: { north: { minimum: 1, maximum: 2 } }";
        assert!(is_not_stated(&RULE, &roofing(&[level], &[])));
    }
}
