//! The shapes of a mapping file. The doc comments here are what editors show.

use super::words::{
    Delimiter, Key, Leaver, RowsAre, StatedEncoding, StatedPer, StatedSex, Unknown,
};
use crate::amount::Decimal;
use crate::day::Order;
use crate::part;
use crate::preset::System;
use cordee_domain::TrackKind;
use cordee_framework::language::{Choice, Entries, Name, OneOrMany, Whole, YesNo};
use cordee_framework::record;

record! {
    /// A mapping: what is where in an export of a personnel system.
    MappingText = "a mapping" {
        /// The system it came from; its usual headings are known, and what stands under `columns` comes before them.
        system: Choice<System>;
        /// The sheet of a workbook; the only one if not said.
        sheet: Name<'t>;
        /// The row with the headings, counted from 1; 1 if not said.
        header: Whole;
        /// In which encoding a text file stands; concluded from its bytes and said if not stated.
        encoding: Choice<StatedEncoding>;
        /// What stands between the cells of a text file; what the headings have most of if not stated.
        delimiter: Choice<Delimiter>;
        /// What begins the decimals of an amount; concluded from amounts that can be read in one way only if not stated.
        decimal: Choice<Decimal>;
        /// In what shares of full-time hours are written: `percent` (80) or `fraction` (0.8); concluded from all of them together if not stated.
        parts: Choice<part::Whole>;
        /// In which order days are written, unless as 2026-06-30.
        dates: Choice<Order>;
        /// What a row is: `people` (each person once) or `changes` (what held from a day on, any number of times).
        rows: Choice<RowsAre>;
        /// By which key people are known for good: `id`, `number` or `email`.
        person: Choice<Key>;
        /// By which key the column `manager` names people: `id`, `number`, `email` or `name`.
        manager_by: Choice<Key>;
        /// What becomes of a row whose manager is not found: `refuse` or `leave_blank`.
        unknown_managers: Choice<Unknown>;
        /// The headings of the columns that are read. Several are looked for in turn.
        columns: ColumnsText<'t>;
        /// The level of each title, by its lasting name.
        levels: Entries<'t, Name<'t>>;
        /// Titles whose rows are left out.
        leave_out: OneOrMany<Name<'t>>;
        /// What levels are, where neither a framework nor levels.csv says it.
        ladder: Entries<'t, RungText<'t>>;
        /// The zone of what stands in the column `zone`; what stands there if not named.
        zones: Entries<'t, Name<'t>>;
        /// What stands in the column `sex`: `female`, `male`, `other` or `not_recorded`.
        sexes: Entries<'t, Choice<StatedSex>>;
        /// What stands in the column `how_left`: `own-wish`, `dismissed`, `retired` or `other`.
        ways_to_leave: Entries<'t, Choice<Leaver>>;
        /// The currency of amounts without one; EUR if not said.
        currency: Name<'t>;
        /// What amounts are for, where no column says it; `year` if not said.
        per: Choice<StatedPer>;
        /// What stands in the column `per`: `year`, `month` or `hour`.
        periods: Entries<'t, Choice<StatedPer>>;
        /// What it means that somebody who is known has no row: `nothing`, or `left-on 2026-06-30`.
        missing: Name<'t>;
    }
}

record! {
    /// Headings of columns.
    ColumnsText = "`columns`" {
        /// The system's own id of a person.
        id: OneOrMany<Name<'t>>;
        /// The employee number.
        number: OneOrMany<Name<'t>>;
        /// The email address at work.
        email: OneOrMany<Name<'t>>;
        /// The first name; names serve only to find managers and are not kept.
        first_name: OneOrMany<Name<'t>>;
        /// The middle name.
        middle_name: OneOrMany<Name<'t>>;
        /// The last name.
        last_name: OneOrMany<Name<'t>>;
        /// The whole name, as `Luna Kaya` or `Kaya, Luna`.
        name: OneOrMany<Name<'t>>;
        /// The title, whose level is looked up under `levels`.
        title: OneOrMany<Name<'t>>;
        /// The lasting name of the level itself.
        level: OneOrMany<Name<'t>>;
        /// The team.
        team: OneOrMany<Name<'t>>;
        /// The zone in which pay ranges are looked up.
        zone: OneOrMany<Name<'t>>;
        /// Who leads them. Where several of these columns are there, `manager_by` and one heading say which counts.
        manager: OneOrMany<Name<'t>>;
        /// Since when title, team and manager are so.
        since: OneOrMany<Name<'t>>;
        /// The day they were hired.
        hired: OneOrMany<Name<'t>>;
        /// Their last day, where they left.
        left: OneOrMany<Name<'t>>;
        /// How they left.
        how_left: OneOrMany<Name<'t>>;
        /// The sex, as recorded.
        sex: OneOrMany<Name<'t>>;
        /// Basic pay for the hours worked.
        pay: OneOrMany<Name<'t>>;
        /// Complementary and variable components for the same period.
        variable: OneOrMany<Name<'t>>;
        /// The currency of both.
        currency: OneOrMany<Name<'t>>;
        /// What both are for: a year, a month, an hour.
        per: OneOrMany<Name<'t>>;
        /// The share of full-time hours in percent.
        part: OneOrMany<Name<'t>>;
        /// Hours a week.
        hours: OneOrMany<Name<'t>>;
        /// Since when they are paid so.
        paid_since: OneOrMany<Name<'t>>;
    }
}

record! {
    /// What a level is.
    RungText = "a level" {
        /// `individual` or `management`.
        kind: Choice<TrackKind>, required;
        /// What its holder is called.
        title: Name<'t>;
        /// Its grade; grades are in the order of the numbers in them.
        grade: Name<'t>;
        /// Its craft.
        craft: Name<'t>;
        /// Its track.
        track: Name<'t>;
        /// Whether it is an expert's.
        expert: YesNo;
    }
}

impl<'t> ColumnsText<'t> {
    /// What was written, by what it holds.
    pub(super) fn written(&self) -> impl Iterator<Item = (super::Field, &OneOrMany<Name<'t>>)> {
        use super::Field as F;
        let all = [
            (F::Id, &self.id),
            (F::Number, &self.number),
            (F::Email, &self.email),
            (F::FirstName, &self.first_name),
            (F::MiddleName, &self.middle_name),
            (F::LastName, &self.last_name),
            (F::Name, &self.name),
            (F::Title, &self.title),
            (F::Level, &self.level),
            (F::Team, &self.team),
            (F::Zone, &self.zone),
            (F::Manager, &self.manager),
            (F::Since, &self.since),
            (F::Hired, &self.hired),
            (F::Left, &self.left),
            (F::HowLeft, &self.how_left),
            (F::Sex, &self.sex),
            (F::Pay, &self.pay),
            (F::Variable, &self.variable),
            (F::Currency, &self.currency),
            (F::Per, &self.per),
            (F::Part, &self.part),
            (F::Hours, &self.hours),
            (F::PaidSince, &self.paid_since),
        ];
        all.into_iter()
            .filter_map(|(field, it)| Some((field, it.as_ref()?)))
    }
}
