//! Walking the sources as the mapping says, and keeping what is found.

use super::mapping::{Field, Fields, Mapping, Take, Treatment};
use super::path::Frame;
use super::source::{Source, documents};
use super::{Remark, RemarkKind, Taken};
use cordee_domain::{Share, Slug};
use std::collections::HashMap;

/// Things in the order they were found, each once, by name.
#[derive(Debug)]
pub(super) struct Kept<T> {
    pub(super) list: Vec<T>,
    by_id: HashMap<String, usize>,
}

impl<T> Default for Kept<T> {
    fn default() -> Self {
        Self {
            list: Vec::new(),
            by_id: HashMap::new(),
        }
    }
}

impl<T> Kept<T> {
    pub(super) fn get(&self, id: &str) -> Option<&T> {
        self.by_id.get(id).and_then(|at| self.list.get(*at))
    }

    /// The thing of this name, made if it is new.
    pub(super) fn of(&mut self, id: &str, make: impl FnOnce() -> T) -> Option<&mut T> {
        let at = *self.by_id.entry(id.to_owned()).or_insert_with(|| {
            self.list.push(make());
            self.list.len() - 1
        });
        self.list.get_mut(at)
    }
}

/// Everything gathered. Texts are as in the source; names are names of the framework language.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    pub(super) crafts: Kept<CraftFound>,
    pub(super) tracks: Kept<TrackFound>,
    pub(super) levels: Kept<LevelFound>,
    pub(super) competencies: Kept<CompetencyFound>,
}

#[derive(Debug, Default)]
pub(super) struct CraftFound {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) summary: Vec<String>,
}

#[derive(Debug, Default)]
pub(super) struct TrackFound {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) summary: Vec<String>,
    pub(super) kind: Option<String>,
    pub(super) craft: Option<String>,
    pub(super) level_count: Option<String>,
    pub(super) levels: Vec<String>,
    pub(super) weights: Vec<(String, Share)>,
}

#[derive(Debug, Default)]
pub(super) struct LevelFound {
    pub(super) id: String,
    pub(super) title: String,
    /// `None`: the mapping names no such field. Empty: it does, and nothing was there.
    pub(super) summary: Option<Vec<String>>,
    /// Where it stands on its track, where the source numbers its levels.
    pub(super) order: Option<i64>,
    pub(super) grade: Option<String>,
    pub(super) scope: Option<String>,
    pub(super) pay: Vec<PayFound>,
    pub(super) cells: Kept<CellFound>,
}

#[derive(Debug, Default)]
pub(super) struct PayFound {
    pub(super) zone: String,
    pub(super) minimum: String,
    pub(super) midpoint: Option<String>,
    pub(super) maximum: String,
}

#[derive(Debug, Default)]
pub(super) struct CellFound {
    pub(super) competency: String,
    pub(super) step: Option<String>,
    pub(super) text: Vec<String>,
    pub(super) examples: Vec<String>,
    pub(super) is_optional: bool,
}

#[derive(Debug, Default)]
pub(super) struct CompetencyFound {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) kind: Option<String>,
    pub(super) summary: Vec<String>,
    pub(super) proficiencies: Kept<ProficiencyFound>,
}

#[derive(Debug, Default)]
pub(super) struct ProficiencyFound {
    pub(super) id: Option<String>,
    pub(super) step: Option<String>,
    pub(super) title: Option<String>,
    pub(super) text: Vec<String>,
    pub(super) examples: Vec<String>,
}

impl Gathered {
    pub(super) fn taken(&self) -> Taken {
        let competencies = &self.competencies.list;
        Taken {
            tracks: self.tracks.list.len(),
            levels: self.levels.list.len(),
            competencies: competencies.len(),
            proficiencies: competencies
                .iter()
                .map(|c| c.proficiencies.list.len())
                .sum(),
            cells: self
                .levels
                .list
                .iter()
                .map(|level| level.cells.list.len())
                .sum(),
        }
    }
}

/// What the takings around have found.
#[derive(Clone, Debug, Default)]
struct Around {
    track: Option<String>,
    level: Option<String>,
    competency: Option<String>,
}

struct Gatherer<'m> {
    mapping: &'m Mapping,
    gathered: Gathered,
    remarks: &'m mut Vec<Remark>,
    path: &'m str,
}

