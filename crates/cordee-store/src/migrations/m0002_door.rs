//! Accounts, sessions, one-time links, tokens of programs, and how often somebody has tried.

use super::Holds::{MaybeNumber, Number, Small, Text, Truth};
use super::{New, Step};

/// See the file.
pub(super) const STEP: Step = Step {
    name: "m0002_door",
    makes: &[DOOR],
};

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
        indexes: &[&["secret"], &["person"], &["seen_at"]],
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
