//! What has gates: moves, and tracks on which one advances.

use super::lists::table;
use super::{Cell, Look, Sheet, Sort, Speaker, listed, yes_no};
use crate::export::is_stated;
use crate::notation::NONE;
use crate::read::word_of;
use cordee_domain::{Gates, Ix, Level, Panel, PayOnMove};

/// The columns of gates, last in their sheets.
const GATES: [(&str, u8); 8] = [
    ("Consent", 12),
    ("Training", 26),
    ("Evidence", 12),
    ("Panel members", 10),
    ("Panel chair", 18),
    ("Trial months", 9),
    ("Mentor", 9),
    ("Seat", 10),
];

/// Moves, a row for each that is stated.
pub(super) fn moves(speaker: &Speaker<'_>) -> Option<Sheet> {
    let own = [
        ("Name", 22),
        ("Kind", 10),
        ("From", 30),
        ("To", 30),
        ("Summary", 50),
        ("Pay", 16),
    ];
    let columns: Vec<_> = own.into_iter().chain(GATES).collect();
    let moves = speaker
        .framework
        .moves()
        .values()
        .filter(|way| is_stated(way));
    let rows = moves.map(|way| {
        let mut row = vec![
            Cell::name(way.id.as_ref().map_or("", |id| id.as_str())),
            Cell::new(Look::Label, word_of(way.kind)),
            Cell::words(levels(speaker, &way.from)),
            Cell::words(levels(speaker, &way.to)),
            Cell::words(speaker.prose(&way.summary)),
            Cell::words(way.pay.map(pay).unwrap_or_default()),
        ];
        row.extend(cells(speaker, way.gates.as_ref()));
        row
    });
    table(("Moves", "moves", Sort::Moves), &columns, rows.collect())
}

/// Tracks, a row for each.
pub(super) fn tracks(speaker: &Speaker<'_>) -> Option<Sheet> {
    let own = [
        ("Name", 18),
        ("Title", 28),
        ("Kind", 13),
        ("Crafts", 24),
        ("Summary", 60),
        ("Level count", 8),
    ];
    let columns: Vec<_> = own.into_iter().chain(GATES).collect();
    let crafts = speaker.framework.crafts();
    let tracks = speaker.framework.tracks().values();
    let rows = tracks.map(|track| {
        let named = track.crafts.iter().map(|ix| crafts.at(*ix));
        let named = named.map(|craft| speaker.named(&craft.id.0, &craft.title));
        let mut row = vec![
            Cell::name(track.id.as_str()),
            Cell::new(Look::Label, speaker.say(&track.title)),
            Cell::words(track.kind.as_str()),
            Cell::words(named.collect::<Vec<_>>().join("\n")),
            Cell::words(speaker.prose(&track.summary)),
            Cell::number(track.level_count),
        ];
        row.extend(cells(speaker, track.advance.as_ref()));
        row
    });
    table(("Tracks", "tracks", Sort::Tracks), &columns, rows.collect())
}

fn levels(speaker: &Speaker<'_>, levels: &[Ix<Level>]) -> String {
    let levels = levels.iter().map(|ix| speaker.framework.level(*ix));
    listed(Some(
        levels
            .map(|level| speaker.named(&level.id.0, &level.title))
            .collect(),
    ))
}

fn pay(pay: PayOnMove) -> String {
    match pay {
        PayOnMove::Unchanged => "unchanged".to_owned(),
        PayOnMove::WithinRange => "within-range".to_owned(),
        PayOnMove::MayFall => "may-fall".to_owned(),
        PayOnMove::RisesBy(share) => format!("rises by {share}"),
    }
}

/// The cells of gates. Gates that ask for nothing say so in the first.
fn cells(speaker: &Speaker<'_>, gates: Option<&Gates>) -> Vec<Cell> {
    let Some(gates) = gates else {
        return vec![Cell::default(); GATES.len()];
    };
    let consent = if *gates == Gates::default() { NONE } else { "" };
    let training = gates.training.as_ref().map(|list| {
        let trainings = list.iter().map(|ix| speaker.framework.trainings().at(*ix));
        trainings
            .map(|it| speaker.named(&it.id.0, &it.title))
            .collect()
    });
    let evidence = gates.evidence.as_ref();
    let evidence =
        evidence.map(|kinds| kinds.iter().map(|kind| word_of(*kind).to_owned()).collect());
    let trial = gates.trial;
    vec![
        Cell::words(gates.consent.map_or(consent, word_of)),
        Cell::words(listed(training)),
        Cell::words(listed(evidence)),
        members(gates.panel),
        Cell::words(
            gates
                .panel
                .and_then(|panel| panel.chair)
                .map_or("", word_of),
        ),
        Cell::number(trial.map(|trial| trial.months)),
        Cell::words(yes_no(trial.and_then(|trial| trial.has_mentor))),
        Cell::words(gates.seat.map_or("", word_of)),
    ]
}

/// How many judge; a panel of which nothing is said is there all the same.
fn members(panel: Option<Panel>) -> Cell {
    match panel {
        Some(Panel {
            members: None,
            chair: None,
        }) => Cell::words(NONE),
        _ => Cell::number(panel.and_then(|panel| panel.members)),
    }
}
