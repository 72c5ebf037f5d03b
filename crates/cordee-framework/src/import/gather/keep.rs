//! Keeping what a taking finds: one way for each sort of thing.

use super::super::names::slug;
use super::entry::{self, ADVANCE, LEVEL};
use super::found::Found;
use super::gathered::{CellFound, CraftFound, LevelFound, ProficiencyFound};
use super::no_level::names_no_level;
use super::{Around, Gatherer, LeftOut};
use crate::notation;
use cordee_domain::{CompetencyKind, Share, TrackKind};

impl Gatherer<'_> {
    /// The name and title of a thing; `None` when it has neither.
    fn named(
        &mut self,
        found: &Found<'_, '_>,
        sort: &str,
    ) -> Result<Option<(String, String)>, LeftOut> {
        let title = found.one("title");
        let Some(text) = found.one("id").or_else(|| title.clone()) else {
            let message = format!("a {sort} without a name was not taken");
            self.about().skipped(found.line(), message);
            return Ok(None);
        };
        let Some(id) = slug(&text) else {
            let message = format!(
                "`{text}` holds no letter from a to z and no digit to make a name of; the {sort} was not taken: say where its `id` is"
            );
            self.about().skipped(found.line(), message);
            return Ok(None);
        };
        self.kept += 1;
        self.must_not_be_left_out(&id)?;
        Ok(Some((id, title.unwrap_or(text))))
    }

    pub(super) fn must_not_be_left_out(&self, id: &str) -> Result<(), LeftOut> {
        let is_left_out = self.mapping.leave_out.iter().any(|left| left == id);
        if is_left_out { Err(LeftOut) } else { Ok(()) }
    }

    /// Says so when two titles make one name, and no `id` says that they are one.
    fn compare(&mut self, found: &Found<'_, '_>, known: Option<&str>, title: &str) {
        let Some(known) = known.filter(|known| *known != title && !found.has("id")) else {
            return;
        };
        let message = format!(
            "`{known}` and `{title}` have one name and were put together: say where their `id` is if they differ"
        );
        self.about().skipped(found.line(), message);
    }

    pub(super) fn keep_craft(&mut self, found: &Found<'_, '_>) -> Result<(), LeftOut> {
        if let Some((id, title)) = self.named(found, "craft")? {
            let make = || CraftFound {
                id: id.clone(),
                title,
                summary: found.many("summary"),
                expert_grade: found.name("expert_grade"),
            };
            self.gathered.crafts.of(&id, make);
        }
        Ok(())
    }

    pub(super) fn keep_track(&mut self, found: &Found<'_, '_>) -> Result<Option<String>, LeftOut> {
        let Some((id, title)) = self.named(found, "track")? else {
            return Ok(None);
        };
        let kind = found.word::<TrackKind>("kind").transpose().unwrap_or_else(|other| {
            let message = format!(
                "`{other}` is no kind of track: say `individual` or `management` under `tracks` in the mapping"
            );
            self.about().unknown(found.line(), message);
            None
        });
        let level_count = found.one("level_count").and_then(|count| {
            let number = count.parse().ok();
            if number.is_none() {
                let message = format!("`{count}` is not a number of levels; it was not taken");
                self.about().skipped(found.line(), message);
            }
            number
        });
        let track = self.gathered.track(&id);
        track.kind = track.kind.or(kind);
        track.level_count = track.level_count.or(level_count);
        if track.crafts.is_empty() {
            let crafts = found.many("craft");
            track.crafts = crafts.iter().filter_map(|craft| slug(craft)).collect();
        }
        entry::put(found, ADVANCE, &mut track.more);
        if track.summary.is_empty() {
            track.summary = found.many("summary");
        }
        let known = track.title.clone();
        track.title.get_or_insert_with(|| title.clone());
        self.compare(found, known.as_deref(), &title);
        Ok(Some(id))
    }

    pub(super) fn keep_level(
        &mut self,
        found: &Found<'_, '_>,
        around: &Around,
    ) -> Result<Option<String>, LeftOut> {
        let Some((id, title)) = self.named(found, "level")? else {
            return Ok(None);
        };
        self.ask_whether_it_is_a_level(found, &id, &title);
        let pay = self.pay_of(found);
        let level = self.gathered.level(&id);
        if found.has("summary") {
            let summary = level.summary.get_or_insert_default();
            let texts = found.many("summary");
            // A level that stands at many places is told the same at each.
            if *summary != texts {
                summary.extend(texts);
            }
        }
        level.order = level.order.or_else(|| found.one("order")?.parse().ok());
        level.grade = level.grade.take().or_else(|| found.one("grade"));
        level.scope = level.scope.take().or_else(|| found.one("scope"));
        entry::put(found, LEVEL, &mut level.more);
        if let Some(pay) = pay {
            level.pay.of(&pay.zone.clone(), || pay);
        }
        let known = level.title.clone();
        level.title.get_or_insert_with(|| title.clone());
        self.compare(found, known.as_deref(), &title);
        self.place_level(&id, found, around)?;
        Ok(Some(id))
    }

    /// A heading beside those of levels need not be one; who lists it as one knows.
    fn ask_whether_it_is_a_level(&mut self, found: &Found<'_, '_>, id: &str, title: &str) {
        let mut listed = self.mapping.tracks.iter().flat_map(|rule| &rule.levels);
        if names_no_level(title) && !listed.any(|level| level == id) {
            let message = format!(
                "is `{title}` a level? it stands among them: put it under `leave_out` in the mapping if it is none, or else list it among the `levels` of its track"
            );
            self.about().unknown(found.line(), message);
        }
    }

    /// Puts a level on the track it names, or else on the one around it.
    fn place_level(
        &mut self,
        level: &str,
        found: &Found<'_, '_>,
        around: &Around,
    ) -> Result<(), LeftOut> {
        let called = found.one("track");
        let named = called.as_deref().and_then(slug);
        let Some(id) = named.or_else(|| around.track.clone()) else {
            return Ok(());
        };
        self.must_not_be_left_out(&id)?;
        let track = self.gathered.track(&id);
        track.called = track.called.take().or(called);
        if !track.levels.iter().any(|known| known == level) {
            track.levels.push(level.to_owned());
        }
        Ok(())
    }

    pub(super) fn keep_competency(
        &mut self,
        found: &Found<'_, '_>,
    ) -> Result<Option<String>, LeftOut> {
        let Some((id, title)) = self.named(found, "competency")? else {
            return Ok(None);
        };
        let kind = found.word::<CompetencyKind>("kind").transpose().unwrap_or_else(|other| {
            let message = format!(
                "`{other}` is no kind of competency: is `{id}` about the craft, about leading people, or shared by all?"
            );
            self.about().unknown(found.line(), message);
            None
        });
        let competency = self.gathered.competency(&id);
        competency.kind = competency.kind.or(kind);
        if competency.summary.is_empty() {
            competency.summary = found.many("summary");
        }
        let known = competency.title.clone();
        competency.title.get_or_insert_with(|| title.clone());
        self.compare(found, known.as_deref(), &title);
        Ok(Some(id))
    }

    pub(super) fn keep_proficiency(
        &mut self,
        found: &Found<'_, '_>,
        around: &Around,
    ) -> Result<(), LeftOut> {
        let called = found.one("competency");
        let named = called.as_deref().and_then(slug);
        let Some(id) = named.or_else(|| around.competency.clone()) else {
            let message = "a proficiency of no competency was not taken";
            self.about().skipped(found.line(), message);
            return Ok(());
        };
        self.must_not_be_left_out(&id)?;
        let step = found.one("step").map(|step| self.mapping.step(&step));
        let number: Option<u32> = step.as_ref().and_then(|step| step.parse().ok());
        let title = found.name("title").filter(|_| !found.has("id"));
        let id_or_title = found.name("id").or(title);
        // A step that is no number is what cells call it.
        let name = id_or_title.or_else(|| step.clone().filter(|_| number.is_none()));
        let (text, examples) = (found.many("text"), found.many("examples"));
        let title = found.one("title");
        if step.is_none()
            && name.is_none()
            && title.is_none()
            && text.is_empty()
            && examples.is_empty()
        {
            return Ok(());
        }
        let competency = self.gathered.competency(&id);
        competency.called = competency.called.take().or(called);
        let count = competency.proficiencies.list.len();
        let key = step
            .or_else(|| name.clone())
            .unwrap_or_else(|| format!("#{count}"));
        let proficiency = competency.proficiencies.of(&key, || ProficiencyFound {
            id: name,
            step: number,
            title,
            ..ProficiencyFound::default()
        });
        proficiency.text.extend(text);
        proficiency.examples.extend(examples);
        self.kept += 1;
        Ok(())
    }

    pub(super) fn keep_cell(
        &mut self,
        found: &Found<'_, '_>,
        around: &Around,
    ) -> Result<(), LeftOut> {
        let called = found.one("level");
        let level = called
            .as_deref()
            .and_then(slug)
            .or_else(|| around.level.clone());
        let competency = found
            .name("competency")
            .or_else(|| around.competency.clone());
        let (Some(level), Some(competency)) = (level, competency) else {
            let message = "a cell without level or competency was not taken";
            self.about().skipped(found.line(), message);
            return Ok(());
        };
        self.must_not_be_left_out(&level)?;
        self.must_not_be_left_out(&competency)?;
        let asked = self.asked(found, competency);
        self.kept += 1;
        if let Some(asked) = asked {
            let level = self.gathered.level(&level);
            level.called = level.called.take().or(called);
            if let Some(other) = level.ask(asked) {
                let message = format!(
                    "`{other}` stands there twice with different steps; the first one was taken"
                );
                self.about().skipped(found.line(), message);
            }
        }
        Ok(())
    }

    /// What a cell asks of a competency; `None` where nothing stands in it.
    fn asked(&self, found: &Found<'_, '_>, competency: String) -> Option<CellFound> {
        let whole = found.one("asked").as_deref().and_then(notation::read_asked);
        let is_there = whole.is_some();
        let whole = whole.unwrap_or_default();
        let step = whole.step.map(|step| step.to_string());
        let asked = CellFound {
            step: step.or_else(|| found.one("step").map(|step| self.mapping.step(&step))),
            text: [whole.text, found.many("text")].concat(),
            examples: [whole.examples, found.many("examples")].concat(),
            is_optional: whole.is_optional
                || found
                    .one("optional")
                    .is_some_and(|it| it == "true" || it == "yes"),
            competency,
        };
        let says = asked.step.is_some() || !asked.text.is_empty() || !asked.examples.is_empty();
        (says || is_there).then_some(asked)
    }

    pub(super) fn keep_value(
        &mut self,
        found: &Found<'_, '_>,
        around: &Around,
    ) -> Result<(), LeftOut> {
        let level = found.name("level").or_else(|| around.level.clone());
        let (Some(level), Some(subfactor), Some(step)) =
            (level, found.name("subfactor"), found.one("step"))
        else {
            return Ok(());
        };
        self.must_not_be_left_out(&level)?;
        let value = &mut self.gathered.level(&level).value;
        value.of(&subfactor, || (subfactor.clone(), step));
        self.kept += 1;
        Ok(())
    }

    pub(super) fn keep_weight(
        &mut self,
        found: &Found<'_, '_>,
        around: &Around,
    ) -> Result<(), LeftOut> {
        let track = found.name("track").or_else(|| around.track.clone());
        let competency = found
            .name("competency")
            .or_else(|| around.competency.clone());
        let (Some(track), Some(competency), Some(share)) = (track, competency, found.one("share"))
        else {
            return Ok(());
        };
        self.must_not_be_left_out(&track)?;
        self.must_not_be_left_out(&competency)?;
        let Ok(share) = Share::parse(&share) else {
            let message = format!("`{share}` is not a share; it was not taken");
            self.about().skipped(found.line(), message);
            return Ok(());
        };
        let weights = &mut self.gathered.track(&track).weights;
        weights.of(&competency, || (competency.clone(), share));
        self.kept += 1;
        Ok(())
    }
}

impl LevelFound {
    /// Adds what is asked of a competency; gives its name back when two steps of it are asked.
    fn ask(&mut self, asked: CellFound) -> Option<String> {
        let id = asked.competency.clone();
        let cell = self.cells.of(&id, || CellFound {
            competency: id.clone(),
            ..CellFound::default()
        });
        let differs = cell.step.is_some() && asked.step.is_some() && cell.step != asked.step;
        cell.step = cell.step.take().or(asked.step);
        cell.text.extend(asked.text);
        cell.examples.extend(asked.examples);
        cell.is_optional = asked.is_optional;
        differs.then_some(id)
    }
}
