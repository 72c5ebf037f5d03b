//! Everything that was found, by name and in the order in which it was found.
//!
//! Texts are as in the source; names are names of the framework language. A thing may be named
//! before it is described: a cell names its level, and another file says more of it.

use super::super::Taken;
use crate::export::Node;
use cordee_domain::Share;
use std::collections::HashMap;

/// Things in the order they were found, each once, by name.
#[derive(Debug)]
pub(in super::super) struct Kept<T> {
    pub(in super::super) list: Vec<T>,
    by_id: HashMap<String, usize>,
}

impl<T> Default for Kept<T> {
    fn default() -> Self {
        Self {
            list: Vec::new(),
            by_id: HashMap::new(),
        }
    }
}

impl<T> Kept<T> {
    pub(in super::super) fn get(&self, id: &str) -> Option<&T> {
        self.by_id.get(id).and_then(|at| self.list.get(*at))
    }

    /// The thing of this name, made if it is new.
    // INVARIANT kept-are-there: `by_id` holds positions of `list` alone; nothing is taken out.
    #[expect(clippy::indexing_slicing, reason = "INVARIANT kept-are-there")]
    pub(super) fn of(&mut self, id: &str, make: impl FnOnce() -> T) -> &mut T {
        let next = self.list.len();
        let at = *self.by_id.entry(id.to_owned()).or_insert(next);
        if at == next {
            self.list.push(make());
        }
        &mut self.list[at]
    }
}

/// Everything gathered.
#[derive(Debug, Default)]
pub(in super::super) struct Gathered {
    pub(in super::super) crafts: Kept<CraftFound>,
    pub(in super::super) tracks: Kept<TrackFound>,
    pub(in super::super) levels: Kept<LevelFound>,
    pub(in super::super) competencies: Kept<CompetencyFound>,
    pub(in super::super) entries: Kept<EntryFound>,
    /// By both ends.
    pub(in super::super) moves: Kept<MoveFound>,
}

/// An entry of a list of the framework.
#[derive(Debug)]
pub(in super::super) struct EntryFound {
    /// The section of the framework language.
    pub(in super::super) list: &'static str,
    pub(in super::super) keys: Vec<(String, Node)>,
}

/// A way from one level to another.
#[derive(Debug, Default)]
pub(in super::super) struct MoveFound {
    pub(in super::super) from: String,
    pub(in super::super) to: String,
    pub(in super::super) kind: Option<&'static str>,
    pub(in super::super) summary: Vec<String>,
    pub(in super::super) file: String,
    pub(in super::super) line: usize,
}

#[derive(Debug, Default)]
pub(in super::super) struct CraftFound {
    pub(in super::super) id: String,
    pub(in super::super) title: String,
    pub(in super::super) summary: Vec<String>,
    pub(in super::super) expert_grade: Option<String>,
}

#[derive(Debug, Default)]
pub(in super::super) struct TrackFound {
    pub(in super::super) id: String,
    /// `None` while it has only been named.
    pub(in super::super) title: Option<String>,
    /// What a level called it.
    pub(in super::super) called: Option<String>,
    pub(in super::super) summary: Vec<String>,
    pub(in super::super) kind: Option<&'static str>,
    pub(in super::super) crafts: Vec<String>,
    /// What is written as it was found.
    pub(in super::super) more: Vec<(String, Node)>,
    pub(in super::super) level_count: Option<u32>,
    pub(in super::super) levels: Vec<String>,
    pub(in super::super) weights: Kept<(String, Share)>,
}

