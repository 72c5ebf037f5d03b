//! What the pages of a panel say: who judges, who is in, and, once the seals are open, what each
//! wrote beside what each says now. Nothing is added up.

use crate::view::case::CaseReader;
use crate::view::case::decided::seen_word;
use crate::view::case::deeds::{Deed, Offer, Place, offers};
use crate::view::case::shown::{ExpectationSeen, expectations};
use crate::view::words::Words;
use cordee_domain::case::{Judgement, Opinion, Seen, StateName};
use cordee_domain::{CompetencyId, PersonId};
use cordee_store::JudgementSeen;

/// The panel of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PanelView {
    /// Who judges now; nothing before a panel is named or where that may not be seen.
    pub(super) members: Vec<MemberSeen>,
    /// Who stepped back, with why where that may be seen.
    pub(super) stepped_back: Vec<(String, Option<String>)>,
    pub(super) offers: Vec<Offer>,
    /// What each wrote, expectation by expectation; nothing while it is sealed.
    pub(super) board: Vec<BoardRow>,
    /// What the panel judges, with the evidence beside it.
    pub(super) expectations: Vec<ExpectationSeen>,
    /// The craft, in a crossing: read, and not judged.
    pub(super) context: Vec<ExpectationSeen>,
    /// What whoever looks has written, and says now.
    pub(super) own: Own,
    pub(super) is_sealed: bool,
}

/// One who judges.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct MemberSeen {
    pub(super) name: String,
    pub(super) is_chair: bool,
    pub(super) is_me: bool,
    /// Whether they have written. Not what.
    pub(super) is_in: bool,
}

/// What the members see of one expectation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct BoardRow {
    pub(super) id: CompetencyId,
    pub(super) title: Words,
    pub(super) cells: Vec<BoardCell>,
    /// Whether they see different things now: there the talk begins.
    pub(super) differs: bool,
}

/// What one member sees of it: sealed, and now where it is another thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct BoardCell {
    pub(super) name: String,
    pub(super) sealed: OpinionSeen,
    pub(super) now: Option<OpinionSeen>,
}

impl BoardCell {
    fn seen_now(&self) -> Seen {
        self.now.as_ref().unwrap_or(&self.sealed).seen
    }
}

/// One opinion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct OpinionSeen {
    pub(super) seen: Seen,
    pub(super) word: &'static str,
    pub(super) words: String,
}

/// What whoever looks has written.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(super) struct Own {
    pub(super) sealed: Vec<Opinion>,
    /// What they say now: the same, where they have not changed it.
    pub(super) now: Vec<Opinion>,
}

impl Own {
    /// What they say now of an expectation.
    pub(super) fn of(&self, id: &CompetencyId) -> Option<&Opinion> {
        self.now.iter().find(|it| it.competency == *id)
    }
}

pub(super) fn panel(reader: CaseReader<'_>) -> PanelView {
    let offers = offers(reader).into_iter();
    let all = expectations(reader);
    let is_sealed = reader.state() == Some(StateName::Judging);
    PanelView {
        members: members(reader),
        stepped_back: stepped_back(reader),
        offers: offers
            .filter(|it| it.deed.place() == Place::Panel)
            .collect(),
        board: if is_sealed { Vec::new() } else { board(reader) },
        expectations: all.judged,
        context: all.context,
        own: own(reader),
        is_sealed,
    }
}

impl PanelView {
    /// Whether a deed is offered.
    pub(super) fn offers(&self, deed: Deed) -> bool {
        self.offers.iter().any(|it| it.deed == deed)
    }
}

fn members(reader: CaseReader<'_>) -> Vec<MemberSeen> {
    let Some(panel) = &reader.seen.panel else {
        return Vec::new();
    };
    let mut members: Vec<PersonId> = panel.members.clone();
    members.sort_by_key(|it| (*it != panel.chair, reader.name(*it)));
    let members = members.into_iter();
    members
        .map(|person| MemberSeen {
            name: reader.name(person),
            is_chair: person == panel.chair,
            is_me: person == reader.me,
            is_in: panel.is_in.contains(&person),
        })
        .collect()
}

fn stepped_back(reader: CaseReader<'_>) -> Vec<(String, Option<String>)> {
    let panel = reader.seen.panel.iter();
    let why = |person: PersonId| {
        let mut conflicts = reader.seen.conflicts.iter().flatten();
        let conflict = conflicts.find(|it| it.member == person);
        conflict.map(|it| it.words.clone())
    };
    panel
        .flat_map(|panel| &panel.recused)
        .map(|person| (reader.name(*person), why(*person)))
        .collect()
}

/// The judgements of the round at hand.
fn latest(reader: CaseReader<'_>) -> impl Iterator<Item = &JudgementSeen> {
    let all = &reader.seen.judgements;
    let round = all.iter().map(|it| it.round).max();
    all.iter().filter(move |it| Some(it.round) == round)
}

fn board(reader: CaseReader<'_>) -> Vec<BoardRow> {
    let mut judgements: Vec<&JudgementSeen> = latest(reader).collect();
    judgements.sort_by_key(|it| reader.name(it.sealed.by));
    let rows = reader.judged_by().into_iter().map(|id| {
        let cells = judgements.iter().filter_map(|it| cell(reader, it, &id));
        let cells: Vec<BoardCell> = cells.collect();
        BoardRow {
            title: reader.competency(&id),
            differs: cells.windows(2).any(|two| match two {
                [one, next] => one.seen_now() != next.seen_now(),
                _ => false,
            }),
            cells,
            id,
        }
    });
    rows.filter(|row| !row.cells.is_empty()).collect()
}

fn cell(reader: CaseReader<'_>, it: &JudgementSeen, id: &CompetencyId) -> Option<BoardCell> {
    let sealed = opinion(reader, &it.sealed, id)?;
    let now = it.revised.as_ref();
    let now = now.and_then(|now| opinion(reader, now, id));
    Some(BoardCell {
        name: reader.name(it.sealed.by),
        now: now.filter(|now| *now != sealed),
        sealed,
    })
}

fn opinion(reader: CaseReader<'_>, it: &Judgement, id: &CompetencyId) -> Option<OpinionSeen> {
    let found = it.opinions.iter().find(|it| it.competency == *id)?;
    Some(OpinionSeen {
        seen: found.seen,
        word: seen_word(reader, found.seen),
        words: found.words.clone(),
    })
}

fn own(reader: CaseReader<'_>) -> Own {
    let is_open = matches!(
        reader.state(),
        Some(StateName::Judging | StateName::Calibrating)
    );
    let mut all = latest(reader).filter(|_| is_open);
    let Some(own) = all.find(|it| it.sealed.by == reader.me) else {
        return Own::default();
    };
    let sealed = own.sealed.opinions.clone();
    let now = own.revised.as_ref();
    Own {
        now: now.map_or_else(|| sealed.clone(), |it| it.opinions.clone()),
        sealed,
    }
}
