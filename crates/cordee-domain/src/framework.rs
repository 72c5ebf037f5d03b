//! One organisation's career framework, whole.

use crate::{
    Autonomy, Competency, ContentHash, Craft, DecisionRight, Duty, Expectation, Gates, Grade,
    Honour, Ix, JobValueScheme, Lang, Level, LevelId, Move, MoveKind, MoveOrigin, Prose, Scope,
    Slug, Table, Text, Track, TrackKind, Training, Version, Zone,
};
use hashbrown::{HashMap, HashSet};
use serde::{Serialize, Serializer};

/// Everything a framework is made of, before it has been found sound.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct FrameworkParts {
    /// What the organisation calls it.
    pub title: Option<Text>,
    /// What it is, in a few sentences.
    pub summary: Prose,
    /// The name of this version.
    pub version: Option<String>,
    /// The language its texts are written in; English where not said.
    pub language: Option<Lang>,
    /// Lowest first.
    pub grades: Table<Grade>,
    /// In no order.
    pub zones: Table<Zone>,
    /// Narrowest first.
    pub scopes: Table<Scope>,
    /// Least first.
    pub autonomies: Table<Autonomy>,
    /// In no order.
    pub rights: Table<DecisionRight>,
    /// In no order.
    pub honours: Table<Honour>,
    /// In no order.
    pub duties: Table<Duty>,
    /// How levels are valued.
    pub job_value: Option<JobValueScheme>,
    /// In no order.
    pub competencies: Table<Competency>,
    /// In no order.
    pub trainings: Table<Training>,
    /// In no order.
    pub crafts: Table<Craft>,
    /// In no order.
    pub tracks: Table<Track>,
    /// In the order of the tracks and their steps.
    pub levels: Table<Level>,
    /// The moves the framework states, and behind them, once it is a framework, those implied by
    /// neighbouring levels. Only the stated ones are part of its content.
    #[serde(serialize_with = "stated_only")]
    pub moves: Table<Move>,
}

/// Why parts are not a framework.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Two things of one sort have the same name.
    Duplicate {
        /// What sort of thing.
        sort: &'static str,
        /// The name they share.
        id: Slug,
    },
    /// A handle points outside its table.
    Dangling {
        /// Whose handle.
        sort: &'static str,
    },
    /// A track lists a level that names another track, or the other way round.
    TrackMismatch {
        /// The level in question.
        level: LevelId,
    },
}

/// One organisation's career framework: crafts, tracks, levels, competencies, training, moves.
///
/// It never changes; a new version is a new framework.
///
/// INVARIANT names-are-unique: no two things of one sort share an id.
/// INVARIANT handles-are-valid: every handle in it points into it.
#[derive(Clone, Debug)]
pub struct Framework {
    parts: FrameworkParts,
    level_by_id: HashMap<LevelId, Ix<Level>>,
}

impl Framework {
    /// Makes a framework of its parts, or says every reason why it is none.
    pub fn new(mut parts: FrameworkParts) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        find_duplicates(&parts, &mut faults);
        find_dangling(&parts, &mut faults);
        if faults.is_empty() {
            find_track_mismatches(&parts, &mut faults);
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let level_by_id = parts
            .levels
            .iter()
            .map(|(ix, level)| (level.id.clone(), ix))
            .collect();
        add_implied_advances(&mut parts);
        Ok(Self { parts, level_by_id })
    }

    /// A framework that says nothing.
    pub fn empty() -> Self {
        Self {
            parts: FrameworkParts::default(),
            level_by_id: HashMap::new(),
        }
    }

    /// Everything it says.
    pub fn parts(&self) -> &FrameworkParts {
        &self.parts
    }
    /// What the organisation calls it.
    pub fn title(&self) -> Option<&Text> {
        self.parts.title.as_ref()
    }
    /// The language its texts are written in.
    pub fn language(&self) -> Lang {
        self.parts.language.unwrap_or(Lang::EN)
    }
    /// Its version: the given name and the hash of its content. Hashes everything: not for
    /// inner loops.
    pub fn version(&self) -> Version {
        Version {
            name: self.parts.version.clone(),
            content: ContentHash::of(self),
        }
    }
    /// The grades, lowest first.
    pub fn grades(&self) -> &Table<Grade> {
        &self.parts.grades
    }
    /// The pay zones.
    pub fn zones(&self) -> &Table<Zone> {
        &self.parts.zones
    }
    /// The scopes, narrowest first.
    pub fn scopes(&self) -> &Table<Scope> {
        &self.parts.scopes
    }
    /// The steps of autonomy, least first.
    pub fn autonomies(&self) -> &Table<Autonomy> {
        &self.parts.autonomies
    }
    /// The decision rights.
    pub fn rights(&self) -> &Table<DecisionRight> {
        &self.parts.rights
    }
    /// The forms of recognition.
    pub fn honours(&self) -> &Table<Honour> {
        &self.parts.honours
    }
    /// The duties: those every framework knows, and its own.
    pub fn duties(&self) -> &Table<Duty> {
        &self.parts.duties
    }
    /// How levels are valued.
    pub fn job_value(&self) -> Option<&JobValueScheme> {
        self.parts.job_value.as_ref()
    }
    /// The competencies.
    pub fn competencies(&self) -> &Table<Competency> {
        &self.parts.competencies
    }
    /// The trainings.
    pub fn trainings(&self) -> &Table<Training> {
        &self.parts.trainings
    }
    /// The crafts.
    pub fn crafts(&self) -> &Table<Craft> {
        &self.parts.crafts
    }
    /// The tracks.
    pub fn tracks(&self) -> &Table<Track> {
        &self.parts.tracks
    }
    /// The levels of all tracks.
    pub fn levels(&self) -> &Table<Level> {
        &self.parts.levels
    }
    /// Every move: those the framework states, then one advance for each pair of neighbouring
    /// levels of a track between which none is stated.
    pub fn moves(&self) -> &Table<Move> {
        &self.parts.moves
    }

