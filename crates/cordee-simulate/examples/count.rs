//! scratch
use cordee_simulate::published::*;
fn main() {
    rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build_global().unwrap();
    let mut sc = Scenario::new(pluchino_2010_reconstructed(Assumed::Peter), Strategy::BEST);
    sc.runs = 32; sc.steps = std::env::args().nth(1).unwrap().parse().unwrap();
    sc.windows = vec![];
    run(&sc, &()).unwrap();
}
