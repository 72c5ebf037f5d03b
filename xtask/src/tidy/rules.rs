//! Every rule of a framework is one file, and every such file is listed.

use super::{House, Untidy};
use std::collections::BTreeMap;

const FOLDER: &str = "crates/cordee-framework/src/rules/";
const LIST: &str = "crates/cordee-framework/src/rules.rs";

/// Rule files that the list does not name, and codes that two files claim.
pub(super) fn find(house: &House) -> Vec<Untidy> {
    let list = house.tree.text(LIST).unwrap_or_default();
    let stems: Vec<&str> = house
        .tree
        .paths()
        .filter_map(|path| path.strip_prefix(FOLDER)?.strip_suffix(".rs"))
        .filter(|stem| !stem.contains('/') && code_of(stem).is_some())
        .collect();
    let mut found: Vec<Untidy> = stems
        .iter()
        .filter(|stem| !is_named(list, stem))
        .map(|stem| unlisted(stem))
        .collect();
    found.extend(claimed_twice(&stems));
    found
}

/// The code at the head of a rule's file name: three letters and three digits before `_`.
fn code_of(stem: &str) -> Option<&str> {
    let (code, _) = stem.split_once('_')?;
    let (family, number) = code.split_at_checked(3)?;
    let is_code = number.len() == 3
        && family.chars().all(|c| c.is_ascii_lowercase())
        && number.chars().all(|c| c.is_ascii_digit());
    is_code.then_some(code)
}

fn is_named(list: &str, stem: &str) -> bool {
    list.lines()
        .map(|line| line.split("//").next().unwrap_or_default())
        .flat_map(|code| code.split(|c: char| !c.is_alphanumeric() && c != '_'))
        .any(|word| word == stem)
}

fn unlisted(stem: &str) -> Untidy {
    Untidy::new(
        format!("{FOLDER}{stem}.rs"),
        "is a rule that is not listed",
        format!("add it to `{LIST}`"),
    )
}

fn claimed_twice(stems: &[&str]) -> Vec<Untidy> {
    let mut by_code: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for stem in stems {
        by_code
            .entry(code_of(stem).unwrap_or_default())
            .or_default()
            .push(stem);
    }
    let shared = by_code.into_iter().filter(|(_, stems)| stems.len() > 1);
    shared
        .map(|(code, stems)| {
            Untidy::new(
                FOLDER,
                format!("`{code}` is the code of {}", stems.join(" and ")),
                "give the newer one a code of its own; codes never move",
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::said;
    use super::*;

    fn found(files: &[&str], list: &str) -> Vec<String> {
        let paths: Vec<String> = files.iter().map(|it| format!("{FOLDER}{it}.rs")).collect();
        let mut texts: Vec<(&str, &str)> = paths.iter().map(|path| (path.as_str(), "")).collect();
        texts.push((LIST, list));
        said(&find(&House::of_texts(&texts)))
    }

    #[test]
    fn a_listed_rule_is_fine_and_other_files_are_no_rules() {
        let files = [
            "shp001_duplicate_id",
            "shp001_duplicate_id/words",
            "harness",
            "par_common",
        ];
        assert_eq!(found(&files, "rules![shp001_duplicate_id,];"), [""; 0]);
    }

    #[test]
    fn a_rule_that_the_list_does_not_name_is_found() {
        let list = "// shp001_duplicate\nmod shp001_duplicate_id_more;";
        assert_eq!(
            found(&["shp001_duplicate"], list),
            ["crates/cordee-framework/src/rules/shp001_duplicate.rs: is a rule that is not listed"]
        );
    }

    #[test]
    fn two_rules_of_one_code_are_found() {
        let files = ["shp001_a", "shp001_b"];
        assert_eq!(
            found(&files, "shp001_a, shp001_b"),
            ["crates/cordee-framework/src/rules/: `shp001` is the code of shp001_a and shp001_b"]
        );
    }
}