    /// Whether the framework states a move other than advancing.
    pub fn states_moves(&self) -> bool {
        let mut moves = self.parts.moves.values();
        moves.any(|m| m.kind != MoveKind::Advance)
    }

    /// One level.
    pub fn level(&self, ix: Ix<Level>) -> &Level {
        self.parts.levels.at(ix)
    }
    /// One track.
    pub fn track(&self, ix: Ix<Track>) -> &Track {
        self.parts.tracks.at(ix)
    }
    /// One competency.
    pub fn competency(&self, ix: Ix<Competency>) -> &Competency {
        self.parts.competencies.at(ix)
    }

    /// The level of this name.
    pub fn level_by_id(&self, id: &LevelId) -> Option<Ix<Level>> {
        self.level_by_id.get(id).copied()
    }

    /// The kind of track `level` is on.
    pub fn kind_of(&self, level: Ix<Level>) -> TrackKind {
        self.track(self.level(level).track).kind
    }

    /// The highest level of a track.
    pub fn summit(&self, track: Ix<Track>) -> Option<Ix<Level>> {
        self.track(track).levels.last().copied()
    }

    /// The tracks a person of `craft` can be on, those across crafts included.
    pub fn tracks_of(&self, craft: Ix<Craft>) -> impl Iterator<Item = (Ix<Track>, &Track)> {
        self.parts
            .tracks
            .iter()
            .filter(move |(_, track)| track.serves(craft))
    }

    /// Every pair of neighbouring levels of every track, the lower first.
    pub fn neighbours(&self) -> impl Iterator<Item = (Ix<Level>, Ix<Level>)> {
        self.parts.tracks.values().flat_map(|track| {
            track
                .levels
                .iter()
                .copied()
                .zip(track.levels.iter().copied().skip(1))
        })
    }

    /// Whether people can come to `level` from outside: as the framework says, otherwise the
    /// first level of every individual track.
    pub fn is_entry(&self, level: Ix<Level>) -> bool {
        let it = self.level(level);
        it.is_entry.unwrap_or_else(|| {
            let track = self.track(it.track);
            track.kind == TrackKind::Individual && track.levels.first() == Some(&level)
        })
    }
}

fn stated_only<S: Serializer>(moves: &Table<Move>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(moves.values().filter(|m| m.origin == MoveOrigin::Stated))
}

fn add_implied_advances(parts: &mut FrameworkParts) {
    let stated: HashSet<_> = parts
        .moves
        .values()
        .filter(|m| m.kind == MoveKind::Advance)
        .flat_map(|m| m.pairs().collect::<Vec<_>>())
        .collect();
    for track in parts.tracks.values() {
        for (from, to) in track.levels.iter().zip(track.levels.iter().skip(1)) {
            if !stated.contains(&(*from, *to)) {
                let implied = implied_advance(*from, *to, track.advance.as_ref());
                parts.moves.push(implied);
            }
        }
    }
}

fn implied_advance(from: Ix<Level>, to: Ix<Level>, gates: Option<&Gates>) -> Move {
    Move {
        id: None,
        kind: MoveKind::Advance,
        from: vec![from],
        to: vec![to],
        summary: Prose::default(),
        gates: gates.cloned(),
        pay: None,
        origin: MoveOrigin::Implied,
    }
}

