//! Headings, compared as people would.

/// The words of a heading: small letters without accents, parted where the case or a sign changes.
pub(crate) fn words_of(heading: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut was_small = false;
    for letter in heading.chars() {
        let begins = letter.is_uppercase() && was_small;
        if (!letter.is_alphanumeric() || begins) && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        was_small = letter.is_lowercase() || letter.is_ascii_digit();
        if letter.is_alphanumeric() {
            word.extend(letter.to_lowercase().map(bare));
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// A letter without its accent.
fn bare(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'ç' | 'ć' => 'c',
        'è' | 'é' | 'ê' | 'ë' | 'ę' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' | 'ń' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ł' => 'l',
        other => other,
    }
}

/// A heading for comparison: `Employee #`, `employee_#` and `Employee#` are one.
pub(crate) fn plain(heading: &str) -> String {
    let letters = heading
        .chars()
        .filter(|it| it.is_alphanumeric() || *it == '#');
    letters.flat_map(char::to_lowercase).map(bare).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_compared_without_case_accents_and_signs() {
        assert_eq!(
            words_of("payRateEffectiveDate"),
            ["pay", "rate", "effective", "date"]
        );
        assert_eq!(words_of("Früheres Gehalt (€)"), ["fruheres", "gehalt"]);
        assert_eq!(words_of("reports_to_id_in_company").len(), 5);
        assert_eq!(plain("Employee #"), plain("employee_#"));
        assert_ne!(plain("Employee #"), plain("Employee"));
    }
}
