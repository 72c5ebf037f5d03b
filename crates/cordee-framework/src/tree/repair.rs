//! Reading on after a fault.
//!
//! The parser stops where it can't follow. Blocks of YAML are marked by indentation, so the
//! smallest block around that line is replaced by blanks and the file is parsed again; when that
//! does not get past the block, the next larger one is blanked. Every fault is reported once, at
//! the parser's own place, and what stands outside the broken blocks is read as usual.

use super::build::position;
use super::flaw::{Flaw, FlawKind};
use crate::source::{Extent, Position};
use saphyr_parser::{Parser, ScanError};
use std::ops::Range;

/// How many faults of one file are reported before the rest is left unread.
const MOST_FAULTS: usize = 40;
/// How many bytes are parsed again at most, over all attempts.
const MOST_BYTES: usize = 256 << 20;
/// How many times at least a file is parsed again, however long it is.
const LEAST_ATTEMPTS: usize = 8;

/// The text with broken blocks blanked so that the parser can follow it, and the faults.
pub(super) fn repair(text: &str, first: &ScanError) -> (String, Vec<Flaw>) {
    let mut lines = Lines::new(text);
    let mut flaws = Vec::new();
    let mut attempts = (MOST_BYTES / text.len().max(1)).max(LEAST_ATTEMPTS);
    let mut error = Some((first.info().to_owned(), position(first.marker())));
    while let Some((info, at)) = error.take() {
        flaws.push(Flaw {
            kind: FlawKind::Syntax(info),
            extent: lines.rest_of_line(at),
        });
        if flaws.len() >= MOST_FAULTS || attempts == 0 {
            flaws.push(Flaw {
                kind: FlawKind::GivenUp,
                extent: lines.rest_of_line(at),
            });
            lines.blank(at.line as usize..lines.count() + 1);
            break;
        }
        error = lines.blank_until_past(at, &mut attempts);
    }
    (lines.text, flaws)
}

/// A text whose lines can be blanked. Lines are counted from 1.
struct Lines {
    text: String,
}

impl Lines {
    fn new(text: &str) -> Self {
        Self {
            text: text.to_owned(),
        }
    }

    fn count(&self) -> usize {
        self.text.split('\n').count()
    }

    fn rest_of_line(&self, at: Position) -> Extent {
        let line = self
            .text
            .split('\n')
            .nth((at.line as usize).saturating_sub(1))
            .unwrap_or("");
        let length = u32::try_from(line.trim_end().chars().count()).unwrap_or(u32::MAX);
        let start = Position {
            line: at.line,
            column: at.column.min(length),
        };
        Extent {
            start,
            end: Position {
                line: at.line,
                column: length,
            },
        }
    }

    /// Blanks ever larger blocks around `at` until the parser gets past them. Answers with the
    /// next fault behind them, if there is one.
    fn blank_until_past(
        &mut self,
        at: Position,
        attempts: &mut usize,
    ) -> Option<(String, Position)> {
        let blocks = blocks_around(&self.text, at.line as usize);
        for block in blocks {
            let past = block.end;
            self.blank(block);
            let error = first_error(&self.text)?;
            *attempts = attempts.saturating_sub(1);
            if error.1.line as usize >= past || *attempts == 0 {
                return Some(error);
            }
        }
        // Nothing around it helps: everything up to and with this line goes.
        self.blank(1..at.line as usize + 1);
        first_error(&self.text)
    }

    /// Replaces every character of these lines but the line breaks by a space.
    fn blank(&mut self, lines: Range<usize>) {
        let mut out = String::with_capacity(self.text.len());
        for (i, line) in self.text.split('\n').enumerate() {
            if i > 0 {
                out.push('\n');
            }
            if lines.contains(&(i + 1)) {
                out.extend(line.chars().map(|c| if c == '\r' { c } else { ' ' }));
            } else {
                out.push_str(line);
            }
        }
        self.text = out;
    }
}

fn first_error(text: &str) -> Option<(String, Position)> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    Parser::new_from_str(text)
        .find_map(Result::err)
        .map(|e| (e.info().to_owned(), position(e.marker())))
}

/// The blocks around a line, smallest first: the line with what is indented below it, the line
/// before it likewise, then each enclosing block up to the outermost.
fn blocks_around(text: &str, line: usize) -> Vec<Range<usize>> {
    let lines: Vec<&str> = text.split('\n').collect();
    let mut from = line.min(lines.len()).max(1);
    while from > 1 && is_blank(&lines, from) {
        from -= 1;
    }
    let mut blocks = vec![block_at(&lines, from)];
    if let Some(before) = (1..from).rev().find(|n| !is_blank(&lines, *n)) {
        let block = block_at(&lines, before);
        blocks.push(block.start..block.end.max(from + 1));
    }
    let mut indent = indent_of(&lines, from);
    for n in (1..from).rev() {
        if !is_blank(&lines, n) && indent_of(&lines, n) < indent {
            indent = indent_of(&lines, n);
            let block = block_at(&lines, n);
            blocks.push(block.start..block.end.max(from + 1));
        }
    }
    blocks
}

/// A line and all that is indented deeper below it.
fn block_at(lines: &[&str], line: usize) -> Range<usize> {
    let indent = indent_of(lines, line);
    let deeper = (line + 1..=lines.len())
        .take_while(|n| is_blank(lines, *n) || indent_of(lines, *n) > indent)
        .count();
    line..line + 1 + deeper
}

fn is_blank(lines: &[&str], line: usize) -> bool {
    lines.get(line - 1).is_none_or(|l| l.trim().is_empty())
}

fn indent_of(lines: &[&str], line: usize) -> usize {
    lines
        .get(line - 1)
        .map_or(0, |l| l.len() - l.trim_start().len())
}
