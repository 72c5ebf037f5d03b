//! Titles in lines that fit a box: a picture has no one who would break them.

/// A text in at most `most` lines of about `width` letters; what does not fit ends in an ellipsis.
pub(super) fn wrapped(text: &str, width: usize, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace().flat_map(|word| pieces(word, width)) {
        match lines.last_mut() {
            Some(line) if letters(line) + 1 + letters(&word) <= width => {
                line.push(' ');
                line.push_str(&word);
            }
            _ => lines.push(word),
        }
    }
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            while letters(last) + 1 > width {
                last.pop();
            }
            last.push('…');
        }
    }
    lines
}

/// A word that is longer than a line, in parts.
fn pieces(word: &str, width: usize) -> Vec<String> {
    if letters(word) <= width {
        return vec![word.to_owned()];
    }
    let mut pieces = vec![String::new()];
    for letter in word.chars() {
        let is_full = |piece: &String| letters(piece) + width_of(letter) + 1 > width;
        if pieces.last().is_some_and(is_full) {
            if let Some(piece) = pieces.last_mut() {
                piece.push('-');
            }
            pieces.push(String::new());
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push(letter);
        }
    }
    pieces
}

/// About how many letters wide a text is.
fn letters(text: &str) -> usize {
    text.chars().map(width_of).sum()
}

/// Signs of East Asian scripts count twice.
fn width_of(sign: char) -> usize {
    if ('\u{2e80}'..='\u{ffdc}').contains(&sign) {
        2
    } else {
        1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_broken_between_words_and_long_words_within() {
        for (text, wanted) in [
            ("Roofer", vec!["Roofer"]),
            ("Senior Staff Engineer", vec!["Senior", "Staff", "Engineer"]),
            ("Dachdeckermeisterin", vec!["Dachdecke-", "rmeisteri-", "n"]),
            (
                "one two three four five six seven",
                vec!["one two", "three four", "five six…"],
            ),
            ("屋根職人親方", vec!["屋根職人-", "親方"]),
            ("", vec![]),
        ] {
            assert_eq!(wrapped(text, 10, 3), wanted, "{text}");
        }
    }
}
