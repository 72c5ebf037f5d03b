//! Of whom the pay gap tells, and whose pay an average would give away.

use super::super::Answer;
use super::{NEITHER, NOT_RECORDED, OTHER_CURRENCY, UNPAID};
use crate::figure::Figure;
use crate::floor::{Amounts, At, Cells};
use crate::law::{Article9, Conventions, Worker, borders, is_made_by_one};
use crate::scene::Scene;
use cordee_domain::Ix;
use cordee_domain::history::{Name, Sex};
use hashbrown::HashSet;

/// The parts before the bands: of medians, of variable pay, of its medians.
const BEFORE_BANDS: usize = 3;
const BANDS: usize = 4;
/// The part that is an average of variable pay.
const VARIABLE: usize = 1;

/// The figure with what it tells of whom.
pub(super) fn with(
    scene: &Scene<'_>,
    figure: Figure,
    all: &[Worker],
    report: &Article9,
    currency: u8,
) -> Answer {
    let categories = categories_of(all);
    let places = Places {
        categories: &categories,
    };
    let cells = places.cells(scene, all, currency);
    let floor = scene.settings.floor;
    let answer = with_sums(Answer::from(figure), &places, &cells, (all, floor));
    let mut answer = places
        .with_averages(answer.split(cells))
        .left_out(NEITHER, vec![places.left_out(0)])
        .left_out(NOT_RECORDED, vec![places.left_out(1)])
        .left_out(UNPAID, vec![places.left_out(2)])
        .left_out(OTHER_CURRENCY, vec![places.left_out(3)]);
    for part in 0..BEFORE_BANDS {
        answer = answer.part(part, places.both());
    }
    with_bands(scene, answer, all, report)
}

/// The categories that there are, in their order; none as one of them.
fn categories_of(all: &[Worker]) -> Vec<Option<Ix<Name>>> {
    let found: HashSet<Option<Ix<Name>>> = all.iter().map(|it| it.category).collect();
    let mut found: Vec<_> = found.into_iter().collect();
    found.sort_unstable();
    found
}

/// The figure with averages withheld that one pay makes, and where there is one in a category, with
/// whatever it could be computed from: an average tells a sum. A group below the floor is withheld by
/// its number already, and with it its sum.
fn with_sums(
    mut answer: Answer,
    places: &Places<'_>,
    cells: &Cells,
    (all, floor): (&[Worker], u64),
) -> Answer {
    let pays = places.pays(all).into_iter().enumerate();
    let dominated = pays.filter(|(_, pays)| pays.count >= floor && pays.are_dominated());
    let dominated: Vec<usize> = dominated.map(|(cell, _)| cell).collect();
    if !dominated.is_empty() {
        answer = places.with_averages(answer.split(cells.clone().of_something_else()));
        answer = dominated
            .into_iter()
            .fold(answer, |it, cell| it.guard([cell]));
    }
    let is_made = |sex: Sex, pay: fn(&Worker) -> i128| is_made_by_one(all, sex, pay);
    let by_one = |pay| is_made(Sex::Female, pay) || is_made(Sex::Male, pay);
    if by_one(Worker::total) {
        answer = answer.bar(At::Whole);
    }
    if by_one(|it| it.variable) {
        answer = answer.bar(At::Part(VARIABLE));
    }
    answer
}

const WOMEN: usize = 0;
const MEN: usize = 1;

/// The cells: women and men of each category, then who is left out, by reason.
struct Places<'c> {
    categories: &'c [Option<Ix<Name>>],
}

