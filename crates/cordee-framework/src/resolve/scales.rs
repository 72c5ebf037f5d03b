//! The organisation-wide parts: scales, lists, competencies, training, crafts.

use super::names::Names;
use super::{AllNames, Faults, Sites, table};
use crate::read::{
    CompetencyText, EntryText, FileText, Id, NodeRef, ProficiencyText, ProseValue, TextValue,
};
use crate::tree::NodeId;
use cordee_domain::{
    Autonomy, Competency, Craft, DecisionRight, Duty, DutyKind, FrameworkParts, Grade, Honour,
    PayPeriod, Proficiency, Prose, Scope, Slug, Step, Text, Training, Zone,
};

/// The title, or the name where there is none.
pub(super) fn title_or_id(title: Option<&TextValue>, id: &Slug) -> Text {
    title.map_or_else(|| Text::new(id.as_str()), |t| t.value.clone())
}

pub(super) fn prose(text: Option<&ProseValue>) -> Prose {
    text.map_or_else(Prose::default, |t| t.value.clone())
}

/// `framework:`, of which there can be one.
pub(super) fn framework(
    files: &[FileText<'_>],
    parts: &mut FrameworkParts,
    sites: &mut Sites,
    faults: &mut Faults<'_>,
) {
    for text in files.iter().filter_map(|file| file.framework.as_ref()) {
        if let Some(first) = sites.framework {
            faults.duplicate("section", "framework", text.node, first);
            continue;
        }
        sites.framework = Some(text.node);
        parts.title = text.title.as_ref().map(|t| t.value.clone());
        parts.summary = prose(text.summary.as_ref());
        parts.version = text.version.map(|name| name.text.to_owned());
        parts.language = text.language.as_ref().map(|language| language.value);
    }
}

/// The scales and plain lists, with their names.
pub(super) fn scales<'d>(
    files: &'d [FileText<'d>],
    parts: &mut FrameworkParts,
    faults: &mut Faults<'_>,
) -> AllNames<'d> {
    let mut names = AllNames::default();
    parts.grades = table(entries(
        "grade",
        files.iter().filter_map(|f| f.grades.as_ref()),
        &mut names.grades,
        faults,
        |id, title, _| Grade {
            id: id.into(),
            title,
        },
    ));
    macro_rules! named {
        ($($sort:literal, $section:ident => $table:ident of $type:ident;)*) => {$(
            parts.$table = table(entries(
                $sort,
                files.iter().filter_map(|f| f.$section.as_ref()),
                &mut names.$table,
                faults,
                |id, title, summary| $type { id: id.into(), title, summary },
            ));
        )*};
    }
    named! {
        "scope", scopes => scopes of Scope;
        "step of autonomy", autonomy => autonomies of Autonomy;
        "decision right", rights => rights of DecisionRight;
        "form of recognition", recognition => honours of Honour;
    }
    parts.duties = table(duties(files, &mut names.duties, faults));
    parts.zones = table(zones(files, &mut names.zones, faults));
    names
}

fn entries<'d, T>(
    sort: &str,
    lists: impl Iterator<Item = &'d crate::read::List<EntryText<'d>>>,
    names: &mut Names<'d, T>,
    faults: &mut Faults<'_>,
    make: impl Fn(Slug, Text, Prose) -> T,
) -> Vec<T> {
    let mut rows = Vec::new();
    for EntryText(entry) in lists.flat_map(|list| &list.items) {
        let Some(id) = &entry.id else { continue };
        if names.declare(sort, id, faults).is_some() {
            let title = title_or_id(entry.title.as_ref(), &id.value);
            rows.push(make(id.value.clone(), title, prose(entry.summary.as_ref())));
        }
    }
    rows
}

/// The known duties, then the framework's own.
fn duties<'d>(
    files: &'d [FileText<'d>],
    names: &mut Names<'d, Duty>,
    faults: &mut Faults<'_>,
) -> Vec<Duty> {
    let nowhere = NodeRef::new(usize::MAX, NodeId(0));
    let mut rows = Vec::new();
    for (name, title, kind) in Duty::KNOWN {
        if let Ok(slug) = Slug::new(name) {
            names.declare_known(name, nowhere);
            rows.push(Duty {
                id: slug.into(),
                title: Text::new(title),
                kind,
            });
        }
    }
    for text in files
        .iter()
        .filter_map(|f| f.duties.as_ref())
        .flat_map(|list| &list.items)
    {
        let Some(id) = &text.id else { continue };
        if names.declare("duty", id, faults).is_some() {
            rows.push(Duty {
                id: id.value.clone().into(),
                title: title_or_id(text.title.as_ref(), &id.value),
                kind: text
                    .kind
                    .as_ref()
                    .map_or(DutyKind::Shared, |kind| kind.value.0),
            });
        }
    }
    rows
}

