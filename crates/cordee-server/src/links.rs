//! Where links lead: pages as values, and the two ways in which their addresses are written.
//!
//! Screens name the page they mean. Whether that becomes an address of the server or the relative
//! path of a file is decided here and nowhere else.

use crate::site::Plan;
use cordee_domain::{Competency, Craft, Framework, Ix, Lang, Level, Track};
use std::sync::Arc;

/// A page of a framework.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Target {
    First,
    Craft(Ix<Craft>),
    Tracks,
    Track(Ix<Track>),
    Level(Ix<Level>),
    /// What changes between two levels.
    Step {
        from: Ix<Level>,
        to: Ix<Level>,
    },
    Competencies,
    Competency(Ix<Competency>),
    Training,
    Moves,
    /// Every name there is.
    Everything,
    /// Everything on one page, for paper.
    Whole,
    Findings,
    /// The page of a rule, by its code.
    Rule(&'static str),
}

impl Target {
    /// The path below the root, without a leading slash and without an ending.
    pub(crate) fn path(self, framework: &Framework) -> String {
        let level = |ix| &framework.level(ix).id;
        match self {
            Self::First => String::new(),
            Self::Craft(ix) => format!("crafts/{}", framework.crafts().at(ix).id),
            Self::Tracks => "tracks".to_owned(),
            Self::Track(ix) => format!("tracks/{}", framework.track(ix).id),
            Self::Level(ix) => format!("levels/{}", level(ix)),
            Self::Step { from, to } => format!("levels/{}/from/{}", level(to), level(from)),
            Self::Competencies => "competencies".to_owned(),
            Self::Competency(ix) => format!("competencies/{}", framework.competency(ix).id),
            Self::Training => "training".to_owned(),
            Self::Moves => "moves".to_owned(),
            Self::Everything => "index-of-everything".to_owned(),
            Self::Whole => "print".to_owned(),
            Self::Findings => "findings".to_owned(),
            Self::Rule(code) => format!("rules/{code}"),
        }
    }
}

/// What stands at the root of a server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Front {
    /// The framework's first page.
    Framework,
    /// The home of whoever is signed in; the framework's first page has an address of its own.
    Home,
}

/// How addresses are written, and from which page.
#[derive(Clone, Debug)]
pub(crate) enum Links {
    /// Addresses of the server.
    Served {
        /// The path that was asked for, without the language.
        path: String,
        front: Front,
    },
    /// Relative paths of files.
    Filed {
        plan: Arc<Plan>,
        /// The page that links.
        here: Target,
        /// How many folders below that of its language it stands.
        depth: usize,
    },
}

/// Links as the server writes them, seen from the first page.
#[cfg(test)]
pub(crate) static SERVED: Links = Links::Served {
    path: String::new(),
    front: Front::Framework,
};

/// Where the framework's first page is when people are signed in.
const FRAMEWORK: &str = "framework";

impl Links {
    /// The address of a page for a reader of `lang`, who stays in that language.
    pub(crate) fn to(&self, framework: &Framework, lang: Lang, target: Target) -> String {
        match self {
            Self::Served { front, .. } => match (front, target) {
                (Front::Home, Target::First) => served(framework, lang, FRAMEWORK),
                _ => served(framework, lang, &target.path(framework)),
            },
            Self::Filed { depth, .. } => {
                format!("{}{}", "../".repeat(*depth), file(framework, target))
            }
        }
    }

    /// The address of the page at hand in another language.
    pub(crate) fn here_in(&self, framework: &Framework, (from, to): (Lang, Lang)) -> String {
        match self {
            Self::Served { path, .. } => served(framework, to, path.trim_start_matches('/')),
            Self::Filed { here, depth, .. } => {
                let folders = depth + usize::from(from != framework.language());
                let page = file(framework, *here);
                format!("{}{}{page}", "../".repeat(folders), folder(framework, to))
            }
        }
    }

    /// The address of a file that all pages share.
    pub(crate) fn asset(&self, framework: &Framework, lang: Lang, name: &str) -> String {
        match self {
            Self::Served { .. } => format!("/assets/{name}"),
            Self::Filed { depth, .. } => {
                let folders = depth + usize::from(lang != framework.language());
                format!("{}assets/{name}", "../".repeat(folders))
            }
        }
    }

    /// Where a page stands in its site, to be printed with it: paper can't be clicked.
    pub(crate) fn path_on_paper(&self, framework: &Framework, lang: Lang) -> Option<String> {
        match self {
            Self::Served { .. } => None,
            Self::Filed { here, .. } => Some(format!(
                "{}{}",
                folder(framework, lang),
                file(framework, *here)
            )),
        }
    }

    /// The site these links are of; `None` is the server.
    pub(crate) fn plan(&self) -> Option<&Plan> {
        match self {
            Self::Served { .. } => None,
            Self::Filed { plan, .. } => Some(plan),
        }
    }
}

/// The address of the server's page at this path, for a reader of `lang`.
pub(crate) fn served(framework: &Framework, lang: Lang, path: &str) -> String {
    if lang == framework.language() {
        format!("/{path}")
    } else {
        format!("/{path}?lang={lang}")
    }
}

/// The folder of a language, with its slash; the framework's own language has none.
pub(crate) fn folder(framework: &Framework, lang: Lang) -> String {
    if lang == framework.language() {
        String::new()
    } else {
        format!("{lang}/")
    }
}

/// The file of a page below the folder of its language.
pub(crate) fn file(framework: &Framework, target: Target) -> String {
    match target {
        Target::First => "index.html".to_owned(),
        target => file_of_path(&target.path(framework)),
    }
}

/// The file of a page by its path.
pub(crate) fn file_of_path(path: &str) -> String {
    let parts: Vec<String> = path.split('/').map(safe).collect();
    format!("{}.html", parts.join("/"))
}

/// Some systems open a device where a file has one of these names, whatever its ending. An id
/// never ends in a hyphen, so a name with one is nobody else's.
fn safe(part: &str) -> String {
    let is_numbered = |stem: &str| {
        part.strip_prefix(stem)
            .is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|b| b.is_ascii_digit()))
    };
    let is_device = matches!(part, "con" | "prn" | "aux" | "nul");
    if is_device || is_numbered("com") || is_numbered("lpt") {
        format!("{part}-")
    } else {
        part.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_some_systems_keep_for_devices_gets_a_hyphen() {
        for (path, wanted) in [
            ("levels/con", "levels/con-.html"),
            ("levels/lpt1/from/nul", "levels/lpt1-/from/nul-.html"),
            ("levels/console", "levels/console.html"),
            ("levels/com10", "levels/com10.html"),
            ("levels/index", "levels/index.html"),
        ] {
            assert_eq!(file_of_path(path), wanted);
        }
    }
}