fn find_duplicates(parts: &FrameworkParts, faults: &mut Vec<Fault>) {
    duplicates("grade", parts.grades.values().map(|x| &x.id.0), faults);
    duplicates("zone", parts.zones.values().map(|x| &x.id.0), faults);
    duplicates("scope", parts.scopes.values().map(|x| &x.id.0), faults);
    duplicates(
        "autonomy",
        parts.autonomies.values().map(|x| &x.id.0),
        faults,
    );
    duplicates(
        "decision right",
        parts.rights.values().map(|x| &x.id.0),
        faults,
    );
    duplicates(
        "recognition",
        parts.honours.values().map(|x| &x.id.0),
        faults,
    );
    duplicates("duty", parts.duties.values().map(|x| &x.id.0), faults);
    duplicates(
        "competency",
        parts.competencies.values().map(|x| &x.id.0),
        faults,
    );
    duplicates(
        "training",
        parts.trainings.values().map(|x| &x.id.0),
        faults,
    );
    duplicates("craft", parts.crafts.values().map(|x| &x.id.0), faults);
    duplicates("track", parts.tracks.values().map(|x| &x.id.0), faults);
    duplicates("level", parts.levels.values().map(|x| &x.id.0), faults);
    let moves = parts
        .moves
        .values()
        .filter_map(|x| x.id.as_ref())
        .map(|id| &id.0);
    duplicates("move", moves, faults);
    let subfactors = parts
        .job_value
        .iter()
        .flat_map(|s| &s.subfactors)
        .map(|s| &s.id.0);
    duplicates("sub-factor", subfactors, faults);
}

fn duplicates<'a>(
    sort: &'static str,
    ids: impl Iterator<Item = &'a Slug>,
    faults: &mut Vec<Fault>,
) {
    let mut seen = HashSet::new();
    for id in ids {
        if !seen.insert(id) {
            faults.push(Fault::Duplicate {
                sort,
                id: id.clone(),
            });
        }
    }
}

fn find_dangling(parts: &FrameworkParts, faults: &mut Vec<Fault>) {
    let levels_fit = parts.levels.values().all(|level| level_fits(parts, level));
    let tracks_fit = parts.tracks.values().all(|track| {
        all_in(&track.crafts, &parts.crafts)
            && all_in(&track.levels, &parts.levels)
            && track
                .weights
                .iter()
                .all(|(c, _)| is_in(*c, &parts.competencies))
            && track.advance.as_ref().is_none_or(|g| gates_fit(parts, g))
    });
    let crafts_fit = parts
        .crafts
        .values()
        .all(|c| c.expert_grade.is_none_or(|g| is_in(g, &parts.grades)));
    let moves_fit = parts.moves.values().all(|m| {
        all_in(&m.from, &parts.levels)
            && all_in(&m.to, &parts.levels)
            && m.gates.as_ref().is_none_or(|g| gates_fit(parts, g))
    });
    for (sort, fits) in [
        ("level", levels_fit),
        ("track", tracks_fit),
        ("craft", crafts_fit),
        ("move", moves_fit),
    ] {
        if !fits {
            faults.push(Fault::Dangling { sort });
        }
    }
}

fn level_fits(parts: &FrameworkParts, level: &Level) -> bool {
    let subfactors = parts
        .job_value
        .as_ref()
        .map_or(0, |scheme| scheme.subfactors.len());
    let opt = |list: &Option<Vec<_>>, table| list.as_ref().is_none_or(|l| all_in(l, table));
    is_in(level.track, &parts.tracks)
        && level.grade.is_none_or(|g| is_in(g, &parts.grades))
        && level.scope.is_none_or(|s| is_in(s, &parts.scopes))
        && level.autonomy.is_none_or(|a| is_in(a, &parts.autonomies))
        && opt(&level.rights, &parts.rights)
        && level
            .recognition
            .as_ref()
            .is_none_or(|l| all_in(l, &parts.honours))
        && level
            .duties
            .as_ref()
            .is_none_or(|l| all_in(l, &parts.duties))
        && level.pay.iter().all(|(zone, _)| is_in(*zone, &parts.zones))
        && level
            .expectations
            .iter()
            .all(|e: &Expectation| is_in(e.competency, &parts.competencies))
        && level
            .job_value
            .iter()
            .flat_map(|v| &v.steps)
            .all(|(subfactor, _)| subfactor.position() < subfactors)
}

fn gates_fit(parts: &FrameworkParts, gates: &Gates) -> bool {
    gates
        .training
        .as_ref()
        .is_none_or(|list| all_in(list, &parts.trainings))
}

fn is_in<T>(ix: Ix<T>, table: &Table<T>) -> bool {
    table.get(ix).is_some()
}

fn all_in<T>(list: &[Ix<T>], table: &Table<T>) -> bool {
    list.iter().all(|ix| is_in(*ix, table))
}

fn find_track_mismatches(parts: &FrameworkParts, faults: &mut Vec<Fault>) {
    let mut listed = vec![0_usize; parts.levels.len()];
    for (ix, track) in parts.tracks.iter() {
        for level in track
            .levels
            .iter()
            .filter(|level| parts.levels.at(**level).track == ix)
        {
            if let Some(count) = listed.get_mut(level.position()) {
                *count += 1;
            }
        }
        for level in track
            .levels
            .iter()
            .filter(|level| parts.levels.at(**level).track != ix)
        {
            faults.push(Fault::TrackMismatch {
                level: parts.levels.at(*level).id.clone(),
            });
        }
    }
    for (level, _) in parts
        .levels
        .values()
        .zip(listed)
        .filter(|(_, times)| *times != 1)
    {
        faults.push(Fault::TrackMismatch {
            level: level.id.clone(),
        });
    }
}
