//! The first page, and that of competencies.

use super::super::is_stated;
use super::text::{Page, escaped};
use super::{ACROSS, COMPETENCIES, Teller, has_tracks_across, or_none, path_of_craft, pay, yes_no};
use crate::read::word_of;
use cordee_domain::{Competency, Ix, Level, PayPeriod, Prose, Text};

impl Teller<'_> {
    pub(super) fn first(&self) -> Page {
        let framework = self.framework();
        let parts = framework.parts();
        let mut page = Page::default();
        let title = framework
            .title()
            .map_or_else(|| "Careers".to_owned(), |title| self.say(title));
        page.heading(1, "careers", &title);
        page.paragraphs(&self.statements(&parts.summary));
        let version = framework.version();
        let name = version
            .name
            .map(|name| format!("Version {}, content hash", escaped(&name)));
        page.paragraph(&format!(
            "{} `{}`.",
            name.unwrap_or_else(|| "Content hash".to_owned()),
            version.content
        ));
        self.contents(&mut page);
        self.scales(&mut page);
        self.zones(&mut page);
        self.trainings(&mut page);
        self.moves(&mut page);
        page
    }

    fn contents(&self, page: &mut Page) {
        let framework = self.framework();
        let crafts = framework.crafts().values();
        let mut contents: Vec<String> = crafts
            .map(|craft| {
                self.link(
                    &path_of_craft(craft),
                    &format!("craft-{}", craft.id),
                    &self.say(&craft.title),
                )
            })
            .collect();
        if has_tracks_across(framework) {
            contents.push(self.link(ACROSS, "across-crafts", "Across crafts"));
        }
        if !framework.competencies().is_empty() {
            contents.push(self.link(COMPETENCIES, "competencies", "Competencies"));
        }
        if !contents.is_empty() {
            page.heading(2, "contents", "Contents");
            page.list(&contents);
        }
    }

    fn scales(&self, page: &mut Page) {
        let all = self.framework();
        let mut scale = |(anchor, heading): (&str, &str), entries: Vec<(&Text, Option<&Prose>)>| {
            if entries.is_empty() {
                return;
            }
            page.heading(2, anchor, heading);
            let rows = entries.into_iter().map(|(title, summary)| {
                vec![
                    self.say(title),
                    summary.map(|it| self.in_cell(it)).unwrap_or_default(),
                ]
            });
            page.table(&["Title", "Meaning"], &rows.collect::<Vec<_>>());
        };
        scale(
            ("grades", "Grades, lowest first"),
            all.grades().values().map(|it| (&it.title, None)).collect(),
        );
        scale(
            ("scopes", "Scopes, narrowest first"),
            all.scopes()
                .values()
                .map(|it| (&it.title, Some(&it.summary)))
                .collect(),
        );
        scale(
            ("autonomy", "Autonomy, least first"),
            all.autonomies()
                .values()
                .map(|it| (&it.title, Some(&it.summary)))
                .collect(),
        );
        scale(
            ("rights", "Rights"),
            all.rights()
                .values()
                .map(|it| (&it.title, Some(&it.summary)))
                .collect(),
        );
        scale(
            ("recognition", "Recognition"),
            all.honours()
                .values()
                .map(|it| (&it.title, Some(&it.summary)))
                .collect(),
        );
    }

    fn zones(&self, page: &mut Page) {
        let zones = self.framework().zones().values();
        let rows: Vec<Vec<String>> = zones
            .map(|zone| {
                let per = match zone.per {
                    PayPeriod::Year => "a year",
                    PayPeriod::Month => "a month",
                    PayPeriod::Hour => "an hour",
                };
                vec![
                    self.say(&zone.title),
                    zone.currency.to_string(),
                    per.to_owned(),
                ]
            })
            .collect();
        if !rows.is_empty() {
            page.heading(2, "zones", "Pay zones");
            page.table(&["Zone", "Currency", "For"], &rows);
        }
        let Some(scheme) = self.framework().job_value() else {
            return;
        };
        page.heading(2, "job-value", "Job value");
        page.paragraph(&format!(
            "Each level has a step from 0 to {} on each of these.",
            scheme.steps
        ));
        let rows = scheme.subfactors.iter().map(|it| {
            let soft = if it.is_soft { "yes" } else { "" };
            vec![
                self.say(&it.title),
                it.factor.as_str().to_owned(),
                it.weight.to_string(),
                soft.to_owned(),
            ]
        });
        page.table(
            &["Sub-factor", "Factor", "Weight", "Soft skill"],
            &rows.collect::<Vec<_>>(),
        );
    }

    fn trainings(&self, page: &mut Page) {
        let trainings = self.framework().trainings();
        if trainings.is_empty() {
            return;
        }
        page.heading(2, "training", "Training");
        for it in trainings.values() {
            page.heading(3, &format!("training-{}", it.id), &self.say(&it.title));
            page.paragraphs(&self.statements(&it.summary));
            let mut facts = Vec::new();
            if let Some(topics) = &it.covers {
                let topics: Vec<String> =
                    topics.iter().map(|topic| escaped(topic.as_str())).collect();
                facts.push(format!("covers: {}", or_none(&topics)));
            }
            facts.extend(it.hours.map(|hours| format!("hours: {hours}")));
            facts.extend(
                it.is_assessed
                    .map(|yes| format!("assessed: {}", yes_no(Some(yes)))),
            );
            page.list(&facts);
        }
    }

    fn moves(&self, page: &mut Page) {
        let moves = self
            .framework()
            .moves()
            .values()
            .filter(|way| is_stated(way));
        let rows: Vec<Vec<String>> = moves
            .map(|way| {
                let links = |levels: &[Ix<Level>]| {
                    let links = levels.iter().map(|ix| self.link_to_level(*ix));
                    links.collect::<Vec<_>>().join("<br>")
                };
                vec![
                    word_of(way.kind).to_owned(),
                    links(&way.from),
                    links(&way.to),
                    self.in_cell(&way.summary),
                    way.pay.map(pay).unwrap_or_default(),
                    way.gates
                        .as_ref()
                        .map(|gates| self.gates(gates))
                        .unwrap_or_default(),
                ]
            })
            .collect();
        if !rows.is_empty() {
            page.heading(2, "moves", "Moves");
            page.table(&["Kind", "From", "To", "Summary", "Pay", "Gates"], &rows);
        }
    }

    pub(super) fn competencies(&self) -> Page {
        let mut page = Page::default();
        page.heading(1, "competencies", "Competencies");
        for competency in self.framework().competencies().values() {
            self.competency(competency, &mut page);
        }
        page
    }

    fn competency(&self, competency: &Competency, page: &mut Page) {
        page.heading(
            2,
            &format!("competency-{}", competency.id),
            &self.say(&competency.title),
        );
        page.paragraph(competency.kind.map_or("", |kind| match word_of(kind) {
            "craft" => "About the craft.",
            "people" => "About leading people.",
            _ => "Shared by all.",
        }));
        page.paragraphs(&self.statements(&competency.summary));
        let rows = competency.proficiencies.iter().map(|it| {
            vec![
                it.step.0.to_string(),
                it.title
                    .as_ref()
                    .map(|title| self.say(title))
                    .unwrap_or_default(),
                self.in_cell(&it.text),
                self.in_cell(&Prose::new(it.examples.clone())),
            ]
        });
        page.table(
            &["Step", "Title", "What someone does", "Examples"],
            &rows.collect::<Vec<_>>(),
        );
    }
}
