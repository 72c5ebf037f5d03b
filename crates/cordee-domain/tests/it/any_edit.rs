//! Edits made by chance.

use crate::edits::{change_rows, level_id, slug};
use cordee_domain::{FrameworkParts, Ix, Level, Prose, Text};
use proptest::prelude::*;
use proptest::sample::Index;

/// An edit that keeps the framework whole.
#[derive(Clone, Debug)]
pub enum Edit {
    RenameLevel(Index),
    RetitleLevel(Index, String),
    Regrade(Index, Index),
    Rescope(Index, Index),
    DropExpectation(Index, Index),
    MoveText(Index, Index),
    RewordCompetency(Index, String),
    DropRight(Index, Index),
    DropMove(Index),
    LoosenMove(Index),
    RenameCompetency(Index, String),
    Value(Index, bool),
}

/// Any of them.
pub fn any_edit() -> impl Strategy<Value = Edit> {
    let at = any::<Index>;
    prop_oneof![
        at().prop_map(Edit::RenameLevel),
        (at(), "[a-z]{1,9}").prop_map(|(a, b)| Edit::RetitleLevel(a, b)),
        (at(), at()).prop_map(|(a, b)| Edit::Regrade(a, b)),
        (at(), at()).prop_map(|(a, b)| Edit::Rescope(a, b)),
        (at(), at()).prop_map(|(a, b)| Edit::DropExpectation(a, b)),
        (at(), at()).prop_map(|(a, b)| Edit::MoveText(a, b)),
        (at(), "[a-z]{1,4} [a-z]{1,4}").prop_map(|(a, b)| Edit::RewordCompetency(a, b)),
        (at(), at()).prop_map(|(a, b)| Edit::DropRight(a, b)),
        at().prop_map(Edit::DropMove),
        at().prop_map(Edit::LoosenMove),
        (at(), "[a-z]{1,9}").prop_map(|(a, b)| Edit::RenameCompetency(a, b)),
        (at(), any::<bool>()).prop_map(|(a, b)| Edit::Value(a, b)),
    ]
}

impl Edit {
    /// Makes it.
    pub fn apply(self, parts: &mut FrameworkParts) {
        let (grades, scopes) = (parts.grades.len(), parts.scopes.len());
        let mut level = |at: Index, edit: &mut dyn FnMut(&mut Level)| {
            change_rows(&mut parts.levels, |all| {
                let at = at.index(all.len());
                edit(&mut all[at]);
            });
        };
        match self {
            Self::RenameLevel(at) => level(at, &mut |it| {
                it.id = level_id(&format!("{}-too", it.id));
            }),
            Self::RetitleLevel(at, title) => level(at, &mut |it| it.title = Text::new(&*title)),
            Self::Regrade(at, to) => {
                level(at, &mut |it| it.grade = Some(Ix::new(to.index(grades))));
            }
            Self::Rescope(at, to) => {
                level(at, &mut |it| it.scope = Some(Ix::new(to.index(scopes))));
            }
            Self::DropExpectation(at, which) => level(at, &mut |it| {
                if !it.expectations.is_empty() {
                    it.expectations.remove(which.index(it.expectations.len()));
                }
            }),
            Self::DropRight(at, which) => level(at, &mut |it| {
                let rights = it.rights.as_mut().filter(|all| !all.is_empty());
                rights.map(|all| all.remove(which.index(all.len())));
            }),
            Self::Value(at, is) => level(at, &mut |it| it.is_entry = Some(is)),
            Self::MoveText(from, to) => change_rows(&mut parts.levels, |all| {
                let (from, to) = (from.index(all.len()), to.index(all.len()));
                let text = std::mem::take(&mut all[from].summary);
                all[to].summary = text;
            }),
            Self::RewordCompetency(at, words) => change_rows(&mut parts.competencies, |all| {
                let at = at.index(all.len());
                all[at].summary = Prose::from(&*words);
            }),
            Self::RenameCompetency(at, id) => change_rows(&mut parts.competencies, |all| {
                let at = at.index(all.len());
                all[at].id.0 = slug(&format!("{id}-{at}-too"));
            }),
            Self::DropMove(at) => change_rows(&mut parts.moves, |all| {
                if !all.is_empty() {
                    all.remove(at.index(all.len()));
                }
            }),
            Self::LoosenMove(at) => change_rows(&mut parts.moves, |all| {
                if !all.is_empty() {
                    let at = at.index(all.len());
                    all[at].gates = None;
                }
            }),
        }
    }
}
