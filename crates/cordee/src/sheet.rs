//! A page of text for people in a terminal: headings, lines with labels, lines that fit.

use crate::io::Paint;
use crate::words::{add_line, wrapped};
use annotate_snippets::normalize_untrusted_str;
use unicode_width::UnicodeWidthStr;

/// How wide the column of labels is.
const LABELS: usize = 16;
/// A column narrower than this can't be read.
const NARROWEST: usize = 24;

/// A page of text for people.
pub struct Sheet {
    out: String,
    width: usize,
    paint: Paint,
}

impl Sheet {
    pub fn new(paint: Paint, width: usize) -> Self {
        Self {
            out: String::new(),
            width,
            paint,
        }
    }

    /// The whole page.
    pub fn text(self) -> String {
        self.out
    }

    /// How its words look.
    pub fn paint(&self) -> Paint {
        self.paint
    }

    /// A line that stands out, at the margin.
    pub fn title(&mut self, text: &str) {
        for line in wrapped(text, self.width, ("", "  ")) {
            add_line(&mut self.out, self.paint.strong(&line));
        }
    }

    /// A line that may be passed over, at the margin.
    pub fn aside(&mut self, text: &str) {
        for line in wrapped(text, self.width, ("", "")) {
            add_line(&mut self.out, self.paint.quiet(&line));
        }
    }

    /// A heading with an empty line before it.
    pub fn heading(&mut self, text: &str) {
        self.out.push('\n');
        self.title(text);
    }

    /// An empty line.
    pub fn gap(&mut self) {
        self.out.push('\n');
    }

    /// A line so many columns from the margin; what follows in it hangs two further.
    pub fn line(&mut self, indent: usize, text: &str) {
        let first = " ".repeat(indent);
        let others = " ".repeat(indent + 2);
        for line in wrapped(text, self.width, (&first, &others)) {
            add_line(&mut self.out, line);
        }
    }

    /// A block of text so many columns from the margin.
    pub fn block(&mut self, indent: usize, text: &str) {
        let indent = " ".repeat(indent);
        for line in wrapped(text, self.width, (&indent, &indent)) {
            add_line(&mut self.out, line);
        }
    }

    /// A block of text that may be passed over.
    pub fn quiet_block(&mut self, indent: usize, text: &str) {
        let indent = " ".repeat(indent);
        for line in wrapped(text, self.width, (&indent, &indent)) {
            add_line(&mut self.out, self.paint.quiet(&line));
        }
    }

    /// A label and beside it a text, below each other where there is no room.
    pub fn labelled(&mut self, label: &str, text: &str) {
        let others = " ".repeat(2 + LABELS);
        if self.width < others.len() + NARROWEST {
            self.line(2, &format!("{label}: {text}"));
            return;
        }
        let room = LABELS.saturating_sub(label.width()).max(1);
        let first = format!("  {label}{}", " ".repeat(room));
        for line in wrapped(text, self.width, (&first, &others)) {
            let line = self.with_quiet_label(label, &line);
            add_line(&mut self.out, line);
        }
    }

    fn with_quiet_label(&self, label: &str, line: &str) -> String {
        match line
            .strip_prefix("  ")
            .and_then(|rest| rest.strip_prefix(label))
        {
            Some(rest) if !label.is_empty() => format!("  {}{rest}", self.paint.quiet(label)),
            _ => line.to_owned(),
        }
    }

    /// A small table: columns beside each other, the first to the left and the others to the
    /// right; where there is no room, a line for each cell.
    pub fn table(&mut self, rows: &[Vec<String>]) {
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        let widest = |at: usize| {
            let cells = rows.iter().filter_map(|row| row.get(at));
            cells.map(|cell| cell.width()).max().unwrap_or(0)
        };
        let widths: Vec<usize> = (0..columns).map(widest).collect();
        if widths.iter().sum::<usize>() + 2 * columns + 2 > self.width {
            self.list(rows);
            return;
        }
        for row in rows {
            let cells = row
                .iter()
                .zip(&widths)
                .enumerate()
                .map(|(at, (cell, width))| {
                    let room = " ".repeat(width.saturating_sub(cell.width()));
                    if at == 0 {
                        format!("  {cell}{room}")
                    } else {
                        format!("{room}{cell}")
                    }
                });
            let cells: Vec<String> = cells.collect();
            add_line(&mut self.out, cells.join("  ").trim_end());
        }
    }

    fn list(&mut self, rows: &[Vec<String>]) {
        let Some((head, rows)) = rows.split_first() else {
            return;
        };
        for row in rows {
            let cells = head.iter().zip(row).skip(1);
            let cells: Vec<String> = cells.map(|(head, cell)| format!("{head} {cell}")).collect();
            let name = row.first().map_or("", String::as_str);
            self.line(2, &format!("{name}: {}", cells.join(", ")));
        }
    }
}

/// A text that begins with a capital letter.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string());
    format!("{}{}", first.unwrap_or_default(), letters.as_str())
}

/// Users' words without anything that would steer the terminal, in one line.
pub fn plain(text: &str) -> String {
    // Spaces at which no line may break stay what they are.
    let words: Vec<&str> = text.split_ascii_whitespace().collect();
    normalize_untrusted_str(&words.join(" "))
}
