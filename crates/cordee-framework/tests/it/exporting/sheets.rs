//! Workbook and CSV: whatever sheets can hold comes back.

use cordee_domain::{Framework, Lang};
use cordee_framework::import::{Import, Mapping, RemarkKind, Source, import};
use cordee_framework::{Checked, SourceFile, Sources, check, export};
use cordee_testkit::{TEMPLATES, frameworks, story, template};
use proptest::prelude::*;
use serde_json::{Value, json};

fn imported(mapping: &str, sources: &[Source]) -> Import {
    let mapping = Mapping::read("mapping.yaml", mapping);
    let mapping = mapping.unwrap_or_else(|(_, findings)| panic!("{findings:#?}"));
    let paths: Vec<String> = sources.iter().map(|source| source.path.clone()).collect();
    import(&mapping, sources, &paths)
}

fn through_workbook(framework: &Framework, lang: Option<Lang>) -> Import {
    let exported = export::xlsx(framework, lang).unwrap();
    let source = Source::new("careers.xlsx", exported.content);
    imported(&exported.mapping, &[source])
}

fn through_csv(framework: &Framework, lang: Option<Lang>) -> Import {
    let exported = export::csv(framework, lang);
    let files = exported.content.into_iter();
    let sources: Vec<Source> = files
        .map(|(path, text)| Source::new(path, text.into_bytes()))
        .collect();
    imported(&exported.mapping, &sources)
}

fn read_back(import: &Import) -> Checked {
    let files = import
        .files
        .iter()
        .map(|(path, text)| SourceFile::new(path, text.as_str()));
    check(&Sources::new(files.collect()))
}

/// Everything a framework says in one language.
fn said(framework: &Framework, lang: Lang) -> Value {
    let mut said = serde_json::to_value(framework.parts()).unwrap();
    in_one_language(&mut said, lang.as_str());
    if lang != framework.language() {
        said["language"] = json!(lang.as_str());
    }
    said
}

/// The same in the order of the rows, which is what sheets have of what levels ask, pay and are
/// worth; and a level that is valued by nothing is one that is not valued.
fn in_order_of_rows(mut said: Value) -> Value {
    for level in said["levels"].as_array_mut().unwrap() {
        sort(&mut level["expectations"], "/competency");
        sort(&mut level["pay"], "/0");
        if let Some(steps) = level.get_mut("job_value").filter(|value| value.is_array()) {
            sort(steps, "/0");
        }
        if level["job_value"] == json!([]) {
            level["job_value"] = Value::Null;
        }
    }
    for track in said["tracks"].as_array_mut().unwrap() {
        sort(&mut track["weights"], "/0");
    }
    said
}

fn sort(list: &mut Value, by: &str) {
    let list = list.as_array_mut().unwrap();
    list.sort_by_key(|item| item.pointer(by).and_then(Value::as_u64));
}

/// Texts as this language has them.
fn in_one_language(value: &mut Value, lang: &str) {
    match value {
        Value::Array(items) => {
            for item in items.iter_mut() {
                in_one_language(item, lang);
            }
            // A text that says nothing is no text.
            items.retain(|item| item["own"] != "");
        }
        Value::Object(entries) => {
            let others = entries.remove("others");
            for [of, text] in others
                .iter()
                .flat_map(|others| others.as_array().unwrap())
                .map(|it| [&it[0], &it[1]])
            {
                if of == lang {
                    entries.insert("own".to_owned(), text.clone());
                }
            }
            entries
                .values_mut()
                .for_each(|value| in_one_language(value, lang));
        }
        _ => {}
    }
}

fn assert_comes_back(framework: &Framework, lang: Option<Lang>) {
    let wanted = said(framework, lang.unwrap_or(framework.language()));
    let left_out = export::csv(framework, lang).left_out;
    for import in [
        through_workbook(framework, lang),
        through_csv(framework, lang),
    ] {
        assert_is_sound(&import);
        let framework = read_back(&import).framework;
        let is = said(&framework, framework.language());
        // What was not said to be left out is there as it was.
        if left_out.is_empty() {
            assert!(is == wanted, "{}", difference(&is, &wanted));
        }
        let (is, wanted) = (in_order_of_rows(is), in_order_of_rows(wanted.clone()));
        assert!(is == wanted, "{}", difference(&is, &wanted));
    }
}

