//! Names from outside, each with a small handle.

use crate::Ix;
use hashbrown::hash_table::Entry;
use hashbrown::{DefaultHashBuilder, HashTable};
use std::fmt;
use std::hash::BuildHasher;

/// Something that is known by a name from outside: a person, a team, a zone.
#[derive(Debug)]
pub struct Name;

/// Names in the order in which they were first met, each once.
///
/// All texts stand in one string: a million small ones would take several times the room. Nothing
/// depends on the order of the hashes.
#[derive(Clone, Default)]
pub struct Names {
    text: String,
    /// Where each name ends in the text.
    ends: Vec<u32>,
    found: HashTable<u32>,
    hasher: DefaultHashBuilder,
}

/// There are more names than can be counted: over four thousand million bytes of them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TooManyNames;

impl Names {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The name of a handle of these names; empty for a stranger.
    #[inline]
    pub fn get(&self, ix: Ix<Name>) -> &str {
        text_at(&self.text, &self.ends, ix.position())
    }

    /// The handle of a name that is known.
    pub fn find(&self, name: &str) -> Option<Ix<Name>> {
        let hash = self.hasher.hash_one(name);
        let same = |at: &u32| text_at(&self.text, &self.ends, *at as usize) == name;
        let at = self.found.find(hash, same)?;
        Some(Ix::new(*at as usize))
    }

    /// The handle of a name, a new one where it was not known.
    pub fn add(&mut self, name: &str) -> Result<Ix<Name>, TooManyNames> {
        let (text, ends) = (&mut self.text, &mut self.ends);
        let hash = self.hasher.hash_one(name);
        let same = |at: &u32| text_at(text, ends, *at as usize) == name;
        let rehash = |at: &u32| self.hasher.hash_one(text_at(text, ends, *at as usize));
        match self.found.entry(hash, same, rehash) {
            Entry::Occupied(entry) => Ok(Ix::new(*entry.get() as usize)),
            Entry::Vacant(entry) => {
                let at = u32::try_from(ends.len()).map_err(|_| TooManyNames)?;
                let end = u32::try_from(text.len() + name.len()).map_err(|_| TooManyNames)?;
                entry.insert(at);
                text.push_str(name);
                ends.push(end);
                Ok(Ix::new(at as usize))
            }
        }
    }

    /// Makes room for so many names more.
    pub fn reserve(&mut self, names: usize) {
        let (text, ends) = (&self.text, &self.ends);
        let rehash = |at: &u32| self.hasher.hash_one(text_at(text, ends, *at as usize));
        self.found.reserve(names, rehash);
        self.ends.reserve(names);
    }

    /// Every name with its handle, in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (Ix<Name>, &str)> {
        (0..self.len()).map(|at| (Ix::new(at), text_at(&self.text, &self.ends, at)))
    }
}

fn text_at<'a>(text: &'a str, ends: &[u32], at: usize) -> &'a str {
    let end = |at: usize| ends.get(at).map_or(0, |end| *end as usize);
    let begin = at.checked_sub(1).map_or(0, end);
    text.get(begin..end(at)).unwrap_or_default()
}

impl fmt::Debug for Names {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list()
            .entries(self.iter().map(|(_, name)| name))
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_one_handle_however_often_it_is_met() {
        let mut names = Names::default();
        let luna = names.add("luna").unwrap();
        let nobody = names.add("").unwrap();
        let sarah = names.add("Sarah Ö").unwrap();
        assert_eq!(names.add("luna"), Ok(luna));
        assert_eq!(names.len(), 3);
        assert_eq!(names.find("Sarah Ö"), Some(sarah));
        assert_eq!(names.find("sarah ö"), None);
        assert_eq!(names.get(nobody), "");
        assert_eq!(names.get(luna), "luna");
        assert_eq!(names.get(Ix::new(99)), "");
    }
}
