//! The JSON Schema of scenario files, of the same tables as the reader.

use super::{organisation, words};
use crate::own::{MOST_YEARS, POLICIES, Parameter};
use serde_json::{Map, Value, json};

/// The JSON Schema (draft 2020-12) of a scenario file.
#[expect(
    clippy::too_many_lines,
    reason = "one list of keys, one after the other"
)]
pub fn schema() -> Value {
    let mut properties = Map::new();
    let mut add = |key: &str, value: Value| properties.insert(key.to_owned(), value);
    add(
        "model",
        described(
            words_of(&words::MODELS.map(|it| (it, ()))),
            "which model it is of; `own` if not said",
        ),
    );
    add(
        "seed",
        described(
            json!({ "type": "integer", "minimum": 0 }),
            "where chance begins",
        ),
    );
    add(
        "runs",
        described(whole([1, 1_000_000]), "how often each is run"),
    );
    add(
        "years",
        described(
            whole([1, u64::from(MOST_YEARS)]),
            "own model: how many years",
        ),
    );
    add("organisation", organisation_schema());
    add("assumptions", assumptions());
    add(
        "policies",
        described(
            json!({ "type": "array", "items": policy() }),
            "own model: what is compared; the first is what the others are held against",
        ),
    );
    add(
        "hypothesis",
        described(
            words_of(&words::HYPOTHESES),
            "published models: what becomes of competence on promotion",
        ),
    );
    add("strategy", strategy());
    add(
        "later",
        described(
            json!({ "type": "array", "items": object(vec![
        ("after", whole([1, 1 << 20])), ("strategy", strategy())]) }),
            "published models: strategies from a step on",
        ),
    );
    add(
        "steps",
        described(
            whole([1, 1 << 20]),
            "published models: measurements of a run",
        ),
    );
    add(
        "window",
        described(
            json!({ "type": "string", "pattern": r"^\s*\d+\s*\.\.\s*\d+\s*$" }),
            "published models: the measurements to take the mean over, such as `601..1000`",
        ),
    );
    add(
        "scope",
        described(
            words_of(&words::SCOPES),
            "published models: among whom the one for a seat is looked for",
        ),
    );
    add(
        "levels",
        described(whole([1, 12]), "pluchino-2011: levels of the tree"),
    );
    add(
        "branching",
        described(
            whole([1, 100]),
            "pluchino-2011: reports of each seat above the lowest level",
        ),
    );
    add("settings", settings());
    for (key, what) in [
        ("ability-sd", "standard deviation of ability"),
        ("luck-sd", "standard deviation of luck in one rating"),
        ("bar", "who is seen above this is promoted"),
    ] {
        add(
            key,
            described(json!({ "type": "number" }), &format!("lazear-2004: {what}")),
        );
    }
    add(
        "people",
        described(
            whole([1, 1_000_000_000]),
            "lazear-2004: how many people are drawn",
        ),
    );
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A scenario of the Cordée simulator",
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
    })
}

fn described(mut value: Value, what: &str) -> Value {
    if let Value::Object(map) = &mut value {
        map.insert("description".to_owned(), json!(what));
    }
    value
}

fn whole([least, most]: [u64; 2]) -> Value {
    json!({ "type": "integer", "minimum": least, "maximum": most })
}

fn number([least, most]: [f64; 2]) -> Value {
    json!({ "type": "number", "minimum": least, "maximum": most })
}

fn words_of<T>(words: &[(&str, T)]) -> Value {
    let words: Vec<&str> = words.iter().map(|it| it.0).collect();
    json!({ "enum": words })
}

fn object(properties: Vec<(&str, Value)>) -> Value {
    let properties: Map<String, Value> = properties
        .into_iter()
        .map(|(key, value)| (key.to_owned(), value))
        .collect();
    json!({ "type": "object", "properties": properties, "additionalProperties": false })
}

fn organisation_schema() -> Value {
    let mut all: Vec<(&str, Value)> = Vec::new();
    for it in &organisation::COUNTS {
        all.push((it.key, described(of_bounds("integer", it.bounds), it.what)));
    }
    for it in &organisation::GRADES {
        all.push((it.key, described(of_bounds("integer", it.bounds), it.what)));
    }
    for it in &organisation::NUMBERS {
        all.push((it.key, described(of_bounds("number", it.bounds), it.what)));
    }
    for it in &organisation::LISTS {
        let list = json!({ "type": "array", "items": of_bounds("number", it.bounds) });
        all.push((it.key, described(list, it.what)));
    }
    described(
        object(all),
        "own model: facts of the organisation; an example organisation if not said",
    )
}

