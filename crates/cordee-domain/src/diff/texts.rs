//! Texts in both versions: what moved from place to place, and what was reworded where it stands.

use super::change::{Change, Diff, MovedText, Passage, What, Wording};
use super::thing::Thing;
use super::words::words;
use crate::{Lang, Text};
use hashbrown::{HashMap, HashSet};

/// The texts that differ, place by place, and those that stayed.
#[derive(Default)]
pub(super) struct Texts<'f> {
    places: Vec<Place<'f>>,
    /// What still stands where it stood. If such a text is gone from one place and new in
    /// another, nobody can tell whether it moved.
    kept: HashSet<(Option<Lang>, &'f str)>,
}

/// One text of one thing in one language.
struct Place<'f> {
    /// How many changes were noted before it.
    at: usize,
    of: Thing,
    field: Wording,
    lang: Option<Lang>,
    removed: Vec<&'f str>,
    added: Vec<&'f str>,
}

impl<'f> Texts<'f> {
    pub(super) fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    pub(super) fn compare(
        &mut self,
        at: usize,
        of: &Thing,
        field: Wording,
        a: &'f [Text],
        b: &'f [Text],
    ) {
        if a == b {
            let all = b.iter().flat_map(said_in_all);
            self.kept.extend(all);
            return;
        }
        for lang in langs(a, b) {
            let (before, after) = (said(a, lang), said(b, lang));
            if before == after {
                self.kept.extend(after.into_iter().map(|text| (lang, text)));
                continue;
            }
            let (removed, added) = self.apart(lang, before, after);
            self.places.push(Place {
                at,
                of: of.clone(),
                field,
                lang,
                removed,
                added,
            });
        }
    }

    /// What only one of the two has; both whole, where they differ in order alone.
    fn apart(
        &mut self,
        lang: Option<Lang>,
        before: Vec<&'f str>,
        after: Vec<&'f str>,
    ) -> (Vec<&'f str>, Vec<&'f str>) {
        let removed = without(&before, &after);
        let added = without(&after, &before);
        if removed.is_empty() && added.is_empty() {
            return (before, after);
        }
        let kept = before.iter().filter(|text| after.contains(text));
        self.kept.extend(kept.map(|text| (lang, *text)));
        (removed, added)
    }

    /// The changes with what was reworded among them, and what moved.
    pub(super) fn close(mut self, changes: Vec<Change>) -> Diff {
        let moved_texts = self.take_moved();
        let mut rewordings = self.places.into_iter().filter_map(reworded).peekable();
        let mut all = Vec::with_capacity(changes.len());
        for (at, change) in changes.into_iter().enumerate() {
            while let Some((_, reworded)) = rewordings.next_if(|(before, _)| *before <= at) {
                all.push(reworded);
            }
            all.push(change);
        }
        all.extend(rewordings.map(|(_, reworded)| reworded));
        Diff {
            changes: all,
            moved_texts,
        }
    }

    /// Takes out of all places what is gone from some and new in others.
    fn take_moved(&mut self) -> Vec<MovedText> {
        let gone = self.where_each(|place| &place.removed);
        let new = self.where_each(|place| &place.added);
        let has_moved = |key: &(Option<Lang>, &'f str)| {
            gone.contains_key(key) && new.contains_key(key) && !self.kept.contains(key)
        };
        let mut seen = HashSet::new();
        let mut moved = Vec::new();
        for place in &self.places {
            for text in &place.removed {
                let key = (place.lang, *text);
                if has_moved(&key) && seen.insert(key) {
                    moved.push(key);
                }
            }
        }
        let told = moved.iter().map(|key| self.moved_text(*key, &gone, &new));
        let told: Vec<MovedText> = told.collect();
        for place in &mut self.places {
            let lang = place.lang;
            place.removed.retain(|text| !seen.contains(&(lang, *text)));
            place.added.retain(|text| !seen.contains(&(lang, *text)));
        }
        without_translations(told)
    }

