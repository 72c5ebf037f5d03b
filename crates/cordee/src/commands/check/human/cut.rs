//! A line of a file, cut so that it fits the screen and still shows what is underlined.

use std::ops::Range;
use unicode_width::UnicodeWidthChar;

/// Stands for what is left out.
const LEFT_OUT: char = '…';
/// How much is shown around a stretch that does not fit itself.
const AROUND: usize = 8;

/// A line as it is shown.
#[derive(Debug)]
pub(super) struct CutLine {
    pub(super) text: String,
    /// The stretches of the line that are shown, each with where it begins in `text`.
    kept: Vec<(Range<usize>, usize)>,
}

impl CutLine {
    /// Where a byte of the line is in the text; for what is left out, where `…` stands for it.
    pub(super) fn position(&self, byte: usize) -> usize {
        let mut last = 0;
        for (range, start) in &self.kept {
            if byte < range.start {
                return start.saturating_sub(LEFT_OUT.len_utf8());
            }
            if byte <= range.end {
                return start + byte - range.start;
            }
            last = start + range.len();
        }
        last
    }
}

/// A line within `room` columns that shows `stretch`, or its beginning and its end.
pub(super) fn cut(line: &str, stretch: Range<usize>, room: usize) -> CutLine {
    let before = line.get(..stretch.start).unwrap_or("");
    let within = line.get(stretch.clone()).unwrap_or("");
    let after = line.get(stretch.end..).unwrap_or("");
    let (head, tail) = if width(line) <= room {
        (0..line.len(), None)
    } else if width(before) + width(within) < room {
        (0..first_columns(line, room - 1).len(), None)
    } else if width(within) + 2 * AROUND <= room {
        let around = room - 2 - width(within);
        let left = last_columns(before, around - width(after).min(around / 2));
        let start = before.len() - left.len();
        let rest = line.get(start..).unwrap_or("");
        (start..start + first_columns(rest, room - 2).len(), None)
    } else {
        let (left, right) = (last_columns(before, AROUND), first_columns(after, AROUND));
        let half = room.saturating_sub(3 + width(left) + width(right)) / 2;
        let start = before.len() - left.len();
        let head = stretch.start + first_columns(within, half).len();
        let tail = stretch.end - last_columns(within, half).len();
        (start..head, Some(tail..stretch.end + right.len()))
    };
    shown(line, std::iter::once(head).chain(tail))
}

fn shown(line: &str, kept: impl Iterator<Item = Range<usize>>) -> CutLine {
    let mut cut = CutLine {
        text: String::new(),
        kept: Vec::new(),
    };
    let mut end = 0;
    for range in kept {
        if range.start > end {
            cut.text.push(LEFT_OUT);
        }
        cut.kept.push((range.clone(), cut.text.len()));
        cut.text.push_str(line.get(range.clone()).unwrap_or(""));
        end = range.end;
    }
    if end < line.len() {
        cut.text.push(LEFT_OUT);
    }
    cut
}

/// How many columns a text takes; a tab takes four.
pub(super) fn width(text: &str) -> usize {
    text.chars().map(columns).sum()
}

fn columns(letter: char) -> usize {
    if letter == '\t' {
        4
    } else {
        letter.width().unwrap_or(1)
    }
}

/// As much of the beginning of a text as fits.
fn first_columns(text: &str, most: usize) -> &str {
    let end = fitting(
        text.char_indices().map(|(at, c)| (at + c.len_utf8(), c)),
        most,
    );
    text.get(..end.unwrap_or(0)).unwrap_or("")
}

/// As much of the end of a text as fits.
fn last_columns(text: &str, most: usize) -> &str {
    let start = fitting(text.char_indices().rev(), most);
    text.get(start.unwrap_or(text.len())..).unwrap_or("")
}

/// The last of the places that letters lead to before there are more than `most` columns.
fn fitting(letters: impl Iterator<Item = (usize, char)>, most: usize) -> Option<usize> {
    let mut used = 0;
    let fits = letters.take_while(|(_, letter)| {
        used += columns(*letter);
        used <= most
    });
    fits.last().map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The line as it is cut, with what is underlined in brackets.
    fn underlined(line: &str, words: &str, room: usize) -> String {
        let start = line.find(words).unwrap();
        let cut = cut(line, start..start + words.len(), room);
        assert!(width(&cut.text) <= room, "{}", cut.text);
        let (from, to) = (cut.position(start), cut.position(start + words.len()));
        let text = &cut.text;
        format!("{}[{}]{}", &text[..from], &text[from..to], &text[to..])
    }

    #[test]
    fn a_line_that_fits_is_left_whole() {
        let line = "  title: Roofer";
        assert_eq!(underlined(line, "Roofer", 15), "  title: [Roofer]");
    }

    #[test]
    fn a_long_line_is_cut_around_what_is_underlined() {
        let line =
            "  - { id: roofer, title: Roofer, grade: g1, scope: own-wrok, autonomy: guided }";
        assert_eq!(
            underlined(line, "roofer", 40),
            "  - { id: [roofer], title: Roofer, grade:…"
        );
        assert_eq!(
            underlined(line, "own-wrok", 40),
            "…de: g1, scope: [own-wrok], autonomy: gui…"
        );
        assert_eq!(
            underlined(line, "guided", 40),
            "…1, scope: own-wrok, autonomy: [guided] }"
        );
    }

    #[test]
    fn a_long_stretch_shows_how_it_begins_and_ends() {
        let text = "Keeps the rain out of every house, whatever the wind does";
        let line = format!("    summary: {text} # and more");
        assert_eq!(
            underlined(&line, text, 40),
            "…ummary: [Keeps the … wind does] # and m…"
        );
        assert_eq!(
            underlined(
                "屋根は世界で最も美しい建築です",
                "屋根は世界で最も美しい建築です",
                20
            ),
            "[屋根は世…建築です]"
        );
    }

    #[test]
    fn places_in_what_is_left_out_are_shown_where_it_was() {
        let line = "a".repeat(100);
        let cut = cut(&line, 50..52, 30);
        assert_eq!(cut.position(0), 0);
        assert_eq!(cut.position(100), cut.text.len() - LEFT_OUT.len_utf8());
    }
}
