//! Regression by least squares, and of a yes or no.

use super::Z;
use crate::figure::{Interval, count};
use statrs::distribution::{ContinuousCDF, StudentsT};

/// A regression by ordinary least squares whose rows are mostly empty: dummies of grade and zone.
///
/// Rows are added one at a time; only sums are kept, so that a million people need no matrix.
#[derive(Clone, Debug)]
pub struct Design {
    columns: usize,
    rows: u64,
    /// The lower triangle of X'X, row by row.
    squares: Vec<f64>,
    /// X'y.
    products: Vec<f64>,
}

/// What came of a regression.
#[derive(Clone, Debug)]
pub struct Fit {
    rows: u64,
    columns: usize,
    factor: Cholesky,
    coefficients: Vec<Option<f64>>,
}

/// One coefficient.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Coefficient {
    /// The estimate.
    pub value: f64,
    /// Its standard error.
    pub error: f64,
    /// Its 95 % interval, by Student's t.
    pub interval: Interval,
}

impl Design {
    /// A design of so many columns, the constant among them.
    pub fn new(columns: usize) -> Self {
        Self {
            columns,
            rows: 0,
            squares: vec![0.0; columns * (columns + 1) / 2],
            products: vec![0.0; columns],
        }
    }

    /// Adds a row: the columns that are not nothing, in any order, and what is explained.
    pub fn add(&mut self, row: &[(usize, f64)], explained: f64) {
        self.rows += 1;
        for (at, (column, value)) in row.iter().enumerate() {
            for (other, by) in row.iter().take(at + 1) {
                let (low, high) = (*column.min(other), *column.max(other));
                if let Some(sum) = self.squares.get_mut(triangle(high, low)) {
                    *sum += value * by;
                }
            }
            if let Some(sum) = self.products.get_mut(*column) {
                *sum += value * explained;
            }
        }
    }

    /// Two halves of the rows together.
    #[must_use]
    pub fn with(mut self, other: &Self) -> Self {
        self.rows += other.rows;
        for (sum, more) in self.squares.iter_mut().zip(&other.squares) {
            *sum += more;
        }
        for (sum, more) in self.products.iter_mut().zip(&other.products) {
            *sum += more;
        }
        self
    }

    /// The coefficients. A column that others already say is left out, the later ones first.
    pub fn fit(&self) -> Fit {
        let factor = Cholesky::of(self.columns, &self.squares);
        let solved = factor.solve(&self.products);
        let is_kept = factor.kept.iter();
        Fit {
            rows: self.rows,
            columns: self.columns,
            coefficients: is_kept
                .zip(solved)
                .map(|(is_kept, value)| is_kept.then_some(value))
                .collect(),
            factor,
        }
    }
}

impl Fit {
    /// The estimate of a column; `None` where it was left out.
    pub fn coefficient(&self, column: usize) -> Option<f64> {
        self.coefficients.get(column).copied().flatten()
    }

    /// What is expected of a row.
    pub fn expected(&self, row: &[(usize, f64)]) -> f64 {
        let each = row.iter();
        each.map(|(column, value)| self.coefficient(*column).unwrap_or(0.0) * value)
            .sum()
    }

    /// How many rows there are beyond the columns that were kept.
    pub fn freedom(&self) -> u64 {
        let kept = self.factor.kept.iter().filter(|it| **it).count() as u64;
        self.rows.saturating_sub(kept)
    }

    /// One coefficient with an error that holds also where the spread differs from row to row:
    /// White's with MacKinnon and White's factor n / (n - k) (HC1; Journal of Econometrics 29
    /// (1985), 305–325). The rows are gone through once more. `None` where the column was left out
    /// or there are no more rows than columns.
    pub fn robust(
        &self,
        column: usize,
        rows: impl Iterator<Item = (impl AsRef<[(usize, f64)]>, f64)>,
    ) -> Option<Coefficient> {
        let value = self.coefficient(column)?;
        let freedom = self.freedom();
        if freedom == 0 {
            return None;
        }
        let mut unit = vec![0.0; self.columns];
        *unit.get_mut(column)? = 1.0;
        let weights = self.factor.solve(&unit);
        let mut sum = 0.0;
        for (row, explained) in rows {
            let row = row.as_ref();
            let rest = explained - self.expected(row);
            let pull = row.iter().map(|(column, value)| {
                let weight = weights.get(*column).copied().unwrap_or(0.0);
                weight * value
            });
            let pull: f64 = pull.sum();
            sum += (rest * pull).powi(2);
        }
        let error = (sum * count(self.rows) / count(freedom)).sqrt();
        let t = StudentsT::new(0.0, 1.0, count(freedom)).ok()?;
        let half = t.inverse_cdf(0.975) * error;
        Some(Coefficient {
            value,
            error,
            interval: Interval {
                low: value - half,
                high: value + half,
            },
        })
    }
}

