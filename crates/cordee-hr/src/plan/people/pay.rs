//! How somebody is paid, as told over what is known.

use super::timeline::Timeline;
use super::{LATER, Planning, fault, no_day};
use crate::fault::Fault;
use crate::plan::{PaidSo, Standing, What};
use crate::told::{Told, ToldPay};
use cordee_domain::Share;
use cordee_domain::history::{Day, History, Paid, WeeklyHours};

impl Planning<'_, '_> {
    pub(super) fn pay(
        &mut self,
        row: &Told<'_>,
        told: &ToldPay,
        positions: &Timeline<Standing>,
        pays: &mut Timeline<PaidSo>,
    ) -> Result<Vec<What>, Fault> {
        let since = told.since.or(row.since.filter(|_| pays.is_empty()));
        let place = pays.place(since, self.compared_on());
        let known = pays.at(place).cloned();
        let pay = told_over(told, known.as_ref().map(|it| &it.what));
        let is_last = pays.is_last(place);
        let first = positions.first();
        let from = match &known {
            None => since.or(self.on).or(first).ok_or_else(|| no_day(row))?,
            Some(known) if known.what == pay => return Ok(Vec::new()),
            Some(known) => match (since, self.on) {
                (Some(since), _) if since >= known.from && (is_last || since == known.from) => {
                    since
                }
                (Some(since), _) if !is_last => {
                    return Err(fault(
                        row,
                        format!("other pay is known of {since}, and of later days"),
                    )
                    .help(LATER));
                }
                (_, Some(on)) if on >= known.from => on,
                (_, Some(on)) => {
                    return Err(fault(
                        row,
                        format!(
                            "the export is of {on}, and other pay since {} is known",
                            known.from
                        ),
                    )
                    .help("an older export can't change what is known of later days"));
                }
                (Some(since), None) => {
                    return Err(fault(
                        row,
                        format!(
                            "pay holds since {since}, and other pay since {} is known",
                            known.from
                        ),
                    )
                    .help("days are out of order; state the day of the export with `--on`"));
                }
                (None, None) => return Err(no_day(row)),
            },
        };
        let corrects = known
            .filter(|it| it.from == from)
            .map(|it| Box::new(it.what));
        let mut changes = Vec::new();
        if corrects.is_none()
            && let Some((began, until)) = pays.cut(from)
        {
            changes.push(What::PayEnds { began, until });
        }
        pays.put(from, Day::OPEN, pay);
        changes.push(What::Paid {
            from,
            pay,
            corrects,
        });
        Ok(changes)
    }
}

pub(super) fn paid_so(history: &History, paid: Paid) -> Option<PaidSo> {
    Some(PaidSo {
        base_minor: paid.base_minor,
        variable_minor: paid.variable_minor,
        currency: *history.currencies.get(usize::from(paid.currency))?,
        per: paid.per,
        part: paid.part,
        weekly_hours: paid.weekly_hours.map(WeeklyHours::hundredths),
    })
}

/// Pay as told over what is known; blank cells keep what is known.
fn told_over(told: &ToldPay, known: Option<&PaidSo>) -> PaidSo {
    let kept = known.filter(|it| it.currency == told.currency && it.per == told.per);
    PaidSo {
        base_minor: told.base_minor,
        variable_minor: told
            .variable_minor
            .or(kept.map(|it| it.variable_minor))
            .unwrap_or(0),
        currency: told.currency,
        per: told.per,
        part: told
            .part
            .or(known.map(|it| it.part))
            .unwrap_or(Share::WHOLE),
        weekly_hours: told.weekly_hours.or(known.and_then(|it| it.weekly_hours)),
    }
}
