//! A version that is looked at before it counts: what is found in it, what changes, whom it
//! touches.

use crate::Published;
use crate::view::changes::{Changed, changes};
use crate::view::findings::{FindingView, finding};
use crate::view::reader::Reader;
use cordee_domain::diff::{diff, levels_concerned, levels_of_moved_text};
use cordee_domain::{Framework, LevelId};
use cordee_framework::Summary;
use std::collections::BTreeSet;

/// A version as it is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Looked {
    /// What it calls itself, or the beginning of its content's hash.
    pub(crate) name: String,
    /// The hash of its content.
    pub(crate) content: String,
    /// Whether it says what the version that counts says.
    pub(crate) is_the_same: bool,
    pub(crate) summary: Summary,
    pub(crate) findings: Vec<FindingView>,
    pub(crate) changes: Vec<Changed>,
    /// Levels that change and at which people stand.
    pub(crate) touched: Vec<Standing>,
    /// Levels that are no longer there and at which people stand.
    pub(crate) gone: Vec<Standing>,
    /// How many people have a position.
    pub(crate) people: u64,
}

/// The people of one level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Standing {
    pub(crate) level: LevelId,
    pub(crate) title: String,
    pub(crate) people: u64,
    /// Who, where that is shown.
    pub(crate) names: Vec<String>,
}

/// How many findings are shown; the rest is counted.
const MOST_FINDINGS: usize = 200;

/// The version beside the one that counts, with how many people stand at each level.
pub(crate) fn looked(
    reader: Reader<'_>,
    before: &Published,
    after: &Published,
    counted: &[(LevelId, u64)],
) -> Looked {
    let version = after.version();
    let difference = diff(before.framework(), after.framework());
    let both = (before.framework(), after.framework());
    let of_changes = difference
        .changes
        .iter()
        .map(|it| levels_concerned(both, it));
    let of_texts = difference
        .moved_texts
        .iter()
        .map(|it| levels_of_moved_text(both, it));
    let concerned: BTreeSet<LevelId> = of_changes.chain(of_texts).flatten().collect();
    let is_gone = |level: &LevelId| after.framework().level_by_id(level).is_none();
    let of_it = Reader {
        published: after,
        ..reader
    };
    let standing = |wanted: &dyn Fn(&LevelId) -> bool| -> Vec<Standing> {
        let there = counted.iter().filter(|(level, _)| wanted(level));
        there.map(|it| standing(both, it)).collect()
    };
    Looked {
        name: version
            .name
            .clone()
            .unwrap_or_else(|| version.content.short()),
        content: version.content.to_string(),
        is_the_same: version.content == before.version().content,
        summary: after.summary(),
        findings: after
            .findings()
            .iter()
            .take(MOST_FINDINGS)
            .map(|it| unlinked(finding(of_it, it)))
            .collect(),
        changes: changes(&difference),
        touched: standing(&|level| concerned.contains(level) && !is_gone(level)),
        gone: standing(&is_gone),
        people: counted.iter().map(|(_, people)| people).sum(),
    }
}

/// What is not published has no pages of its own.
fn unlinked(finding: FindingView) -> FindingView {
    FindingView {
        concerns: None,
        ..finding
    }
}

fn standing(
    (before, after): (&Framework, &Framework),
    (level, people): &(LevelId, u64),
) -> Standing {
    let title = |framework: &Framework| {
        let ix = framework.level_by_id(level)?;
        Some(framework.level(ix).title.as_str().to_owned())
    };
    Standing {
        title: title(after)
            .or_else(|| title(before))
            .unwrap_or_else(|| level.to_string()),
        level: level.clone(),
        people: *people,
        names: Vec::new(),
    }
}
