//! From parser events to a tree.

use super::cursor::Cursor;
use super::flaw::{Flaw, FlawKind, Limits};
use super::{Children, Held, Node, NodeId, Tree, repair};
use crate::source::{Extent, Position, SourceFile};
use saphyr_parser::{Event, Marker, Parser, ScalarStyle, ScanError, Span};
use std::borrow::Cow;
use std::collections::HashSet;

/// Reads a file as far as it can be read, with everything wrong about its text.
pub(crate) fn parse(file: &SourceFile, limits: Limits) -> (Tree<'_>, Vec<Flaw>) {
    let mut builder = Builder::new(limits);
    let Err(error) = builder.run(file.text()) else {
        builder.find_tabs(file.text());
        return (builder.tree, builder.flaws);
    };
    let (text, mut flaws) = repair::repair(file.text(), &error);
    let text = file.repaired.get_or_init(|| text);
    let mut builder = Builder::new(limits);
    if builder.run(text).is_err() {
        builder.close_open();
    }
    builder.find_tabs(text);
    flaws.append(&mut builder.flaws);
    (builder.tree, flaws)
}

pub(super) fn position(marker: &Marker) -> Position {
    Position {
        line: u32::try_from(marker.line()).unwrap_or(u32::MAX),
        column: u32::try_from(marker.col()).unwrap_or(u32::MAX),
    }
}

fn extent(span: &Span) -> Extent {
    Extent {
        start: position(&span.start),
        end: position(&span.end),
    }
}

/// Files are at most some megabytes long, so nothing in them has a larger number.
fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// A list or mapping whose end has not been seen. Its children so far stand in
/// [`Builder::pending`], from `first` on.
enum Open {
    List {
        id: NodeId,
        first: usize,
    },
    Map {
        id: NodeId,
        first: usize,
    },
    /// Too deep: skipped, with the number of ends to come.
    Skipped(usize),
}

struct Builder<'s> {
    tree: Tree<'s>,
    flaws: Vec<Flaw>,
    open: Vec<Open>,
    pending: Vec<NodeId>,
    limits: Limits,
    documents: usize,
    cursor: Cursor,
    /// First and last line of each text written with `|` or `>`.
    blocks: Vec<(u32, u32)>,
}

impl<'s> Builder<'s> {
    fn new(limits: Limits) -> Self {
        Self {
            tree: Tree::default(),
            flaws: Vec::new(),
            open: Vec::new(),
            pending: Vec::new(),
            limits,
            documents: 0,
            cursor: Cursor::default(),
            blocks: Vec::new(),
        }
    }

    fn run(&mut self, text: &'s str) -> Result<(), ScanError> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        self.tree.source = text;
        // Frameworks have about one value in twelve bytes; growing step by step would copy the
        // whole tree again and again.
        let about = (text.len() / 12).min(self.limits.nodes);
        self.tree.nodes.reserve(about);
        self.tree.children.reserve(about);
        for event in Parser::new_from_str(text) {
            let (event, span) = event?;
            if self.tree.nodes.len() >= self.limits.nodes {
                self.flaw(FlawKind::TooMany(self.limits.nodes), extent(&span));
                self.close_open();
                break;
            }
            self.event(event, &span);
        }
        Ok(())
    }

