//! ARCHITECTURE.md names only what exists, and every crate of ours.

use super::{House, Untidy};
use std::collections::BTreeSet;

const PAGE: &str = "ARCHITECTURE.md";

/// The folders whose paths count as paths wherever they are written, not only between backticks.
const FOLDERS: [&str; 6] = [".ci/", "crates/", "docs/", "examples/", "fuzz/", "xtask/"];

/// Paths and invariants that don't exist, and crates that are not named.
pub(super) fn find(house: &House) -> Vec<Untidy> {
    let text = house.tree.text(PAGE).unwrap_or_default();
    let paths: Vec<(usize, &str)> = named_paths(text).collect();
    let absent = paths
        .iter()
        .filter(|(_, path)| !house.tree.has(path))
        .map(|(line, path)| no_such_path(*line, path));
    let unnamed = house
        .workspace
        .packages
        .iter()
        .filter(|package| !names_crate(&paths, &package.name))
        .map(|package| not_named(&package.name));
    let defined = defined_invariants(house);
    let undefined = named_invariants(text)
        .filter(|(_, name)| !defined.contains(name))
        .map(|(line, name)| no_such_invariant(line, name));
    absent.chain(unnamed).chain(undefined).collect()
}

/// Every path the page names, with its line.
fn named_paths(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().zip(1..).flat_map(|(line, number)| {
        line.split('`')
            .zip([false, true].into_iter().cycle())
            .flat_map(|(piece, is_code)| {
                words(piece).filter(move |word| is_path(word) && (is_code || is_in_folder(word)))
            })
            .map(move |word| (number, word))
    })
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() || "()[]<>|,\"'".contains(c))
        .map(|word| word.trim_end_matches(['.', ':', ';']))
}

fn is_path(word: &str) -> bool {
    word.contains('/') && !word.starts_with('/') && !word.contains("://")
}

fn is_in_folder(word: &str) -> bool {
    FOLDERS.iter().any(|folder| word.starts_with(folder))
}

fn names_crate(paths: &[(usize, &str)], name: &str) -> bool {
    paths.iter().any(|(_, path)| {
        let folder = path.trim_end_matches('/');
        folder == name || folder.strip_prefix("crates/") == Some(name)
    })
}

/// The names that begin the items of the list of invariants.
fn named_invariants(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .zip(1..)
        .skip_while(|(line, _)| *line != "## Invariants")
        .skip(1)
        .take_while(|(line, _)| !line.starts_with("## "))
        .filter_map(|(line, number)| Some((number, line.strip_prefix("- `")?.split('`').next()?)))
}

/// What the sources define as `INVARIANT name: ...`.
fn defined_invariants(house: &House) -> BTreeSet<&str> {
    house
        .tree
        .texts()
        .filter(|(path, _)| path.starts_with("crates/"))
        .flat_map(|(_, text)| text.split("INVARIANT ").skip(1))
        .filter_map(|after| after.split(':').next())
        .collect()
}

fn no_such_path(line: usize, path: &str) -> Untidy {
    Untidy::new(
        format!("{PAGE}:{line}"),
        format!("names `{path}`, which does not exist"),
        "give the path from the root of the repository, or take it out",
    )
}

fn not_named(name: &str) -> Untidy {
    Untidy::new(
        PAGE,
        format!("does not name the crate `{name}`"),
        "give it a line in the map, with the path of its folder",
    )
}

fn no_such_invariant(line: usize, name: &str) -> Untidy {
    Untidy::new(
        format!("{PAGE}:{line}"),
        format!("names the invariant `{name}`, which no crate defines"),
        "write it as it is written where it is defined",
    )
}

#[cfg(test)]
mod tests {
    use super::super::said;
    use super::*;
    use crate::Package;

    fn found(page: &str) -> Vec<String> {
        let mut house = House::of_texts(&[
            (PAGE, page),
            ("crates/cordee/src/main.rs", "/// INVARIANT one-rope: held."),
        ]);
        house.workspace.packages.push(Package {
            name: "cordee".to_owned(),
            dependencies: Vec::new(),
        });
        said(&find(&house))
    }

    #[test]
    fn a_page_that_names_what_exists_is_fine() {
        let page = "The crate `crates/cordee`, its crates/cordee/src/main.rs and/or `/levels/one`, \
            see <https://example.org/crates/none>.";
        assert_eq!(found(page), [""; 0]);
    }

    #[test]
    fn a_path_that_does_not_exist_is_named_with_its_line() {
        assert_eq!(
            found("`crates/cordee`\nand crates/gone, or `src/gone.rs`."),
            [
                "ARCHITECTURE.md:2: names `crates/gone`, which does not exist",
                "ARCHITECTURE.md:2: names `src/gone.rs`, which does not exist",
            ]
        );
    }

    #[test]
    fn a_crate_that_the_page_leaves_out_is_named() {
        let missing = ["ARCHITECTURE.md: does not name the crate `cordee`"];
        assert_eq!(found("The command `cordee` checks."), missing);
        assert_eq!(said(&find(&House::of_texts(&[]))), [""; 0]);
    }

    #[test]
    fn an_invariant_that_no_crate_defines_is_named() {
        let page = "`crates/cordee`\n\n## Invariants\n\n- `one-rope`: held.\n- `gone`: lost.\n\n\
            ## Else\n\n- `not-one`\n";
        assert_eq!(
            found(page),
            ["ARCHITECTURE.md:6: names the invariant `gone`, which no crate defines"]
        );
    }
}
