//! Which levels there are, and which of them a title stands for.

use crate::headings::plain;
use crate::mapping::Mapping;
use cordee_domain::Framework;
use cordee_domain::history::{History, Names, of_framework};
use cordee_framework::language::{did_you_mean, listed};
use hashbrown::HashMap;

/// The levels that people can stand at.
#[derive(Debug, Default, Clone)]
pub(crate) struct Levels {
    /// Lasting name and title.
    all: Vec<(String, String)>,
    by_id: HashMap<String, usize>,
    /// Levels by the title as it is compared; nothing where several have it.
    by_title: HashMap<String, Option<usize>>,
}

/// What a title stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Title<'g> {
    /// A level.
    Level(&'g str),
    /// There is none.
    Blank,
    /// Rows with it are left out.
    LeftOut,
    /// Nobody says which level.
    Unknown(&'g str),
}

impl Levels {
    /// Those of a framework, or of a history where there is none, with those of the mapping.
    pub(crate) fn of(framework: Option<&Framework>, history: &History, mapping: &Mapping) -> Self {
        let mut levels = Self::default();
        if let Some(framework) = framework {
            let rungs = of_framework(framework, &mut Names::default()).unwrap_or_default();
            for (_, rung) in rungs.iter() {
                levels.add(&rung.id, &rung.title);
            }
            return levels;
        }
        for (_, rung) in history.rungs.iter() {
            levels.add(&rung.id, &rung.title);
        }
        for rung in &mapping.ladder {
            levels.add(&rung.id, &rung.title);
        }
        levels
    }

    fn add(&mut self, id: &str, title: &str) {
        if self.by_id.contains_key(id) {
            return;
        }
        let at = self.all.len();
        self.by_id.insert(id.to_owned(), at);
        self.all.push((id.to_owned(), title.to_owned()));
        for words in [plain(title), plain(id)] {
            let entry = self.by_title.entry(words).or_insert(Some(at));
            if *entry != Some(at) {
                *entry = None;
            }
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.all.iter().map(|it| (it.0.as_str(), it.1.as_str()))
    }

    /// The level of this lasting name.
    pub(crate) fn known(&self, id: &str) -> Option<&str> {
        let at = self.by_id.get(id)?;
        self.all.get(*at).map(|it| it.0.as_str())
    }

    /// The one level with exactly this title, but for case, accents and signs.
    pub(crate) fn titled(&self, title: &str) -> Option<&str> {
        let at = (*self.by_title.get(&plain(title))?)?;
        self.all.get(at).map(|it| it.0.as_str())
    }

    /// What a title stands for by the mapping, or because one level is called exactly so.
    pub(crate) fn of_title<'g>(&'g self, title: &'g str, mapping: &'g Mapping) -> Title<'g> {
        if title.is_empty() {
            return Title::Blank;
        }
        if mapping.leave_out.iter().any(|it| plain(it) == plain(title)) {
            return Title::LeftOut;
        }
        let named = Mapping::meaning(&mapping.levels, title).and_then(|it| self.known(it));
        match named.or_else(|| self.titled(title)) {
            Some(level) => Title::Level(level),
            None => Title::Unknown(title),
        }
    }

    pub(crate) fn help_for(&self, asked: &str) -> String {
        let known = || self.all.iter().map(|it| it.0.as_str());
        did_you_mean(asked, known())
            .unwrap_or_else(|| format!("the levels are {}", listed(known().take(40))))
    }

    /// The level whose title is nearest to a title, where one is near.
    pub(crate) fn nearest(&self, title: &str) -> Option<&str> {
        let words = plain(title);
        let most = (words.chars().count() / 4).clamp(1, 4);
        let distances = self.all.iter().map(|(id, of)| {
            let distance = strsim::damerau_levenshtein(&words, &plain(of));
            (distance, id.as_str())
        });
        let near = distances.filter(|it| it.0 <= most).min()?;
        Some(near.1)
    }
}
