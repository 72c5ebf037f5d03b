//! A text cut into pieces: words as they are written, signs, comments.
//!
//! The parser says where the values are; what stands between them is signs, white space and
//! comments and is cut here. Nothing is lost but white space.

use super::{BLANKS, Unformatted, is_blank};
use saphyr_parser::{Event, Parser, ScalarStyle, Span};

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A value or a key, with its quotes.
    Word,
    /// `|` or `>` with what belongs to it.
    Header,
    /// The lines below a header.
    Body(Body),
    /// From `#` to the end of the line.
    Comment,
    /// `- ` before an item.
    Dash,
    /// `:` after a key.
    Colon,
    /// `,`
    Comma,
    /// `[`
    OpenList,
    /// `{`
    OpenMap,
    /// `]`
    CloseList,
    /// `}`
    CloseMap,
    /// `---`
    Start,
}

/// How the lines below a header are to be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Body {
    /// How many spaces before each line are layout.
    pub(super) indent: usize,
    /// How many of them are said by the header itself.
    pub(super) stated: Option<usize>,
    /// Whether blank lines at the end belong to the text.
    pub(super) keeps_end: bool,
}

/// A piece of a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece<'t> {
    pub(super) kind: Kind,
    /// As it is written, line breaks included.
    pub(super) text: &'t str,
    /// The line it begins in, counted from 0.
    pub(super) line: usize,
    /// The line it ends in.
    pub(super) end_line: usize,
    /// The characters before it in its line.
    pub(super) column: usize,
    /// The characters between it and the piece before.
    pub(super) gap: usize,
    /// Whether nothing but white space stands before it in its line.
    pub(super) is_first: bool,
    /// Whether it is a key outside of brackets.
    pub(super) is_key: bool,
}

/// Cuts a text whose line breaks are line feeds.
pub(super) fn cut(text: &str) -> Result<Vec<Piece<'_>>, Unformatted> {
    let mut cutter = Cutter::new(text);
    let (mut documents, mut depth) = (0, 0_usize);
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|e| Unformatted::NotYaml {
            line: e.marker().line(),
        })?;
        if let Some(what) = foreign(&event, &mut documents) {
            return Err(Unformatted::Foreign {
                line: span.start.line(),
                what,
            });
        }
        match event {
            Event::Scalar(value, ..) if depth == 0 && !value.is_empty() => {
                let what = "a text without a key";
                return Err(Unformatted::Foreign {
                    line: span.start.line(),
                    what,
                });
            }
            Event::Scalar(value, style, ..) => cutter.value(&value, style, &span)?,
            Event::SequenceStart(..) | Event::MappingStart(..) => depth += 1,
            Event::SequenceEnd | Event::MappingEnd => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    cutter.signs(usize::MAX)?;
    cutter.find_keys()?;
    Ok(cutter.pieces)
}

/// What the framework language does not have.
fn foreign(event: &Event<'_>, documents: &mut usize) -> Option<&'static str> {
    match event {
        Event::DocumentStart(_) => {
            *documents += 1;
            (*documents > 1).then_some("a second document")
        }
        Event::Alias(_) => Some("an alias (`*name`)"),
        Event::Scalar(_, _, anchor, tag)
        | Event::SequenceStart(anchor, tag)
        | Event::MappingStart(anchor, tag) => {
            let anchored = (*anchor != 0).then_some("an anchor (`&name`)");
            anchored.or(tag.is_some().then_some("a tag (`!name`)"))
        }
        _ => None,
    }
}

struct Cutter<'t> {
    text: &'t str,
    /// Where the cutter stands, in bytes and in characters.
    byte: usize,
    index: usize,
    line: usize,
    column: usize,
    pieces: Vec<Piece<'t>>,
}

