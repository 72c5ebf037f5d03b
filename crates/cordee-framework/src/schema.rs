//! The JSON Schema of the language, for editors.

use crate::read::FileText;
use schemars::generate::SchemaSettings;

/// The JSON Schema (draft 2020-12) of a framework file, made of the shapes the reader reads.
pub fn schema() -> serde_json::Value {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = generator.into_root_schema_for::<FileText<'_>>();
    schema.insert("title".into(), "A file of a Cordée framework".into());
    schema.into()
}
