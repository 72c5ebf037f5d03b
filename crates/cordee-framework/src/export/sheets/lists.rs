//! Competencies, training, crafts, and the lists that levels refer to: a row for each.

use super::{Cell, Look, Sheet, Sort, Speaker, listed, yes_no};
use crate::export::language::own_duties;
use crate::read::word_of;
use cordee_domain::{Competency, Proficiency, Prose, Slug, Text, Zone};

/// A sheet with one row of headings; `None` where there would be nothing below them.
pub(super) fn table(
    (name, file, sort): (&str, &str, Sort),
    columns: &[(&str, u8)],
    rows: Vec<Vec<Cell>>,
) -> Option<Sheet> {
    if rows.is_empty() {
        return None;
    }
    let headings = columns
        .iter()
        .map(|(heading, _)| Cell::new(Look::Heading, *heading));
    let mut all = vec![headings.collect()];
    all.extend(rows);
    Some(Sheet {
        name: name.to_owned(),
        file: file.to_owned(),
        sort,
        rows: all,
        widths: columns.iter().map(|(_, width)| *width).collect(),
        fixed: (1, 2),
    })
}

/// Competencies, a row for each proficiency.
pub(super) fn competencies(speaker: &Speaker<'_>) -> Option<Sheet> {
    let columns = [
        ("Name", 18),
        ("Title", 24),
        ("Kind", 9),
        ("Summary", 40),
        ("Step", 6),
        ("Step name", 12),
        ("Step title", 18),
        ("What someone does", 52),
        ("Examples", 52),
    ];
    let mut rows = Vec::new();
    for competency in speaker.framework.competencies().values() {
        rows.push(competency_row(
            speaker,
            competency,
            competency.proficiencies.first(),
        ));
        for proficiency in competency.proficiencies.iter().skip(1) {
            let mut row = competency_row(speaker, competency, Some(proficiency));
            // The summary is said once.
            if let Some(summary) = row.get_mut(3) {
                summary.text.clear();
            }
            rows.push(row);
        }
    }
    table(
        ("Competencies", "competencies", Sort::Competencies),
        &columns,
        rows,
    )
}

fn competency_row(speaker: &Speaker<'_>, of: &Competency, step: Option<&Proficiency>) -> Vec<Cell> {
    let id = step.and_then(|step| step.id.as_ref());
    let title = step.and_then(|step| step.title.as_ref());
    vec![
        Cell::name(of.id.as_str()),
        Cell::new(Look::Label, speaker.say(&of.title)),
        Cell::words(of.kind.map_or("", word_of)),
        Cell::words(speaker.prose(&of.summary)),
        Cell::number(step.map(|step| step.step.0)),
        Cell::name(id.map_or("", |id| id.as_str())),
        Cell::words(title.map(|title| speaker.say(title)).unwrap_or_default()),
        Cell::words(
            step.map(|step| speaker.prose(&step.text))
                .unwrap_or_default(),
        ),
        Cell::words(
            step.map(|step| speaker.texts(&step.examples))
                .unwrap_or_default(),
        ),
    ]
}

/// Training.
pub(super) fn training(speaker: &Speaker<'_>) -> Option<Sheet> {
    let columns = [
        ("Name", 18),
        ("Title", 30),
        ("Summary", 60),
        ("Covers", 26),
        ("Hours", 8),
        ("Assessed", 10),
    ];
    let trainings = speaker.framework.trainings().values();
    let rows = trainings.map(|it| {
        let covers = it.covers.as_ref();
        let covers = covers.map(|topics| topics.iter().map(ToString::to_string).collect());
        vec![
            Cell::name(it.id.as_str()),
            Cell::new(Look::Label, speaker.say(&it.title)),
            Cell::words(speaker.prose(&it.summary)),
            Cell::words(listed(covers)),
            Cell::number(it.hours),
            Cell::words(yes_no(it.is_assessed)),
        ]
    });
    table(
        ("Training", "training", Sort::Training),
        &columns,
        rows.collect(),
    )
}

/// Crafts.
pub(super) fn crafts(speaker: &Speaker<'_>) -> Option<Sheet> {
    let columns = [
        ("Name", 18),
        ("Title", 28),
        ("Summary", 60),
        ("Expert grade", 20),
    ];
    let crafts = speaker.framework.crafts().values();
    let rows = crafts.map(|craft| {
        let grade = craft
            .expert_grade
            .map(|ix| speaker.framework.grades().at(ix));
        let grade = grade.map(|grade| speaker.named(&grade.id.0, &grade.title));
        vec![
            Cell::name(craft.id.as_str()),
            Cell::new(Look::Label, speaker.say(&craft.title)),
            Cell::words(speaker.prose(&craft.summary)),
            Cell::words(grade.unwrap_or_default()),
        ]
    });
    table(("Crafts", "crafts", Sort::Crafts), &columns, rows.collect())
}

/// Grades, scopes, autonomy, zones, rights, recognition and duties.
pub(super) fn lists(speaker: &Speaker<'_>) -> Option<Sheet> {
    let columns = [
        ("List", 13),
        ("Name", 24),
        ("Title", 40),
        ("Meaning", 70),
        ("Kind", 9),
        ("Currency", 10),
        ("Per", 8),
    ];
    let all = speaker.framework;
    let mut rows = Vec::new();
    let mut list = |name: &str, entries: Vec<(&Slug, &Text, Option<&Prose>)>| {
        rows.extend(entries.into_iter().map(|entry| row(speaker, name, entry)));
    };
    list(
        "grades",
        all.grades()
            .values()
            .map(|it| (&it.id.0, &it.title, None))
            .collect(),
    );
    list(
        "scopes",
        all.scopes()
            .values()
            .map(|it| (&it.id.0, &it.title, Some(&it.summary)))
            .collect(),
    );
    list(
        "autonomy",
        all.autonomies()
            .values()
            .map(|it| (&it.id.0, &it.title, Some(&it.summary)))
            .collect(),
    );
    list(
        "rights",
        all.rights()
            .values()
            .map(|it| (&it.id.0, &it.title, Some(&it.summary)))
            .collect(),
    );
    list(
        "recognition",
        all.honours()
            .values()
            .map(|it| (&it.id.0, &it.title, Some(&it.summary)))
            .collect(),
    );
    rows.extend(all.zones().values().map(|zone| zone_row(speaker, zone)));
    rows.extend(own_duties(all).map(|duty| {
        let mut row = row(speaker, "duties", (&duty.id.0, &duty.title, None));
        set(&mut row, 4, word_of(duty.kind));
        row
    }));
    table(("Lists", "lists", Sort::Lists), &columns, rows)
}

fn row(
    speaker: &Speaker<'_>,
    list: &str,
    (id, title, summary): (&Slug, &Text, Option<&Prose>),
) -> Vec<Cell> {
    let mut row = vec![
        Cell::name(list),
        Cell::name(id.as_str()),
        Cell::new(Look::Label, speaker.say(title)),
        Cell::words(
            summary
                .map(|summary| speaker.prose(summary))
                .unwrap_or_default(),
        ),
    ];
    row.resize(7, Cell::default());
    row
}

fn zone_row(speaker: &Speaker<'_>, zone: &Zone) -> Vec<Cell> {
    let mut row = row(speaker, "zones", (&zone.id.0, &zone.title, None));
    set(&mut row, 5, zone.currency.as_str());
    set(&mut row, 6, word_of(zone.per));
    row
}

fn set(row: &mut [Cell], at: usize, text: &str) {
    if let Some(cell) = row.get_mut(at) {
        text.clone_into(&mut cell.text);
    }
}
