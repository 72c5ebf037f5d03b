//! The charts of a measure and the tables beside them.

mod draw;

use super::plan::Plan;
use crate::chart::{Caption, Cell, Column, Drawing, Table, figures as side_by_side};
use crate::phrase::{of_part, say_people};
use crate::telling::{Telling, Told};
use cordee_measures::{Figure, Part, Unit};
use maud::{Markup, html};

/// A chart of some of the parts of a figure, with the table of the same parts.
pub(super) struct Shown {
    /// What is put behind the name of the measure to name it.
    id: &'static str,
    title: &'static str,
    /// Which parts it shows.
    is_in: fn(&Part) -> bool,
    /// The drawing, where there is one.
    draw: fn(&Figure, &[&Part]) -> Option<Drawing>,
}

pub(super) const WATERFALL: Shown = Shown {
    id: "waterfall",
    title: "What became of those who stood at an expert level",
    is_in: |_| true,
    draw: draw::waterfall,
};
pub(super) const WAYS: Shown = Shown {
    id: "ways",
    title: "Experts by what became of them, and the years of expertise that went",
    is_in: |_| true,
    draw: draw::ways,
};
pub(super) const UNPREPARED: Shown = Shown {
    id: "parts",
    title: "Of all who are led",
    is_in: |_| true,
    draw: draw::losses,
};
pub(super) const MISSING: Shown = Shown {
    id: "missing",
    title: "What was missing when they crossed",
    is_in: |it| !it.id.starts_with("left-within-"),
    draw: draw::losses,
};
pub(super) const LEFT_LATER: Shown = Shown {
    id: "left",
    title: "Who crossed and stayed with the organisation",
    is_in: |it| it.id.starts_with("left-within-"),
    draw: draw::stayed,
};
pub(super) const TRAINED: Shown = Shown {
    id: "trained",
    title: "New managers trained before the role, beside what is usual",
    is_in: |_| true,
    draw: draw::trained,
};
pub(super) const PARITY: Shown = Shown {
    id: "grades",
    title: "Pay on the individual tracks for every 1.00 a manager of the same grade earns",
    is_in: |_| true,
    draw: draw::parity,
};
pub(super) const PREMIUM: Shown = Shown {
    id: "premium",
    title: "What managing adds to pay at the same grade",
    is_in: |_| true,
    draw: draw::premium,
};
pub(super) const CRAFTS: Shown = Shown {
    id: "crafts",
    title: "Share of those at or above the expert grade who manage, by craft",
    is_in: |_| true,
    draw: draw::crafts,
};
pub(super) const BEFORE_AND_AFTER: Shown = Shown {
    id: "week",
    title: "Share of the week on the craft",
    is_in: |_| true,
    draw: draw::before_and_after,
};
pub(super) const BASIS: Shown = Shown {
    id: "odds",
    title: "By what the odds of becoming a manager are multiplied",
    is_in: |it| it.unit == Unit::OddsRatio,
    draw: draw::odds,
};
pub(super) const FOLLOWED: Shown = Shown {
    id: "followed",
    title: "What followed in their teams",
    is_in: |it| it.unit == Unit::Share,
    draw: draw::followed,
};
pub(super) const TRIALS: Shown = Shown {
    id: "trials",
    title: "Trials that ended in the period",
    is_in: |it| it.unit == Unit::Count,
    draw: draw::trials,
};
pub(super) const ADVANCED: Shown = Shown {
    id: "advanced",
    title: "Share who advanced, of those who were there when the period began",
    is_in: |it| it.unit == Unit::Share,
    draw: draw::advanced,
};
pub(super) const QUARTERS: Shown = Shown {
    id: "quarters",
    title: "Share of women in each quarter of the pay",
    is_in: |it| it.unit == Unit::Share,
    draw: draw::quarters,
};
/// Everything in one table, nothing drawn.
pub(super) const REST: Shown = Shown {
    id: "parts",
    title: "In detail",
    is_in: |_| true,
    draw: |_, _| None,
};

/// A chart with its table; nothing where no report has any of its parts.
pub(super) fn figure(plan: &Plan, shown: &Shown, telling: &Telling<'_>) -> Markup {
    let columns: Vec<Of<'_>> = telling
        .told
        .iter()
        .map(|it| Of::new(plan, shown, it))
        .collect();
    if columns.iter().all(|it| it.parts.is_empty()) {
        return html! {};
    }
    let id = format!("{}-{}", plan.id, shown.id);
    let about = about(&columns);
    let caption = Caption {
        id: &id,
        title: shown.title,
        about: &about,
    };
    let drawings: Vec<(&str, Drawing)> = columns
        .iter()
        .filter_map(|it| Some((it.about, (shown.draw)(it.figure?, &it.parts)?)))
        .collect();
    side_by_side(caption, &drawings, &table(&columns))
}

/// A table of the parts that no chart shows.
pub(super) fn rest(plan: &Plan, telling: &Telling<'_>) -> Markup {
    let is_shown = |part: &Part| plan.charts.iter().any(|it| (it.is_in)(part));
    let columns: Vec<Of<'_>> = telling
        .told
        .iter()
        .map(|it| Of::new(plan, &REST, it).without(is_shown))
        .collect();
    if columns.iter().all(|it| it.parts.is_empty()) {
        return html! {};
    }
    let id = format!("{}-more", plan.id);
    let caption = Caption {
        id: &id,
        title: "Beside it",
        about: "",
    };
    side_by_side(caption, &[], &table(&columns))
}

