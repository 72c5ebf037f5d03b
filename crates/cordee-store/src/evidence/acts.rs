//! What can be done with evidence.

use crate::audit::Entry;
use crate::guards::is_removed;
use crate::seen::{Revision, Told};
use crate::store::{Done, Made, Room};
use crate::tables::evidence::{asked, evidence, shows, vouchers};
use crate::tables::{EVER, Numbered, day, last_day, number, written};
use crate::{Asking, No, Store, Wrong};
use cordee_access::{Action, Resource};
use cordee_domain::{CompetencyId, Evidence, EvidenceId, PersonId, Voucher};
use jiff::civil::Date;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// The most a title, the words and a link may hold, in letters.
const LONGEST_TITLE: usize = 200;
const LONGEST_WORDS: usize = 10_000;
const LONGEST_LINK: usize = 2_000;
/// How many competencies one piece may show.
const MOST_SHOWN: usize = 12;

impl Store {
    /// Writes down something that whoever asks has done. Its vouchers come later, by their own
    /// word; it can't be withdrawn from the start.
    pub async fn write_evidence(
        &self,
        asking: &Asking,
        it: Evidence,
    ) -> Result<Done<EvidenceId>, No> {
        let input = it.clone();
        self.change(asking, "write-evidence", &input, move |room| {
            Box::pin(async move {
                let person = room.person_resource(it.person).await?;
                let by = room.allow(Action::WriteEvidence, Action::SeeName, &person)?;
                room.look_at_evidence(&it)?;
                if evidence::Entity::find_by_id(it.id.row())
                    .one(room.tx)
                    .await?
                    .is_some()
                {
                    return Err(No::wrong("id", "this number is taken; send it again"));
                }
                room.keep_evidence(&it).await?;
                let entry = Entry::new("write-evidence", "evidence", it.id.row(), by);
                Ok(Made::new(it.id, entry.private()))
            })
        })
        .await
    }

    /// Asks a colleague to vouch.
    pub async fn ask_to_vouch(
        &self,
        asking: &Asking,
        id: EvidenceId,
        whom: PersonId,
    ) -> Result<Done<()>, No> {
        self.change(asking, "ask-to-vouch", &(id, whom), move |room| {
            Box::pin(async move {
                let (row, resource) = room.evidence_with_rights(id).await?;
                let by = room.allow(Action::AskToVouch, Action::SeeEvidence, &resource)?;
                if row.withdrawn != EVER {
                    return Err(No::Vouch(cordee_domain::VouchRefusal::Withdrawn));
                }
                if PersonId::of(row.person) == whom {
                    return Err(No::Vouch(cordee_domain::VouchRefusal::Own));
                }
                let colleague = room.person_resource(whom).await;
                if !matches!(colleague, Ok(it) if room.may(Action::SeeName, &it)) {
                    return Err(No::wrong("whom", "choose a colleague from the list"));
                }
                if asked::Entity::find_by_id((id.row(), whom.row()))
                    .one(room.tx)
                    .await?
                    .is_some()
                {
                    return Err(No::wrong("whom", "they have been asked already"));
                }
                let question = asked::ActiveModel {
                    evidence: Set(id.row()),
                    whom: Set(whom.row()),
                    asked: Set(room.today.clone()),
                };
                asked::Entity::insert(question)
                    .exec_without_returning(room.tx)
                    .await?;
                let entry = Entry::new("ask-to-vouch", "evidence", id.row(), by).private();
                Ok(Made::new((), entry).telling([(whom, Told::AskedToVouch(id))]))
            })
        })
        .await
    }

