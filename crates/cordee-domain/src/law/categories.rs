//! Categories of work of equal value: declared over one version of a framework, approved, and never
//! inferred.
//!
//! Article 4(4): work is valued by objective, gender-neutral criteria (skills, effort,
//! responsibility, working conditions, and others where they matter), agreed with workers'
//! representatives where there are any. A framework says what its levels are worth; which of them
//! are of *equal* value people declare, in bands of points or in lists of levels.

use super::CategoryFault;
use crate::{ContentHash, Framework, Ix, Level, LevelId, Share, Slug, Text};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// What people wrote down: how levels are divided, and who agreed to it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Declaration {
    /// The name of the framework's version it was made over; `None` where it names none.
    pub version: Option<String>,
    /// How levels are divided.
    pub division: Division,
    /// Who approved it, and when; without approval it is not used.
    pub approved: Option<Approval>,
    /// What the workers' representatives said.
    pub representatives: Representatives,
}

/// How levels are divided into categories.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Division {
    /// By points: a category reaches from its least points to below those of the next.
    Bands(Vec<Band>),
    /// By lists of levels.
    Lists(Vec<Listed>),
}

/// A category by points.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Band {
    /// Its lasting name.
    pub id: Slug,
    /// What people call it.
    pub title: Option<Text>,
    /// The least points of a hundred that are in it.
    pub from: Share,
}

/// A category by its levels.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Listed {
    /// Its lasting name.
    pub id: Slug,
    /// What people call it.
    pub title: Option<Text>,
    /// Its levels.
    pub levels: Vec<LevelId>,
}

/// A person's word, with its day.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Approval {
    /// Who.
    pub by: String,
    /// When.
    pub on: Date,
}

/// What the workers' representatives said to the categories.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Representatives {
    /// Nobody has written it down.
    #[default]
    NotStated,
    /// There are none.
    ThereAreNone,
    /// They agreed.
    Agreed(Approval),
    /// They were asked and did not agree.
    DidNotAgree(Approval),
}

/// Categories that fit their framework: every level of value is in exactly one.
///
/// INVARIANT equal-value-together: no two levels of the same points are in different categories.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Categories {
    declaration: Declaration,
    content: ContentHash,
    /// The place of each valued level's category.
    of: BTreeMap<LevelId, usize>,
    /// Levels without job value: in none, counted and named.
    without_value: Vec<LevelId>,
}

/// Why categories that fit are not used all the same.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum NotUsed {
    /// Nobody has approved them.
    NotApproved,
    /// They were approved only later.
    ApprovedLater(Date),
}

impl Declaration {
    /// The names of its categories, in the order in which they are declared.
    pub fn ids(&self) -> Vec<&Slug> {
        match &self.division {
            Division::Bands(bands) => bands.iter().map(|it| &it.id).collect(),
            Division::Lists(lists) => lists.iter().map(|it| &it.id).collect(),
        }
    }

    /// What the category at a place is called.
    pub fn title(&self, at: usize) -> Option<&str> {
        let (id, title) = match &self.division {
            Division::Bands(bands) => bands.get(at).map(|it| (&it.id, &it.title))?,
            Division::Lists(lists) => lists.get(at).map(|it| (&it.id, &it.title))?,
        };
        Some(title.as_ref().map_or(id.as_str(), Text::as_str))
    }

    /// What the category of this lasting name is called.
    pub fn title_of(&self, name: &str) -> Option<&str> {
        let at = self.ids().iter().position(|id| id.as_str() == name)?;
        self.title(at)
    }
}

impl Categories {
    /// The categories of a declaration, or everything in which it does not fit the framework.
    pub fn of(framework: &Framework, declaration: Declaration) -> Result<Self, Vec<CategoryFault>> {
        let mut faults = Vec::new();
        version_fits(framework, &declaration, &mut faults);
        names_fit(&declaration, &mut faults);
        let (valued, unvalued) = valued(framework);
        if valued.is_empty() {
            faults.push(CategoryFault::NoJobValue);
            return Err(faults);
        }
        let of = match &declaration.division {
            Division::Bands(bands) => by_bands(framework, bands, &valued, &mut faults),
            Division::Lists(lists) => by_lists(framework, lists, &valued, &mut faults),
        };
        for at in 0..declaration.ids().len() {
            if !of.values().any(|it| *it == at) && !has_fault_at(&faults, at) {
                faults.push(CategoryFault::Empty { at });
            }
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        Ok(Self {
            content: ContentHash::of(framework),
            declaration,
            of,
            without_value: unvalued,
        })
    }

    /// What was declared.
    pub fn declaration(&self) -> &Declaration {
        &self.declaration
    }

    /// The content of the framework they were declared over.
    pub fn content(&self) -> ContentHash {
        self.content
    }

    /// The place of a level's category; `None` for a level without job value, or a stranger.
    pub fn place_of(&self, level: &LevelId) -> Option<usize> {
        self.of.get(level).copied()
    }

    /// The category of the level of this name.
    pub fn category_of(&self, level: &str) -> Option<&Slug> {
        let (_, at) = self.of.iter().find(|(id, _)| id.as_str() == level)?;
        self.declaration.ids().get(*at).copied()
    }

    /// The levels of the category at a place.
    pub fn levels_at(&self, at: usize) -> impl Iterator<Item = &LevelId> {
        let own = self.of.iter().filter(move |(_, of)| **of == at);
        own.map(|(level, _)| level)
    }

    /// The levels without job value, which are in no category.
    pub fn without_value(&self) -> &[LevelId] {
        &self.without_value
    }

    /// Whether they may be used for what is told as of a day.
    pub fn may_be_used(&self, on: Date) -> Result<&Approval, NotUsed> {
        match &self.declaration.approved {
            None => Err(NotUsed::NotApproved),
            Some(approval) if approval.on > on => Err(NotUsed::ApprovedLater(approval.on)),
            Some(approval) => Ok(approval),
        }
    }
}

impl fmt::Display for NotUsed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotApproved => f.write_str("the categories are not approved"),
            Self::ApprovedLater(on) => write!(f, "the categories were approved only on {on}"),
        }
    }
}

