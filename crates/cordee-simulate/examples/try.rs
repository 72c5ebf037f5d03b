//! scratch
use cordee_simulate::published::*;
use std::time::Instant;
fn main() {
    let runs: u32 = std::env::args().nth(1).and_then(|a| a.parse().ok()).unwrap_or(200);
    for (name, f) in [("text", pluchino_2010_text as fn(Assumed)->Model), ("recon", pluchino_2010_reconstructed)] {
        for a in [Assumed::CommonSense, Assumed::Peter] {
            for (s, st) in [("best", Strategy::BEST), ("worst", Strategy::WORST), ("random", Strategy::RANDOM)] {
                let mut sc = Scenario::new(f(a), st);
                sc.runs = runs;
                let t = Instant::now();
                let o = run(&sc, &()).unwrap();
                let el = t.elapsed().as_secs_f64();
                let m = o.summary(0).unwrap();
                println!("{name} {a:?} {s} {:.2} sd {:.2}/{:.2}  {:.2} M steps/s", m.mean, m.sd_between_runs, m.sd_of_a_step, runs as f64*1000.0/el/1e6);
            }
        }
    }
    let mut sc = Scenario::new(pluchino_2010_reconstructed(Assumed::Peter), Strategy::BEST);
    sc.runs = 64; sc.steps = 1000;
    let t = Instant::now();
    let a = run_plainly(&sc, &()).unwrap();
    println!("plain {:.0} steps/s", 64.0*1000.0/t.elapsed().as_secs_f64());
    let b = run(&sc, &()).unwrap();
    println!("equal runs {} {:?} {:?}", a.runs == b.runs, a.summary(0), b.summary(0));
    for random in [0.0, 0.25, 0.5, 0.75, 1.0] {
      for b in [Birthdays::Together, Birthdays::Own] {
        let mut m = pluchino_2011(5, 4, Scope::Global, Assumed::Peter);
        m.ages.birthdays = b;
        let mut sc = Scenario::new(m, Strategy::BEST);
        sc.phases.push(Phase{after: 1000, strategy: Strategy::with_random(random)});
        sc.steps = 2000;
        sc.runs = 2000;
        sc.windows = vec![Window{first:600,last:1000},Window{first:1001,last:1240},Window{first:1240,last:1240},Window{first:1600,last:2000}];
        let o = run(&sc, &()).unwrap();
        let s: Vec<f64> = (0..4).map(|w| o.summary(w).unwrap().mean).collect();
        let mut c = [0.0; 4];
        for r in &o.runs { let t = r[1].counts.totals(); for i in 0..4 { c[i] += t[i] as f64 / o.runs.len() as f64; } }
        println!("x {random} {b:?} gain mean {:.2} at end {:.2} long {:.2}  dismissed {:.1} retired {:.1} promoted {:.1} hired {:.1}", s[1]-s[0], s[2]-s[0], s[3]-s[0], c[0], c[1], c[2], c[3]);
      }
    }
}
