//! What an import does, for people.

use super::import::Fate;
use crate::io::Paint;
use crate::sheet::plain;
use crate::words::{add_line, counted, joined, wrapped};
use cordee_hr::{Counts, Plan, said};
use jiff::civil::Date;

/// How many changes are shown.
const SHOWN: usize = 20;

/// What there is to tell of an import.
pub(super) struct Account<'a> {
    pub(super) plan: &'a Plan,
    pub(super) fate: Fate,
    pub(super) export: &'a str,
    pub(super) mapping: Option<&'a str>,
    pub(super) history: &'a str,
    pub(super) files: &'a [&'static str],
    pub(super) on: Option<Date>,
    /// What is said at the end, where it does not go into a folder.
    pub(super) end: Option<String>,
}

impl Account<'_> {
    pub(super) fn told(&self, paint: Paint, width: usize) -> String {
        let mut text = String::new();
        add_line(&mut text, paint.strong(&self.head()));
        add_line(&mut text, format_args!("  {}", counts(&self.plan.counts)));
        for line in &self.plan.said {
            for line in wrapped(&plain(line), width, ("  ", "    ")) {
                add_line(&mut text, paint.quiet(&line));
            }
        }
        self.add_rates(&mut text, paint);
        self.add_changes(&mut text, paint, width);
        self.add_faults(&mut text, paint, width);
        add_line(&mut text, "");
        for line in wrapped(&self.end(), width, ("", "")) {
            add_line(&mut text, line);
        }
        text
    }

    fn head(&self) -> String {
        let by = self
            .mapping
            .map_or(String::new(), |it| format!(", read by {}", plain(it)));
        let on = self.on.map_or(String::new(), |it| format!(", as of {it}"));
        format!("{}{by}{on}", plain(self.export))
    }

    fn add_rates(&self, text: &mut String, paint: Paint) {
        let mut rates: Vec<_> = self.plan.match_rates.iter().collect();
        rates.retain(|it| it.found > 0 || it.unclear > 0);
        if rates.len() < 2 {
            return;
        }
        add_line(text, "");
        add_line(text, paint.strong("Who leads whom, by each key"));
        for rate in rates {
            add_line(text, format_args!("  {}", plain(&rate.to_string())));
        }
    }

    fn add_changes(&self, text: &mut String, paint: Paint, width: usize) {
        let changes = &self.plan.changes;
        if changes.is_empty() || self.fate == Fate::Refused {
            return;
        }
        add_line(text, "");
        let title = if matches!(self.fate, Fate::Written(_)) {
            "What changed"
        } else {
            "What would change"
        };
        add_line(text, paint.strong(title));
        for change in changes.iter().take(SHOWN) {
            for line in wrapped(&plain(&said(change)), width, ("  ", "    ")) {
                add_line(text, line);
            }
        }
        if changes.len() > SHOWN {
            add_line(
                text,
                paint.quiet(&format!("  and {} more", changes.len() - SHOWN)),
            );
        }
    }

    fn add_faults(&self, text: &mut String, paint: Paint, width: usize) {
        let faults = &self.plan.faults;
        if faults.is_empty() {
            return;
        }
        add_line(text, "");
        add_line(text, paint.strong("What is wrong"));
        for fault in faults.told() {
            for line in wrapped(&plain(&fault.to_string()), width, ("  ", "    ")) {
                add_line(text, line);
            }
            for line in fault
                .help
                .iter()
                .flat_map(|it| wrapped(&plain(it), width, ("    ", "    ")))
            {
                add_line(text, paint.quiet(&line));
            }
        }
        if faults.more() > 0 {
            add_line(text, paint.quiet(&format!("  and {} more", faults.more())));
        }
    }

    fn end(&self) -> String {
        if let Some(end) = &self.end {
            return end.clone();
        }
        let names: Vec<String> = self.files.iter().map(|it| format!("`{it}`")).collect();
        let (names, history) = (joined(&names), plain(self.history));
        match self.fate {
            Fate::Written(number) => format!(
                "import {number}: {names} in `{history}` were written; `cordee people undo --history {history}` takes it back"
            ),
            Fate::Shown => format!("nothing was written; without `--dry-run`, {names} in `{history}` would be"),
            Fate::Refused if self.plan.is_stopped => "nothing was written: mend what is shown".to_owned(),
            Fate::Refused => "nothing was written: mend what is shown, or add `--without-faulty` to import without those rows".to_owned(),
            Fate::Nothing => "nothing is new: nothing was written".to_owned(),
        }
    }
}

/// How many people an import concerns.
pub(super) fn counts(counts: &Counts) -> String {
    let Counts {
        new,
        changed,
        unchanged,
        skipped,
        faulty,
        missing,
    } = counts;
    let mut text =
        format!("{new} new, {changed} changed, {unchanged} unchanged, {skipped} left out");
    if *faulty > 0 {
        let rows = counted(usize::try_from(*faulty).unwrap_or(usize::MAX), "row");
        text = format!("{text}, {rows} at fault");
    }
    if *missing > 0 {
        text = format!("{text}, {missing} known without a row");
    }
    text
}
