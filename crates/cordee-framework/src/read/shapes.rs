//! The shapes of the language. The doc comments here are what editors show.

mod either;
mod words;

pub(crate) use either::{EntryText, ExpectationText, PayOnMoveText, PayWord};
pub(crate) use words::word_of;

use super::record::record;
use super::values::{
    Allowances, Amount, Choice, CurrencyCode, Entries, Id, LanguageTag, List, Name, OneOrMany,
    ProseValue, ShareValue, TextValue, Whole, YesNo,
};
use crate::finding::Severity;
use cordee_domain::{
    Chair, CompetencyKind, Consent, DutyKind, FactorKind, MoveKind, PayPeriod, Seat, TrackKind,
};

record! {
    /// A file of a Cordée framework. All files of the folder are read together.
    FileText = "a framework file" {
        /// What the framework is.
        framework: FrameworkText<'t>;
        /// The organisation-wide scale of grades, lowest first.
        grades: List<EntryText<'t>>;
        /// Pay zones.
        zones: List<ZoneText<'t>>;
        /// How far influence can reach, narrowest first.
        scopes: List<EntryText<'t>>;
        /// How much people work by their own lights, least first.
        autonomy: List<EntryText<'t>>;
        /// What a level's holder may decide.
        rights: List<EntryText<'t>>;
        /// How levels are honoured.
        recognition: List<EntryText<'t>>;
        /// Duties beside the known ones.
        duties: List<DutyText<'t>>;
        /// How levels are valued.
        job_value: JobValueText<'t>;
        /// Named abilities with their scales.
        competencies: List<CompetencyText<'t>>;
        /// What people learn before they lead.
        training: List<TrainingText<'t>>;
        /// Disciplines.
        crafts: List<CraftText<'t>>;
        /// Ways of growing.
        tracks: List<TrackText<'t>>;
        /// Ways from one level to another, beside advancing.
        moves: List<MoveText<'t>>;
        /// How this framework is checked.
        check: CheckText<'t>;
    }
}

record! {
    /// What the framework is.
    FrameworkText = "`framework`" {
        /// What the organisation calls it.
        title: TextValue;
        /// What it is, in a few sentences.
        summary: ProseValue;
        /// A name for this version.
        version: Name<'t>;
        /// The language of the texts, as two letters; English if not said.
        language: LanguageTag;
        /// Findings allowed anywhere in this file's `framework`.
        allow: Allowances;
    }
}

record! {
    /// A step of a scale, or something levels refer to.
    NamedText = "an entry" {
        /// Its lasting name.
        id: Id, required;
        /// What people call it.
        title: TextValue;
        /// What it means.
        summary: ProseValue;
    }
}

record! {
    /// A region in which the same level has the same pay range.
    ZoneText = "a zone" {
        /// Its lasting name.
        id: Id, required;
        /// What people call it.
        title: TextValue;
        /// The currency of its amounts, by its three letters.
        currency: CurrencyCode, required;
        /// What the amounts are for; a year if not said.
        per: Choice<PayPeriod>;
    }
}

record! {
    /// Work a level can oblige its holder to do.
    DutyText = "a duty" {
        /// Its lasting name.
        id: Id, required;
        /// What people call it.
        title: TextValue;
        /// Managing people, the craft, or shared by all.
        kind: Choice<DutyKind>, required;
    }
}

record! {
    /// How levels are valued.
    JobValueText = "`job_value`" {
        /// The highest step on a sub-factor; 5 if not said.
        steps: Whole;
        /// The weights of the four factors.
        factors: Entries<'t, ShareValue>;
        /// The sub-factors.
        subfactors: List<SubfactorText<'t>>;
        /// Findings allowed here.
        allow: Allowances;
    }
}

record! {
    /// A sub-factor of job value.
    SubfactorText = "a sub-factor" {
        /// Its lasting name.
        id: Id, required;
        /// What people call it.
        title: TextValue;
        /// The factor it belongs to.
        factor: Choice<FactorKind>, required;
        /// Its share of the whole.
        weight: ShareValue, required;
        /// Whether it is a soft skill.
        soft: YesNo;
        /// Findings allowed here.
        allow: Allowances;
    }
}

record! {
    /// A named ability with a scale of described proficiencies.
    CompetencyText = "a competency" {
        /// Its lasting name.
        id: Id, required;
        /// What people call it.
        title: TextValue, required;
        /// The craft itself, leading people, or shared by all.
        kind: Choice<CompetencyKind>;
        /// What the ability is.
        summary: ProseValue;
        /// The steps of its scale, lowest first.
        proficiencies: List<ProficiencyText<'t>>;
        /// Findings allowed here.
        allow: Allowances;
    }
}

record! {
    /// One described step of a scale.
    ProficiencyText = "a proficiency" {
        /// A lasting name, if levels refer to it by name.
        id: Id;
        /// Its number; one more than the step before if not said.
        step: Whole;
        /// What people call it.
        title: TextValue;
        /// What someone at this step does.
        text: ProseValue;
        /// Things that could be observed.
        examples: List<TextValue>;
        /// Findings allowed here.
        allow: Allowances;
    }
}

record! {
    /// A training with what it covers.
    TrainingText = "a training" {
        /// Its lasting name.
        id: Id, required;
        /// What people call it.
        title: TextValue, required;
        /// What it is.
        summary: ProseValue;
        /// What it covers, such as `coaching`, `delegating`, `conflict`, `psychological-safety`.
        covers: List<Id>;
        /// How many hours it takes.
        hours: Whole;
        /// Whether someone looks at what was learned.
        assessed: YesNo;
        /// Findings allowed here.
        allow: Allowances;
    }
}