    /// Vouches for a piece of evidence, in one's own words.
    pub async fn vouch(
        &self,
        asking: &Asking,
        id: EvidenceId,
        words: String,
    ) -> Result<Done<()>, No> {
        self.change(asking, "vouch", &(id, words.clone()), move |room| {
            Box::pin(async move {
                let (row, resource) = room.evidence_with_rights(id).await?;
                let by = room.allow(Action::Vouch, Action::SeeEvidence, &resource)?;
                let words = text("words", &words, LONGEST_WORDS)?;
                let whole = room.wholes(vec![row]).await?.pop().ok_or(No::NotFound)?;
                let voucher = Voucher {
                    by: room.me()?,
                    on: room.asking.today,
                    words,
                };
                let (person, place) = (whole.person, whole.vouchers.len());
                whole.vouched(voucher.clone()).map_err(No::Vouch)?;
                room.keep_voucher(id, &voucher, place).await?;
                let entry = Entry::new("vouch", "evidence", id.row(), by).private();
                Ok(Made::new((), entry).telling([(person, Told::Vouched(id))]))
            })
        })
        .await
    }

    /// Takes a piece of evidence back. What was decided on it stays decided.
    pub async fn withdraw_evidence(
        &self,
        asking: &Asking,
        id: EvidenceId,
        seen: Revision,
    ) -> Result<Done<()>, No> {
        self.change(asking, "withdraw-evidence", &(id, seen.0), move |room| {
            Box::pin(async move {
                let (row, resource) = room.evidence_with_rights(id).await?;
                let by = room.allow(Action::WithdrawEvidence, Action::SeeEvidence, &resource)?;
                let is_as_seen = row.revision == number(seen.0);
                if !is_as_seen && !is_removed!("evidence is as it was seen") {
                    return Err(No::Stale);
                }
                if row.withdrawn != EVER {
                    return Err(No::wrong("evidence", "it was taken back already"));
                }
                evidence::Entity::update_many()
                    .col_expr(evidence::Column::Withdrawn, Expr::value(room.today.clone()))
                    .col_expr(evidence::Column::Revision, Expr::value(row.revision + 1))
                    .filter(evidence::Column::Id.eq(id.row()))
                    .exec(room.tx)
                    .await?;
                let entry = Entry::new("withdraw-evidence", "evidence", id.row(), by);
                Ok(Made::new((), entry.private()))
            })
        })
        .await
    }
}

impl Room<'_> {
    async fn evidence_with_rights(
        &self,
        id: EvidenceId,
    ) -> Result<(evidence::Model, Resource), No> {
        let row = self.evidence_by_id(id).await?;
        let resource = Resource::Evidence(self.evidence_row(&row).await?);
        Ok((row, resource))
    }

    /// Everything that is wrong with a piece of evidence, at once.
    fn look_at_evidence(&self, it: &Evidence) -> Result<(), No> {
        let framework = self.framework()?;
        let mut wrong = Vec::new();
        let mut look = |field, found: Option<String>| {
            wrong.extend(found.map(|why| Wrong { field, why }));
        };
        look("title", text_fault(&it.title, LONGEST_TITLE));
        look("words", text_fault(&it.words, LONGEST_WORDS));
        look("link", it.link.as_deref().and_then(link_fault));
        look("on", day_fault(it.on, self.asking.today));
        let unknown = it.competencies.iter().find(|id| {
            let mut known = framework.competencies().values();
            !known.any(|competency| competency.id == **id)
        });
        look(
            "competencies",
            match unknown {
                Some(id) => Some(format!(
                    "`{id}` is not in the framework; choose from the list"
                )),
                None if it.competencies.is_empty() => {
                    Some("choose at least one: what does it show?".to_owned())
                }
                None if it.competencies.len() > MOST_SHOWN => {
                    Some(format!("choose the {MOST_SHOWN} it shows best at most"))
                }
                None => None,
            },
        );
        if !it.vouchers.is_empty() || it.withdrawn.is_some() {
            look(
                "vouchers",
                Some("others vouch by their own word".to_owned()),
            );
        }
        if wrong.is_empty() {
            Ok(())
        } else {
            Err(No::Wrong(wrong))
        }
    }

    async fn keep_evidence(&self, it: &Evidence) -> Result<(), No> {
        evidence::Entity::insert(evidence_row(it))
            .exec_without_returning(self.tx)
            .await?;
        for row in shows_rows(it) {
            shows::Entity::insert(row)
                .exec_without_returning(self.tx)
                .await?;
        }
        Ok(())
    }

    async fn keep_voucher(&self, id: EvidenceId, it: &Voucher, after: usize) -> Result<(), No> {
        vouchers::Entity::insert(voucher_row(id, it, after))
            .exec_without_returning(self.tx)
            .await?;
        evidence::Entity::update_many()
            .col_expr(
                evidence::Column::Revision,
                Expr::col(evidence::Column::Revision).add(1),
            )
            .filter(evidence::Column::Id.eq(id.row()))
            .exec(self.tx)
            .await?;
        Ok(())
    }
}

