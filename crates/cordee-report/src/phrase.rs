//! How a figure is said: its value, its interval, of how many, or that it is withheld.

use cordee_measures::{Excluded, Figure, Part, Unit, measures};

/// A figure or a part in words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Said {
    /// The value, such as `83 %`, or why there is none.
    pub value: String,
    /// The interval, such as `between 71 % and 83 %`.
    pub between: Option<String>,
    /// What of how many, such as `600 of 812`.
    pub of: Option<String>,
    /// Whether it is held back.
    pub is_withheld: bool,
}

/// What people call a measure.
pub fn titled(id: &'static str) -> &'static str {
    measures::find(id).map_or(id, |it| it.title)
}

/// What is said of a figure that is held back.
pub fn withheld(floor: u64) -> String {
    format!("withheld: fewer than {floor} people, or it would give a smaller group away")
}

/// How many people there are, or that they are too few to be told.
pub fn say_here(people: Option<u64>) -> String {
    people.map_or_else(|| "withheld".to_owned(), say_people)
}

/// How many are left out for a reason, or that they are too few to be told.
pub fn say_left_out(it: &Excluded, floor: u64) -> String {
    it.count.map_or_else(
        || format!("withheld: fewer than {floor}, or it would give fewer away"),
        say_people,
    )
}

/// A figure in words.
pub fn of_figure(figure: &Figure, unit: Unit, floor: u64) -> Said {
    let numbers = Numbers {
        value: figure.value,
        ends: figure.low.zip(figure.high),
        counts: figure.numerator.zip(figure.denominator),
        people: figure.people,
    };
    numbers.said(unit, figure.withheld, || withheld(floor))
}

/// A part in words.
pub fn of_part(part: &Part) -> Said {
    let numbers = Numbers {
        value: part.value,
        ends: part.low.zip(part.high),
        counts: part.numerator.zip(part.denominator),
        people: part.people,
    };
    numbers.said(part.unit, part.withheld, || "withheld".to_owned())
}

struct Numbers {
    value: Option<f64>,
    ends: Option<(f64, f64)>,
    counts: Option<(f64, f64)>,
    people: Option<u64>,
}

impl Numbers {
    fn said(&self, unit: Unit, is_withheld: bool, withheld: impl Fn() -> String) -> Said {
        let value = match (is_withheld, self.value) {
            (true, _) => withheld(),
            (false, Some(value)) => unit.say(value),
            (false, None) => "nothing to count".to_owned(),
        };
        let counted = unit.of_counts();
        let joint = match counted {
            Unit::Money => "against",
            _ => "of",
        };
        let pair = |(of, all)| format!("{} {joint} {}", counted.say(of), counted.say(all));
        let group = match unit {
            // A ratio of odds needs both groups: it says how many the smaller one is.
            Unit::OddsRatio => " in the smaller group",
            _ => "",
        };
        let people = |all: u64| format!("{} people{group}", say_people(all));
        let is_told = !is_withheld && self.value.is_some();
        Said {
            value,
            between: self.ends.filter(|_| is_told).map(|it| unit.say_between(it)),
            of: self.counts.map(pair).or_else(|| self.people.map(people)),
            is_withheld,
        }
    }
}

/// So many people, such as `1,204`.
pub fn say_people(people: u64) -> String {
    Unit::Count.say(float(people))
}

/// A number of people as a number to write or to draw.
#[expect(
    clippy::cast_precision_loss,
    reason = "no organisation has so many people"
)]
pub(crate) fn float(people: u64) -> f64 {
    people as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_says_value_interval_and_of_how_many() {
        let said = of_figure(&Figure::share(600, 812), Unit::Share, 5);
        assert_eq!(said.value, "74 %");
        assert_eq!(said.between.as_deref(), Some("between 71 % and 77 %"));
        assert_eq!(said.of.as_deref(), Some("600 of 812"));
    }

    #[test]
    fn what_is_withheld_says_so_and_nothing_else() {
        let figure = Figure {
            withheld: true,
            ..Figure::default()
        };
        let said = of_figure(&figure, Unit::Share, 5);
        assert_eq!(
            said.value,
            "withheld: fewer than 5 people, or it would give a smaller group away"
        );
        assert_eq!((said.between, said.of), (None, None));
    }

    #[test]
    fn nothing_to_count_is_no_nought() {
        let said = of_figure(&Figure::share(0, 0), Unit::Share, 5);
        assert_eq!(said.value, "nothing to count");
        assert_eq!(said.between, None);
    }

    #[test]
    fn pay_is_set_against_pay() {
        let part = Part {
            unit: Unit::PayRatio,
            value: Some(0.97),
            numerator: Some(58_200.0),
            denominator: Some(60_000.0),
            ..Part::people("g4", "g4", 20)
        };
        assert_eq!(of_part(&part).of.as_deref(), Some("58,200 against 60,000"));
    }
}