impl Places<'_> {
    fn left_out(&self, reason: usize) -> usize {
        2 * self.categories.len() + reason
    }

    /// Women and men of all categories.
    fn both(&self) -> [Vec<usize>; 2] {
        let of_sex = |sex| (0..self.categories.len()).map(move |at| 2 * at + sex);
        [of_sex(WOMEN).collect(), of_sex(MEN).collect()]
    }

    /// The averages of everybody, and of each category that was declared.
    fn with_averages(&self, answer: Answer) -> Answer {
        let answer = answer.whole(self.both());
        let categories = self.categories.iter().enumerate();
        let declared = categories.filter(|it| it.1.is_some());
        let parts = declared.zip(BEFORE_BANDS + BANDS..);
        parts.fold(answer, |answer, ((at, _), part)| {
            answer.part(part, [vec![2 * at + WOMEN], vec![2 * at + MEN]])
        })
    }

    fn of(&self, worker: &Worker) -> usize {
        let category = self.categories.binary_search(&worker.category);
        let category = 2 * category.unwrap_or_default();
        match worker.sex {
            Sex::Female => category + WOMEN,
            Sex::Male => category + MEN,
            Sex::Other => self.left_out(0),
            Sex::NotRecorded => self.left_out(1),
        }
    }

    fn cells(&self, scene: &Scene<'_>, all: &[Worker], currency: u8) -> Cells {
        let mut cells = vec![None; scene.history.head_count()];
        for worker in all {
            if let Some(cell) = cells.get_mut(worker.who.position()) {
                *cell = Some(self.of(worker));
            }
        }
        for (who, cell) in scene.history.everybody().zip(&mut cells) {
            if cell.is_none() && scene.now(who).is_some() {
                let paid = scene.history.paid(who, scene.on());
                let is_other = paid.is_some_and(|it| it.currency != currency);
                *cell = Some(self.left_out(if is_other { 3 } else { 2 }));
            }
        }
        Cells::new(cells.into_iter(), self.left_out(4))
    }

    /// What the women and the men of each category are paid.
    fn pays(&self, all: &[Worker]) -> Vec<Amounts> {
        let mut pays = vec![Amounts::default(); 2 * self.categories.len()];
        for worker in all {
            if let Some(pays) = pays.get_mut(self.of(worker)) {
                pays.add(worker.total());
            }
        }
        pays
    }
}

/// The bands: women, men and others of each. Who is paid alike on both sides of a border is shared out
/// in the figure, and put by name here; a share of less than the floor is guarded as it stands there.
fn with_bands(scene: &Scene<'_>, answer: Answer, all: &[Worker], report: &Article9) -> Answer {
    let conventions = Conventions::default();
    let mut keys: Vec<(i128, Ix<Name>)> = all.iter().map(|it| (it.total(), it.who)).collect();
    let borders = borders(keys.len(), conventions.remainder);
    let mut lasts = Vec::new();
    for border in borders.into_iter().take(BANDS - 1) {
        let first_above = (border < keys.len()).then(|| *keys.select_nth_unstable(border).1);
        lasts.push(first_above);
    }
    let band = |key: (i128, Ix<Name>)| {
        let passed = lasts.iter().filter(|it| it.is_some_and(|it| key >= it));
        passed.count()
    };
    let mut cells = vec![None; scene.history.head_count()];
    for worker in all {
        let sex = match worker.sex {
            Sex::Female => WOMEN,
            Sex::Male => MEN,
            Sex::Other | Sex::NotRecorded => 2,
        };
        if let Some(cell) = cells.get_mut(worker.who.position()) {
            *cell = Some(3 * band((worker.total(), worker.who)) + sex);
        }
    }
    let mut answer = answer.split(Cells::new(cells.into_iter(), 3 * BANDS));
    #[expect(clippy::cast_precision_loss, reason = "a floor is a small number")]
    let floor = scene.settings.floor as f64;
    for (at, band) in report.bands.iter().enumerate() {
        let women = vec![3 * at + WOMEN];
        let everybody: Vec<usize> = (3 * at..3 * at + 3).collect();
        answer = answer.part(BEFORE_BANDS + at, [women.clone(), everybody]);
        let (of, all) = (band.women.float(), band.workers.float());
        let is_few = |it: f64| 0.0 < it && it < floor;
        if is_few(of) {
            answer = answer.guard(women);
        } else if is_few(all - of) {
            answer = answer.guard([3 * at + MEN, 3 * at + 2]);
        }
    }
    answer
}
