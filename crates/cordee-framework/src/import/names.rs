//! Names of the framework language for texts of the source.

use cordee_domain::Slug;

/// A longer name may have been cut, so that two texts would share it.
const LONGEST: usize = 90;

/// A name of the framework language for a text of the source; `None` when it has no letter or
/// digit to make one of. Long texts that differ give names that differ.
pub(super) fn slug(text: &str) -> Option<String> {
    if Slug::new(text).is_ok() {
        return Some(text.to_owned());
    }
    let slug = Slug::from_title(text)?.to_string();
    if slug.len() <= LONGEST {
        return Some(slug);
    }
    let kept = slug.get(..LONGEST)?.trim_end_matches('-');
    Some(format!("{kept}-{:08x}", mark_of(text)))
}

/// A number that differs where texts differ (FNV-1a, 32 bits).
fn mark_of(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |mark, byte| {
        (mark ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_made_of_letters_and_digits() {
        assert_eq!(
            slug("Senior Engineer II"),
            Some("senior-engineer-ii".into())
        );
        assert_eq!(slug("…"), None);
    }

    #[test]
    fn long_texts_that_differ_at_their_end_differ_in_name() {
        let long = "looks after the tools of the whole workshop ".repeat(4);
        let (one, other) = (slug(&format!("{long}a")), slug(&format!("{long}b")));
        assert_ne!(one, other);
        for name in [one, other] {
            assert!(Slug::new(&name.unwrap()).is_ok());
        }
    }
}
