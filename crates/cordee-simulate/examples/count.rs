//! scratch
use cordee_simulate::published::*;
fn main() {
    rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build_global().unwrap();
    let mut m = pluchino_2010_reconstructed(Assumed::Peter);
    let large = std::env::args().nth(2);
    let st = match large.as_deref() { Some("random") => Strategy::RANDOM, Some("manyrandom") => Strategy::RANDOM, _ => Strategy::BEST };
    let l = matches!(large.as_deref(), Some("best" | "random"));
    if l { for l in &mut m.levels { l.seats *= 625; } }
    let mut sc = Scenario::new(m, st);
    sc.runs = if l { 1 } else { 32 }; sc.steps = std::env::args().nth(1).unwrap().parse().unwrap();
    sc.windows = vec![];
    run(&sc, &()).unwrap();
}
