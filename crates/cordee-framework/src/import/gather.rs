//! Walking the sources as the mapping says, and keeping what is found.
//!
//! Knows where things are and what they are called; what is made of them is decided in
//! [`super::write`].

mod entry;
mod found;
mod gathered;
mod keep;
mod moves;
mod no_level;
mod pay;

pub(super) use gathered::{
    CellFound, CompetencyFound, EntryFound, Gathered, LevelFound, MoveFound, PayFound,
    ProficiencyFound, TrackFound,
};

use super::mapping::{Mapping, SourceRule, Spot, Take};
use super::path::Frame;
use super::remarks::{About, Remarks};
use super::source::{Source, documents};
use crate::read::did_you_mean;
use found::Found;
use std::cell::Cell;

/// Gathers what `mapping` finds in `sources`; tells the path of each before it is read.
pub(super) fn gather(
    mapping: &Mapping,
    sources: &[Source],
    remarks: &mut Remarks,
    begin: &mut dyn FnMut(&str),
) -> Gathered {
    let led = vec![Cell::new(Led::Untried); mapping.spots];
    let mut gatherer = Gatherer {
        mapping,
        gathered: Gathered::default(),
        remarks,
        path: "",
        kept: 0,
        led: &led,
    };
    for rule in &mapping.sources {
        let mut wanted = sources
            .iter()
            .filter(|source| rule.wants(&source.path))
            .peekable();
        if wanted.peek().is_none() {
            let message = format!("no file is called `{}`", rule.files.join("`, `"));
            About::file("", gatherer.remarks).broken(0, message);
        }
        let (kept, broken) = (gatherer.kept, gatherer.remarks.broken());
        for source in wanted {
            begin(&source.path);
            gatherer.read(source, rule);
        }
        // Where the files are broken and nothing was kept, that is the reason.
        if gatherer.kept > kept || gatherer.remarks.broken() == broken {
            rule.take
                .iter()
                .for_each(|take| gatherer.name_dead_ends(take));
        }
    }
    gatherer.say_kinds();
    gatherer.gathered
}

/// What the takings around have found.
#[derive(Clone, Debug, Default)]
struct Around {
    track: Option<String>,
    level: Option<String>,
    competency: Option<String>,
}

/// Where a path of the mapping has led.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Led {
    /// It was not followed.
    Untried,
    /// It was followed and led nowhere.
    Nowhere,
    /// It has led somewhere at least once.
    Somewhere,
}

/// The mapping says that this is not taken.
struct LeftOut;

struct Gatherer<'m> {
    mapping: &'m Mapping,
    gathered: Gathered,
    remarks: &'m mut Remarks,
    path: &'m str,
    /// How many times something was met that has a name, wanted or not.
    kept: usize,
    /// Which paths of the mapping have led somewhere.
    led: &'m [Cell<Led>],
}

/// The name of a file without folders and ending.
fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.split_once('.').map_or(name, |(stem, _)| stem)
}

impl<'m> Gatherer<'m> {
    /// What the mapping says competencies are about.
    fn say_kinds(&mut self) {
        for (id, kind) in &self.mapping.kinds {
            if self.gathered.competencies.get(id).is_some() {
                self.gathered.competency(id).kind = Some(kind);
                continue;
            }
            let known = self.gathered.competencies.list.iter();
            let help = did_you_mean(id, known.map(|it| it.id.as_str()));
            let help = help.map_or(String::new(), |it| format!(": {it}"));
            self.remarks.unknown(format!(
                "the competency `{id}` under `kinds` in the mapping was not found{help}"
            ));
        }
    }

    fn about(&mut self) -> About<'_> {
        About::file(self.path, self.remarks)
    }

    /// Takes from a source what its rule says.
    fn read(&mut self, source: &'m Source, rule: &'m SourceRule) {
        self.path = &source.path;
        let documents = documents(source, &rule.shape, self.remarks);
        let before = self.kept;
        for document in &documents {
            let frame = Frame {
                value: &document.root,
                key: String::new(),
                index: 1,
                file: stem(&source.path),
                sheet: &document.sheet,
            };
            for take in &rule.take {
                self.take(take, std::slice::from_ref(&frame), &Around::default());
            }
        }
        if self.kept == before && !documents.is_empty() && !rule.take.is_empty() {
            self.about().skipped(0, "the mapping found nothing in it");
        }
    }

    fn take(&mut self, take: &Take, frames: &[Frame<'_>], around: &Around) {
        let places = take.each.select(frames);
        mark(self.led, &take.spot, Led::to(&places));
        for frame in places {
            let mut frames: Vec<Frame<'_>> = frames.to_vec();
            frames.push(frame);
            let mut around = around.clone();
            if let Err(LeftOut) = self.keep(take, &frames, &mut around) {
                continue;
            }
            for inner in &take.inside {
                self.take(inner, &frames, &around);
            }
        }
    }

    fn keep(
        &mut self,
        take: &Take,
        frames: &[Frame<'_>],
        around: &mut Around,
    ) -> Result<(), LeftOut> {
        let led = self.led;
        let found = |fields| Found {
            fields,
            frames,
            led,
        };
        if let Some(fields) = &take.craft {
            self.keep_craft(&found(fields))?;
        }
        if let Some(fields) = &take.track {
            around.track = self.keep_track(&found(fields))?;
        }
        if let Some(fields) = &take.level {
            around.level = self.keep_level(&found(fields), around)?;
        }
        if let Some(fields) = &take.competency {
            around.competency = self.keep_competency(&found(fields))?;
        }
        if let Some(fields) = &take.proficiency {
            self.keep_proficiency(&found(fields), around)?;
        }
        if let Some(fields) = &take.cell {
            self.keep_cell(&found(fields), around)?;
        }
        if let Some(fields) = &take.weight {
            self.keep_weight(&found(fields), around)?;
        }
        if let Some(fields) = &take.value {
            self.keep_value(&found(fields), around)?;
        }
        if let Some(fields) = &take.entry {
            self.keep_entry(&found(fields));
        }
        if let Some(fields) = &take.a_move {
            self.keep_moves(&found(fields), around)?;
        }
        Ok(())
    }

    /// Names the paths of a taking that have led nowhere: most likely they are misspelt.
    fn name_dead_ends(&mut self, take: &Take) {
        let mut about = About::file(&self.mapping.path, self.remarks);
        if led(self.led, &take.spot) == Led::Nowhere {
            let message = format!("`{}` leads nowhere in any of its files", take.spot.text);
            about.skipped(take.spot.line, message);
        }
        for spot in take.fields().map(|field| &field.spot) {
            if led(self.led, spot) == Led::Nowhere {
                about.skipped(spot.line, format!("nothing was found at `{}`", spot.text));
            }
        }
        take.inside
            .iter()
            .for_each(|inner| self.name_dead_ends(inner));
    }
}

fn led(all: &[Cell<Led>], spot: &Spot) -> Led {
    all.get(spot.number).map_or(Led::Untried, Cell::get)
}

/// Keeps where a path has led this time, unless it has led somewhere before.
fn mark(all: &[Cell<Led>], spot: &Spot, now: Led) {
    if let Some(led) = all.get(spot.number)
        && led.get() != Led::Somewhere
    {
        led.set(now);
    }
}

impl Led {
    fn to<T>(found: &[T]) -> Self {
        if found.is_empty() {
            Self::Nowhere
        } else {
            Self::Somewhere
        }
    }
}
