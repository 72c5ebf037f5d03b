//! People who lead each other.

use crate::fault::{Fault, Faults, shortened};
use crate::told::{AllTold, Tells};
use cordee_domain::history::{Day, History};
use hashbrown::HashMap;

/// Finds people who lead each other in a circle; their rows are taken out.
pub(crate) fn look_for_circles<'g>(
    all: &mut AllTold<'g>,
    history: &'g History,
    on: Option<Day>,
    faults: &mut Faults,
) {
    let mut leads: HashMap<&'g str, (Tells<&'g str>, u32)> = HashMap::with_capacity(all.rows.len());
    for told in &all.rows {
        if told.left.is_none() {
            leads.insert(told.who, (told.manager, told.row));
        }
    }
    let known = |who: &str| -> Option<&'g str> {
        let ix = history.names.find(who)?;
        let last = history.positions.of(ix).next_back()?;
        let holds = last.holds_on(on.unwrap_or(last.from));
        let manager = last.what.manager.filter(|_| holds)?;
        Some(history.names.get(manager))
    };
    let led_by = |who: &str| match leads.get(who) {
        Some((Tells::Is(manager), _)) => Some(*manager),
        Some((Tells::None, _)) => None,
        _ => known(who),
    };
    let mut seen: HashMap<&'g str, usize> = HashMap::new();
    let mut in_circles: hashbrown::HashSet<&'g str> = hashbrown::HashSet::new();
    for (walk, told) in all.rows.iter().enumerate() {
        let mut path = Vec::new();
        let mut next = Some(told.who);
        while let Some(who) = next {
            match seen.get(who) {
                Some(other) if *other == walk => {
                    let circle = path.iter().skip_while(|it| **it != who);
                    let circle: Vec<&'g str> = circle.copied().collect();
                    if circle.iter().any(|it| leads.contains_key(it)) {
                        faults.push(circle_of(&circle, &leads));
                        in_circles.extend(circle);
                    }
                    break;
                }
                Some(_) => break,
                None => {
                    seen.insert(who, walk);
                    path.push(who);
                    next = led_by(who);
                }
            }
        }
    }
    let before = all.rows.len();
    all.rows.retain(|it| !in_circles.contains(it.who));
    all.faulty_rows += (before - all.rows.len()) as u64;
}

fn circle_of(circle: &[&str], leads: &HashMap<&str, (Tells<&str>, u32)>) -> Fault {
    let row_of = |who: &&str| leads.get(*who).map(|it| it.1);
    let row = circle.iter().filter_map(row_of).min();
    let told = |who: &&str| match row_of(who) {
        Some(row) => format!("`{}` (row {row})", shortened(who)),
        None => format!("`{}`", shortened(who)),
    };
    let mut names: Vec<String> = circle.iter().take(10).map(told).collect();
    // Told from the first row on, whoever it was met by.
    if let Some(at) = circle.iter().position(|it| row_of(it) == row) {
        let at = at.min(names.len().saturating_sub(1));
        names.rotate_left(at);
    }
    let what = match names.as_slice() {
        [one, other] => format!("{one} and {other} are each other's manager"),
        names => format!(
            "{} lead each other in a circle of {}",
            names.join(", "),
            circle.len()
        ),
    };
    Fault {
        row,
        ..Fault::of_file(what)
    }
    .help("mend who leads whom; nobody can be led by someone they lead")
}
