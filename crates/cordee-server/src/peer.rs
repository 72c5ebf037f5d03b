//! From where somebody comes, for counting who tries how often.

use crate::{App, Road};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use std::convert::Infallible;
use std::net::IpAddr;

/// The other end of a connection.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Peer(pub(crate) IpAddr);

/// The address somebody comes from. A server that stands before this one says it last; what stands
/// before that anybody could have written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct From(pub(crate) String);

impl FromRequestParts<App> for From {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let peer = parts.extensions.get().map(|Peer(it)| *it);
        let said = match app.road() {
            Road::Encrypted => forwarded(parts),
            Road::Plain => None,
        };
        Ok(Self(said.or(peer).map_or_else(String::new, network)))
    }
}

fn forwarded(parts: &Parts) -> Option<IpAddr> {
    let last = parts
        .headers
        .get_all("x-forwarded-for")
        .iter()
        .next_back()?;
    let last = last.to_str().ok()?.rsplit(',').next()?;
    last.trim().parse().ok()
}

/// One address; of IPv6 the network of 64 bits that one household has.
fn network(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(it) => it.to_string(),
        IpAddr::V6(it) => {
            let [a, b, c, d, ..] = it.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_household_is_one_address() {
        for (address, wanted) in [
            ("192.168.7.9", "192.168.7.9"),
            ("::ffff:10.0.0.1", "10.0.0.1"),
            ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
            ("2001:db8:1:2:ffff::1", "2001:db8:1:2::"),
        ] {
            assert_eq!(network(address.parse().unwrap()), wanted);
        }
    }
}
