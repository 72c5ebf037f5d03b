//! scratch
use cordee_simulate::published::*;
use std::time::Instant;
fn cpu() -> f64 { std::fs::read_to_string("/proc/thread-self/schedstat").unwrap().split(' ').next().unwrap().parse::<f64>().unwrap() / 1e9 }
fn main() {
    rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build_global().unwrap();
    for (s, st) in [("best", Strategy::BEST), ("worst", Strategy::WORST), ("random", Strategy::RANDOM)] {
        let mut sc = Scenario::new(pluchino_2010_reconstructed(Assumed::Peter), st);
        sc.runs = 320;
        for _ in 0..2 {
            let (t, c) = (Instant::now(), cpu());
            run(&sc, &()).unwrap();
            let (t, c) = (t.elapsed().as_secs_f64(), cpu() - c);
            println!("many {s} {:.2} M steps/s cpu ({:.2} wall)", 0.32/c, 0.32/t);
        }
        sc.runs = 32;
        let (t, c) = (Instant::now(), cpu());
        run_plainly(&sc, &()).unwrap();
        let (t, c) = (t.elapsed().as_secs_f64(), cpu() - c);
        println!("plain {s} {:.2} M steps/s cpu ({:.2} wall)", 0.032/c, 0.032/t);
    }
}