fn zones<'d>(
    files: &'d [FileText<'d>],
    names: &mut Names<'d, Zone>,
    faults: &mut Faults<'_>,
) -> Vec<Zone> {
    let mut rows = Vec::new();
    for text in files
        .iter()
        .filter_map(|f| f.zones.as_ref())
        .flat_map(|list| &list.items)
    {
        let (Some(id), Some(currency)) = (&text.id, &text.currency) else {
            continue;
        };
        if names.declare("zone", id, faults).is_some() {
            rows.push(Zone {
                id: id.value.clone().into(),
                title: title_or_id(text.title.as_ref(), &id.value),
                currency: currency.value,
                per: text.per.as_ref().map_or(PayPeriod::Year, |per| per.value.0),
            });
        }
    }
    rows
}

pub(super) fn competencies<'d>(
    files: &'d [FileText<'d>],
    parts: &mut FrameworkParts,
    names: &mut AllNames<'d>,
    sites: &mut Sites,
    faults: &mut Faults<'_>,
) {
    let mut rows = Vec::new();
    for text in files
        .iter()
        .filter_map(|f| f.competencies.as_ref())
        .flat_map(|list| &list.items)
    {
        let Some(id) = &text.id else { continue };
        if names
            .competencies
            .declare("competency", id, faults)
            .is_some()
        {
            sites.competencies.push(text.node);
            rows.push(competency(text, id, faults));
        }
    }
    parts.competencies = table(rows);
}

fn competency(text: &CompetencyText<'_>, id: &Id, faults: &mut Faults<'_>) -> Competency {
    let mut proficiencies: Vec<Proficiency> = Vec::new();
    for item in text.proficiencies.iter().flat_map(|list| &list.items) {
        let before = proficiencies.last().map_or(0, |p| p.step.0);
        if let Some(step) = step_of(item, before, !proficiencies.is_empty(), faults) {
            proficiencies.push(proficiency(item, step));
        }
    }
    Competency {
        id: id.value.clone().into(),
        title: title_or_id(text.title.as_ref(), &id.value),
        kind: text.kind.as_ref().map(|kind| kind.value.0),
        summary: prose(text.summary.as_ref()),
        proficiencies,
    }
}

/// The step a proficiency says, or the next one; steps must rise.
fn step_of(
    text: &ProficiencyText<'_>,
    before: u8,
    has_one_before: bool,
    faults: &mut Faults<'_>,
) -> Option<Step> {
    let Some(stated) = &text.step else {
        return before.checked_add(1).map(Step);
    };
    match u8::try_from(stated.value) {
        Ok(step) if step > before || (step == 0 && !has_one_before) => Some(Step(step)),
        _ => {
            let message = format!("step `{}` does not follow on step `{before}`", stated.value);
            faults.wrong(
                stated.node,
                message,
                "number the steps upwards, at most 255",
            );
            None
        }
    }
}

fn proficiency(text: &ProficiencyText<'_>, step: Step) -> Proficiency {
    Proficiency {
        step,
        id: text.id.as_ref().map(|id| id.value.clone()),
        title: text.title.as_ref().map(|title| title.value.clone()),
        text: prose(text.text.as_ref()),
        examples: examples(text.examples.as_ref()),
    }
}

pub(super) fn examples(list: Option<&crate::read::List<TextValue>>) -> Vec<Text> {
    list.iter()
        .flat_map(|list| &list.items)
        .map(|text| text.value.clone())
        .collect()
}

pub(super) fn trainings<'d>(
    files: &'d [FileText<'d>],
    parts: &mut FrameworkParts,
    names: &mut AllNames<'d>,
    sites: &mut Sites,
    faults: &mut Faults<'_>,
) {
    let mut rows = Vec::new();
    for text in files
        .iter()
        .filter_map(|f| f.training.as_ref())
        .flat_map(|list| &list.items)
    {
        let Some(id) = &text.id else { continue };
        if names.trainings.declare("training", id, faults).is_some() {
            sites.trainings.push(text.node);
            let covers = text.covers.as_ref();
            rows.push(Training {
                id: id.value.clone().into(),
                title: title_or_id(text.title.as_ref(), &id.value),
                summary: prose(text.summary.as_ref()),
                covers: covers.map(|list| list.items.iter().map(|t| t.value.clone()).collect()),
                hours: text.hours.as_ref().map(|hours| hours.value),
                is_assessed: text.assessed.as_ref().map(|it| it.value),
            });
        }
    }
    parts.trainings = table(rows);
}

pub(super) fn crafts<'d>(
    files: &'d [FileText<'d>],
    parts: &mut FrameworkParts,
    names: &mut AllNames<'d>,
    sites: &mut Sites,
    faults: &mut Faults<'_>,
) {
    let mut rows = Vec::new();
    for text in files
        .iter()
        .filter_map(|f| f.crafts.as_ref())
        .flat_map(|list| &list.items)
    {
        let Some(id) = &text.id else { continue };
        let expert = text.expert_grade.as_ref();
        let expert_grade = expert.and_then(|g| names.grades.look_up("grade", g, faults));
        if names.crafts.declare("craft", id, faults).is_some() {
            sites.crafts.push(text.node);
            rows.push(Craft {
                id: id.value.clone().into(),
                title: title_or_id(text.title.as_ref(), &id.value),
                summary: prose(text.summary.as_ref()),
                expert_grade,
            });
        }
    }
    parts.crafts = table(rows);
}
