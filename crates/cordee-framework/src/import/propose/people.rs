//! What only a person can know of a ladder: asked by name, with a place to fill in.

use super::super::gather::{Gathered, LevelFound, TrackFound};
use super::render::{comment, line, scalar};
use super::words::is_like_management;
use std::collections::BTreeSet;

/// The rest of a mapping, and the questions in it.
#[derive(Debug, Default)]
pub(super) struct People {
    pub(super) text: String,
    pub(super) questions: Vec<String>,
}

/// Whether the grades of a track are known.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Grades {
    Known,
    Asked,
}

/// A track to ask about.
struct Asked<'g> {
    id: String,
    has_kind: bool,
    levels: Vec<&'g LevelFound>,
    /// Whether the mapping has to list its levels.
    lists_levels: bool,
}

/// Asks for what the sources do not say.
pub(super) fn ask(gathered: &Gathered, steps: &[String], title: Option<&str>) -> People {
    let mut people = People::default();
    people.steps(gathered, steps);
    people.undescribed(gathered);
    people.tracks(gathered, title);
    people.pseudo_levels(gathered);
    people.kinds(gathered);
    people.zones(gathered);
    people
}

impl People {
    fn question(&mut self, indent: usize, words: &str) {
        comment(&mut self.text, indent, &format!("QUESTION: {words}"));
    }

    fn steps(&mut self, gathered: &Gathered, steps: &[String]) {
        let described = gathered.competencies.list.iter();
        let is_described = |step: &str| {
            let name = super::super::names::slug(step);
            let mut all = described.clone().flat_map(|it| &it.proficiencies.list);
            all.any(|proficiency| proficiency.id == name)
        };
        let mut open: Vec<String> = Vec::new();
        for step in steps {
            if !is_described(step) && !open.contains(step) {
                open.push(step.clone());
            }
        }
        if open.is_empty() {
            return;
        }
        line(&mut self.text, 0, "");
        self.question(
            0,
            "is this the order of the steps, lowest first? They stand here as they were met.",
        );
        let names: Vec<String> = open.iter().map(|step| scalar(step)).collect();
        line(&mut self.text, 0, &format!("steps: [{}]", names.join(", ")));
        let asked = format!(
            "are these the steps from the lowest to the highest: {}?",
            names.join(", ")
        );
        self.questions.push(asked);
    }

    /// Cells can name competencies whose catalogue is somewhere else.
    fn undescribed(&mut self, gathered: &Gathered) {
        let cells = gathered
            .levels
            .list
            .iter()
            .flat_map(|level| &level.cells.list);
        let named = cells.map(|cell| cell.competency.as_str());
        let missing = named.filter(|id| gathered.competencies.get(id).is_none());
        let missing: BTreeSet<&str> = missing.collect();
        if missing.is_empty() {
            return;
        }
        let missing: Vec<&str> = missing.into_iter().collect();
        let shown = short(&missing);
        line(&mut self.text, 0, "");
        self.question(
            0,
            &format!("which file describes {shown}? Levels ask for them, and no file here says what they are. Put it beside the others and let a mapping be proposed again."),
        );
        self.questions.push(format!(
            "which file describes {shown}, which levels ask for?"
        ));
    }

    /// A page needs something to show before a title is chosen.
    fn pseudo_levels(&mut self, gathered: &Gathered) {
        const KNOWN: [&str; 6] = [
            "default",
            "none",
            "placeholder",
            "example",
            "template",
            "test",
        ];
        let levels = gathered.levels.list.iter();
        let pseudo = levels.filter(|level| KNOWN.contains(&level.id.as_str()));
        let pseudo: Vec<&str> = pseudo.map(|level| level.id.as_str()).collect();
        if pseudo.is_empty() {
            return;
        }
        let names = short(&pseudo);
        line(&mut self.text, 0, "");
        let words = format!(
            "is {names} a level? If it only stands there for a program, take away the # before the line, and the level from its track."
        );
        self.question(0, &words);
        line(
            &mut self.text,
            0,
            &format!("# leave_out: [{}]", pseudo.join(", ")),
        );
        self.questions.push(format!(
            "is {names} a level, or does it only stand there for a program?"
        ));
    }

