//! Every dependency is explained, and what is explained is there.
//!
//! The explanations are the rows of a table whose first cell is the crate's name in backticks.

use super::{House, Untidy};
use std::collections::BTreeSet;

const MANIFEST: &str = "Cargo.toml";
const EXPLANATIONS: &str = "docs/decisions/0002-dependencies.md";

/// Dependencies without a line, lines without a dependency, and dependencies nobody uses.
pub(super) fn find(house: &House) -> Vec<Untidy> {
    let foreign = match declared(house.tree.text(MANIFEST).unwrap_or_default()) {
        Ok(foreign) => foreign,
        Err(error) => return vec![unreadable(&error)],
    };
    let explained = explained(house.tree.text(EXPLANATIONS).unwrap_or_default());
    let used: BTreeSet<String> = house
        .workspace
        .packages
        .iter()
        .flat_map(|package| &package.dependencies)
        .map(|dependency| dependency.name.clone())
        .collect();
    let mut found: Vec<Untidy> = Vec::new();
    found.extend(foreign.difference(&explained).map(unexplained));
    found.extend(explained.difference(&foreign).map(|it| gone(it)));
    found.extend(foreign.difference(&used).map(unused));
    found
}

/// The names under `[workspace.dependencies]` that are not crates of ours.
fn declared(manifest: &str) -> Result<BTreeSet<String>, toml::de::Error> {
    let manifest: toml::Table = toml::from_str(manifest)?;
    let dependencies = manifest
        .get("workspace")
        .and_then(|workspace| workspace.get("dependencies"))
        .and_then(toml::Value::as_table);
    Ok(dependencies
        .into_iter()
        .flatten()
        .filter(|(_, value)| value.get("path").is_none())
        .map(|(name, _)| name.clone())
        .collect())
}

fn explained(decision: &str) -> BTreeSet<String> {
    decision
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split_once('`'))
        .map(|(name, _)| name.to_owned())
        .collect()
}

fn unreadable(error: &toml::de::Error) -> Untidy {
    Untidy::new(
        MANIFEST,
        error.message(),
        "mend it; nothing else can be checked",
    )
}

fn unexplained(name: &String) -> Untidy {
    Untidy::new(
        MANIFEST,
        format!("`{name}` is not explained"),
        format!("add a line to `{EXPLANATIONS}`: what it is for, and why this one"),
    )
}

fn gone(name: &str) -> Untidy {
    Untidy::new(
        EXPLANATIONS,
        format!("explains `{name}`, which is no dependency of ours"),
        "take the line out",
    )
}

fn unused(name: &String) -> Untidy {
    Untidy::new(
        MANIFEST,
        format!("no crate of ours uses `{name}`"),
        format!("take it out of `[workspace.dependencies]` and of `{EXPLANATIONS}`"),
    )
}

#[cfg(test)]
mod tests {
    use super::super::said;
    use super::*;
    use crate::Package;

    fn house(manifest: &str, decision: &str, used: &str) -> House {
        let mut house = House::of_texts(&[(MANIFEST, manifest), (EXPLANATIONS, decision)]);
        house.workspace.packages.push(Package {
            name: "cordee".to_owned(),
            dependencies: serde_json::from_str(used).unwrap(),
        });
        house
    }

    const MANIFEST_WITH_CLAP: &str = "[workspace.dependencies]\n\
        cordee-domain = { path = \"crates/cordee-domain\" }\n\
        clap = { version = \"4\" }\n";
    const CLAP_USED: &str = r#"[{ "name": "clap", "kind": null }]"#;

    #[test]
    fn a_dependency_with_a_line_and_a_user_is_fine_and_our_own_need_none() {
        let house = house(MANIFEST_WITH_CLAP, "| `clap` | command line |\n", CLAP_USED);
        assert_eq!(find(&house), []);
    }

    #[test]
    fn a_dependency_without_a_line_is_named() {
        let house = house(MANIFEST_WITH_CLAP, "clap is mentioned\n", CLAP_USED);
        assert_eq!(said(&find(&house)), ["Cargo.toml: `clap` is not explained"]);
    }

    #[test]
    fn a_line_without_a_dependency_is_named() {
        let decision = "| `clap` | |\n| `gone` | |\n";
        let house = house(MANIFEST_WITH_CLAP, decision, CLAP_USED);
        assert_eq!(
            said(&find(&house)),
            [format!(
                "{EXPLANATIONS}: explains `gone`, which is no dependency of ours"
            )]
        );
    }

    #[test]
    fn a_dependency_nobody_uses_is_named() {
        let house = house(MANIFEST_WITH_CLAP, "| `clap` | |\n", "[]");
        assert_eq!(
            said(&find(&house)),
            ["Cargo.toml: no crate of ours uses `clap`"]
        );
    }

    #[test]
    fn a_manifest_that_is_no_toml_is_said_and_nothing_else() {
        let house = house("[workspace", "", CLAP_USED);
        assert_eq!(find(&house).len(), 1);
    }
}
