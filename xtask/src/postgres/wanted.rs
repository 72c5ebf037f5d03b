//! The server that tests are run on.

use super::Server;
use crate::Failure;

/// Which server the tests are run on.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) enum Wanted {
    /// One that is started now and thrown away.
    #[default]
    ThrowAway,
    /// One that is there already, at this address.
    There(String),
    /// None: what needs PostgreSQL is left out, and says so.
    Nowhere,
}

impl Wanted {
    /// What was said on the command line.
    pub(crate) fn read(text: &str) -> Result<Self, &'static str> {
        match text {
            "none" => Ok(Self::Nowhere),
            address if address.starts_with("postgres://") => Ok(Self::There(address.to_owned())),
            _ => Err("write `none`, or an address such as postgres://postgres@127.0.0.1:5432"),
        }
    }

    /// Does something while the server runs; it is told what to set [`super::VARIABLE`] to.
    pub(crate) fn during<T>(&self, work: impl FnOnce(&str) -> T) -> Result<T, Failure> {
        match self {
            Self::Nowhere => Ok(work("none")),
            Self::There(address) => Ok(work(address.trim_end_matches('/'))),
            Self::ThrowAway => {
                let server = Server::start()?;
                Ok(work(&server.address()))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_is_an_address_or_none() {
        let there = Wanted::There("postgres://localhost".to_owned());
        assert_eq!(Wanted::read("postgres://localhost"), Ok(there));
        assert_eq!(Wanted::read("none"), Ok(Wanted::Nowhere));
        assert!(Wanted::read("localhost").is_err());
    }

    #[test]
    fn a_server_that_is_there_is_used_as_it_is() {
        let there = Wanted::There("postgres://localhost/".to_owned());
        let told = there.during(str::to_owned);
        assert!(told.is_ok_and(|it| it == "postgres://localhost"));
    }
}
