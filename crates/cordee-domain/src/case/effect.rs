//! When an approved move takes effect: where the person stands from then on, and their pay.

use super::handle::{Answer, only_people_operations};
use super::refusal::PayRefusal;
use super::{Case, Command, Event, Facts, Refusal, TrialPlan};
use crate::{Money, PayOnMove, PayRange, Position};
use jiff::Span;
use jiff::civil::Date;

impl Case {
    pub(super) fn when_approved(
        &self,
        command: &Command,
        facts: &Facts<'_>,
        effective_on: Date,
        trial: Option<&TrialPlan>,
    ) -> Answer {
        match command {
            Command::WithdrawConsent => self.withdraw_consent(facts),
            Command::TakeEffect { pay, team, manager } => {
                only_people_operations(facts.actor)?;
                if facts.today < effective_on {
                    return Err(Refusal::TooEarly(effective_on));
                }
                let before = facts.career.on(effective_on).ok_or(Refusal::NoPosition)?;
                let position = Position {
                    level: self.proposal.to.clone(),
                    pay: pay.or(before.pay),
                    team: team.or(before.team),
                    manager: manager.or(before.manager),
                    from: effective_on,
                    until: None,
                    ..before.clone()
                };
                self.look_at_pay(before, &position, facts)?;
                let before = before.clone();
                let trial = trial.and_then(|plan| {
                    let months = Span::new().try_months(i64::from(plan.months)).ok()?;
                    Some((effective_on.checked_add(months).ok()?, plan.mentor))
                });
                Ok(vec![Event::TookEffect {
                    position,
                    before,
                    trial,
                }])
            }
            _ => Err(self.not_now(command)),
        }
    }

    fn look_at_pay(
        &self,
        before: &Position,
        after: &Position,
        facts: &Facts<'_>,
    ) -> Result<(), Refusal> {
        let (Some(was), Some(is)) = (before.pay, after.pay) else {
            return Ok(());
        };
        let rule = self.defined_move(facts.framework).and_then(|it| it.pay);
        let range = self.range(after, facts);
        look_at_pay(rule, was, is, range).map_err(Refusal::Pay)
    }

    /// The range of the target level in the position's zone.
    fn range(&self, position: &Position, facts: &Facts<'_>) -> Option<PayRange> {
        let zone = position.zone.as_ref()?;
        let (ix, _) = facts
            .framework
            .zones()
            .iter()
            .find(|(_, it)| it.id == *zone)?;
        self.target(facts.framework)?.pay_in(ix).copied()
    }
}

/// Whether a pay is what the move says. Amounts of two currencies are not compared.
fn look_at_pay(
    rule: Option<PayOnMove>,
    was: Money,
    is: Money,
    range: Option<PayRange>,
) -> Result<(), PayRefusal> {
    if was.currency != is.currency {
        return Ok(());
    }
    match rule {
        Some(PayOnMove::Unchanged) if is != was => return Err(PayRefusal::Unchanged(was)),
        Some(PayOnMove::Unchanged) => return Ok(()),
        Some(PayOnMove::RisesBy(share)) => {
            let points = 10_000 + i64::from(share.basis_points());
            let minor = i128::from(was.minor) * i128::from(points) / 10_000;
            let minor = i64::try_from(minor).unwrap_or(i64::MAX);
            let wanted = Money { minor, ..was };
            if is != wanted {
                return Err(PayRefusal::Stated(wanted));
            }
        }
        Some(PayOnMove::WithinRange) | None if is.minor < was.minor => {
            return Err(PayRefusal::Protected(was));
        }
        Some(PayOnMove::MayFall | PayOnMove::WithinRange) | None => {}
    }
    let is_outside = |range: &PayRange| {
        range.minimum().currency == is.currency
            && (is.minor < range.minimum().minor || is.minor > range.maximum().minor)
    };
    match range.filter(is_outside) {
        Some(range) if is != was => Err(PayRefusal::OutsideRange(range.minimum(), range.maximum())),
        _ => Ok(()),
    }
}
