//! People, positions and teams.

use super::table;

table! {
    /// A person. `folded` is the name in small letters, for searching and for order.
    people = "people" {
        key { id: i64 }
        name: String, folded: String, email: String, language: Option<String>,
        access_from: String, access_until: String, revision: i64,
    }
}

table! {
    /// A position. It holds from `begins` to `ends`; it is the latest that has begun on every day
    /// from `begins` to the eve of `overtaken`.
    positions = "positions" {
        key { person: i64, begins: String }
        ends: String, overtaken: String, level: String, team: Option<i64>, manager: Option<i64>,
        zone: Option<String>, case_id: Option<i64>,
    }
}

table! {
    /// What somebody is paid in the position that begins on that day.
    pays = "position_pay" {
        key { person: i64, begins: String }
        minor: i64, currency: String,
    }
}

table! {
    /// A team.
    teams = "teams" {
        key { id: i64 }
        name: String, folded: String, within: Option<i64>, led_by: Option<i64>, revision: i64,
    }
}

table! {
    /// A team and every team above it, itself among them.
    team_within = "team_within" {
        key { team: i64, above: i64 }
    }
}

table! {
    /// Somebody who stands in for a manager from one day to another.
    stand_ins = "stand_ins" {
        key { manager: i64, stand_in: i64, begins: String }
        ends: String,
    }
}

table! {
    /// What somebody wants.
    aspirations = "aspirations" {
        key { person: i64 }
        wish: String, words: String, since: String, is_shared: bool,
    }
}

table! {
    /// What is recorded of somebody for equal pay.
    records = "person_records" {
        key { person: i64 }
        sex: String, hired: Option<String>,
    }
}

table! {
    /// Training that somebody has completed.
    trainings = "trainings" {
        key { person: i64, training: String }
        completed: String,
    }
}

table! {
    /// A role that somebody has.
    grants = "grants" {
        key { person: i64, role: String }
    }
}

table! {
    /// A team that somebody's role reaches.
    grant_teams = "grant_teams" {
        key { person: i64, role: String, team: i64 }
    }
}
