//! Plain view values that several screens share, made purely from a published framework.
//!
//! Knows what is to be said and in which words; does not know HTML.

pub(crate) mod ascent;
pub(crate) mod asked;
pub(crate) mod case;
pub(crate) mod changes;
pub(crate) mod compare;
pub(crate) mod day;
pub(crate) mod depth;
pub(crate) mod evidence;
pub(crate) mod findings;
pub(crate) mod gates;
pub(crate) mod level;
pub(crate) mod map;
pub(crate) mod pay;
pub(crate) mod phrases;
pub(crate) mod picture;
pub(crate) mod reader;
pub(crate) mod role;
pub(crate) mod shown;
pub(crate) mod standing;
pub(crate) mod stay;
pub(crate) mod summits;
pub(crate) mod told;
pub(crate) mod typed;
pub(crate) mod ways;
pub(crate) mod words;
