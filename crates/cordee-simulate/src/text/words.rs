//! The words of scenarios, for the reader and the schema alike.

use crate::chance::Beyond;
use crate::own::{Choice, Consent, Evidence, Pay, Pool, Top, Training, Trial};
use crate::published::{Assumed, Birthdays, Filling, FirstStep, Moment, Scope, Strategy};

pub(super) const MODELS: [&str; 5] = [
    "own",
    "pluchino-2010/text",
    "pluchino-2010/reconstructed",
    "pluchino-2011",
    "lazear-2004",
];

pub(super) const POOLS: [(&str, Pool); 2] = [("team", Pool::Team), ("craft", Pool::Craft)];
pub(super) const EVIDENCE: [(&str, Evidence); 4] = [
    ("craft", Evidence::Craft),
    ("people", Evidence::People),
    ("seniority", Evidence::Seniority),
    ("nothing", Evidence::Nothing),
];
pub(super) const CHOICES: [(&str, Choice); 2] =
    [("tilted", Choice::Tilted), ("best", Choice::Best)];
pub(super) const CONSENTS: [(&str, Consent); 2] =
    [("not-asked", Consent::NotAsked), ("asked", Consent::Asked)];
pub(super) const TRAININGS: [(&str, Training); 4] = [
    ("none", Training::None),
    ("usual", Training::Usual),
    ("after", Training::After),
    ("before", Training::Before),
];
pub(super) const TRIALS: [(&str, Trial); 2] =
    [("none", Trial::None), ("with-way-back", Trial::WithWayBack)];
pub(super) const TOPS: [(&str, Top); 2] =
    [("lead-grade", Top::LeadGrade), ("whole-scale", Top::WholeScale)];
pub(super) const PAYS: [(&str, Pay); 2] =
    [("managers-more", Pay::ManagersMore), ("parity", Pay::Parity)];

pub(super) const HYPOTHESES: [(&str, Assumed); 2] =
    [("common-sense", Assumed::CommonSense), ("peter", Assumed::Peter)];
pub(super) const STRATEGIES: [(&str, Strategy); 3] = [
    ("best", Strategy::BEST),
    ("worst", Strategy::WORST),
    ("random", Strategy::RANDOM),
];
pub(super) const SCOPES: [(&str, Scope); 2] =
    [("global", Scope::Global), ("neighbours", Scope::Neighbours)];
pub(super) const BEYONDS: [(&str, Beyond); 2] =
    [("clipped", Beyond::Clipped), ("redrawn", Beyond::Redrawn)];
pub(super) const FILLINGS: [(&str, Filling); 3] = [
    ("top-down", Filling::TopDown),
    ("bottom-up", Filling::BottomUp),
    ("chains", Filling::Chains),
];
pub(super) const MOMENTS: [(&str, Moment); 2] =
    [("after-hiring", Moment::AfterHiring), ("after-leaving", Moment::AfterLeaving)];
pub(super) const FIRST_STEPS: [(&str, FirstStep); 2] =
    [("dismisses", FirstStep::Dismisses), ("spares", FirstStep::Spares)];
pub(super) const BIRTHDAYS: [(&str, Birthdays); 2] =
    [("together", Birthdays::Together), ("own", Birthdays::Own)];
