//! Accounts, sessions, links, tokens. Of every secret only the hash is kept.

use super::table;

table! {
    /// How somebody signs in: by this name, with this password. `name` is in small letters.
    accounts = "accounts" {
        key { person: i64 }
        name: String, password: String, set_at: i64, is_open: bool,
    }
}

table! {
    /// A session of somebody signed in. `proven_at` is when they last showed who they are.
    sessions = "sessions" {
        key { id: i64 }
        secret: String, person: i64, begun_at: i64, seen_at: i64, proven_at: i64, device: String,
    }
}

table! {
    /// A link with which a password is set once. The first administrator's is nobody's yet.
    links = "links" {
        key { secret: String }
        purpose: String, person: Option<i64>, made_at: i64, ends_at: i64,
    }
}

table! {
    /// What a program signs in with, for somebody and to some ends.
    tokens = "tokens" {
        key { id: i64 }
        secret: String, person: i64, name: String, scopes: String, made_at: i64, last_day: String,
    }
}

table! {
    /// How often an account was tried lately, or from one address.
    tries = "tries" {
        key { who: String }
        since: i64, count: i32,
    }
}
