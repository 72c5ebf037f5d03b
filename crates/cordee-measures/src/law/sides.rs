//! Parity of the tracks and parity of the sexes, side by side.
//!
//! They are not the same. Where most managers are of one sex, whatever managers are paid more at a
//! grade is itself a difference between women and men.

use super::annual::{Article9Report, currency_place};
use super::article9::median;
use super::exact::Ratio;
use super::workers::{Worker, workers};
use cordee_domain::history::{GradeRank, History, Name, Sex};
use cordee_domain::{Ix, TrackKind};
use std::collections::BTreeMap;

/// From this share on, in hundredths, managers are mostly of one sex: a convention, taken from the
/// guidance on gender-neutral job evaluation, which calls a role held mostly by women from there on.
pub const MOSTLY: i128 = 60;

/// One grade, and one category where they are declared.
#[derive(Clone, PartialEq, Debug)]
pub struct Side {
    /// The grade.
    pub grade: GradeRank,
    /// The category.
    pub category: Option<Ix<Name>>,
    /// Who is on individual tracks.
    pub individual: Group,
    /// Who manages.
    pub managing: Group,
    /// Women, on both.
    pub women: Group,
    /// Men, on both.
    pub men: Group,
    /// Women who manage.
    pub women_managing: u64,
    /// Men who manage.
    pub men_managing: u64,
}

/// How many people, and what the one in the middle is paid.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Group {
    /// How many.
    pub people: u64,
    /// Their median level of pay in millionths of a minor unit; `None` under the floor.
    pub median: Option<Ratio>,
}

/// Of which sex most managers of a grade are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mostly {
    /// Women.
    Women,
    /// Men.
    Men,
}

impl Side {
    /// Individual over managing: 1 and more where the tracks are level.
    pub fn tracks(&self) -> Option<Ratio> {
        self.individual.median?.over(self.managing.median?)
    }

    /// Women over men.
    pub fn sexes(&self) -> Option<Ratio> {
        self.women.median?.over(self.men.median?)
    }

    /// Of which sex most managers are, if of one.
    pub fn managers_are_mostly(&self) -> Option<Mostly> {
        let (women, men) = (
            i128::from(self.women_managing),
            i128::from(self.men_managing),
        );
        let all = women + men;
        if all == 0 {
            None
        } else if women * 100 >= all * MOSTLY {
            Some(Mostly::Women)
        } else if men * 100 >= all * MOSTLY {
            Some(Mostly::Men)
        } else {
            None
        }
    }

    /// Whether managers are paid more here and are mostly of one sex: then what managing adds is
    /// itself a difference between women and men.
    pub fn is_found(&self) -> Option<Mostly> {
        let is_lower = self.tracks().is_some_and(|it| it < Ratio::whole(1));
        self.managers_are_mostly().filter(|_| is_lower)
    }
}

#[derive(Default)]
struct Pays {
    individual: Vec<i128>,
    managing: Vec<i128>,
    women: Vec<i128>,
    men: Vec<i128>,
    women_managing: u64,
    men_managing: u64,
}

/// The two parities on the day of a report, in its currency and by its conventions; medians of fewer
/// than `floor` people are left out.
pub fn sides(history: &History, report: &Article9Report, floor: u64) -> Vec<Side> {
    let (on, conventions) = (report.on, report.conventions);
    let Ok(currency) = currency_place(history, Some(report.currency), on) else {
        return Vec::new();
    };
    let mut all: BTreeMap<(GradeRank, Option<Ix<Name>>), Pays> = BTreeMap::new();
    for worker in workers(history, on, currency, conventions).workers {
        let rung = history.stood(worker.who, on).map(|it| history.rung(it));
        let Some((kind, grade)) = rung.and_then(|it| Some((it.kind, it.grade?))) else {
            continue;
        };
        all.entry((grade, worker.category))
            .or_default()
            .add(&worker, kind);
    }
    let group = |pays: &mut Vec<i128>| {
        pays.sort_unstable();
        let people = pays.len() as u64;
        let median = median(pays, conventions.even_median);
        Group {
            people,
            median: median.filter(|_| people >= floor.max(1)),
        }
    };
    all.into_iter()
        .map(|((grade, category), mut it)| Side {
            grade,
            category,
            individual: group(&mut it.individual),
            managing: group(&mut it.managing),
            women: group(&mut it.women),
            men: group(&mut it.men),
            women_managing: it.women_managing,
            men_managing: it.men_managing,
        })
        .collect()
}

impl Pays {
    fn add(&mut self, worker: &Worker, kind: TrackKind) {
        let pay = worker.total();
        let is_managing = kind == TrackKind::Management;
        match kind {
            TrackKind::Individual => self.individual.push(pay),
            TrackKind::Management => self.managing.push(pay),
        }
        match worker.sex {
            Sex::Female => {
                self.women.push(pay);
                self.women_managing += u64::from(is_managing);
            }
            Sex::Male => {
                self.men.push(pay);
                self.men_managing += u64::from(is_managing);
            }
            Sex::Other | Sex::NotRecorded => {}
        }
    }
}
