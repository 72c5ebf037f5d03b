//! One track: competencies down, levels across, and above them what each level is.

use super::super::language::in_major;
use super::{Cell, Look, Sheet, Sort, Speaker, listed, yes_no};
use crate::notation::{self, Asked};
use cordee_domain::{
    Competency, Expectation, Framework, Ix, Level, PayPeriod, Share, Slug, Table, Text, Track, Zone,
};

/// The key of each row that says what a level is, as the mapping names it.
pub(super) mod key {
    pub(in super::super) const LEVEL: &str = "level";
    pub(in super::super) const TITLE: &str = "title";
    pub(in super::super) const GRADE: &str = "grade";
    pub(in super::super) const SUMMARY: &str = "summary";
    pub(in super::super) const SCOPE: &str = "scope";
    pub(in super::super) const AUTONOMY: &str = "autonomy";
    pub(in super::super) const RIGHTS: &str = "rights";
    pub(in super::super) const RECOGNITION: &str = "recognition";
    pub(in super::super) const DUTIES: &str = "duties";
    pub(in super::super) const ENTRY: &str = "entry";
    pub(in super::super) const TERMINAL: &str = "terminal";
    pub(in super::super) const CRAFT_TIME: &str = "craft time";
    pub(in super::super) const TIME_LIMIT: &str = "time limit";
    /// The heading of the column with weights.
    pub(in super::super) const WEIGHT: &str = "Weight";

    /// The row of one amount of pay in a zone.
    pub(in super::super) fn pay(zone: &str, amount: &str) -> String {
        format!("pay {zone} {amount}")
    }

    /// The row of a sub-factor of job value.
    pub(in super::super) fn value(subfactor: &str) -> String {
        format!("value {subfactor}")
    }
}

/// The sheet of a track.
pub(super) fn sheet(speaker: &Speaker<'_>, ix: Ix<Track>, name: String) -> Sheet {
    let track = speaker.framework.track(ix);
    let has_weights = !track.weights.is_empty();
    let builder = Builder {
        speaker,
        track,
        levels: levels(speaker.framework, track),
        has_weights,
    };
    let mut rows = builder.fields();
    let competencies = row_order(speaker.framework, track);
    let first_competency = (!competencies.is_empty()).then_some(rows.len() + 1);
    rows.extend(competencies.into_iter().map(|ix| builder.competency(ix)));
    let mut widths = vec![14, 26];
    widths.extend(has_weights.then_some(9));
    widths.extend(track.levels.iter().map(|_| 36));
    Sheet {
        name,
        file: format!("track-{}", track.id),
        sort: Sort::Track {
            track: ix,
            first_competency,
            has_weights,
        },
        rows,
        widths,
        fixed: (2, 2),
    }
}

fn levels<'f>(framework: &'f Framework, track: &Track) -> Vec<&'f Level> {
    track.levels.iter().map(|ix| framework.level(*ix)).collect()
}

/// The competencies a track asks for or weighs, in the order in which its levels name them.
pub(in crate::export) fn row_order(framework: &Framework, track: &Track) -> Vec<Ix<Competency>> {
    let asked = levels(framework, track)
        .into_iter()
        .flat_map(|level| &level.expectations);
    let asked = asked.map(|asked| asked.competency);
    let mut order = Vec::new();
    for ix in asked.chain(track.weights.iter().map(|(ix, _)| *ix)) {
        if !order.contains(&ix) {
            order.push(ix);
        }
    }
    order
}

struct Builder<'b> {
    speaker: &'b Speaker<'b>,
    track: &'b Track,
    levels: Vec<&'b Level>,
    has_weights: bool,
}

