//! What the generated documents are made of, taken from our crates.
//!
//! The only file here that knows the crates; everything else works on these values.

/// What the generated documents are made of.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// Every rule, in any order.
    pub rules: Vec<RulePage>,
    /// The JSON Schema of the framework language, as `cordee schema` prints it.
    pub schema: Option<String>,
}

/// One rule as its page shows it.
#[derive(Clone, Debug)]
pub struct RulePage {
    /// The stable code, such as `PAR002`.
    pub code: String,
    /// The name, such as `management-grade-without-twin`.
    pub name: String,
    /// The default severity, or `off`.
    pub severity: String,
    /// The page itself in Markdown, without a title; its first line says what the rule finds.
    pub text: String,
}

/// The sources as the crates give them now.
pub fn sources() -> Sources {
    Sources::default()
}