/// Nothing was passed over, and what was written can be read.
fn assert_is_sound(import: &Import) {
    let remarks = import.remarks.iter();
    let unwanted = remarks.filter(|remark| remark.kind != RemarkKind::Unknown);
    assert_eq!(unwanted.collect::<Vec<_>>(), [] as [&_; 0]);
    let findings = read_back(import).findings;
    let faults = export::losses(&findings);
    let faults: Vec<_> = faults.map(|finding| &finding.message).collect();
    assert!(faults.is_empty(), "{faults:#?}\n{:#?}", import.files);
}

/// Where two values differ first.
fn difference(is: &Value, wanted: &Value) -> String {
    match (is, wanted) {
        (Value::Object(a), Value::Object(b)) => {
            let mut keys = a.keys().chain(b.keys());
            let differs = keys.find(|key| a.get(*key) != b.get(*key)).unwrap();
            let none = &Value::Null;
            format!(
                "{differs}.{}",
                difference(
                    a.get(differs).unwrap_or(none),
                    b.get(differs).unwrap_or(none)
                )
            )
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            let at = (0..a.len()).find(|at| a[*at] != b[*at]).unwrap();
            format!("{at}.{}", difference(&a[at], &b[at]))
        }
        _ => format!(": {is}, wanted {wanted}"),
    }
}

#[test]
fn the_story_and_every_template_come_back_from_sheets() {
    assert_comes_back(&story().framework, None);
    for name in TEMPLATES {
        assert_comes_back(&template(name).framework, None);
    }
}

#[test]
fn another_language_comes_back_as_the_framework_s_own() {
    let french = Lang::new("fr").unwrap();
    assert_comes_back(&story().framework, Some(french));
}

#[test]
fn the_story_is_without_findings_when_it_comes_back() {
    let checked = read_back(&through_workbook(&story().framework, None));
    assert_eq!(checked.findings, []);
}

#[test]
fn an_editor_finds_nothing_wrong_with_the_mappings() {
    let validator = jsonschema::validator_for(&cordee_framework::mapping_schema()).unwrap();
    for name in TEMPLATES {
        let framework = template(name).framework;
        let book = export::xlsx(&framework, None).unwrap();
        for mapping in [book.mapping, export::csv(&framework, None).mapping] {
            let value = crate::schema::json(&mapping).unwrap();
            let errors = validator.iter_errors(&value).map(|error| error.to_string());
            assert_eq!(errors.collect::<Vec<_>>(), [""; 0], "{mapping}");
        }
    }
}

#[test]
fn a_framework_in_one_language_and_one_order_leaves_nothing_out() {
    let whole = TEMPLATES.into_iter().filter(|name| {
        let framework = template(name).framework;
        export::xlsx(&framework, None).unwrap().left_out.is_empty()
    });
    assert!(whole.count() > 0);
}

#[test]
fn the_same_framework_gives_the_same_bytes() {
    let framework = story().framework;
    let bytes = || export::xlsx(&framework, None).unwrap().content;
    assert!(bytes() == bytes());
}

proptest! {
    // Each case packs and unpacks a workbook.
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_framework_comes_back_from_sheets(framework in frameworks()) {
        assert_comes_back(&framework, None);
    }

    #[test]
    fn no_cell_of_a_csv_file_begins_like_a_formula(framework in frameworks()) {
        for (path, text) in export::csv(&framework, None).content {
            let text = text.strip_prefix('\u{feff}').unwrap();
            let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
            for cell in reader.records().flat_map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>()) {
                prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']), "{path}: {cell}");
            }
        }
    }
}
