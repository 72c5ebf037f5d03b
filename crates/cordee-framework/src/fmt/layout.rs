//! Pieces laid out: two spaces a level, lists below their key, one blank line at most.

use super::BLANKS;
use super::pieces::{Body, Kind, Piece};

/// How many spaces a level is indented by.
const STEP: usize = 2;
/// How many spaces stand at least before a comment behind something.
const BEFORE_COMMENT: usize = 2;

/// The text of these pieces, laid out.
pub(super) fn lay_out(pieces: &[Piece<'_>]) -> String {
    let mut layout = Layout::default();
    let mut waiting = Waiting::default();
    for (at, piece) in pieces.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|i| pieces.get(i));
        let blank_before = before.is_some_and(|b| piece.line > b.end_line + 1);
        if let Kind::Body(body) = piece.kind {
            layout.body(piece.text, body);
        } else if !piece.is_first {
            layout.within_line(piece, before);
        } else if piece.kind == Kind::Comment && layout.brackets.depth == 0 {
            waiting.comments.push((*piece, blank_before));
        } else {
            layout.new_line(piece, blank_before, &mut waiting);
        }
        layout.note(piece);
    }
    layout.last_comments(&mut waiting);
    layout.finish()
}

/// Comments on lines of their own, waiting for the line they belong to; each with whether a
/// blank line stands before it.
#[derive(Default)]
struct Waiting<'t> {
    comments: Vec<(Piece<'t>, bool)>,
}

/// A mapping or a list outside of brackets.
#[derive(Clone, Copy)]
struct Level {
    /// Its column as written.
    old: usize,
    /// Its column as laid out.
    new: usize,
    is_list: bool,
}

/// Where a piece stands that begins a line.
#[derive(Clone, Copy)]
struct Line {
    indent: usize,
    blank_before: bool,
}

/// The brackets that are open.
#[derive(Clone, Copy, Default)]
struct Brackets {
    depth: usize,
    /// The indentation of the line in which the outermost was opened.
    base: usize,
    /// How much deeper what stands in the outermost is indented.
    inset: usize,
}

impl Brackets {
    /// The indentation of a line in the innermost bracket.
    fn indent(self) -> usize {
        self.base + self.inset + STEP * self.depth.saturating_sub(1)
    }
}

#[derive(Default)]
struct Layout {
    out: String,
    levels: Vec<Level>,
    brackets: Brackets,
    /// The indentation of the line that is being written.
    indent: usize,
    /// The last piece that is no comment.
    last: Option<Kind>,
    seen_key: bool,
    /// Whether a blank line here would become part of the text above.
    is_glued: bool,
}

impl Layout {
    fn top(&self) -> Option<Level> {
        self.levels.last().copied()
    }

    /// Where something stands that belongs to the innermost level.
    fn below_top(&self) -> usize {
        self.top().map_or(0, |level| level.new + STEP)
    }

    /// Remembers what the next piece will ask for.
    fn note(&mut self, piece: &Piece<'_>) {
        match piece.kind {
            Kind::Comment => return,
            Kind::OpenList | Kind::OpenMap => {
                if self.brackets.depth == 0 {
                    self.brackets.base = self.indent.max(self.top().map_or(0, |t| t.new));
                    self.brackets.inset = STEP;
                }
                self.brackets.depth += 1;
            }
            Kind::CloseList | Kind::CloseMap => {
                self.brackets.depth = self.brackets.depth.saturating_sub(1);
            }
            _ => {}
        }
        self.last = Some(piece.kind);
        self.is_glued = matches!(piece.kind, Kind::Body(body) if body.keeps_end);
    }

    /// A piece behind another on its line.
    fn within_line(&mut self, piece: &Piece<'_>, before: Option<&Piece<'_>>) {
        if self.brackets.depth == 0 {
            self.enter(piece);
        }
        let opens_line = before.is_some_and(|b| b.is_first && b.kind == Kind::OpenList);
        if opens_line && self.brackets.depth == 1 && piece.kind != Kind::Comment {
            // The items below line up with the first one.
            self.brackets.inset = 1;
        }
        let spaces = before.map_or(0, |before| spaces_between(before, piece));
        self.out.extend(std::iter::repeat_n(' ', spaces));
        self.words(piece);
    }

    /// A piece that begins a line, after the comments that wait for it.
    fn new_line(&mut self, piece: &Piece<'_>, blank_before: bool, waiting: &mut Waiting<'_>) {
        let levels_before = self.levels.clone();
        let indent = self.indent_of(piece);
        let line = Line {
            indent,
            blank_before,
        };
        let mut lines = self.place_comments(waiting, &levels_before, Some((piece, line)));
        lines.push(line);
        if piece.is_key && self.levels.len() == 1 {
            if self.seen_key && !self.is_glued {
                set_section_apart(&mut lines);
            }
            self.seen_key = true;
        }
        let own = lines.pop().unwrap_or(line);
        self.write_comments(waiting, &lines);
        self.begin_line(own);
        self.words(piece);
    }

    /// Enters or leaves levels for a piece, and says where it stands as the first of its line.
    fn indent_of(&mut self, piece: &Piece<'_>) -> usize {
        if self.brackets.depth > 0 {
            return self.indent_in_brackets(piece);
        }
        match piece.kind {
            Kind::Start => 0,
            _ if self.enter(piece) => self.top().map_or(0, |level| level.new),
            _ => self.below_top(),
        }
    }

