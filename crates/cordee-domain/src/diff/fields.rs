//! Fields of one kind, compared alike wherever they are.

use super::account::Account;
use super::change::{Field, List, Pointer, Stated, Value, What};
use super::pairs::Pairing;
use super::thing::Thing;
use crate::delta::Direction;
use crate::named::Named;
use crate::{Ix, Lang, Text};
use hashbrown::HashSet;

/// The title in every language.
pub(super) fn retitled(of: &Thing, a: &Text, b: &Text, account: &mut Account<'_>) {
    let mut note = |lang: Option<Lang>, before: Option<&str>, after: Option<&str>| {
        if before != after {
            let what = What::Retitled {
                lang,
                before: before.map(str::to_owned),
                after: after.map(str::to_owned),
            };
            account.note(of, what);
        }
    };
    let own = |text: &'_ Text| (!text.as_str().is_empty()).then(|| text.as_str().to_owned());
    note(None, own(a).as_deref(), own(b).as_deref());
    let mut langs: Vec<Lang> = a
        .translations()
        .chain(b.translations())
        .map(|it| it.0)
        .collect();
    langs.sort();
    langs.dedup();
    for lang in langs {
        let says = |text: &Text| {
            let mut all = text.translations();
            all.find(|(of, _)| *of == lang).map(|it| it.1.to_owned())
        };
        note(Some(lang), says(a).as_deref(), says(b).as_deref());
    }
}

/// A plain value.
pub(super) fn valued(
    of: &Thing,
    field: Field,
    before: Option<Value>,
    after: Option<Value>,
    account: &mut Account<'_>,
) {
    if before != after {
        account.note(
            of,
            What::Valued {
                field,
                before,
                after,
            },
        );
    }
}

/// A handle to another thing: what it is in both versions, and how it is named there.
pub(super) struct Handle<'p, T> {
    pub(super) before: Option<Ix<T>>,
    pub(super) after: Option<Ix<T>>,
    pub(super) pairing: &'p Pairing<T>,
}

impl<T> Handle<'_, T> {
    fn is_same(&self) -> bool {
        match (self.before, self.after) {
            (None, None) => true,
            (Some(a), Some(b)) => self.pairing.are_same(a, b),
            _ => false,
        }
    }

    /// Which way the pointer moved, where the orders of both versions agree on it.
    fn direction(&self) -> Option<Direction> {
        let (a, b) = (self.before?, self.after?);
        let now = Direction::from(b.cmp(&self.pairing.to(a)?));
        let then = Direction::from(self.pairing.from(b)?.cmp(&a));
        (now == then).then_some(now)
    }
}

/// What a handle points to. Only scales have a higher and a lower, and tracks are none.
pub(super) fn placed<T>(
    of: &Thing,
    field: Pointer,
    handle: &Handle<'_, T>,
    (name_a, name_b): (impl Fn(Ix<T>) -> Named, impl Fn(Ix<T>) -> Named),
    account: &mut Account<'_>,
) {
    if handle.is_same() {
        return;
    }
    let is_scale = field != Pointer::Track;
    let what = What::Placed {
        field,
        before: handle.before.map(name_a),
        after: handle.after.map(name_b),
        direction: handle.direction().filter(|_| is_scale),
    };
    account.note(of, what);
}

/// A list of handles in both versions; `None` where one does not state it.
pub(super) type Lists<'l, T> = (Option<&'l [Ix<T>]>, Option<&'l [Ix<T>]>);

/// A list of handles, compared as a set.
pub(super) fn listed<T>(
    of: &Thing,
    field: List,
    (a, b): Lists<'_, T>,
    pairing: &Pairing<T>,
    (name_a, name_b): (impl Fn(Ix<T>) -> Named, impl Fn(Ix<T>) -> Named),
    account: &mut Account<'_>,
) {
    let set = |list: Option<&[Ix<T>]>| -> HashSet<Ix<T>> {
        list.into_iter().flatten().copied().collect()
    };
    let (in_a, in_b) = (set(a), set(b));
    let was_there = |ix: &Ix<T>| pairing.from(*ix).is_some_and(|ix| in_a.contains(&ix));
    let is_there = |ix: &Ix<T>| pairing.to(*ix).is_some_and(|ix| in_b.contains(&ix));
    let gained = b.into_iter().flatten().filter(|ix| !was_there(ix));
    let gained: Vec<Named> = gained.map(|ix| name_b(*ix)).collect();
    let dropped = a.into_iter().flatten().filter(|ix| !is_there(ix));
    let dropped: Vec<Named> = dropped.map(|ix| name_a(*ix)).collect();
    note_list(
        of,
        field,
        (a.is_some(), b.is_some()),
        gained,
        dropped,
        account,
    );
}

/// What a list gained and dropped, if it did, or if only one version states it.
pub(super) fn note_list(
    of: &Thing,
    field: List,
    (is_in_a, is_in_b): (bool, bool),
    gained: Vec<Named>,
    dropped: Vec<Named>,
    account: &mut Account<'_>,
) {
    let stated = match (is_in_a, is_in_b) {
        (true, true) if gained.is_empty() && dropped.is_empty() => return,
        (false, false) => return,
        (true, true) => Stated::Both,
        (true, false) => Stated::Before,
        (false, true) => Stated::After,
    };
    let what = What::Listed {
        field,
        stated,
        gained,
        dropped,
    };
    account.note(of, what);
}
