//! Where somebody stands today, as every colleague may know it.

use super::level::{Mark, marks};
use super::reader::Reader;
use super::words::{Link, Words};
use crate::places::Place;
use cordee_domain::{Framework, Ix, Level, LevelId, TrackKind};
use cordee_store::{PersonListed, Standing};

/// Where somebody stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stand {
    pub(crate) level: AtLevel,
    pub(crate) team: Option<Link>,
    pub(crate) manager: Option<Link>,
}

/// A level that a person stands at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum AtLevel {
    /// The framework has it.
    Known {
        link: Link,
        kind: TrackKind,
        grade: Option<Words>,
        marks: Vec<Mark>,
    },
    /// The framework that counts now does not have it, only its name is known.
    Unknown(String),
}

/// A person in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PersonLine {
    pub(crate) link: Link,
    pub(crate) stand: Option<Stand>,
}

/// A person in a list.
pub(crate) fn person_line(reader: Reader<'_>, person: &PersonListed) -> PersonLine {
    PersonLine {
        link: reader.link_at(&Place::Person(person.id), &*person.name),
        stand: person.standing.as_ref().map(|it| stand(reader, it)),
    }
}

/// Where somebody stands.
pub(crate) fn stand(reader: Reader<'_>, standing: &Standing) -> Stand {
    let team = standing.team.as_ref();
    let manager = standing.manager.as_ref();
    Stand {
        level: at_level(reader, &standing.level),
        team: team.map(|(id, name)| reader.link_at(&Place::Team(*id), &**name)),
        manager: manager.map(|(id, name)| reader.link_at(&Place::Person(*id), &**name)),
    }
}

/// The level of this name, where the framework has it.
pub(crate) fn at_level(reader: Reader<'_>, id: &LevelId) -> AtLevel {
    let framework = reader.framework();
    let Some(ix) = framework.level_by_id(id) else {
        return AtLevel::Unknown(id.to_string());
    };
    AtLevel::Known {
        link: reader.level(ix),
        kind: framework.kind_of(ix),
        grade: framework.level(ix).grade.map(|grade| reader.grade(grade)),
        marks: of_a_person(marks(framework, ix)),
    }
}

/// That people join at a level says nothing of who stands there.
fn of_a_person(mut marks: Vec<Mark>) -> Vec<Mark> {
    marks.retain(|it| *it != Mark::Entry);
    marks
}

/// What somebody's level is in the framework that counts now.
pub(crate) fn level_of(framework: &Framework, standing: Option<&Standing>) -> Option<Ix<Level>> {
    framework.level_by_id(&standing?.level)
}
