//! Where somebody has gone deep, by their own evidence, for themself.

use crate::view::depth::{DepthView, depths};
use crate::view::reader::Reader;
use crate::view::standing::{Stand, stand};
use cordee_store::{EvidenceSeen, PersonSeen};

/// Their own profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct MyProfile {
    pub(crate) name: String,
    pub(crate) stand: Option<Stand>,
    pub(crate) depths: Vec<DepthView>,
}

pub(crate) fn my_profile(
    reader: Reader<'_>,
    me: &PersonSeen,
    evidence: &[EvidenceSeen],
) -> MyProfile {
    MyProfile {
        name: me.name.clone(),
        stand: me.standing.as_ref().map(|it| stand(reader, it)),
        depths: depths(reader, evidence),
    }
}
