//! Values that are exact or nothing: currencies, languages and amounts.
//!
//! How many decimals an amount may have is known only with its zone, and looked at there.

use super::{Name, Sited};
use crate::read::cx::Cx;
use crate::read::record::Read;
use crate::tree::NodeId;
use cordee_domain::{Currency, Lang, Money};

/// The code of a currency.
pub(crate) type CurrencyCode = Sited<Currency>;
/// The tag of a language.
pub(crate) type LanguageTag = Sited<Lang>;

/// An amount, as written: digits, perhaps in groups, and decimals after a point.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Amount<'t>(pub(crate) Name<'t>);

impl Read<'_> for CurrencyCode {
    fn read(node: NodeId, cx: &mut Cx<'_>) -> Option<Self> {
        let code = cx.tree.scalar(node).map(Currency::new);
        if let Some(Ok(value)) = code {
            let node = cx.here(node);
            return Some(Self { value, node });
        }
        cx.wrong(node, "a currency", "write its three letters, such as `EUR`");
        None
    }
}

impl Read<'_> for LanguageTag {
    fn read(node: NodeId, cx: &mut Cx<'_>) -> Option<Self> {
        let tag = cx.tree.scalar(node).map(Lang::new);
        if let Some(Ok(value)) = tag {
            let node = cx.here(node);
            return Some(Self { value, node });
        }
        cx.wrong(
            node,
            "a language",
            "write two letters, such as `en` or `fr`",
        );
        None
    }
}

impl<'t> Read<'t> for Amount<'t> {
    fn read(node: NodeId, cx: &mut Cx<'t>) -> Option<Self> {
        if cx.tree.scalar(node).is_some_and(Money::is_amount) {
            return Name::read(node, cx).map(Self);
        }
        let help = "write digits alone, such as `48000` or `48 000`; decimals after a point";
        cx.wrong(node, "an amount", help);
        None
    }
}
