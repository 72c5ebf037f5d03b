//! Findings that are allowed where they stand.

use crate::read::{AllowanceText, Allowed, Cx, List, Read};
use crate::tree::NodeId;

/// Findings allowed at their place.
#[derive(Debug)]
pub(crate) struct Allowances;

impl<'t> Read<'t> for Allowances {
    fn read(node: NodeId, cx: &mut Cx<'t>) -> Option<Self> {
        let within = cx.here(cx.within);
        let list = List::<AllowanceText<'t>>::read(node, cx)?;
        for it in list.items {
            cx.allowed.push(Allowed {
                within,
                here: it.node,
                code: it.code,
                because: it.because,
            });
        }
        Some(Self)
    }
}
