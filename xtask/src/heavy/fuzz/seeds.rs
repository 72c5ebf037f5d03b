//! What the fuzzer begins with: every text of ours that a target could be given.

use crate::generate::{RulePage, sources};
use crate::heavy::write;
use crate::tree::has_extension;
use crate::{Failure, Tree, repository};
use std::fs;

/// Where our frameworks are.
const FRAMEWORKS: [&str; 2] = ["examples/", "crates/cordee/templates/"];
/// Where our mappings are.
const MAPPINGS: &str = "xtask/corpus/";
/// Where that is kept which once found something.
const KEPT: &str = "fuzz/seeds/";

/// Puts the seeds of a target where the fuzzer looks for them; how many.
pub(super) fn put(target: &str) -> Result<usize, Failure> {
    let tree = repository::tree()?;
    let mut seeds = texts(target, &tree, &sources().rules);
    for path in kept(target, &tree) {
        let bytes = fs::read(repository::root().join(path))
            .map_err(|error| Failure::new(format!("read `{path}`"), error))?;
        seeds.push((path.to_owned(), bytes));
    }
    for (name, bytes) in &seeds {
        let name = name.replace('/', "-");
        write(&format!("fuzz/corpus/{target}/{name}"), bytes)?;
    }
    Ok(seeds.len())
}

fn kept<'t>(target: &str, tree: &'t Tree) -> impl Iterator<Item = &'t str> {
    let folder = format!("{KEPT}{target}/");
    tree.paths().filter(move |path| path.starts_with(&folder))
}

/// Our own texts that are near to what the target reads: the name of each, and its bytes.
fn texts(target: &str, tree: &Tree, rules: &[RulePage]) -> Vec<(String, Vec<u8>)> {
    let is_wanted = |path: &str| match target {
        "check" | "structured" => {
            has_extension(path, "yaml") && FRAMEWORKS.iter().any(|it| path.starts_with(it))
        }
        "mapping" => path.starts_with(MAPPINGS) && path.ends_with("/mapping.yaml"),
        _ => false,
    };
    let files = tree.texts().filter(|(path, _)| is_wanted(path));
    let mut texts: Vec<(String, Vec<u8>)> = files
        .map(|(path, text)| (path.to_owned(), text.into()))
        .collect();
    if target == "check" {
        texts.extend(rules.iter().flat_map(examples));
    }
    texts
}

/// The examples on the page of a rule.
fn examples(rule: &RulePage) -> impl Iterator<Item = (String, Vec<u8>)> {
    let blocks = rule.text.split("```yaml\n").skip(1).enumerate();
    blocks.map(|(number, block)| {
        let example = block.split("```").next().unwrap_or_default();
        (format!("{}-{number}.yaml", rule.code), example.into())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(target: &str) -> Vec<String> {
        let tree = Tree::of_texts([
            ("crates/cordee/templates/care/framework.yaml", "grades: []"),
            ("xtask/corpus/someone/mapping.yaml", "sources: []"),
            ("xtask/corpus/someone/reported.toml", ""),
            ("README.md", ""),
        ]);
        let rule = RulePage {
            code: "SHP001".to_owned(),
            name: String::new(),
            severity: String::new(),
            text: "## Fails\n\n```yaml\na: 1\n```\n\n## Passes\n\n```yaml\nb: 2\n```\n".to_owned(),
        };
        let texts = texts(target, &tree, &[rule]);
        texts.into_iter().map(|(name, _)| name).collect()
    }

    #[test]
    fn the_reader_begins_with_frameworks_and_the_examples_of_rules() {
        let template = "crates/cordee/templates/care/framework.yaml";
        assert_eq!(names("check"), [template, "SHP001-0.yaml", "SHP001-1.yaml"]);
        assert_eq!(names("structured"), [template]);
    }

    #[test]
    fn mappings_begin_with_mappings_and_tables_with_what_is_kept() {
        assert_eq!(names("mapping"), ["xtask/corpus/someone/mapping.yaml"]);
        assert_eq!(names("table"), [""; 0]);
        let tree = Tree::of_texts([("fuzz/seeds/table/a.csv", ""), ("fuzz/seeds/check/b", "")]);
        let kept: Vec<&str> = kept("table", &tree).collect();
        assert_eq!(kept, ["fuzz/seeds/table/a.csv"]);
    }
}
