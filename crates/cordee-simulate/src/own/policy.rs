//! Policies: who is made a manager, how, and what the individual track is worth.

use serde::{Deserialize, Serialize};

/// A policy of promotion, as a value.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Policy {
    /// Who is considered for a team that lost whoever led it.
    pub pool: Pool,
    /// What candidates are judged by.
    pub evidence: Evidence,
    /// How strongly the evidence decides.
    pub choice: Choice,
    /// Whether people are asked.
    pub consent: Consent,
    /// When new managers are trained.
    pub training: Training,
    /// Whether crossing is a trial.
    pub trial: Trial,
    /// Up to where the individual track is open.
    pub individual_track: Top,
    /// How the tracks are paid.
    pub pay: Pay,
}

/// Who is considered.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pool {
    /// The people of the team.
    Team,
    /// Everybody of the craft.
    Craft,
}

/// What candidates are judged by.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Evidence {
    /// The last rating of their work at the craft.
    Craft,
    /// An assessment of their people skill.
    People,
    /// Years of service: the longest always wins.
    Seniority,
    /// Nothing: anybody, each as likely as any other.
    Nothing,
}

/// How strongly the evidence decides.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Choice {
    /// One sd more makes it `selection-tilt` times as likely to be chosen.
    Tilted,
    /// The one with the best evidence, always.
    Best,
}

/// Whether people are asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Consent {
    /// They are told. Where the individual track goes on above them, `dual-ladder-uptake` of those who
    /// don't want to lead stay on it; where it does not, nobody says no.
    NotAsked,
    /// Who does not want to lead is no candidate.
    Asked,
}

/// When new managers are trained.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Training {
    /// Not at all.
    None,
    /// As usual: some before the first day, `untrained` of them never.
    Usual,
    /// Everybody a year into the role.
    After,
    /// Everybody before the first day.
    Before,
}

/// Whether crossing is a trial.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Trial {
    /// It is for good.
    None,
    /// At the end of a trial, `trial-return` of the managers below standard return to the craft, as
    /// soon as somebody takes over, to the grade and pay they had.
    WithWayBack,
}

/// Up to where the individual track is open.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Top {
    /// Up to the grade of who leads a team.
    LeadGrade,
    /// As far as the scale goes.
    WholeScale,
}

/// How the tracks are paid.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pay {
    /// Managers are paid more than individual contributors of their grade.
    ManagersMore,
    /// The same grade has the same range, and an expert stands in its upper half.
    Parity,
}

/// A policy with its name and what it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NamedPolicy {
    /// Its name in scenarios and on the command line.
    pub name: &'static str,
    /// What it is, in a sentence.
    pub what: &'static str,
    /// The policy.
    pub policy: Policy,
}

const DEFAULT_LADDER: Policy = Policy {
    pool: Pool::Team,
    evidence: Evidence::Craft,
    choice: Choice::Tilted,
    consent: Consent::NotAsked,
    training: Training::Usual,
    trial: Trial::None,
    individual_track: Top::LeadGrade,
    pay: Pay::ManagersMore,
};
const PARALLEL_TRACKS: Policy = Policy {
    individual_track: Top::WholeScale,
    pay: Pay::Parity,
    ..DEFAULT_LADDER
};
const WITH_CONSENT: Policy = Policy {
    consent: Consent::Asked,
    ..PARALLEL_TRACKS
};
const TRAINING_FIRST: Policy = Policy {
    training: Training::Before,
    ..WITH_CONSENT
};
const TRIAL_AND_RETURN: Policy = Policy {
    trial: Trial::WithWayBack,
    ..TRAINING_FIRST
};

/// The policy of [`POLICIES`] that adds all that the ones before it add.
pub const FURTHEST: &str = "parallel-tracks+trial-and-return";

/// The policies that come with the program. The first five add to each other one after another; the
/// last three are the first with other evidence.
pub const POLICIES: [NamedPolicy; 8] = [
    NamedPolicy {
        name: "default-ladder",
        what: "the best performers become managers; the individual track ends where managing begins, and managers are paid more",
        policy: DEFAULT_LADDER,
    },
    NamedPolicy {
        name: "parallel-tracks",
        what: "the default ladder with an individual track as long as the scale and the same pay at the same grade",
        policy: PARALLEL_TRACKS,
    },
    NamedPolicy {
        name: "parallel-tracks+consent",
        what: "parallel tracks, and only who wants to lead is considered",
        policy: WITH_CONSENT,
    },
    NamedPolicy {
        name: "parallel-tracks+training-first",
        what: "the same, and everybody is trained before the first day",
        policy: TRAINING_FIRST,
    },
    NamedPolicy {
        name: FURTHEST,
        what: "the same, and crossing is a trial with a way back",
        policy: TRIAL_AND_RETURN,
    },
    NamedPolicy {
        name: "people-skill",
        what: "the default ladder, but the candidate with the best assessment of people skill is chosen",
        policy: Policy {
            evidence: Evidence::People,
            choice: Choice::Best,
            ..DEFAULT_LADDER
        },
    },
    NamedPolicy {
        name: "random",
        what: "the default ladder, but anybody is chosen",
        policy: Policy {
            evidence: Evidence::Nothing,
            ..DEFAULT_LADDER
        },
    },
    NamedPolicy {
        name: "seniority",
        what: "the default ladder, but the longest-serving is chosen",
        policy: Policy {
            evidence: Evidence::Seniority,
            choice: Choice::Best,
            ..DEFAULT_LADDER
        },
    },
];

/// The policy of this name.
pub fn policy(name: &str) -> Option<&'static NamedPolicy> {
    POLICIES.iter().find(|it| it.name == name)
}

impl Policy {
    /// Whether it goes by merit: evidence of what somebody can do.
    pub fn goes_by_merit(&self) -> bool {
        matches!(self.evidence, Evidence::Craft | Evidence::People)
    }
}

/// How all organisations were run before a policy begins.
pub(super) const BEFORE: Policy = DEFAULT_LADDER;