/// The place of a row and a column, not above it, in a lower triangle.
fn triangle(row: usize, column: usize) -> usize {
    row * (row + 1) / 2 + column
}

/// The lower triangular factor of a symmetric matrix, without the columns that others say.
#[derive(Clone, Debug)]
struct Cholesky {
    size: usize,
    lower: Vec<f64>,
    kept: Vec<bool>,
}

impl Cholesky {
    /// The least share of a column that may be left when the columns before it are taken out of it.
    const LEAST: f64 = 1e-10;

    fn of(size: usize, squares: &[f64]) -> Self {
        let mut it = Self {
            size,
            lower: squares.to_vec(),
            kept: vec![true; size],
        };
        for column in 0..size {
            it.eliminate(column);
        }
        it
    }

    fn at(&self, row: usize, column: usize) -> f64 {
        let value = self.lower.get(triangle(row, column));
        value.copied().unwrap_or(0.0)
    }

    fn set(&mut self, row: usize, column: usize, value: f64) {
        if let Some(place) = self.lower.get_mut(triangle(row, column)) {
            *place = value;
        }
    }

    fn eliminate(&mut self, column: usize) {
        let whole = self.at(column, column);
        let said: f64 = (0..column).map(|k| self.at(column, k).powi(2)).sum();
        let left = whole - said;
        let is_kept = left > Self::LEAST * whole && whole > 0.0;
        if let Some(kept) = self.kept.get_mut(column) {
            *kept = is_kept;
        }
        let root = if is_kept { left.sqrt() } else { 0.0 };
        self.set(column, column, root);
        for row in column + 1..self.size {
            let product: f64 = (0..column)
                .map(|k| self.at(row, k) * self.at(column, k))
                .sum();
            let rest = self.at(row, column) - product;
            self.set(row, column, if is_kept { rest / root } else { 0.0 });
        }
    }

    /// The solution for one right side; nothing for columns that were left out.
    fn solve(&self, right: &[f64]) -> Vec<f64> {
        let is_kept = |at: usize| self.kept.get(at).copied().unwrap_or(false);
        let mut half = vec![0.0; self.size];
        for row in (0..self.size).filter(|at| is_kept(*at)) {
            let before = half.iter().take(row).enumerate();
            let said: f64 = before.map(|(k, value)| self.at(row, k) * value).sum();
            let rest = right.get(row).copied().unwrap_or(0.0) - said;
            if let Some(place) = half.get_mut(row) {
                *place = rest / self.at(row, row);
            }
        }
        let mut whole = vec![0.0; self.size];
        for row in (0..self.size).rev().filter(|at| is_kept(*at)) {
            let after = whole.iter().enumerate().skip(row + 1);
            let said: f64 = after.map(|(k, value)| self.at(k, row) * value).sum();
            let rest = half.get(row).copied().unwrap_or(0.0) - said;
            if let Some(place) = whole.get_mut(row) {
                *place = rest / self.at(row, row);
            }
        }
        whole
    }
}

/// How the odds of a yes change with each column: the logarithms of odds ratios, with intervals.
///
/// Iteratively reweighted least squares (McCullagh and Nelder, Generalized Linear Models, 1989, 2.5)
/// over a constant and these columns. `None` where it does not settle, as where a column tells yes
/// from no without fault, or where a column says nothing of its own.
pub fn logistic(columns: usize, rows: &[(Vec<f64>, bool)]) -> Option<Vec<Coefficient>> {
    let mut beta = vec![0.0; columns + 1];
    for _ in 0..50 {
        let (design, gradient) = weighted(&beta, rows);
        let factor = Cholesky::of(columns + 1, &design.squares);
        if factor.kept.contains(&false) {
            return None;
        }
        let step = factor.solve(&gradient);
        for (value, change) in beta.iter_mut().zip(&step) {
            *value += change;
        }
        if beta.iter().any(|it| !it.is_finite() || it.abs() > 30.0) {
            return None;
        }
        if step.iter().all(|it| it.abs() < 1e-10) {
            return Some(with_errors(&beta, &factor));
        }
    }
    None
}

