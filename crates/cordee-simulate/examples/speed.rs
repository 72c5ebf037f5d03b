//! scratch
use cordee_simulate::published::*;
use std::time::Instant;
fn cpu() -> f64 { std::fs::read_to_string("/proc/thread-self/schedstat").unwrap().split(' ').next().unwrap().parse::<f64>().unwrap() / 1e9 }
fn main() {
    let only = std::env::args().nth(1);
    rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build_global().unwrap();
    if only.is_none() { for (s, st) in [("best", Strategy::BEST), ("worst", Strategy::WORST), ("random", Strategy::RANDOM)] {
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
        run_by(Engine::Plain, &sc, &()).unwrap();
        let (t, c) = (t.elapsed().as_secs_f64(), cpu() - c);
        println!("plain {s} {:.2} M steps/s cpu ({:.2} wall)", 0.032/c, 0.032/t);
    }

    }
    for scale in [625, 6250] {
        for (s, st) in [("best", Strategy::BEST), ("worst", Strategy::WORST), ("random", Strategy::RANDOM)] {
            for a in [Assumed::CommonSense, Assumed::Peter] {
            let mut model = pluchino_2010_reconstructed(a);
            for l in &mut model.levels { l.seats *= scale; }
            let mut sc = Scenario::new(model, st);
            sc.runs = 1;
            sc.windows = vec![Window { first: 201, last: 300 }];
            let mut at = |steps: u32| { sc.steps = steps; sc.windows = vec![Window { first: steps / 2, last: steps }];
            let (t, c) = (Instant::now(), cpu());
            let m = run(&sc, &()).unwrap().summary(0).unwrap().mean;
            (t.elapsed().as_secs_f64(), cpu() - c, m) };
            let (t0, c0, _) = at(200);
            let (t1, c1, m) = at(600);
            let (t, c) = (t1 - t0, c1 - c0);
            println!("large {} {s} {a:?} {:.0} steps/s cpu ({:.0} wall) {m:.2}", scale*160, 400.0/c, 400.0/t);
            }
        }
    }
}
