//! The nearest names to one that is not there.

use crate::links::Target;
use crate::view::reader::Reader;
use crate::view::words::Link;
use cordee_framework::rules;

/// What is not there, and what is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Missing {
    pub(super) says: &'static str,
    pub(super) near: Vec<Link>,
}

/// How like a name has to be to be offered, and how many are.
const LIKE: f64 = 0.72;
const MOST: usize = 3;
/// Longer than any name can be: nothing is like it.
const LONGEST: usize = 120;

impl Missing {
    pub(super) fn page(reader: Reader<'_>) -> Self {
        Self {
            says: reader.phrases.nos.no_page,
            near: Vec::new(),
        }
    }
}

pub(super) fn craft(reader: Reader<'_>, id: &str) -> Missing {
    let crafts = reader.framework().crafts();
    let near = nearest(id, crafts.iter().map(|(ix, craft)| (craft.id.as_str(), ix)));
    Missing {
        says: reader.phrases.nos.no_craft,
        near: near.into_iter().map(|ix| reader.craft(ix)).collect(),
    }
}

pub(super) fn track(reader: Reader<'_>, id: &str) -> Missing {
    let tracks = reader.framework().tracks();
    let near = nearest(id, tracks.iter().map(|(ix, track)| (track.id.as_str(), ix)));
    Missing {
        says: reader.phrases.nos.no_track,
        near: near.into_iter().map(|ix| reader.track(ix)).collect(),
    }
}

pub(super) fn level(reader: Reader<'_>, id: &str) -> Missing {
    let levels = reader.framework().levels();
    let near = nearest(id, levels.iter().map(|(ix, level)| (level.id.as_str(), ix)));
    Missing {
        says: reader.phrases.nos.no_level,
        near: near.into_iter().map(|ix| reader.level(ix)).collect(),
    }
}

pub(super) fn competency(reader: Reader<'_>, id: &str) -> Missing {
    let all = reader.framework().competencies();
    let near = nearest(id, all.iter().map(|(ix, it)| (it.id.as_str(), ix)));
    Missing {
        says: reader.phrases.nos.no_competency,
        near: near.into_iter().map(|ix| reader.competency(ix)).collect(),
    }
}

pub(super) fn rule(reader: Reader<'_>, code: &str) -> Missing {
    let code = code.to_ascii_uppercase();
    let near = nearest(&code, rules::all().map(|rule| (rule.code, rule)));
    let link = |rule: &rules::Rule| Link {
        href: reader.to(Target::Rule(rule.code)),
        words: reader.ours(rule.code),
    };
    Missing {
        says: reader.phrases.nos.no_rule,
        near: near.into_iter().map(link).collect(),
    }
}

/// The things whose names are most like `wanted`, the likest first.
fn nearest<'n, T>(wanted: &str, named: impl Iterator<Item = (&'n str, T)>) -> Vec<T> {
    if wanted.len() > LONGEST {
        return Vec::new();
    }
    let likeness = |(name, thing): (&'n str, T)| (strsim::jaro_winkler(wanted, name), name, thing);
    let mut like: Vec<_> = named
        .map(likeness)
        .filter(|(how, _, _)| *how >= LIKE)
        .collect();
    like.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    like.into_iter()
        .take(MOST)
        .map(|(_, _, thing)| thing)
        .collect()
}
