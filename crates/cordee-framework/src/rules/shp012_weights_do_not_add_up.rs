//! # Weights that do not add up
//!
//! ## What it checks
//!
//! Job value: whether the factors make 100 % together, whether the sub-factors of each factor
//! make its weight, and, where no factors are stated, whether all sub-factors make 100 %.
//! Tracks: whether the weights of the competencies make 100 %.
//!
//! ## Why it matters
//!
//! Weights say what counts how much, and people are paid and judged by them. When they make
//! 105 %, someone has put something on the scale without taking anything off, and nobody can
//! say whose work has become worth less for it. A worker who asks how a pay range came about
//! is owed a sum that comes out.
//!
//! ## Fails
//!
//! ```yaml
//! job_value:
//!   factors: { skills: 40 %, effort: 20 %, responsibility: 30 %, working-conditions: 15 % }
//! ```
//!
//! ```yaml
//! job_value:
//!   factors: { skills: 60 %, responsibility: 40 % }
//!   subfactors:
//!     - { id: knowledge, title: Knowledge, factor: skills, weight: 30 % }
//!     - { id: listening, title: Listening, factor: skills, weight: 20 % }
//! ```
//!
//! ```yaml
//! competencies:
//!   - { id: hearing, title: Hearing }
//!   - { id: reports, title: Reports }
//! tracks:
//!   - id: inspection
//!     title: Inspection
//!     kind: individual
//!     weights: { hearing: 60 %, reports: 30 % }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! competencies:
//!   - { id: hearing, title: Hearing }
//!   - { id: reports, title: Reports }
//! job_value:
//!   factors: { skills: 60 %, responsibility: 40 % }
//!   subfactors:
//!     - { id: knowledge, title: Knowledge, factor: skills, weight: 40 % }
//!     - { id: listening, title: Listening, factor: skills, weight: 20 % }
//! tracks:
//!   - id: inspection
//!     title: Inspection
//!     kind: individual
//!     weights: { hearing: 60 %, reports: 40 % }
//! ```

use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity, Subject};
use cordee_domain::{FactorKind, Framework, JobValueScheme, Share};

pub(crate) static RULE: Rule = Rule {
    code: "SHP012",
    name: "weights-do-not-add-up",
    severity: Severity::Error,
    since: "0.1.0",
    check: Check::Framework(check),
};

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let scheme = framework.job_value();
    let has_weights =
        |scheme: &&JobValueScheme| !scheme.factors.is_empty() || !scheme.subfactors.is_empty();
    let is_stated = scheme.filter(has_weights).is_some_and(|scheme| {
        check_scheme(scheme, report);
        true
    });
    let are_tracks_stated = check_tracks(framework, report);
    if is_stated || are_tracks_stated {
        return Answer::Checked;
    }
    Answer::not_stated("give `factors` and `subfactors` under `job_value`, or `weights` of a track")
}

fn check_scheme(scheme: &JobValueScheme, report: &mut Report) {
    if scheme.factors.is_empty() {
        let sum = scheme
            .subfactors
            .iter()
            .map(|subfactor| subfactor.weight)
            .sum();
        report_whole(
            At::new(Subject::JobValue).key("subfactors"),
            "the sub-factors",
            sum,
            report,
        );
        return;
    }
    let sum = scheme.factors.iter().map(|factor| factor.weight).sum();
    report_whole(
        At::new(Subject::JobValue).key("factors"),
        "the factors",
        sum,
        report,
    );
    for kind in FactorKind::ALL {
        check_factor(scheme, kind, report);
    }
}

fn check_factor(scheme: &JobValueScheme, kind: FactorKind, report: &mut Report) {
    let of_kind = || {
        scheme
            .subfactors
            .iter()
            .filter(|subfactor| subfactor.factor == kind)
    };
    let parts: Share = of_kind().map(|subfactor| subfactor.weight).sum();
    let factor = scheme.factors.iter().find(|factor| factor.kind == kind);
    let stated = factor.map_or(Share::default(), |factor| factor.weight);
    if of_kind().next().is_none() || parts == stated {
        return;
    }
    let message = match factor {
        Some(_) => format!(
            "the sub-factors of `{}` make {parts} together, the factor has {stated}",
            kind.as_str()
        ),
        None => format!(
            "the sub-factors of `{}` make {parts} together, the factor has no weight",
            kind.as_str()
        ),
    };
    report
        .find(
            At::new(Subject::JobValue).key("factors").key(kind.as_str()),
            message,
        )
        .help(
            "weights are shares of the whole: a factor weighs what its sub-factors weigh together",
        );
}

/// Whether some track states weights.
fn check_tracks(framework: &Framework, report: &mut Report) -> bool {
    let mut is_stated = false;
    for (ix, track) in framework
        .tracks()
        .iter()
        .filter(|(_, track)| !track.weights.is_empty())
    {
        is_stated = true;
        let sum = track.weights.iter().map(|(_, weight)| *weight).sum();
        let what = format!("the weights of `{}`", track.title);
        report_whole(At::track(ix).key("weights"), &what, sum, report);
    }
    is_stated
}

fn report_whole(at: At, what: &str, sum: Share, report: &mut Report) {
    if sum == Share::WHOLE {
        return;
    }
    let (found, whole) = (sum.basis_points(), Share::WHOLE.basis_points());
    let apart = Share::from_basis_points(found.abs_diff(whole));
    let help = if found > whole {
        format!("take {apart} away")
    } else {
        format!("add {apart}")
    };
    report
        .find(
            at,
            format!("{what} make {sum} together, not {}", Share::WHOLE),
        )
        .help(help);
}
