//! An export against people who are kept one by one, with names, addresses and access.
//!
//! The same plan as against a history: a [`Ground`] is made a history whose people are called as the
//! source calls them, and what would change of it becomes an [`Import`]. Beside that it is said who is
//! who: by the key under which the source brought them before, or by the way the user chose.

mod contacts;
mod ground;
mod lower;
mod terms;

pub use contacts::{Matched, Matching};
pub(crate) use terms::Terms;

use crate::fault::{Fault, Faults};
use crate::mapping::{Field, Mapping, Missing};
use crate::open::Opened;
use crate::plan::{Asked, Counts, Plan, plan_in};
use contacts::Contacts;
use cordee_domain::history::Day;
use cordee_domain::import::{Ground, Import};
use cordee_domain::{Framework, TeamId};
use jiff::civil::Date;

/// What an import into people is asked with, beside the export.
pub struct IntoAsked<'a> {
    /// What the source is called.
    pub source: &'a str,
    /// What is where in the export.
    pub mapping: &'a Mapping,
    /// The framework that says which levels and zones there are.
    pub framework: &'a Framework,
    /// What is known already.
    pub ground: &'a Ground,
    /// The day of the export: what it tells holds on it.
    pub on: Date,
    /// Today.
    pub today: Date,
    /// What it means that somebody whom the source brought has no row.
    pub missing: Option<Missing>,
    /// How people are found whom the source never brought.
    pub matching: Matching,
    /// The team that people without one come into.
    pub into: TeamId,
    /// Whether teams that are not there are made, within that one.
    pub makes_teams: bool,
    /// Gives a number that nobody has, by chance.
    pub number: &'a mut dyn FnMut() -> u64,
}

/// What an import into people would do.
#[derive(Clone, Debug)]
pub struct IntoPlan {
    /// The plan: faults, what was concluded, what would change.
    pub plan: Plan,
    /// How many people it concerns, and how: of what may be written.
    pub counts: Counts,
    /// How many people each way of finding them would find.
    pub matched: Vec<Matched>,
    /// What would be done; of rows at fault nothing.
    pub import: Import,
}

impl IntoPlan {
    /// Whether nothing would be done.
    pub fn is_empty(&self) -> bool {
        let import = &self.import;
        import.people.is_empty() && import.keys.is_empty() && import.teams.is_empty()
    }

    /// Whether it may be done: there is no fault, or only rows at fault that are to be left out.
    pub fn may_be_done(&self, without_faulty: bool) -> bool {
        let plan = &self.plan;
        plan.faults.is_empty() || (without_faulty && !plan.is_stopped)
    }
}

/// Plans an import into people.
pub fn into_plan(opened: &Opened, mut asked: IntoAsked<'_>) -> IntoPlan {
    let may_pay = asked.ground.people.iter().any(|it| it.may.pay)
        || asked.ground.teams.iter().any(|it| it.may_pay);
    let mut mapping = asked.mapping.clone();
    let mut said = Vec::new();
    if !may_pay {
        leave_pay_out(opened, &mut mapping, &mut said);
    }
    let mut faults = Faults::default();
    if asked.on > asked.today {
        let what = format!("the export is of {}, a day that has not come yet", asked.on);
        faults.push(Fault::of_file(what).help("state the day on which it was made"));
    }
    let contacts = Contacts::read(opened, &mapping);
    let who = contacts.who(asked.ground, asked.matching, &mut faults);
    let history = ground::history(asked.ground, asked.framework, &who, asked.today);
    let terms = Terms::of(asked.framework);
    let plan_asked = Asked {
        mapping: &mapping,
        framework: Some(asked.framework),
        history: &history,
        on: Some(Day::from(asked.on)),
        missing: asked.missing,
    };
    let mut plan = plan_in(opened, &plan_asked, Some(&terms));
    plan.is_stopped |= asked.on > asked.today;
    terms.say(&mut said);
    plan.said.append(&mut said);
    plan.faults.append(faults);
    let lowered = lower::lower(&mut plan, &contacts, &who, &mut asked);
    plan.faults.sort();
    IntoPlan {
        counts: lowered.counts,
        matched: who.matched,
        import: lowered.import,
        plan,
    }
}

/// What tells of pay.
const OF_PAY: [Field; 7] = [
    Field::Pay,
    Field::Variable,
    Field::Currency,
    Field::Per,
    Field::Part,
    Field::Hours,
    Field::PaidSince,
];

/// Columns of pay are not read for those who may write nobody's.
fn leave_pay_out(opened: &Opened, mapping: &mut Mapping, said: &mut Vec<String>) {
    if contacts::has(opened, mapping, Field::Pay) {
        said.push(
            "columns of pay were left out: to import them takes the role of pay administrator, too"
                .to_owned(),
        );
    }
    mapping.unread.extend(OF_PAY);
}
