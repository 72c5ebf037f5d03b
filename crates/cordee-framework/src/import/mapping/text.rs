//! The shapes of a mapping file. The doc comments here are what editors show.

mod field;

pub(in crate::import) use field::Treatment;
pub(super) use field::{Added, FieldText, OneField};

use crate::read::{Choice, List, Name, OneOrMany, TextValue, Whole, YesNo, record};
use cordee_domain::TrackKind;

record! {
    /// A mapping: what is where in a ladder that lives elsewhere.
    MappingText = "a mapping" {
        /// What the framework will be called.
        title: TextValue;
        /// Which files hold what.
        sources: List<SourceText<'t>>, required;
        /// The names of the steps, lowest first, where cells name them.
        steps: List<Name<'t>>;
        /// Tracks: those found, with what only a person can know; and those put together here.
        tracks: List<TrackText<'t>>;
        /// What the competencies are about, where the source does not say it.
        kinds: KindsText<'t>;
        /// Names of crafts, tracks, levels and competencies that are not taken, with what is inside them.
        leave_out: OneOrMany<Name<'t>>;
        /// Framework text that is added as it is: grades, crafts, moves and whatever else the source does not hold.
        add: Added;
    }
}

record! {
    /// Some files, and what to take from them.
    SourceText = "a source" {
        /// Their paths; `*` stands for any name, `**` for any folders.
        files: OneOrMany<Name<'t>>, required;
        /// How their tables are read.
        table: TableText<'t>;
        /// What to take.
        take: List<TakeText<'t>>, required;
    }
}

record! {
    /// How tables are read.
    TableText = "`table`" {
        /// The sheets to read; all if not said.
        sheets: OneOrMany<Name<'t>>;
        /// The row with the headers, counted from 1; 0 if there are none.
        header: Whole;
        /// The first row with content; the one after the headers if not said.
        first_row: Whole;
        /// The columns to read, by letter or header; all if not said.
        columns: OneOrMany<Name<'t>>;
        /// Whether rows and columns change places before it is read, for headers that stand below each other.
        turned: YesNo;
        /// Whether a `'` before `=`, `+`, `-`, `@` or another `'` is a guard and no part of the text, as in the CSV files of `cordee export`.
        guarded: YesNo;
    }
}

record! {
    /// Something to take, for each place a path leads to.
    TakeText = "a taking" {
        /// The path.
        each: Name<'t>, required;
        /// It is a craft.
        craft: CraftFields<'t>;
        /// It is a track.
        track: TrackFields<'t>;
        /// It is a level.
        level: LevelFields<'t>;
        /// It is a competency.
        competency: CompetencyFields<'t>;
        /// It is a proficiency of a competency.
        proficiency: ProficiencyFields<'t>;
        /// It is what a level asks of a competency.
        cell: CellFields<'t>;
        /// It is the weight of a competency on a track.
        weight: WeightFields<'t>;
        /// It is the step of a level on a sub-factor of job value.
        value: ValueFields<'t>;
        /// It is an entry of a list of the framework: a grade, a zone, a right, a training, a move.
        entry: EntryFields<'t>;
        /// It is a way from one level to another.
        a_move as "move": MoveFields<'t>;
        /// What to take from there.
        inside: List<TakeText<'t>>;
    }
}

