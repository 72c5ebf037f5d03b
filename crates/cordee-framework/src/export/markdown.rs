//! A framework as pages of Markdown: for reading, and nothing reads it back.
//!
//! One page for each craft, one for tracks across crafts, one for competencies, and a first page
//! with the scales, the training and the moves. Everything has an anchor made of its lasting name,
//! so that a link into a page goes on working when titles change.

mod craft;
mod first;
mod text;

use super::left_out;
use super::sheets::Speaker;
use cordee_domain::{
    Competency, Craft, Framework, Gates, Grade, Ix, Lang, Level, PayOnMove, Prose, Track, Training,
};
use text::escaped;

/// Pages by their paths.
pub(super) type Pages = Vec<(String, String)>;

/// The pages of a framework in one language.
pub(super) fn pages(framework: &Framework, lang: Lang) -> Pages {
    let teller = Teller {
        speaker: Speaker { framework, lang },
        places: Places::Folder,
    };
    let mut pages = vec![(FIRST.to_owned(), teller.first().done())];
    for (ix, craft) in framework.crafts().iter() {
        let path = path_of_craft(craft);
        pages.push((path, teller.one_deeper().craft(Some(ix)).done()));
    }
    if has_tracks_across(framework) {
        pages.push((ACROSS.to_owned(), teller.craft(None).done()));
    }
    if !framework.competencies().is_empty() {
        pages.push((COMPETENCIES.to_owned(), teller.competencies().done()));
    }
    pages
}

/// All pages in one.
pub(super) fn one_page(framework: &Framework, lang: Lang) -> String {
    let teller = Teller {
        speaker: Speaker { framework, lang },
        places: Places::Here,
    };
    let mut page = teller.first();
    for ix in framework.crafts().keys() {
        page.append(&teller.craft(Some(ix)));
    }
    if has_tracks_across(framework) {
        page.append(&teller.craft(None));
    }
    if !framework.competencies().is_empty() {
        page.append(&teller.competencies());
    }
    page.done()
}

/// What pages do not hold.
pub(super) fn left_out(framework: &Framework, lang: Lang) -> Vec<String> {
    left_out::other_languages(framework, lang)
}

const FIRST: &str = "README.md";
const ACROSS: &str = "across-crafts.md";
const COMPETENCIES: &str = "competencies.md";

fn path_of_craft(craft: &Craft) -> String {
    format!("crafts/{}.md", craft.id)
}

fn has_tracks_across(framework: &Framework) -> bool {
    framework
        .tracks()
        .values()
        .any(|track| track.crafts.is_empty())
}

/// Where the other pages are.
#[derive(Clone, Copy)]
enum Places {
    /// On the same page.
    Here,
    /// In a folder: this page is in it.
    Folder,
    /// In a folder: this page is in one inside it.
    FolderAbove,
}

/// Tells a framework, page by page.
#[derive(Clone, Copy)]
struct Teller<'f> {
    speaker: Speaker<'f>,
    places: Places,
}

impl<'f> Teller<'f> {
    fn framework(&self) -> &'f Framework {
        self.speaker.framework
    }

    /// The same, on a page in a folder inside.
    fn one_deeper(self) -> Self {
        Self {
            places: Places::FolderAbove,
            ..self
        }
    }

    /// A text that is safe anywhere in a page.
    fn say(&self, text: &cordee_domain::Text) -> String {
        escaped(&self.speaker.say(text))
    }

    /// Statements, each safe anywhere.
    fn statements(&self, prose: &Prose) -> Vec<String> {
        let statements = self.speaker.list(prose.statements());
        statements.iter().map(|text| escaped(text)).collect()
    }

    /// Statements in one cell of a table.
    fn in_cell(&self, prose: &Prose) -> String {
        self.statements(prose).join("<br><br>")
    }

    fn link(&self, page: &str, anchor: &str, words: &str) -> String {
        let page = match self.places {
            Places::Here => String::new(),
            Places::Folder => page.to_owned(),
            Places::FolderAbove => format!("../{page}"),
        };
        format!("[{words}]({page}#{anchor})")
    }

    fn link_to_level(&self, ix: Ix<Level>) -> String {
        let level = self.framework().level(ix);
        let page = page_of_track(self.framework(), level.track);
        self.link(
            &page,
            &format!("level-{}", level.id),
            &self.say(&level.title),
        )
    }

    fn link_to_competency(&self, ix: Ix<Competency>) -> String {
        let competency = self.framework().competency(ix);
        self.link(
            COMPETENCIES,
            &format!("competency-{}", competency.id),
            &self.say(&competency.title),
        )
    }

    fn link_to_training(&self, ix: Ix<Training>) -> String {
        let training = self.framework().trainings().at(ix);
        self.link(
            FIRST,
            &format!("training-{}", training.id),
            &self.say(&training.title),
        )
    }

    fn grade(&self, ix: Ix<Grade>) -> String {
        self.say(&self.framework().grades().at(ix).title)
    }

    /// Gates in words, for one cell.
    fn gates(&self, gates: &Gates) -> String {
        let mut says = Vec::new();
        says.extend(
            gates
                .consent
                .map(|it| format!("consent: {}", crate::read::word_of(it))),
        );
        if let Some(training) = &gates.training {
            let links: Vec<String> = training
                .iter()
                .map(|ix| self.link_to_training(*ix))
                .collect();
            says.push(format!("training: {}", or_none(&links)));
        }
        if let Some(kinds) = &gates.evidence {
            let kinds: Vec<String> = kinds
                .iter()
                .map(|kind| crate::read::word_of(*kind).to_owned())
                .collect();
            says.push(format!("evidence: {}", or_none(&kinds)));
        }
        says.extend(gates.panel.map(|panel| {
            let members = panel.members.map(|count| format!(" of {count}"));
            let chair = panel
                .chair
                .map(|chair| format!(", chair: {}", crate::read::word_of(chair)));
            format!(
                "panel{}{}",
                members.unwrap_or_default(),
                chair.unwrap_or_default()
            )
        }));
        says.extend(gates.trial.map(|trial| {
            let mentor = match trial.has_mentor {
                Some(true) => ", with a mentor",
                Some(false) => ", without a mentor",
                None => "",
            };
            format!("trial: {} months{mentor}", trial.months)
        }));
        says.extend(
            gates
                .seat
                .map(|seat| format!("old seat: {}", crate::read::word_of(seat))),
        );
        if says.is_empty() {
            "none".to_owned()
        } else {
            says.join("<br>")
        }
    }
}

/// The first page on which a track stands.
fn page_of_track(framework: &Framework, track: Ix<Track>) -> String {
    let craft = framework.track(track).crafts.first();
    craft.map_or_else(
        || ACROSS.to_owned(),
        |ix| path_of_craft(framework.crafts().at(*ix)),
    )
}

fn or_none(words: &[String]) -> String {
    if words.is_empty() {
        "none".to_owned()
    } else {
        words.join(", ")
    }
}

fn pay(pay: PayOnMove) -> String {
    match pay {
        PayOnMove::Unchanged => "unchanged".to_owned(),
        PayOnMove::WithinRange => "within the new range".to_owned(),
        PayOnMove::MayFall => "may fall".to_owned(),
        PayOnMove::RisesBy(share) => format!("rises by {share}"),
    }
}

fn yes_no(yes: Option<bool>) -> &'static str {
    match yes {
        None => "",
        Some(true) => "yes",
        Some(false) => "no",
    }
}
