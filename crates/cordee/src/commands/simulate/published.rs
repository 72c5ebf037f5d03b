//! Published models: one figure, with how sure it is.

use super::waiting::Waiting;
use super::{Format, none, refused};
use crate::failure::{Failure, NoSimulation};
use crate::io::Io;
use cordee_simulate::account::OfPublished;
use cordee_simulate::published::{Decline, Scenario, run as run_all};
use cordee_simulate::text::LazearAsked;
use serde::Serialize;

pub(super) fn run(scenario: &Scenario, format: Format, io: &mut Io<'_>) -> Result<Vec<u8>, Failure> {
    let waiting = Waiting::new(io.err_goes);
    let outcome = waiting.until("running", |watch| run_all(scenario, watch));
    let outcome = outcome.map_err(|it| refused(&it))?;
    let (Some(summary), Some(window)) = (outcome.summary(0), scenario.windows.first()) else {
        return Err(none(NoSimulation::Nothing));
    };
    let stopped = summary.runs < scenario.runs as usize;
    if stopped {
        io.remark(&format!("stopped: {} of {} runs are done", summary.runs, scenario.runs))?;
    }
    let told = OfPublished {
        summary,
        model: "published".to_owned(),
        people: scenario.model.people(),
        steps: scenario.steps,
        window: [window.first, window.last],
        seed: scenario.seed,
        stopped,
    };
    match format {
        Format::Json => json(&told),
        Format::Csv => Ok(csv(&told)),
        Format::Human => Ok(human(&told)),
        Format::Parquet => Err(none(NoSimulation::NoTableOf)),
    }
}

fn human(told: &OfPublished) -> Vec<u8> {
    let it = &told.summary;
    format!(
        "Mean efficiency {:.3} %, standard deviation {:.3} between runs and {:.3} from step to step.\n\
         {} people, {} runs of {} steps, the mean over steps {} to {}, seed {}.\n\
         A published toy: what it says about organisations is what it assumes of them.\n",
        it.mean,
        it.sd_between_runs,
        it.sd_of_a_step,
        told.people,
        it.runs,
        told.steps,
        told.window[0],
        told.window[1],
        told.seed,
    )
    .into_bytes()
}

fn csv(told: &OfPublished) -> Vec<u8> {
    let it = &told.summary;
    format!(
        "mean,sd_between_runs,sd_of_a_step,runs\r\n{},{},{},{}\r\n",
        it.mean, it.sd_between_runs, it.sd_of_a_step, it.runs
    )
    .into_bytes()
}

/// One line.
fn json(value: &impl Serialize) -> Result<Vec<u8>, Failure> {
    let mut bytes = serde_json::to_vec(value).map_err(|it| Failure::output(it.into()))?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// The drop by drawing people and in closed form.
#[derive(Serialize)]
struct Drop {
    drawn: Decline,
    closed_form: Decline,
    reliability: f64,
    people: u32,
    seed: u64,
}

pub(super) fn lazear(asked: LazearAsked, format: Format) -> Result<Vec<u8>, Failure> {
    let told = Drop {
        drawn: asked.lazear.simulated(asked.people, asked.seed),
        closed_form: asked.lazear.drop(),
        reliability: asked.lazear.reliability(),
        people: asked.people,
        seed: asked.seed,
    };
    match format {
        Format::Json => json(&told),
        Format::Csv | Format::Parquet => Err(none(NoSimulation::NoTableOf)),
        Format::Human => Ok(format!(
            "Nobody changes, and the new role asks for the same. Still the promoted are rated\n\
             {:.3} before and {:.3} after (closed form: {:.3} and {:.3}): regression to the mean alone.\n\
             {:.1} % are promoted; a rating's reliability is {:.2}; {} people, seed {}.\n",
            told.drawn.before,
            told.drawn.after,
            told.closed_form.before,
            told.closed_form.after,
            100.0 * told.drawn.promoted,
            told.reliability,
            told.people,
            told.seed,
        )
        .into_bytes()),
    }
}