fn of_bounds(kind: &str, [least, most]: [f64; 2]) -> Value {
    json!({ "type": kind, "minimum": least, "maximum": most })
}

fn assumptions() -> Value {
    let all = Parameter::ALL.map(|it| {
        let (line, [least, most]) = (it.assumption(), it.assumption().range);
        let what = format!(
            "{}; {} if not said, believable from {least} to {most}",
            line.what, line.default
        );
        (it.name(), described(number(it.possible()), &what))
    });
    described(
        object(all.into()),
        "own model: what is assumed otherwise than in the dated table",
    )
}

fn policy() -> Value {
    let names: Vec<(&str, ())> = POLICIES.iter().map(|it| (it.name, ())).collect();
    let mut own = object(vec![
        ("name", json!({ "type": "string" })),
        (
            "like",
            described(words_of(&names), "the policy it begins as"),
        ),
        (
            "pool",
            described(words_of(&words::POOLS), "who is considered"),
        ),
        (
            "evidence",
            described(words_of(&words::EVIDENCE), "what candidates are judged by"),
        ),
        (
            "choice",
            described(
                words_of(&words::CHOICES),
                "how strongly the evidence decides",
            ),
        ),
        (
            "consent",
            described(words_of(&words::CONSENTS), "whether people are asked"),
        ),
        (
            "training",
            described(words_of(&words::TRAININGS), "when new managers are trained"),
        ),
        (
            "trial",
            described(words_of(&words::TRIALS), "whether crossing is a trial"),
        ),
        (
            "individual-track",
            described(
                words_of(&words::TOPS),
                "up to where the individual track is open",
            ),
        ),
        (
            "pay",
            described(words_of(&words::PAYS), "how the tracks are paid"),
        ),
    ]);
    if let Value::Object(map) = &mut own {
        map.insert("required".to_owned(), json!(["name"]));
    }
    json!({ "oneOf": [words_of(&names), own] })
}

fn strategy() -> Value {
    let shares = object(
        ["best", "worst", "random"]
            .map(|it| (it, number([0.0, 1.0])))
            .into(),
    );
    let either = json!({ "oneOf": [words_of(&words::STRATEGIES), shares] });
    described(
        either,
        "published models: who is promoted, or how often each",
    )
}

fn settings() -> Value {
    let all = object(vec![
        (
            "competence",
            described(words_of(&words::BEYONDS), "entrants beyond the bounds"),
        ),
        ("competence-mean", number([-100.0, 100.0])),
        ("competence-sd", number([0.001, 100.0])),
        ("competence-variance", number([0.001, 100.0])),
        (
            "promoted",
            described(words_of(&words::BEYONDS), "the promoted beyond the bounds"),
        ),
        (
            "promoted-bounds",
            json!({ "type": "array", "items": number([0.0, 15.0]), "minItems": 2, "maxItems": 2 }),
        ),
        (
            "change-points",
            described(number([0.0, 15.0]), "common sense: by up to so many points"),
        ),
        (
            "change-share",
            described(
                number([0.0, 1.0]),
                "common sense: by up to this share of the old competence",
            ),
        ),
        (
            "filling",
            described(
                words_of(&words::FILLINGS),
                "in which order empty seats are filled",
            ),
        ),
        (
            "measured",
            described(
                words_of(&words::MOMENTS),
                "when within a step efficiency is measured",
            ),
        ),
        (
            "first-step",
            described(
                words_of(&words::FIRST_STEPS),
                "whether the first step dismisses",
            ),
        ),
        ("dismissed-below", number([0.0, 15.0])),
        (
            "birthdays",
            described(
                words_of(&words::BIRTHDAYS),
                "when in a year people become older",
            ),
        ),
        ("initial-age", number([0.0, 127.0])),
        ("initial-age-sd", number([0.001, 100.0])),
    ]);
    described(
        all,
        "published models: settings in which replications differ",
    )
}
