//! Prints what was published, what comes out here, and the difference: all runs.
//!
//! `cargo run --release -p cordee-simulate --example acceptance`

use cordee_simulate::published::acceptance::{figure_2, figure_3, table, table_2011};

fn main() {
    let mut rows = figure_2(400, 1, &());
    rows.extend(figure_3(400, 1, &()));
    rows.extend(table_2011(1000, 1, &()));
    println!("{}", table(&rows));
}
