//! What was probably meant.

/// Nobody meant a longer name; comparing two would take its length squared.
const LONGEST: usize = 200;

/// A text as it is quoted in a message: not more than sixty characters of it.
pub(crate) fn shown(text: &str) -> String {
    let mut chars = text.chars();
    let mut shown: String = chars.by_ref().take(60).collect();
    if chars.next().is_some() {
        shown.push('…');
    }
    shown
}

/// The known name that was probably meant.
pub(crate) fn nearest<'n>(asked: &str, known: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    if asked.len() > LONGEST {
        return None;
    }
    let asked = asked.to_lowercase();
    let most = (asked.chars().count() / 3).clamp(1, 4);
    let distances = known.filter(|name| name.len() <= LONGEST).map(|name| {
        let distance = strsim::damerau_levenshtein(&asked, &name.to_lowercase());
        (distance, name)
    });
    let near = distances.filter(|(distance, _)| *distance <= most).min()?;
    Some(near.1)
}
