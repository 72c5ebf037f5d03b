//! What each list of a tree holds: by what refers to what, by what stands inside, by its name.

use super::super::super::names::slug;
use super::super::plan::Sureness;
use super::super::words::{Meaning, is_plain, of_field, of_list, words_of};
use super::lists::{Form, Leaf, List};
use std::collections::BTreeSet;

/// What a list holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Level,
    Competency,
    Track,
    Proficiency,
    /// Cells that name their level and competency by these fields.
    Cells {
        level: String,
        competency: String,
    },
    /// Cells of the level around them, that name their competency by this field.
    CellsOfLevel {
        competency: String,
        step: Option<String>,
    },
    /// Cells of the competency around them, that name their level by this field.
    CellsOfCompetency {
        level: String,
    },
}

/// What a list holds, and why.
#[derive(Clone, Debug)]
pub(super) struct Assigned {
    pub(super) role: Role,
    pub(super) sureness: Sureness,
    pub(super) because: String,
}

/// The roles of all lists.
pub(super) struct Roles<'l, 's> {
    pub(super) lists: &'l [List<'s>],
    pub(super) of: Vec<Option<Assigned>>,
    names: Vec<Vec<(String, BTreeSet<String>)>>,
}

/// Above which share of texts must be names, in percent.
const MOST: usize = 80;

