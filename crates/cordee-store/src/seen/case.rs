//! What can be seen of a case.

use super::{Cursor, Revision};
use cordee_access::Action;
use cordee_domain::case::{
    Conflict, Decision, Exhibit, FollowUp, GateStanding, Judgement, OnTrial, StateName, TrialPlan,
    Waiting, Waiver,
};
use cordee_domain::{CaseId, ContentHash, Evidence, LevelId, MoveKind, PersonId};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// Which cases are asked for.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CaseQuery {
    /// For this person.
    pub person: Option<PersonId>,
    /// Only those that have not ended.
    pub is_open: Option<bool>,
    /// Where the list goes on.
    pub after: Option<Cursor>,
    /// How many at most; a hundred where nothing is said, never more than a thousand.
    pub limit: Option<u32>,
}

/// A case in a list: that it exists. Latest first.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CaseListed {
    /// Which.
    pub id: CaseId,
    /// For whom, with their name.
    pub person: (PersonId, String),
    /// What the move is.
    pub kind: MoveKind,
    /// From which level.
    pub from: LevelId,
    /// To which level.
    pub to: LevelId,
    /// Since when.
    pub begun_on: Date,
    /// Whether it has ended.
    pub is_over: bool,
    /// Where it stands, for those who may see the story.
    pub state: Option<StateName>,
}

/// A case, as far as whoever asks may see it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CaseSeen {
    /// What everyone may see who knows of it.
    pub listed: CaseListed,
    /// How often it was changed.
    pub revision: Revision,
    /// The version of the framework it is judged by.
    pub framework: ContentHash,
    /// Who began it.
    pub begun_by: PersonId,
    /// Where it stands, its gates, waivers, trial and dates.
    pub story: Option<Story>,
    /// The evidence put beside the expectations.
    pub exhibits: Option<Vec<(Exhibit, Evidence)>>,
    /// Who judges.
    pub panel: Option<PanelSeen>,
    /// Why members stepped back.
    pub conflicts: Option<Vec<Conflict>>,
    /// What was decided, the latest last.
    pub decisions: Option<Vec<Decision>>,
    /// What was written at the follow-ups.
    pub follow_ups: Option<Vec<FollowUp>>,
    /// The judgements whoever asks may read, round by round.
    pub judgements: Vec<JudgementSeen>,
    /// What the people who occur in all this are called.
    pub names: BTreeMap<PersonId, String>,
    /// What it waits for, as far as it waits for whoever asks.
    pub waits_for_me: Vec<Waiting>,
    /// What whoever asks may do here. Which commands that means depends on the state.
    pub may: BTreeSet<Action>,
}

/// Where a case stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Story {
    /// Its state.
    pub state: StateName,
    /// How each gate stands.
    pub gates: Vec<GateStanding>,
    /// The gates that people operations opened, for ever.
    pub waivers: Vec<Waiver>,
    /// What is agreed about the trial.
    pub trial_plan: Option<TrialPlan>,
    /// The trial that is under way. The pay that is kept is left out of it.
    pub trial: Option<OnTrial>,
    /// The day an approved move takes effect.
    pub effective_on: Option<Date>,
    /// The day before which it can't be handed in again.
    pub look_again_on: Option<Date>,
    /// When it was appealed.
    pub appealed_on: Option<Date>,
    /// What happened, in order: what, when, and who did it. Who judged is not named.
    pub happened: Vec<Happened>,
    /// The follow-ups that are due, in days after the move.
    pub follow_ups_due: Vec<u16>,
}

/// One thing that happened to a case.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Happened {
    /// The name of the event, as [`cordee_domain::case::Event::name`] gives it; `opened` and
    /// `nominated` for the beginning.
    pub what: String,
    /// When.
    pub on: Date,
    /// Who did it, where whoever asks may know.
    pub by: Option<PersonId>,
}

/// Who judges a case now.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PanelSeen {
    /// Who leads.
    pub chair: PersonId,
    /// Who judges.
    pub members: Vec<PersonId>,
    /// Who stepped back.
    pub recused: Vec<PersonId>,
    /// Who has written a judgement. Not what.
    pub is_in: Vec<PersonId>,
}

/// A judgement that whoever asks may read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct JudgementSeen {
    /// In which round, the first being 1.
    pub round: u32,
    /// As it was sealed.
    pub sealed: Judgement,
    /// As it was revised after the talk, where it was.
    pub revised: Option<Judgement>,
}

/// Something that waits for whoever asks, with the case it belongs to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MyTask {
    /// What, and by when.
    pub waiting: Waiting,
    /// In which case.
    pub case: CaseListed,
}
