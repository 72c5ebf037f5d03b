//! What a difference hangs on: all experiments with one question.

use crate::experiment::{
    Bar, BreakEven, Effect, Question, Summary, break_even, screening, tornado, uncertainty,
};
use crate::own::{Parameter, Scenario, Yardstick};
use crate::progress::{Progress, Watch};
use crate::published::Fault;
use serde::Serialize;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicU32, Ordering};

/// How much work is put into it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Effort {
    /// Draws of all parameters.
    pub draws: u32,
    /// Walks of the screening.
    pub walks: u32,
    /// Runs at each point.
    pub runs: u32,
    /// For how many of the parameters that matter most the break-even is looked for.
    pub break_evens: usize,
}

impl Default for Effort {
    fn default() -> Self {
        Self {
            draws: 200,
            walks: 12,
            runs: 16,
            break_evens: 3,
        }
    }
}

impl Effort {
    /// How many runs of two policies it takes.
    pub fn runs_in_all(&self) -> u32 {
        let parameters = u32::try_from(Parameter::ALL.len()).unwrap_or(u32::MAX);
        let break_evens = u32::try_from(self.break_evens).unwrap_or(u32::MAX);
        let points = self.draws + self.walks * (parameters + 1) + 2 * parameters;
        self.runs * points + self.break_even_runs() * BREAK_EVEN_POINTS * break_evens
    }

    fn break_even_runs(&self) -> u32 {
        self.runs * 4
    }
}

/// The most values a search for a break-even looks at.
const BREAK_EVEN_POINTS: u32 = 17;

/// What a difference hangs on.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Sensitivity {
    /// The policy.
    pub policy: String,
    /// The one it is held against.
    pub against: String,
    /// By what.
    pub yardstick: Yardstick,
    /// At the end of which year.
    pub year: u32,
    /// The difference over all that is believable; run noise and parameter uncertainty apart.
    pub uncertainty: Option<Summary>,
    /// Which unknown matters most: what to measure first.
    pub measure_first: Vec<Effect>,
    /// One parameter at a time at both ends of its range.
    pub tornado: Vec<Bar>,
    /// Where the two change places, for the parameters that matter most.
    pub break_even: Vec<BreakEvenOf>,
}

/// The break-even of a parameter.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct BreakEvenOf {
    /// Its name.
    pub parameter: &'static str,
    /// The least and most that was looked at.
    pub range: [f64; 2],
    /// What was found.
    #[serde(flatten)]
    pub found: BreakEven,
}

/// Asks everything that can be asked of a difference.
///
/// # Errors
///
/// Everything that is wrong with the scenario or the question.
pub fn sensitivity(
    scenario: &Scenario,
    question: Question,
    effort: Effort,
    watch: &dyn Watch,
) -> Result<Sensitivity, Vec<Fault>> {
    let all = Parameter::ALL;
    let each = Scenario { runs: effort.runs, ..scenario.clone() };
    let part = Parts { watch, of: effort.runs_in_all(), done: AtomicU32::new(0) };
    let uncertainty = uncertainty(&each, question, &all, effort.draws, &part.next(0))?;
    let before = effort.draws * effort.runs;
    let tornado = tornado(&each, question, &all, &part.next(before))?;
    let before = before + 2 * effort.runs * u32::try_from(all.len()).unwrap_or(0);
    let measure_first = screening(&each, question, &all, effort.walks, &part.next(before))?;
    let mut before = before + effort.walks * effort.runs * (u32::try_from(all.len()).unwrap_or(0) + 1);
    let more = Scenario { runs: effort.break_even_runs(), ..each };
    let mut found = Vec::new();
    for effect in measure_first.iter().take(effort.break_evens) {
        let range = effect.parameter.assumption().range;
        let it = break_even(&more, question, effect.parameter, range, &part.next(before))?;
        before += more.runs * BREAK_EVEN_POINTS;
        found.push(BreakEvenOf { parameter: effect.parameter.name(), range, found: it });
    }
    let name = |at: usize| scenario.policies.get(at).map_or_else(String::new, |it| it.0.clone());
    Ok(Sensitivity {
        policy: name(question.policy),
        against: name(question.against),
        yardstick: question.yardstick,
        year: question.year,
        uncertainty: uncertainty.summary,
        measure_first,
        tornado,
        break_even: found,
    })
}

/// Several experiments one after another, watched as one.
struct Parts<'a> {
    watch: &'a dyn Watch,
    of: u32,
    done: AtomicU32,
}

impl Parts<'_> {
    /// A watcher of an experiment before which so many runs were done.
    fn next(&self, before: u32) -> impl Fn(Progress) -> ControlFlow<()> + Sync {
        move |progress: Progress| {
            let done = before + progress.done;
            self.done.fetch_max(done, Ordering::Relaxed);
            self.watch.look(Progress { done, of: self.of })
        }
    }
}
