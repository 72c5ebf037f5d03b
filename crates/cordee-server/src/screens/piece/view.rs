//! One piece of evidence, for its person and for those whom they asked.

use crate::places::Place;
use crate::view::dates::{Day, day};
use crate::view::evidence::{Piece, piece};
use crate::view::reader::Reader;
use crate::view::standing::{PersonLine, person_line};
use crate::view::words::Link;
use cordee_access::Action;
use cordee_domain::{EvidenceId, PersonId};
use cordee_store::{EvidenceSeen, PersonListed, Revision};

/// A piece at length.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PieceView {
    pub(crate) id: EvidenceId,
    pub(crate) revision: Revision,
    pub(crate) piece: Piece,
    /// Whose, where it is not the reader's own.
    pub(crate) of: Option<Link>,
    pub(crate) words: String,
    pub(crate) link: Option<Outside>,
    pub(crate) vouchers: Vec<Vouched>,
    pub(crate) asked: Vec<(Link, Day)>,
    pub(crate) cases: Vec<Link>,
    pub(crate) withdrawn: Option<Day>,
    pub(crate) asking: Option<Asking>,
    pub(crate) may_vouch: bool,
    pub(crate) may_withdraw: bool,
}

/// Somebody's word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Vouched {
    pub(crate) by: Link,
    pub(crate) day: Day,
    pub(crate) words: String,
}

/// Where a piece can be seen, as its person wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Outside {
    /// An address of the web, which can be followed.
    Web(String),
    /// Anything else is only words.
    Words(String),
}

/// Whom to ask: a name that was looked for, and who is called so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Asking {
    pub(crate) name: String,
    pub(crate) found: Vec<(PersonId, PersonLine)>,
}

/// The name that was looked for, with who was found.
pub(crate) type Looked<'a> = (&'a str, &'a [PersonListed]);

pub(crate) fn piece_view(
    reader: Reader<'_>,
    me: PersonId,
    seen: &EvidenceSeen,
    looked: Looked<'_>,
) -> PieceView {
    let (evidence, p) = (&seen.evidence, reader.phrases);
    let is_own = evidence.person == me;
    let person = |id, name: &str| reader.link_at(&Place::Person(id), name);
    let vouchers = evidence.vouchers.iter().zip(&seen.vouched_by);
    let cases = seen.in_cases.iter();
    PieceView {
        id: evidence.id,
        revision: seen.revision,
        piece: piece(reader, seen),
        of: (!is_own).then(|| person(evidence.person, &seen.name)),
        words: evidence.words.clone(),
        link: evidence.link.as_deref().map(outside),
        vouchers: vouchers
            .map(|(voucher, name)| Vouched {
                by: person(voucher.by, name),
                day: day(p, voucher.on),
                words: voucher.words.clone(),
            })
            .collect(),
        asked: seen
            .asked
            .iter()
            .map(|it| (person(it.whom, &it.name), day(p, it.on)))
            .collect(),
        cases: cases
            .map(|id| reader.link_at(&Place::Case(*id), p.practice.a_case_of_mine))
            .collect(),
        withdrawn: evidence.withdrawn.map(|date| day(p, date)),
        asking: seen
            .may
            .contains(&Action::AskToVouch)
            .then(|| asking(reader, seen, looked)),
        may_vouch: seen.may.contains(&Action::Vouch)
            && !evidence.vouchers.iter().any(|it| it.by == me),
        may_withdraw: seen.may.contains(&Action::WithdrawEvidence) && evidence.withdrawn.is_none(),
    }
}

/// Whoever was asked already, vouches already or is the person is not offered again.
fn asking(reader: Reader<'_>, seen: &EvidenceSeen, (name, found): Looked<'_>) -> Asking {
    let evidence = &seen.evidence;
    let is_new = |it: &&PersonListed| {
        it.id != evidence.person
            && !evidence.vouchers.iter().any(|voucher| voucher.by == it.id)
            && !seen.asked.iter().any(|asked| asked.whom == it.id)
    };
    let found = found.iter().filter(is_new);
    Asking {
        name: name.to_owned(),
        found: found.map(|it| (it.id, person_line(reader, it))).collect(),
    }
}

/// Only addresses of the web are followed: others could run something.
fn outside(link: &str) -> Outside {
    let lower = link.trim().to_ascii_lowercase();
    if lower.starts_with("https://") || lower.starts_with("http://") {
        Outside::Web(link.trim().to_owned())
    } else {
        Outside::Words(link.to_owned())
    }
}
