//! One definition per shape of the language.

use super::Cx;
use crate::tree::NodeId;
use schemars::JsonSchema;

/// Something that can be read from a node. Faults go to the context; `None` means that nothing
/// usable was there. Long lists are read on all cores, hence `Send`.
pub trait Read<'t>: Sized + Send {
    /// Reads it.
    fn read(node: NodeId, cx: &mut Cx<'t>) -> Option<Self>;
}

/// Defines a shape: a mapping with known keys.
///
/// `record! { /// what it is
///   pub(crate) struct LevelText = "a level" { /// what the key means
///     id: Id (required), ... } }` gives a struct whose fields are `Option`s, its reader and its
/// JSON Schema. Doc comments become the descriptions that editors show. A key that is a word of
/// Rust gets a name of its own: `a_move as "move": …`.
#[macro_export]
#[doc(hidden)]
macro_rules! record {
    (
        $(#[doc = $doc:literal])*
        $name:ident = $what:literal {
            $( $(#[doc = $key_doc:literal])* $key:ident $(as $word:literal)? : $value:ty $(, $required:ident)? ; )*
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Debug, schemars::JsonSchema)]
        #[schemars(deny_unknown_fields)]
        pub(crate) struct $name<'t> {
            /// Where it stands.
            #[schemars(skip)]
            pub(crate) node: $crate::language::NodeRef,
            #[schemars(skip)]
            tree: std::marker::PhantomData<&'t ()>,
            $(
                $(#[doc = $key_doc])*
                $(#[schemars($required)])?
                $(#[schemars(rename = $word)])?
                pub(crate) $key: Option<$value>,
            )*
        }

        impl<'t> $crate::language::Read<'t> for $name<'t> {
            fn read(node: $crate::language::NodeId, cx: &mut $crate::language::Cx<'t>) -> Option<Self> {
                const KEYS: &[&str] = &[$($crate::key_of_record!($key $($word)?)),*];
                if !$crate::language::is_mapping(node, $what, cx) {
                    return None;
                }
                let mut it = Self {
                    node: cx.here(node),
                    tree: std::marker::PhantomData,
                    $($key: None,)*
                };
                let tree = cx.tree();
                for [key, value] in tree.entries(node) {
                    cx.begin_key(it.node);
                    match tree.scalar(*key) {
                        $(Some($crate::key_of_record!($key $($word)?)) => {
                            $crate::language::read_into(&mut it.$key, *key, *value, cx);
                        })*
                        _ => cx.unknown_key(*key, $what, KEYS),
                    }
                }
                $($(
                    $crate::language::$required(node, $what, stringify!($key), cx);
                )?)*
                Some(it)
            }
        }
    };
}
pub(crate) use record;

/// A key as people write it.
#[macro_export]
#[doc(hidden)]
macro_rules! key_of_record {
    ($key:ident) => {
        stringify!($key)
    };
    ($key:ident $word:literal) => {
        $word
    };
}

/// Says so when a node is not a mapping.
pub fn is_mapping(node: NodeId, what: &str, cx: &mut Cx<'_>) -> bool {
    let is_one = cx.tree.shape(node) == crate::tree::Shape::Map;
    if !is_one {
        let help = format!("write {what} as keys with values below each other");
        cx.wrong(node, what, &help);
    }
    is_one
}

/// Says so when a required key is not there.
pub fn required(node: NodeId, what: &str, key: &str, cx: &mut Cx<'_>) {
    if cx.tree.entry(node, key).is_none() {
        cx.missing_key(node, what, key);
    }
}

/// Reads one value, unless there is none or the key stood there before.
pub fn read_into<'t, T: Read<'t> + JsonSchema>(
    slot: &mut Option<T>,
    key: NodeId,
    value: NodeId,
    cx: &mut Cx<'t>,
) {
    if cx.tree.is_nothing(value) {
        cx.nothing(key);
    } else if slot.is_none() {
        *slot = T::read(value, cx);
    }
}
