//! # A single staircase
//!
//! ## What it checks
//!
//! For each craft: whether the tracks a person of that craft can be on are of both kinds. Where
//! no track names a craft, the same for all tracks together.
//!
//! ## Why it matters
//!
//! Where the only track is one of managers, everyone who wants to grow must manage. Where there
//! is no track for managers, people end up leading all the same, only without a word about what
//! it asks, how one learns it and how one comes back: by default and in addition to their own
//! work.
//!
//! ## Fails
//!
//! ```yaml
//! crafts:
//!   - { id: design, title: Visual design }
//! tracks:
//!   - { id: designers, title: Designers, kind: individual, crafts: [design] }
//! ```
//!
//! ```yaml
//! tracks:
//!   - { id: leads, title: Leads, kind: management }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! crafts:
//!   - { id: design, title: Visual design }
//! tracks:
//!   - { id: designers, title: Designers, kind: individual, crafts: [design] }
//!   - { id: leads, title: Leads in all crafts, kind: management }
//! ```

use super::query::{CraftGroup, CraftGroups};
use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use cordee_domain::{Framework, TrackKind};

pub(crate) static RULE: Rule = Rule {
    code: "PTH008",
    name: "single-staircase",
    severity: Severity::Warning,
    since: "0.1.0",
    check: Check::Framework(check),
};

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let mut answer = Answer::not_stated(
        "list the `tracks` of each craft with their `kind`: individual or management",
    );
    for group in CraftGroups::of(framework).iter() {
        if ask(framework, group, report).is_some() {
            answer = Answer::Checked;
        }
    }
    answer
}

/// `None` when the group has no track at all.
fn ask(framework: &Framework, group: CraftGroup<'_>, report: &mut Report) -> Option<()> {
    let kind_of = |track| framework.track(track).kind;
    let first = group.tracks().next()?;
    let kind = kind_of(first);
    if group.tracks().any(|track| kind_of(track) != kind) {
        return Some(());
    }
    let (message, help) = match kind {
        TrackKind::Individual => (
            "there is no management track: how someone comes to lead is not described",
            "add a `kind: management` track, for this craft or across crafts, and the moves there and back",
        ),
        TrackKind::Management => (
            "there is no individual track: the only way up is managing",
            "add a `kind: individual` track that rises as far as management does",
        ),
    };
    let at = group.craft.map_or_else(|| At::track(first), At::craft);
    report
        .find(at, format!("{} {message}", group.called()))
        .help(help);
    Some(())
}

#[cfg(test)]
mod tests {
    use crate::rules::asked::asked;

    #[test]
    fn each_craft_needs_both_kinds_of_track() {
        let no_lead = "there is no management track: how someone comes to lead is not described";
        let no_craft = "there is no individual track: the only way up is managing";
        let own = |kind: &str| format!("{{ id: a, title: A, kind: {kind}, crafts: [roofing] }}");
        let across = |kind: &str| format!("{{ id: b, title: B, kind: {kind} }}");
        for (tracks, wanted) in [
            (String::new(), "not stated".to_owned()),
            (own("individual"), format!("in `Roofing` {no_lead}")),
            (
                across("individual"),
                format!("in the organisation {no_lead}"),
            ),
            (
                across("management"),
                format!("in the organisation {no_craft}"),
            ),
            (
                format!("{}, {}", own("individual"), across("management")),
                format!("in `Lifts` {no_craft}"),
            ),
        ] {
            let text = format!(
                "crafts: [{{ id: roofing, title: Roofing }}, {{ id: lifts, title: Lifts }}]\ntracks: [{tracks}]\n"
            );
            assert_eq!(asked("PTH008", &text), wanted, "{tracks}");
        }
    }
}
