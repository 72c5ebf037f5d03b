//! Scenario files.

use cordee_simulate::own::{Consent, Parameter, Scenario, Training, policy};
use cordee_simulate::published::{Moment, Scope, Strategy, Window};
use cordee_simulate::text::{Asked, read, schema};

fn own(text: &str) -> Scenario {
    match read(text) {
        Ok(Asked::Own(scenario)) => scenario,
        other => panic!("{other:?}"),
    }
}

const OURS: &str = "\
model: own
years: 5
runs: 50
seed: 7
organisation:
  seats: 80
  leaving: 0.1
  staff: [0.2, 0.3, 0.3, 0.2]
assumptions:
  rho: 0.3
policies:
  - default-ladder
  - name: ours
    like: parallel-tracks
    consent: asked
    training: before
";

const THEIRS: &str = "\
model: pluchino-2011
hypothesis: peter
levels: 4
branching: 3
scope: neighbours
strategy: {best: 0.5, random: 0.5}
later:
  - after: 100
    strategy: random
steps: 200
window: 101..200
settings:
  competence: redrawn
  competence-variance: 2
  filling: bottom-up
  measured: after-leaving
";

#[test]
fn a_scenario_says_only_what_differs() {
    assert_eq!(own(""), Scenario::default());
    let scenario = own(OURS);
    assert_eq!((scenario.years, scenario.runs, scenario.seed), (5, 50, 7));
    assert_eq!(scenario.organisation.seats, 80);
    assert_eq!(scenario.assumed.changes(), [(Parameter::Rho, 0.0, 0.3)]);
    let (name, ours) = &scenario.policies[1];
    let mut wanted = policy("parallel-tracks").unwrap().policy;
    wanted.consent = Consent::Asked;
    wanted.training = Training::Before;
    assert_eq!((name.as_str(), *ours), ("ours", wanted));
}

#[test]
fn someone_elses_replication_can_be_written_down() {
    let Ok(Asked::Published(scenario)) = read(THEIRS) else {
        panic!("{:?}", read(THEIRS));
    };
    assert_eq!(scenario.model.people(), 40);
    assert_eq!(scenario.model.scope, Scope::Neighbours);
    assert_eq!(scenario.model.measured, Moment::AfterLeaving);
    assert_eq!(scenario.phases[0].strategy, Strategy::with_random(0.5));
    assert_eq!((scenario.phases[1].after, scenario.phases[1].strategy), (100, Strategy::RANDOM));
    assert_eq!(scenario.windows, [Window { first: 101, last: 200 }]);
}

#[test]
fn everything_that_is_wrong_is_said_at_once_with_its_place() {
    let text = "\
yeers: 5
runs: many
organisation:
  seats: 0
  stuff: 1
assumptions:
  rho: 2
policies:
  - default-lader
  - like: random
    consent: maybe
";
    let said: Vec<String> = read(text)
        .unwrap_err()
        .into_iter()
        .map(|it| format!("{it} ({})", it.help.clone().unwrap_or_default()))
        .collect();
    let wanted = [
        "1:1: there is no key `yeers` here (did you mean `years`?)",
        "2:7: `runs` must be a whole number from 1 to 1000000 ()",
        "4:10: `seats` must be a whole number from 1 to 100000 ()",
        "5:3: there is no key `stuff` here (did you mean `staff`?)",
        "7:8: `rho` must be a number from -1 to 1 ()",
        "9:5: `default-lader` is no `policy` (did you mean `default-ladder`?)",
        "10:5: a policy of one's own needs a `name` ()",
        "11:14: `maybe` is no `consent` (there are `not-asked` and `asked`)",
    ];
    assert_eq!(said, wanted);
}

#[test]
fn what_does_not_fit_together_and_what_is_no_yaml_is_said() {
    let said = |text: &str| read(text).unwrap_err().remove(0).to_string();
    assert_eq!(
        said("organisation:\n  staff: [0.5]\n"),
        "1:1: organisation.staff: shares must not be negative and add up to 1"
    );
    assert!(said("years: [1, 2").contains("can't be read as YAML"));
    assert!(said("years: 1\nyears: 2\n").contains("stands here twice"));
    assert!(said("- 1\n").contains("keys with values are expected"));
    assert!(said(&"[".repeat(100)).contains("deeper"));
}

#[test]
fn schema_and_reader_agree() {
    let validator = jsonschema::validator_for(&schema()).unwrap();
    for (text, is_well) in [
        (OURS, true),
        (THEIRS, true),
        ("model: lazear-2004\nbar: 0.5\n", true),
        ("yeers: 1\n", false),
        ("assumptions:\n  rho: 2\n", false),
        ("policies: [default-lader]\n", false),
        ("settings: {filling: sideways}\nmodel: pluchino-2011\n", false),
    ] {
        let value: serde_json::Value = as_json(text);
        assert_eq!(validator.is_valid(&value), is_well, "{text}");
        assert_eq!(read(text).is_ok(), is_well, "{text}");
    }
}

fn as_json(text: &str) -> serde_json::Value {
    use saphyr::{LoadableYamlNode, Scalar, Yaml};
    fn value(yaml: &Yaml<'_>) -> serde_json::Value {
        match yaml {
            Yaml::Value(Scalar::Integer(it)) => (*it).into(),
            Yaml::Value(Scalar::FloatingPoint(it)) => it.into_inner().into(),
            Yaml::Value(Scalar::String(it)) => it.to_string().into(),
            Yaml::Sequence(all) => all.iter().map(value).collect(),
            Yaml::Mapping(all) => all
                .iter()
                .map(|(key, it)| (key.as_str().unwrap().to_owned(), value(it)))
                .collect::<serde_json::Map<_, _>>()
                .into(),
            other => panic!("{other:?}"),
        }
    }
    value(&Yaml::load_from_str(text).unwrap()[0])
}
