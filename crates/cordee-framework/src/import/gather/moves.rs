//! Ways from one level to others, as the source names them.

use super::super::names::slug;
use super::found::Found;
use super::{Around, Gatherer, LeftOut, MoveFound};
use cordee_domain::MoveKind;

impl Gatherer<'_> {
    /// Keeps a move to each level that is named.
    pub(super) fn keep_moves(
        &mut self,
        found: &Found<'_, '_>,
        around: &Around,
    ) -> Result<(), LeftOut> {
        let ends: Vec<String> = found.many("to").iter().filter_map(|to| slug(to)).collect();
        if ends.is_empty() {
            return Ok(());
        }
        let Some(from) = found.name("from").or_else(|| around.level.clone()) else {
            let message = "a move from no level was not taken";
            self.about().skipped(found.line(), message);
            return Ok(());
        };
        self.must_not_be_left_out(&from)?;
        let kind = found.word::<MoveKind>("kind").transpose().unwrap_or_else(|other| {
            let message = format!(
                "`{other}` is no kind of move: there are `advance`, `cross`, `switch` and `return`"
            );
            self.about().skipped(found.line(), message);
            None
        });
        for to in ends {
            if self.must_not_be_left_out(&to).is_ok() {
                self.keep_move(&from, &to, kind, found);
            }
        }
        Ok(())
    }

    fn keep_move(
        &mut self,
        from: &str,
        to: &str,
        kind: Option<&'static str>,
        found: &Found<'_, '_>,
    ) {
        let file = self.path;
        let make = || MoveFound {
            from: from.to_owned(),
            to: to.to_owned(),
            kind,
            summary: found.many("summary"),
            file: file.to_owned(),
            line: found.line(),
        };
        self.gathered.moves.of(&format!("{from} {to}"), make);
        self.kept += 1;
    }
}
