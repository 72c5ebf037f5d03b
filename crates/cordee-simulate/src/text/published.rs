//! Scenarios of the published models: a preset, and every setting in which replications differ.

use super::fields::{Fields, Reader, text_of};
use super::node::{Held, Node};
use super::own::set;
use super::{LazearAsked, words};
use crate::published::{
    AgeShape, Assumed, Change, Hypothesis, Model, Phase, Scenario, Scope, Strategy, Width, Window,
    pluchino_2010_reconstructed, pluchino_2010_text, pluchino_2011,
};

/// A preset by name.
#[derive(Clone, Copy, Debug)]
pub struct Preset {
    /// Its name in scenarios and on the command line.
    pub name: &'static str,
    /// What it is.
    pub what: &'static str,
}

/// The presets that are models of an organisation.
pub const PRESETS: [Preset; 3] = [
    Preset {
        name: "pluchino-2010/text",
        what: "the model of 2010 as the paper prints it, which does not give the printed figure",
    },
    Preset {
        name: "pluchino-2010/reconstructed",
        what: "the same with the rules that its figure needs; they are inferred",
    },
    Preset {
        name: "pluchino-2011",
        what: "a tree in which every seat above the lowest level has as many reports",
    },
];

/// The tree of the 2011 model, where nobody says otherwise.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Tree {
    levels: u32,
    branching: u32,
    scope: Scope,
}

const TREE: Tree = Tree {
    levels: 5,
    branching: 4,
    scope: Scope::Global,
};

/// The model of a preset; nothing for an unknown name. Levels, branching and scope are asked by the
/// tree of 2011 alone.
pub fn preset(
    name: &str,
    assumed: Assumed,
    (levels, branching, scope): (Option<u32>, Option<u32>, Option<Scope>),
) -> Option<Model> {
    let mut model = match name {
        "pluchino-2010/text" => pluchino_2010_text(assumed),
        "pluchino-2010/reconstructed" => pluchino_2010_reconstructed(assumed),
        "pluchino-2011" => pluchino_2011(
            levels.unwrap_or(TREE.levels),
            branching.unwrap_or(TREE.branching),
            scope.unwrap_or(TREE.scope),
            assumed,
        ),
        _ => return None,
    };
    set(&mut model.scope, scope);
    Some(model)
}

/// Everything below the root.
pub(super) fn read(name: &str, mut fields: Fields<'_, '_>) -> Scenario {
    let assumed = fields.word("hypothesis", &words::HYPOTHESES).unwrap_or(Assumed::Peter);
    let scope = fields.word("scope", &words::SCOPES);
    let tree = if name == "pluchino-2011" {
        (fields.count("levels", [1, 12]), fields.count("branching", [1, 100]), scope)
    } else {
        (None, None, scope)
    };
    let model = preset(name, assumed, tree)
        .unwrap_or_else(|| pluchino_2010_reconstructed(assumed));
    let mut scenario = Scenario::new(model, Strategy::BEST);
    if let Some(node) = fields.take("strategy") {
        scenario.phases = vec![Phase { after: 0, strategy: strategy(node, fields.reader) }];
    }
    if let Some(node) = fields.take("later") {
        later(node, fields.reader, &mut scenario.phases);
    }
    set(&mut scenario.steps, fields.count("steps", [1, 1 << 20]));
    set(&mut scenario.runs, fields.count("runs", [1, 1_000_000]));
    set(&mut scenario.seed, fields.whole("seed", [0, u64::MAX]));
    let windows = fields.take("window").map(|it| window(it, fields.reader));
    set(&mut scenario.windows, windows.flatten().map(|it| vec![it]));
    if let Some(node) = fields.take("settings") {
        settings(fields.reader.fields(node), &mut scenario.model);
    }
    if fields.reader.faults.is_empty() {
        let at = fields.at;
        for fault in scenario.faults() {
            fields.reader.fault(at, fault.to_string(), None);
        }
    }
    fields.end();
    scenario
}

/// A word, or the shares of the three.
fn strategy(node: &Node, reader: &mut Reader) -> Strategy {
    if text_of(node).is_some() {
        let word = reader.word(node, "strategy", &words::STRATEGIES);
        return word.unwrap_or(Strategy::BEST);
    }
    let mut fields = reader.fields(node);
    let [best, worst, random] =
        ["best", "worst", "random"].map(|it| fields.number(it, [0.0, 1.0]).unwrap_or(0.0));
    fields.end();
    Strategy { best, worst, random }
}

