//! What cells are called.

/// The letters of a column, as spreadsheets name it: A, B, …, Z, AA.
pub fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column;
    loop {
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        if rest < 26 {
            break;
        }
        rest = rest / 26 - 1;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn columns_have_the_letters_of_a_spreadsheet() {
        let named = [0, 25, 26, 701, 702].map(letters);
        assert_eq!(named, ["A", "Z", "AA", "ZZ", "AAA"]);
    }
}