    fn indent_in_brackets(&self, piece: &Piece<'_>) -> usize {
        let closes = matches!(piece.kind, Kind::CloseList | Kind::CloseMap);
        let indent = match self.brackets.depth {
            1 if closes => self.brackets.base,
            _ if closes => self.brackets.indent() - STEP,
            _ => self.brackets.indent(),
        };
        // YAML wants even a closing bracket to stand deeper than the key it belongs to.
        indent.max(self.below_top())
    }

    /// Enters the level that a key or a dash outside of brackets belongs to.
    fn enter(&mut self, piece: &Piece<'_>) -> bool {
        let is_list = piece.kind == Kind::Dash;
        if !is_list && !piece.is_key {
            return false;
        }
        // A list may stand right below its key, in the same column.
        let is_left = |level: &Level| {
            level.old > piece.column || (level.old == piece.column && level.is_list && !is_list)
        };
        while self.levels.last().is_some_and(is_left) {
            self.levels.pop();
        }
        let is_open = |level: Level| level.old == piece.column && level.is_list == is_list;
        if !self.top().is_some_and(is_open) {
            let new = self.below_top();
            self.levels.push(Level {
                old: piece.column,
                new,
                is_list,
            });
        }
        true
    }

    /// Where waiting comments stand: with the line they precede, or, indented deeper than that,
    /// with the block above that they close.
    fn place_comments(
        &self,
        waiting: &Waiting<'_>,
        levels: &[Level],
        next: Option<(&Piece<'_>, Line)>,
    ) -> Vec<Line> {
        let (next_column, next_indent) =
            next.map_or((0, 0), |(piece, line)| (piece.column, line.indent));
        let is_awaited = matches!(self.last, Some(Kind::Colon | Kind::Dash));
        let place = |(comment, blank_before): &(Piece<'_>, bool)| {
            let around = levels
                .iter()
                .rev()
                .find(|level| level.old <= comment.column);
            let indent = match around {
                Some(level) if comment.column > next_column => {
                    let is_inside = is_awaited && comment.column > level.old;
                    level.new + if is_inside { STEP } else { 0 }
                }
                _ => next_indent,
            };
            Line {
                indent,
                blank_before: *blank_before,
            }
        };
        waiting.comments.iter().map(place).collect()
    }

    fn write_comments(&mut self, waiting: &mut Waiting<'_>, lines: &[Line]) {
        for ((comment, _), line) in waiting.comments.drain(..).zip(lines) {
            self.begin_line(*line);
            self.out.push_str(comment.text);
        }
    }

    fn last_comments(&mut self, waiting: &mut Waiting<'_>) {
        let lines = self.place_comments(waiting, &self.levels, None);
        self.write_comments(waiting, &lines);
    }

    fn begin_line(&mut self, line: Line) {
        if !self.out.is_empty() {
            self.out.push('\n');
            if line.blank_before {
                self.out.push('\n');
            }
        }
        self.indent = line.indent;
        self.out.extend(std::iter::repeat_n(' ', line.indent));
    }

    /// The words of a piece; those of a text over several lines are indented alike.
    fn words(&mut self, piece: &Piece<'_>) {
        let indent = if self.brackets.depth > 0 {
            self.brackets.indent()
        } else {
            self.below_top()
        };
        for (i, line) in piece.text.split('\n').enumerate() {
            let content = if i == 0 {
                line
            } else {
                line.trim_start_matches(BLANKS)
            };
            let trimmed = content.trim_end_matches(BLANKS);
            // Behind a backslash a space belongs to the text.
            let is_kept = trimmed.ends_with('\\') && piece.text.starts_with('"');
            let content = if is_kept { content } else { trimmed };
            if i > 0 {
                self.out.push('\n');
                if !content.is_empty() {
                    self.out.extend(std::iter::repeat_n(' ', indent));
                }
            }
            self.out.push_str(content);
        }
    }

    /// The lines below `|` or `>`: moved as a whole, otherwise as they are.
    fn body(&mut self, text: &str, body: Body) {
        let indent = match (body.stated, self.top()) {
            (Some(stated), top) => top.map_or(0, |level| level.new) + stated,
            (None, _) => self.below_top(),
        };
        for line in text.split('\n') {
            self.out.push('\n');
            let content = line.get(body.indent..).unwrap_or("");
            if !content.is_empty() {
                self.out.extend(std::iter::repeat_n(' ', indent));
                self.out.push_str(content);
            }
        }
    }

    fn finish(mut self) -> String {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.out
    }
}

/// A blank line before a section, or before the comments that stand right above it.
fn set_section_apart(lines: &mut [Line]) {
    let above = lines.iter().rev().skip(1).zip(lines.iter().rev());
    let attached = above.take_while(|(above, below)| !below.blank_before && above.indent == 0);
    let first = lines.len().saturating_sub(1 + attached.count());
    if let Some(line) = lines.get_mut(first) {
        line.blank_before = true;
    }
}

/// How many spaces stand between two pieces of one line.
fn spaces_between(before: &Piece<'_>, piece: &Piece<'_>) -> usize {
    match (before.kind, piece.kind) {
        // Comments that are lined up stay lined up.
        (_, Kind::Comment) => piece.gap.max(BEFORE_COMMENT),
        (Kind::OpenMap, Kind::CloseMap)
        | (Kind::OpenList, _)
        | (_, Kind::CloseList | Kind::Comma)
        | (Kind::Word | Kind::CloseList | Kind::CloseMap, Kind::Colon) => 0,
        _ => 1,
    }
}
