//! What an earlier site in the same place held, and what this one notes for a later one.

use super::{MARKER, Plan};
use cordee_domain::{Framework, Ix, Level, LevelId, Slug, Track};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// The form of the note that this program reads and writes.
const FORM: u32 = 1;

/// What an earlier site held; nothing where there was none.
#[derive(Clone, Debug, Default)]
pub struct Former(Option<Note>);

/// A note that can't be read: of another program, of a later version, or damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FormerFault;

/// What sort of thing a page is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Sort {
    Craft,
    Track,
    Level,
    Competency,
}

/// Something that once had a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Gone {
    pub(crate) sort: Sort,
    pub(crate) id: Slug,
    /// As it was last called, in the framework's own language.
    pub(crate) title: String,
    /// The track of a level.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) track: Option<Slug>,
    /// The version since which it is no longer there; `None` while it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) since: Option<String>,
}

/// What a site notes of itself.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Note {
    cordee_site: u32,
    version: String,
    /// Everything that has a page, and everything that had one.
    pages: Vec<Gone>,
    /// Every pair of levels, from and to, that was ever compared.
    steps: BTreeSet<(Slug, Slug)>,
    #[serde(default)]
    files: Vec<String>,
}

impl Former {
    /// Reads the note of an earlier site.
    pub fn read(note: &[u8]) -> Result<Self, FormerFault> {
        let note: Note = serde_json::from_slice(note).map_err(|_| FormerFault)?;
        if note.cordee_site == FORM {
            Ok(Self(Some(note)))
        } else {
            Err(FormerFault)
        }
    }

    /// The paths of the files it wrote, below its folder.
    pub fn files(&self) -> BTreeSet<&str> {
        let files = self.0.iter().flat_map(|note| &note.files);
        files.map(String::as_str).chain([MARKER]).collect()
    }

    /// The pairs it compared of which both levels are still there.
    pub(super) fn steps_of(&self, framework: &Framework) -> Vec<(Ix<Level>, Ix<Level>)> {
        let level = |id: &Slug| framework.level_by_id(&LevelId(id.clone()));
        let pairs = self.0.iter().flat_map(|note| &note.steps);
        pairs
            .filter_map(|(from, to)| Some((level(from)?, level(to)?)))
            .collect()
    }
}

impl Note {
    pub(super) fn new(framework: &Framework, plan: &Plan, former: &Former) -> Self {
        let version = framework.version();
        let version = version.name.unwrap_or_else(|| version.content.short());
        let id = |ix: Ix<Level>| framework.level(ix).id.0.clone();
        let mut steps: BTreeSet<(Slug, Slug)> =
            plan.steps().map(|(from, to)| (id(from), id(to))).collect();
        let mut pages: BTreeMap<(Sort, Slug), Gone> = BTreeMap::new();
        if let Some(note) = &former.0 {
            steps.extend(note.steps.iter().cloned());
            for page in &note.pages {
                let since = page.since.clone().or_else(|| Some(version.clone()));
                let gone = Gone {
                    since,
                    ..page.clone()
                };
                pages.insert((gone.sort, gone.id.clone()), gone);
            }
        }
        // What is there now takes the place of what it was.
        for page in there(framework) {
            pages.insert((page.sort, page.id.clone()), page);
        }
        Self {
            cordee_site: FORM,
            version,
            pages: pages.into_values().collect(),
            steps,
            files: Vec::new(),
        }
    }

    /// What is no longer there.
    fn gone(&self) -> impl Iterator<Item = &Gone> {
        self.pages.iter().filter(|page| page.since.is_some())
    }

    /// The path of every page of something that is no longer there, without its ending.
    pub(super) fn gone_pages(&self) -> impl Iterator<Item = (String, &Gone)> {
        let own = self.gone().map(|gone| (path(gone), gone));
        let levels: BTreeMap<&Slug, &Gone> = self
            .gone()
            .filter(|gone| gone.sort == Sort::Level)
            .map(|gone| (&gone.id, gone))
            .collect();
        let steps = self.steps.iter().filter_map(move |(from, to)| {
            let gone = levels.get(to).or_else(|| levels.get(from))?;
            Some((format!("levels/{to}/from/{from}"), *gone))
        });
        own.chain(steps)
    }

    /// The note with the files that were written.
    pub(super) fn listing(&self, mut files: Vec<String>) -> String {
        files.sort();
        let note = Self {
            files,
            ..self.clone()
        };
        // Every part has a JSON form.
        let text = serde_json::to_string_pretty(&note).unwrap_or_default();
        // A host may guess a wrong kind for it; then nothing in it is markup.
        let text = text.replace('<', "\\u003c");
        format!("{text}\n")
    }
}

fn path(gone: &Gone) -> String {
    let folder = match gone.sort {
        Sort::Craft => "crafts",
        Sort::Track => "tracks",
        Sort::Level => "levels",
        Sort::Competency => "competencies",
    };
    format!("{folder}/{}", gone.id)
}

/// Everything that has a page by its id.
fn there(framework: &Framework) -> Vec<Gone> {
    let page = |sort, id: &Slug, title: &dyn fmt::Display, track: Option<Ix<Track>>| Gone {
        sort,
        id: id.clone(),
        title: title.to_string(),
        track: track.map(|ix| framework.track(ix).id.0.clone()),
        since: None,
    };
    let crafts = framework.crafts().values();
    let crafts = crafts.map(|it| page(Sort::Craft, &it.id.0, &it.title, None));
    let tracks = framework.tracks().values();
    let tracks = tracks.map(|it| page(Sort::Track, &it.id.0, &it.title, None));
    let levels = framework.levels().values();
    let levels = levels.map(|it| page(Sort::Level, &it.id.0, &it.title, Some(it.track)));
    let competencies = framework.competencies().values();
    let competencies = competencies.map(|it| page(Sort::Competency, &it.id.0, &it.title, None));
    let all = crafts.chain(tracks).chain(levels).chain(competencies);
    all.collect()
}
