//! Walls that no dependency shows: what a crate takes from the standard library.
//!
//! Reads the text of the sources, comments and tests left out; the clock and the environment are
//! clippy's (`clippy.toml`).

use super::{House, Untidy};
use crate::tree::has_extension;

/// The crates that see nothing of the outside.
const WALLED: [&str; 4] = [
    "cordee-access",
    "cordee-domain",
    "cordee-framework",
    "cordee-simulate",
];

/// The modules of `std` through which the outside comes in.
const OUTSIDE: [&str; 4] = ["env", "fs", "net", "process"];

/// What the walled crates take from outside.
pub(super) fn find(house: &House) -> Vec<Untidy> {
    let sources = house.tree.texts().filter(|(path, _)| is_walled(path));
    sources
        .flat_map(|(path, text)| {
            outside_modules(text).map(move |(line, module)| untidy(path, line, module))
        })
        .collect()
}

fn is_walled(path: &str) -> bool {
    let is_source = WALLED.iter().any(|name| {
        path.strip_prefix("crates/")
            .and_then(|rest| rest.strip_prefix(name))
            .is_some_and(|rest| rest.starts_with("/src/"))
    });
    is_source && has_extension(path, "rs") && !path.ends_with("/tests.rs")
}

fn untidy(path: &str, line: usize, module: &str) -> Untidy {
    Untidy::new(
        format!("{path}:{line}"),
        format!("uses `std::{module}`, and its crate must not see the outside"),
        "take what it needs as an argument; reading and writing is the program's",
    )
}

/// The lines, counted from 1, that name one of [`OUTSIDE`] before the tests of the file begin.
fn outside_modules(text: &str) -> impl Iterator<Item = (usize, &'static str)> {
    let code = text
        .lines()
        .take_while(|line| line.trim() != "#[cfg(test)]")
        .zip(1..)
        .filter(|(line, _)| !line.trim_start().starts_with("//"));
    code.flat_map(|(line, number)| {
        OUTSIDE
            .into_iter()
            .filter(move |module| names(line, module))
            .map(move |module| (number, module))
    })
}

/// Whether `line` says `std::module` or `std::{.., module, ..}`.
fn names(line: &str, module: &str) -> bool {
    line.split("std::")
        .skip(1)
        .any(|after| match after.strip_prefix('{') {
            Some(list) => words(list).any(|word| word == module),
            None => words(after).next() == Some(module),
        })
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '_')
}

#[cfg(test)]
mod tests {
    use super::super::said;
    use super::*;

    fn found(path: &str, text: &str) -> Vec<String> {
        said(&find(&House::of_texts(&[(path, text)])))
    }

    #[test]
    fn a_module_of_the_outside_is_found_in_each_way_of_writing_it() {
        let text =
            "use std::fmt;\nuse std::{collections::HashMap, net};\nlet x = std::fs::read(p);\n";
        assert_eq!(
            found("crates/cordee-domain/src/level.rs", text),
            [
                "crates/cordee-domain/src/level.rs:2: uses `std::net`, \
                 and its crate must not see the outside",
                "crates/cordee-domain/src/level.rs:3: uses `std::fs`, \
                 and its crate must not see the outside",
            ]
        );
    }

    #[test]
    fn comments_tests_and_longer_names_are_left_out() {
        let text =
            "//! no `std::fs`\nuse std::fs_like;\n#[cfg(test)]\nmod tests { use std::fs; }\n";
        assert_eq!(found("crates/cordee-framework/src/lib.rs", text), [""; 0]);
    }

    #[test]
    fn crates_without_this_wall_are_left_out() {
        let text = "use std::fs;\n";
        assert_eq!(found("crates/cordee/src/main.rs", text), [""; 0]);
        assert_eq!(
            found("crates/cordee-domain/tests/it/main.rs", text),
            [""; 0]
        );
    }
}
