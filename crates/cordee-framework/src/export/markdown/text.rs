//! Markdown in the making, in which no text can be anything but a text.

use std::fmt::Write;

/// A text as Markdown shows it, wherever it stands: no markup, no HTML, no end of a cell, and
/// line breaks as breaks.
pub(super) fn escaped(text: &str) -> String {
    let lines = text.split('\n').map(|line| escaped_line(line.trim()));
    lines.collect::<Vec<_>>().join("<br>")
}

fn escaped_line(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    for (at, c) in line.char_indices() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\t' => out.push(' '),
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '#' | '|' | '~' | '!' | '$' => {
                out.push('\\');
                out.push(c);
            }
            // A list, a line under a heading, or the number of an item.
            '-' | '+' | '=' if at == 0 => {
                out.push('\\');
                out.push(c);
            }
            '.' if at == digits && digits > 0 => out.push_str("\\."),
            c => out.push(c),
        }
    }
    out
}

/// A page: blocks with an empty line between them.
#[derive(Debug, Default)]
pub(super) struct Page {
    text: String,
}

impl Page {
    /// A heading with an anchor.
    pub(super) fn heading(&mut self, depth: usize, anchor: &str, words: &str) {
        self.block(&format!(
            "<a id=\"{anchor}\"></a>\n\n{} {words}",
            "#".repeat(depth)
        ));
    }

    pub(super) fn paragraph(&mut self, words: &str) {
        if !words.is_empty() {
            self.block(words);
        }
    }

    pub(super) fn paragraphs(&mut self, texts: &[String]) {
        for text in texts {
            self.paragraph(text);
        }
    }

    pub(super) fn list(&mut self, items: &[String]) {
        if !items.is_empty() {
            let items: Vec<String> = items.iter().map(|item| format!("- {item}")).collect();
            self.block(&items.join("\n"));
        }
    }

    /// A table, where it has rows. Columns in which nothing stands are left out, but the first.
    pub(super) fn table(&mut self, headings: &[&str], rows: &[Vec<String>]) {
        if rows.is_empty() {
            return;
        }
        let is_used = |at: usize| {
            at == 0
                || rows
                    .iter()
                    .any(|row| row.get(at).is_some_and(|cell| !cell.is_empty()))
        };
        let used: Vec<usize> = (0..headings.len()).filter(|at| is_used(*at)).collect();
        let mut table = String::new();
        let mut line = |cells: Vec<&str>| {
            // Writing into a string can't fail.
            let _ = writeln!(table, "| {} |", cells.join(" | "));
        };
        line(
            used.iter()
                .filter_map(|at| headings.get(*at).copied())
                .collect(),
        );
        line(used.iter().map(|_| "---").collect());
        for row in rows {
            line(
                used.iter()
                    .map(|at| row.get(*at).map_or("", String::as_str))
                    .collect(),
            );
        }
        self.block(table.trim_end());
    }

    pub(super) fn append(&mut self, other: &Self) {
        self.block(other.text.trim_end());
    }

    pub(super) fn done(self) -> String {
        self.text
    }

    fn block(&mut self, text: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(text);
        self.text.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("a | b", "a \\| b")]
    #[case("<b>&amp;</b>", "&lt;b&gt;&amp;amp;&lt;/b&gt;")]
    #[case("- one\n2. two", "\\- one<br>2\\. two")]
    #[case("[x](javascript:y)", "\\[x\\](javascript:y)")]
    #[case("A well-known word.", "A well-known word.")]
    fn texts_stay_texts(#[case] text: &str, #[case] wanted: &str) {
        assert_eq!(escaped(text), wanted);
    }

    #[test]
    fn a_table_leaves_out_columns_in_which_nothing_stands() {
        let mut page = Page::default();
        let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        page.table(&["Level", "Scope", "Grade"], &[row(["Roofer", "", "g1"])]);
        assert_eq!(
            page.done(),
            "| Level | Grade |\n| --- | --- |\n| Roofer | g1 |\n"
        );
    }
}
