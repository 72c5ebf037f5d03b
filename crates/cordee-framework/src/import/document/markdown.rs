//! Markdown as the blocks of an outline.

use super::super::remarks::About;
use super::super::table::TableShape;
use super::super::value::Value;
use super::html::Html;
use super::outline::Outline;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// How deep blocks may be nested, by the signs and spaces that a line begins with.
const MOST_NESTED: usize = 100;
/// The most lines and signs that could be marks: each costs the parser a node of its tree.
const MOST_MARKS: usize = 400_000;

/// Reads a text that begins on `first_line`.
pub(super) fn read(
    text: &str,
    first_line: usize,
    shape: &TableShape,
    about: &mut About<'_>,
) -> Value {
    if let Some((line, message)) = too_much(text) {
        about.broken(first_line + line, message);
        return Outline::new(shape, about).finish();
    }
    let mut reader = Reader {
        outline: Outline::new(shape, about),
        html: Html::default(),
        block: None,
        pictures: 0,
        is_code: false,
        lines: Lines::new(text, first_line),
    };
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    let options = options | Options::ENABLE_HEADING_ATTRIBUTES;
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        if reader.outline.is_full() {
            break;
        }
        reader.take(event, &range);
    }
    let Reader {
        html, mut outline, ..
    } = reader;
    html.finish(&mut outline);
    outline.finish()
}

/// What keeps a text from being handed to the parser: it would need more time or memory than
/// there is.
fn too_much(text: &str) -> Option<(usize, String)> {
    let mut marks = 0;
    for (number, line) in text.lines().enumerate() {
        if nested(line) > MOST_NESTED {
            let message = format!(
                "the line is nested more than {MOST_NESTED} deep; the document was not read"
            );
            return Some((number, message));
        }
        let is_mark = |byte: &&u8| b"*_`[]<>!&~|\\".contains(byte);
        marks += 1 + line.as_bytes().iter().filter(is_mark).count();
        if marks > MOST_MARKS {
            let message =
                format!("more than {MOST_MARKS} lines and marks; the document was not read");
            return Some((number, message));
        }
    }
    None
}

/// How many blocks a line can begin inside of: by its indentation, and by the marks it opens
/// blocks with.
fn nested(line: &str) -> usize {
    let (mut columns, mut marks) = (0, 0);
    let mut rest = line.as_bytes();
    while let Some((first, behind)) = rest.split_first() {
        match first {
            b' ' => columns += 1,
            b'\t' => columns += 4,
            b'>' => marks += 1,
            b'-' | b'*' | b'+' | b'.' | b')'
                if matches!(behind.first(), None | Some(b' ' | b'\t')) =>
            {
                marks += 1;
            }
            b'0'..=b'9' => {}
            _ => break,
        }
        rest = behind;
    }
    columns / 2 + marks
}

struct Reader<'t, 'o, 'r> {
    outline: Outline<'o, 'r>,
    html: Html,
    /// A block of HTML in the making, with its first line.
    block: Option<(usize, String)>,
    /// How many pictures are open: the words in them describe what can be seen.
    pictures: usize,
    is_code: bool,
    lines: Lines<'t>,
}

impl Reader<'_, '_, '_> {
    fn take(&mut self, event: Event<'_>, range: &Range<usize>) {
        let line = self.lines.of(range.start);
        match event {
            Event::Start(tag) => self.begin(&tag, line),
            Event::End(tag) => self.end(tag),
            Event::Text(words) | Event::Code(words) => self.words(&words, line),
            Event::Html(text) => match &mut self.block {
                Some((_, block)) => block.push_str(&text),
                None => self.html.read(&text, line, &mut self.outline),
            },
            Event::InlineHtml(text) => self.html.read(&text, line, &mut self.outline),
            Event::SoftBreak => self.outline.end_line(),
            Event::HardBreak => self.outline.break_line(),
            Event::Rule => self.outline.end_text(),
            _ => {}
        }
    }

    fn words(&mut self, words: &str, line: usize) {
        if self.pictures > 0 || self.html.is_passing_over() {
            return;
        }
        if !self.is_code {
            return self.outline.text(words, line);
        }
        for (at, words) in words.lines().enumerate() {
            self.outline.text(words, line + at);
            self.outline.break_line();
        }
    }

    fn begin(&mut self, tag: &Tag<'_>, line: usize) {
        match tag {
            Tag::Paragraph => self.outline.end_text(),
            Tag::Heading { level, .. } => self.outline.heading_on(*level as u8, line),
            Tag::BlockQuote(_) => self.outline.quote_on(line),
            Tag::CodeBlock(_) => {
                self.outline.end_text();
                self.is_code = true;
            }
            Tag::HtmlBlock => self.block = Some((line, String::new())),
            Tag::List(_) => self.outline.list_on(line),
            Tag::Item => self.outline.item_on(line),
            Tag::Table(_) => self.outline.table_on(line),
            Tag::TableHead | Tag::TableRow => self.outline.row_on(line),
            Tag::TableCell => self.outline.cell_on((1, 1), line),
            Tag::Strong => self.outline.bold_on(),
            Tag::Image { .. } => self.pictures += 1,
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => self.outline.end_text(),
            TagEnd::Heading(_) => self.outline.heading_off(),
            TagEnd::BlockQuote(_) => self.outline.quote_off(),
            TagEnd::CodeBlock => {
                self.outline.end_text();
                self.is_code = false;
            }
            TagEnd::HtmlBlock => {
                if let Some((line, block)) = self.block.take() {
                    self.html.read(&block, line, &mut self.outline);
                }
            }
            TagEnd::List(_) => self.outline.list_off(),
            TagEnd::Item => self.outline.item_off(),
            TagEnd::Table => self.outline.table_off(),
            TagEnd::TableHead | TagEnd::TableRow => self.outline.row_off(),
            TagEnd::TableCell => self.outline.cell_off(),
            TagEnd::Strong => self.outline.bold_off(),
            TagEnd::Image => self.pictures = self.pictures.saturating_sub(1),
            _ => {}
        }
    }
}

/// How far a text has been read, in bytes and lines.
pub(super) struct Lines<'t> {
    text: &'t str,
    byte: usize,
    line: usize,
}

impl<'t> Lines<'t> {
    pub(super) fn new(text: &'t str, first_line: usize) -> Self {
        Self {
            text,
            byte: 0,
            line: first_line,
        }
    }

    /// The line of a byte; of one that lies behind, the line reached so far.
    pub(super) fn of(&mut self, byte: usize) -> usize {
        if let Some(passed) = self.text.as_bytes().get(self.byte..byte) {
            self.line += memchr::memchr_iter(b'\n', passed).count();
            self.byte = byte;
        }
        self.line
    }
}