    fn where_each(
        &self,
        of: impl for<'p> Fn(&'p Place<'f>) -> &'p Vec<&'f str>,
    ) -> HashMap<(Option<Lang>, &'f str), Vec<usize>> {
        let mut found: HashMap<_, Vec<usize>> = HashMap::new();
        for (at, place) in self.places.iter().enumerate() {
            for text in of(place) {
                let places = found.entry((place.lang, *text)).or_default();
                if places.last() != Some(&at) {
                    places.push(at);
                }
            }
        }
        found
    }

    fn moved_text(
        &self,
        key: (Option<Lang>, &'f str),
        gone: &HashMap<(Option<Lang>, &'f str), Vec<usize>>,
        new: &HashMap<(Option<Lang>, &'f str), Vec<usize>>,
    ) -> MovedText {
        let places = |of: &HashMap<_, Vec<usize>>, side: fn(&Thing) -> _| {
            let all = of.get(&key).into_iter().flatten();
            let all = all.filter_map(|at| self.places.get(*at));
            all.filter_map(|place| passage(place, side(&place.of)))
                .collect()
        };
        MovedText {
            lang: key.0,
            text: key.1.to_owned(),
            from: places(gone, |of| of.before.clone()),
            to: places(new, |of| of.after.clone()),
        }
    }
}

fn passage(place: &Place<'_>, side: Option<super::Side>) -> Option<Passage> {
    Some(Passage {
        sort: place.of.sort,
        of: side?,
        field: place.field,
    })
}

/// A translation goes where its text goes: that needs no line of its own.
fn without_translations(mut told: Vec<MovedText>) -> Vec<MovedText> {
    let own: HashSet<_> = told
        .iter()
        .filter(|it| it.lang.is_none())
        .map(|it| (it.from.clone(), it.to.clone()))
        .collect();
    told.retain(|it| it.lang.is_none() || !own.contains(&(it.from.clone(), it.to.clone())));
    told
}

/// What is left at a place after what moved. Of a thing that is new or gone as a whole, every
/// text is new or gone, and that is said of the thing.
fn reworded(place: Place<'_>) -> Option<(usize, Change)> {
    let is_whole = place.of.before.is_none() || place.of.after.is_none();
    if is_whole || (place.removed.is_empty() && place.added.is_empty()) {
        return None;
    }
    let words = words(&place.removed.join("\n"), &place.added.join("\n"));
    let what = What::Reworded {
        field: place.field,
        lang: place.lang,
        words,
    };
    let of = place.of;
    Some((place.at, Change { of, what }))
}

/// The own language first, then every translation there is, in the order of their tags.
fn langs(a: &[Text], b: &[Text]) -> Vec<Option<Lang>> {
    let translations = a.iter().chain(b).flat_map(Text::translations);
    let mut langs: Vec<_> = translations.map(|(lang, _)| Some(lang)).collect();
    langs.push(None);
    langs.sort();
    langs.dedup();
    langs
}

/// The statements that say anything in this language.
fn said(texts: &[Text], lang: Option<Lang>) -> Vec<&str> {
    let said = texts.iter().filter_map(|text| match lang {
        None => Some(text.as_str()),
        Some(lang) => text
            .translations()
            .find(|(of, _)| *of == lang)
            .map(|it| it.1),
    });
    said.filter(|text| !text.trim().is_empty()).collect()
}

fn said_in_all(text: &Text) -> impl Iterator<Item = (Option<Lang>, &str)> {
    let translations = text.translations().map(|(lang, text)| (Some(lang), text));
    std::iter::once((None, text.as_str())).chain(translations)
}

/// What `all` has beyond `others`, each as often as it is beyond.
fn without<'f>(all: &[&'f str], others: &[&'f str]) -> Vec<&'f str> {
    let mut left: HashMap<&str, usize> = HashMap::new();
    for text in others {
        *left.entry(text).or_default() += 1;
    }
    let mut beyond = Vec::new();
    for text in all {
        match left.get_mut(text) {
            Some(count) if *count > 0 => *count -= 1,
            _ => beyond.push(*text),
        }
    }
    beyond
}