impl<'t> Cutter<'t> {
    fn new(text: &'t str) -> Self {
        let pieces = Vec::new();
        Self {
            text,
            byte: 0,
            index: 0,
            line: 0,
            column: 0,
            pieces,
        }
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.byte..).unwrap_or("")
    }

    /// Goes over these bytes.
    fn pass(&mut self, bytes: usize) -> &'t str {
        let passed = self.rest().get(..bytes).unwrap_or(self.rest());
        self.byte += passed.len();
        for c in passed.chars() {
            self.index += 1;
            self.column += 1;
            if c == '\n' {
                self.line += 1;
                self.column = 0;
            }
        }
        passed
    }

    fn take(&mut self, kind: Kind, bytes: usize) {
        let (line, column) = (self.line, self.column);
        let before = self.pieces.last().filter(|p| p.end_line == line);
        let end_of_before = before.map(end_column);
        let text = self.pass(bytes);
        self.pieces.push(Piece {
            kind,
            text,
            line,
            end_line: self.line,
            column,
            gap: column.saturating_sub(end_of_before.unwrap_or(0)),
            is_first: end_of_before.is_none(),
            is_key: false,
        });
    }

    fn foreign<T>(&self, what: &'static str) -> Result<T, Unformatted> {
        Err(Unformatted::Foreign {
            line: self.line + 1,
            what,
        })
    }

    fn value(&mut self, value: &str, style: ScalarStyle, span: &Span) -> Result<(), Unformatted> {
        match style {
            ScalarStyle::Plain if value.is_empty() => Ok(()),
            ScalarStyle::Plain => {
                self.signs(span.start.index())?;
                let length = span.end.index().saturating_sub(self.index);
                let bytes = self.rest().char_indices().nth(length).map(|(byte, _)| byte);
                self.take(Kind::Word, bytes.unwrap_or(self.rest().len()));
                Ok(())
            }
            ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => {
                self.signs(span.start.index())?;
                self.take(Kind::Word, quoted_length(self.rest()));
                Ok(())
            }
            ScalarStyle::Literal | ScalarStyle::Folded => self.block(value, span),
        }
    }

    /// A text below `|` or `>`.
    fn block(&mut self, value: &str, span: &Span) -> Result<(), Unformatted> {
        self.signs(usize::MAX)?;
        let is_sign = |c: char| matches!(c, '|' | '>' | '+' | '-') || c.is_ascii_digit();
        let length = self
            .rest()
            .find(|c| !is_sign(c))
            .unwrap_or(self.rest().len());
        let header = self.rest().get(..length).unwrap_or("");
        let stated = header.chars().find_map(|c| c.to_digit(10));
        self.take(Kind::Header, length);
        self.rest_of_header();
        let is_empty = value.trim_matches('\n').is_empty();
        let body = Body {
            indent: if is_empty {
                usize::MAX
            } else {
                span.start.col()
            },
            stated: stated.map(|digit| digit as usize),
            keeps_end: header.contains('+'),
        };
        let length = body_length(self.rest(), body);
        let lines = self.rest().get(..length).unwrap_or("");
        if let Some(lines) = lines.strip_suffix('\n') {
            self.take(Kind::Body(body), lines.len());
            self.pass(1);
        } else if length > 0 {
            self.take(Kind::Body(body), length);
        }
        Ok(())
    }

    /// The comment behind a header, and its line break.
    fn rest_of_header(&mut self) {
        self.pass(blanks_before(self.rest()));
        if self.rest().starts_with('#') {
            self.comment();
        }
        if self.rest().starts_with('\n') {
            self.pass(1);
        }
    }

    fn comment(&mut self) {
        let line = self.rest().lines().next().unwrap_or("");
        let kept = line.trim_end_matches(BLANKS).len();
        self.take(Kind::Comment, kept);
        self.pass(line.len() - kept);
    }

    /// Cuts signs and comments up to a character of the text, or to a header.
    fn signs(&mut self, until: usize) -> Result<(), Unformatted> {
        while self.index < until {
            let Some(sign) = self.rest().chars().next() else {
                break;
            };
            match sign {
                ' ' | '\t' | '\n' => {
                    self.pass(1);
                }
                '#' => self.comment(),
                '-' if self.column == 0 && self.rest().starts_with("---") => {
                    self.take(Kind::Start, 3);
                }
                '|' | '>' => break,
                '?' => return self.foreign("a key after `?`"),
                '.' => return self.foreign("the mark `...`"),
                '%' => return self.foreign("a directive (`%`)"),
                _ => match sign_kind(sign) {
                    Some(kind) => self.take(kind, 1),
                    None => {
                        return Err(Unformatted::NotYaml {
                            line: self.line + 1,
                        });
                    }
                },
            }
        }
        Ok(())
    }

    /// Marks the keys outside of brackets; a key there is a single word before its colon.
    fn find_keys(&mut self) -> Result<(), Unformatted> {
        let mut depth = 0_usize;
        let mut before: Option<&mut Piece<'_>> = None;
        for piece in &mut self.pieces {
            match piece.kind {
                Kind::OpenList | Kind::OpenMap => depth += 1,
                Kind::CloseList | Kind::CloseMap => depth = depth.saturating_sub(1),
                Kind::Colon if depth == 0 => match before {
                    Some(key) if key.kind == Kind::Word => key.is_key = true,
                    _ => {
                        let what = "a key that is not a single word";
                        return Err(Unformatted::Foreign {
                            line: piece.line + 1,
                            what,
                        });
                    }
                },
                _ => {}
            }
            before = Some(piece);
        }
        Ok(())
    }
}

fn sign_kind(sign: char) -> Option<Kind> {
    Some(match sign {
        '-' => Kind::Dash,
        ':' => Kind::Colon,
        ',' => Kind::Comma,
        '[' => Kind::OpenList,
        '{' => Kind::OpenMap,
        ']' => Kind::CloseList,
        '}' => Kind::CloseMap,
        _ => return None,
    })
}

/// The column behind a piece.
fn end_column(piece: &Piece<'_>) -> usize {
    let (start, last) = match piece.text.rsplit_once('\n') {
        Some((_, last)) => (0, last),
        None => (piece.column, piece.text),
    };
    start + last.chars().count()
}

/// The bytes of a quoted text with both quotes.
fn quoted_length(text: &str) -> usize {
    let mut signs = text.char_indices().peekable();
    let quote = signs.next().map_or('"', |(_, quote)| quote);
    while let Some((at, sign)) = signs.next() {
        let is_doubled = |next: Option<&(usize, char)>| next.is_some_and(|(_, c)| *c == quote);
        let is_escaped = sign == '\\' && quote == '"';
        if is_escaped || (sign == '\'' && quote == '\'' && is_doubled(signs.peek())) {
            signs.next();
        } else if sign == quote {
            return at + 1;
        }
    }
    text.len()
}

fn blanks_before(text: &str) -> usize {
    text.len() - text.trim_start_matches(BLANKS).len()
}

/// The bytes of the lines that belong to a block text, their line breaks included.
fn body_length(text: &str, body: Body) -> usize {
    let (mut length, mut kept) = (0, 0);
    for line in text.split_inclusive('\n') {
        let content = line.strip_suffix('\n').unwrap_or(line);
        let spaces = content.len() - content.trim_start_matches(' ').len();
        if content.is_empty() || (is_blank(content) && spaces <= body.indent) {
            length += line.len();
        } else if spaces >= body.indent {
            length += line.len();
            kept = length;
        } else {
            break;
        }
    }
    if body.keeps_end { length } else { kept }
}
