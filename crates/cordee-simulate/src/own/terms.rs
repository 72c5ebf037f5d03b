//! What a month needs of a scenario and a policy, worked out once.

use super::assumed::{Assumed, Parameter as P};
use super::organisation::Organisation;
use super::policy::{BEFORE, Pay, Policy, Top};
use libm::{log, log1p, sqrt};

/// A seat of somebody who leads.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Lead {
    /// 1 for who leads a team, 2 for who leads those, and so on.
    pub(super) level: u16,
    /// The seat above; none for the highest.
    pub(super) above: Option<u32>,
    /// The craft, for who leads a team.
    pub(super) craft: u16,
    /// The grade.
    pub(super) grade: u16,
    /// The first seat below, of the craft or of leads.
    pub(super) below: u32,
    /// One after the last.
    pub(super) below_end: u32,
}

/// Everything a month needs.
#[derive(Clone, Debug)]
pub(super) struct Terms {
    /// The policy.
    pub(super) policy: Policy,
    /// Seats at the craft.
    pub(super) seats: u32,
    /// Seats of leads, those of teams first.
    pub(super) leads: Vec<Lead>,
    /// Of each seat at the craft, who leads it.
    pub(super) lead_of: Vec<u32>,
    pub(super) expert_grade: u16,
    pub(super) candidate_grade: u16,
    /// The grade up to which the individual track is open.
    pub(super) top: u16,
    pub(super) grades: u16,
    pub(super) crafts: u16,
    /// Cumulative shares by grade of the staff of the start.
    pub(super) staff: Vec<f64>,
    /// The same of those hired.
    pub(super) hires: Vec<f64>,
    pub(super) from_outside: f64,
    pub(super) vacancy: i32,
    pub(super) trial_months: i32,
    pub(super) standard: f64,
    /// Midpoints for managers and for individual contributors, by grade from 1 on.
    managers_pay: Vec<f64>,
    individuals_pay: Vec<f64>,
    pay_spread: f64,
    /// Hazard of leaving in a month.
    pub(super) hazard: f64,
    /// Logarithm of the hazard ratio for one sd of the manager's skill.
    pub(super) log_leaving: f64,
    /// Logarithm of the ratio of output for one sd of the manager's skill.
    pub(super) log_output: f64,
    pub(super) rho: f64,
    pub(super) rho_rest: f64,
    pub(super) willing: f64,
    pub(super) shift_willing: f64,
    pub(super) shift_unwilling: f64,
    pub(super) uptake: f64,
    /// Weight of skill in a year's performance, and of the year.
    pub(super) lasting: f64,
    pub(super) passing: f64,
    /// Weight of performance in a rating, and of noise.
    pub(super) seen: f64,
    pub(super) unseen: f64,
    /// Weight of people skill in an assessment, and of noise.
    pub(super) valid: f64,
    pub(super) invalid: f64,
    /// Logarithm of the hazard ratio of promotion for one sd of evidence.
    pub(super) log_tilt: f64,
    /// The grade up to which the individual track was open before the policy.
    pub(super) top_before: u16,
    pub(super) training_gain: f64,
    pub(super) untrained: f64,
    pub(super) training_cost: f64,
    pub(super) merit: f64,
    pub(super) promotions: f64,
    pub(super) leaver_cost: f64,
    pub(super) trial_return: f64,
    /// The share of craft output that somebody who leads keeps.
    pub(super) kept: f64,
    gap: f64,
    able_months: f64,
    pub(super) output_spread: f64,
    pub(super) closed_track: f64,
    pub(super) unwilling: f64,
}

