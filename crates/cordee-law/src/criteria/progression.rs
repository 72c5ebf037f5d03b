//! How one moves to a higher level of pay: moves and their gates, for the criteria pack.

use crate::gates::{move_words, pay_words, sentences};
use crate::paper::Paper;
use crate::print::joined;
use cordee_domain::{Framework, Ix, Lang, Level, Move, MoveKind};

pub(super) fn add(paper: &mut Paper, framework: &Framework, lang: Lang) {
    paper.heading(2, "How one moves to a higher level of pay");
    paper.text("Pay progresses with the level. A move is a case: evidence against what the level ahead asks, a panel that judges it, and a decision with its reasons. Nobody has to move: staying is no lack.");
    for track in framework.tracks().values() {
        let own = |it: &&Move| {
            let mut levels = it.from.iter().chain(&it.to);
            it.kind == MoveKind::Advance && levels.all(|ix| track.levels.contains(ix))
        };
        let advances: Vec<&Move> = framework.moves().values().filter(own).collect();
        if advances.is_empty() {
            continue;
        }
        paper.heading(3, format!("Up the track {}", track.title.in_lang(lang)));
        for (gates, steps) in by_gates(&advances) {
            let steps = steps.iter().map(|it| step(framework, it, lang));
            paper.text(format!("From {}:", joined(&steps.collect::<Vec<_>>())));
            paper.list(takes(framework, gates, lang));
        }
    }
    paper.heading(3, "Other ways");
    let others = framework.moves().values();
    let others: Vec<&Move> = others.filter(|it| it.kind != MoveKind::Advance).collect();
    if others.is_empty() {
        paper.text("The framework states no way from one track to another.");
    }
    for it in others {
        paper.text(format!(
            "{}: from {}.",
            capitalised_move(it.kind),
            step(framework, it, lang)
        ));
        for text in it.summary.statements() {
            paper.text(text.in_lang(lang));
        }
        paper.list(takes(framework, it, lang));
    }
}

fn capitalised_move(kind: MoveKind) -> String {
    crate::print::capitalised(move_words(kind))
}

/// Moves that take the same, together: one of them, and all.
fn by_gates<'m>(moves: &[&'m Move]) -> Vec<(&'m Move, Vec<&'m Move>)> {
    let mut groups: Vec<(&Move, Vec<&Move>)> = Vec::new();
    for it in moves {
        let same = |of: &Move| of.gates == it.gates && of.pay == it.pay && of.summary == it.summary;
        match groups.iter_mut().find(|(first, _)| same(first)) {
            Some((_, all)) => all.push(it),
            None => groups.push((it, vec![it])),
        }
    }
    groups
}

fn step(framework: &Framework, it: &Move, lang: Lang) -> String {
    let titles = |all: &[Ix<Level>]| {
        let all = all.iter();
        let all = all.map(|ix| framework.level(*ix).title.in_lang(lang).to_owned());
        joined(&all.collect::<Vec<_>>())
    };
    format!("{} to {}", titles(&it.from), titles(&it.to))
}

fn takes(framework: &Framework, it: &Move, lang: Lang) -> Vec<String> {
    let mut all = match &it.gates {
        Some(gates) => sentences(framework, gates, lang),
        None => Vec::new(),
    };
    if all.is_empty() {
        all.push(
            "What it takes is what the level ahead asks; the framework states no gate.".to_owned(),
        );
    }
    all.extend(it.pay.map(pay_words));
    all
}
