//! The page of a craft: its tracks, their levels, and what each level asks.

use super::Teller;
use super::text::Page;
use crate::notation::in_line;
use cordee_domain::{Craft, Expectation, Ix, Level, PayRange, Prose, Table, Text, Track, Zone};

impl Teller<'_> {
    /// The page of a craft, or of the tracks across crafts.
    pub(super) fn craft(&self, craft: Option<Ix<Craft>>) -> Page {
        let mut page = Page::default();
        match craft.map(|ix| self.framework().crafts().at(ix)) {
            Some(craft) => {
                page.heading(1, &format!("craft-{}", craft.id), &self.say(&craft.title));
                page.paragraphs(&self.statements(&craft.summary));
                if let Some(grade) = craft.expert_grade {
                    page.paragraph(&format!(
                        "Experts stand at grade {} and above.",
                        self.grade(grade)
                    ));
                }
            }
            None => page.heading(1, "across-crafts", "Across crafts"),
        }
        for (_, track) in self
            .framework()
            .tracks()
            .iter()
            .filter(|(_, track)| is_on_page(track, craft))
        {
            self.track(track, craft, &mut page);
        }
        page
    }

    fn track(&self, track: &Track, craft: Option<Ix<Craft>>, page: &mut Page) {
        // A track of several crafts is told once, so that its anchors are there once.
        if craft.is_some() && track.crafts.first().copied() != craft {
            let place = super::page_of_track(self.framework(), self.ix_of(track));
            let link = self.link(
                &place,
                &format!("track-{}", track.id),
                &self.say(&track.title),
            );
            page.paragraph(&format!("See also {link}."));
            return;
        }
        page.heading(2, &format!("track-{}", track.id), &self.say(&track.title));
        page.paragraph(match track.kind.as_str() {
            "management" => "A track of leading people.",
            _ => "A track of individual contributors.",
        });
        page.paragraphs(&self.statements(&track.summary));
        if let Some(gates) = &track.advance {
            page.table(
                &["Advancing by one level asks for"],
                &[vec![self.gates(gates)]],
            );
        }
        let weights = track
            .weights
            .iter()
            .map(|(ix, share)| vec![self.link_to_competency(*ix), share.to_string()]);
        page.table(&["Competency", "Weight"], &weights.collect::<Vec<_>>());
        self.overview(track, page);
        for ix in &track.levels {
            self.level(self.framework().level(*ix), page);
        }
    }

    fn ix_of(&self, track: &Track) -> Ix<Track> {
        let mut tracks = self.framework().tracks().iter();
        tracks
            .find(|(_, it)| it.id == track.id)
            .map_or(Ix::new(0), |(ix, _)| ix)
    }

    fn overview(&self, track: &Track, page: &mut Page) {
        let all = self.framework();
        let rows = track.levels.iter().map(|ix| {
            let level = all.level(*ix);
            vec![
                self.link_to_level(*ix),
                level.grade.map(|ix| self.grade(ix)).unwrap_or_default(),
                level
                    .scope
                    .map(|ix| self.say(&all.scopes().at(ix).title))
                    .unwrap_or_default(),
                level
                    .autonomy
                    .map(|ix| self.say(&all.autonomies().at(ix).title))
                    .unwrap_or_default(),
                super::yes_no(level.is_terminal).to_owned(),
            ]
        });
        let headings = ["Level", "Grade", "Scope", "Autonomy", "A place to stay"];
        page.table(&headings, &rows.collect::<Vec<_>>());
    }

    fn level(&self, level: &Level, page: &mut Page) {
        page.heading(3, &format!("level-{}", level.id), &self.say(&level.title));
        page.paragraphs(&self.statements(&level.summary));
        page.table(&["What", "Says"], &self.facts(level));
        let rows = level.expectations.iter().map(|asked| self.asked(asked));
        let headings = [
            "Competency",
            "Step",
            "In this level's words",
            "Examples",
            "Optional",
        ];
        page.table(&headings, &rows.collect::<Vec<_>>());
    }

    fn facts(&self, level: &Level) -> Vec<Vec<String>> {
        let all = self.framework();
        let mut facts = Vec::new();
        let mut fact = |what: &str, says: Option<String>| {
            facts.extend(says.map(|says| vec![what.to_owned(), says]));
        };
        fact("Grade", level.grade.map(|ix| self.grade(ix)));
        fact(
            "Scope",
            level.scope.map(|ix| self.say(&all.scopes().at(ix).title)),
        );
        fact(
            "Autonomy",
            level
                .autonomy
                .map(|ix| self.say(&all.autonomies().at(ix).title)),
        );
        fact(
            "May decide",
            self.titles(level.rights.as_ref(), all.rights(), |it| &it.title),
        );
        fact(
            "Is honoured by",
            self.titles(level.recognition.as_ref(), all.honours(), |it| &it.title),
        );
        fact(
            "Duties",
            self.titles(level.duties.as_ref(), all.duties(), |it| &it.title),
        );
        fact(
            "Time for the craft",
            level.craft_time.map(|share| share.to_string()),
        );
        fact(
            "People are hired into it",
            level
                .is_entry
                .map(|yes| super::yes_no(Some(yes)).to_owned()),
        );
        fact(
            "A place to stay",
            level
                .is_terminal
                .map(|yes| super::yes_no(Some(yes)).to_owned()),
        );
        fact(
            "Must be left after",
            level
                .time_limit_months
                .map(|months| format!("{months} months")),
        );
        for (zone, range) in &level.pay {
            let zone = all.zones().at(*zone);
            fact(
                &format!("Pay, {}", self.say(&zone.title)),
                Some(pay(range, zone)),
            );
        }
        fact("Job value", self.value(level));
        facts
    }

    fn titles<T>(
        &self,
        list: Option<&Vec<Ix<T>>>,
        table: &Table<T>,
        title: impl Fn(&T) -> &Text,
    ) -> Option<String> {
        let titles = |list: &Vec<Ix<T>>| -> Vec<String> {
            list.iter()
                .map(|ix| self.say(title(table.at(*ix))))
                .collect()
        };
        list.map(titles).map(|titles| {
            if titles.is_empty() {
                "none".to_owned()
            } else {
                titles.join("<br>")
            }
        })
    }

    fn value(&self, level: &Level) -> Option<String> {
        let (value, scheme) = (level.job_value.as_ref()?, self.framework().job_value()?);
        let steps = value.steps.iter().filter_map(|(ix, step)| {
            let subfactor = scheme.subfactors.get(ix.position())?;
            Some(format!("{}: {step}", self.say(&subfactor.title)))
        });
        let points = value
            .points(scheme)
            .map(|points| format!("together {} points", points / 100));
        Some(steps.chain(points).collect::<Vec<_>>().join("<br>"))
    }

    fn asked(&self, asked: &Expectation) -> Vec<String> {
        let competency = self.framework().competency(asked.competency);
        let step = asked.step.map(|step| {
            let title = competency
                .proficiency(step)
                .and_then(|it| it.title.as_ref());
            let title = title.map(|title| format!(" {}", self.say(title)));
            format!("{}{}", step.0, title.unwrap_or_default())
        });
        vec![
            self.link_to_competency(asked.competency),
            step.unwrap_or_default(),
            self.in_cell(&asked.text),
            self.in_cell(&Prose::new(asked.examples.clone())),
            if asked.is_optional {
                "yes".to_owned()
            } else {
                String::new()
            },
        ]
    }
}

fn is_on_page(track: &Track, craft: Option<Ix<Craft>>) -> bool {
    match craft {
        Some(craft) => track.crafts.contains(&craft),
        None => track.crafts.is_empty(),
    }
}

fn pay(range: &PayRange, zone: &Zone) -> String {
    let per = crate::read::word_of(zone.per);
    let text = format!(
        "{} to {}, midpoint {}, per {per}",
        range.minimum(),
        range.maximum(),
        range.midpoint()
    );
    in_line(&text)
}