/// Strategies from a step on.
fn later(node: &Node, reader: &mut Reader, phases: &mut Vec<Phase>) {
    let Held::List(items) = &node.held else {
        reader.fault(node.at, "`later` must be a list", None);
        return;
    };
    for item in items {
        let mut fields = reader.fields(item);
        let after = fields.count("after", [1, 1 << 20]);
        let node = fields.take("strategy");
        let strategy = node.map(|it| strategy(it, fields.reader));
        let at = fields.at;
        fields.end();
        match after.zip(strategy) {
            Some((after, strategy)) => phases.push(Phase { after, strategy }),
            None => reader.fault(at, "`after` and `strategy` are needed here", None),
        }
    }
}

/// `601..1000`, both ends within.
fn window(node: &Node, reader: &mut Reader) -> Option<Window> {
    let ends = text_of(node).and_then(|it| it.split_once(".."));
    let ends = ends.and_then(|(first, last)| Some((first.trim().parse().ok()?, last.trim().parse().ok()?)));
    if ends.is_none() {
        let what = "`window` must be the first and the last measurement, such as `601..1000`";
        reader.fault(node.at, what, None);
    }
    ends.map(|(first, last)| Window { first, last })
}

/// Everything in which replications of one paper differ.
fn settings(mut fields: Fields<'_, '_>, model: &mut Model) {
    if let Some(beyond) = fields.word("competence", &words::BEYONDS) {
        model.initial.beyond = beyond;
        model.hired.beyond = beyond;
    }
    if let Some(mean) = fields.number("competence-mean", [-100.0, 100.0]) {
        model.initial.mean = mean;
        model.hired.mean = mean;
    }
    let sd = fields.number("competence-sd", [0.001, 100.0]).map(Width::Sd);
    let variance = fields.number("competence-variance", [0.001, 100.0]).map(Width::Variance);
    if let Some(width) = sd.or(variance) {
        model.initial.width = width;
        model.hired.width = width;
    }
    set(&mut model.promoted.beyond, fields.word("promoted", &words::BEYONDS));
    let bounds = fields.numbers("promoted-bounds", [0.0, 15.0]);
    if let Some([least, most]) = bounds.as_deref() {
        model.promoted.bounds = [*least, *most];
    }
    let points = fields.number("change-points", [0.0, 15.0]).map(Change::Points);
    let share = fields.number("change-share", [0.0, 1.0]).map(Change::Share);
    if let (Hypothesis::CommonSense(change), Some(other)) =
        (&mut model.promoted.hypothesis, points.or(share))
    {
        *change = other;
    }
    set(&mut model.filling, fields.word("filling", &words::FILLINGS));
    set(&mut model.measured, fields.word("measured", &words::MOMENTS));
    set(&mut model.dismissal.first_step, fields.word("first-step", &words::FIRST_STEPS));
    set(&mut model.dismissal.below, fields.number("dismissed-below", [0.0, 15.0]));
    set(&mut model.ages.birthdays, fields.word("birthdays", &words::BIRTHDAYS));
    let mean = fields.number("initial-age", [0.0, 127.0]);
    let sd = fields.number("initial-age-sd", [0.001, 100.0]);
    if let AgeShape::Normal { mean: usual, width } = &mut model.ages.initial.shape {
        set(usual, mean);
        set(width, sd.map(Width::Sd));
    }
    fields.end();
}

/// The drop that regression to the mean makes.
pub(super) fn lazear(mut fields: Fields<'_, '_>) -> LazearAsked {
    let mut asked = LazearAsked::default();
    set(&mut asked.lazear.ability_sd, fields.number("ability-sd", [0.001, 1000.0]));
    set(&mut asked.lazear.luck_sd, fields.number("luck-sd", [0.0, 1000.0]));
    set(&mut asked.lazear.bar, fields.number("bar", [-1000.0, 1000.0]));
    set(&mut asked.people, fields.count("people", [1, 1_000_000_000]));
    set(&mut asked.seed, fields.whole("seed", [0, u64::MAX]));
    fields.end();
    asked
}
