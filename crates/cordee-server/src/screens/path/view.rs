//! Where somebody stands, and the ways from there: staying first.

mod onward;

use crate::places::Place;
use crate::view::dates::{Day, day};
use crate::view::evidence::Piece;
use crate::view::reader::Reader;
use crate::view::shown::pieces_of;
use crate::view::standing::{Stand, level_of, stand};
use crate::view::stay::stay;
use crate::view::words::{Link, Words};
use cordee_domain::{Aspiration, Ix, Level, Position};
use cordee_store::{CaseListed, EvidenceSeen, PersonSeen};
use jiff::civil::Date;

pub(crate) use onward::{Ask, Onward, Opening, Trained};

/// What is known of whoever asks, by themself.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mine<'a> {
    pub(crate) person: &'a PersonSeen,
    pub(crate) evidence: &'a [EvidenceSeen],
    pub(crate) cases: &'a [CaseListed],
    pub(crate) today: Date,
}

/// The whole of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct MyPath {
    pub(crate) name: String,
    pub(crate) stand: Option<Stand>,
    /// Since when without a break.
    pub(crate) since: Option<Day>,
    /// Nothing where the framework does not have the level.
    pub(crate) here: Option<Here>,
    pub(crate) aspiration: Option<Aspiration>,
    pub(crate) said_on: Option<Day>,
}

/// What there is from here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Here {
    pub(crate) level: Link,
    pub(crate) stay: Staying,
    pub(crate) ways: Vec<Onward>,
    /// Their evidence beside what the level asks.
    pub(crate) against_href: String,
}

/// What staying means and holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Staying {
    pub(crate) says: String,
    /// Competencies whose scale goes on beyond what is asked here, with what was done in them.
    pub(crate) room: Vec<Discovery>,
    /// What they are paid, and how far that can rise without a change of level.
    pub(crate) pay: Option<PayHere>,
}

/// A step beyond what is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Discovery {
    pub(crate) competency: Link,
    pub(crate) next: u8,
    pub(crate) title: Option<Words>,
    pub(crate) pieces: Vec<Piece>,
}

/// Pay at the level at hand, in the person's own zone where it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PayHere {
    pub(crate) up_to: Vec<(Words, String)>,
}

pub(crate) fn my_path(reader: Reader<'_>, mine: Mine<'_>) -> MyPath {
    let person = mine.person;
    let ix = level_of(reader.framework(), person.standing.as_ref());
    let aspiration = person.aspiration.clone().flatten();
    MyPath {
        name: person.name.clone(),
        stand: person.standing.as_ref().map(|it| stand(reader, it)),
        since: since(mine).map(|date| day(reader.phrases, date)),
        here: ix.map(|ix| here(reader, ix, mine)),
        said_on: aspiration.as_ref().map(|it| day(reader.phrases, it.since)),
        aspiration,
    }
}

fn here(reader: Reader<'_>, ix: Ix<Level>, mine: Mine<'_>) -> Here {
    let id = reader.framework().level(ix).id.clone();
    Here {
        level: reader.level(ix),
        stay: staying(reader, ix, mine),
        ways: onward::ways(reader, ix, mine),
        against_href: reader.at(&Place::MyEvidenceAgainst(id)),
    }
}

/// The first day of the positions at this level that follow each other without a break.
fn since(mine: Mine<'_>) -> Option<Date> {
    let (history, _) = mine.person.history.as_ref()?;
    let now = history.iter().find(|it| it.holds_on(mine.today))?;
    let mut from = now.from;
    let before = |from: Date| {
        let ends_then =
            move |it: &&Position| it.until.and_then(|until| until.tomorrow().ok()) == Some(from);
        history
            .iter()
            .filter(|it| it.level == now.level)
            .find(ends_then)
    };
    while let Some(earlier) = before(from).filter(|it| it.from < from) {
        from = earlier.from;
    }
    Some(from)
}

fn staying(reader: Reader<'_>, ix: Ix<Level>, mine: Mine<'_>) -> Staying {
    let stay = stay(reader, ix);
    let framework = reader.framework();
    let zone = mine
        .person
        .standing
        .as_ref()
        .and_then(|it| it.zone.as_ref());
    let own_zone = framework.zones().values().find(|it| Some(&it.id) == zone);
    let own_zone = own_zone.map(|it| reader.words(&it.title));
    let mut up_to = stay.pay;
    if let Some(own) = own_zone {
        up_to.retain(|(zone, _)| *zone == own);
    }
    let asked = framework.level(ix).expectations.iter();
    let room = asked.filter_map(|it| {
        let link = reader.competency(it.competency);
        let room = stay.room.iter().find(|room| room.competency == link)?;
        Some(Discovery {
            competency: link,
            next: room.next,
            title: room.title.clone(),
            pieces: pieces_of(reader, it.competency, mine.evidence).0,
        })
    });
    Staying {
        says: stay.says,
        room: room.collect(),
        pay: (!up_to.is_empty()).then_some(PayHere { up_to }),
    }
}
