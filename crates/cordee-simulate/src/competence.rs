//! Competence as the engines keep it: a whole number of small steps.
//!
//! A step is 1/65,536 of a point. Sums of whole numbers are exact in any order, and no machine
//! rounds them differently; against a spread of two points the step can't be seen.

/// A competence in steps of 1/65,536 of a point.
pub type Competence = u32;

/// One point of competence.
pub const ONE: Competence = 1 << 16;

/// The competence in points.
pub fn points(of: Competence) -> f64 {
    f64::from(of) / f64::from(ONE)
}

/// The nearest competence to these points; those below 0 are 0.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a cast from a float keeps to the bounds"
)]
pub fn steps(of: f64) -> Competence {
    (of * f64::from(ONE) + 0.5) as Competence
}