    fn event(&mut self, event: Event<'s>, span: &Span) {
        match event {
            Event::DocumentStart(_) => {
                self.documents += 1;
                if self.documents == 2 {
                    self.flaw(FlawKind::Foreign("a second document"), extent(span));
                }
            }
            Event::Alias(_) => {
                self.flaw(FlawKind::Foreign("an alias (`*name`)"), extent(span));
                self.add(Cow::Borrowed(""), true, span);
            }
            Event::Scalar(text, style, anchor, tag) => {
                self.mention_foreign(anchor, tag.is_some(), span);
                let is_plain = style == ScalarStyle::Plain;
                if matches!(style, ScalarStyle::Literal | ScalarStyle::Folded) {
                    let within = extent(span);
                    self.blocks.push((within.start.line, within.end.line));
                }
                self.add(text, is_plain, span);
            }
            Event::SequenceStart(anchor, tag) => {
                self.mention_foreign(anchor, tag.is_some(), span);
                self.begin(span, Held::List(Children::default()));
            }
            Event::MappingStart(anchor, tag) => {
                self.mention_foreign(anchor, tag.is_some(), span);
                self.begin(span, Held::Map(Children::default()));
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(span),
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => {}
        }
    }

    fn mention_foreign(&mut self, anchor: usize, tagged: bool, span: &Span) {
        if anchor != 0 {
            self.flaw(FlawKind::Foreign("an anchor (`&name`)"), extent(span));
        }
        if tagged {
            self.flaw(FlawKind::Foreign("a tag (`!name`)"), extent(span));
        }
    }

    fn flaw(&mut self, kind: FlawKind, extent: Extent) {
        self.flaws.push(Flaw { kind, extent });
    }

    fn push(&mut self, held: Held, span: &Span) -> NodeId {
        let id = NodeId(number(self.tree.nodes.len()));
        let extent = extent(span);
        self.tree.nodes.push(Node { held, extent });
        id
    }

    fn add(&mut self, text: Cow<'s, str>, is_plain: bool, span: &Span) {
        if matches!(self.open.last(), Some(Open::Skipped(_))) {
            return;
        }
        let held = self.hold(text, is_plain, span);
        let id = self.push(held, span);
        self.attach(id);
    }

    /// A text by its place in the file where it stands there as it is: the parser hands out a
    /// copy of nearly every text, and keeping ten million copies costs more than parsing.
    fn hold(&mut self, text: Cow<'s, str>, is_plain: bool, span: &Span) -> Held {
        // Quotes stand before the text.
        for skipped in [0, 1] {
            let Some(start) = self
                .cursor
                .byte_of(self.tree.source, span.start.index() + skipped)
            else {
                break;
            };
            if self.tree.source.get(start..start + text.len()) == Some(&*text) {
                return Held::Written {
                    start: number(start),
                    length: number(text.len()),
                    is_plain,
                };
            }
        }
        self.tree.made.push(text);
        Held::Made {
            index: number(self.tree.made.len() - 1),
            is_plain,
        }
    }

    /// Puts a finished node where it belongs.
    fn attach(&mut self, id: NodeId) {
        match self.open.last() {
            Some(Open::List { .. } | Open::Map { .. }) => self.pending.push(id),
            None if self.documents <= 1 => self.tree.root = Some(id),
            Some(Open::Skipped(_)) | None => {}
        }
    }

    fn begin(&mut self, span: &Span, held: Held) {
        if let Some(Open::Skipped(ends)) = self.open.last_mut() {
            *ends += 1;
            return;
        }
        if self.open.len() >= self.limits.depth {
            self.flaw(FlawKind::TooDeep(self.limits.depth), extent(span));
            self.open.push(Open::Skipped(1));
            return;
        }
        let is_list = matches!(held, Held::List(_));
        let first = self.pending.len();
        let id = self.push(held, span);
        self.open.push(if is_list {
            Open::List { id, first }
        } else {
            Open::Map { id, first }
        });
    }

    fn end(&mut self, span: &Span) {
        if let Some(Open::Skipped(ends)) = self.open.last_mut() {
            *ends -= 1;
            if *ends > 0 {
                return;
            }
        }
        self.close(position(&span.end));
    }

    /// Closes the innermost open list or mapping, which ends at `end`.
    fn close(&mut self, end: Position) {
        let (id, first, is_list) = match self.open.pop() {
            Some(Open::List { id, first }) => (id, first, true),
            Some(Open::Map { id, first }) => (id, first, false),
            Some(Open::Skipped(_)) => {
                let at = Span::empty(Marker::new(0, end.line as usize, end.column as usize));
                self.add(Cow::Borrowed(""), true, &at);
                return;
            }
            None => return,
        };
        if !is_list && (self.pending.len() - first) % 2 == 1 {
            // A key whose value never came, after giving up.
            self.pending.pop();
        }
        let children = self.settle(first);
        if let Some(node) = self.tree.nodes.get_mut(id.0 as usize) {
            node.held = if is_list {
                Held::List(children)
            } else {
                Held::Map(children)
            };
            node.extent.end = end.max(node.extent.start);
        }
        if !is_list {
            self.find_key_flaws(id);
        }
        self.attach(id);
    }

    /// Moves the pending children from `first` on to their place in the tree.
    fn settle(&mut self, first: usize) -> Children {
        let start = number(self.tree.children.len());
        let count = number(self.pending.len() - first);
        self.tree.children.extend(self.pending.drain(first..));
        Children { start, count }
    }

    /// After giving up: what is open ends where the last node ended.
    fn close_open(&mut self) {
        let end = self
            .tree
            .nodes
            .last()
            .map(|n| n.extent.end)
            .unwrap_or_default();
        while !self.open.is_empty() {
            self.close(end);
        }
    }

    /// Tabs before a value: this parser passes over them where others refuse the file.
    fn find_tabs(&mut self, text: &str) {
        if !text.contains('\t') {
            return;
        }
        for (number, line) in (1..)
            .zip(text.lines())
            .filter(|(_, line)| line.contains('\t'))
        {
            let before = line.chars().take_while(|c| matches!(c, ' ' | '-' | '\t'));
            let Some(column) = before.clone().position(|c| c == '\t') else {
                continue;
            };
            let is_blank = before.count() == line.chars().count();
            let at = |column: usize| Position {
                line: number,
                column: u32::try_from(column).unwrap_or(u32::MAX),
            };
            let extent = Extent {
                start: at(column),
                end: at(column + 1),
            };
            if !is_blank && !self.is_in_text(extent.start) {
                self.flaw(FlawKind::Syntax("tabs disallowed".to_owned()), extent);
            }
        }
    }

    /// Whether a position lies within a text of several lines.
    fn is_in_text(&self, at: Position) -> bool {
        let is_in_block = self
            .blocks
            .iter()
            .any(|(first, last)| (*first..=*last).contains(&at.line));
        is_in_block
            || self.tree.nodes.iter().any(|node| {
                matches!(node.held, Held::Written { .. } | Held::Made { .. })
                    && node.extent.start < at
                    && at < node.extent.end
            })
    }

    fn find_key_flaws(&mut self, map: NodeId) {
        const FEW: usize = 16;
        let entries = self.tree.entries(map);
        let mut found = Vec::new();
        // Nearly all mappings have a few keys, and these are looked through one by one.
        let (mut few, mut many) = ([None; FEW], HashSet::new());
        for (i, [key, _]) in entries.iter().enumerate() {
            let text = self.tree.scalar(*key);
            let Some(written) = text else {
                found.push((FlawKind::KeyNotScalar, *key));
                continue;
            };
            let is_repeated = if entries.len() <= FEW {
                let (before, rest) = few.split_at_mut(i);
                rest.iter_mut().take(1).for_each(|slot| *slot = text);
                before.contains(&text)
            } else {
                !many.insert(written)
            };
            if is_repeated {
                found.push((FlawKind::DuplicateKey(written.to_owned()), *key));
            }
        }
        for (kind, key) in found {
            let extent = self.tree.extent(key);
            self.flaw(kind, extent);
        }
    }
}