/// Gathers what `mapping` finds in `sources`.
pub(super) fn gather(mapping: &Mapping, sources: &[Source], remarks: &mut Vec<Remark>) -> Gathered {
    let mut gatherer = Gatherer {
        mapping,
        gathered: Gathered::default(),
        remarks,
        path: "",
    };
    for rule in &mapping.sources {
        let mut found = false;
        for source in sources.iter().filter(|source| rule.wants(&source.path)) {
            found = true;
            gatherer.path = &source.path;
            let before = gatherer.gathered.taken();
            let documents = documents(source, &rule.shape, gatherer.remarks);
            for document in &documents {
                let frame = Frame {
                    value: &document.root,
                    key: String::new(),
                    index: 1,
                    file: stem(&source.path),
                    sheet: &document.sheet,
                };
                for take in &rule.take {
                    gatherer.take(take, std::slice::from_ref(&frame), &Around::default());
                }
            }
            if gatherer.gathered.taken() == before && !documents.is_empty() {
                gatherer.remark(
                    RemarkKind::Skipped,
                    0,
                    "the mapping found nothing in it".to_owned(),
                );
            }
        }
        if !found {
            gatherer.path = "";
            let message = format!("no file is called `{}`", rule.files.join("`, `"));
            gatherer.remark(RemarkKind::Broken, 0, message);
        }
    }
    gatherer.gathered
}

/// The name of a file without folders and ending.
fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.split_once('.').map_or(name, |(stem, _)| stem)
}

/// A name of the framework language for a text of the source.
fn slug(text: &str) -> Option<String> {
    Slug::from_title(text).map(|slug| slug.to_string())
}

