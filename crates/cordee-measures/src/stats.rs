//! Statistics: intervals, medians, survival, rank correlation, regression.
//!
//! Each file says where its formula is from; each is held against figures made with R or SciPy.

mod kendall;
mod median;
mod proportion;
mod regression;
mod survival;

pub use kendall::{Tau, tau_b};
pub use median::{MedianRatio, median, median_ratio};
pub use proportion::{OddsRatio, clustered_share, odds_ratio, wilson};
pub use regression::{Coefficient, Design, Fit, logistic};
pub use survival::{Lifetime, Survival, kaplan_meier};

/// The 97.5th percentile of the standard normal distribution: what a 95 % interval reaches to.
pub const Z: f64 = 1.959_963_984_540_054;
