//! What a reader carries along: the tree it reads and the faults it has seen.

use crate::rules::{self, Rule};
use crate::source::{Extent, SourceFile};
use crate::tree::{NodeId, Tree};
use cordee_domain::Lang;

/// A node of one of the files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct NodeRef {
    file: u32,
    pub(crate) node: NodeId,
}

impl NodeRef {
    pub(crate) fn new(file: usize, node: NodeId) -> Self {
        let file = u32::try_from(file).unwrap_or(u32::MAX);
        Self { file, node }
    }

    /// The node.
    pub fn id(self) -> NodeId {
        self.node
    }

    /// Which of the files.
    pub(crate) fn file(self) -> usize {
        self.file as usize
    }
}

/// A finding of the reader, before its place has been worked out.
#[derive(Debug)]
pub(crate) struct Raised {
    pub(crate) rule: &'static Rule,
    pub(crate) file: usize,
    pub(crate) extent: Extent,
    pub(crate) message: String,
    pub(crate) help: String,
    pub(crate) related: Vec<(NodeRef, String)>,
}

/// An allowance as written: the mapping it stands in and what it allows.
#[derive(Debug)]
pub(crate) struct Allowed<'t> {
    pub(crate) within: NodeRef,
    pub(crate) here: NodeRef,
    pub(crate) code: Option<super::Name<'t>>,
    pub(crate) because: Option<super::TextValue>,
}

/// The reader's context for one file.
pub struct Cx<'t> {
    pub(crate) tree: &'t Tree<'t>,
    pub(crate) source: &'t SourceFile,
    pub(crate) file: usize,
    /// The language a text is in when it names none.
    pub(crate) own_language: Lang,
    /// The mapping whose keys are being read.
    pub(crate) within: NodeId,
    pub(crate) raised: Vec<Raised>,
    pub(crate) allowed: Vec<Allowed<'t>>,
}

impl<'t> Cx<'t> {
    pub(crate) fn new(
        tree: &'t Tree<'t>,
        source: &'t SourceFile,
        file: usize,
        own_language: Lang,
    ) -> Self {
        Self {
            tree,
            source,
            file,
            own_language,
            within: NodeId(0),
            raised: Vec::new(),
            allowed: Vec::new(),
        }
    }

    /// A context for a part of the same file that is read beside the others.
    pub(crate) fn apart(&self) -> Self {
        let mut apart = Self::new(self.tree, self.source, self.file, self.own_language);
        apart.within = self.within;
        apart
    }

    /// Takes over what was raised and allowed in a part.
    pub(crate) fn join(&mut self, apart: Self) {
        self.raised.extend(apart.raised);
        self.allowed.extend(apart.allowed);
    }

    /// The tree that is read.
    pub fn tree(&self) -> &'t Tree<'t> {
        self.tree
    }

    /// The reader goes on to a key of this mapping.
    pub fn begin_key(&mut self, within: NodeRef) {
        self.within = within.node;
    }

    /// A node of this file.
    pub fn here(&self, node: NodeId) -> NodeRef {
        NodeRef::new(self.file, node)
    }

    pub(crate) fn raise(
        &mut self,
        rule: &'static Rule,
        node: NodeId,
        message: String,
        help: impl Into<String>,
    ) {
        let extent = self.tree.extent(node);
        self.raise_at(rule, extent, message, help);
    }

    pub(crate) fn raise_at(
        &mut self,
        rule: &'static Rule,
        extent: Extent,
        message: String,
        help: impl Into<String>,
    ) {
        let help = help.into();
        let related = Vec::new();
        self.raised.push(Raised {
            rule,
            file: self.file,
            extent,
            message,
            help,
            related,
        });
    }

    /// What stands there is not what belongs there.
    pub fn wrong(&mut self, node: NodeId, wanted: &str, help: &str) {
        let found = self.describe(node);
        let message = format!("{found} is not {wanted}");
        self.raise(&rules::SYN003, node, message, help);
    }

    /// A value in the reader's own words, short.
    fn describe(&self, node: NodeId) -> String {
        match self.tree.scalar(node) {
            Some(text) => format!("`{}`", shortened(text)),
            None if self.tree.items(node).is_empty() && self.tree.entries(node).is_empty() => {
                "an empty list or mapping".to_owned()
            }
            None if self.tree.items(node).is_empty() => "a group of keys".to_owned(),
            None => "a list".to_owned(),
        }
    }

    /// A key that this shape does not have.
    pub fn unknown_key(&mut self, key: NodeId, of: &str, known: &[&'static str]) {
        let text = self.tree.scalar(key).unwrap_or("");
        let message = format!("{of} has no key `{}`", shortened(text));
        let help = did_you_mean(text, known.iter().copied())
            .unwrap_or_else(|| format!("the keys are {}", listed(known.iter().copied())));
        self.raise(&rules::SYN002, key, message, help);
    }

    /// A key that must be there is not.
    pub(crate) fn missing_key(&mut self, within: NodeId, of: &str, key: &str) {
        let at = self
            .tree
            .entries(within)
            .first()
            .map_or(within, |[key, _]| *key);
        self.raise(
            &rules::SYN004,
            at,
            format!("{of} needs the key `{key}`"),
            format!("add `{key}:`"),
        );
    }

    /// A key with nothing after it.
    pub(crate) fn nothing(&mut self, key: NodeId) {
        let text = self.tree.scalar(key).unwrap_or("");
        let message = format!("`{}` has nothing after it", shortened(text));
        self.raise(
            &rules::SHP007,
            key,
            message,
            "write what belongs there, or leave the key out",
        );
    }

    /// An item of a list with nothing in it.
    pub(crate) fn nothing_here(&mut self, item: NodeId) {
        self.raise(
            &rules::SHP007,
            item,
            "an item of this list has nothing in it".to_owned(),
            "write what belongs there, or leave the item out",
        );
    }
}

/// At most sixty characters of a text, on one line.
pub(crate) fn shortened(text: &str) -> String {
    const MOST: usize = 60;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= MOST {
        return line;
    }
    let cut: String = line.chars().take(MOST - 1).collect();
    format!("{}…", cut.trim_end())
}

/// "`a`, `b` and `c`".
pub fn listed<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let words: Vec<String> = words.map(|w| format!("`{w}`")).collect();
    match words.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
    }
}

/// "did you mean `x`?" for the nearest of the known words, if one is near.
pub fn did_you_mean<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
    let most = (word.chars().count() / 3).clamp(1, 4);
    let lower = word.to_lowercase();
    known
        .map(|k| (strsim::damerau_levenshtein(&lower, &k.to_lowercase()), k))
        .filter(|(distance, k)| *distance <= most && *distance < k.chars().count())
        .min()
        .map(|(_, nearest)| format!("did you mean `{nearest}`?"))
}
