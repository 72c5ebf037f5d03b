//! What the page of everything says.

use crate::view::reader::Reader;
use crate::view::words::Link;
use cordee_domain::Slug;
use std::collections::BTreeMap;

/// Names that begin with one letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Letter {
    /// `None` holds the names that begin with no letter from A to Z and no digit.
    pub(super) letter: Option<char>,
    pub(super) names: Vec<Name>,
}

/// A name with its page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) link: Link,
    /// What sort of thing it is.
    pub(super) sort: &'static str,
    /// The track of a level.
    pub(super) within: Option<Link>,
}

pub(super) fn everything(reader: Reader<'_>) -> Vec<Letter> {
    let mut names: Vec<((bool, String), Name)> = all(reader)
        .into_iter()
        .map(|name| (key(&name.link.words.text), name))
        .collect();
    names.sort_by(|a, b| a.0.cmp(&b.0));
    let mut letters: BTreeMap<(bool, Option<char>), Vec<Name>> = BTreeMap::new();
    for ((is_other, key), name) in names {
        let letter = key.chars().next().filter(|_| !is_other);
        letters.entry((is_other, letter)).or_default().push(name);
    }
    let letters = letters.into_iter();
    letters
        .map(|((_, letter), names)| Letter { letter, names })
        .collect()
}

/// Accents and signs don't count in the order; what has no letter of this alphabet comes last.
fn key(title: &str) -> (bool, String) {
    match Slug::from_title(title) {
        Some(slug) => (false, slug.to_string()),
        None => (true, title.to_owned()),
    }
}

fn all(reader: Reader<'_>) -> Vec<Name> {
    let (framework, p) = (reader.framework(), reader.phrases);
    let name = |sort, link| Name {
        link,
        sort,
        within: None,
    };
    let crafts = framework.crafts().keys();
    let crafts = crafts.map(|ix| name(p.craft, reader.craft(ix)));
    let tracks = framework.tracks().keys();
    let tracks = tracks.map(|ix| name(p.track, reader.track(ix)));
    let levels = framework.levels().iter().map(|(ix, level)| Name {
        link: reader.level(ix),
        sort: p.level,
        within: Some(reader.track(level.track)),
    });
    let competencies = framework.competencies().keys();
    let competencies = competencies.map(|ix| name(p.competency, reader.competency(ix)));
    let trainings = framework.trainings().keys();
    let trainings = trainings.map(|ix| name(p.training, reader.training(ix)));
    let all = crafts.chain(tracks).chain(levels).chain(competencies);
    all.chain(trainings).collect()
}
