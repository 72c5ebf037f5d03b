//! `cordee simulate`.

use super::run::cordee;
use serde_json::Value;

fn json(line: &str) -> Value {
    let out = cordee(line).ends().with_status(0).out;
    serde_json::from_str(&out).unwrap()
}

const RECONSTRUCTED: &str = "simulate --preset pluchino-2010/reconstructed --runs 64 --steps 1000 \
                             --window 601..1000 --seed 1 --format json";

#[test]
fn a_published_pair_gives_its_mean_in_the_promised_form() {
    let line = format!("{RECONSTRUCTED} --strategy best --hypothesis peter");
    let out = cordee(&line).ends().with_status(0).out;
    assert!(out.starts_with("{\"mean\":") && out.contains(",\"sd_between_runs\":"), "{out}");
    assert!(out.contains(",\"runs\":64"), "{out}");
    let mean = |line: &str| json(line)["mean"].as_f64().unwrap();
    assert!((mean(&line) - 59.43).abs() < 0.25, "{out}");
    let sense = format!("{RECONSTRUCTED} --strategy worst --hypothesis common-sense");
    assert!((mean(&sense) - 64.72).abs() < 0.25);
    let mixed = format!("{RECONSTRUCTED} --mix 0.47 --hypothesis peter");
    assert!((mean(&mixed) - 71.0).abs() < 0.6);
    assert_eq!(cordee(&line).ends().out, out, "the same seed, the same bytes");
}

#[test]
fn the_tree_of_the_second_paper_and_the_drop_of_regression_run() {
    let tree = json(
        "simulate --preset pluchino-2011 --levels 5 --branching 4 --scope neighbours --random-share 0.5 \
         --hypothesis peter --runs 4 --steps 200 --window 101..200 --format json",
    );
    assert_eq!((&tree["people"], &tree["runs"]), (&341.into(), &4.into()));
    let drop = json("simulate --preset lazear-2004 --format json");
    let after = |of: &str| drop[of]["after"].as_f64().unwrap();
    assert!((after("drawn") - after("closed_form")).abs() < 0.01, "{drop}");
}

#[test]
fn policies_are_compared_with_warnings_first() {
    let out = cordee("simulate --policies default-ladder,parallel-tracks --years 3 --runs 8")
        .ends()
        .with_status(0)
        .out;
    assert!(out.starts_with("This is a what-if under stated assumptions, never a forecast."), "{out}");
    let told = json("simulate --policies default-ladder,random --years 2 --runs 4 --format json");
    assert_eq!(told["runs"], 4);
    assert_eq!(told["differences"][0]["against"], "default-ladder");
    assert_eq!(told["assumptions"].as_array().unwrap().len(), 24);
}

#[test]
fn what_is_wrong_is_said_with_its_place_and_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ours.yaml");
    std::fs::write(&path, "yeers: 3\nassumptions:\n  rho: 7\n").unwrap();
    let ended = cordee("simulate ours.yaml").within(folder.path()).ends().with_status(2);
    assert!(ended.err.contains("ours.yaml:1:1: there is no key `yeers` here"), "{}", ended.err);
    assert!(ended.err.contains("did you mean `years`?"), "{}", ended.err);
    assert!(ended.err.contains("ours.yaml:3:8: `rho` must be a number from -1 to 1"), "{}", ended.err);

    let ended = cordee("simulate --preset pluchino-2010/texts").ends().with_status(2);
    assert!(ended.err.contains("did you mean `pluchino-2010/text`?"), "{}", ended.err);
    let ended = cordee("simulate --policies default-lader").ends().with_status(2);
    assert!(ended.err.contains("did you mean `default-ladder`?"), "{}", ended.err);
    let ended = cordee("simulate --strategy best").ends().with_status(2);
    assert!(ended.err.contains("add `--preset"), "{}", ended.err);
}

#[test]
fn a_scenario_gives_a_page_a_table_and_is_never_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let scenario = "years: 2\nruns: 4\norganisation: {seats: 40}\nassumptions: {rho: 0.3}\n\
                    policies: [default-ladder, parallel-tracks+consent]\n";
    std::fs::write(folder.path().join("ours.yaml"), scenario).unwrap();
    let line = "simulate ours.yaml --format csv --output ours.csv --report ours.html";
    cordee(line).within(folder.path()).ends().with_status(0);
    let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap();
    let (table, page) = (read("ours.csv"), read("ours.html"));
    assert!(table.starts_with("table,policy,against,yardstick,year,parameter,value"), "{table}");
    for part in ["measure-first", "tornado", "break-even", "uncertainty", "assumption"] {
        assert!(table.lines().any(|line| line.starts_with(part)), "{part}");
    }
    assert!(page.contains("never a forecast") && page.contains("role=\"img\""));
    assert!(page.contains("instead of") && !page.contains("<script"));
    let ended = cordee(line).within(folder.path()).ends().with_status(2);
    assert!(ended.err.contains("ours.csv"), "{}", ended.err);
}

#[test]
fn a_simulation_begins_as_the_organisation_of_a_history_by_counts_alone() {
    let line = "simulate --shape ../../../../examples/story/history --years 1 --runs 2 --format json";
    let ended = cordee(line).ends();
    assert_eq!(ended.status, 0, "{}", ended.err);
    assert!(ended.err.contains("counts are rounded to 5"), "{}", ended.err);
}
