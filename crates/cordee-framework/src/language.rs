//! The shapes in which people write files for Cordée, for files that are no framework.
//!
//! What is read as a [`record!`](crate::record) has places, "did you mean" and a JSON Schema of the same
//! definition. Knows how such files are written; not what they mean.

pub use crate::read::record::{Read, is_mapping, read_into, required};
pub use crate::read::{
    Choice, Chosen, Cx, Entries, List, Name, NodeRef, OneOrMany, Sited, Whole, Words, YesNo,
    did_you_mean, listed,
};
pub use crate::schema::schema_of;
pub use crate::tree::{NodeId, Shape, Tree};

use crate::finding::Finding;
use crate::read::Raised;
use crate::source::{Extent, SourceFile, Sources};
use crate::tree::{Limits, parse};
use crate::{check, rules::SYN004};
use cordee_domain::Lang;

/// What could not be read, with the sources its places refer to.
pub type Faulty = (Sources, Vec<Finding>);

/// Reads a file as whatever `lower` makes of its first node, or says everything that is wrong with it.
/// `what` is what it is called, such as "a mapping".
///
/// # Errors
/// Everything that is wrong, with its places.
pub fn read_file<T: Default>(
    path: &str,
    text: &str,
    what: &str,
    lower: impl FnOnce(NodeId, &mut Cx<'_>) -> T,
) -> Result<T, Faulty> {
    let sources = Sources::single(path, text);
    let mut raised = Vec::new();
    let mut read = T::default();
    if let Some(source) = sources.files().first() {
        read = read_source(source, what, &mut raised, lower);
    }
    let findings = check::reader_findings(raised, &sources);
    if findings.is_empty() {
        Ok(read)
    } else {
        Err((sources, findings))
    }
}

fn read_source<T: Default>(
    source: &SourceFile,
    what: &str,
    raised: &mut Vec<Raised>,
    lower: impl FnOnce(NodeId, &mut Cx<'_>) -> T,
) -> T {
    let (tree, flaws) = parse(source, Limits::FRAMEWORK);
    raised.extend(flaws.into_iter().map(|flaw| check::raised_flaw(flaw, 0)));
    raised.extend(check::not_utf8(source, 0));
    let mut cx = Cx::new(&tree, source, 0, Lang::EN);
    let read = tree.root().map(|root| lower(root, &mut cx));
    if read.is_none() && raised.is_empty() && cx.raised.is_empty() {
        raised.push(nothing_there(what));
    }
    raised.append(&mut cx.raised);
    read.unwrap_or_default()
}

fn nothing_there(what: &str) -> Raised {
    Raised {
        rule: &SYN004,
        file: 0,
        extent: Extent::default(),
        message: format!("{what} says nothing"),
        help: "write its keys with values below each other".to_owned(),
        related: Vec::new(),
    }
}