impl Terms {
    /// The terms of a policy in an organisation.
    #[expect(clippy::too_many_lines, reason = "one line for each term")]
    pub(super) fn of(organisation: &Organisation, assumed: &Assumed, policy: Policy) -> Self {
        let get = |it| assumed.get(it);
        let (leads, lead_of) = leads(organisation, get(P::Span));
        let [rho, stability, reliability, validity] = [
            P::Rho,
            P::PerformanceStability,
            P::RatingReliability,
            P::AptitudeValidity,
        ]
        .map(get);
        let (willing, shift) = (get(P::Willing), get(P::SelfNominated));
        let unwilling_share = (1.0 - willing).max(1e-9);
        let top = match policy.individual_track {
            Top::LeadGrade => organisation.lead_grade,
            Top::WholeScale => organisation.grades,
        };
        let higher = match policy.pay {
            Pay::ManagersMore => 1.0 + organisation.management_premium,
            Pay::Parity => 1.0,
        };
        Self {
            policy,
            seats: organisation.seats,
            leads,
            lead_of,
            expert_grade: organisation.expert_grade,
            candidate_grade: organisation.candidate_grade,
            top,
            grades: organisation.grades,
            crafts: u16::try_from(organisation.crafts).unwrap_or(u16::MAX),
            staff: cumulative(&organisation.staff),
            hires: cumulative(&organisation.hires),
            from_outside: organisation.from_outside,
            vacancy: organisation.vacancy_months.cast_signed(),
            trial_months: organisation.trial_months.cast_signed(),
            standard: organisation.standard,
            managers_pay: organisation
                .pay
                .iter()
                .map(|it| libm::round(it * higher))
                .collect(),
            individuals_pay: organisation.pay.iter().map(|it| libm::round(*it)).collect(),
            pay_spread: organisation.pay_spread,
            hazard: -log1p(-organisation.leaving) / 12.0,
            log_leaving: log1p(get(P::ManagerLeaving)),
            log_output: log1p(get(P::ManagerOutput)),
            rho,
            rho_rest: sqrt(1.0 - rho * rho),
            willing,
            shift_willing: shift,
            shift_unwilling: -shift * willing / unwilling_share,
            uptake: get(P::DualLadderUptake),
            lasting: sqrt(stability),
            passing: sqrt(1.0 - stability),
            seen: sqrt(reliability),
            unseen: sqrt(1.0 - reliability),
            valid: validity,
            invalid: sqrt(1.0 - validity * validity),
            log_tilt: log(get(P::SelectionTilt)),
            top_before: organisation.lead_grade,
            training_gain: get(P::TrainingGain),
            untrained: get(P::Untrained),
            training_cost: get(P::TrainingCost),
            merit: if policy.goes_by_merit() {
                1.0 + get(P::MeritIncentive)
            } else {
                1.0
            },
            promotions: get(P::Promotions),
            leaver_cost: get(P::LeaverCost),
            trial_return: get(P::TrialReturn),
            kept: 1.0 - get(P::ExpertLoss),
            gap: get(P::NewcomerGap),
            able_months: 12.0 * get(P::TimeToAble),
            output_spread: get(P::OutputSpread),
            closed_track: get(P::ClosedTrackLeaving),
            unwilling: get(P::UnwillingLeaving),
        }
    }

    /// The same organisation as it was run before any policy.
    pub(super) fn before(&self) -> Self {
        Self {
            policy: BEFORE,
            top: self.top_before,
            ..self.clone()
        }
    }

    /// The year whose ratings hold for what takes effect after a month.
    pub(super) fn year(month: i32) -> i32 {
        (month + 1).div_euclid(12)
    }

    /// What a manager still lacks after so many months: less from month to month, then nothing.
    pub(super) fn gap_after(&self, months: i32) -> f64 {
        let months = f64::from(months);
        if months >= self.able_months {
            return 0.0;
        }
        self.gap * (1.0 - months / self.able_months)
    }

    /// The midpoint of the range at a grade, for managers or individual contributors.
    pub(super) fn midpoint(&self, grade: u16, is_manager: Manages) -> f64 {
        let table = match is_manager {
            Manages::Yes => &self.managers_pay,
            Manages::No => &self.individuals_pay,
        };
        let at = usize::from(grade).saturating_sub(1);
        table.get(at).copied().unwrap_or(0.0)
    }

    /// A year's pay, in whole units.
    pub(super) fn pay(&self, grade: u16, in_range: f64, manages: Manages) -> f64 {
        let is_expert = manages == Manages::No && grade >= self.expert_grade;
        let place = if is_expert && self.policy.pay == Pay::Parity {
            // From -1..1 to 0..1, so that the order of people stays.
            0.5 * (1.0 + in_range)
        } else {
            in_range
        };
        libm::round(self.midpoint(grade, manages) * (1.0 + self.pay_spread * place))
    }

    /// Half the width of a range, as a share of its midpoint.
    pub(super) fn pay_spread(&self) -> f64 {
        self.pay_spread
    }

    /// Everybody who leads or practises.
    pub(super) fn head_count(&self) -> usize {
        self.seats as usize + self.leads.len()
    }
}

/// On which kind of track.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Manages {
    /// Management.
    Yes,
    /// Individual.
    No,
}

fn cumulative(shares: &[f64]) -> Vec<f64> {
    let mut sum = 0.0;
    let add = |share: &f64| {
        sum += share;
        sum
    };
    shares.iter().map(add).collect()
}