impl<'l, 's> Roles<'l, 's> {
    pub(super) fn assign(lists: &'l [List<'s>]) -> Self {
        let names = lists.iter().map(|list| {
            let names = list.names().into_iter();
            names.map(|(path, texts)| (path, slugs(texts))).collect()
        });
        let mut roles = Self {
            lists,
            of: vec![None; lists.len()],
            names: names.collect(),
        };
        for at in 0..lists.len() {
            roles.by_references(at);
        }
        for at in 0..lists.len() {
            roles.by_what_is_inside(at);
        }
        for at in 0..lists.len() {
            roles.by_name(at);
        }
        roles
    }

    pub(super) fn role(&self, at: usize) -> Option<&Role> {
        self.of.get(at)?.as_ref().map(|assigned| &assigned.role)
    }

    fn set(&mut self, at: usize, role: Role, sureness: Sureness, because: String) {
        if let Some(slot @ None) = self.of.get_mut(at) {
            *slot = Some(Assigned {
                role,
                sureness,
                because,
            });
        }
    }

    /// The list whose records these names name, if it is another one.
    pub(super) fn named_by(&self, texts: &[String], but: usize) -> Option<usize> {
        let wanted = slugs(texts);
        if wanted.len() < 2 {
            return None;
        }
        let fits = |known: &BTreeSet<String>| {
            wanted.intersection(known).count() * 100 >= wanted.len() * MOST
        };
        let others = self.names.iter().enumerate().filter(|(at, _)| *at != but);
        let mut fitting = others.filter(|(_, names)| names.iter().any(|(_, known)| fits(known)));
        fitting.next().map(|(at, _)| at)
    }

    fn by_references(&mut self, at: usize) {
        let Some(list) = self.lists.get(at).filter(|list| !list.is_root) else {
            return;
        };
        self.by_two_names(at, list);
        for leaf in &list.leaves {
            match leaf.form {
                Form::Group => self.by_keys(at, list, leaf),
                Form::Text | Form::Texts if leaf.meaning == Some(Meaning::Next) => {
                    self.by_next(at, list, leaf);
                }
                Form::Texts => self.by_parts(at, list, leaf),
                Form::Text => {}
            }
        }
    }

    /// Each record names a level and a competency.
    fn by_two_names(&mut self, at: usize, list: &List<'s>) {
        let named = list.leaves.iter().filter(|leaf| leaf.form == Form::Text);
        let named = named.filter_map(|leaf| {
            let other = self.named_by(&leaf.shape.samples, at)?;
            let meaning = self.lists.get(other).and_then(|it| of_list(&it.name));
            Some((leaf, other, meaning.or(leaf.meaning)))
        });
        let named: Vec<_> = named.collect();
        let is_level = |it: &&(&Leaf<'_>, usize, Option<Meaning>)| it.2 == Some(Meaning::Level);
        let Some((level, levels, _)) = named.iter().find(is_level) else {
            return;
        };
        let Some((competency, competencies, _)) =
            named.iter().find(|it| it.1 != *levels && !is_level(it))
        else {
            return;
        };
        let because = format!(
            "`{}` and `{}` in them name entries of other lists",
            level.path, competency.path
        );
        let cells = Role::Cells {
            level: level.path.clone(),
            competency: competency.path.clone(),
        };
        let (levels, competencies) = (*levels, *competencies);
        self.set(at, cells, Sureness::Sure, because);
        let because = |path: &str| format!("`{path}` in `{}` names them", list.path);
        let (of_level, of_competency) = (because(&level.path), because(&competency.path));
        self.set(levels, Role::Level, Sureness::Sure, of_level);
        self.set(
            competencies,
            Role::Competency,
            Sureness::Sure,
            of_competency,
        );
    }

    /// The keys of a group in each record are the names of another list.
    fn by_keys(&mut self, at: usize, list: &List<'s>, leaf: &Leaf<'s>) {
        let keys: Vec<String> = leaf
            .shape
            .fields
            .iter()
            .map(|(key, _)| key.clone())
            .collect();
        let Some(other) = self.named_by(&keys, at) else {
            return;
        };
        let because = format!("the keys of `{}` in them name competencies", leaf.path);
        self.set(at, Role::Level, Sureness::Sure, because);
        let because = format!("the keys of `{}` in `{}` name them", leaf.path, list.path);
        self.set(other, Role::Competency, Sureness::Sure, because);
    }

    /// Each record names others of the same list, to which it leads.
    fn by_next(&mut self, at: usize, list: &List<'s>, leaf: &Leaf<'s>) {
        let wanted = slugs(&leaf.shape.samples);
        let own = self.names.get(at).map_or(&[][..], Vec::as_slice);
        let is_own = own.iter().any(|(_, known)| {
            !wanted.is_empty() && wanted.intersection(known).count() * 100 >= wanted.len() * MOST
        });
        if is_own && !list.is_root {
            let because = format!("`{}` in them names others of them", leaf.path);
            self.set(at, Role::Level, Sureness::Sure, because);
        }
    }

    /// Paths such as `roofing/slating/2`, whose parts name competencies.
    fn by_parts(&mut self, at: usize, list: &List<'s>, leaf: &Leaf<'s>) {
        let Some((_, other)) = self.part_that_names(leaf, at) else {
            return;
        };
        let because = format!("the parts of `{}` in them name competencies", leaf.path);
        self.set(at, Role::Level, Sureness::Sure, because);
        let because = format!("parts of `{}` in `{}` name them", leaf.path, list.path);
        self.set(other, Role::Competency, Sureness::Sure, because);
    }

    /// Which part of the texts, counted from 1, names the records of which list.
    pub(super) fn part_that_names(&self, leaf: &Leaf<'_>, at: usize) -> Option<(usize, usize)> {
        let texts = &leaf.shape.samples;
        let count = texts.first()?.split('/').count();
        let is_even = texts.iter().all(|text| text.split('/').count() == count);
        if count < 2 || !is_even {
            return None;
        }
        // The last part is the step, the one before it most likely the competency.
        (1..count).rev().find_map(|part| {
            let parts = texts
                .iter()
                .filter_map(|text| text.split('/').nth(part - 1));
            let parts: Vec<String> = parts.map(str::to_owned).collect();
            Some((part, self.named_by(&parts, at)?))
        })
    }

    fn children(&self, at: usize) -> impl Iterator<Item = (usize, &'l List<'s>)> + use<'l, 's> {
        let lists = self.lists.iter().enumerate();
        lists.filter(move |(_, list)| list.parent == Some(at))
    }

    fn by_what_is_inside(&mut self, at: usize) {
        let Some(list) = self.lists.get(at).filter(|list| !list.is_root) else {
            return;
        };
        let own = of_list(&list.name);
        let is_competency =
            own == Some(Meaning::Competency) || self.role(at) == Some(&Role::Competency);
        for (inner, child) in self.children(at) {
            let child_meaning = of_list(&child.name);
            if let Some(role) = cells_of_level(child).filter(|_| !is_competency) {
                let because = format!("`{}` inside names competencies", child.path);
                self.set(at, Role::Level, Sureness::Likely, because);
                let because = "they name a competency and a step".to_owned();
                self.set(inner, role, Sureness::Likely, because);
            } else if let Some(level) = level_of_cells(child)
                && (is_competency || own.is_none())
            {
                let role = Role::CellsOfCompetency {
                    level: level.path.clone(),
                };
                let because = format!("`{}` inside says what each level asks", child.path);
                self.set(at, Role::Competency, Sureness::Likely, because);
                let because = format!("each has a `{}`", level.path);
                self.set(inner, role, Sureness::Likely, because);
            } else if child_meaning == Some(Meaning::Proficiency) {
                let because = format!("`{}` inside are steps of a scale", child.path);
                self.set(at, Role::Competency, Sureness::Likely, because);
                let because = format!("they are called `{}`", child.name);
                self.set(inner, Role::Proficiency, Sureness::Likely, because);
            } else if child_meaning == Some(Meaning::Level) {
                let (around, role) = if is_competency {
                    (Role::Competency, Role::Proficiency)
                } else {
                    (Role::Track, Role::Level)
                };
                let because = format!("`{}` stands inside", child.path);
                self.set(at, around, Sureness::Likely, because);
                let because = format!("they are called `{}`", child.name);
                self.set(inner, role, Sureness::Likely, because);
            }
        }
        let has_scale = list.leaves.iter().any(is_scale);
        if has_scale {
            let because = "each holds the steps of a scale".to_owned();
            self.set(at, Role::Competency, Sureness::Likely, because);
        }
    }

    fn by_name(&mut self, at: usize) {
        let Some(list) = self.lists.get(at).filter(|list| !list.is_root) else {
            return;
        };
        let has_name = !self.names.get(at).is_none_or(Vec::is_empty);
        let role = match of_list(&list.name) {
            Some(Meaning::Level) => Role::Level,
            Some(Meaning::Competency) => Role::Competency,
            Some(Meaning::Track) => Role::Track,
            _ => return,
        };
        let is_inside = list.parent.is_some_and(|around| {
            matches!(self.role(around), Some(Role::Competency | Role::Level))
        });
        if has_name && !is_inside {
            let sureness = if is_plain(&list.name) {
                Sureness::Likely
            } else {
                Sureness::AGuess
            };
            let because = format!("that is what `{}` usually means", list.name);
            self.set(at, role, sureness, because);
        }
    }
}

