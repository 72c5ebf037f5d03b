//! How figures came about: every choice that the Directive leaves open, in words.

use cordee_measures::law::{
    Article9Report, Basis, Conventions, EvenMedian, Everyone, Remainder, Ties, VariableOf,
};

/// Every choice with what was chosen.
pub(crate) fn choices(it: Conventions) -> Vec<(&'static str, String)> {
    vec![
        ("level of pay", basis(it.basis).to_owned()),
        ("components", COMPONENTS.to_owned()),
        ("who is counted", everyone(it.everyone).to_owned()),
        (
            "median of an even number",
            even_median(it.even_median).to_owned(),
        ),
        ("quartile bands", remainder(it.remainder).to_owned()),
        (
            "the same pay on both sides of a border",
            ties(it.ties).to_owned(),
        ),
        ("variable pay", variable_of(it.variable_of).to_owned()),
        ("sex not recorded, or recorded as neither", SEX.to_owned()),
        ("rounding", ROUNDING.to_owned()),
    ]
}

const COMPONENTS: &str = "basic pay and complementary or variable components as they stand in the payroll that was given. Employers' contributions to pensions of the firm are pay and belong among the components; statutory social security is not pay";
const SEX: &str =
    "counted and shown, in the quartile bands as workers, but in no average of women or men";
const ROUNDING: &str = "a level of pay is exact to a millionth of the smallest coin, everything after that are fractions; what is printed is rounded once, half away from nothing, to two digits";

fn basis(it: Basis) -> &'static str {
    match it {
        Basis::FullTime => "gross, what a year of full-time work would be paid",
        Basis::Hourly => {
            "gross, an hour: a year's pay over 52 weeks of the hours worked, 40 where no hours are recorded"
        }
        Basis::AsPaid => "gross, what is paid in a year, whatever the hours",
    }
}

fn everyone(it: Everyone) -> &'static str {
    match it {
        Everyone::OnTheLastDay => {
            "who is there on the last day of the year, at the pay of that day; whoever left before is not counted, whoever joined is, as if for the whole year"
        }
        Everyone::AtAnyTime => "who was there on any day of the year, at their last pay in it",
    }
}

fn even_median(it: EvenMedian) -> &'static str {
    match it {
        EvenMedian::Mean => "the mean of the two in the middle",
        EvenMedian::Lower => "the lower of the two in the middle",
        EvenMedian::Higher => "the higher of the two in the middle",
    }
}

fn remainder(it: Remainder) -> &'static str {
    match it {
        Remainder::Spread => {
            "four equal groups of workers in the order of all their pay; where four does not divide their number, the borders lie at the quarters rounded down"
        }
        Remainder::Lowest => {
            "four equal groups of workers in the order of all their pay; where four does not divide their number, the lowest bands are one larger"
        }
        Remainder::Highest => {
            "four equal groups of workers in the order of all their pay; where four does not divide their number, the highest bands are one larger"
        }
    }
}

fn ties(it: Ties) -> &'static str {
    match it {
        Ties::Proportional => {
            "shared out in proportion, women and men alike, in fractions of a worker"
        }
        Ties::ByName => "in the order of the files, the first into the lower band",
    }
}

fn variable_of(it: VariableOf) -> &'static str {
    match it {
        VariableOf::Everybody => "averaged over everybody; who receives none counts with nothing",
        VariableOf::WhoReceives => "averaged over those who receive any",
    }
}

/// Who is left out, counted by reason.
pub(crate) fn left_out(report: &Article9Report) -> Vec<(&'static str, u64)> {
    let all = [
        ("no pay or no hours recorded", report.unpaid),
        ("paid in another currency", report.in_other_currency),
    ];
    all.into_iter().filter(|(_, count)| *count > 0).collect()
}