impl Gatherer<'_> {
    fn remark(&mut self, kind: RemarkKind, line: usize, message: String) {
        self.remarks.push(Remark {
            kind,
            file: self.path.to_owned(),
            line,
            message,
        });
    }

    fn take(&mut self, take: &Take, frames: &[Frame<'_>], around: &Around) {
        for frame in take.each.select(frames) {
            let mut frames: Vec<Frame<'_>> = frames.to_vec();
            frames.push(frame);
            let mut around = around.clone();
            self.keep(take, &frames, &mut around);
            for inner in &take.inside {
                self.take(inner, &frames, &around);
            }
        }
    }

    fn keep(&mut self, take: &Take, frames: &[Frame<'_>], around: &mut Around) {
        if let Some(fields) = &take.craft {
            self.keep_craft(&Found { fields, frames });
        }
        if let Some(fields) = &take.track {
            around.track = self.keep_track(&Found { fields, frames });
        }
        if let Some(fields) = &take.level {
            around.level = self.keep_level(&Found { fields, frames }, around);
        }
        if let Some(fields) = &take.competency {
            around.competency = self.keep_competency(&Found { fields, frames });
        }
        if let Some(fields) = &take.proficiency {
            self.keep_proficiency(&Found { fields, frames }, around);
        }
        if let Some(fields) = &take.cell {
            self.keep_cell(&Found { fields, frames }, around);
        }
        if let Some(fields) = &take.weight {
            self.keep_weight(&Found { fields, frames });
        }
    }

    /// The name and title of a thing; `None` when it has neither or is left out.
    fn named(&mut self, found: &Found<'_, '_>, sort: &str) -> Option<(String, String)> {
        let title = found.one("title").filter(|title| !title.is_empty());
        let id = found
            .one("id")
            .filter(|id| !id.is_empty())
            .or_else(|| title.clone());
        let Some(id) = id.as_deref().and_then(slug) else {
            let message = format!("a {sort} without a name was not taken");
            self.remark(RemarkKind::Skipped, found.line(), message);
            return None;
        };
        if self.mapping.leave_out.contains(&id) {
            return None;
        }
        let title = title.unwrap_or_else(|| id.clone());
        Some((id, title))
    }

    fn keep_craft(&mut self, found: &Found<'_, '_>) {
        let Some((id, title)) = self.named(found, "craft") else {
            return;
        };
        let summary = found.many("summary");
        self.gathered
            .crafts
            .of(&id.clone(), || CraftFound { id, title, summary });
    }

    fn keep_track(&mut self, found: &Found<'_, '_>) -> Option<String> {
        let (id, title) = self.named(found, "track")?;
        let make = || TrackFound {
            id: id.clone(),
            title,
            summary: found.many("summary"),
            kind: found.one("kind"),
            craft: found.one("craft").as_deref().and_then(slug),
            level_count: found.one("level_count").filter(|count| !count.is_empty()),
            ..TrackFound::default()
        };
        self.gathered.tracks.of(&id.clone(), make);
        Some(id)
    }

    fn keep_level(&mut self, found: &Found<'_, '_>, around: &Around) -> Option<String> {
        let (id, title) = self.named(found, "level")?;
        let level = self.gathered.levels.of(&id, || LevelFound {
            id: id.clone(),
            title,
            ..LevelFound::default()
        })?;
        if found.has("summary") {
            level
                .summary
                .get_or_insert_default()
                .extend(found.many("summary"));
        }
        level.order = level.order.or_else(|| found.one("order")?.parse().ok());
        level.grade = level
            .grade
            .take()
            .or_else(|| found.one("grade").filter(|grade| !grade.is_empty()));
        level.scope = level
            .scope
            .take()
            .or_else(|| found.one("scope").as_deref().and_then(slug));
        if let (Some(minimum), Some(maximum)) = (found.one("minimum"), found.one("maximum")) {
            let zone = found
                .one("zone")
                .as_deref()
                .and_then(slug)
                .unwrap_or_else(|| "all".to_owned());
            if !level.pay.iter().any(|pay| pay.zone == zone) {
                level.pay.push(PayFound {
                    zone,
                    minimum,
                    midpoint: found.one("midpoint"),
                    maximum,
                });
            }
        }
        let track = found
            .one("track")
            .as_deref()
            .and_then(slug)
            .or_else(|| around.track.clone());
        if let Some(track) = track {
            let made = || TrackFound {
                id: track.clone(),
                title: track.clone(),
                ..TrackFound::default()
            };
            if let Some(track) = self.gathered.tracks.of(&track, made)
                && !track.levels.contains(&id)
            {
                track.levels.push(id.clone());
            }
        }
        Some(id)
    }

    fn keep_competency(&mut self, found: &Found<'_, '_>) -> Option<String> {
        let (id, title) = self.named(found, "competency")?;
        let make = || CompetencyFound {
            id: id.clone(),
            title,
            kind: found.one("kind"),
            summary: found.many("summary"),
            proficiencies: Kept::default(),
        };
        self.gathered.competencies.of(&id.clone(), make);
        Some(id)
    }

    fn keep_proficiency(&mut self, found: &Found<'_, '_>, around: &Around) {
        let named = found.one("competency");
        let competency = named
            .as_deref()
            .and_then(slug)
            .or_else(|| around.competency.clone());
        let Some(id) = competency else {
            let message = "a proficiency of no competency was not taken".to_owned();
            return self.remark(RemarkKind::Skipped, found.line(), message);
        };
        let title = named.unwrap_or_else(|| id.clone());
        let new = || CompetencyFound {
            id: id.clone(),
            title,
            ..CompetencyFound::default()
        };
        let Some(competency) = self.gathered.competencies.of(&id, new) else {
            return;
        };
        let step = found.one("step").map(|step| self.mapping.step(&step));
        let name = found
            .one("id")
            .or_else(|| found.one("title"))
            .as_deref()
            .and_then(slug);
        let count = competency.proficiencies.list.len();
        let key = step
            .clone()
            .or_else(|| name.clone())
            .unwrap_or_else(|| format!("#{count}"));
        let make = || ProficiencyFound {
            id: name,
            step,
            title: found.one("title"),
            ..ProficiencyFound::default()
        };
        if let Some(proficiency) = competency.proficiencies.of(&key, make) {
            proficiency.text.extend(found.many("text"));
            proficiency.examples.extend(found.many("examples"));
        }
    }

    fn keep_cell(&mut self, found: &Found<'_, '_>, around: &Around) {
        let level = found
            .one("level")
            .as_deref()
            .and_then(slug)
            .or_else(|| around.level.clone());
        let competency = found
            .one("competency")
            .as_deref()
            .and_then(slug)
            .or_else(|| around.competency.clone());
        let (Some(level), Some(competency)) = (level, competency) else {
            let message = "a cell without level or competency was not taken".to_owned();
            return self.remark(RemarkKind::Skipped, found.line(), message);
        };
        let left_out = &self.mapping.leave_out;
        if left_out.contains(&level) || left_out.contains(&competency) {
            return;
        }
        let step = found
            .one("step")
            .filter(|step| !step.is_empty())
            .map(|step| self.mapping.step(&step));
        let (text, examples) = (found.many("text"), found.many("examples"));
        if step.is_none() && text.is_empty() && examples.is_empty() {
            return;
        }
        let title = found.one("level").unwrap_or_else(|| level.clone());
        let made = || LevelFound {
            id: level.clone(),
            title,
            ..LevelFound::default()
        };
        let Some(level) = self.gathered.levels.of(&level, made) else {
            return;
        };
        let made = || CellFound {
            competency: competency.clone(),
            ..CellFound::default()
        };
        let Some(cell) = level.cells.of(&competency, made) else {
            return;
        };
        let differs = cell.step.is_some() && step.is_some() && cell.step != step;
        cell.step = cell.step.take().or(step);
        cell.text.extend(text);
        cell.examples.extend(examples);
        cell.is_optional = found
            .one("optional")
            .is_some_and(|word| word == "true" || word == "yes");
        if differs {
            let message = format!(
                "`{competency}` stands there twice with different steps; the first one was taken"
            );
            self.remark(RemarkKind::Skipped, found.line(), message);
        }
    }

    fn keep_weight(&mut self, found: &Found<'_, '_>) {
        let names = (
            found.one("track"),
            found.one("competency"),
            found.one("share"),
        );
        let (Some(track), Some(competency), Some(share)) = names else {
            return;
        };
        let (Some(track), Some(competency)) = (slug(&track), slug(&competency)) else {
            return;
        };
        let Ok(share) = Share::parse(&share) else {
            let message = format!("`{share}` is not a share; it was not taken");
            return self.remark(RemarkKind::Skipped, found.line(), message);
        };
        let made = || TrackFound {
            id: track.clone(),
            title: track.clone(),
            ..TrackFound::default()
        };
        if let Some(track) = self.gathered.tracks.of(&track, made) {
            track.weights.push((competency, share));
        }
    }
}

impl Mapping {
    /// A step as the framework writes it: its number where the mapping lists the names.
    fn step(&self, text: &str) -> String {
        let position = self
            .steps
            .iter()
            .position(|step| step.eq_ignore_ascii_case(text));
        position.map_or_else(
            || slug(text).unwrap_or_else(|| text.to_owned()),
            |p| (p + 1).to_string(),
        )
    }
}

/// A place a taking stands at, with the fields to look up there.
struct Found<'f, 'v> {
    fields: &'f Fields,
    frames: &'f [Frame<'v>],
}

