//! The accuracy of a report, confirmed: by management, after consulting workers' representatives,
//! who see the method (Article 9(6)).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Who confirmed a report, and who was consulted before.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct SignOff {
    /// Who of the management confirmed that it is accurate.
    pub confirmed: Vec<Seen>,
    /// Which workers' representatives were consulted.
    pub consulted: Vec<Seen>,
    /// Whether somebody has written down that there are no representatives.
    pub there_are_no_representatives: bool,
}

/// A person, with the day, and whether they saw the method.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Seen {
    /// Who.
    pub who: String,
    /// When.
    pub on: Date,
    /// Whether they saw how the figures were computed.
    pub saw_method: bool,
}

/// What a sign-off lacks.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SignOffLack {
    /// Nobody of the management has confirmed it.
    NotConfirmed,
    /// No representative was consulted, and nobody says that there are none.
    NotConsulted,
    /// A representative did not see the method.
    MethodNotSeen(String),
    /// Management confirmed it before a representative was consulted.
    ConfirmedFirst(String),
}

impl SignOff {
    /// What it lacks; nothing, where the report may go out.
    pub fn lacks(&self) -> Vec<SignOffLack> {
        let mut lacks = Vec::new();
        if self.consulted.is_empty() && !self.there_are_no_representatives {
            lacks.push(SignOffLack::NotConsulted);
        }
        let unseen = self.consulted.iter().filter(|it| !it.saw_method);
        lacks.extend(unseen.map(|it| SignOffLack::MethodNotSeen(it.who.clone())));
        let last = self.confirmed.iter().map(|it| it.on).max();
        let after = self.consulted.iter();
        let after = after.filter(|it| last.is_some_and(|last| it.on > last));
        lacks.extend(after.map(|it| SignOffLack::ConfirmedFirst(it.who.clone())));
        if self.confirmed.is_empty() {
            lacks.push(SignOffLack::NotConfirmed);
        }
        lacks
    }
}

impl fmt::Display for SignOffLack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotConfirmed => f.write_str("nobody of the management has confirmed it"),
            Self::NotConsulted => f.write_str("no workers' representative has been consulted"),
            Self::MethodNotSeen(who) => write!(f, "`{who}` has not seen the method"),
            Self::ConfirmedFirst(who) => {
                write!(f, "`{who}` was consulted only after it was confirmed")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn seen(who: &str, day: i8, saw_method: bool) -> Seen {
        Seen {
            who: who.to_owned(),
            on: date(2027, 3, day),
            saw_method,
        }
    }

    #[test]
    fn a_report_goes_out_when_representatives_saw_the_method_and_management_confirmed_after() {
        let nothing = SignOff::default();
        assert_eq!(
            nothing.lacks(),
            [SignOffLack::NotConsulted, SignOffLack::NotConfirmed]
        );
        let mut it = SignOff {
            confirmed: vec![seen("Amélie", 9, true)],
            consulted: vec![seen("Joris", 10, false)],
            there_are_no_representatives: false,
        };
        assert_eq!(
            it.lacks(),
            [
                SignOffLack::MethodNotSeen("Joris".to_owned()),
                SignOffLack::ConfirmedFirst("Joris".to_owned())
            ]
        );
        it.consulted = vec![seen("Joris", 9, true)];
        assert_eq!(it.lacks(), []);
        it.consulted.clear();
        it.there_are_no_representatives = true;
        assert_eq!(it.lacks(), []);
    }
}