/// X'WX as the sums of a design, and X'(y - p).
fn weighted(beta: &[f64], rows: &[(Vec<f64>, bool)]) -> (Design, Vec<f64>) {
    let mut design = Design::new(beta.len());
    let mut gradient = vec![0.0; beta.len()];
    let mut row: Vec<(usize, f64)> = Vec::new();
    for (values, is_yes) in rows {
        let with_constant = || std::iter::once(1.0).chain(values.iter().copied());
        let linear: f64 = with_constant().zip(beta).map(|(x, b)| x * b).sum();
        let expected = 1.0 / (1.0 + (-linear).exp());
        let weight = (expected * (1.0 - expected)).sqrt();
        let rest = f64::from(u8::from(*is_yes)) - expected;
        row.clear();
        row.extend(with_constant().map(|x| x * weight).enumerate());
        design.add(&row, 0.0);
        for (sum, x) in gradient.iter_mut().zip(with_constant()) {
            *sum += x * rest;
        }
    }
    (design, gradient)
}

/// The coefficients without the constant, with Wald intervals.
fn with_errors(beta: &[f64], factor: &Cholesky) -> Vec<Coefficient> {
    let each = beta.iter().enumerate().skip(1);
    each.map(|(at, value)| {
        let mut unit = vec![0.0; beta.len()];
        if let Some(place) = unit.get_mut(at) {
            *place = 1.0;
        }
        let variance = factor.solve(&unit).get(at).copied().unwrap_or(0.0);
        let error = variance.sqrt();
        Coefficient {
            value: *value,
            error,
            interval: Interval {
                low: value - Z * error,
                high: value + Z * error,
            },
        }
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Anscombe's first quartet.
    const ANSCOMBE: [(f64, f64); 11] = [
        (10.0, 8.04),
        (8.0, 6.95),
        (13.0, 7.58),
        (9.0, 8.81),
        (11.0, 8.33),
        (14.0, 9.96),
        (6.0, 7.24),
        (4.0, 4.26),
        (12.0, 10.84),
        (7.0, 4.82),
        (5.0, 5.68),
    ];

    #[test]
    fn a_line_through_anscombes_points_is_that_of_the_books() {
        let mut design = Design::new(3);
        let rows: Vec<Vec<(usize, f64)>> = ANSCOMBE
            .iter()
            // The third column says nothing that the first two don't.
            .map(|(x, _)| vec![(0, 1.0), (1, *x), (2, 2.0 * x - 1.0)])
            .collect();
        for (row, (_, y)) in rows.iter().zip(ANSCOMBE) {
            design.add(row, y);
        }
        let fit = design.fit();
        assert!((fit.coefficient(0).unwrap() - 3.000_090_909).abs() < 1e-8);
        assert!((fit.coefficient(1).unwrap() - 0.500_090_909).abs() < 1e-8);
        assert_eq!(fit.coefficient(2), None);
        assert_eq!(fit.freedom(), 9);
        let each = rows.iter().map(Vec::as_slice).zip(ANSCOMBE.map(|it| it.1));
        let slope = fit.robust(1, each).unwrap();
        // statsmodels: OLS(y, X).fit(cov_type="HC1", use_t=True)
        assert!((slope.error - 0.114_151_03).abs() < 1e-8, "{slope:?}");
        assert!(
            (slope.interval.low - 0.241_863_35).abs() < 1e-6,
            "{slope:?}"
        );
    }

    #[test]
    fn one_column_of_yes_and_no_gives_the_odds_ratio_of_the_table() {
        // 30 of 100 without, 60 of 100 with: odds ratio (60 × 70) / (40 × 30) = 3.5.
        let some = |x: f64, yes: usize, no: usize| {
            let each = std::iter::repeat_n((vec![x], true), yes);
            each.chain(std::iter::repeat_n((vec![x], false), no))
        };
        let rows: Vec<_> = some(0.0, 30, 70).chain(some(1.0, 60, 40)).collect();
        let it = logistic(1, &rows).unwrap();
        assert!((it[0].value - 3.5_f64.ln()).abs() < 1e-9, "{it:?}");
        // Woolf's error: the root of 1/60 + 1/40 + 1/30 + 1/70.
        let woolf = (1.0 / 60.0 + 1.0 / 40.0 + 1.0 / 30.0 + 1.0 / 70.0_f64).sqrt();
        assert!((it[0].error - woolf).abs() < 1e-9);
    }

    #[test]
    fn what_tells_yes_from_no_without_fault_has_no_odds() {
        let rows: Vec<_> = (0..20).map(|x| (vec![f64::from(x)], x >= 10)).collect();
        assert_eq!(logistic(1, &rows), None);
    }
}
