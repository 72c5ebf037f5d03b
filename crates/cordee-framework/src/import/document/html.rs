//! HTML as the blocks of an outline: whole pages, and what of it stands in Markdown.
//!
//! The tokens are read by the rules of browsers; what is missing (an end of a bullet, a row of a
//! table) is put in where it must be.

use super::super::remarks::About;
use super::super::table::TableShape;
use super::super::value::Value;
use super::markdown::Lines;
use super::outline::Outline;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

/// Reads a page, or a part of one.
pub(in super::super) fn page(text: &str, shape: &TableShape, about: &mut About<'_>) -> Value {
    let mut outline = Outline::new(shape, about);
    let mut html = Html::default();
    html.read(text, 1, &mut outline);
    html.finish(&mut outline);
    outline.finish()
}

/// A reader of HTML that may come in several pieces.
#[derive(Debug, Default)]
pub(super) struct Html {
    /// What is passed over, where it began, and how often it is open.
    passed_over: Option<(Vec<u8>, usize, usize)>,
    tag: Tag,
    /// Whether a term of a list of terms is open.
    is_term: bool,
}

/// A tag in the making.
#[derive(Debug, Default)]
struct Tag {
    name: Vec<u8>,
    attribute: Vec<u8>,
    columns: usize,
    rows: usize,
}

/// What holds no text for readers.
const PASSED_OVER: [&[u8]; 7] = [
    b"script",
    b"style",
    b"svg",
    b"iframe",
    b"object",
    b"select",
    b"textarea",
];

