//! Checking a framework: read, resolve, ask every rule, keep what is not allowed.

mod allow;
mod flaws;

use crate::finding::{At, Finding, NotStated, Severity};
use crate::locate::Atlas;
use crate::read::{Allowed, Cx, FileText, Raised, Read};
use crate::resolve::{self, Resolved};
use crate::rules::{self, Answer, Check, Report, Rule};
use crate::source::{SourceFile, Sources};
use crate::tree::{self, Limits, Tree};
use allow::Allowances;
use cordee_domain::Framework;
use rayon::prelude::*;
use std::collections::HashMap;

/// What a check answers.
#[derive(Debug)]
pub struct Checked {
    /// The framework, as far as it could be understood.
    pub framework: Framework,
    /// What was found, in the order of files and lines.
    pub findings: Vec<Finding>,
    /// Rules that could not answer, in the order of their codes.
    pub not_stated: Vec<NotStated>,
    /// How many findings were allowed at their place.
    pub allowed: usize,
}

/// How many findings there are of each severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Notes.
    pub notes: usize,
}

impl Checked {
    /// How many findings there are of each severity.
    pub fn summary(&self) -> Summary {
        let count = |of: Severity| self.findings.iter().filter(|f| f.severity == of).count();
        Summary {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            notes: count(Severity::Note),
        }
    }
}

/// Severities that a framework sets itself.
type Severities = HashMap<&'static str, Severity>;

/// Checks the framework written in these files.
pub fn check(sources: &Sources) -> Checked {
    let mut raised = Vec::new();
    let trees = parse_all(sources, &mut raised);
    let (files, allowed) = read_all(sources, &trees, &mut raised);
    let Resolved {
        framework,
        sites,
        raised: unresolved,
    } = resolve::resolve(&files, &trees);
    raised.extend(unresolved);
    let severities = severities(&files, &mut raised, &trees);
    let atlas = Atlas {
        sources,
        trees: &trees,
        sites: &sites,
        framework: &framework,
    };
    let mut allowances = Allowances::new(allowed, &atlas, &mut raised);
    let mut findings: Vec<Finding> = raised
        .into_iter()
        .filter_map(|r| from_reader(r, &severities, &atlas))
        .collect();
    // What people wrote is put away while the rules are asked: it costs as much as a rule.
    let ((found, not_stated), ()) = rayon::join(
        || ask_rules(&framework, &severities, Some(&atlas)),
        || drop(files),
    );
    findings.extend(found);
    let allowed = allowances.take_from(&mut findings);
    findings.extend(allowances.unused(&severities));
    findings.sort_by(|a, b| order(a).cmp(&order(b)));
    Checked {
        framework,
        findings,
        not_stated,
        allowed,
    }
}

/// Every file as a tree, each on whichever core is free.
fn parse_all<'s>(sources: &'s Sources, raised: &mut Vec<Raised>) -> Vec<Tree<'s>> {
    let files = sources.files().par_iter().enumerate();
    let parsed: Vec<_> = files
        .map(|(file, source)| {
            let (tree, flaws) = tree::parse(source, Limits::FRAMEWORK);
            let flaws = flaws.into_iter().map(|flaw| flaws::raised(flaw, file));
            (
                tree,
                flaws
                    .chain(flaws::not_utf8(source, file))
                    .collect::<Vec<_>>(),
            )
        })
        .collect();
    let keep = |(tree, flaws)| {
        raised.extend::<Vec<Raised>>(flaws);
        tree
    };
    parsed.into_iter().map(keep).collect()
}

/// What people wrote in each file, and what they allow.
fn read_all<'t>(
    sources: &'t Sources,
    trees: &'t [Tree<'t>],
    raised: &mut Vec<Raised>,
) -> (Vec<FileText<'t>>, Vec<Allowed<'t>>) {
    let own_language = resolve::own_language(trees);
    let files = trees.par_iter().zip(sources.files()).enumerate();
    let read: Vec<_> = files
        .map(|(file, (tree, source))| {
            let mut cx = Cx::new(tree, source, file, own_language);
            let text = tree.root().and_then(|root| FileText::read(root, &mut cx));
            (text, cx.raised, cx.allowed)
        })
        .collect();
    let (mut texts, mut allowed) = (Vec::with_capacity(read.len()), Vec::new());
    for (text, faults, allowances) in read {
        texts.extend(text);
        raised.extend(faults);
        allowed.extend(allowances);
    }
    (texts, allowed)
}

