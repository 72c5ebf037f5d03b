//! Markdown as it looks in a terminal.
//!
//! Knows what the rules' pages use: headings, paragraphs, lists, code. Anything else is shown as
//! its text.

use crate::io::Paint;
use crate::words;
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

/// The text of a page, its lines at most `width` columns long but for code.
pub fn in_terminal(page: &str, width: usize, paint: Paint) -> String {
    let mut printer = Printer {
        width,
        paint,
        ..Printer::new()
    };
    for event in Parser::new(page) {
        printer.event(event);
    }
    printer.out
}

struct Printer {
    out: String,
    width: usize,
    paint: Paint,
    /// The words of the paragraph that is being read.
    words: String,
    /// The lists that are open, each with the number of its next item if it counts.
    lists: Vec<Option<u64>>,
    /// What the next line begins with, and those after it.
    indent: (String, String),
    is_code: bool,
    /// Whether the last thing written is an item, which the next one follows closely.
    is_after_item: bool,
}

impl Printer {
    fn new() -> Self {
        Self {
            out: String::new(),
            width: 0,
            paint: Paint { is_on: false },
            words: String::new(),
            lists: Vec::new(),
            indent: (String::new(), String::new()),
            is_code: false,
            is_after_item: false,
        }
    }

    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) if self.is_code => self.code(&text),
            Event::Text(text) => self.words.push_str(&text),
            Event::Code(code) => {
                let code = self.paint.code(&format!("`{code}`"));
                self.words.push_str(&code);
            }
            Event::SoftBreak | Event::HardBreak => self.words.push(' '),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::CodeBlock(CodeBlockKind::Fenced(_) | CodeBlockKind::Indented) => {
                self.set_apart();
                self.is_code = true;
            }
            Tag::List(number) => {
                self.paragraph();
                self.lists.push(*number);
            }
            Tag::Item => self.item(),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => {
                self.set_apart();
                let words = std::mem::take(&mut self.words);
                self.out += &self.paint.strong(&words);
                self.out.push('\n');
            }
            TagEnd::Paragraph | TagEnd::Item => self.paragraph(),
            TagEnd::CodeBlock => self.is_code = false,
            TagEnd::List(_) => {
                self.lists.pop();
                self.indent = (String::new(), String::new());
                self.is_after_item &= !self.lists.is_empty();
            }
            _ => {}
        }
    }

    fn item(&mut self) {
        let depth = "  ".repeat(self.lists.len().saturating_sub(1));
        let mark = match self.lists.last_mut() {
            Some(Some(number)) => {
                *number += 1;
                format!("{}. ", *number - 1)
            }
            _ => "- ".to_owned(),
        };
        self.indent = (
            format!("{depth}{mark}"),
            format!("{depth}{}", " ".repeat(mark.len())),
        );
    }

    fn paragraph(&mut self) {
        let words = std::mem::take(&mut self.words);
        if words.is_empty() {
            return;
        }
        if !self.is_after_item {
            self.set_apart();
        }
        let indent = (self.indent.0.as_str(), self.indent.1.as_str());
        for line in words::wrapped(&words, self.width, indent) {
            self.out += &line;
            self.out.push('\n');
        }
        self.indent.0.clone_from(&self.indent.1);
        self.is_after_item = !self.lists.is_empty();
    }

    fn code(&mut self, code: &str) {
        for line in code.lines() {
            let line = if line.is_empty() {
                String::new()
            } else {
                format!("    {line}")
            };
            self.out += &line;
            self.out.push('\n');
        }
    }

    /// A blank line, unless there is one or nothing is there yet.
    fn set_apart(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_shown_as_people_read_it() {
        let page = "# Title\n\n## Why\n\nA `word` in a *paragraph* that goes on\nand on.\n\n- one thing\n- another thing that is longer\n\n1. first\n2. second\n\n```yaml\na:\n\n  - b\n```\nEnd.\n";
        let wanted = "Title\n\nWhy\n\nA `word` in a paragraph\nthat goes on and on.\n\n- one thing\n- another thing that is\n  longer\n\n1. first\n2. second\n\n    a:\n\n      - b\n\nEnd.\n";
        let shown = in_terminal(page, 24, Paint { is_on: false });
        assert_eq!(shown, wanted, "\n{shown}");
    }

    #[test]
    fn headings_and_code_stand_out_in_colour_and_lines_are_as_long_as_without() {
        let page = "# Title\n\nWith `code` and more words than fit into one line.\n";
        let coloured = in_terminal(page, 30, Paint { is_on: true });
        let plain = in_terminal(page, 30, Paint { is_on: false });
        assert!(
            coloured.starts_with("\u{1b}[1mTitle\u{1b}[0m\n\n"),
            "{coloured:?}"
        );
        assert!(
            coloured.contains("\u{1b}[36m`code`\u{1b}[0m"),
            "{coloured:?}"
        );
        assert_eq!(coloured.lines().count(), plain.lines().count());
    }
}
