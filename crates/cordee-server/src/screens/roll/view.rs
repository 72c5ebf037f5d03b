//! Who holds the summits of the individual tracks: an honour, read aloud.

use crate::places::Place;
use crate::view::dates::{Day, day};
use crate::view::reader::Reader;
use crate::view::words::{Link, Words};
use cordee_domain::{PersonId, Summit};
use cordee_store::RollSeen;
use std::collections::BTreeMap;

/// The roll, craft by craft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Roll {
    pub(crate) summits: Vec<Honoured>,
}

/// A summit and those who hold it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Honoured {
    pub(crate) crafts: Vec<Link>,
    pub(crate) track: Words,
    pub(crate) level: Link,
    /// Longest first.
    pub(crate) holders: Vec<(Link, Day)>,
}

/// The summits in the framework's order. Whoever has no name here is left out: whoever asks may
/// not know of them.
pub(crate) fn roll(reader: Reader<'_>, seen: &RollSeen) -> Roll {
    let summits = seen.summits.iter();
    let honoured = summits.filter_map(|it| honoured(reader, it, &seen.names));
    Roll {
        summits: honoured.collect(),
    }
}

fn honoured(
    reader: Reader<'_>,
    summit: &Summit,
    names: &BTreeMap<PersonId, String>,
) -> Option<Honoured> {
    let framework = reader.framework();
    let level = framework.level_by_id(&summit.level)?;
    let track = framework.track(framework.level(level).track);
    let holder = |(id, since): &(PersonId, jiff::civil::Date)| {
        let name = names.get(id)?;
        let link = reader.link_at(&Place::Person(*id), &**name);
        Some((link, day(reader.phrases, *since)))
    };
    Some(Honoured {
        crafts: track.crafts.iter().map(|ix| reader.craft(*ix)).collect(),
        track: reader.words(&track.title),
        level: reader.level(level),
        holders: summit.holders.iter().filter_map(holder).collect(),
    })
}
