//! # Less pay than managing at the same grade
//!
//! ## What it checks
//!
//! Individual levels against the management levels of the same grade that a person of the same
//! craft could hold, in each pay zone: whether minimum, midpoint and maximum are at least as
//! high. Each individual level is named once per zone, with the management level it is furthest
//! behind. More pay than a manager is fine.
//!
//! ## Why it matters
//!
//! A grade says what a level is worth; the pay range says whether anyone meant it. When the same
//! worth is paid less on one side, the roofer with two children and a mortgage will become a
//! lead, gladly or not, and everybody will have understood what the organisation truly honours.
//! No speech about mastery outweighs that line in the table.
//!
//! ## Fails
//!
//! ```yaml
//! grades: [g4]
//! zones:
//!   - { id: north, title: North, currency: EUR }
//! crafts:
//!   - { id: roofing, title: Roofing }
//! tracks:
//!   - id: roofers
//!     title: Roofers
//!     kind: individual
//!     crafts: [roofing]
//!     levels:
//!       - id: master-roofer
//!         title: Master Roofer
//!         grade: g4
//!         pay: { north: { minimum: 60000, maximum: 81000 } }
//!   - id: roofing-leads
//!     title: Leads in roofing
//!     kind: management
//!     crafts: [roofing]
//!     levels:
//!       - id: head-of-roofing
//!         title: Head of Roofing
//!         grade: g4
//!         pay: { north: { minimum: 69000, maximum: 81000 } }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! grades: [g4]
//! zones:
//!   - { id: north, title: North, currency: EUR }
//! crafts:
//!   - { id: roofing, title: Roofing }
//! tracks:
//!   - id: roofers
//!     title: Roofers
//!     kind: individual
//!     crafts: [roofing]
//!     levels:
//!       - id: master-roofer
//!         title: Master Roofer
//!         grade: g4
//!         pay: { north: { minimum: 69000, maximum: 84000 } }
//!   - id: roofing-leads
//!     title: Leads in roofing
//!     kind: management
//!     crafts: [roofing]
//!     levels:
//!       - id: head-of-roofing
//!         title: Head of Roofing
//!         grade: g4
//!         pay: { north: { minimum: 69000, maximum: 81000 } }
//! ```

use super::parity::{both_kinds_state, groups, meeting_place};
use super::query::called;
use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use cordee_domain::{Framework, Ix, Level, Money, PayRange, Zone};
use std::collections::BTreeMap;

pub(crate) static RULE: Rule = Rule {
    code: "PAR003",
    name: "lower-pay",
    severity: Severity::Error,
    since: "0.1.0",
    check: Check::Framework(check),
};

/// A bound of a range, by its word.
type Bound = (&'static str, fn(&PayRange) -> Money);

const BOUNDS: [Bound; 3] = [
    ("minimum", PayRange::minimum),
    ("midpoint", PayRange::midpoint),
    ("maximum", PayRange::maximum),
];

/// What one level pays in one zone.
#[derive(Clone, Copy)]
struct Offer {
    level: Ix<Level>,
    range: PayRange,
}

/// An individual level's offer and a better one, further apart by `behind` than any other.
struct Gap {
    own: Offer,
    better: Offer,
    behind: i64,
}

fn check(framework: &Framework, report: &mut Report) -> Answer {
    if !both_kinds_state(framework, |level| !level.pay.is_empty()) {
        return Answer::not_stated(
            "say the `grade` and the `pay` of the levels of both kinds of track",
        );
    }
    let mut gaps: BTreeMap<(Ix<Level>, Ix<Zone>), Gap> = BTreeMap::new();
    for group in groups(framework) {
        let best = best_offers(framework, &group.management);
        for (zone, own) in offers(framework, &group.individual) {
            let Some(gap) = best.get(&zone).and_then(|best| widest(own, best)) else {
                continue;
            };
            let before = gaps.get(&(own.level, zone));
            if before.is_none_or(|before| before.behind < gap.behind) {
                gaps.insert((own.level, zone), gap);
            }
        }
    }
    for ((_, zone), gap) in gaps {
        report_gap(framework, zone, &gap, report);
    }
    Answer::Checked
}

fn offers<'f>(
    framework: &'f Framework,
    levels: &'f [Ix<Level>],
) -> impl Iterator<Item = (Ix<Zone>, Offer)> + 'f {
    levels.iter().flat_map(|level| {
        let pay = framework.level(*level).pay.iter();
        pay.map(|(zone, range)| {
            let (level, range) = (*level, *range);
            (*zone, Offer { level, range })
        })
    })
}

