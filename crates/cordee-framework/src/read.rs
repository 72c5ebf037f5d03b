//! From trees to what people wrote: typed, with places, nothing resolved yet.
//!
//! Each shape of the language is a `record!` (see [`record`]): the one definition gives the
//! struct, the reader that never stops at a fault, the "did you mean" for its keys and the JSON
//! Schema. Knows no names but the keys; [`crate::resolve`] looks up what refers to what.

mod cx;
pub(crate) mod record;
mod shapes;
mod values;

pub(crate) use cx::{Allowed, Raised, shortened};
pub use cx::{Cx, NodeRef, did_you_mean, listed};
pub use record::Read;
pub(crate) use record::record;
pub(crate) use shapes::*;
pub use values::*;
