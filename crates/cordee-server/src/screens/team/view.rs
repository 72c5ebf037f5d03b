//! One team.

use crate::places::Place;
use crate::screens::teams::{Branch, tree};
use crate::view::day::{Day, day};
use crate::view::reader::Reader;
use crate::view::standing::{PersonLine, person_line};
use crate::view::words::Link;
use cordee_domain::PersonId;
use cordee_store::{PersonListed, TeamSeen};

/// A team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TeamView {
    pub(crate) name: String,
    pub(crate) within: Option<Link>,
    pub(crate) led_by: Option<Link>,
    pub(crate) stand_ins: Vec<(Link, Day, Day)>,
    pub(crate) members: Vec<PersonLine>,
    pub(crate) below: Vec<Branch>,
}

pub(crate) fn team(reader: Reader<'_>, seen: &TeamSeen) -> TeamView {
    let person = |(id, name): &(PersonId, String)| reader.link_at(&Place::Person(*id), &**name);
    let within = seen.within.as_ref();
    let stand_ins = seen.stand_ins.iter();
    TeamView {
        name: seen.name.clone(),
        within: within.map(|(id, name)| reader.link_at(&Place::Team(*id), &**name)),
        led_by: seen.led_by.as_ref().map(person),
        stand_ins: stand_ins
            .map(|it| {
                let days = [it.from, it.until].map(|date| day(reader.phrases, date));
                let [from, until] = days;
                (person(&it.by), from, until)
            })
            .collect(),
        members: seen.members.iter().map(|it| member(reader, it)).collect(),
        below: tree(reader, &seen.below),
    }
}

/// Which team they are in is said already.
fn member(reader: Reader<'_>, person: &PersonListed) -> PersonLine {
    let mut line = person_line(reader, person);
    if let Some(stand) = &mut line.stand {
        stand.team = None;
    }
    line
}
