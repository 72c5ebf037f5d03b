//! What editors are told of single values: the JSON Schema of each.
//!
//! The reader beside it decides; what it takes, the schema takes.

use super::{
    Allowances, Choice, Entries, Id, List, Name, OneOrMany, ProseValue, ShareValue, TextValue,
    Whole, Words, YesNo,
};
use crate::read::AllowanceText;
use cordee_domain::Slug;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::Cow;

macro_rules! schema_of {
    ($([$($generics:tt)*] $type:ty, $name:literal, $inline:literal, |$generator:ident| $schema:expr;)*) => {$(
        impl<$($generics)*> JsonSchema for $type {
            fn inline_schema() -> bool {
                $inline
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

schema_of! {
    [] Name<'_>, "Name", true, |_g| json_schema!({ "type": ["string", "number", "boolean"] });
    [] Id, "Id", false, |_g| json_schema!({
        "type": ["string", "integer"],
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "maxLength": Slug::MAX_LEN,
        "description": "A lasting name: lower-case letters, digits and single hyphens.",
    });
    [] TextValue, "Text", false, |_g| json_schema!({
        "description": "A text, or one text per language.",
        "anyOf": [
            { "type": ["string", "number", "boolean"] },
            {
                "type": "object",
                "propertyNames": { "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,4})?$" },
                "additionalProperties": { "type": ["string", "number", "boolean"] },
                "minProperties": 1,
            },
        ],
    });
    [] ProseValue, "Prose", false, |g| {
        let text = g.subschema_for::<TextValue>();
        json_schema!({
            "description": "One text, or a list of texts, each a statement of its own.",
            "anyOf": [text.clone(), { "type": "array", "items": text }],
        })
    };
    [] ShareValue, "Share", false, |_g| json_schema!({
        "description": "A share such as `15 %`, with at most two decimals.",
        "anyOf": [
            { "type": "number", "minimum": 0, "maximum": 1000 },
            { "type": "string", "pattern": "^\\s*[0-9]{1,4}(\\.[0-9]{1,2})?\\s*%*\\s*$" },
        ],
    });
    [] Whole, "Whole", true, |_g| json_schema!({ "type": "integer", "minimum": 0, "maximum": u32::MAX });
    [] YesNo, "YesNo", true, |_g| json_schema!({ "enum": [true, false, "yes", "no"] });
    [T: Words] Choice<T>, "Choice", true, |_g| {
        let words: Vec<&str> = T::WORDS.iter().map(|(word, _)| *word).collect();
        json_schema!({ "enum": words })
    };
    [T: JsonSchema] List<T>, "List", true, |g| {
        let item = g.subschema_for::<T>();
        json_schema!({ "type": "array", "items": item })
    };
    [T: JsonSchema] OneOrMany<T>, "OneOrMany", true, |g| {
        let item = g.subschema_for::<T>();
        json_schema!({ "anyOf": [item.clone(), { "type": "array", "items": item }] })
    };
    [T: JsonSchema] Entries<'_, T>, "Entries", true, |g| {
        let value = g.subschema_for::<T>();
        json_schema!({ "type": "object", "additionalProperties": value })
    };
    [] Allowances, "Allowances", true, |g| g.subschema_for::<List<AllowanceText<'_>>>();
}