/// The parts of a figure of one report.
struct Of<'a> {
    about: &'a str,
    figure: Option<&'a Figure>,
    parts: Vec<&'a Part>,
}

impl<'a> Of<'a> {
    fn new(plan: &Plan, shown: &Shown, told: &Told<'a>) -> Self {
        let figure = told.report.figure(plan.id);
        let parts = figure.iter().flat_map(|it| &it.parts);
        Self {
            about: told.about,
            figure,
            parts: parts.filter(|it| (shown.is_in)(it)).collect(),
        }
    }

    fn without(mut self, is_out: impl Fn(&Part) -> bool) -> Self {
        self.parts.retain(|it| !is_out(it));
        self
    }

    fn has(&self, is: impl Fn(&Part) -> bool) -> bool {
        self.parts.iter().any(|it| is(it))
    }
}

/// What a chart shows, for whoever can't see it: its rows, one after the other.
fn about(columns: &[Of<'_>]) -> String {
    let several = columns.len() > 1;
    let mut sentences = Vec::new();
    for of in columns {
        let rows = of.parts.iter().take(12).map(|it| {
            let people = it.people.map_or_else(|| "withheld".to_owned(), say_people);
            let value = if it.value.is_some() {
                of_part(it).value
            } else {
                people
            };
            format!("{}: {value}", it.label)
        });
        let rows = rows.collect::<Vec<_>>().join("; ");
        let more = of.parts.len().saturating_sub(12);
        let more = if more > 0 {
            format!("; and {more} more in the table")
        } else {
            String::new()
        };
        let whose = if several {
            format!("{}: ", of.about)
        } else {
            String::new()
        };
        sentences.push(format!("{whose}{rows}{more}."));
    }
    sentences.join(" ")
}

/// The parts as a table: only the columns of which anything is known, for each report.
fn table(columns: &[Of<'_>]) -> Table {
    let mut table = Table {
        columns: vec![Column::words("")],
        rows: Vec::new(),
    };
    let has_values = columns.iter().any(|it| it.has(|part| part.value.is_some()));
    let has_ends = columns.iter().any(|it| it.has(|part| part.low.is_some()));
    let has_counts = columns
        .iter()
        .any(|it| it.has(|part| part.numerator.is_some()));
    let has_people = columns
        .iter()
        .any(|it| it.has(|part| part.people.is_some()));
    let has_money = columns
        .iter()
        .any(|it| it.has(|part| part.unit.of_counts() == Unit::Money));
    let counts = if has_money {
        "pay compared"
    } else {
        "of how many"
    };
    let several = columns.len() > 1;
    for of in columns {
        let name = |it: &str| {
            if several {
                format!("{it}, {}", of.about)
            } else {
                it.to_owned()
            }
        };
        for (is, title) in [
            (has_values, "value"),
            (has_ends, "interval (95 %)"),
            (has_counts, counts),
            (has_people, "people"),
        ] {
            if is {
                table.columns.push(Column::numbers(name(title)));
            }
        }
    }
    for (id, label) in rows_of(columns) {
        let mut row = vec![Cell::Said(label)];
        for of in columns {
            let part = of.parts.iter().find(|it| it.id == id);
            let cells = Cells::of(part.copied());
            for (is, cell) in [
                (has_values, cells.value),
                (has_ends, cells.ends),
                (has_counts, cells.counts),
                (has_people, cells.people),
            ] {
                if is {
                    row.push(cell);
                }
            }
        }
        table.rows.push(row);
    }
    table
}

/// Every part of any of the reports, in the order of the first that has it.
fn rows_of(columns: &[Of<'_>]) -> Vec<(String, String)> {
    let mut rows: Vec<(String, String)> = Vec::new();
    for part in columns.iter().flat_map(|it| &it.parts) {
        if !rows.iter().any(|(id, _)| *id == part.id) {
            rows.push((part.id.clone(), part.label.clone()));
        }
    }
    rows
}

struct Cells {
    value: Cell,
    ends: Cell,
    counts: Cell,
    people: Cell,
}

impl Cells {
    fn of(part: Option<&Part>) -> Self {
        let Some(part) = part else {
            return Self::nothing();
        };
        if part.withheld {
            return Self {
                value: Cell::Withheld("withheld".to_owned()),
                people: Cell::Withheld("withheld".to_owned()),
                ..Self::nothing()
            };
        }
        let said = of_part(part);
        let or_nothing = |it: Option<String>| it.map_or(Cell::Nothing, Cell::Said);
        Self {
            value: or_nothing(part.value.map(|_| said.value)),
            ends: or_nothing(
                part.low.zip(part.high).map(|(low, high)| {
                    format!("{} to {}", part.unit.say(low), part.unit.say(high))
                }),
            ),
            counts: or_nothing(part.numerator.and(said.of)),
            people: or_nothing(part.people.map(say_people)),
        }
    }

    fn nothing() -> Self {
        Self {
            value: Cell::Nothing,
            ends: Cell::Nothing,
            counts: Cell::Nothing,
            people: Cell::Nothing,
        }
    }
}