/// Per zone the offers with the highest minimum, midpoint and maximum. If an offer falls short of
/// any at all, it falls short of one of these.
fn best_offers(framework: &Framework, levels: &[Ix<Level>]) -> BTreeMap<Ix<Zone>, [Offer; 3]> {
    let mut best: BTreeMap<Ix<Zone>, [Offer; 3]> = BTreeMap::new();
    for (zone, offer) in offers(framework, levels) {
        let of_zone = best.entry(zone).or_insert([offer; 3]);
        for (best, (_, amount)) in of_zone.iter_mut().zip(BOUNDS) {
            if amount(&offer.range) > amount(&best.range) {
                *best = offer;
            }
        }
    }
    best
}

/// The widest gap; `None` when the offer falls short of none.
fn widest(own: Offer, best: &[Offer; 3]) -> Option<Gap> {
    let gaps = best.iter().map(|better| Gap {
        own,
        better: *better,
        behind: behind(&own.range, &better.range),
    });
    let widest = gaps.reduce(|widest, next| {
        if next.behind > widest.behind {
            next
        } else {
            widest
        }
    });
    widest.filter(|gap| gap.behind > 0)
}

/// By how much minimum, midpoint and maximum fall short, taken together.
fn behind(own: &PayRange, better: &PayRange) -> i64 {
    BOUNDS
        .iter()
        .filter_map(|(_, amount)| shortfall(amount(own), amount(better)))
        .fold(0, |sum, short| sum.saturating_add(short.minor))
}

fn shortfall(own: Money, better: Money) -> Option<Money> {
    let minor = better.minor.saturating_sub(own.minor);
    let currency = own.currency;
    (minor > 0).then_some(Money { minor, currency })
}

fn report_gap(framework: &Framework, zone: Ix<Zone>, gap: &Gap, report: &mut Report) {
    let Gap { own, better, .. } = gap;
    let zone = framework.zones().at(zone);
    let lower: Vec<String> = BOUNDS
        .iter()
        .filter_map(|(word, amount)| {
            let (own, better) = (amount(&own.range), amount(&better.range));
            let short = shortfall(own, better)?;
            Some(format!("{word} {own} < {better} ({short} less)"))
        })
        .collect();
    let message = format!(
        "{}, {} is paid less than {} in `{}`: {}",
        meeting_place(framework, own.level, better.level),
        called(framework, own.level),
        called(framework, better.level),
        zone.title,
        lower.join(", "),
    );
    let pay_at = |level| At::level(level).key("pay").key(zone.id.to_string());
    report
        .find(pay_at(own.level), message)
        .help("raise the range to the management level's, or give the two different grades if they are not worth the same")
        .also(pay_at(better.level), "paid more at the same grade");
}

#[cfg(test)]
mod tests {
    use super::super::testing::{is_not_stated, roofing, said};
    use super::*;

    fn level(grade: &str, pay: &str) -> String {
        format!("grade: {grade}, pay: {{ {pay} }}")
    }

    fn north(minimum: u32, maximum: u32) -> String {
        level(
            "g2",
            &format!("north: {{ minimum: {minimum}, maximum: {maximum} }}"),
        )
    }

    #[test]
    fn each_bound_that_is_lower_is_named_with_the_difference() {
        let place = "at `g2` in `Roofing`, `expert 0` is paid less than `lead 0` in `North`:";
        for (own, lead, wanted) in [
            ((50, 60), (50, 60), None),
            ((55, 70), (50, 60), None),
            (
                (50, 60),
                (50, 62),
                Some("midpoint 55 EUR < 56 EUR (1 EUR less), maximum 60 EUR < 62 EUR (2 EUR less)"),
            ),
            (
                (48, 62),
                (50, 60),
                Some("minimum 48 EUR < 50 EUR (2 EUR less)"),
            ),
        ] {
            let text = roofing(&[&north(own.0, own.1)], &[&north(lead.0, lead.1)]);
            let wanted = wanted.map(|bounds| format!("{place} {bounds}"));
            assert_eq!(
                said(&RULE, &text),
                Vec::from_iter(wanted),
                "{own:?} {lead:?}"
            );
        }
    }

    #[test]
    fn a_level_is_named_once_with_the_lead_it_is_furthest_behind() {
        let text = roofing(
            &[&north(40, 60), &north(50, 90)],
            &[&north(45, 61), &north(41, 90), &north(39, 62)],
        );
        let said = said(&RULE, &text);
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(
            said[0].contains("`expert 0` is paid less than `lead 1`"),
            "{said:?}"
        );
    }

    #[test]
    fn zones_and_grades_are_kept_apart() {
        let south = level("g2", "south: { minimum: 90, maximum: 99 }");
        let higher = level("g3", "north: { minimum: 90, maximum: 99 }");
        let text = roofing(&[&north(40, 60)], &[&south, &higher]);
        assert_eq!(said(&RULE, &text), [""; 0]);
    }

    #[test]
    fn pay_of_one_kind_alone_is_not_enough_to_compare() {
        assert!(is_not_stated(
            &RULE,
            &roofing(&[&north(40, 60)], &["grade: g2"])
        ));
    }
}