/// Teams of about `span` people, and above them as many levels of leads as it takes to reach one.
fn leads(organisation: &Organisation, span: f64) -> (Vec<Lead>, Vec<u32>) {
    let teams = fewer(organisation.seats, span);
    let craft = |team: u32| u16::try_from(team % organisation.crafts).unwrap_or(0);
    let mut all: Vec<Lead> = (0..teams)
        .map(|team| Lead {
            level: 1,
            above: None,
            craft: craft(team),
            grade: organisation.lead_grade,
            below: first(team, teams, organisation.seats),
            below_end: first(team + 1, teams, organisation.seats),
        })
        .collect();
    let (mut begin, mut wide, mut level) = (0_u32, teams, 1_u16);
    while wide > 1 {
        let above = fewer(wide, span.max(2.0)).min(wide - 1);
        level += 1;
        let next = begin + wide;
        for seat in 0..above {
            let (from, to) = (
                begin + first(seat, above, wide),
                begin + first(seat + 1, above, wide),
            );
            for below in all.iter_mut().take(to as usize).skip(from as usize) {
                below.above = Some(next + seat);
            }
            all.push(Lead {
                level,
                above: None,
                craft: 0,
                grade: (organisation.lead_grade + 2 * (level - 1)).min(organisation.grades),
                below: from,
                below_end: to,
            });
        }
        (begin, wide) = (next, above);
    }
    let lead_of = (0..teams).flat_map(|team| {
        let seats =
            first(team, teams, organisation.seats)..first(team + 1, teams, organisation.seats);
        seats.map(move |_| team)
    });
    let lead_of = lead_of.collect();
    (all, lead_of)
}

/// How many leads so many need.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "at most as many as there are seats"
)]
fn fewer(seats: u32, span: f64) -> u32 {
    (libm::round(f64::from(seats) / span) as u32).clamp(1, seats.max(1))
}

/// Where the part of this number begins if `all` are parted evenly.
#[expect(clippy::cast_possible_truncation, reason = "at most `all`")]
fn first(part: u32, parts: u32, all: u32) -> u32 {
    (u64::from(part) * u64::from(all) / u64::from(parts)) as u32
}

#[cfg(test)]
mod tests {
    use super::super::policy::POLICIES;
    use super::*;

    fn terms(seats: u32, span: f64) -> Terms {
        let organisation = Organisation {
            seats,
            ..Organisation::default()
        };
        let assumed = Assumed::default().with(P::Span, span);
        Terms::of(&organisation, &assumed, POLICIES[0].policy)
    }

    #[test]
    fn everybody_has_a_lead_and_all_leads_come_together_in_one() {
        for (seats, span) in [
            (1, 6.0),
            (5, 6.0),
            (7, 1.0),
            (120, 6.0),
            (1_000, 7.3),
            (37, 2.0),
        ] {
            let terms = terms(seats, span);
            assert_eq!(terms.lead_of.len(), seats as usize);
            let tops = terms.leads.iter().filter(|it| it.above.is_none()).count();
            assert_eq!(tops, 1, "{seats} {span}");
            let of_seats = terms.leads.iter().filter(|it| it.level == 1).count();
            for (team, lead) in terms.leads.iter().enumerate().take(of_seats) {
                for seat in lead.below..lead.below_end {
                    assert_eq!(terms.lead_of[seat as usize] as usize, team);
                }
            }
            let led: u32 = terms
                .leads
                .iter()
                .skip(of_seats)
                .map(|it| it.below_end - it.below)
                .sum();
            assert_eq!(led as usize, terms.leads.len() - 1);
        }
    }

    #[test]
    fn a_hundred_and_twenty_people_in_teams_of_six_have_twenty_leads_three_heads_and_a_chief() {
        let terms = terms(120, 6.0);
        let of = |level| terms.leads.iter().filter(|it| it.level == level).count();
        assert_eq!([of(1), of(2), of(3)], [20, 3, 1]);
        let grades: Vec<u16> = terms
            .leads
            .iter()
            .rev()
            .take(2)
            .map(|it| it.grade)
            .collect();
        assert_eq!(grades, [8, 6]);
    }

    #[test]
    fn what_a_newcomer_lacks_goes_away_in_time() {
        let terms = terms(120, 6.0);
        let gaps = [0, 7, 21, 400].map(|it| terms.gap_after(it));
        assert!((gaps[0] - 1.0).abs() < 1e-12 && (gaps[1] - 2.0 / 3.0).abs() < 1e-12);
        assert!(gaps[2].abs() + gaps[3].abs() < 1e-12);
    }
}
