//! The walls between our crates, and what must never come in from outside.
//!
//! ARCHITECTURE.md says why each wall stands; this table is the one that is enforced.

use super::{House, Untidy};
use crate::{Dependency, Package};

struct Wall {
    of: &'static str,
    /// The crates of ours it may use; in its tests also [`FOR_TESTS`] and [`STORY`].
    may_import: &'static [&'static str],
    /// Sorts of foreign crates it must not use, outside its tests.
    never: &'static [&'static Sort],
}

/// A sort of foreign crates; `crate/feature` means the crate with that feature, which counts as
/// asked for where the default features are.
struct Sort {
    name: &'static str,
    crates: &'static [&'static str],
}

/// The crate that only tests may use.
const FOR_TESTS: &str = "cordee-testkit";
/// The crate that tells the past of people who never were; any test may be told it.
const STORY: &str = "cordee-story";
/// The feature with which the places where rights are asked can be taken away. One suite asks for
/// it on the command line; no crate does, not even for its tests, since those are built together
/// with the program.
const GUARDS: &str = "guards";

const ASYNC: Sort = Sort {
    name: "async",
    crates: &["async-std", "futures", "smol", "tokio"],
};
const CHANCE: Sort = Sort {
    name: "randomness",
    crates: &["fastrand", "getrandom", "rand", "rand_chacha", "rand_pcg"],
};
const CLOCK: Sort = Sort {
    name: "the clock",
    crates: &["chrono/clock", "chrono/now", "jiff/std", "time/std"],
};
const FILES: Sort = Sort {
    name: "files",
    crates: &["ignore", "notify", "tempfile", "walkdir"],
};
const HTTP: Sort = Sort {
    name: "HTTP",
    crates: &[
        "axum",
        "hyper",
        "hyper-util",
        "reqwest",
        "tower",
        "tower-http",
        "ureq",
    ],
};
const PAGES: Sort = Sort {
    name: "HTML",
    crates: &["maud"],
};
const SQL: Sort = Sort {
    name: "SQL",
    crates: &[
        "diesel",
        "postgres",
        "rusqlite",
        "sea-orm",
        "sea-query",
        "sqlx",
        "tokio-postgres",
    ],
};
const TERMINAL: Sort = Sort {
    name: "the command line",
    crates: &["clap", "indicatif"],
};

/// What a crate that only computes must not use.
const PURE: &[&Sort] = &[
    &ASYNC, &CHANCE, &CLOCK, &FILES, &HTTP, &PAGES, &SQL, &TERMINAL,
];

const WALLS: [Wall; 14] = [
    Wall {
        of: "cordee-domain",
        may_import: &[],
        never: PURE,
    },
    Wall {
        of: "cordee-framework",
        may_import: &["cordee-domain", "cordee-tables"],
        never: PURE,
    },
    Wall {
        of: "cordee-tables",
        may_import: &[],
        never: PURE,
    },
    Wall {
        of: "cordee-hr",
        may_import: &[
            "cordee-domain",
            "cordee-framework",
            "cordee-history",
            "cordee-tables",
        ],
        never: PURE,
    },
    Wall {
        of: "cordee-history",
        may_import: &["cordee-domain"],
        never: PURE,
    },
    Wall {
        of: "cordee-measures",
        may_import: &["cordee-domain"],
        never: PURE,
    },
    Wall {
        of: "cordee-access",
        may_import: &["cordee-domain"],
        never: PURE,
    },
    Wall {
        of: "cordee-store",
        may_import: &["cordee-access", "cordee-domain"],
        never: &[&CHANCE, &CLOCK, &HTTP, &PAGES, &TERMINAL],
    },
    Wall {
        of: "cordee-story",
        may_import: &["cordee-domain"],
        never: &[&ASYNC, &CLOCK, &FILES, &HTTP, &PAGES, &SQL, &TERMINAL],
    },
    Wall {
        of: "cordee-simulate",
        may_import: &["cordee-domain"],
        never: &[&ASYNC, &CLOCK, &FILES, &HTTP, &PAGES, &SQL, &TERMINAL],
    },
    Wall {
        of: "cordee-server",
        may_import: &[
            "cordee-access",
            "cordee-domain",
            "cordee-framework",
            "cordee-store",
            "cordee-story",
        ],
        never: &[&CHANCE, &SQL, &TERMINAL],
    },
    Wall {
        of: "cordee",
        may_import: &[
            "cordee-access",
            "cordee-domain",
            "cordee-framework",
            "cordee-history",
            "cordee-hr",
            "cordee-measures",
            "cordee-server",
            "cordee-store",
            "cordee-story",
        ],
        never: &[&PAGES, &SQL],
    },
    Wall {
        of: FOR_TESTS,
        may_import: &["cordee-domain", "cordee-framework"],
        never: &[&CHANCE, &CLOCK, &HTTP, &SQL],
    },
    Wall {
        of: "xtask",
        may_import: &[
            "cordee-access",
            "cordee-domain",
            "cordee-framework",
            "cordee-history",
            "cordee-measures",
        ],
        never: &[&HTTP, &SQL],
    },
];

