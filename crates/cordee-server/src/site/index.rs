//! What can be searched: every name and every statement, with the place where it stands.

use super::Plan;
use super::plan::Index;
use crate::Published;
use crate::assets::hashed_name;
use crate::links::{Links, Target};
use crate::view::asked::asked;
use crate::view::phrases::Phrases;
use crate::view::reader::Reader;
use crate::view::words::{Link, Words};
use cordee_domain::{Competency, Expectation, Ix, Lang, Level, Prose};
use serde::Serialize;
use std::sync::Arc;

/// The index of every language.
pub(super) fn of_all_languages(published: &Published, plan: &Arc<Plan>) -> Vec<Index> {
    let links = Links::Filed {
        plan: Arc::clone(plan),
        here: Target::First,
        depth: 0,
    };
    let languages = published.languages().iter();
    languages.map(|lang| of(published, &links, *lang)).collect()
}

/// The data of the script: what it says, and the entries.
#[derive(Serialize)]
struct Search<'p> {
    says: Says,
    /// The words for the sorts of entries, which name them by position.
    sorts: [&'p str; 5],
    entries: Vec<Entry>,
}

#[derive(Serialize)]
struct Says {
    title: &'static str,
    label: &'static str,
    close: &'static str,
    none: &'static str,
    one: &'static str,
    many: &'static str,
    first: &'static str,
    everything: &'static str,
}

/// Sort, title, address below the folder of the language, text, and the languages of the title and
/// of the text, where they are not that of the page (otherwise empty).
#[derive(Serialize)]
struct Entry(usize, String, String, String, String, String);

impl Entry {
    fn new(sort: usize, (title, named): (String, &Words), href: String, said: &[Words]) -> Self {
        let texts: Vec<&str> = said.iter().map(|words| words.text.trim()).collect();
        let lang = said.first().map(lang_of).unwrap_or_default();
        Self(sort, title, href, texts.join(" "), lang_of(named), lang)
    }
}

fn of(published: &Published, links: &Links, lang: Lang) -> Index {
    let reader = Reader {
        published,
        lang,
        links,
        phrases: Phrases::of(lang),
    };
    let p = reader.phrases;
    let search = Search {
        says: says(p),
        sorts: [p.craft, p.track, p.level, p.competency, p.training],
        entries: entries(reader),
    };
    // Every part has a JSON form.
    let json = serde_json::to_string(&search).unwrap_or_default();
    // The data may be read by tools that know less than a parser of scripts does.
    let json = json.replace('<', "\\u003c").replace('\u{2028}', "\\u2028");
    let json = json.replace('\u{2029}', "\\u2029");
    let content = format!("\"use strict\";globalThis.cordeeIndex={json};\n");
    Index {
        lang,
        name: hashed_name(&format!("index-{lang}"), "js", &content),
        content,
    }
}

fn says(p: &Phrases) -> Says {
    Says {
        title: p.find,
        label: p.find_what,
        close: p.close,
        none: p.find_none,
        one: p.find_one,
        many: p.find_many,
        first: p.find_first,
        everything: p.everything,
    }
}

fn entries(reader: Reader<'_>) -> Vec<Entry> {
    let framework = reader.framework();
    let mut all = Vec::new();
    for (ix, craft) in framework.crafts().iter() {
        all.push(entry(reader, 0, reader.craft(ix), &craft.summary));
    }
    for (ix, track) in framework.tracks().iter() {
        all.push(entry(reader, 1, reader.track(ix), &track.summary));
    }
    for (ix, level) in framework.levels().iter() {
        all.push(entry(reader, 2, reader.level(ix), &level.summary));
        let asked = level.expectations.iter();
        all.extend(asked.filter_map(|asked| of_level(reader, ix, asked)));
    }
    for (ix, competency) in framework.competencies().iter() {
        all.push(entry(reader, 3, reader.competency(ix), &competency.summary));
        all.extend(of_scale(reader, ix, competency));
    }
    for (ix, training) in framework.trainings().iter() {
        all.push(entry(reader, 4, reader.training(ix), &training.summary));
    }
    all
}

fn entry(reader: Reader<'_>, sort: usize, link: Link, summary: &Prose) -> Entry {
    let title = link.words.text.clone();
    Entry::new(
        sort,
        (title, &link.words),
        link.href,
        &reader.prose(summary),
    )
}

/// An expectation that a level says in words of its own; the others stand on the scale.
fn of_level(reader: Reader<'_>, ix: Ix<Level>, expectation: &Expectation) -> Option<Entry> {
    let asked = asked(reader, ix, expectation);
    if !asked.is_own {
        return None;
    }
    let level = reader.level(ix).words;
    let title = format!("{} · {}", level.text, asked.competency.words.text);
    let href = reader.to_place(Target::Level(ix), &asked.anchor);
    let said = [asked.text, asked.examples].concat();
    Some(Entry::new(2, (title, &level), href, &said))
}

fn of_scale(reader: Reader<'_>, ix: Ix<Competency>, competency: &Competency) -> Vec<Entry> {
    let own = reader.competency(ix).words;
    let steps = competency.proficiencies.iter().map(|it| {
        let step = it.step.0.to_string();
        let title = it.title.as_ref().map(|title| reader.words(title).text);
        let title = format!("{} · {}", own.text, title.unwrap_or_else(|| step.clone()));
        let href = reader.to_place(Target::Competency(ix), &format!("step-{step}"));
        let said = [reader.prose(&it.text), reader.texts(&it.examples)].concat();
        Entry::new(3, (title, &own), href, &said)
    });
    steps.collect()
}

fn lang_of(words: &Words) -> String {
    if words.is_foreign {
        words.lang.to_string()
    } else {
        String::new()
    }
}
