//! What is a breach of a wall and what is not.

use super::super::said;
use super::*;
use crate::Workspace;

/// All crates of the table; `name` depends on what `dependencies` says in JSON.
fn house(name: &str, dependencies: &str) -> House {
    let packages = WALLS
        .iter()
        .map(|wall| Package {
            name: wall.of.to_owned(),
            dependencies: if wall.of == name {
                serde_json::from_str(dependencies).unwrap()
            } else {
                Vec::new()
            },
        })
        .collect();
    House {
        workspace: Workspace { packages },
        ..House::of_texts(&[])
    }
}

fn found(name: &str, dependencies: &str) -> Vec<String> {
    said(&find(&house(name, dependencies)))
}

#[test]
fn an_arrow_of_the_table_is_free() {
    let dependencies = r#"[{ "name": "cordee-domain", "kind": null }]"#;
    assert_eq!(found("cordee-framework", dependencies), [""; 0]);
}

#[test]
fn an_arrow_the_other_way_is_a_breach() {
    let dependencies = r#"[{ "name": "cordee-framework", "kind": null }]"#;
    assert_eq!(
        found("cordee-domain", dependencies),
        ["cordee-domain: may not import `cordee-framework`"]
    );
}

#[test]
fn the_testkit_is_for_tests_only() {
    let in_tests = r#"[{ "name": "cordee-testkit", "kind": "dev" }]"#;
    let outside = r#"[{ "name": "cordee-testkit", "kind": null }]"#;
    assert_eq!(found("cordee-server", in_tests), [""; 0]);
    assert_eq!(
        found("cordee-server", outside),
        ["cordee-server: uses `cordee-testkit` outside its tests"]
    );
}

#[test]
fn tests_do_not_open_a_way_to_the_other_crates() {
    let dependencies = r#"[{ "name": "cordee-server", "kind": "dev" }]"#;
    assert_eq!(
        found("cordee-framework", dependencies),
        ["cordee-framework: may not import `cordee-server`"]
    );
}

#[test]
fn nobody_asks_for_guards_that_can_be_taken_away() {
    for kind in ["null", "\"dev\""] {
        let dependencies =
            format!(r#"[{{ "name": "cordee-store", "kind": {kind}, "features": ["guards"] }}]"#);
        assert_eq!(
            found("cordee-server", &dependencies),
            ["cordee-server: asks for the feature `guards` of `cordee-store`"]
        );
    }
}

#[test]
fn a_forbidden_crate_is_a_breach_except_in_tests() {
    let outside = r#"[{ "name": "rand", "kind": null }]"#;
    let in_build = r#"[{ "name": "rand", "kind": "build" }]"#;
    let in_tests = r#"[{ "name": "rand", "kind": "dev" }]"#;
    let breach = ["cordee-domain: must never see randomness, and depends on `rand`"];
    assert_eq!(found("cordee-domain", outside), breach);
    assert_eq!(found("cordee-domain", in_build), breach);
    assert_eq!(found("cordee-domain", in_tests), [""; 0]);
}

#[test]
fn dates_are_free_and_the_clock_is_not() {
    let dates = r#"[{ "name": "jiff", "kind": null, "uses_default_features": false }]"#;
    let default = r#"[{ "name": "jiff", "kind": null, "uses_default_features": true }]"#;
    let asked = r#"[{ "name": "jiff", "kind": null, "uses_default_features": false,
        "features": ["std"] }]"#;
    let breach = ["cordee-domain: must never see the clock, and depends on `jiff`"];
    assert_eq!(found("cordee-domain", dates), [""; 0]);
    assert_eq!(found("cordee-domain", default), breach);
    assert_eq!(found("cordee-domain", asked), breach);
}

#[test]
fn a_crate_without_a_wall_and_a_wall_without_a_crate_are_named() {
    let mut house = house("", "");
    house.workspace.packages.retain(|it| it.name != "cordee");
    house.workspace.packages.push(Package {
        name: "cordee-new".to_owned(),
        dependencies: Vec::new(),
    });
    assert_eq!(
        said(&find(&house)),
        [
            "cordee-new: has no wall",
            "cordee: has a wall and does not exist"
        ]
    );
}