/// Faults of the reader as findings, for other files than frameworks.
pub(crate) fn reader_findings(raised: Vec<Raised>, sources: &Sources) -> Vec<Finding> {
    raised
        .into_iter()
        .map(|raised| Finding {
            code: raised.rule.code,
            name: raised.rule.name,
            severity: raised.rule.severity,
            place: sources.place(raised.file, raised.extent),
            message: raised.message,
            help: raised.help,
            subject: None,
            related: Vec::new(),
        })
        .collect()
}

/// What the parser's words about a fault mean to the one who wrote the text.
pub(crate) fn meaning_of_syntax(info: &str) -> String {
    flaws::meaning(info).0
}

/// A fault of a text as the reader would report it.
pub(crate) fn raised_flaw(flaw: tree::Flaw, file: usize) -> Raised {
    flaws::raised(flaw, file)
}

/// The first place of a file that is not text, as the reader would report it.
pub(crate) fn not_utf8(source: &SourceFile, file: usize) -> Option<Raised> {
    flaws::not_utf8(source, file)
}

/// Checks a framework that was not read from text, with every rule at its default severity.
pub fn check_framework(framework: &Framework) -> (Vec<Finding>, Vec<NotStated>) {
    ask_rules(framework, &Severities::new(), None)
}

fn order(finding: &Finding) -> (usize, usize, &str, &str) {
    let (file, byte) = finding
        .place
        .as_ref()
        .map_or((0, 0), |p| (p.file, p.bytes.start));
    (file, byte, finding.code, &finding.message)
}

fn severity_of(rule: &Rule, severities: &Severities) -> Severity {
    severities.get(rule.code).copied().unwrap_or(rule.severity)
}

/// The severities under `check:`; unknown codes are reported.
fn severities(files: &[FileText<'_>], raised: &mut Vec<Raised>, trees: &[Tree<'_>]) -> Severities {
    let mut severities = Severities::new();
    let settings = files
        .iter()
        .filter_map(|f| f.check.as_ref()?.severity.as_ref());
    for (name, severity) in settings.flat_map(|entries| &entries.entries) {
        match rules::find(name.text) {
            Some(rule) => {
                severities.insert(rule.code, severity.value.0);
            }
            None => raised.extend(allow::unknown_rule(name, trees)),
        }
    }
    severities
}

fn from_reader(raised: Raised, severities: &Severities, atlas: &Atlas<'_>) -> Option<Finding> {
    let severity = severity_of(raised.rule, severities);
    if severity == Severity::Off {
        return None;
    }
    let related = raised.related.into_iter().filter_map(|(at, label)| {
        let extent = atlas.trees.get(at.file())?.extent(at.node);
        Some((atlas.sources.place(at.file(), extent)?, label))
    });
    Some(Finding {
        code: raised.rule.code,
        name: raised.rule.name,
        severity,
        message: raised.message,
        help: raised.help,
        place: atlas.sources.place(raised.file, raised.extent),
        subject: None,
        related: related.collect(),
    })
}

/// Asks every rule that is not off, each on whichever core is free; the answers come in the
/// order of the rules.
fn ask_rules(
    framework: &Framework,
    severities: &Severities,
    atlas: Option<&Atlas<'_>>,
) -> (Vec<Finding>, Vec<NotStated>) {
    let rules: Vec<&'static Rule> = rules::all().collect();
    let answers: Vec<_> = rules
        .par_iter()
        .map(|rule| ask(rule, severity_of(rule, severities), framework, atlas))
        .collect();
    let (mut findings, mut not_stated) = (Vec::new(), Vec::new());
    for (found, silent) in answers {
        findings.extend(found);
        not_stated.extend(silent);
    }
    (findings, not_stated)
}

fn ask(
    rule: &'static Rule,
    severity: Severity,
    framework: &Framework,
    atlas: Option<&Atlas<'_>>,
) -> (Vec<Finding>, Option<NotStated>) {
    let Check::Framework(ask) = rule.check else {
        return (Vec::new(), None);
    };
    if severity == Severity::Off {
        return (Vec::new(), None);
    }
    let mut report = Report::default();
    let silent = match ask(framework, &mut report) {
        Answer::NotStated(message) => Some(NotStated {
            code: rule.code,
            message,
        }),
        Answer::Checked => None,
    };
    let place = |at: &At| atlas.and_then(|atlas| atlas.place_of(at));
    let findings = report.take().into_iter().map(|found| {
        let related = found.related.iter();
        Finding {
            code: rule.code,
            name: rule.name,
            severity,
            place: place(&found.at),
            subject: Some(found.at.subject),
            related: related
                .filter_map(|(at, label)| Some((place(at)?, label.clone())))
                .collect(),
            message: found.message,
            help: found.help,
        }
    });
    (findings.collect(), silent)
}
