//! Reports on the pay gap: drawn up, consulted on, confirmed, given, and what is said of their
//! differences.
//!
//! The papers of a report are kept as they were drawn up, as a text whose meaning whoever opens the
//! store knows. Everything else is the value of the domain.

use crate::audit::Entry;
use crate::given::{Wrongs, line, words};
use crate::seen::{PayReportPapers, PayReportSeen, Told};
use crate::store::{Done, Made, Room, Store};
use crate::tables::law::reports;
use crate::tables::people::grants;
use crate::tables::{Numbered, body, of_body};
use crate::{Asking, No};
use cordee_access::{Action, FiguresRow, Resource, Role};
use cordee_domain::law::{
    LogWords, PayDifference, PayReport, PayReportCommand, PayReportRefusal, SignOff, find_country,
};
use cordee_domain::{PayReportId, PersonId};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::Serialize;

/// How many reports are listed at once.
const AT_ONCE: u64 = 200;
/// The longest text that papers of a report can be, in bytes.
const LONGEST_PAPERS: usize = 4 * 1024 * 1024;

/// A report that has just been computed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct NewPayReport {
    /// The calendar year it is about.
    pub year: i16,
    /// The letters of the country whose law it follows.
    pub country: String,
    /// How many categories could be compared.
    pub compared: u64,
    /// The differences in it.
    pub differences: Vec<PayDifference>,
    /// Its papers.
    pub papers: String,
}

/// What somebody does with a report. Who does it, the store knows.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub enum PayReportStep {
    /// They were consulted, for the workers.
    Consult {
        /// Whether they saw how the figures were computed.
        saw_method: bool,
    },
    /// They write down that there are no workers' representatives.
    NoRepresentatives,
    /// They confirm it, for the management.
    Confirm,
    /// They give it.
    Give,
    /// They write about a difference.
    Write {
        /// The category.
        category: String,
        /// What they say.
        words: LogWords,
    },
}

impl PayReportStep {
    fn needs(&self) -> Action {
        match self {
            Self::Consult { .. } => Action::ConsultOnPayReport,
            Self::Confirm => Action::ConfirmPayReport,
            Self::NoRepresentatives | Self::Give | Self::Write { .. } => Action::KeepPayReports,
        }
    }

    fn name(&self) -> &'static str {
        match self {
            Self::Consult { .. } => "be-consulted-on-pay-report",
            Self::NoRepresentatives => "say-there-are-no-representatives",
            Self::Confirm => "confirm-pay-report",
            Self::Give => "give-pay-report",
            Self::Write { .. } => "write-of-pay-difference",
        }
    }

    fn command(self, who: String) -> Result<PayReportCommand, No> {
        Ok(match self {
            Self::Consult { saw_method } => PayReportCommand::Consult { who, saw_method },
            Self::NoRepresentatives => PayReportCommand::NoRepresentatives,
            Self::Confirm => PayReportCommand::Confirm { who },
            Self::Give => PayReportCommand::Give,
            Self::Write { category, words } => PayReportCommand::Write {
                category,
                by: who,
                words: looked_at(words)?,
            },
        })
    }
}

impl Store {
    /// Keeps a report that was drawn up today.
    pub async fn draw_up_pay_report(
        &self,
        asking: &Asking,
        id: PayReportId,
        new: NewPayReport,
    ) -> Result<Done<PayReportId>, No> {
        let input = (id, new.clone());
        self.change(asking, "draw-up-pay-report", &input, move |room| {
            Box::pin(async move { room.draw_up(id, new).await })
        })
        .await
    }

    /// Does something with a report.
    pub async fn step_pay_report(
        &self,
        asking: &Asking,
        id: PayReportId,
        step: PayReportStep,
    ) -> Result<Done<()>, No> {
        let input = (id, step.clone());
        let name = step.name();
        self.change(asking, name, &input, move |room| {
            Box::pin(async move { room.step(id, step).await })
        })
        .await
    }

    /// Whether whoever asks may draw reports up.
    pub async fn may_keep_pay_reports(&self, asking: &Asking) -> Result<(), No> {
        self.look(asking, |room| {
            Box::pin(async {
                room.allow(Action::KeepPayReports, Action::SeeFigures, &figures(false))?;
                Ok(())
            })
        })
        .await
    }

    /// Every report that whoever asks may see, the latest first.
    pub async fn pay_reports(&self, asking: &Asking) -> Result<Vec<PayReportSeen>, No> {
        self.look(asking, |room| {
            Box::pin(async move { room.pay_reports().await })
        })
        .await
    }

    /// A report with its papers.
    pub async fn pay_report(
        &self,
        asking: &Asking,
        id: PayReportId,
    ) -> Result<(PayReportSeen, PayReportPapers), No> {
        self.look(asking, move |room| {
            Box::pin(async move {
                let (row, seen) = room.pay_report_of(id).await?;
                let papers = PayReportPapers { text: row.papers };
                Ok((seen, papers))
            })
        })
        .await
    }
}

