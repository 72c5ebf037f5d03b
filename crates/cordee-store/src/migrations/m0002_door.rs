//! Accounts, sessions, one-time links, tokens of programs, and how often somebody has tried.

use super::Holds::{MaybeNumber, Number, Small, Text, Truth};
use super::{New, make};
use sea_orm::DbErr;
use sea_orm_migration::prelude::*;

/// See the file.
pub(crate) struct Step;

impl MigrationName for Step {
    fn name(&self) -> &'static str {
        "m0002_door"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        make(manager, DOOR).await
    }
}

const DOOR: &[New] = &[
    New {
        name: "accounts",
        keys: 1,
        columns: &[
            ("person", Number),
            ("name", Text),
            ("password", Text),
            ("set_at", Number),
            ("is_open", Truth),
        ],
        indexes: &[&["name"]],
    },
    New {
        name: "sessions",
        keys: 1,
        columns: &[
            ("id", Number),
            ("secret", Text),
            ("person", Number),
            ("begun_at", Number),
            ("seen_at", Number),
            ("proven_at", Number),
            ("device", Text),
        ],
        indexes: &[&["secret"], &["person"], &["seen_at"], &["begun_at"]],
    },
    New {
        name: "links",
        keys: 1,
        columns: &[
            ("secret", Text),
            ("purpose", Text),
            ("person", MaybeNumber),
            ("made_at", Number),
            ("ends_at", Number),
        ],
        indexes: &[&["person"]],
    },
    New {
        name: "tokens",
        keys: 1,
        columns: &[
            ("id", Number),
            ("secret", Text),
            ("person", Number),
            ("name", Text),
            ("scopes", Text),
            ("made_at", Number),
            ("last_day", Text),
        ],
        indexes: &[&["secret"], &["person"]],
    },
    New {
        name: "tries",
        keys: 1,
        columns: &[("who", Text), ("since", Number), ("count", Small)],
        indexes: &[&["since"]],
    },
];
