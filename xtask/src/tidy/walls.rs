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

const WALLS: [Wall; 16] = [
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
        of: "cordee-law",
        may_import: &["cordee-domain", "cordee-measures"],
        never: PURE,
    },
    Wall {
        of: "cordee-report",
        may_import: &[
            "cordee-domain",
            "cordee-law",
            "cordee-measures",
            "cordee-simulate",
        ],
        never: &[&ASYNC, &CHANCE, &CLOCK, &FILES, &HTTP, &SQL, &TERMINAL],
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
        may_import: &["cordee-domain", "cordee-measures"],
        never: &[&ASYNC, &CLOCK, &FILES, &HTTP, &PAGES, &SQL, &TERMINAL],
    },
    Wall {
        of: "cordee-server",
        may_import: &[
            "cordee-access",
            "cordee-domain",
            "cordee-framework",
            "cordee-hr",
            "cordee-law",
            "cordee-measures",
            "cordee-report",
            "cordee-simulate",
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
            "cordee-law",
            "cordee-measures",
            "cordee-report",
            "cordee-server",
            "cordee-simulate",
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
            "cordee-domain",
            "cordee-framework",
            "cordee-history",
            "cordee-hr",
            "cordee-measures",
            "cordee-simulate",
            "cordee-story",
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
mod tests;
