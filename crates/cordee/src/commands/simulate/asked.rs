//! What a simulation is asked for: a scenario file, or options, or both.

use super::none;
use crate::failure::{Failure, NoSimulation};
use crate::files::shown;
use crate::histories;
use crate::io::Io;
use crate::words::{counted, nearest};
use clap::{Args, ValueEnum};
use cordee_simulate::own::{POLICIES, Scenario as Own, policy};
use cordee_simulate::published::{Assumed, Scenario, Scope, Strategy, Window};
use cordee_simulate::shape::Shape;
use cordee_simulate::text::{self, Asked, LazearAsked, MOST_BYTES, PRESETS, preset};
use std::path::{Path, PathBuf};

/// Which model, and what differs from it.
#[derive(Debug, Args)]
pub(super) struct Model {
    /// A published model: pluchino-2010/text, pluchino-2010/reconstructed, pluchino-2011, lazear-2004
    #[arg(long, value_name = "NAME")]
    preset: Option<String>,

    /// Published models: who is promoted
    #[arg(long, value_enum, value_name = "WHO", conflicts_with_all = ["mix", "random_share"])]
    strategy: Option<Who>,

    /// Published models: promote the best with this probability, otherwise the worst
    #[arg(long, value_name = "P", conflicts_with = "random_share", value_parser = share)]
    mix: Option<f64>,

    /// Published models: promote anybody with this probability, otherwise the best
    #[arg(long, value_name = "X", value_parser = share)]
    random_share: Option<f64>,

    /// Published models: whether competence is kept on promotion or drawn afresh
    #[arg(long, value_enum, value_name = "WHICH")]
    hypothesis: Option<Which>,

