//! Tables of values that refer to each other by position.

use serde::{Serialize, Serializer};
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::num::NonZeroU32;

/// The position of a `T` in its [`Table`].
///
/// It is a handle, valid only for the framework it came from; the lasting name of a thing is
/// its id.
pub struct Ix<T> {
    /// One more than the position, so that no handle takes no more room than one.
    place: NonZeroU32,
    of: PhantomData<fn() -> T>,
}

impl<T> Ix<T> {
    /// The handle of the value at `position`, counted from 0.
    pub fn new(position: usize) -> Self {
        let position = u32::try_from(position).unwrap_or(u32::MAX);
        Self {
            place: NonZeroU32::MIN.saturating_add(position),
            of: PhantomData,
        }
    }

    /// The position, counted from 0.
    pub fn position(self) -> usize {
        self.number() as usize
    }

    fn number(self) -> u32 {
        self.place.get() - 1
    }
}

impl<T> Clone for Ix<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Ix<T> {}
impl<T> PartialEq for Ix<T> {
    fn eq(&self, other: &Self) -> bool {
        self.place == other.place
    }
}
impl<T> Eq for Ix<T> {}
impl<T> PartialOrd for Ix<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Ix<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.place.cmp(&other.place)
    }
}
impl<T> Hash for Ix<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.place.hash(state);
    }
}
impl<T> fmt::Debug for Ix<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.number())
    }
}
impl<T> Serialize for Ix<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(self.number())
    }
}

/// Values in the order they were declared, each reached by its [`Ix`].
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Table<T> {
    rows: Vec<T>,
}

impl<T> Table<T> {
    /// How many values there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Adds a value at the end. A framework's own tables can't be reached to do this: it is for
    /// those who put its parts together.
    pub fn push(&mut self, row: T) -> Ix<T> {
        self.rows.push(row);
        Ix::new(self.rows.len() - 1)
    }

    /// The value at `ix`, or `None` for a handle of another table.
    pub fn get(&self, ix: Ix<T>) -> Option<&T> {
        self.rows.get(ix.position())
    }

    /// The value at `ix`, a handle of this very table.
    // INVARIANT handles-are-valid: `Framework::new` has checked every handle that a framework
    // holds against the table it points into.
    #[expect(clippy::indexing_slicing, reason = "INVARIANT handles-are-valid")]
    pub fn at(&self, ix: Ix<T>) -> &T {
        &self.rows[ix.position()]
    }

    /// Every value with its handle, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Ix<T>, &T)> + ExactSizeIterator {
        self.rows
            .iter()
            .enumerate()
            .map(|(i, row)| (Ix::new(i), row))
    }

    /// Every value, in order.
    pub fn values(&self) -> std::slice::Iter<'_, T> {
        self.rows.iter()
    }

    /// Every handle, in order.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = Ix<T>> + ExactSizeIterator + use<T> {
        (0..self.rows.len()).map(Ix::new)
    }
}

impl<T> From<Vec<T>> for Table<T> {
    fn from(rows: Vec<T>) -> Self {
        Self { rows }
    }
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self { rows: Vec::new() }
    }
}

impl<T: fmt::Debug> fmt::Debug for Table<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(&self.rows).finish()
    }
}
