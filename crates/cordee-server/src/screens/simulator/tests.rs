use super::asked::scenario;
use super::page::{row, whole};
use crate::view::phrases::Phrases;
use crate::view::typed::Typed;
use cordee_domain::Lang;
use cordee_simulate::experiment::growing;
use cordee_simulate::own::Parameter;

fn typed(fields: &[(&str, &str)]) -> Typed {
    let own = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    Typed(fields.iter().map(own).collect())
}

const TWO: [(&str, &str); 4] = [
    ("policy", "parallel-tracks"),
    ("against", "default-ladder"),
    ("seats", "60"),
    ("years", "2"),
];

fn asked(more: &[(&str, &str)]) -> Typed {
    typed(&[&TWO[..], more].concat())
}

#[test]
fn what_is_known_takes_the_place_of_what_is_assumed() {
    let words = &Phrases::of(Lang::new("en").unwrap()).simulator;
    let read = scenario(words, &asked(&[("rho", "0,25"), ("span", "")])).unwrap();
    assert_eq!(read.policies[0].0, "default-ladder");
    assert_eq!(read.policies[1].0, "parallel-tracks");
    assert_eq!((read.organisation.seats, read.years), (60, 2));
    assert!((read.assumed.get(Parameter::Rho) - 0.25).abs() < 1e-12);
    let table = Parameter::Span.assumption().default;
    assert!((read.assumed.get(Parameter::Span) - table).abs() < 1e-12);
}

#[test]
fn everything_that_is_wrong_is_said_beside_its_field() {
    let words = &Phrases::of(Lang::new("en").unwrap()).simulator;
    let wrong = typed(&[
        ("policy", "parallel-tracks"),
        ("against", "parallel-tracks"),
        ("seats", "1000000"),
        ("years", "soon"),
        ("rho", "much"),
    ]);
    let wrongs = scenario(words, &wrong).unwrap_err();
    let fields: Vec<_> = wrongs.iter().filter_map(|it| it.field.clone()).collect();
    assert_eq!(fields, ["against", "seats", "years", "rho"]);
    let far = scenario(words, &asked(&[("rho", "7")])).unwrap_err();
    assert_eq!(far[0].field.as_deref(), Some("rho"));
}

#[test]
fn a_comparison_grows_by_rows_and_ends_with_its_charts_and_its_assumptions() {
    let words = &Phrases::of(Lang::new("en").unwrap()).simulator;
    let mut asked = scenario(words, &asked(&[])).unwrap();
    asked.runs = 16;
    let mut rows = Vec::new();
    let outcome = growing(&asked, &(), &mut |it| rows.push(row(&asked, it))).unwrap();
    assert_eq!(rows.len(), 2);
    assert!(rows[0].starts_with("<tr><th scope=\"row\">8</th><td>"));
    assert!(rows[1].contains(">16<"));
    let whole = whole(&asked, &outcome);
    assert!(whole.contains("<svg") && whole.contains("What was assumed"));
    assert!(!whole.contains("<h1"));
}
