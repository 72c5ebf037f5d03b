//! What the screens of a case have in common: who looks, what may be offered to them, and the
//! parts that several pages show.
//!
//! Knows what the store let out ([`CaseSeen`]) and the framework the case is bound to; does not
//! know HTML, and can't show what is not in the value it was given.

pub(crate) mod command;
pub(crate) mod decided;
pub(crate) mod deeds;
pub(crate) mod gates;
pub(crate) mod shown;
pub(crate) mod story;
pub(crate) mod typed;

use super::day::{Day, day};
use super::phrases::{InCases, Phrases};
use super::words::{Words, is_same_language};
use cordee_access::Action;
use cordee_domain::case::{Case, Proposal, StateName};
use cordee_domain::{
    Competency, CompetencyId, Framework, Ix, Lang, Level, LevelId, Move, MoveKind, PersonId, Text,
    TrackKind,
};
use cordee_store::CaseSeen;
use jiff::civil::Date;

/// Whoever looks at a case, and everything that is needed to say it to them.
#[derive(Clone, Copy)]
pub(crate) struct CaseReader<'a> {
    /// What they may see.
    pub(crate) seen: &'a CaseSeen,
    /// The framework of the version that the case is bound to.
    pub(crate) framework: &'a Framework,
    /// The language they read in.
    pub(crate) lang: Lang,
    /// Who they are.
    pub(crate) me: PersonId,
    /// The day.
    pub(crate) today: Date,
    /// The words of the interface.
    pub(crate) p: &'static Phrases,
    /// The words of cases.
    pub(crate) c: &'static InCases,
}

impl<'a> CaseReader<'a> {
    /// A text of the framework, in the language asked for if it has it.
    pub(crate) fn words(self, text: &Text) -> Words {
        let own = self.framework.language();
        let is_translated =
            self.lang != own && text.translations().any(|(lang, _)| lang == self.lang);
        let lang = if is_translated { self.lang } else { own };
        Words {
            text: text.in_lang(self.lang).to_owned(),
            is_foreign: !is_same_language(lang, self.p.lang()),
            lang,
        }
    }

    /// Words of the interface where words of the framework could stand.
    pub(crate) fn ours(self, text: impl Into<String>) -> Words {
        Words {
            text: text.into(),
            lang: self.p.lang(),
            is_foreign: false,
        }
    }

    /// The texts of a list that say anything.
    pub(crate) fn texts(self, texts: &[Text]) -> Vec<Words> {
        let said = texts.iter().map(|text| self.words(text));
        said.filter(|words| !words.text.trim().is_empty()).collect()
    }

    /// A level's title; its name where the framework no longer has it.
    pub(crate) fn level(self, id: &LevelId) -> Words {
        match self.framework.level_by_id(id) {
            Some(ix) => self.words(&self.framework.level(ix).title),
            None => self.ours(id.as_str()),
        }
    }

    /// A competency's title; its name where the framework no longer has it.
    pub(crate) fn competency(self, id: &CompetencyId) -> Words {
        match self.competency_of(id) {
            Some(competency) => self.words(&competency.title),
            None => self.ours(id.as_str()),
        }
    }

    /// The competency of this name.
    pub(crate) fn competency_of(self, id: &CompetencyId) -> Option<&'a Competency> {
        self.framework
            .competencies()
            .values()
            .find(|it| it.id == *id)
    }

    /// What somebody is called. Whoever may be seen is named with the case.
    pub(crate) fn name(self, person: PersonId) -> String {
        let listed = &self.seen.listed.person;
        if person == listed.0 {
            return listed.1.clone();
        }
        let name = self.seen.names.get(&person);
        name.map_or_else(|| self.c.somebody.to_owned(), Clone::clone)
    }

    /// What the person is called.
    pub(crate) fn person_name(self) -> &'a str {
        &self.seen.listed.person.1
    }

    /// A day in words.
    pub(crate) fn on(self, date: Date) -> String {
        self.day(date).words
    }

    /// A day for the eye and for programs.
    pub(crate) fn day(self, date: Date) -> Day {
        day(self.p, date)
    }

    /// Whether the case is about whoever looks.
    pub(crate) fn is_mine(self) -> bool {
        self.me == self.seen.listed.person.0
    }

    /// Whether whoever looks may do this.
    pub(crate) fn may(self, action: Action) -> bool {
        self.seen.may.contains(&action)
    }

    /// Where it stands. Before there is an answer even the state is private, and whoever knows
    /// of the case and not of its state sees `None`.
    pub(crate) fn state(self) -> Option<StateName> {
        self.seen
            .story
            .as_ref()
            .map(|story| story.state)
            .or(self.seen.listed.state)
    }

    /// The address of a page below the case.
    pub(crate) fn href(self, noun: &str) -> String {
        let id = self.seen.listed.id;
        let slash = if noun.is_empty() { "" } else { "/" };
        format!("/cases/{id}{slash}{noun}")
    }

    /// The target level.
    pub(crate) fn target(self) -> Option<&'a Level> {
        self.target_ix().map(|ix| self.framework.level(ix))
    }

    pub(crate) fn target_ix(self) -> Option<Ix<Level>> {
        self.framework.level_by_id(&self.seen.listed.to)
    }

    /// The case as the domain knows it, without anything that happened to it: what it is judged
    /// by and where it leads is asked of that and of nothing else.
    fn bare(self) -> Case {
        let listed = &self.seen.listed;
        let proposal = Proposal {
            person: listed.person.0,
            begun_by: self.seen.begun_by,
            begun_on: listed.begun_on,
            kind: listed.kind,
            from: listed.from.clone(),
            to: listed.to.clone(),
            framework: self.seen.framework,
        };
        Case::opened(listed.id, proposal)
    }

    /// What the panel judges.
    pub(crate) fn judged_by(self) -> Vec<CompetencyId> {
        self.bare().judged_by(self.framework)
    }

    /// Whether it leads from the craft into leading people.
    pub(crate) fn enters_management(self) -> bool {
        self.bare().enters_management(self.framework)
    }

    /// The move of the framework that it follows.
    pub(crate) fn defined_move(self) -> Option<&'a Move> {
        let (from, to) = (&self.seen.listed.from, self.target_ix()?);
        let from = self.framework.level_by_id(from)?;
        let joins = |it: &&Move| it.pairs().any(|pair| pair == (from, to));
        self.framework.moves().values().find(joins)
    }

    /// Whether it recognises mastery: an advance of an expert who leads nobody.
    pub(crate) fn is_of_mastery(self) -> bool {
        let is_summit = |ix: Ix<Level>| {
            let level = self.framework.level(ix);
            let kind = self.framework.track(level.track).kind;
            self.framework.summit(level.track) == Some(ix) && kind == TrackKind::Individual
        };
        self.seen.listed.kind == MoveKind::Advance && self.target_ix().is_some_and(is_summit)
    }
}