    fn tracks(&mut self, gathered: &Gathered, title: Option<&str>) {
        let tracks = asked(gathered, title);
        if tracks.is_empty() {
            return;
        }
        line(&mut self.text, 0, "");
        line(&mut self.text, 0, "tracks:");
        let without_kind: Vec<&str> = tracks
            .iter()
            .filter(|it| !it.has_kind)
            .map(|it| it.id.as_str())
            .collect();
        if !without_kind.is_empty() {
            self.question(
                2,
                "is each track one for individual contributors, or for management? Take away the # before the line that is true.",
            );
            self.questions.push(format!(
                "is each of these tracks one for individual contributors, or for management: {}?",
                short(&without_kind)
            ));
        }
        let has_no_grade = |it: &Asked<'_>| it.levels.iter().any(|level| level.grade.is_none());
        let ungraded: usize = tracks
            .iter()
            .filter(|it| has_no_grade(it))
            .map(|it| it.levels.len())
            .sum();
        if ungraded > 0 {
            self.question(
                2,
                "which levels of different tracks are worth the same? Under `grades`, give each level the number of its worth, lowest first, and take away the # before it.",
            );
            self.questions.push(if ungraded == 1 {
                "what is the level worth, compared with those of other tracks?".to_owned()
            } else {
                format!(
                    "what is each of {ungraded} levels worth, compared with those of other tracks?"
                )
            });
        }
        if tracks.iter().filter(|it| it.lists_levels).count() > 1 {
            comment(
                &mut self.text,
                2,
                "a guess: these are the tracks, because of the words in the titles of their levels; nothing says which level is on which track",
            );
        } else if tracks.iter().any(|it| it.lists_levels) {
            comment(
                &mut self.text,
                2,
                "a guess: all levels are on one track, lowest first, because nothing says otherwise",
            );
        }
        for track in &tracks {
            let grades = if has_no_grade(track) {
                Grades::Asked
            } else {
                Grades::Known
            };
            self.track(track, grades);
        }
    }

    fn track(&mut self, track: &Asked<'_>, grades: Grades) {
        let text = &mut self.text;
        line(text, 2, &format!("- id: {}", scalar(&track.id)));
        if !track.has_kind {
            line(text, 4, "# kind: individual");
            line(text, 4, "# kind: management");
        }
        if track.lists_levels {
            line(text, 4, "levels:");
            for level in &track.levels {
                let name = scalar(&level.id);
                if level.shown_title() == level.id {
                    line(text, 6, &format!("- {name}"));
                } else {
                    let title = level.shown_title().replace(['\n', '\r'], " ");
                    let title: String = title.chars().filter(|c| !c.is_control()).collect();
                    line(text, 6, &format!("- {name}  # {title}"));
                }
            }
        }
        if grades == Grades::Asked && !track.levels.is_empty() {
            if !track.lists_levels {
                let titles: Vec<&str> = track.levels.iter().map(|it| it.shown_title()).collect();
                comment(text, 4, &format!("Its levels: {}", titles.join(", ")));
            }
            let numbers: Vec<String> = (1..=track.levels.len()).map(|n| n.to_string()).collect();
            line(text, 4, &format!("# grades: [{}]", numbers.join(", ")));
        }
    }

    fn kinds(&mut self, gathered: &Gathered) {
        let open = gathered
            .competencies
            .list
            .iter()
            .filter(|it| it.kind.is_none());
        let open: Vec<&str> = open.map(|it| it.id.as_str()).collect();
        if open.is_empty() {
            return;
        }
        line(&mut self.text, 0, "");
        line(&mut self.text, 0, "kinds:");
        self.question(
            2,
            "what is each competency about: the craft, leading people, or is it shared by all? Put each name between the brackets where it belongs.",
        );
        comment(&mut self.text, 2, &open.join(", "));
        for kind in ["craft", "people", "shared"] {
            line(&mut self.text, 2, &format!("{kind}: []"));
        }
        self.questions.push(format!(
            "what is each of {} competencies about: the craft, leading people, or shared by all?",
            open.len()
        ));
    }

