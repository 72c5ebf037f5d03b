//! The JSON Schema of the language, for editors.

use crate::read::FileText;
use schemars::generate::SchemaSettings;
use schemars::transform::transform_subschemas;
use schemars::{JsonSchema, Schema};
use serde_json::{Value, json};

/// The JSON Schema (draft 2020-12) of a framework file, made of the shapes the reader reads.
pub fn schema() -> Value {
    schema_of::<FileText<'_>>("A file of a Cordée framework")
}

/// The JSON Schema of what is read as a `T`.
pub fn schema_of<T: JsonSchema>(title: &str) -> Value {
    let settings = SchemaSettings::draft2020_12().with_transform(without_nothing);
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    schema.insert("title".into(), title.into());
    let mut schema: Value = schema.into();
    // Whether a map keeps the order of insertion is a feature that any crate of a build can turn
    // on for all; the schema is the same text in each.
    schema.sort_all_objects();
    schema
}

/// A key may be left out, and with nothing after it the reader reports it: nothing is no value
/// of the language.
fn without_nothing(schema: &mut Schema) {
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|it| it != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            schema.insert("type".into(), only);
        }
    }
    if let Some(Value::Array(values)) = schema.get_mut("enum") {
        values.retain(|it| !it.is_null());
    }
    if let Some(Value::Array(any)) = schema.get_mut("anyOf") {
        any.retain(|it| *it != json!({ "type": "null" }));
        if let [Value::Object(only)] = any.as_slice() {
            let only = only.clone();
            schema.remove("anyOf");
            for (key, value) in only {
                schema.ensure_object().entry(key).or_insert(value);
            }
        }
    }
    transform_subschemas(&mut without_nothing, schema);
}
