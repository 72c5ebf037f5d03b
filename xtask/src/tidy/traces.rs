//! What is committed carries no traces of one machine or of how it was written.
//!
//! The patterns are put together from halves, so that this file has none of them in it.

use super::{House, Untidy};

/// Where packages come from is for each machine to know.
const HOSTS: [&str; 8] = [
    concat!("crates", ".io"),
    concat!("npmjs", ".org"),
    concat!("npmjs", ".com"),
    concat!("registry.", "yarnpkg"),
    concat!("pypi", ".org"),
    concat!("python", "hosted.org"),
    concat!("proxy.", "golang.org"),
    concat!("ruby", "gems.org"),
];

/// Heads of paths that only one machine has.
const PATHS: [&str; 5] = [
    concat!("/", "work"),
    concat!("/", "root"),
    concat!("/", "home/"),
    concat!("/", "Users/"),
    concat!("C:\\", "Users\\"),
];

/// Words about how something was written, where only what it says counts; in lower case.
const WORDS: [&str; 9] = [
    concat!("session ", "transcript"),
    concat!("ai ", "assistant"),
    concat!("ai-", "generated"),
    concat!("chat", "bot"),
    concat!("chat", "gpt"),
    concat!("language ", "model"),
    concat!("l", "lm"),
    concat!("open", "ai"),
    concat!("anth", "ropic"),
];

/// How cargo itself names the public registry in its lock files: the same on every machine.
const LOCK_SOURCE: &str = concat!(
    "registry+https://github.com/rust-lang/",
    "crates",
    ".io-index"
);

/// Every trace, with its line.
pub(super) fn find(house: &House) -> Vec<Untidy> {
    let lines = house.tree.texts().flat_map(|(path, text)| {
        text.lines()
            .zip(1..)
            .map(move |(line, number)| (path, number, line))
    });
    lines
        .flat_map(|(path, number, line)| {
            traces(path, line).map(move |trace| untidy(path, number, trace))
        })
        .collect()
}

fn traces(path: &str, line: &str) -> impl Iterator<Item = &'static str> {
    let line = if path.ends_with("Cargo.lock") {
        line.replace(LOCK_SOURCE, "")
    } else {
        line.to_owned()
    };
    let lower = line.to_lowercase();
    let hosts = HOSTS.into_iter().filter(|it| lower.contains(it));
    let paths = PATHS.into_iter().filter(|it| has_path(&line, it));
    let words = WORDS.into_iter().filter(|it| has_word(&lower, it));
    hosts
        .chain(paths)
        .chain(words)
        .collect::<Vec<_>>()
        .into_iter()
}

/// Whether a path begins with `head`: nothing of a longer path before it, no longer name after.
fn has_path(line: &str, head: &str) -> bool {
    line.match_indices(head).any(|(at, _)| {
        let (before, from) = line.split_at(at);
        let after = from.strip_prefix(head).unwrap_or_default();
        let begins = !before.ends_with(|c: char| c.is_alphanumeric() || ".-_~<*/}".contains(c));
        let ends = head.ends_with(['/', '\\'])
            || !after.starts_with(|c: char| c.is_alphanumeric() || "-_".contains(c));
        begins && ends
    })
}

/// Whether a word of `line` begins with `word`.
fn has_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let (before, _) = line.split_at(at);
        !before.ends_with(char::is_alphanumeric)
    })
}

fn untidy(path: &str, line: usize, trace: &str) -> Untidy {
    Untidy::new(
        format!("{path}:{line}"),
        format!("says `{trace}`"),
        "leave out where and how it was made; say what holds everywhere",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, line: &str) -> Vec<&'static str> {
        traces(path, line).collect()
    }

    #[test]
    fn every_pattern_is_found_in_a_sentence() {
        for pattern in HOSTS.into_iter().chain(PATHS).chain(WORDS) {
            let line = format!("See \"{pattern}\" there.");
            assert_eq!(found("README.md", &line), [pattern], "in {line}");
        }
    }

    #[test]
    fn capitals_do_not_hide_a_word() {
        let line = format!("A {} wrote it.", concat!("Chat", "Bot"));
        assert_eq!(found("README.md", &line), [concat!("chat", "bot")]);
    }

    #[test]
    fn a_path_is_found_below_its_head_and_not_inside_other_words() {
        let below = format!("in {}/cordee/src", concat!("/", "work"));
        assert_eq!(found("README.md", &below), [concat!("/", "work")]);
        for line in ["own/work", "/workers", "</root>", "https://host/root"] {
            assert_eq!(found("README.md", line), [""; 0], "in {line}");
        }
    }

    #[test]
    fn a_word_is_not_found_inside_another() {
        assert_eq!(found("README.md", "the skillmatrix, the hallmark"), [""; 0]);
    }

    #[test]
    fn the_lock_file_names_the_public_registry_and_no_other() {
        let public = format!("source = \"{LOCK_SOURCE}\"");
        let other = format!(
            "source = \"sparse+https://index.{}/\"",
            concat!("crates", ".io")
        );
        assert_eq!(found("Cargo.lock", &public), [""; 0]);
        assert_eq!(found("fuzz/Cargo.lock", &public), [""; 0]);
        assert_eq!(found("README.md", &public), [concat!("crates", ".io")]);
        assert_eq!(found("Cargo.lock", &other), [concat!("crates", ".io")]);
    }

    #[test]
    fn a_trace_is_told_with_its_file_and_line() {
        let text = format!("one\ntwo {}\n", concat!("crates", ".io"));
        let house = House::of_texts(&[("docs/a.md", &text)]);
        let places: Vec<String> = find(&house).into_iter().map(|it| it.place).collect();
        assert_eq!(places, ["docs/a.md:2"]);
    }
}