    fn zones(&mut self, gathered: &Gathered) {
        let pay = gathered
            .levels
            .list
            .iter()
            .flat_map(|level| &level.pay.list);
        let mut zones: Vec<&str> = pay.map(|pay| pay.zone.as_str()).collect();
        zones.sort_unstable();
        zones.dedup();
        if zones.is_empty() {
            return;
        }
        line(&mut self.text, 0, "");
        self.question(
            0,
            "which currency is pay in? Put its three letters in place of ???, such as EUR, and take away the # before each line.",
        );
        line(&mut self.text, 0, "# add:");
        line(&mut self.text, 0, "#   zones:");
        for zone in zones {
            line(
                &mut self.text,
                0,
                &format!("#     - {{ id: {zone}, currency: ??? }}"),
            );
        }
        self.questions.push("which currency is pay in?".to_owned());
    }
}

/// The tracks there are, and those that could be made of levels on none.
fn asked<'g>(gathered: &'g Gathered, title: Option<&str>) -> Vec<Asked<'g>> {
    let found = gathered.tracks.list.iter().map(|track| Asked {
        id: name_of(track),
        has_kind: track.kind.is_some(),
        levels: levels_of(track, gathered),
        lists_levels: false,
    });
    let mut tracks: Vec<Asked<'g>> = found.collect();
    let is_placed = |level: &LevelFound| {
        let mut all = gathered.tracks.list.iter().flat_map(|track| &track.levels);
        all.any(|name| *name == level.id)
    };
    let loose = gathered
        .levels
        .list
        .iter()
        .filter(|level| !is_placed(level));
    let (management, other): (Vec<&LevelFound>, Vec<&LevelFound>) =
        loose.partition(|level| is_like_management(level.shown_title()));
    let free = |name: String| {
        let is_free = tracks.iter().all(|track| track.id != name);
        if is_free {
            name
        } else {
            format!("{name} (others)")
        }
    };
    let one = free(title.map_or_else(|| "First track".to_owned(), str::to_owned));
    let two = title.map_or_else(
        || "Second track".to_owned(),
        |title| format!("{title} leads"),
    );
    let two = free(two);
    if !other.is_empty() {
        tracks.push(loose_track(one, other));
    }
    if !management.is_empty() {
        tracks.push(loose_track(two, management));
    }
    tracks
}

fn loose_track(id: String, levels: Vec<&LevelFound>) -> Asked<'_> {
    Asked {
        id,
        has_kind: false,
        levels,
        lists_levels: true,
    }
}

/// What a person calls a track, where that makes the same name.
fn name_of(track: &TrackFound) -> String {
    let called = track.called.as_deref().or(track.title.as_deref());
    let fits = |called: &&str| super::super::names::slug(called).as_ref() == Some(&track.id);
    called.filter(fits).unwrap_or(&track.id).to_owned()
}

fn levels_of<'g>(track: &TrackFound, gathered: &'g Gathered) -> Vec<&'g LevelFound> {
    let levels = track.levels.iter();
    let mut levels: Vec<&LevelFound> = levels.filter_map(|id| gathered.levels.get(id)).collect();
    levels.sort_by_key(|level| level.order);
    levels
}

/// The first of some names.
fn short(names: &[&str]) -> String {
    const MOST: usize = 6;
    let shown: Vec<String> = names
        .iter()
        .take(MOST)
        .map(|name| format!("`{name}`"))
        .collect();
    let more = names.len().saturating_sub(MOST);
    if more > 0 {
        format!("{} and {more} more", shown.join(", "))
    } else {
        shown.join(", ")
    }
}
