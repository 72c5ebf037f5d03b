//! Everyone, as far as every colleague may know them.

use crate::places::Place;
use crate::view::compare::{ChoiceGroup, groups};
use crate::view::reader::Reader;
use crate::view::standing::{PersonLine, person_line};
use cordee_domain::{LevelId, TeamId};
use cordee_store::{Page, PersonListed, PersonQuery};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// People who were looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct People {
    pub(crate) name: String,
    pub(crate) teams: Vec<TeamChoice>,
    pub(crate) levels: Vec<ChoiceGroup>,
    pub(crate) found: Vec<PersonLine>,
    /// Whether anything was looked for.
    pub(crate) is_narrowed: bool,
    /// Where the list goes on.
    pub(crate) next: Option<String>,
}

/// A team that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TeamChoice {
    pub(crate) id: TeamId,
    pub(crate) name: String,
    pub(crate) is_chosen: bool,
}

pub(crate) fn people(
    reader: Reader<'_>,
    query: &PersonQuery,
    teams: &[(TeamId, String)],
    page: &Page<PersonListed>,
) -> People {
    let framework = reader.framework();
    let level = query.level.as_ref();
    let level = level.and_then(|id| framework.level_by_id(id));
    let name = query.name.clone().unwrap_or_default();
    People {
        teams: choices(teams, query.team),
        levels: groups(reader, level),
        found: page.rows.iter().map(|it| person_line(reader, it)).collect(),
        is_narrowed: !name.is_empty() || query.team.is_some() || query.level.is_some(),
        next: page
            .next
            .as_ref()
            .map(|cursor| next(reader, query, &cursor.0)),
        name,
    }
}

fn choices(teams: &[(TeamId, String)], chosen: Option<TeamId>) -> Vec<TeamChoice> {
    let choice = |(id, name): &(TeamId, String)| TeamChoice {
        id: *id,
        name: name.clone(),
        is_chosen: chosen == Some(*id),
    };
    teams.iter().map(choice).collect()
}

/// The same question, from where this part of the list ends.
fn next(reader: Reader<'_>, query: &PersonQuery, after: &str) -> String {
    let own = reader.framework().language();
    let lang = (reader.lang != own).then(|| ("lang", reader.lang.to_string()));
    let asked = [
        query.name.clone().map(|name| ("name", name)),
        query.team.map(|TeamId(id)| ("team", id.to_string())),
        query
            .level
            .clone()
            .map(|LevelId(id)| ("level", id.to_string())),
        lang,
        Some(("after", after.to_owned())),
    ];
    let pairs = asked.into_iter().flatten();
    let pairs: Vec<String> = pairs
        .map(|(name, value)| format!("{name}={}", utf8_percent_encode(&value, NON_ALPHANUMERIC)))
        .collect();
    format!("{}?{}", reader.at_bare(&Place::People), pairs.join("&"))
}