impl Builder<'_> {
    /// A row of one field, with what each level says.
    fn row(
        &self,
        (key, label): (&str, &str),
        look: Look,
        say: impl Fn(&Level) -> String,
    ) -> Vec<Cell> {
        let mut row = vec![Cell::name(key), Cell::new(Look::Label, label)];
        row.extend(self.has_weights.then(Cell::default));
        row.extend(self.levels.iter().map(|level| Cell::new(look, say(level))));
        row
    }

    /// The rows above the competencies. Those that no level fills are left out, but for the few
    /// that a level should say.
    fn fields(&self) -> Vec<Vec<Cell>> {
        let mut rows = self.head();
        let mut field = |key: &str, label: &str, say: &dyn Fn(&Level) -> String| {
            rows.push(self.row((key, label), Look::Field, say));
        };
        let all = self.speaker.framework;
        field(key::GRADE, "Grade", &|level| {
            self.named(level.grade, all.grades(), |it| (&it.id.0, &it.title))
        });
        field(key::SUMMARY, "Summary", &|level| {
            self.speaker.prose(&level.summary)
        });
        field(key::SCOPE, "Scope", &|level| {
            self.named(level.scope, all.scopes(), |it| (&it.id.0, &it.title))
        });
        field(key::AUTONOMY, "Autonomy", &|level| {
            self.named(level.autonomy, all.autonomies(), |it| (&it.id.0, &it.title))
        });
        field(key::RIGHTS, "Rights", &|level| {
            self.all_named(level.rights.as_ref(), all.rights(), |it| {
                (&it.id.0, &it.title)
            })
        });
        field(key::RECOGNITION, "Recognition", &|level| {
            self.all_named(level.recognition.as_ref(), all.honours(), |it| {
                (&it.id.0, &it.title)
            })
        });
        field(key::DUTIES, "Duties", &|level| {
            self.all_named(level.duties.as_ref(), all.duties(), |it| {
                (&it.id.0, &it.title)
            })
        });
        field(key::ENTRY, "People are hired into it", &|level| {
            yes_no(level.is_entry).to_owned()
        });
        field(key::TERMINAL, "A place to stay", &|level| {
            yes_no(level.is_terminal).to_owned()
        });
        field(key::CRAFT_TIME, "Time for the craft", &|level| {
            level
                .craft_time
                .as_ref()
                .map(Share::to_string)
                .unwrap_or_default()
        });
        rows.push(self.row(
            (key::TIME_LIMIT, "Months until one must move on"),
            Look::Number,
            |level| {
                level
                    .time_limit_months
                    .map(|months| months.to_string())
                    .unwrap_or_default()
            },
        ));
        for (ix, zone) in all.zones().iter() {
            rows.extend(self.pay((ix, zone)));
        }
        rows.extend(self.values());
        rows
    }

    fn head(&self) -> Vec<Vec<Cell>> {
        let mut names = self.row((key::LEVEL, "Level"), Look::Name, |level| {
            level.id.to_string()
        });
        let mut titles = self.row((key::TITLE, "Title"), Look::Title, |level| {
            self.speaker.say(&level.title)
        });
        if let (true, Some(cell)) = (self.has_weights, names.get_mut(2)) {
            *cell = Cell::new(Look::Heading, key::WEIGHT);
        }
        if let Some(cell) = titles.get_mut(1) {
            *cell = Cell::new(Look::Heading, self.speaker.say(&self.track.title));
        }
        vec![names, titles]
    }

    fn named<T>(
        &self,
        ix: Option<Ix<T>>,
        table: &Table<T>,
        of: impl Fn(&T) -> (&Slug, &Text),
    ) -> String {
        ix.map(|ix| of(table.at(ix)))
            .map(|(id, title)| self.speaker.named(id, title))
            .unwrap_or_default()
    }

    fn all_named<T>(
        &self,
        list: Option<&Vec<Ix<T>>>,
        table: &Table<T>,
        of: impl Fn(&T) -> (&Slug, &Text),
    ) -> String {
        listed(list.map(|list| {
            let named = list.iter().map(|ix| of(table.at(*ix)));
            named
                .map(|(id, title)| self.speaker.named(id, title))
                .collect()
        }))
    }

    /// Three rows for the pay in a zone, where any level has pay there.
    fn pay(&self, (ix, zone): (Ix<Zone>, &Zone)) -> Vec<Vec<Cell>> {
        if !self.levels.iter().any(|level| level.pay_in(ix).is_some()) {
            return Vec::new();
        }
        let title = notation::in_line(&self.speaker.say(&zone.title));
        let per = match zone.per {
            PayPeriod::Year => "year",
            PayPeriod::Month => "month",
            PayPeriod::Hour => "hour",
        };
        let rows = ["minimum", "midpoint", "maximum"].map(|amount| {
            let label = format!("Pay, {title}: {amount} ({} per {per})", zone.currency);
            self.row(
                (&key::pay(zone.id.as_str(), amount), &label),
                Look::Number,
                |level| {
                    let range = level.pay_in(ix).map(|range| match amount {
                        "minimum" => range.minimum(),
                        "midpoint" => range.midpoint(),
                        _ => range.maximum(),
                    });
                    range.map(in_major).unwrap_or_default()
                },
            )
        });
        rows.into()
    }

    /// A row for each sub-factor of job value, where any level is valued.
    fn values(&self) -> Vec<Vec<Cell>> {
        let Some(scheme) = self.speaker.framework.job_value() else {
            return Vec::new();
        };
        if !self.levels.iter().any(|level| level.job_value.is_some()) {
            return Vec::new();
        }
        let subfactors = scheme.subfactors.iter().enumerate();
        let rows = subfactors.map(|(position, subfactor)| {
            let title = notation::in_line(&self.speaker.say(&subfactor.title));
            let label = format!("Job value: {title}");
            self.row(
                (&key::value(subfactor.id.as_str()), &label),
                Look::Number,
                |level| {
                    let step = level
                        .job_value
                        .as_ref()
                        .and_then(|value| value.step(Ix::new(position)));
                    step.map(|step| step.to_string()).unwrap_or_default()
                },
            )
        });
        rows.collect()
    }

    /// What each level asks of a competency.
    fn competency(&self, ix: Ix<Competency>) -> Vec<Cell> {
        let competency = self.speaker.framework.competency(ix);
        let label = self.speaker.say(&competency.title);
        let mut row = vec![
            Cell::name(competency.id.as_str()),
            Cell::new(Look::Label, label),
        ];
        if self.has_weights {
            let mut weights = self.track.weights.iter();
            let weight = weights
                .find(|(of, _)| *of == ix)
                .map(|(_, share)| share.to_string());
            row.push(Cell::new(Look::Number, weight.unwrap_or_default()));
        }
        row.extend(self.levels.iter().map(|level| {
            let asked = level
                .expectation(ix)
                .map(|asked| self.asked(asked, competency));
            Cell::words(asked.unwrap_or_default())
        }));
        row
    }

    fn asked(&self, asked: &Expectation, competency: &Competency) -> String {
        let proficiency = asked.step.and_then(|step| competency.proficiency(step));
        let called = proficiency.and_then(|it| it.title.as_ref());
        notation::asked(&Asked {
            step: asked.step.map(|step| step.0),
            called: called.map(|title| self.speaker.say(title)),
            text: self.speaker.list(asked.text.statements()),
            examples: self.speaker.list(&asked.examples),
            is_optional: asked.is_optional,
        })
    }
}
