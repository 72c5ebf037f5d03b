//! Running text: what stands between two breaks, without its marks.
//!
//! Knows letters and which of them are bold at the beginning of a line; not where the text stands.

/// Text in the making.
#[derive(Debug, Default)]
pub(super) struct Flow {
    /// Where it begins in the source.
    start: usize,
    lines: Vec<Line>,
    is_in_line: bool,
    /// How many bold marks are open.
    bold: usize,
    /// Whether there was a space since the last letter.
    has_space: bool,
}

/// A paragraph: lines as the writer broke them.
#[derive(Debug)]
pub(super) struct Paragraph {
    pub(super) line: usize,
    pub(super) lines: Vec<Line>,
}

/// A line of text.
#[derive(Debug, Default)]
pub(super) struct Line {
    text: String,
    /// How much of its beginning is bold.
    bold: usize,
    /// Whether it ends where it does on purpose.
    is_broken: bool,
}

/// The longest name of a label, in bytes.
const LONGEST_LABEL: usize = 80;

impl Flow {
    /// Adds words; any white space between them counts as one space.
    pub(super) fn add(&mut self, words: &str, line: usize) {
        for sign in words.chars() {
            if sign.is_whitespace() {
                self.has_space = true;
            } else if !is_invisible(sign) {
                self.push(sign, line);
            }
        }
    }

    fn push(&mut self, sign: char, line: usize) {
        if self.lines.is_empty() {
            self.start = line;
        }
        if !std::mem::replace(&mut self.is_in_line, true) {
            self.lines.push(Line::default());
            self.has_space = false;
        }
        let Some(last) = self.lines.last_mut() else {
            return;
        };
        let is_all_bold = last.bold == last.text.len() && self.bold > 0;
        if std::mem::take(&mut self.has_space) {
            last.text.push(' ');
        }
        last.text.push(sign);
        if is_all_bold {
            last.bold = last.text.len();
        }
    }

    /// The line ends because it is long enough.
    pub(super) fn end_line(&mut self) {
        self.is_in_line = false;
        self.has_space = false;
    }

    /// The line ends on purpose.
    pub(super) fn break_line(&mut self) {
        self.end_line();
        if let Some(last) = self.lines.last_mut() {
            last.is_broken = true;
        }
    }

    pub(super) fn bold_on(&mut self) {
        self.bold += 1;
    }

    pub(super) fn bold_off(&mut self) {
        self.bold = self.bold.saturating_sub(1);
    }

    /// How many lines there are so far.
    pub(super) fn len(&self) -> usize {
        self.lines.len()
    }

    /// What was collected, if it says anything. A bold mark that nobody closed ends here.
    pub(super) fn take(&mut self) -> Option<Paragraph> {
        let Self { start, lines, .. } = std::mem::take(self);
        (!lines.is_empty()).then_some(Paragraph { line: start, lines })
    }
}

/// Signs that stand for nothing one could see, and keep equal words from being equal.
fn is_invisible(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}

impl Paragraph {
    /// All of it: one line, but for the breaks that are meant.
    pub(super) fn text(&self) -> String {
        joined(&self.lines)
    }
}

/// Lines as one text.
pub(super) fn joined(lines: &[Line]) -> String {
    let mut text = String::new();
    let mut between = None;
    for line in lines {
        text.extend(between);
        text.push_str(&line.text);
        between = Some(if line.is_broken { '\n' } else { ' ' });
    }
    text
}

impl Line {
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Whether it ends where it does on purpose.
    pub(super) fn is_broken(&self) -> bool {
        self.is_broken
    }

    /// `**Scope**: one team` as `Scope` and `one team`.
    pub(super) fn label(&self) -> Option<(&str, &str)> {
        let (bold, rest) = self.text.split_at_checked(self.bold)?;
        let (name, rest) = match bold.strip_suffix(':') {
            Some(name) => (name, rest),
            None => (bold, behind_sign(rest)?),
        };
        let is_name = !name.is_empty() && name.len() <= LONGEST_LABEL;
        is_name.then(|| (name.trim(), rest.trim()))
    }

    /// The name, where the whole line is a bold one.
    pub(super) fn heading(&self) -> Option<&str> {
        let name = self.text.trim_end_matches(':').trim_end();
        let is_bold = self.bold >= name.len();
        let is_name =
            !name.is_empty() && name.len() <= LONGEST_LABEL && !name.ends_with(['.', ',']);
        (is_bold && is_name).then_some(name)
    }
}

/// What stands behind the sign between a label and its text.
fn behind_sign(rest: &str) -> Option<&str> {
    let rest = rest.trim_start();
    if let Some(rest) = rest.strip_prefix(':') {
        return Some(rest);
    }
    let rest = rest.strip_prefix(['-', '–', '—'])?;
    rest.starts_with(' ').then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    /// A line in which `<` and `>` stand for bold marks.
    fn line(text: &str) -> Line {
        let mut flow = Flow::default();
        for piece in text.split_inclusive(['<', '>']) {
            flow.add(piece.trim_end_matches(['<', '>']), 1);
            match piece.chars().last() {
                Some('<') => flow.bold_on(),
                Some('>') => flow.bold_off(),
                _ => {}
            }
        }
        flow.take().unwrap().lines.remove(0)
    }

    #[rstest]
    #[case("<Scope>: one team", Some(("Scope", "one team")))]
    #[case("<Scope:> one team", Some(("Scope", "one team")))]
    #[case("<Scope> – one team", Some(("Scope", "one team")))]
    #[case("<Scope> - one team", Some(("Scope", "one team")))]
    #[case("<Two> <words>: x", Some(("Two words", "x")))]
    #[case("<Scope:>", Some(("Scope", "")))]
    #[case("<Scope>-wide", None)]
    #[case("<Scope> of one team", None)]
    #[case("Scope: one team", None)]
    #[case("The <scope>: one team", None)]
    fn a_label_is_bold_and_ends_with_a_sign(
        #[case] text: &str,
        #[case] wanted: Option<(&str, &str)>,
    ) {
        assert_eq!(line(text).label(), wanted);
    }

    #[rstest]
    #[case("<Scope>", Some("Scope"))]
    #[case("<Scope:>", Some("Scope"))]
    #[case("<Scope>:", Some("Scope"))]
    #[case("<What if we grow?>", Some("What if we grow?"))]
    #[case("<Two> <words>", Some("Two words"))]
    #[case("<Scope> of one team", None)]
    #[case("<This is a sentence that someone found important.>", None)]
    fn a_bold_line_is_a_heading_unless_it_is_a_sentence(
        #[case] text: &str,
        #[case] wanted: Option<&str>,
    ) {
        assert_eq!(line(text).heading(), wanted);
    }

    #[test]
    fn white_space_is_one_space_and_breaks_that_are_meant_are_kept() {
        let mut flow = Flow::default();
        flow.add("  one\u{a0}\n two\u{200b} ", 7);
        flow.end_line();
        flow.add("three", 8);
        flow.break_line();
        flow.add(" four ", 9);
        let paragraph = flow.take().unwrap();
        assert_eq!(
            (paragraph.line, &*paragraph.text()),
            (7, "one two three\nfour")
        );
        assert!(flow.take().is_none());
    }
}