impl Html {
    /// Reads a piece that begins on `line`.
    pub(super) fn read(&mut self, text: &str, line: usize, outline: &mut Outline<'_, '_>) {
        let mut lines = Lines::new(text, line);
        // A token comes out of it once nothing more is taken.
        let take = |event: CallbackEvent<'_>, span: Span<usize>| {
            let line = lines.of(span.start);
            self.take(&event, line, outline);
            outline.is_full().then_some(())
        };
        let mut emitter = CallbackEmitter::new(take);
        emitter.naively_switch_states(true);
        let _ = Tokenizer::new_with_emitter(text, emitter).next();
    }

    /// Says what nobody has closed.
    pub(super) fn finish(self, outline: &mut Outline<'_, '_>) {
        if let Some((name, line, _)) = self.passed_over {
            let name = String::from_utf8_lossy(&name);
            let message = format!("`<{name}>` is not closed; nothing behind it was read");
            outline.about.broken(line, message);
        }
    }

    /// Whether what comes now is passed over.
    pub(super) fn is_passing_over(&self) -> bool {
        self.passed_over.is_some()
    }

    fn take(&mut self, event: &CallbackEvent<'_>, line: usize, outline: &mut Outline<'_, '_>) {
        match event {
            CallbackEvent::OpenStartTag { name } => self.tag = Tag::new(name),
            CallbackEvent::AttributeName { name } => {
                self.tag.attribute.clear();
                self.tag.attribute.extend_from_slice(name);
            }
            CallbackEvent::AttributeValue { value } => self.tag.set(value),
            CallbackEvent::CloseStartTag { self_closing } => {
                let name = std::mem::take(&mut self.tag.name);
                if self.begins_passing_over(&name, line) {
                    // Nothing follows that would close it.
                    if *self_closing && name == b"svg" {
                        self.ends_passing_over(&name);
                    }
                    return;
                }
                self.begin(&name, line, outline);
            }
            CallbackEvent::EndTag { name } => {
                let is_passed_over = self.ends_passing_over(name);
                if !is_passed_over {
                    self.end(name, line, outline);
                }
            }
            CallbackEvent::String { value } if self.passed_over.is_none() => {
                outline.text(&String::from_utf8_lossy(value), line);
            }
            _ => {}
        }
    }

    /// Whether the tag that begins is passed over.
    fn begins_passing_over(&mut self, name: &[u8], line: usize) -> bool {
        match &mut self.passed_over {
            Some((open, _, depth)) => {
                *depth += usize::from(open == name);
                true
            }
            None if PASSED_OVER.contains(&name) => {
                self.passed_over = Some((name.to_owned(), line, 1));
                true
            }
            None => false,
        }
    }

    /// Whether the tag that ends was passed over.
    fn ends_passing_over(&mut self, name: &[u8]) -> bool {
        let Some((open, _, depth)) = &mut self.passed_over else {
            return false;
        };
        if open == name {
            *depth -= 1;
            if *depth == 0 {
                self.passed_over = None;
            }
        }
        true
    }

    fn begin(&mut self, name: &[u8], line: usize, outline: &mut Outline<'_, '_>) {
        if let Some(level) = rank(name) {
            return outline.heading_on(level, line);
        }
        match name {
            b"b" | b"strong" => outline.bold_on(),
            b"br" => outline.break_line(),
            b"ul" | b"ol" | b"menu" | b"dl" => outline.list_on(line),
            b"li" => outline.item_on(line),
            b"dt" => {
                outline.item_on(line);
                outline.bold_on();
                self.is_term = true;
            }
            // What it explains stands before it, on the same line.
            b"dd" => self.end_term(line, outline),
            b"table" => outline.table_on(line),
            b"thead" | b"tbody" | b"tfoot" => outline.row_off(),
            b"tr" => outline.row_on(line),
            b"td" | b"th" => outline.cell_on((self.tag.columns, self.tag.rows), line),
            b"blockquote" | b"details" => outline.quote_on(line),
            b"title" => outline.title_on(line),
            name if !is_inside_a_line(name) => outline.end_text(),
            _ => {}
        }
    }

    fn end(&mut self, name: &[u8], line: usize, outline: &mut Outline<'_, '_>) {
        if rank(name).is_some() {
            return outline.heading_off();
        }
        match name {
            b"b" | b"strong" => outline.bold_off(),
            b"ul" | b"ol" | b"menu" | b"dl" => outline.list_off(),
            b"li" => outline.item_off(),
            b"dt" => self.end_term(line, outline),
            b"table" => outline.table_off(),
            b"thead" | b"tbody" | b"tfoot" | b"tr" => outline.row_off(),
            b"td" | b"th" => outline.cell_off(),
            b"blockquote" | b"details" => outline.quote_off(),
            b"title" => outline.title_off(),
            name if !is_inside_a_line(name) => outline.end_text(),
            _ => {}
        }
    }

    /// A term is the label of what explains it.
    fn end_term(&mut self, line: usize, outline: &mut Outline<'_, '_>) {
        if std::mem::take(&mut self.is_term) {
            outline.text(":", line);
            outline.bold_off();
            outline.text(" ", line);
        }
    }
}

impl Tag {
    fn new(name: &[u8]) -> Self {
        Self {
            name: name.to_owned(),
            attribute: Vec::new(),
            columns: 1,
            rows: 1,
        }
    }

    fn set(&mut self, value: &[u8]) {
        let number = || {
            let text = std::str::from_utf8(value).ok()?;
            text.trim().parse::<usize>().ok()
        };
        match self.attribute.as_slice() {
            b"colspan" => self.columns = number().unwrap_or(1),
            b"rowspan" => self.rows = number().unwrap_or(1),
            _ => {}
        }
    }
}

/// The rank of a heading by the name of its tag.
fn rank(name: &[u8]) -> Option<u8> {
    match name {
        [b'h', rank @ b'1'..=b'6'] => Some(rank - b'0'),
        _ => None,
    }
}

/// Whether an element is part of the line it stands in.
fn is_inside_a_line(name: &[u8]) -> bool {
    const INSIDE: [&[u8]; 34] = [
        b"a", b"abbr", b"acronym", b"bdi", b"bdo", b"big", b"cite", b"code", b"data", b"del",
        b"dfn", b"em", b"font", b"i", b"img", b"ins", b"kbd", b"label", b"mark", b"q", b"s",
        b"samp", b"small", b"source", b"span", b"strike", b"sub", b"sup", b"time", b"tt", b"u",
        b"var", b"wbr", b"input",
    ];
    INSIDE.contains(&name)
}