    /// pluchino-2011: levels of the tree
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=12))]
    levels: Option<u32>,

    /// pluchino-2011: reports of each seat above the lowest level
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=100))]
    branching: Option<u32>,

    /// pluchino-2011: among whom the one for a seat is looked for
    #[arg(long, value_enum, value_name = "AMONG")]
    scope: Option<Among>,

    /// Published models: measurements of a run
    #[arg(long, value_name = "N")]
    steps: Option<u32>,

    /// Published models: the measurements to take the mean over, such as 601..1000
    #[arg(long, value_name = "FIRST..LAST", value_parser = window)]
    window: Option<Window>,

    /// Own model: the policies to compare, the first against all others
    #[arg(long, value_name = "A,B", value_delimiter = ',')]
    policies: Vec<String>,

    /// Own model: begin as the organisation of this history, by counts alone: headcount by grade and
    /// kind of track, how many a manager leads, yearly flows; nothing of anybody
    #[arg(long, value_name = "DIR", conflicts_with_all = ["preset", "scenario"])]
    shape: Option<PathBuf>,

    /// Own model: how many years
    #[arg(long, value_name = "N")]
    years: Option<u32>,

    /// How often each is run
    #[arg(long, value_name = "N")]
    runs: Option<u32>,

    /// Where chance begins; the same seed gives the same bytes
    #[arg(long, value_name = "N")]
    seed: Option<u64>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Who {
    Best,
    Worst,
    Random,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Which {
    CommonSense,
    Peter,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Among {
    /// The whole level below
    Global,
    /// The seat's own reports
    Neighbours,
}

fn share(text: &str) -> Result<f64, String> {
    let value = text
        .parse::<f64>()
        .ok()
        .filter(|it| (0.0..=1.0).contains(it));
    value.ok_or_else(|| "must be a share from 0 to 1".to_owned())
}

fn window(text: &str) -> Result<Window, String> {
    let ends = text.split_once("..");
    let ends = ends.and_then(|(first, last)| Some((first.parse().ok()?, last.parse().ok()?)));
    let (first, last) = ends.ok_or("write the first and the last, such as 601..1000")?;
    Ok(Window { first, last })
}

/// What is asked for in the end.
pub(super) fn read(file: Option<&Path>, model: &Model, io: &mut Io<'_>) -> Result<Asked, Failure> {
    let asked = match (file, model.preset.as_deref()) {
        (Some(path), _) => of_file(path, io)?,
        (None, Some("lazear-2004")) => Asked::Lazear(LazearAsked::default()),
        (None, Some(name)) => Asked::Published(of_preset(name, model)?),
        (None, None) => Asked::Own(match &model.shape {
            Some(folder) => shaped(folder, io)?,
            None => Own::default(),
        }),
    };
    model.changed(asked)
}

fn of_file(path: &Path, io: &mut Io<'_>) -> Result<Asked, Failure> {
    let length = std::fs::metadata(path)
        .map_err(|it| Failure::unreadable(path, it))?
        .len();
    if length > MOST_BYTES as u64 {
        return Err(Failure::new(crate::failure::FailureKind::FileTooLarge(
            path.to_owned(),
        )));
    }
    let text = std::fs::read_to_string(path).map_err(|it| Failure::unreadable(path, it))?;
    text::read(&text).or_else(|faults| {
        for fault in &faults {
            io.remark(&format!("{}:{fault}", shown(path)))?;
            if let Some(help) = &fault.help {
                io.remark(&format!("  {help}"))?;
            }
        }
        let faults = counted(faults.len(), "fault");
        Err(none(NoSimulation::Faulty(path.to_owned(), faults)))
    })
}

/// The scenario of an organisation, of which only counts are taken.
fn shaped(folder: &Path, io: &mut Io<'_>) -> Result<Own, Failure> {
    let read = histories::read(folder, None, &|_, _| {})?;
    if let Some(fault) = read.faults.first() {
        io.remark(&fault.to_string())?;
        let faults = counted(read.faults.len(), "fault");
        return Err(none(NoSimulation::Faulty(folder.to_owned(), faults)));
    }
    let Some(day) = read.history.last_day() else {
        return Err(none(NoSimulation::NobodyThere(folder.to_owned())));
    };
    let shape = Shape::of(&read.history, day);
    for remark in &shape.remarks {
        io.remark(remark)?;
    }
    Ok(shape.scenario(Own::default()))
}

fn of_preset(name: &str, model: &Model) -> Result<Scenario, Failure> {
    let assumed = match model.hypothesis {
        Some(Which::CommonSense) => Assumed::CommonSense,
        Some(Which::Peter) | None => Assumed::Peter,
    };
    let scope = model.scope.map(|it| match it {
        Among::Global => Scope::Global,
        Among::Neighbours => Scope::Neighbours,
    });
    let tree = (model.levels, model.branching, scope);
    match preset(name, assumed, tree) {
        Some(model) => Ok(Scenario::new(model, Strategy::BEST)),
        None => Err(unknown(
            "preset",
            name,
            PRESETS.iter().map(|it| it.name).chain(["lazear-2004"]),
        )),
    }
}

fn unknown<'a>(
    sort: &'static str,
    name: &str,
    known: impl Iterator<Item = &'a str> + Clone,
) -> Failure {
    let all: Vec<&str> = known.clone().collect();
    let near = nearest(name, known).map(|it| format!("did you mean `{it}`?"));
    let help = near.unwrap_or_else(|| format!("there are {}", all.join(", ")));
    none(NoSimulation::Unknown {
        sort,
        asked: name.to_owned(),
        help,
    })
}

impl Model {
    /// The same with what options say.
    fn changed(&self, asked: Asked) -> Result<Asked, Failure> {
        Ok(match asked {
            Asked::Published(scenario) => Asked::Published(self.published(scenario)),
            Asked::Lazear(mut asked) => {
                asked.seed = self.seed.unwrap_or(asked.seed);
                Asked::Lazear(asked)
            }
            Asked::Own(scenario) => Asked::Own(self.own(scenario)?),
        })
    }

    fn published(&self, mut scenario: Scenario) -> Scenario {
        let mixed = self.mix.map(Strategy::mixed);
        let random = self.random_share.map(Strategy::with_random);
        let pure = self.strategy.map(|it| match it {
            Who::Best => Strategy::BEST,
            Who::Worst => Strategy::WORST,
            Who::Random => Strategy::RANDOM,
        });
        if let (Some(strategy), Some(phase)) =
            (pure.or(mixed).or(random), scenario.phases.first_mut())
        {
            phase.strategy = strategy;
        }
        if let Some(steps) = self.steps {
            scenario.steps = steps;
            // As far as it goes; a window that is asked for is taken as it is.
            for window in &mut scenario.windows {
                window.last = window.last.min(steps);
                window.first = window.first.min(window.last);
            }
        }
        if let Some(window) = self.window {
            scenario.windows = vec![window];
        }
        scenario.runs = self.runs.unwrap_or(scenario.runs);
        scenario.seed = self.seed.unwrap_or(scenario.seed);
        scenario
    }

    fn own(&self, mut scenario: Own) -> Result<Own, Failure> {
        let is_of_toys = self.strategy.is_some() || self.mix.is_some() || self.window.is_some();
        if is_of_toys
            || self.hypothesis.is_some()
            || self.steps.is_some()
            || self.random_share.is_some()
        {
            return Err(none(NoSimulation::NeedsAPreset));
        }
        if !self.policies.is_empty() {
            let named = self.policies.iter().map(|name| {
                let own = scenario
                    .policies
                    .iter()
                    .find(|it| it.0 == *name)
                    .map(|it| it.1);
                let found = own.or_else(|| policy(name).map(|it| it.policy));
                let found = found
                    .ok_or_else(|| unknown("policy", name, POLICIES.iter().map(|it| it.name)))?;
                Ok((name.clone(), found))
            });
            scenario.policies = named.collect::<Result<_, Failure>>()?;
        }
        scenario.years = self.years.unwrap_or(scenario.years);
        scenario.runs = self.runs.unwrap_or(scenario.runs);
        scenario.seed = self.seed.unwrap_or(scenario.seed);
        Ok(scenario)
    }
}

/// What a model is called in messages.
pub(super) fn name_of(asked: &Asked) -> &'static str {
    match asked {
        Asked::Own(_) => "Cordée's own model",
        Asked::Published(_) => "a published model",
        Asked::Lazear(_) => "`lazear-2004`",
    }
}