record! {
    /// A discipline.
    CraftText = "a craft" {
        /// Its lasting name.
        id: Id, required;
        /// What people call it.
        title: TextValue, required;
        /// What it is.
        summary: ProseValue;
        /// The grade from which an individual level is an expert's.
        expert_grade: Name<'t>;
        /// Findings allowed here.
        allow: Allowances;
    }
}

record! {
    /// A way of growing within a craft or across crafts.
    TrackText = "a track" {
        /// Its lasting name.
        id: Id, required;
        /// What people call it.
        title: TextValue, required;
        /// Individual contributors, or management.
        kind: Choice<TrackKind>, required;
        /// The crafts it belongs to; across all crafts if none is named.
        crafts: OneOrMany<Name<'t>>;
        /// What growing on it means.
        summary: ProseValue;
        /// Its levels, lowest first.
        levels: List<LevelText<'t>>;
        /// How many levels the track is said to have.
        level_count: Whole;
        /// How much each competency weighs.
        weights: Entries<'t, ShareValue>;
        /// The gates of advancing by one level.
        advance: GatesText<'t>;
        /// Findings allowed here.
        allow: Allowances;
    }
}

record! {
    /// A step on a track, with a title.
    LevelText = "a level" {
        /// Its lasting name, unique in the framework.
        id: Id, required;
        /// What its holder is called.
        title: TextValue, required;
        /// Its worth on the organisation-wide scale.
        grade: Name<'t>;
        /// What it is, in a few sentences.
        summary: ProseValue;
        /// How far its influence reaches.
        scope: Name<'t>;
        /// How much its holder works by their own lights.
        autonomy: Name<'t>;
        /// Whether people are hired into it.
        entry: YesNo;
        /// Whether a person may stay here for good.
        terminal: YesNo;
        /// The share of the week meant for the craft.
        craft_time: ShareValue;
        /// What its holder may decide; an empty list says "nothing".
        rights: OneOrMany<Name<'t>>;
        /// How it is honoured; an empty list says "in no way".
        recognition: OneOrMany<Name<'t>>;
        /// What its holder is obliged to do.
        duties: OneOrMany<Name<'t>>;
        /// Pay per zone.
        pay: Entries<'t, PayText<'t>>;
        /// Steps per sub-factor of job value.
        value: Entries<'t, Whole>;
        /// After how many months a holder must have moved on.
        time_limit_months: Whole;
        /// What is asked, per competency.
        expects: Entries<'t, ExpectationText<'t>>;
        /// Findings allowed here.
        allow: Allowances;
    }
}

record! {
    /// A pay range in the currency of its zone.
    PayText = "a pay range" {
        /// The least that is paid.
        minimum: Amount<'t>, required;
        /// What is paid for the level done fully; halfway if not said.
        midpoint: Amount<'t>;
        /// The most that is paid.
        maximum: Amount<'t>, required;
    }
}

record! {
    /// A competency asked for at a level, at length.
    AskedText = "an expectation" {
        /// The step, or the name of a proficiency.
        at: Name<'t>;
        /// What it means at this level.
        text: ProseValue;
        /// Things that could be observed at this level.
        examples: List<TextValue>;
        /// Whether it may be shown but need not be.
        optional: YesNo;
        /// Findings allowed here.
        allow: Allowances;
    }
}

record! {
    /// A way from some levels to others.
    MoveText = "a move" {
        /// Its lasting name.
        id: Id;
        /// What it is.
        kind: Choice<MoveKind>, required;
        /// The levels it starts from.
        from: OneOrMany<Name<'t>>, required;
        /// The levels it leads to.
        to: OneOrMany<Name<'t>>, required;
        /// What it means, in words.
        summary: ProseValue;
        /// Its conditions. What is not listed is not asked for.
        gates: GatesText<'t>;
        /// What it does to pay.
        pay: PayOnMoveText;
        /// Findings allowed here.
        allow: Allowances;
    }
}

record! {
    /// Conditions on a move.
    GatesText = "gates" {
        /// Whether the person's own word is asked for.
        consent: Choice<Consent>;
        /// Training to be completed before the role begins.
        training: OneOrMany<Name<'t>>;
        /// Of which kinds of competency evidence counts.
        evidence: OneOrMany<Choice<CompetencyKind>>;
        /// Who judges.
        panel: PanelText<'t>;
        /// The dated first period.
        trial: TrialText<'t>;
        /// What happens to the old seat meanwhile.
        seat: Choice<Seat>;
    }
}

record! {
    /// The people who judge independently.
    PanelText = "a panel" {
        /// How many at least.
        members: Whole;
        /// Who leads it.
        chair: Choice<Chair>;
    }
}

record! {
    /// The dated first period in a new management role.
    TrialText = "a trial" {
        /// How long it lasts.
        months: Whole, required;
        /// Whether a mentor is named.
        mentor: YesNo;
    }
}

record! {
    /// A rise in pay that comes with a move.
    RiseText = "`pay`" {
        /// By how much.
        rises_by: ShareValue, required;
    }
}

record! {
    /// How this framework is checked.
    CheckText = "`check`" {
        /// Severity per rule: off, note, warning or error.
        severity: Entries<'t, Choice<Severity>>;
    }
}

record! {
    /// A finding allowed at its place.
    AllowanceText = "an allowance" {
        /// The code of the rule.
        code: Name<'t>, required;
        /// Why it is right here.
        because: TextValue;
    }
}