fn version_fits(framework: &Framework, it: &Declaration, faults: &mut Vec<CategoryFault>) {
    let own = framework.parts().version.as_deref();
    let Some(declared) = it.version.as_deref() else {
        return;
    };
    let content = ContentHash::of(framework).to_string();
    let is_content = declared.len() >= 12 && content.starts_with(declared);
    if own != Some(declared) && !is_content {
        faults.push(CategoryFault::OtherVersion {
            declared: declared.to_owned(),
            own: own.map_or_else(|| content.chars().take(12).collect(), str::to_owned),
        });
    }
}

fn names_fit(declaration: &Declaration, faults: &mut Vec<CategoryFault>) {
    let ids = declaration.ids();
    for (at, id) in ids.iter().enumerate() {
        if ids.iter().take(at).any(|other| other == id) {
            faults.push(CategoryFault::NamedTwice { at });
        }
    }
}

/// Levels with their points, and those that have no step on some sub-factor.
fn valued(framework: &Framework) -> (Vec<(Ix<Level>, u32)>, Vec<LevelId>) {
    let mut valued = Vec::new();
    let mut unvalued = Vec::new();
    let scheme = framework.job_value();
    let scheme = scheme.filter(|it| !it.subfactors.is_empty());
    for (ix, level) in framework.levels().iter() {
        let value = level.job_value.as_ref();
        let points = scheme.zip(value).and_then(|(scheme, it)| it.points(scheme));
        match points {
            Some(points) => valued.push((ix, points)),
            None => unvalued.push(level.id.clone()),
        }
    }
    (valued, unvalued)
}

type Places = BTreeMap<LevelId, usize>;

fn by_bands(
    framework: &Framework,
    bands: &[Band],
    valued: &[(Ix<Level>, u32)],
    faults: &mut Vec<CategoryFault>,
) -> Places {
    let mut order: Vec<(Share, usize)> = bands.iter().map(|it| it.from).zip(0..).collect();
    order.sort_unstable();
    for ((from, _), (next, at)) in order.iter().zip(order.iter().skip(1)) {
        if from == next {
            faults.push(CategoryFault::SameBegin { at: *at });
        }
    }
    let steps = framework.job_value().map_or(1, |it| it.steps.max(1));
    let mut places = Places::new();
    for (level, points) in valued {
        let id = &framework.level(*level).id;
        let reached = order.iter().rev();
        let mut reached = reached.filter(|(from, _)| reaches(*points, steps, *from));
        match reached.next() {
            Some((_, at)) => {
                places.insert(id.clone(), *at);
            }
            None => faults.push(CategoryFault::InNone { level: id.clone() }),
        }
    }
    places
}

/// Whether points reach so many of a hundred; exact.
fn reaches(points: u32, steps: u8, from: Share) -> bool {
    u64::from(points) >= u64::from(from.basis_points()) * u64::from(steps)
}

fn by_lists(
    framework: &Framework,
    lists: &[Listed],
    valued: &[(Ix<Level>, u32)],
    faults: &mut Vec<CategoryFault>,
) -> Places {
    let mut places = Places::new();
    for (at, list) in lists.iter().enumerate() {
        for id in &list.levels {
            let Some(level) = framework.level_by_id(id) else {
                let level = id.clone();
                faults.push(CategoryFault::UnknownLevel { at, level });
                continue;
            };
            if !valued.iter().any(|(ix, _)| *ix == level) {
                let level = id.clone();
                faults.push(CategoryFault::WithoutValue { at, level });
                continue;
            }
            if let Some(first) = places.insert(id.clone(), at) {
                let level = id.clone();
                faults.push(CategoryFault::InTwo { at, first, level });
            }
        }
    }
    for (level, _) in valued {
        let id = &framework.level(*level).id;
        if !places.contains_key(id) {
            faults.push(CategoryFault::InNone { level: id.clone() });
        }
    }
    equal_together(framework, valued, &places, faults);
    places
}

/// Finds levels of the same points apart, and categories that lie in between each other.
fn equal_together(
    framework: &Framework,
    valued: &[(Ix<Level>, u32)],
    places: &Places,
    faults: &mut Vec<CategoryFault>,
) {
    let id = |ix: Ix<Level>| &framework.level(ix).id;
    let standing = |(ix, points): &(Ix<Level>, u32)| Some((*points, *places.get(id(*ix))?, *ix));
    let mut order: Vec<(u32, usize, Ix<Level>)> = valued.iter().filter_map(standing).collect();
    order.sort_unstable();
    let mut left: Vec<usize> = Vec::new();
    for ((points, at, level), (next, other, beyond)) in order.iter().zip(order.iter().skip(1)) {
        if at == other {
            continue;
        }
        if points == next {
            faults.push(CategoryFault::EqualApart {
                level: id(*level).clone(),
                other: id(*beyond).clone(),
            });
        } else if left.contains(other) {
            faults.push(CategoryFault::InBetween {
                at: *other,
                level: id(*level).clone(),
                beyond: id(*beyond).clone(),
            });
        }
        left.push(*at);
    }
}

/// Whether a category has a fault already that may be why it is empty.
fn has_fault_at(faults: &[CategoryFault], at: usize) -> bool {
    let mut faults = faults.iter();
    faults.any(|it| it.at() == Some(at) || matches!(it, CategoryFault::SameBegin { .. }))
}
