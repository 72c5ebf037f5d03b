//! The shapes of a file of categories. The doc comments here are what editors show.

use crate::read::{Choice, Id, List, Name, OneOrMany, ShareValue, TextValue, Words, record};

record! {
    /// Categories of work of equal value, declared over one version of a framework.
    CategoriesText = "a file of categories" {
        /// The version of the framework they are declared over, as it names itself.
        framework: Name<'t>, required;
        /// Who approved them, and when. Without it they are not used.
        approved: WordText<'t>;
        /// What the workers' representatives said.
        representatives: RepresentativesText<'t>;
        /// The categories: all by points, or all by levels.
        categories: List<CategoryText<'t>>, required;
    }
}

record! {
    /// A person's word, with its day.
    WordText = "an approval" {
        /// Who.
        by: TextValue, required;
        /// When, as 2026-06-30.
        on: Name<'t>, required;
    }
}

record! {
    /// What the workers' representatives said.
    RepresentativesText = "what representatives said" {
        /// `agreed`, `did-not-agree` or `there-are-none`.
        said: Choice<Said>, required;
        /// Who of them.
        by: TextValue;
        /// When, as 2026-06-30.
        on: Name<'t>;
    }
}

record! {
    /// A category.
    CategoryText = "a category" {
        /// Its lasting name.
        id: Id, required;
        /// What people call it.
        title: TextValue;
        /// The least points of a hundred that are in it; it reaches to below the next.
        from: ShareValue;
        /// Its levels, by their ids.
        levels: OneOrMany<Name<'t>>;
    }
}

/// What representatives said.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Said {
    Agreed,
    DidNotAgree,
    ThereAreNone,
}

impl Words for Said {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("agreed", Self::Agreed),
        ("did-not-agree", Self::DidNotAgree),
        ("there-are-none", Self::ThereAreNone),
    ];
}
