//! Where something is: a path, alone or with what to make of it; and framework text as it is.

use super::PathText;
use crate::read::{Cx, FileText, Name, OneOrMany, Read, Words};
use crate::tree::{NodeId, Shape};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::Cow;

/// What to make of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::import) enum Treatment {
    /// Each line is a text of its own.
    Lines,
    /// Each text begins with `•`, or there is one.
    Statements,
    /// Each line ends with a name in square brackets, or is one.
    Names,
    /// A number from 0 to 1 is a share.
    Fraction,
}

impl Words for Treatment {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("lines", Self::Lines),
        ("statements", Self::Statements),
        ("names", Self::Names),
        ("fraction", Self::Fraction),
    ];
}

/// One or several paths.
#[derive(Debug)]
pub(in crate::import::mapping) struct FieldText<'t> {
    pub(in crate::import::mapping) paths: Vec<OneField<'t>>,
}

/// One path, alone or with what to make of it.
#[derive(Debug)]
pub(in crate::import::mapping) struct OneField<'t> {
    pub(in crate::import::mapping) node: NodeId,
    pub(in crate::import::mapping) path: Option<Name<'t>>,
    pub(in crate::import::mapping) split: Option<Name<'t>>,
    pub(in crate::import::mapping) part: Option<Name<'t>>,
    pub(in crate::import::mapping) treatment: Option<Treatment>,
}

impl<'t> Read<'t> for FieldText<'t> {
    fn read(node: NodeId, cx: &mut Cx<'t>) -> Option<Self> {
        let paths = OneOrMany::<OneField<'t>>::read(node, cx)?.items;
        Some(Self { paths })
    }
}

impl<'t> Read<'t> for OneField<'t> {
    fn read(node: NodeId, cx: &mut Cx<'t>) -> Option<Self> {
        if cx.tree.shape(node) == Shape::Scalar {
            let path = Name::read(node, cx);
            return Some(Self {
                node,
                path,
                split: None,
                part: None,
                treatment: None,
            });
        }
        let text = PathText::read(node, cx)?;
        let treatment = text.as_a.map(|choice| choice.value.0);
        Some(Self {
            node,
            path: text.path,
            split: text.split,
            part: text.part,
            treatment,
        })
    }
}

/// Framework text: kept as it is written.
#[derive(Debug)]
pub(in crate::import::mapping) struct Added {
    pub(in crate::import::mapping) node: NodeId,
}

impl<'t> Read<'t> for Added {
    fn read(node: NodeId, cx: &mut Cx<'t>) -> Option<Self> {
        if cx.tree.shape(node) == Shape::Map {
            return Some(Self { node });
        }
        cx.wrong(
            node,
            "framework text",
            "write sections such as `grades:` below `add:`",
        );
        None
    }
}

macro_rules! schemas {
    ($($type:ty, $name:literal, |$generator:ident| $schema:expr;)*) => {$(
        impl JsonSchema for $type {
            fn inline_schema() -> bool {
                true
            }
            fn schema_name() -> Cow<'static, str> {
                $name.into()
            }
            fn json_schema($generator: &mut SchemaGenerator) -> Schema {
                $schema
            }
        }
    )*};
}

schemas! {
    FieldText<'_>, "Field", |g| g.subschema_for::<OneOrMany<OneField<'_>>>();
    OneField<'_>, "OneField", |g| {
        let (path, more) = (g.subschema_for::<Name<'_>>(), g.subschema_for::<PathText<'_>>());
        json_schema!({ "anyOf": [path, more] })
    };
    Added, "Added", |g| g.subschema_for::<FileText<'_>>();
}
