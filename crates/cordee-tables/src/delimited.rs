//! Rows of a text, line by line, without believing it.

/// A part of a text with delimited cells.
#[derive(Debug)]
pub enum Part<'r> {
    /// A line with nothing in it.
    Blank {
        /// The line.
        line: usize,
    },
    /// A row.
    Row {
        /// The line it begins on.
        line: usize,
        /// Its cells.
        cells: &'r csv::StringRecord,
    },
    /// A quote is opened on this line and never closed; nothing is read from here on.
    Unclosed {
        /// The line.
        line: usize,
    },
}

/// A text that is read row by row. Lines are counted from 1; a row may have several.
#[derive(Debug)]
pub struct Parts<'t> {
    reader: csv::Reader<&'t [u8]>,
    record: csv::StringRecord,
    text: &'t str,
    byte: usize,
    line: usize,
    blanks: usize,
    is_read: bool,
    is_over: bool,
}

impl<'t> Parts<'t> {
    /// The parts of a text with this delimiter.
    pub fn new(text: &'t str, delimiter: u8) -> Self {
        let reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .from_reader(text.as_bytes());
        Self {
            reader,
            record: csv::StringRecord::new(),
            text,
            byte: 0,
            line: 1,
            blanks: 0,
            is_read: false,
            is_over: false,
        }
    }

    /// The next part; nothing at the end.
    #[expect(
        clippy::should_implement_trait,
        reason = "a part borrows from what reads it, which no iterator can"
    )]
    pub fn next(&mut self) -> Option<Part<'_>> {
        if !self.is_read && !self.read() {
            return None;
        }
        let line = self.line;
        if self.blanks > 0 {
            self.blanks -= 1;
            self.line += 1;
            return Some(Part::Blank { line });
        }
        self.is_read = false;
        if !self.pass() {
            self.is_over = true;
            return Some(Part::Unclosed { line });
        }
        let cells = &self.record;
        Some(Part::Row { line, cells })
    }

    fn read(&mut self) -> bool {
        if self.is_over || !matches!(self.reader.read_record(&mut self.record), Ok(true)) {
            return false;
        }
        self.is_read = true;
        self.find_blanks();
        true
    }

    /// Counts the empty lines before the row that was just read.
    fn find_blanks(&mut self) {
        let rest = self.text.get(self.byte..).unwrap_or("");
        let breaks = rest.len() - rest.trim_start_matches(['\n', '\r']).len();
        let passed = rest.get(..breaks).unwrap_or("");
        // The second half of a break whose first half ended the row before.
        let before = self.text.get(..self.byte).unwrap_or("");
        let half = before.ends_with('\r') && passed.starts_with('\n');
        let passed = passed.get(usize::from(half)..).unwrap_or("");
        self.blanks = line_breaks(passed);
        self.byte += breaks;
    }

    /// Goes to where the next row begins; whether the row came to an end. A quote that nobody
    /// closes swallows everything behind it without a word.
    fn pass(&mut self) -> bool {
        let next = usize::try_from(self.reader.position().byte()).unwrap_or(usize::MAX);
        let row = self.text.get(self.byte..next).unwrap_or("");
        let has_open_quote = next >= self.text.len() && row.matches('"').count() % 2 == 1;
        let has_lines = || {
            self.record
                .iter()
                .any(|cell| line_breaks(cell.trim_end()) > 0)
        };
        let is_open = has_open_quote && (has_lines() || begins_a_cell(row));
        self.line += line_breaks(row);
        self.byte = next;
        !is_open
    }
}

/// Whether the last quote of a row stands where a cell begins: it opens one that was cut off.
fn begins_a_cell(row: &str) -> bool {
    let before = row.rsplit_once('"').map_or("", |(before, _)| before);
    before.is_empty() || before.ends_with([',', ';', '\t'])
}

/// How many lines end in a text: `\n`, `\r\n` or `\r`.
fn line_breaks(text: &str) -> usize {
    let count = |sign: &str| text.matches(sign).count();
    count("\n") + count("\r") - count("\r\n")
}

/// What stands between the cells: commas, semicolons or tabs, whichever the first line that has
/// any has most of.
pub fn delimiter_of(text: &str) -> u8 {
    const KNOWN: [char; 3] = ['\t', ';', ','];
    let outside = text.lines().map(|line| line.split('"').step_by(2));
    let mut outside = outside.map(Iterator::collect::<String>);
    let line = outside
        .find(|line| line.contains(KNOWN))
        .unwrap_or_default();
    let count = |sign: char| line.matches(sign).count();
    let most = KNOWN.into_iter().max_by_key(|sign| count(*sign));
    most.and_then(|sign| u8::try_from(sign).ok())
        .unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn told(text: &str) -> Vec<String> {
        let mut parts = Parts::new(text, b',');
        let mut told = Vec::new();
        while let Some(part) = parts.next() {
            told.push(match part {
                Part::Blank { line } => format!("{line} blank"),
                Part::Row { line, cells } => {
                    let cells: Vec<&str> = cells.iter().collect();
                    format!("{line} {}", cells.join("|"))
                }
                Part::Unclosed { line } => format!("{line} open"),
            });
        }
        told
    }

    #[rstest]
    #[case::nothing("", &[])]
    #[case::one("a,b", &["1 a|b"])]
    #[case::blanks("\n\r\na,b\r\n\r\nc\n", &["1 blank", "2 blank", "3 a|b", "4 blank", "5 c"])]
    #[case::within("a,\"b\nc\"\nd,e\n", &["1 a|b\nc", "3 d|e"])]
    #[case::unclosed("a,b\n\"c,d\ne,f\n", &["1 a|b", "2 open"])]
    #[case::cut_off("a,b\nc,\"d", &["1 a|b", "2 open"])]
    #[case::inches("a,6\"\nb,c\n", &["1 a|6\"", "2 b|c"])]
    fn every_part_has_its_line(#[case] text: &str, #[case] wanted: &[&str]) {
        assert_eq!(told(text), wanted);
    }

    #[test]
    fn the_delimiter_is_what_the_headings_have_most_of() {
        for (text, wanted) in [
            ("a;b;c,d\n", b';'),
            ("a\tb\n1,2,3", b'\t'),
            ("\"a;b;c\",d\n", b','),
            ("person", b','),
        ] {
            assert_eq!(delimiter_of(text), wanted, "{text}");
        }
    }
}
