//! What was probably meant.

/// The known name that was probably meant.
pub(crate) fn nearest<'n>(asked: &str, known: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let asked = asked.to_lowercase();
    let most = (asked.chars().count() / 3).clamp(1, 4);
    let distances = known.map(|name| {
        let distance = strsim::damerau_levenshtein(&asked, &name.to_lowercase());
        (distance, name)
    });
    let near = distances.filter(|(distance, _)| *distance <= most).min()?;
    Some(near.1)
}
