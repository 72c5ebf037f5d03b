//! What editors are told of single values: the JSON Schema of each.
//!
//! The reader beside it decides; what it takes, the schema takes.

use super::{
    Allowances, Amount, Choice, CurrencyCode, Entries, Id, LanguageTag, List, Name, OneOrMany,
    ProseValue, ShareValue, TextValue, Whole, Words, YesNo,
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

/// The tag of a language, as the domain reads it.
const LANGUAGE: &str = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,4})?$";

schema_of! {
    [] Name<'_>, "Name", true, |_g| json_schema!({ "type": ["string", "number", "boolean"] });
    [] Id, "Id", false, |_g| json_schema!({
        "type": ["string", "integer", "boolean"],
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "maxLength": Slug::MAX_LEN,
        "minimum": 0,
        "description": "A lasting name: lower-case letters, digits and single hyphens.",
    });
    [] TextValue, "Text", false, |_g| json_schema!({
        "description": "A text, or one text per language.",
        "anyOf": [
            { "type": ["string", "number", "boolean"] },
            {
                "type": "object",
                "propertyNames": { "pattern": LANGUAGE },
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
            {
                "type": "string",
                "pattern": "^\\s*0*(1000|[0-9]{1,3})(\\.[0-9]{0,2})?\\s*%*\\s*$",
            },
        ],
    });
    [] Whole, "Whole", false, |_g| json_schema!({
        "description": "A whole number, without a unit.",
        "type": ["integer", "string"],
        "minimum": 0,
        "maximum": u32::MAX,
        "pattern": "^\\s*\\+?[0-9]{1,9}\\s*$",
    });
    [] YesNo, "YesNo", false, |_g| json_schema!({
        "description": "`true` or `false`; `yes` and `no` will do.",
        "enum": [true, false, "yes", "no", "true", "false"],
    });
    [] CurrencyCode, "Currency", false, |_g| json_schema!({
        "description": "A currency by its three letters, such as `EUR`.",
        "type": "string",
        "pattern": "^[A-Za-z]{3}$",
    });
    [] LanguageTag, "Language", false, |_g| json_schema!({
        "description": "A language as two letters, such as `en`, with a region if need be.",
        "type": "string",
        "pattern": LANGUAGE,
    });
    [] Amount<'_>, "Amount", false, |_g| json_schema!({
        "description": "An amount such as `48000` or `48 000`; decimals after a point.",
        "type": ["number", "string"],
        "minimum": 0,
        "pattern": "^\\s*[0-9][0-9 _'\\u00a0\\u202f]*(\\.[0-9]*)?\\s*$",
    });
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
