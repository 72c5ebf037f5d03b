//! On which line each row stands.

/// The lines of some rows. Rows mostly stand on one line after the other, and only where one does not
/// is anything kept.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Lines {
    /// A row and its line; the rows after it stand on the lines after it.
    runs: Vec<(usize, u64)>,
    rows: usize,
}

impl Lines {
    /// The next row stands on this line.
    pub(crate) fn push(&mut self, line: u64) {
        if self.of(self.rows) != Some(line) {
            self.runs.push((self.rows, line));
        }
        self.rows += 1;
    }

    /// The line of a row, counted from 0.
    pub(crate) fn of(&self, row: usize) -> Option<u64> {
        let run = match self.runs.last() {
            // The last run, as while they are gathered, without looking for it.
            Some(last) if last.0 <= row => last,
            _ => {
                let after = self.runs.partition_point(|(first, _)| *first <= row);
                self.runs.get(after.checked_sub(1)?)?
            }
        };
        Some(run.1 + (row - run.0) as u64)
    }

    /// Adds the rows of the next piece, which begins after so many lines.
    pub(crate) fn append(&mut self, other: &Self, lines: u64) {
        let begin = self.rows;
        let runs = other.runs.iter();
        self.runs
            .extend(runs.map(|(row, line)| (begin + row, lines + line)));
        self.rows += other.rows;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_of_a_row_is_known_where_lines_were_left_out() {
        let mut lines = Lines::default();
        for line in [2, 3, 5, 6, 9] {
            lines.push(line);
        }
        let mut next = Lines::default();
        next.push(1);
        next.push(2);
        lines.append(&next, 10);
        let each: Vec<_> = (0..7).filter_map(|row| lines.of(row)).collect();
        assert_eq!(each, [2, 3, 5, 6, 9, 11, 12]);
        assert_eq!(lines.runs.len(), 4);
        assert_eq!(Lines::default().of(0), None);
    }
}