/// A list of texts that are the steps of a scale.
pub(super) fn is_scale(leaf: &Leaf<'_>) -> bool {
    leaf.form == Form::Texts && of_list(leaf.name) == Some(Meaning::Proficiency)
}

/// What a field refers to: `skillId` to a skill.
fn refers_to(name: &str) -> Option<Meaning> {
    let mut words = words_of(name);
    let is_marker = |word: &String| matches!(word.as_str(), "id" | "key" | "name" | "ref");
    if words.len() > 1 && words.last().is_some_and(is_marker) {
        words.pop();
    }
    of_field(&words.join(" "))
}

/// Small records inside a level, each naming a competency and a step.
fn cells_of_level(list: &List<'_>) -> Option<Role> {
    let texts = || list.leaves.iter().filter(|leaf| leaf.form == Form::Text);
    let of = |wanted: &[Meaning]| {
        texts().find(|leaf| refers_to(leaf.name).is_some_and(|it| wanted.contains(&it)))
    };
    let competency = of(&[Meaning::Competency])?;
    let step = of(&[Meaning::Step, Meaning::Level]);
    Some(Role::CellsOfLevel {
        competency: competency.path.clone(),
        step: step.map(|leaf| leaf.path.clone()),
    })
}

/// The field by which records inside a competency name their level.
fn level_of_cells<'l, 's>(list: &'l List<'s>) -> Option<&'l Leaf<'s>> {
    let mut texts = list.leaves.iter().filter(|leaf| leaf.form == Form::Text);
    let level = texts.find(|leaf| refers_to(leaf.name) == Some(Meaning::Level))?;
    let names = slugs(&level.shape.samples);
    // The same levels come again for each competency.
    (names.len() * 2 <= level.shape.samples.len()).then_some(level)
}

fn slugs(texts: &[String]) -> BTreeSet<String> {
    texts.iter().filter_map(|text| slug(text)).collect()
}
