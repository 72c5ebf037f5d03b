//! The JSON Schema of the language, for editors.

use crate::read::FileText;
use schemars::Schema;
use schemars::generate::SchemaSettings;
use schemars::transform::transform_subschemas;
use serde_json::{Value, json};

/// The JSON Schema (draft 2020-12) of a framework file, made of the shapes the reader reads.
pub fn schema() -> Value {
    let settings = SchemaSettings::draft2020_12().with_transform(without_nothing);
    let generator = settings.into_generator();
    let mut schema = generator.into_root_schema_for::<FileText<'_>>();
    schema.insert("title".into(), "A file of a Cordée framework".into());
    schema.into()
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
