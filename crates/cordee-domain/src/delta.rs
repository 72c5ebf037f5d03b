//! What another role would ask and give: any two levels, across tracks and crafts.
//!
//! Knows roles, never persons: it compares what a framework says of two levels, and does not know
//! what anyone can do, has shown or lacks. Its answer is plain data that holds names and texts;
//! how it reads is for those who show it.

mod asked;
mod place;
mod ways;

use crate::named::{Named, NamedDuty};
use crate::{Framework, Ix, Level, TrackKind};
use serde::Serialize;

pub use asked::{Asked, ExpectationDelta, Shift};
pub use place::{Direction, JobValueDelta, PayDelta, Placed, Shared, SubfactorDelta};
pub use ways::{Leap, Leg, Taken, Way, moves_between, way_round};

/// What changes on the way from one level to another.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Delta {
    /// Where the way begins.
    pub from: Role,
    /// Where it leads.
    pub to: Role,
    /// What is asked: first what stays, then what changes, in the order of [`Shift`].
    pub expectations: Vec<ExpectationDelta>,
    /// What its holder is obliged to do.
    pub duties: Shared<NamedDuty>,
    /// What its holder may decide.
    pub rights: Shared<Named>,
    /// How it is honoured.
    pub recognition: Shared<Named>,
    /// Its worth on the organisation-wide scale.
    pub grade: Placed<Named>,
    /// How far its influence reaches.
    pub scope: Placed<Named>,
    /// How much its holder works by their own lights.
    pub autonomy: Placed<Named>,
    /// The share of the week meant for the craft, in hundredths of a percent.
    pub craft_time: Placed<crate::Share>,
    /// Its worth by the organisation's own scheme; `None` where there is no scheme.
    pub job_value: Option<JobValueDelta>,
    /// Pay zone by zone, those in which neither level has a range left out.
    pub pay: Vec<PayDelta>,
    /// The way there.
    pub way: Way,
    /// The way back.
    pub back: Way,
}

/// A level with where it stands.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Role {
    /// The level.
    #[serde(flatten)]
    pub level: Named,
    /// Its track.
    pub track: Named,
    /// The kind of its track.
    pub kind: TrackKind,
    /// The crafts of its track; none means all.
    pub crafts: Vec<Named>,
    /// Whether a person may stay here for good.
    pub is_terminal: Option<bool>,
}

/// What changes on the way from one level to another. A level compared with itself keeps all.
pub fn delta(framework: &Framework, from: Ix<Level>, to: Ix<Level>) -> Delta {
    let (a, b) = (framework.level(from), framework.level(to));
    let rights = |ix| {
        let right = framework.rights().at(ix);
        Named::new(&right.id.0, &right.title)
    };
    let honours = |ix| {
        let honour = framework.honours().at(ix);
        Named::new(&honour.id.0, &honour.title)
    };
    let duties = |ix| NamedDuty::new(framework.duties().at(ix));
    Delta {
        from: role(framework, from),
        to: role(framework, to),
        expectations: asked::expectations(framework, a, b),
        duties: place::shared(a.duties.as_deref(), b.duties.as_deref(), duties),
        rights: place::shared(a.rights.as_deref(), b.rights.as_deref(), rights),
        recognition: place::shared(a.recognition.as_deref(), b.recognition.as_deref(), honours),
        grade: place::grade(framework, a, b),
        scope: place::scope(framework, a, b),
        autonomy: place::autonomy(framework, a, b),
        craft_time: place::placed(a.craft_time, b.craft_time, |share| share),
        job_value: place::job_value(framework, a, b),
        pay: place::pay(framework, a, b),
        way: ways::way(framework, from, to),
        back: ways::way(framework, to, from),
    }
}

fn role(framework: &Framework, ix: Ix<Level>) -> Role {
    let level = framework.level(ix);
    let track = framework.track(level.track);
    let crafts = track.crafts.iter().map(|ix| framework.crafts().at(*ix));
    Role {
        level: Named::new(&level.id.0, &level.title),
        track: Named::new(&track.id.0, &track.title),
        kind: track.kind,
        crafts: crafts
            .map(|craft| Named::new(&craft.id.0, &craft.title))
            .collect(),
        is_terminal: level.is_terminal,
    }
}