/// A piece of evidence as it is kept.
pub(crate) fn evidence_row(it: &Evidence) -> evidence::ActiveModel {
    evidence::ActiveModel {
        id: Set(it.id.row()),
        person: Set(it.person.row()),
        happened: Set(day(it.on)),
        title: Set(it.title.trim().to_owned()),
        words: Set(it.words.trim().to_owned()),
        link: Set(it.link.as_ref().map(|link| link.trim().to_owned())),
        doing: Set(written(&it.doing)),
        withdrawn: Set(last_day(it.withdrawn)),
        revision: Set(1),
    }
}

/// What it shows, each competency once.
pub(crate) fn shows_rows(it: &Evidence) -> Vec<shows::ActiveModel> {
    let mut kept = Vec::new();
    for competency in &it.competencies {
        if !kept.contains(&competency) {
            kept.push(competency);
        }
    }
    let row = |(at, competency): (usize, &CompetencyId)| shows::ActiveModel {
        evidence: Set(it.id.row()),
        competency: Set(competency.to_string()),
        place: Set(place(at)),
    };
    let kept = kept.into_iter().enumerate();
    kept.map(|(at, competency)| row((at, competency))).collect()
}

/// Everybody's word for it.
pub(crate) fn voucher_rows(it: &Evidence) -> Vec<vouchers::ActiveModel> {
    let vouching = it.vouchers.iter().enumerate();
    vouching
        .map(|(at, voucher)| voucher_row(it.id, voucher, at))
        .collect()
}

fn voucher_row(id: EvidenceId, it: &Voucher, after: usize) -> vouchers::ActiveModel {
    vouchers::ActiveModel {
        evidence: Set(id.row()),
        voucher: Set(it.by.row()),
        given: Set(day(it.on)),
        words: Set(it.words.clone()),
        place: Set(place(after)),
    }
}

/// A place in a list as the tables keep it.
fn place(at: usize) -> i32 {
    i32::try_from(at).unwrap_or(i32::MAX)
}

/// A text that has to be there and not too long, without blanks around it.
pub(crate) fn text(field: &'static str, words: &str, longest: usize) -> Result<String, No> {
    match text_fault(words, longest) {
        Some(why) => Err(No::wrong(field, why)),
        None => Ok(words.trim().to_owned()),
    }
}

fn text_fault(words: &str, longest: usize) -> Option<String> {
    let letters = words.trim().chars().count();
    if letters == 0 {
        Some("write something here".to_owned())
    } else if letters > longest {
        Some(format!("it has {letters} letters; {longest} is the most"))
    } else if words.contains('\0') {
        Some("it holds a letter that can't be kept; type it again".to_owned())
    } else {
        None
    }
}

/// Only addresses that a browser may follow: a link must not run anything.
fn link_fault(link: &str) -> Option<String> {
    let link = link.trim();
    let is_web = link.starts_with("https://") || link.starts_with("http://");
    if !is_web || link.chars().any(|it| it.is_whitespace() || it.is_control()) {
        return Some("write an address that begins with `https://`".to_owned());
    }
    text_fault(link, LONGEST_LINK)
}

fn day_fault(on: Date, today: Date) -> Option<String> {
    if on > today {
        Some("this day is still to come".to_owned())
    } else if on.year() < 1950 {
        Some("this is very long ago; check the year".to_owned())
    } else {
        None
    }
}