#[derive(Debug, Default)]
pub(in super::super) struct LevelFound {
    pub(in super::super) id: String,
    /// `None` while it has only been named.
    pub(in super::super) title: Option<String>,
    /// What a cell called it.
    pub(in super::super) called: Option<String>,
    /// `None`: the mapping names no such field. Empty: it does, and nothing was there.
    pub(in super::super) summary: Option<Vec<String>>,
    /// Where it stands on its track, where the source numbers its levels.
    pub(in super::super) order: Option<i64>,
    pub(in super::super) grade: Option<String>,
    pub(in super::super) scope: Option<String>,
    /// What is written as it was found.
    pub(in super::super) more: Vec<(String, Node)>,
    pub(in super::super) pay: Kept<PayFound>,
    /// Steps of job value, by sub-factor.
    pub(in super::super) value: Kept<(String, String)>,
    pub(in super::super) cells: Kept<CellFound>,
}

#[derive(Debug, Default)]
pub(in super::super) struct PayFound {
    pub(in super::super) zone: String,
    pub(in super::super) minimum: String,
    pub(in super::super) midpoint: Option<String>,
    pub(in super::super) maximum: String,
}

#[derive(Debug, Default)]
pub(in super::super) struct CellFound {
    pub(in super::super) competency: String,
    pub(in super::super) step: Option<String>,
    pub(in super::super) text: Vec<String>,
    pub(in super::super) examples: Vec<String>,
    pub(in super::super) is_optional: bool,
}

#[derive(Debug, Default)]
pub(in super::super) struct CompetencyFound {
    pub(in super::super) id: String,
    /// `None` while it has only been named.
    pub(in super::super) title: Option<String>,
    /// What a proficiency called it.
    pub(in super::super) called: Option<String>,
    pub(in super::super) kind: Option<&'static str>,
    pub(in super::super) summary: Vec<String>,
    pub(in super::super) proficiencies: Kept<ProficiencyFound>,
}

#[derive(Debug, Default)]
pub(in super::super) struct ProficiencyFound {
    pub(in super::super) id: Option<String>,
    pub(in super::super) step: Option<u32>,
    pub(in super::super) title: Option<String>,
    pub(in super::super) text: Vec<String>,
    pub(in super::super) examples: Vec<String>,
}

impl TrackFound {
    pub(in super::super) fn shown_title(&self) -> Option<&str> {
        self.title.as_deref().or(self.called.as_deref())
    }
}

impl LevelFound {
    pub(in super::super) fn shown_title(&self) -> &str {
        let title = self.title.as_deref().or(self.called.as_deref());
        title.unwrap_or(&self.id)
    }
}

impl CompetencyFound {
    pub(in super::super) fn shown_title(&self) -> &str {
        let title = self.title.as_deref().or(self.called.as_deref());
        title.unwrap_or(&self.id)
    }
}

impl Gathered {
    pub(super) fn track(&mut self, id: &str) -> &mut TrackFound {
        self.tracks.of(id, || TrackFound {
            id: id.to_owned(),
            ..TrackFound::default()
        })
    }

    pub(super) fn level(&mut self, id: &str) -> &mut LevelFound {
        self.levels.of(id, || LevelFound {
            id: id.to_owned(),
            ..LevelFound::default()
        })
    }

    pub(super) fn competency(&mut self, id: &str) -> &mut CompetencyFound {
        self.competencies.of(id, || CompetencyFound {
            id: id.to_owned(),
            ..CompetencyFound::default()
        })
    }

    /// Whether there is an entry of this list.
    pub(in super::super) fn has_list(&self, list: &str) -> bool {
        self.entries.list.iter().any(|entry| entry.list == list)
    }

    /// How much there is, with so many tracks and moves made of it.
    pub(in super::super) fn taken(&self, tracks: usize, moves: usize) -> Taken {
        let competencies = &self.competencies.list;
        let levels = &self.levels.list;
        Taken {
            tracks,
            levels: levels.len(),
            competencies: competencies.len(),
            proficiencies: competencies
                .iter()
                .map(|c| c.proficiencies.list.len())
                .sum(),
            entries: self.entries.list.len(),
            cells: levels.iter().map(|level| level.cells.list.len()).sum(),
            moves,
        }
    }
}
