//! How pay is kept of people: one amount, for the period of their zone, at full time.

use crate::told::ToldPay;
use cordee_domain::{Currency, Framework, PayPeriod, Share};
use std::cell::Cell;
use std::collections::BTreeMap;

/// The period and the currency in which each zone pays, and what was brought over to them.
pub(crate) struct Terms<'a> {
    zones: BTreeMap<&'a str, (PayPeriod, Currency)>,
    brought_over: Cell<u64>,
    rounded: Cell<u64>,
    part_time: Cell<u64>,
    variable: Cell<u64>,
}

impl<'a> Terms<'a> {
    pub(super) fn of(framework: &'a Framework) -> Self {
        let zones = framework.zones().values();
        Self {
            zones: zones
                .map(|it| (it.id.as_str(), (it.per, it.currency)))
                .collect(),
            brought_over: Cell::new(0),
            rounded: Cell::new(0),
            part_time: Cell::new(0),
            variable: Cell::new(0),
        }
    }

    /// Pay as it is kept in a zone; or why it can't be.
    pub(crate) fn kept(&self, told: ToldPay, zone: Option<&str>) -> Result<ToldPay, String> {
        let terms = zone.and_then(|it| self.zones.get(it));
        let (per, currency) = terms.copied().unwrap_or((PayPeriod::Year, told.currency));
        if currency != told.currency {
            let zone = zone.unwrap_or_default();
            return Err(format!(
                "their pay is in {}, and the zone `{zone}` pays in {currency}",
                told.currency
            ));
        }
        let part = told.part.unwrap_or(Share::WHOLE).basis_points();
        if part == 0 {
            return Err("a share of 0 % of full-time hours says nothing of their pay".to_owned());
        }
        let whole = i128::from(Share::WHOLE.basis_points());
        let above = i128::from(told.base_minor) * i128::from(in_a_year(told.per)) * whole;
        let below = i128::from(in_a_year(per)) * i128::from(part);
        let base_minor = i64::try_from(rounded(above, below))
            .map_err(|_| "the amount is too large to be kept".to_owned())?;
        count(&self.brought_over, told.per != per);
        count(&self.rounded, above % below != 0);
        count(&self.part_time, i128::from(part) != whole);
        count(
            &self.variable,
            told.variable_minor.is_some_and(|it| it != 0),
        );
        Ok(ToldPay {
            base_minor,
            variable_minor: None,
            per,
            part: None,
            weekly_hours: None,
            ..told
        })
    }

    /// What was done to amounts on the way.
    pub(super) fn say(&self, said: &mut Vec<String>) {
        for (count, what) in [
            (
                &self.brought_over,
                "pay for another period than their zone's: brought over to it",
            ),
            (
                &self.part_time,
                "pay for a part of full-time hours: brought to full time, as it is kept",
            ),
            (
                &self.rounded,
                "an amount that had to be rounded to the smallest coin",
            ),
            (
                &self.variable,
                "variable pay, of which nothing is kept here: not taken",
            ),
        ] {
            let count = count.get();
            if count > 0 {
                let rows = if count == 1 { "row tells" } else { "rows tell" };
                said.push(format!("{count} {rows} of {what}"));
            }
        }
    }
}

fn count(cell: &Cell<u64>, is_one: bool) {
    cell.set(cell.get() + u64::from(is_one));
}

/// How many of a period make a year of full-time work: 2,080 hours are 52 weeks of 40.
fn in_a_year(per: PayPeriod) -> i64 {
    match per {
        PayPeriod::Year => 1,
        PayPeriod::Month => 12,
        PayPeriod::Hour => 2_080,
    }
}

/// The nearest whole number, a half away from nothing.
fn rounded(above: i128, below: i128) -> i128 {
    let half = if above < 0 { -below } else { below };
    (2 * above + half) / (2 * below)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_half_is_rounded_away_from_nothing() {
        for (above, below, wanted) in [(5, 2, 3), (-5, 2, -3), (7, 3, 2), (8, 3, 3), (6, 3, 2)] {
            assert_eq!(rounded(above, below), wanted, "{above}/{below}");
        }
    }
}
