//! How long the server waits, and for how many.

use std::time::Duration;

/// What a client may take of the server's time and places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// How long a connection may take to send a whole request head, and how long it may stay
    /// silent between requests.
    pub header: Duration,
    /// How long a client may refuse to take what it has asked for.
    pub write: Duration,
    /// How long requests that have begun may go on after shutdown was asked for.
    pub grace: Duration,
    /// How many connections may be open at once.
    pub connections: usize,
    /// How many of them may come from one address (IPv6: one network of 64 bits). Behind a
    /// reverse proxy all come from one: set it as high as `connections` there.
    pub connections_per_address: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            header: Duration::from_secs(10),
            write: Duration::from_secs(15),
            grace: Duration::from_secs(5),
            connections: 2_000,
            connections_per_address: 250,
        }
    }
}
