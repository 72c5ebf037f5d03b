//! What a career with parallel tracks is.
//!
//! This crate holds the values of the field: a [`Framework`] with its crafts, tracks, levels,
//! competencies, training and moves. They are immutable and validated by construction. It also
//! compares: [two levels](delta) of one framework, and [two frameworks](mod@diff).
//!
//! It knows no clock, no files, no network, no SQL, no HTTP and no randomness. It does not know
//! how a framework is written down (that is `cordee-framework`) nor how it is judged
//! (the rules there): it only says what a framework is and answers questions about it.

pub mod case;
pub mod delta;
pub mod diff;
pub mod history;
pub mod import;
pub mod law;

mod competency;
mod craft;
mod evidence;
mod expertise;
mod framework;
mod gate;
mod ids;
mod job_value;
mod level;
mod moves;
mod named;
mod pay;
mod person;
mod scale;
mod share;
mod table;
mod text;
mod training;
mod version;

pub use competency::{Competency, CompetencyKind, Expectation, Proficiency, Step};
pub use craft::{Craft, Track, TrackKind};
pub use evidence::{Doing, Evidence, VouchRefusal, Voucher};
pub use expertise::{Depth, Summit, profile, roll};
pub use framework::{Fault, Framework, FrameworkParts};
pub use gate::{Chair, Consent, Gates, Panel, Seat, Trial};
pub use ids::{
    AutonomyId, CompetencyId, CraftId, DutyId, GradeId, HonourId, LevelId, MoveId, RightId,
    ScopeId, Slug, SlugError, SubfactorId, TrackId, TrainingId, ZoneId,
};
pub use job_value::{Factor, FactorKind, JobValue, JobValueScheme, Subfactor};
pub use level::Level;
pub use moves::{Move, MoveKind, MoveOrigin, PayOnMove};
pub use named::{Gate, Named, NamedDuty, NamedTraining, PayDifference};
pub use pay::{
    Currency, CurrencyError, Money, MoneyError, PayPeriod, PayRange, PayRangeError, Zone,
};
pub use person::{
    Aspiration, Career, CareerFault, CaseId, EvidenceId, PayReportId, PersonId, Position,
    QuestionId, Shared, TeamId, Wish,
};
pub use scale::{Autonomy, DecisionRight, Duty, DutyKind, Grade, Honour, Scope};
pub use share::{Share, ShareError};
pub use table::{Ix, Table};
pub use text::{Lang, LangError, Prose, Text};
pub use training::{Topic, Training};
pub use version::{ContentHash, Version};
