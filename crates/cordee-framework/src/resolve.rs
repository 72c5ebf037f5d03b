//! From what people wrote to a framework of the domain: names looked up, values made exact.
//!
//! What can't be resolved is reported and left out, so that the rest is still checked. Knows the
//! shapes and the domain; judges nothing beyond "this does not exist" and "this is no value".

mod job_value;
mod level;
mod moves;
mod names;
mod scales;

use crate::read::{FileText, NodeRef, Raised};
use crate::rules::{self, Rule};
use crate::tree::Tree;
use cordee_domain::{Framework, FrameworkParts, Lang, Table};
use names::Names;

/// Where the things of a framework stand, in the order of their tables.
#[derive(Debug, Default)]
pub(crate) struct Sites {
    pub(crate) framework: Option<NodeRef>,
    pub(crate) job_value: Option<NodeRef>,
    pub(crate) crafts: Vec<NodeRef>,
    pub(crate) tracks: Vec<NodeRef>,
    pub(crate) levels: Vec<NodeRef>,
    pub(crate) competencies: Vec<NodeRef>,
    pub(crate) trainings: Vec<NodeRef>,
    /// The stated moves only.
    pub(crate) moves: Vec<NodeRef>,
}

/// What resolving gives.
pub(crate) struct Resolved {
    pub(crate) framework: Framework,
    pub(crate) sites: Sites,
    pub(crate) raised: Vec<Raised>,
}

/// Resolves all files of one framework together.
pub(crate) fn resolve(files: &[FileText<'_>], trees: &[Tree<'_>]) -> Resolved {
    let mut faults = Faults {
        trees,
        raised: Vec::new(),
    };
    let mut sites = Sites::default();
    let mut parts = FrameworkParts::default();
    scales::framework(files, &mut parts, &mut sites, &mut faults);
    let mut names = scales::scales(files, &mut parts, &mut faults);
    job_value::job_value(files, &mut parts, &mut names, &mut sites, &mut faults);
    scales::competencies(files, &mut parts, &mut names, &mut sites, &mut faults);
    scales::trainings(files, &mut parts, &mut names, &mut sites, &mut faults);
    scales::crafts(files, &mut parts, &mut names, &mut sites, &mut faults);
    level::tracks(files, &mut parts, &mut names, &mut sites, &mut faults);
    moves::moves(files, &mut parts, &mut names, &mut sites, &mut faults);
    let framework = Framework::new(parts).unwrap_or_else(|_| {
        // INVARIANT resolved-is-sound: every name was looked up and every duplicate dropped.
        debug_assert!(false, "resolved parts must make a framework");
        Framework::empty()
    });
    Resolved {
        framework,
        sites,
        raised: faults.raised,
    }
}

/// The language of the texts that a file's `framework` names, before anything is read.
pub(crate) fn own_language(trees: &[Tree<'_>]) -> Lang {
    let named = trees.iter().find_map(|tree| {
        let framework = tree.value(tree.root()?, "framework")?;
        tree.scalar(tree.value(framework, "language")?)
    });
    named
        .and_then(|tag| Lang::new(tag).ok())
        .unwrap_or(Lang::EN)
}

/// Collects what could not be resolved.
pub(crate) struct Faults<'a> {
    trees: &'a [Tree<'a>],
    raised: Vec<Raised>,
}

impl Faults<'_> {
    fn raise(
        &mut self,
        rule: &'static Rule,
        at: NodeRef,
        message: String,
        help: impl Into<String>,
    ) -> Option<&mut Raised> {
        let extent = self.trees.get(at.file())?.extent(at.node);
        let help = help.into();
        let related = Vec::new();
        self.raised.push(Raised {
            rule,
            file: at.file(),
            extent,
            message,
            help,
            related,
        });
        self.raised.last_mut()
    }

    fn duplicate(&mut self, sort: &str, id: &str, at: NodeRef, first: NodeRef) {
        let message = format!("the {sort} `{id}` is declared twice");
        let help = "give one of them another `id`, or put both together";
        if let Some(raised) = self.raise(&rules::SHP001, at, message, help) {
            raised
                .related
                .push((first, "first declared here".to_owned()));
        }
    }

    fn wrong(&mut self, at: NodeRef, message: String, help: impl Into<String>) {
        self.raise(&rules::SYN003, at, message, help);
    }
}

/// Every declared name, by sort.
#[derive(Default)]
pub(crate) struct AllNames<'d> {
    grades: Names<'d, cordee_domain::Grade>,
    zones: Names<'d, cordee_domain::Zone>,
    scopes: Names<'d, cordee_domain::Scope>,
    autonomies: Names<'d, cordee_domain::Autonomy>,
    rights: Names<'d, cordee_domain::DecisionRight>,
    honours: Names<'d, cordee_domain::Honour>,
    duties: Names<'d, cordee_domain::Duty>,
    subfactors: Names<'d, cordee_domain::Subfactor>,
    competencies: Names<'d, cordee_domain::Competency>,
    trainings: Names<'d, cordee_domain::Training>,
    crafts: Names<'d, cordee_domain::Craft>,
    tracks: Names<'d, cordee_domain::Track>,
    levels: Names<'d, cordee_domain::Level>,
}

/// Puts rows into a table of the domain.
fn table<T>(rows: Vec<T>) -> Table<T> {
    rows.into()
}