impl Room<'_> {
    async fn draw_up(&self, id: PayReportId, new: NewPayReport) -> Result<Made<PayReportId>, No> {
        let resource = figures(false);
        let by = self.allow(Action::KeepPayReports, Action::SeeFigures, &resource)?;
        if find_country(&new.country).is_none() {
            return Err(No::wrong("country", "nothing is recorded of this country"));
        }
        if new.papers.len() > LONGEST_PAPERS {
            return Err(No::wrong("year", "the report is too long to be kept"));
        }
        let report = PayReport {
            year: new.year,
            country: new.country,
            drawn_up: self.asking.today,
            by: self.my_name().await?,
            compared: new.compared,
            differences: new.differences,
            sign_off: SignOff::default(),
            given: None,
            log: Vec::new(),
        };
        let row = reports::ActiveModel {
            papers: Set(new.papers),
            ..row_of(id, &report)?
        };
        reports::Entity::insert(row)
            .exec_without_returning(self.tx)
            .await?;
        let whom = self.holders(Role::WorkersRepresentative).await?.into_iter();
        let told = whom.map(|it| (it, Told::OfPayReport(id)));
        let entry = Entry::new("draw-up-pay-report", "pay-report", id.row(), by);
        let entry = entry.saying(report.year.to_string());
        Ok(Made::new(id, entry).telling(told))
    }

    async fn step(&self, id: PayReportId, step: PayReportStep) -> Result<Made<()>, No> {
        let (_, seen) = self.pay_report_of(id).await?;
        let mut report = seen.report;
        let resource = figures(report.given.is_some());
        let by = self.allow(step.needs(), Action::SeeFigures, &resource)?;
        let name = step.name();
        let next = match &step {
            PayReportStep::Consult { .. } | PayReportStep::NoRepresentatives => {
                self.holders(Role::Leadership).await?
            }
            PayReportStep::Confirm => self.holders(Role::PayAdministrator).await?,
            PayReportStep::Give | PayReportStep::Write { .. } => Vec::new(),
        };
        let command = step.command(self.my_name().await?)?;
        let event = report.handle(command, self.asking.today);
        report.apply(event.map_err(|why| refused(&why))?);
        // Its papers stay as they are.
        let changed = row_of(id, &report)?;
        reports::Entity::update(changed).exec(self.tx).await?;
        let told = next.into_iter().map(|it| (it, Told::OfPayReport(id)));
        let entry = Entry::new(name, "pay-report", id.row(), by);
        Ok(Made::new((), entry).telling(told))
    }

    async fn pay_report_of(&self, id: PayReportId) -> Result<(reports::Model, PayReportSeen), No> {
        let row = reports::Entity::find_by_id(id.row()).one(self.tx).await?;
        let row = row.ok_or(No::NotFound)?;
        let seen = self.pay_report_seen(row.id, &row.body)?;
        let seen = seen.ok_or(No::NotFound)?;
        Ok((row, seen))
    }

    async fn pay_reports(&self) -> Result<Vec<PayReportSeen>, No> {
        let rows: Vec<(i64, String)> = reports::Entity::find()
            .select_only()
            .column(reports::Column::Id)
            .column(reports::Column::Body)
            .order_by_desc(reports::Column::Drawn)
            .order_by_desc(reports::Column::Id)
            .limit(AT_ONCE)
            .into_tuple()
            .all(self.tx)
            .await?;
        let seen = rows
            .iter()
            .map(|(id, body)| self.pay_report_seen(*id, body));
        let seen: Result<Vec<Option<PayReportSeen>>, No> = seen.collect();
        Ok(seen?.into_iter().flatten().collect())
    }

    /// A report, where whoever asks may see it: a draft those who answer for figures, one that was
    /// given everyone.
    fn pay_report_seen(&self, id: i64, body: &str) -> Result<Option<PayReportSeen>, No> {
        let report: PayReport = of_body(body)?;
        let may = self.all_they_may(&figures(report.given.is_some()));
        let answers = self.all_they_may(&figures(false));
        let seen = PayReportSeen {
            id: PayReportId::of(id),
            answers_for_figures: answers.contains(&Action::SeeFigures),
            may,
            report,
        };
        Ok(seen.may.contains(&Action::SeeFigures).then_some(seen))
    }

    /// What whoever asks is called, as they sign.
    async fn my_name(&self) -> Result<String, No> {
        let me = self.me()?;
        let names = self.names([me]).await?;
        let name = names.get(&me).map_or("", String::as_str);
        line("by", name).map_err(|it| No::Wrong(vec![it]))
    }

    /// Who holds a role.
    async fn holders(&self, role: Role) -> Result<Vec<PersonId>, No> {
        let holders: Vec<i64> = grants::Entity::find()
            .select_only()
            .column(grants::Column::Person)
            .filter(grants::Column::Role.eq(role.name()))
            .order_by_asc(grants::Column::Person)
            .into_tuple()
            .all(self.tx)
            .await?;
        Ok(holders.into_iter().map(PersonId::of).collect())
    }
}

/// The figures of everybody together, as rights know them. Below the floor is what the law obliges to
/// tell; each form holds the floor that the law of its country asks for.
fn figures(is_published: bool) -> Resource {
    Resource::Figures(FiguresRow {
        is_enough: true,
        is_published,
    })
}

fn refused(why: &PayReportRefusal) -> No {
    No::wrong("report", why.to_string())
}

/// Words about a difference, as they are kept.
fn looked_at(said: LogWords) -> Result<LogWords, No> {
    let mut wrongs = Wrongs::default();
    let said = match said {
        LogWords::Justified { criterion, because } => LogWords::Justified {
            criterion,
            because: wrongs.take(words("words", &because)).unwrap_or_default(),
        },
        LogWords::TakenBack { because } => LogWords::TakenBack {
            because: wrongs.take(words("words", &because)).unwrap_or_default(),
        },
        LogWords::Remedied { how } => LogWords::Remedied {
            how: wrongs.take(words("words", &how)).unwrap_or_default(),
        },
    };
    wrongs.done()?;
    Ok(said)
}

/// The row of a report, all but its papers.
fn row_of(id: PayReportId, report: &PayReport) -> Result<reports::ActiveModel, No> {
    Ok(reports::ActiveModel {
        id: Set(id.row()),
        year: Set(i64::from(report.year)),
        drawn: Set(crate::tables::day(report.drawn_up)),
        given: Set(report.given.map(crate::tables::day)),
        body: Set(body(report)?),
        ..Default::default()
    })
}
