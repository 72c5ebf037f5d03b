//! A step on a track.

use crate::{
    Autonomy, DecisionRight, Duty, Expectation, Grade, Honour, Ix, JobValue, LevelId, PayRange,
    Prose, Scope, Share, Text, Track, Zone,
};
use serde::Serialize;

/// A step on a track, with a title.
///
/// `None` means that the framework does not say; an empty list means that it says "none".
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Level {
    /// Its lasting name, unique in the framework.
    pub id: LevelId,
    /// What its holder is called.
    pub title: Text,
    /// The track it is a step of.
    pub track: Ix<Track>,
    /// Its worth on the organisation-wide scale.
    pub grade: Option<Ix<Grade>>,
    /// What it is, in a few sentences.
    pub summary: Prose,
    /// How far its influence reaches.
    pub scope: Option<Ix<Scope>>,
    /// How much its holder works by their own lights.
    pub autonomy: Option<Ix<Autonomy>>,
    /// What its holder may decide.
    pub rights: Option<Vec<Ix<DecisionRight>>>,
    /// How it is honoured.
    pub recognition: Option<Vec<Ix<Honour>>>,
    /// What its holder is obliged to do.
    pub duties: Option<Vec<Ix<Duty>>>,
    /// Whether a person may stay here for good without any pressure to move.
    pub is_terminal: Option<bool>,
    /// Whether people are hired into it from outside.
    pub is_entry: Option<bool>,
    /// The share of the week meant for the craft.
    pub craft_time: Option<Share>,
    /// After how many months a holder must have moved on, where there is such a limit.
    pub time_limit_months: Option<u32>,
    /// Pay per zone, in the order of the zones, no zone twice.
    pub pay: Vec<(Ix<Zone>, PayRange)>,
    /// Points per sub-factor of job value.
    pub job_value: Option<JobValue>,
    /// What is asked of its holder, no competency twice.
    pub expectations: Vec<Expectation>,
}

impl Level {
    /// The pay range in `zone`.
    pub fn pay_in(&self, zone: Ix<Zone>) -> Option<&PayRange> {
        self.pay
            .iter()
            .find(|(of, _)| *of == zone)
            .map(|(_, range)| range)
    }

    /// What is asked of `competency`.
    pub fn expectation(&self, competency: Ix<crate::Competency>) -> Option<&Expectation> {
        self.expectations
            .iter()
            .find(|e| e.competency == competency)
    }
}
