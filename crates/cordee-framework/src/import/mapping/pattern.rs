//! Which paths and names a pattern means: `*` is any name or part of one, `**` any number of folders.

/// Whether a path fits a pattern.
pub(in crate::import) fn matches(pattern: &str, path: &str) -> bool {
    let parts: Vec<&str> = pattern.split('/').collect();
    let names: Vec<&str> = path.split('/').collect();
    let (mut part, mut name) = (0, 0);
    // Where the last `**` stands, and the name after those it has taken so far.
    let mut folders = None;
    while let Some(here) = names.get(name) {
        match parts.get(part) {
            Some(&"**") => {
                folders = Some((part, name));
                part += 1;
            }
            Some(wanted) if fits(wanted, here) => {
                part += 1;
                name += 1;
            }
            _ => {
                let Some((at, taken)) = folders else {
                    return false;
                };
                folders = Some((at, taken + 1));
                part = at + 1;
                name = taken + 1;
            }
        }
    }
    parts.iter().skip(part).all(|rest| *rest == "**")
}

/// Whether a name fits a pattern in which `*` stands for any part of it.
pub(in super::super) fn fits(pattern: &str, name: &str) -> bool {
    let Some((first, rest)) = pattern.split_once('*') else {
        return pattern == name;
    };
    let Some(mut name) = name.strip_prefix(first) else {
        return false;
    };
    let (inner, last) = rest.rsplit_once('*').unwrap_or(("", rest));
    for piece in inner.split('*').filter(|piece| !piece.is_empty()) {
        let Some((_, behind)) = name.split_once(piece) else {
            return false;
        };
        name = behind;
    }
    name.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("a.yml", "a.yml", true)]
    #[case("a.yml", "b/a.yml", false)]
    #[case("**/a.yml", "b/c/a.yml", true)]
    #[case("**/*.md", "a.md", true)]
    #[case("**/b/**/*.md", "a/b/c/b/d/e.md", true)]
    #[case("**/b/*.md", "a/b/c/b/e.md", true)]
    #[case("**/b/*.md", "a/b/c/e.md", false)]
    #[case("a/**", "a/b/c", true)]
    #[case("content/*/*.json", "content/roles/x.json", true)]
    #[case("table-*.csv", "table-12.csv", true)]
    #[case("table-*.csv", "table-12.txt", false)]
    #[case("*.csv", ".csv", true)]
    #[case("a*b*c", "axxbyyc", true)]
    #[case("a*b*c", "axxbyy", false)]
    #[case("a*a", "a", false)]
    #[case("*", "anything", true)]
    #[case("a**c", "abc", true)]
    fn patterns_fit_paths(#[case] pattern: &str, #[case] path: &str, #[case] fits: bool) {
        assert_eq!(matches(pattern, path), fits);
    }

    #[test]
    fn a_pattern_that_tries_everything_ends() {
        let pattern = "**/a/".repeat(30) + "b";
        let path = "a/".repeat(200) + "c";
        assert!(!matches(&pattern, &path));
    }
}
