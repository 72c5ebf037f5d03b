//! Plain view values that several screens share, made purely from a published framework.
//!
//! Knows what is to be said and in which words; does not know HTML.

pub(crate) mod ascent;
pub(crate) mod asked;
pub(crate) mod compare;
pub(crate) mod findings;
pub(crate) mod gates;
pub(crate) mod level;
pub(crate) mod pay;
pub(crate) mod picture;
pub(crate) mod reader;
pub(crate) mod summits;
pub(crate) mod ways;
pub(crate) mod words;

/// "1 level", "3 levels".
pub(crate) fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// "a", "a and b", "a, b and c".
pub(crate) fn listed(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [front @ .., last] => format!("{} and {last}", front.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_are_counted_and_listed_as_people_do() {
        assert_eq!(counted(1, "level", "levels"), "1 level");
        assert_eq!(counted(0, "level", "levels"), "0 levels");
        let words = ["consent", "training", "a trial"].map(str::to_owned);
        assert_eq!(listed(&words), "consent, training and a trial");
        assert_eq!(listed(&words[..1]), "consent");
        assert_eq!(listed(&[]), "");
    }
}
