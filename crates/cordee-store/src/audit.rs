//! The audit log: who did what, when and by which policy, as a chain in which no link can be
//! changed unnoticed.
//!
//! Each entry's hash is made of the entry and of the hash before it. Whoever can rewrite the whole
//! log can make another chain; that is noticed only against an anchor, a hash kept elsewhere.
//!
//! An entry says that something was done, never what somebody wrote, earns or wants. What
//! nobody else may know of (an aspiration, a nomination that was not accepted) is marked private.

use crate::tables::house::audit;
use crate::{Asking, Failure};
use cordee_access::PolicyId;
use cordee_domain::CaseId;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// Where the chain ends: the number of the last entry, and its hash. Kept outside, an anchor.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Head {
    /// How many entries there are.
    pub number: u64,
    /// The hash of the last.
    pub hash: String,
}

impl Head {
    /// Before the first entry.
    fn start() -> Self {
        let hash = "0".repeat(64);
        Self { number: 0, hash }
    }
}

/// An entry to be written.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) act: &'static str,
    pub(crate) sort: &'static str,
    pub(crate) id: i64,
    pub(crate) case: Option<CaseId>,
    pub(crate) policies: Vec<PolicyId>,
    pub(crate) detail: String,
    pub(crate) privacy: Privacy,
}

/// Whether others may learn of an entry.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Privacy {
    /// Whoever may read the log.
    Open,
    /// Nobody, in the product.
    Private,
}

impl Entry {
    /// Something done with a thing of this sort and number, permitted by these policies.
    pub(crate) fn new(act: &'static str, sort: &'static str, id: i64, by: Vec<PolicyId>) -> Self {
        Self {
            act,
            sort,
            id,
            case: None,
            policies: by,
            detail: String::new(),
            privacy: Privacy::Open,
        }
    }

    pub(crate) fn in_case(self, case: CaseId) -> Self {
        let case = Some(case);
        Self { case, ..self }
    }

    pub(crate) fn saying(self, detail: impl Into<String>) -> Self {
        let detail = detail.into();
        Self { detail, ..self }
    }

    pub(crate) fn private(self) -> Self {
        let privacy = Privacy::Private;
        Self { privacy, ..self }
    }
}

/// Where the chain ends now.
pub(crate) async fn head(db: &impl ConnectionTrait) -> Result<Head, Failure> {
    let last = audit::Entity::find()
        .order_by_desc(audit::Column::Number)
        .one(db)
        .await?;
    Ok(last.map_or_else(Head::start, |last| Head {
        number: crate::tables::id(last.number),
        hash: last.hash,
    }))
}

/// The link that follows on `head`.
pub(crate) fn link(head: &Head, asking: &Asking, entry: Entry) -> audit::Model {
    let policies: Vec<String> = entry.policies.iter().map(ToString::to_string).collect();
    let mut row = audit::Model {
        number: crate::tables::number(head.number + 1),
        at: asking.now.as_millisecond(),
        actor: asking.person().map(crate::tables::Numbered::row),
        act: entry.act.to_owned(),
        about_sort: entry.sort.to_owned(),
        about_id: entry.id,
        case_id: entry.case.map(crate::tables::Numbered::row),
        policies: policies.join(" "),
        detail: entry.detail,
        is_private: entry.privacy == Privacy::Private,
        before: head.hash.clone(),
        hash: String::new(),
    };
    row.hash = hash(&row);
    row
}

/// The hash of an entry: every field with its length before it, so that no two entries are one
/// text.
fn hash(row: &audit::Model) -> String {
    let mut hasher = Sha256::new();
    let optional = |number: Option<i64>| number.map_or_else(|| "-".to_owned(), |it| it.to_string());
    for field in [
        &row.before,
        &row.number.to_string(),
        &row.at.to_string(),
        &optional(row.actor),
        &row.act,
        &row.about_sort,
        &row.about_id.to_string(),
        &optional(row.case_id),
        &row.policies,
        &row.detail,
        &row.is_private.to_string(),
    ] {
        hasher.update(field.len().to_be_bytes());
        hasher.update(field.as_bytes());
    }
    hexadecimal(&hasher.finalize())
}

/// Bytes in hexadecimal digits.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        // Writing into a string can't fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// What is wrong with a chain.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Broken {
    /// This entry is not what it was when it was written.
    Changed(u64),
    /// An entry is missing before this one, or was put in.
    Gap(u64),
    /// The chain is shorter than the anchor says.
    Cut {
        /// How many there are.
        found: u64,
        /// How many there were.
        anchored: u64,
    },
    /// The entry of the anchor has another hash: the chain was made anew.
    Remade(u64),
}

impl std::fmt::Display for Broken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Changed(at) => write!(f, "entry {at} is not what it was when it was written"),
            Self::Gap(at) => write!(f, "something is missing or was put in before entry {at}"),
            Self::Cut { found, anchored } => {
                write!(f, "the log has {found} entries, and had {anchored}")
            }
            Self::Remade(at) => write!(
                f,
                "entry {at} has another hash than the anchor says: the log was made anew"
            ),
        }
    }
}

/// How many entries are looked at in one go.
const AT_ONCE: u64 = 5_000;

/// Follows the whole chain, against an anchor where there is one; gives its head where it holds.
pub(crate) async fn verify(
    db: &impl ConnectionTrait,
    anchor: Option<&Head>,
) -> Result<Result<Head, Broken>, Failure> {
    let mut head = Head::start();
    loop {
        let rows = audit::Entity::find()
            .filter(audit::Column::Number.gt(crate::tables::number(head.number)))
            .order_by_asc(audit::Column::Number)
            .limit(AT_ONCE)
            .all(db)
            .await?;
        if rows.is_empty() {
            break;
        }
        for row in rows {
            match follow(&head, &row, anchor) {
                Ok(next) => head = next,
                Err(broken) => return Ok(Err(broken)),
            }
        }
    }
    Ok(match anchor {
        Some(anchor) if anchor.number > head.number => Err(Broken::Cut {
            found: head.number,
            anchored: anchor.number,
        }),
        _ => Ok(head),
    })
}

fn follow(head: &Head, row: &audit::Model, anchor: Option<&Head>) -> Result<Head, Broken> {
    let number = crate::tables::id(row.number);
    if number != head.number + 1 || row.before != head.hash {
        return Err(Broken::Gap(number));
    }
    if hash(row) != row.hash {
        return Err(Broken::Changed(number));
    }
    match anchor {
        Some(anchor) if anchor.number == number && anchor.hash != row.hash => {
            Err(Broken::Remade(number))
        }
        _ => Ok(Head {
            number,
            hash: row.hash.clone(),
        }),
    }
}
