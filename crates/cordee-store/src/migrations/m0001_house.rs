//! People, positions, teams, evidence, cases, versions, the audit log and the outbox.

use super::Holds::{MaybeNumber, MaybeText, Number, Small, Text, Truth};
use super::{New, Step};

/// See the file.
pub(super) const STEP: Step = Step {
    name: "m0001_house",
    makes: &[PEOPLE, EVIDENCE, CASES, HOUSE],
};

const PEOPLE: &[New] = &[
    New {
        name: "people",
        keys: 1,
        columns: &[
            ("id", Number),
            ("name", Text),
            ("folded", Text),
            ("email", Text),
            ("language", MaybeText),
            ("access_from", Text),
            ("access_until", Text),
            ("revision", Number),
        ],
        indexes: &[&["folded", "id"]],
    },
    New {
        name: "positions",
        keys: 2,
        columns: &[
            ("person", Number),
            ("begins", Text),
            ("ends", Text),
            ("overtaken", Text),
            ("level", Text),
            ("team", MaybeNumber),
            ("manager", MaybeNumber),
            ("zone", MaybeText),
            ("case_id", MaybeNumber),
        ],
        indexes: &[
            &["manager", "ends"],
            &["team", "overtaken"],
            &["level", "ends"],
        ],
    },
    New {
        name: "position_pay",
        keys: 2,
        columns: &[
            ("person", Number),
            ("begins", Text),
            ("minor", Number),
            ("currency", Text),
        ],
        indexes: &[],
    },
    New {
        name: "teams",
        keys: 1,
        columns: &[
            ("id", Number),
            ("name", Text),
            ("folded", Text),
            ("within", MaybeNumber),
            ("led_by", MaybeNumber),
            ("revision", Number),
        ],
        indexes: &[&["within"], &["led_by"]],
    },
    New {
        name: "team_within",
        keys: 2,
        columns: &[("team", Number), ("above", Number)],
        indexes: &[&["above"]],
    },
    New {
        name: "stand_ins",
        keys: 3,
        columns: &[
            ("manager", Number),
            ("stand_in", Number),
            ("begins", Text),
            ("ends", Text),
        ],
        indexes: &[&["stand_in"]],
    },
    New {
        name: "aspirations",
        keys: 1,
        columns: &[
            ("person", Number),
            ("wish", Text),
            ("words", Text),
            ("since", Text),
            ("is_shared", Truth),
        ],
        indexes: &[],
    },
    New {
        name: "trainings",
        keys: 2,
        columns: &[("person", Number), ("training", Text), ("completed", Text)],
        indexes: &[],
    },
    New {
        name: "grants",
        keys: 2,
        columns: &[("person", Number), ("role", Text)],
        indexes: &[],
    },
    New {
        name: "grant_teams",
        keys: 3,
        columns: &[("person", Number), ("role", Text), ("team", Number)],
        indexes: &[],
    },
];

const EVIDENCE: &[New] = &[
    New {
        name: "evidence",
        keys: 1,
        columns: &[
            ("id", Number),
            ("person", Number),
            ("happened", Text),
            ("title", Text),
            ("words", Text),
            ("link", MaybeText),
            ("doing", Text),
            ("withdrawn", Text),
            ("revision", Number),
        ],
        indexes: &[&["person"]],
    },
    New {
        name: "evidence_shows",
        keys: 2,
        columns: &[("evidence", Number), ("competency", Text), ("place", Small)],
        indexes: &[],
    },
    New {
        name: "vouchers",
        keys: 2,
        columns: &[
            ("evidence", Number),
            ("voucher", Number),
            ("given", Text),
            ("words", Text),
            ("place", Small),
        ],
        indexes: &[],
    },
    New {
        name: "asked_to_vouch",
        keys: 2,
        columns: &[("evidence", Number), ("whom", Number), ("asked", Text)],
        indexes: &[&["whom"]],
    },
];

const CASES: &[New] = &[
    New {
        name: "cases",
        keys: 1,
        columns: &[
            ("id", Number),
            ("person", Number),
            ("begun_by", Number),
            ("begun_on", Text),
            ("kind", Text),
            ("from_level", Text),
            ("to_level", Text),
            ("framework", Text),
            ("state", Text),
            ("is_known", Truth),
            ("is_over", Truth),
            ("stirs_on", Text),
            ("body", Text),
            ("revision", Number),
        ],
        indexes: &[
            &["person"],
            &["begun_by"],
            &["begun_on", "id"],
            &["stirs_on"],
        ],
    },
    New {
        name: "case_parts",
        keys: 3,
        columns: &[("case_id", Number), ("part", Text), ("person", Number)],
        indexes: &[&["person", "part"]],
    },
    New {
        name: "case_events",
        keys: 2,
        columns: &[
            ("case_id", Number),
            ("number", Small),
            ("day", Text),
            ("given_by", Number),
            ("name", Text),
            ("body", Text),
        ],
        indexes: &[],
    },
];

const HOUSE: &[New] = &[
    New {
        name: "frameworks",
        keys: 1,
        columns: &[
            ("number", Small),
            ("hash", Text),
            ("name", MaybeText),
            ("published_at", Number),
            ("published_by", MaybeNumber),
            ("files", Text),
        ],
        indexes: &[],
    },
    New {
        name: "audit",
        keys: 1,
        columns: &[
            ("number", Number),
            ("at", Number),
            ("actor", MaybeNumber),
            ("act", Text),
            ("about_sort", Text),
            ("about_id", Number),
            ("case_id", MaybeNumber),
            ("policies", Text),
            ("detail", Text),
            ("is_private", Truth),
            ("before", Text),
            ("hash", Text),
        ],
        indexes: &[&["case_id"], &["hash"]],
    },
    New {
        name: "outbox",
        keys: 2,
        columns: &[
            ("number", Number),
            ("place", Small),
            ("at", Number),
            ("whom", Number),
            ("what", Text),
            ("about", Number),
            ("done_at", MaybeNumber),
        ],
        indexes: &[&["whom"]],
    },
    New {
        name: "requests",
        keys: 2,
        columns: &[
            ("person", Number),
            ("request", Text),
            ("asked", Text),
            ("answer", Text),
            ("at", Number),
        ],
        indexes: &[&["at"]],
    },
];