impl Found<'_, '_> {
    fn line(&self) -> usize {
        self.frames.last().map_or(0, |frame| frame.value.line)
    }

    /// Whether the mapping says where this field is.
    fn has(&self, name: &str) -> bool {
        self.fields.iter().any(|(field, _)| field == name)
    }

    /// The texts of a field; `None` when the source has no such field.
    fn several(&self, name: &str) -> Option<Vec<String>> {
        let (_, fields) = self.fields.iter().find(|(field, _)| field == name)?;
        let mut texts = Vec::new();
        let mut is_there = false;
        for field in fields {
            if let Some(found) = field.expression.texts(self.frames) {
                is_there = true;
                texts.extend(found.into_iter().flat_map(|(_, text)| field.treat(&text)));
            }
        }
        is_there.then_some(texts)
    }

    /// The texts of a field that say something.
    fn many(&self, name: &str) -> Vec<String> {
        let texts = self.several(name).unwrap_or_default();
        texts.into_iter().filter(|text| !text.is_empty()).collect()
    }

    /// The first text of a field.
    fn one(&self, name: &str) -> Option<String> {
        self.several(name)?.into_iter().next()
    }
}

impl Field {
    fn treat(&self, text: &str) -> Vec<String> {
        let text = match (&self.split, self.part) {
            (Some(sign), Some((first, last))) if !sign.is_empty() => {
                let pieces = text
                    .split(sign.as_str())
                    .skip(first - 1)
                    .take(last + 1 - first);
                pieces.collect::<Vec<_>>().join(sign)
            }
            _ => text.to_owned(),
        };
        match self.treatment {
            None => vec![text],
            Some(Treatment::Lines) => text
                .lines()
                .map(without_bullet)
                .filter(|l| !l.is_empty())
                .collect(),
            Some(Treatment::Fraction) => vec![percent_of(&text).unwrap_or(text)],
        }
    }
}

fn without_bullet(line: &str) -> String {
    let line = line.trim();
    let bare = line.strip_prefix(['-', '*', '•', '–']).unwrap_or(line);
    bare.trim().to_owned()
}

/// `0.25` as `25`, exactly: the point moves by two places.
fn percent_of(text: &str) -> Option<String> {
    let (whole, decimals) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
    let is_digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !is_digits(whole) || !is_digits(decimals) || decimals.len() > 4 {
        return None;
    }
    let decimals = format!("{decimals:0<4}");
    let (percent, rest) = decimals.split_at_checked(2)?;
    let percent = format!("{whole}{percent}");
    let percent = percent.trim_start_matches('0');
    let percent = if percent.is_empty() { "0" } else { percent };
    let rest = rest.trim_end_matches('0');
    Some(if rest.is_empty() {
        percent.to_owned()
    } else {
        format!("{percent}.{rest}")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fraction_becomes_percent_exactly() {
        for (text, wanted) in [
            ("0.25", Some("25")),
            ("0.1", Some("10")),
            ("1", Some("100")),
            ("0.125", Some("12.5")),
            ("0", Some("0")),
            ("many", None),
        ] {
            assert_eq!(percent_of(text).as_deref(), wanted, "{text}");
        }
    }
}
