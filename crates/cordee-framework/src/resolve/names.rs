//! Declared names of one sort, and looking them up.

use super::Faults;
use crate::read::{Id, Name, NodeRef, OneOrMany, did_you_mean};
use crate::rules;
use cordee_domain::Ix;
use hashbrown::hash_map::Entry;
use hashbrown::{HashMap, HashSet};

/// How many unknown names get a "did you mean": each looks at all declared ones.
const MOST_SUGGESTIONS: usize = 200;

/// Names of one list that are looked through one by one.
const FEW: usize = 16;

/// The declared names of one sort of thing.
pub(crate) struct Names<'d, T> {
    by_name: HashMap<&'d str, (Ix<T>, NodeRef)>,
    suggested: usize,
}

impl<T> Default for Names<'_, T> {
    fn default() -> Self {
        Self {
            by_name: HashMap::new(),
            suggested: 0,
        }
    }
}

impl<'d, T> Names<'d, T> {
    /// Makes room for so many more names.
    pub(super) fn make_room(&mut self, count: usize) {
        self.by_name.reserve(count);
    }

    /// Declares the next name; `None` when it is there already, which is reported.
    pub(super) fn declare(
        &mut self,
        sort: &str,
        id: &'d Id,
        faults: &mut Faults<'_>,
    ) -> Option<Ix<T>> {
        let next = Ix::new(self.by_name.len());
        match self.by_name.entry(id.value.as_str()) {
            Entry::Vacant(slot) => {
                slot.insert((next, id.node));
                Some(next)
            }
            Entry::Occupied(first) => {
                faults.duplicate(sort, id.value.as_str(), id.node, first.get().1);
                None
            }
        }
    }

    /// Declares a name that every framework knows.
    pub(super) fn declare_known(&mut self, name: &'static str, at: NodeRef) -> Ix<T> {
        let next = Ix::new(self.by_name.len());
        self.by_name.insert(name, (next, at));
        next
    }

    /// Declares a name that is referred to and nowhere declared, so that what hangs on it can
    /// still be compared.
    pub(super) fn declare_unknown(&mut self, name: &Name<'d>) -> Ix<T> {
        let next = Ix::new(self.by_name.len());
        self.by_name.insert(name.text, (next, name.node));
        next
    }

    /// What a name refers to, if it is declared.
    pub(super) fn get(&self, name: &str) -> Option<Ix<T>> {
        self.by_name.get(name).map(|(ix, _)| *ix)
    }

    /// What a name refers to; an unknown one is reported.
    pub(super) fn look_up(
        &mut self,
        sort: &str,
        name: &Name<'_>,
        faults: &mut Faults<'_>,
    ) -> Option<Ix<T>> {
        let found = self.get(name.text);
        if found.is_none() {
            self.report_unknown(sort, name, faults);
        }
        found
    }

    /// What several names refer to, each once; unknown ones are reported and left out.
    pub(super) fn look_up_all(
        &mut self,
        sort: &str,
        names: &OneOrMany<Name<'_>>,
        faults: &mut Faults<'_>,
    ) -> Vec<Ix<T>> {
        let mut found = Vec::with_capacity(names.items.len());
        // Looking through a few takes less than keeping a set of them.
        let mut seen = (names.items.len() > FEW).then(HashSet::new);
        for name in &names.items {
            let Some(ix) = self.look_up(sort, name, faults) else {
                continue;
            };
            let is_new = match &mut seen {
                Some(seen) => seen.insert(ix),
                None => !found.contains(&ix),
            };
            if is_new {
                found.push(ix);
            }
        }
        found
    }

    fn report_unknown(&mut self, sort: &str, name: &Name<'_>, faults: &mut Faults<'_>) {
        self.suggested += 1;
        // In the order of declaration, so that the same text gives the same words.
        let mut known: Vec<_> = if self.suggested <= MOST_SUGGESTIONS {
            self.by_name
                .iter()
                .map(|(name, (ix, _))| (ix.position(), *name))
                .collect()
        } else {
            Vec::new()
        };
        known.sort_unstable();
        let help =
            did_you_mean(name.text, known.iter().map(|(_, name)| *name)).unwrap_or_else(|| {
                format!("declare a {sort} with this `id`, or name one that is declared")
            });
        let message = format!("there is no {sort} `{}`", name.text);
        faults.raise(&rules::SHP002, name.node, message, help);
    }
}
