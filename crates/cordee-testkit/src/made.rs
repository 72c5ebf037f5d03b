//! Frameworks by chance: everything a framework can say, in words that hurt careless writers.
//!
//! They are sound as values, not as careers: the rules find much in them.

mod level;
mod words;

use cordee_domain::{
    Autonomy, Chair, Competency, CompetencyKind, Consent, Craft, Currency, DecisionRight, Duty,
    DutyKind, Factor, FactorKind, Framework, FrameworkParts, Gates, Grade, Honour, Ix,
    JobValueScheme, Lang, Move, MoveKind, MoveOrigin, Panel, PayOnMove, PayPeriod, Proficiency,
    Prose, Scope, Seat, Share, Slug, Step, Subfactor, Table, Text, Track, TrackKind, Training,
    Trial, Zone,
};
use proptest::prelude::*;

/// Frameworks by chance, of a few things of each sort.
pub fn frameworks() -> impl Strategy<Value = Framework> {
    let choices = prop::collection::vec(any::<u8>(), 1..400);
    let words = prop::collection::vec(words::words(), 1..16);
    (choices, words).prop_map(|(choices, words)| {
        let (at, said) = (0, 0);
        // Half of them are in one language, of which nothing is lost where one is all there is.
        let is_translated = choices[0] % 2 == 0;
        Maker {
            choices,
            at,
            words,
            said,
            is_translated,
        }
        .framework()
    })
}

/// Makes a framework, asking the choices at each turn.
struct Maker {
    choices: Vec<u8>,
    at: usize,
    words: Vec<String>,
    said: usize,
    is_translated: bool,
}

impl Maker {
    /// A number below `of`.
    fn choose(&mut self, of: usize) -> usize {
        let choice = usize::from(self.choices[self.at % self.choices.len()]);
        let round = self.at / self.choices.len();
        self.at += 1;
        (choice + round) % of
    }

    fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        (self.choose(3) > 0).then(|| make(self))
    }

    fn several<T>(&mut self, most: usize, mut make: impl FnMut(&mut Self, usize) -> T) -> Vec<T> {
        let count = self.choose(most + 1);
        (0..count).map(|n| make(self, n)).collect()
    }

    fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.choose(all.len())]
    }

    fn word(&mut self) -> String {
        self.said += 1;
        self.words[(self.said * 7 + self.at) % self.words.len()].clone()
    }

    fn text(&mut self) -> Text {
        let own = Text::new(self.word());
        if !self.is_translated || self.choose(4) > 0 {
            return own;
        }
        let french = own.with(Lang::new("fr").unwrap(), self.word());
        if self.choose(2) == 0 {
            return french;
        }
        french.with(Lang::new("de-at").unwrap(), self.word())
    }

    fn texts(&mut self) -> Vec<Text> {
        self.several(3, |it, _| it.text())
    }

    fn prose(&mut self) -> Prose {
        Prose::new(self.texts())
    }

    /// Handles of a table, each at most once; `None` where nothing is said.
    fn listed<T>(&mut self, table: &Table<T>) -> Option<Vec<Ix<T>>> {
        self.maybe(|it| table.keys().filter(|_| it.choose(3) == 0).collect())
    }

    fn any_of<T>(&mut self, table: &Table<T>) -> Option<Ix<T>> {
        if table.is_empty() {
            return None;
        }
        self.maybe(|it| Ix::new(it.choose(table.len())))
    }

    fn yes_no(&mut self) -> Option<bool> {
        [None, Some(true), Some(false)][self.choose(3)]
    }

    fn share(&mut self) -> Share {
        Share::from_basis_points(u32::try_from(self.choose(256) * 39).unwrap())
    }

    fn framework(mut self) -> Framework {
        let mut parts = FrameworkParts {
            title: self.maybe(Self::text),
            summary: self.prose(),
            version: self.maybe(|it| {
                it.one_of(&["2026-1", "1.10", "yes", "0x1F", "~v: 1"])
                    .to_owned()
            }),
            language: [None, Some(Lang::EN), Some(Lang::new("no").unwrap())][self.choose(3)],
            ..FrameworkParts::default()
        };
        self.scales(&mut parts);
        self.lists(&mut parts);
        parts.job_value = self.maybe(Self::job_value);
        parts.competencies = self.several(4, Self::competency).into();
        parts.trainings = self.several(3, Self::training).into();
        parts.crafts = self.several(2, |it, n| it.craft(n, &parts.grades)).into();
        self.tracks(&mut parts);
        parts.moves = self
            .several(3, |it, n| it.way(n, &parts))
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .into();
        Framework::new(parts).unwrap()
    }

    fn scales(&mut self, parts: &mut FrameworkParts) {
        parts.grades = self
            .several(3, |it, n| Grade {
                id: id("g", n).into(),
                title: it.title("g", n),
            })
            .into();
        macro_rules! scale {
            ($($table:ident $type:ident $sort:literal;)*) => {$(
                parts.$table = self.several(3, |it, n| $type {
                    id: id($sort, n).into(),
                    title: it.title($sort, n),
                    summary: it.prose(),
                }).into();
            )*};
        }
        scale! {
            scopes Scope "scope";
            autonomies Autonomy "autonomy";
            rights DecisionRight "right";
            honours Honour "honour";
        }
    }

    fn lists(&mut self, parts: &mut FrameworkParts) {
        let known = Duty::KNOWN.iter().map(|(id, title, kind)| Duty {
            id: Slug::new(id).unwrap().into(),
            title: Text::new(*title),
            kind: *kind,
        });
        let own = self.several(2, |it, n| Duty {
            id: id("duty", n).into(),
            title: it.title("duty", n),
            kind: it.one_of(&[DutyKind::People, DutyKind::Craft, DutyKind::Shared]),
        });
        parts.duties = known.chain(own).collect::<Vec<_>>().into();
        parts.zones = self
            .several(3, |it, n| Zone {
                id: id("zone", n).into(),
                title: it.title("zone", n),
                currency: Currency::new(it.one_of(&["EUR", "JPY", "KWD"])).unwrap(),
                per: it.one_of(&[PayPeriod::Year, PayPeriod::Month, PayPeriod::Hour]),
            })
            .into();
    }

    /// A title, which may be the name once more.
    fn title(&mut self, sort: &str, n: usize) -> Text {
        self.maybe(Self::text)
            .unwrap_or_else(|| Text::new(id(sort, n).as_str()))
    }

    fn job_value(&mut self) -> JobValueScheme {
        let mut kinds = FactorKind::ALL.to_vec();
        kinds.truncate(self.choose(5));
        JobValueScheme {
            steps: 5,
            factors: kinds
                .into_iter()
                .map(|kind| Factor {
                    kind,
                    weight: self.share(),
                })
                .collect(),
            subfactors: self.several(3, |it, n| Subfactor {
                id: id("subfactor", n).into(),
                title: it.title("subfactor", n),
                factor: it.one_of(&FactorKind::ALL),
                weight: it.share(),
                is_soft: it.choose(2) == 0,
            }),
        }
    }

    fn competency(&mut self, n: usize) -> Competency {
        let mut step = u8::try_from(self.choose(2)).unwrap();
        let proficiencies = self.several(3, |it, m| {
            let here = step;
            step += 1 + u8::try_from(it.choose(2)).unwrap();
            Proficiency {
                step: Step(here),
                id: it.maybe(|it| it.step_name(m)),
                title: it.maybe(Self::text),
                text: it.prose(),
                examples: it.texts(),
            }
        });
        Competency {
            id: id("skill", n).into(),
            title: self.text(),
            kind: self.maybe(Self::kind),
            summary: self.prose(),
            proficiencies,
        }
    }

    /// The name of a step, which can look like the number of another.
    fn step_name(&mut self, n: usize) -> Slug {
        if self.choose(4) == 0 {
            return Slug::new(&n.to_string()).unwrap();
        }
        id("steady", n)
    }

    fn kind(&mut self) -> CompetencyKind {
        self.one_of(&[
            CompetencyKind::Craft,
            CompetencyKind::People,
            CompetencyKind::Shared,
        ])
    }

    fn training(&mut self, n: usize) -> Training {
        Training {
            id: id("training", n).into(),
            title: self.text(),
            summary: self.prose(),
            covers: self.maybe(|it| it.several(2, |_, n| id("topic", n))),
            hours: self.maybe(|it| u32::try_from(it.choose(90)).unwrap()),
            is_assessed: self.yes_no(),
        }
    }

    fn craft(&mut self, n: usize, grades: &Table<Grade>) -> Craft {
        Craft {
            id: id("craft", n).into(),
            title: self.text(),
            summary: self.prose(),
            expert_grade: self.any_of(grades),
        }
    }

    fn tracks(&mut self, parts: &mut FrameworkParts) {
        let (mut tracks, mut levels) = (Vec::new(), Vec::new());
        for n in 0..self.choose(4) {
            let first = levels.len();
            for m in 0..self.choose(4) {
                levels.push(self.level((n, m), parts));
            }
            tracks.push(Track {
                id: id("track", n).into(),
                title: self.text(),
                kind: self.one_of(&[TrackKind::Individual, TrackKind::Management]),
                crafts: self.listed(&parts.crafts).unwrap_or_default(),
                summary: self.prose(),
                levels: (first..levels.len()).map(Ix::new).collect(),
                level_count: self.maybe(|it| u32::try_from(it.choose(9)).unwrap()),
                weights: self
                    .listed(&parts.competencies)
                    .unwrap_or_default()
                    .into_iter()
                    .map(|ix| (ix, self.share()))
                    .collect(),
                advance: self.maybe(|it| it.gates(&parts.trainings)),
            });
        }
        parts.tracks = tracks.into();
        parts.levels = levels.into();
    }

    fn gates(&mut self, trainings: &Table<Training>) -> Gates {
        if self.choose(5) == 0 {
            return Gates::default();
        }
        Gates {
            consent: self.maybe(|it| it.one_of(&[Consent::Required, Consent::NotAsked])),
            training: self.listed(trainings),
            evidence: self.maybe(|it| it.several(2, |it, _| it.kind())),
            panel: self.maybe(|it| Panel {
                members: it.maybe(|it| u32::try_from(it.choose(5)).unwrap()),
                chair: it.maybe(|it| {
                    it.one_of(&[
                        Chair::Independent,
                        Chair::PeopleOperations,
                        Chair::OwnManager,
                    ])
                }),
            }),
            trial: self.maybe(|it| Trial {
                months: u32::try_from(it.choose(9)).unwrap(),
                has_mentor: it.yes_no(),
            }),
            seat: self.maybe(|it| it.one_of(&[Seat::Kept, Seat::GivenUp])),
        }
    }

    /// A move, where there are levels to move between.
    fn way(&mut self, n: usize, parts: &FrameworkParts) -> Option<Move> {
        let from = self.any_of(&parts.levels)?;
        let to = self.any_of(&parts.levels)?;
        let kinds = [
            MoveKind::Advance,
            MoveKind::Cross,
            MoveKind::Switch,
            MoveKind::Return,
        ];
        let pays = [
            PayOnMove::Unchanged,
            PayOnMove::WithinRange,
            PayOnMove::RisesBy(self.share()),
            PayOnMove::MayFall,
        ];
        let mut starts = vec![from];
        starts.extend(
            parts
                .levels
                .keys()
                .filter(|ix| *ix != from && self.choose(4) == 0),
        );
        Some(Move {
            id: self.maybe(|_| id("move", n).into()),
            kind: self.one_of(&kinds),
            from: starts,
            to: vec![to],
            summary: self.prose(),
            gates: self.maybe(|it| it.gates(&parts.trainings)),
            pay: self.maybe(|it| it.one_of(&pays)),
            origin: MoveOrigin::Stated,
        })
    }
}

fn id(sort: &str, n: usize) -> Slug {
    Slug::new(&format!("{sort}-{n}")).unwrap()
}
