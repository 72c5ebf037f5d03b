//! Shapes that can be written short or at length.

use super::{AskedText, NamedText, RiseText};
use crate::read::cx::Cx;
use crate::read::record::Read;
use crate::read::values::{Choice, Id, Name};
use crate::tree::{NodeId, Shape};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::Cow;

/// An entry of a scale: a name alone, or with title and summary.
#[derive(Debug)]
pub(crate) struct EntryText<'t>(pub(crate) NamedText<'t>);

impl<'t> Read<'t> for EntryText<'t> {
    fn read(node: NodeId, cx: &mut Cx<'t>) -> Option<Self> {
        if cx.tree.shape(node) == Shape::Scalar {
            let id = Id::read(node, cx)?;
            return Some(Self(NamedText::from_id(cx.here(node), id)));
        }
        NamedText::read(node, cx).map(Self)
    }
}

impl JsonSchema for EntryText<'_> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Entry".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let id = generator.subschema_for::<Id>();
        let named = generator.subschema_for::<NamedText<'_>>();
        json_schema!({ "anyOf": [id, named] })
    }
}

impl NamedText<'_> {
    fn from_id(node: crate::read::NodeRef, id: Id) -> Self {
        Self {
            node,
            tree: std::marker::PhantomData,
            id: Some(id),
            title: None,
            summary: None,
        }
    }
}

/// What a level asks of a competency: a step alone, or at length.
#[derive(Debug)]
pub(crate) enum ExpectationText<'t> {
    /// The step, or the name of a proficiency.
    Step(Name<'t>),
    /// At length.
    AtLength(Box<AskedText<'t>>),
}

impl<'t> Read<'t> for ExpectationText<'t> {
    fn read(node: NodeId, cx: &mut Cx<'t>) -> Option<Self> {
        if cx.tree.shape(node) == Shape::Scalar {
            return Name::read(node, cx).map(Self::Step);
        }
        AskedText::read(node, cx).map(|asked| Self::AtLength(Box::new(asked)))
    }
}

impl JsonSchema for ExpectationText<'_> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Expectation".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let step = generator.subschema_for::<Name<'_>>();
        let at_length = generator.subschema_for::<AskedText<'_>>();
        json_schema!({ "anyOf": [step, at_length] })
    }
}

/// What a move does to pay.
#[derive(Clone, Copy, Debug)]
pub(crate) enum PayOnMoveText {
    /// A word.
    Word(PayWord),
    /// A stated rise.
    RisesBy(cordee_domain::Share),
}

/// What can happen to pay without a number.
#[derive(Clone, Copy, Debug)]
pub(crate) enum PayWord {
    /// Nothing.
    Unchanged,
    /// It is set within the new range.
    WithinRange,
    /// It may fall.
    MayFall,
}

impl<'t> Read<'t> for PayOnMoveText {
    fn read(node: NodeId, cx: &mut Cx<'t>) -> Option<Self> {
        if cx.tree.shape(node) == Shape::Scalar {
            return Choice::<PayWord>::read(node, cx).map(|word| Self::Word(word.value.0));
        }
        RiseText::read(node, cx)?
            .rises_by
            .map(|share| Self::RisesBy(share.value))
    }
}

impl JsonSchema for PayOnMoveText {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "PayOnMove".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let word = generator.subschema_for::<Choice<PayWord>>();
        let rise = generator.subschema_for::<RiseText<'_>>();
        json_schema!({ "anyOf": [word, rise] })
    }
}
