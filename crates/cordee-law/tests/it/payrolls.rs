//! A thousand random payrolls: what is exported agrees, to the cent and to the hundredth of a percent,
//! with a second computation in another way.

use super::world::{Worker, framework, history, report};
use cordee_domain::history::Sex;
use cordee_law::report_csv;
use cordee_measures::law::Form;
use proptest::prelude::*;

const NAMES: [&str; 40] = [
    "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r", "s",
    "t", "u", "v", "w", "x", "y", "z", "aa", "bb", "cc", "dd", "ee", "ff", "gg", "hh", "ii", "jj",
    "kk", "ll", "mm", "nn",
];

/// Each of another category.
const LEVELS: [&str; 3] = ["apprentice-roofer", "roofer", "master-roofer"];

fn payroll() -> impl Strategy<Value = Vec<Worker>> {
    let sex = prop_oneof![
        5 => Just(Sex::Female),
        5 => Just(Sex::Male),
        1 => Just(Sex::NotRecorded),
    ];
    // Few different amounts, so that there are many ties.
    let one = (
        sex,
        0_i64..12,
        prop_oneof![Just(0_i64), 1_i64..4],
        0_usize..3,
    );
    prop::collection::vec(one, 1..40).prop_map(|all| {
        let each = all.into_iter().zip(NAMES);
        each.map(|((sex, base, variable, level), name)| {
            (name, sex, LEVELS[level], base * 3_333, variable * 777)
        })
        .collect()
    })
}

/// A whole number of cents or hundredths, from its digits.
fn hundredths(text: &str) -> i128 {
    text.replace('.', "").parse().unwrap()
}

/// `over / under`, rounded half away from nothing: by long division of what is left.
fn rounded(over: i128, under: i128) -> i128 {
    let sign = if (over < 0) == (under < 0) { 1 } else { -1 };
    let (over, under) = (over.abs(), under.abs());
    let (whole, rest) = (over / under, over % under);
    sign * (whole + i128::from(rest * 2 >= under))
}

/// Women and men with their sums of cents, of those who fit.
fn sums(people: &[Worker], pay: fn(&Worker) -> i64, level: Option<&str>) -> [(i128, i128); 2] {
    [Sex::Female, Sex::Male].map(|sex| {
        let own = people.iter().filter(|it| it.1 == sex);
        let own = own.filter(|it| level.is_none_or(|level| it.2 == level));
        own.fold((0, 0), |(many, sum), it| {
            (many + 1, sum + i128::from(pay(it)) * 100)
        })
    })
}

/// The gap of averages in hundredths of a percent.
fn gap([(women, womens), (men, mens)]: [(i128, i128); 2]) -> Option<i128> {
    let comparable = women > 0 && men > 0 && mens != 0;
    comparable.then(|| rounded((mens * women - womens * men) * 10_000, mens * women))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]
    #[test]
    fn what_is_exported_agrees_with_a_second_computation(people in payroll()) {
        thread_local! {
            static FRAMEWORK: cordee_domain::Framework = framework();
        }
        let report = FRAMEWORK.with(|it| report(&history(&people, it), "eu"));
        let csv = report_csv(&report, Form::Workings);
        let rows: Vec<Vec<&str>> = csv.lines().skip(1).map(|it| it.split(',').collect()).collect();
        let categories: Vec<&str> = report.categories.iter().map(|it| it.name.as_str()).collect();
        let mut compared = 0;
        for row in rows.iter().filter(|row| row[5] == "average-gap") {
            let pay: fn(&Worker) -> i64 = match row[4] {
                "all" => |it| it.3 + it.4,
                "basic" => |it| it.3,
                _ => |it| it.4,
            };
            let level = match row[3] {
                "" => None,
                name => {
                    prop_assert!(categories.contains(&name));
                    let at = ["learning", "standing", "carrying"].iter().position(|it| *it == name);
                    Some(LEVELS[at.unwrap()])
                }
            };
            let both = sums(&people, pay, level);
            let shown = (row[6] != "-").then(|| hundredths(row[6]));
            prop_assert_eq!(shown, gap(both), "{:?}", row);
            for ((many, sum), cell) in both.into_iter().zip([row[10], row[11]]) {
                let cents = (!cell.is_empty()).then(|| hundredths(cell));
                prop_assert_eq!(cents, (many > 0).then(|| rounded(sum, many)), "{:?}", row);
            }
            compared += 1;
        }
        prop_assert_eq!(compared, 2 + 3 * categories.len());
    }
}
