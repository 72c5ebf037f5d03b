//! What is expected of a ladder, and how we say it is reported.

use crate::Failure;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;

/// `expected.json`: per ladder, what is wrong with it.
#[derive(Debug, Deserialize)]
#[serde(transparent)]
pub(super) struct Expected {
    pub(super) ladders: BTreeMap<String, ExpectedLadder>,
}

#[derive(Debug, Deserialize)]
pub(super) struct ExpectedLadder {
    pub(super) findings: Vec<ExpectedFinding>,
    pub(super) negatives: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct ExpectedFinding {
    pub(super) kind: String,
    #[serde(rename = "where")]
    pub(super) place: String,
    pub(super) confidence: String,
}

/// `reported.toml`: how each entry is reported.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Reported {
    /// How many levels the import must give, where we say so.
    pub(super) levels: Option<usize>,
    /// How many cells.
    pub(super) cells: Option<usize>,
    #[serde(default)]
    pub(super) finding: Vec<ReportedFinding>,
    #[serde(default)]
    pub(super) negative: Vec<ReportedNegative>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReportedFinding {
    /// The position in `expected.json`, from 0.
    pub(super) at: usize,
    /// Its kind there, so that a shifted position is seen.
    pub(super) kind: String,
    /// The rule that reports it, or one of several.
    #[serde(default)]
    pub(super) code: OneOrMany,
    /// The rule that answers "not stated".
    pub(super) not_stated: Option<String>,
    /// Words of the import's own account.
    pub(super) remark: Option<String>,
    /// The file the remark is about.
    pub(super) file: Option<String>,
    /// Whether the import is run without the tracks of the mapping.
    #[serde(default)]
    pub(super) without_tracks: bool,
    /// Words that must all stand in the finding.
    #[serde(default)]
    pub(super) naming: Vec<String>,
    /// Whether each word may stand in a finding of its own.
    #[serde(default)]
    pub(super) each_its_own: bool,
    /// How often at least.
    #[serde(default = "once")]
    pub(super) times: usize,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReportedNegative {
    pub(super) at: usize,
    /// Codes that must not be reported.
    pub(super) codes: Vec<String>,
    /// Only findings with one of these words count, where there are any.
    #[serde(default)]
    pub(super) naming: Vec<String>,
}

fn once() -> usize {
    1
}

#[derive(Debug, Default, Deserialize)]
#[serde(untagged)]
pub(super) enum OneOrMany {
    #[default]
    None,
    One(String),
    Many(Vec<String>),
}

impl OneOrMany {
    pub(super) fn contains(&self, code: &str) -> bool {
        match self {
            Self::None => false,
            Self::One(one) => one == code,
            Self::Many(many) => many.iter().any(|one| one == code),
        }
    }
}

impl Expected {
    pub(super) fn read(path: &Path) -> Result<Self, Failure> {
        let text = std::fs::read_to_string(path)
            .map_err(|e| Failure::new(format!("read {}", path.display()), e))?;
        serde_json::from_str(&text)
            .map_err(|e| Failure::new(format!("understand {}", path.display()), e))
    }
}

impl Reported {
    pub(super) fn read(path: &Path) -> Result<Self, Failure> {
        let text = std::fs::read_to_string(path)
            .map_err(|e| Failure::new(format!("read {}", path.display()), e))?;
        toml::from_str(&text).map_err(|e| Failure::new(format!("understand {}", path.display()), e))
    }
}
