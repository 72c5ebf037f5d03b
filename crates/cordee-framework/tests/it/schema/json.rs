//! YAML as an editor sees it: JSON by the core schema of YAML 1.2.

use saphyr::{LoadableYamlNode, Scalar, Yaml};
use serde_json::{Map, Value};

/// The one document of a text; `None` where there is nothing in it.
pub(crate) fn json(text: &str) -> Option<Value> {
    let documents = Yaml::load_from_str(text).unwrap();
    documents.first().map(value)
}

/// Whether an editor could make something of a text at all.
pub(crate) fn is_yaml(text: &str) -> bool {
    Yaml::load_from_str(text).is_ok_and(|documents| documents.len() < 2)
}

fn value(node: &Yaml<'_>) -> Value {
    match node {
        Yaml::Value(scalar) => of_scalar(scalar),
        Yaml::Sequence(items) => items.iter().map(value).collect(),
        Yaml::Mapping(entries) => {
            let entries = entries.iter().map(|(key, it)| (name(key), value(it)));
            Value::Object(entries.collect::<Map<_, _>>())
        }
        other => panic!("not in the language: {other:?}"),
    }
}

fn of_scalar(scalar: &Scalar<'_>) -> Value {
    match scalar {
        Scalar::Null => Value::Null,
        Scalar::Boolean(it) => (*it).into(),
        Scalar::Integer(it) => (*it).into(),
        // Endless numbers are none in JSON.
        Scalar::FloatingPoint(it) if !it.is_finite() => it.to_string().into(),
        Scalar::FloatingPoint(it) => it.into_inner().into(),
        Scalar::String(it) => it.as_ref().into(),
    }
}

/// Every key of JSON is a text.
fn name(key: &Yaml<'_>) -> String {
    match value(key) {
        Value::String(text) => text,
        other => other.to_string(),
    }
}