/// Defines the fields of one thing: a `record!` in which every key says where something is.
macro_rules! fields {
    ($(
        $(#[doc = $doc:literal])*
        $name:ident = $what:literal { $( $(#[doc = $key_doc:literal])* $key:ident; )* }
    )*) => {$(
        record! {
            $(#[doc = $doc])*
            $name = $what { $( $(#[doc = $key_doc])* $key: FieldText<'t>; )* }
        }

        impl<'t> $name<'t> {
            /// The fields that were written, by name.
            pub(super) fn fields(&self) -> Vec<(&'static str, &FieldText<'t>)> {
                let all = [$((stringify!($key), &self.$key)),*];
                let written = all.into_iter();
                written.filter_map(|(name, field)| Some((name, field.as_ref()?))).collect()
            }
        }
    )*};
}

fields! {
    /// Where what is known of a craft is.
    CraftFields = "a craft" {
        /// Its lasting name; made of the title if not said.
        id;
        /// What people call it.
        title;
        /// What it is.
        summary;
        /// The grade from which an individual level is an expert's.
        expert_grade;
    }
    /// Where what is known of a track is.
    TrackFields = "a track" {
        /// Its lasting name; made of the title if not said.
        id;
        /// What people call it.
        title;
        /// What growing on it means.
        summary;
        /// `individual` or `management`.
        kind;
        /// The craft it belongs to, or several.
        craft;
        /// How many levels it is said to have.
        level_count;
        /// Advancing by one level: whether the person's own word is asked for.
        consent;
        /// Advancing by one level: the training to be completed.
        training;
        /// Advancing by one level: of which kinds of competency evidence counts.
        evidence;
        /// Advancing by one level: how many judge.
        members;
        /// Advancing by one level: who leads those who judge.
        chair;
        /// Advancing by one level: how many months the first period lasts.
        trial_months;
        /// Advancing by one level: whether a mentor is named.
        mentor;
        /// Advancing by one level: what happens to the old seat.
        seat;
    }
    /// Where what is known of a level is.
    LevelFields = "a level" {
        /// Its lasting name; made of the title if not said.
        id;
        /// What its holder is called.
        title;
        /// Where it stands on its track, as a number; in the order of the source if not said.
        order;
        /// What it is, in a few sentences.
        summary;
        /// The track it is on; the one around it if not said.
        track;
        /// Its worth on the organisation-wide scale.
        grade;
        /// How far its influence reaches.
        scope;
        /// How much its holder works by their own lights.
        autonomy;
        /// What its holder may decide; `(none)` says "nothing".
        rights;
        /// How it is honoured; `(none)` says "in no way".
        recognition;
        /// What its holder is obliged to do.
        duties;
        /// Whether people are hired into it.
        entry;
        /// Whether a person may stay here for good.
        terminal;
        /// The share of the week meant for the craft.
        craft_time;
        /// After how many months a holder must have moved on.
        time_limit_months;
        /// The pay zone of the amounts; `all` if not said.
        zone;
        /// The least that is paid.
        minimum;
        /// What is paid for the level done fully.
        midpoint;
        /// The most that is paid.
        maximum;
    }
    /// Where what is known of a competency is.
    CompetencyFields = "a competency" {
        /// Its lasting name; made of the title if not said.
        id;
        /// What people call it.
        title;
        /// What the ability is.
        summary;
        /// `craft`, `people` or `shared`.
        kind;
    }
    /// Where what is known of a proficiency is.
    ProficiencyFields = "a proficiency" {
        /// A lasting name, if cells refer to it by name.
        id;
        /// What people call it.
        title;
        /// What someone at this step does.
        text;
        /// Things that could be observed.
        examples;
        /// The competency it is of; the one around it if not said.
        competency;
        /// Its number, or its name among `steps`.
        step;
    }
    /// Where what a level asks of a competency is.
    CellFields = "a cell" {
        /// The level; the one around it if not said.
        level;
        /// The competency; the one around it if not said.
        competency;
        /// The step that is asked for: its number or name.
        step;
        /// What it means at this level.
        text;
        /// Things that could be observed at this level.
        examples;
        /// Whether it may be shown but need not be: `true` or `yes`.
        optional;
        /// All of this in one cell, as `cordee export` writes it.
        asked;
    }
    /// Where the weight of a competency on a track is.
    WeightFields = "a weight" {
        /// The track; the one around it if not said.
        track;
        /// The competency; the one around it if not said.
        competency;
        /// Its share of the whole.
        share;
    }
    /// Where the step of a level on a sub-factor of job value is.
    ValueFields = "a value" {
        /// The level; the one around it if not said.
        level;
        /// The sub-factor.
        subfactor;
        /// The step.
        step;
    }
    /// Where what is known of an entry of a list is.
    EntryFields = "an entry" {
        /// Which list: `grades`, `zones`, `scopes`, `autonomy`, `rights`, `recognition`, `duties`, `training` or `moves`.
        list;
        /// Its lasting name; made of the title if not said.
        id;
        /// What people call it.
        title;
        /// What it is.
        summary;
        /// Of a duty or a move: its kind.
        kind;
        /// Of a zone: its currency.
        currency;
        /// Of a zone: what its amounts are for.
        per;
        /// Of a training: what it covers.
        covers;
        /// Of a training: how many hours it takes.
        hours;
        /// Of a training: whether someone looks at what was learned.
        assessed;
        /// Of a move: the levels it starts from.
        from;
        /// Of a move: the levels it leads to.
        to;
        /// Of a move: what it does to pay, such as `unchanged` or `rises by 5 %`.
        pay;
        /// Of a move: whether the person's own word is asked for.
        consent;
        /// Of a move: the training to be completed.
        training;
        /// Of a move: of which kinds of competency evidence counts.
        evidence;
        /// Of a move: how many judge.
        members;
        /// Of a move: who leads those who judge.
        chair;
        /// Of a move: how many months the first period lasts.
        trial_months;
        /// Of a move: whether a mentor is named.
        mentor;
        /// Of a move: what happens to the old seat.
        seat;
    }
    /// Where what is known of a move is.
    MoveFields = "a move" {
        /// The level it leads from; the one around it if not said.
        from;
        /// The level it leads to, or several.
        to;
        /// `advance`, `cross`, `switch` or `return`; seen from the tracks if not said.
        kind;
        /// What it means, in words.
        summary;
    }
}

record! {
    /// A path, with what to make of it.
    PathText = "a field" {
        /// The path, or a text with gaps.
        path: Name<'t>, required;
        /// Cut the text at this sign.
        split: Name<'t>;
        /// Which of the pieces: `3`, or `1-2`.
        part: Name<'t>;
        /// `lines`: each line is a text of its own. `statements`: each text begins with `•`, or there is one. `names`: each line ends with a name in square brackets, or is one. `fraction`: `0.25` means 25 %.
        as_a: Choice<Treatment>;
    }
}

record! {
    /// What only a person can know about a track.
    TrackText = "a track" {
        /// Its name, as in the source.
        id: Name<'t>, required;
        /// What people call it, if the source does not say.
        title: TextValue;
        /// Individual contributors, or management.
        kind: Choice<TrackKind>;
        /// The crafts it belongs to.
        crafts: OneOrMany<Name<'t>>;
        /// Its levels by their names, lowest first; in the order of the source if not said.
        levels: List<Name<'t>>;
        /// The grade of each of its levels, in the same order.
        grades: List<Name<'t>>;
        /// Which of its levels are places to stay.
        terminal: OneOrMany<Name<'t>>;
    }
}

record! {
    /// What competencies are about, by their names.
    KindsText = "`kinds`" {
        /// Those about the craft itself.
        craft: OneOrMany<Name<'t>>;
        /// Those about leading people.
        people: OneOrMany<Name<'t>>;
        /// Those shared by all.
        shared: OneOrMany<Name<'t>>;
    }
}