/// What stands against the table.
pub(super) fn find(house: &House) -> Vec<Untidy> {
    let packages = &house.workspace.packages;
    let ours: Vec<&str> = packages.iter().map(|it| it.name.as_str()).collect();
    let mut found: Vec<Untidy> = packages
        .iter()
        .flat_map(|package| match wall_of(&package.name) {
            Some(wall) => breaches(wall, package, &ours),
            None => vec![no_wall(&package.name)],
        })
        .collect();
    found.extend(
        WALLS
            .iter()
            .filter(|wall| !ours.is_empty() && !ours.contains(&wall.of))
            .map(|wall| wall_of_nothing(wall.of)),
    );
    found
}

fn wall_of(name: &str) -> Option<&'static Wall> {
    WALLS.iter().find(|wall| wall.of == name)
}

fn breaches(wall: &Wall, package: &Package, ours: &[&str]) -> Vec<Untidy> {
    package
        .dependencies
        .iter()
        .filter_map(|dependency| {
            if dependency.features.iter().any(|it| it == GUARDS) {
                Some(without_guards(wall.of, &dependency.name))
            } else if ours.contains(&dependency.name.as_str()) {
                wrong_arrow(wall, dependency)
            } else {
                forbidden(wall, dependency)
            }
        })
        .collect()
}

fn without_guards(of: &str, name: &str) -> Untidy {
    Untidy::new(
        of,
        format!("asks for the feature `{GUARDS}` of `{name}`"),
        "leave it to `cargo xtask heavy guards`, which asks for it by itself",
    )
}

fn wrong_arrow(wall: &Wall, dependency: &Dependency) -> Option<Untidy> {
    let name = dependency.name.as_str();
    let is_told = [FOR_TESTS, STORY].contains(&name) && dependency.is_for_tests();
    let may = wall.may_import.contains(&name) || is_told;
    if may {
        return None;
    }
    let what = if name == FOR_TESTS {
        format!("uses `{name}` outside its tests")
    } else {
        format!("may not import `{name}`")
    };
    Some(Untidy::new(
        wall.of,
        what,
        "turn the dependency round or move the code to the other side of the wall",
    ))
}

fn forbidden(wall: &Wall, dependency: &Dependency) -> Option<Untidy> {
    if dependency.is_for_tests() {
        return None;
    }
    let sort = wall
        .never
        .iter()
        .find(|sort| sort.crates.iter().any(|it| is_meant(it, dependency)))?;
    Some(Untidy::new(
        wall.of,
        format!(
            "must never see {}, and depends on `{}`",
            sort.name, dependency.name
        ),
        "take what it needs as an argument, or leave the default features off",
    ))
}

fn is_meant(pattern: &str, dependency: &Dependency) -> bool {
    match pattern.split_once('/') {
        None => dependency.name == pattern,
        Some((name, feature)) => {
            dependency.name == name
                && (dependency.uses_default_features
                    || dependency.features.iter().any(|it| it == feature))
        }
    }
}

fn no_wall(name: &str) -> Untidy {
    Untidy::new(
        name,
        "has no wall",
        "say in `xtask/src/tidy/walls.rs` what the crate may import and must never see",
    )
}

fn wall_of_nothing(name: &str) -> Untidy {
    Untidy::new(
        name,
        "has a wall and does not exist",
        "take its entry out of `xtask/src/tidy/walls.rs`",
    )
}

#[cfg(test)]
mod tests {
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
            let dependencies = format!(
                r#"[{{ "name": "cordee-store", "kind": {kind}, "features": ["guards"] }}]"#
            );
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
}
