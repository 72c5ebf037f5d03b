//! The 2010 model on krABMaga: an agent for each seat ages and says whether it leaves; the state
//! fills the empty seats after each step. `krabmaga-pluchino PEOPLE STEPS` prints steps a second and
//! the mean efficiency of the later half.

use krabmaga::engine::{agent::Agent, schedule::Schedule, state::State};
use std::any::Any;
use std::sync::OnceLock;
use std::time::Instant;

const SEATS: [usize; 6] = [1, 5, 11, 21, 41, 81];
const WEIGHTS: [f64; 6] = [1.0, 0.9, 0.8, 0.6, 0.4, 0.2];

/// xorshift64*: enough for a comparison.
struct Luck(u64);

impl Luck {
    fn even(&mut self) -> f64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn normal(&mut self, mean: f64, sd: f64) -> f64 {
        let (one, other) = (1.0 - self.even(), self.even());
        mean + sd * (-2.0 * one.ln()).sqrt() * (std::f64::consts::TAU * other).cos()
    }
}

struct Company {
    starts: Vec<usize>,
    competence: Vec<f64>,
    age: Vec<i32>,
    is_there: Vec<bool>,
    /// The first step dismisses nobody.
    judges: bool,
    luck: Luck,
    efficiency: Vec<f64>,
}

#[derive(Clone, Copy)]
struct Seat(usize);

impl Agent for Seat {
    fn step(&mut self, state: &mut dyn State) {
        let company = state.as_any_mut().downcast_mut::<Company>().unwrap();
        company.age[self.0] += 1;
        let is_able = company.competence[self.0] >= 4.0 || !company.judges;
        company.is_there[self.0] = is_able && company.age[self.0] <= 60;
    }
}

impl Company {
    fn new(scale: usize) -> Self {
        let mut starts = vec![0];
        for seats in SEATS {
            starts.push(starts.last().unwrap() + seats * scale);
        }
        let people = *starts.last().unwrap();
        let mut luck = Luck(88_172_645_463_325_252);
        Self {
            competence: (0..people)
                .map(|_| luck.normal(7.0, 2.0).clamp(1.0, 10.0))
                .collect(),
            age: (0..people)
                .map(|_| luck.normal(39.0, 11.0).round().clamp(18.0, 60.0) as i32)
                .collect(),
            is_there: vec![true; people],
            judges: false,
            starts,
            luck,
            efficiency: Vec::new(),
        }
    }

    fn fill(&mut self, level: usize) {
        let vacant: Vec<usize> = (self.starts[level]..self.starts[level + 1])
            .filter(|seat| !self.is_there[*seat])
            .collect();
        let mut best = Vec::new();
        if level + 1 < SEATS.len() && !vacant.is_empty() {
            best = (self.starts[level + 1]..self.starts[level + 2])
                .filter(|seat| self.is_there[*seat])
                .collect();
            let cut = best.len() - vacant.len().min(best.len());
            if cut > 0 {
                best.select_nth_unstable_by(cut, |one: &usize, other: &usize| {
                    self.competence[*one].total_cmp(&self.competence[*other])
                });
            }
            best.drain(..cut);
        }
        for seat in vacant {
            if let Some(from) = best.pop() {
                self.competence[seat] = self.luck.normal(7.0, 2.0).clamp(4.0, 10.0);
                self.age[seat] = self.age[from];
                self.is_there[from] = false;
            } else {
                self.competence[seat] = self.luck.normal(7.0, 2.0).clamp(1.0, 10.0);
                self.age[seat] = self.luck.normal(25.0, 5.0).round().clamp(18.0, 60.0) as i32;
            }
            self.is_there[seat] = true;
        }
    }
}

impl State for Company {
    fn init(&mut self, schedule: &mut Schedule) {
        for seat in 0..self.age.len() {
            schedule.schedule_repeating(Box::new(Seat(seat)), 0.0, 0);
        }
    }

    fn update(&mut self, _step: u64) {}

    fn after_step(&mut self, _schedule: &mut Schedule) {
        self.judges = true;
        for level in 0..SEATS.len() {
            self.fill(level);
        }
        let (mut sum, mut most) = (0.0, 0.0);
        for (level, weight) in WEIGHTS.iter().enumerate() {
            let seats = self.starts[level]..self.starts[level + 1];
            most += 10.0 * weight * seats.len() as f64;
            sum += weight * self.competence[seats].iter().sum::<f64>();
        }
        self.efficiency.push(100.0 * sum / most);
    }

    fn reset(&mut self) {}

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }

    fn as_state(&self) -> &dyn State {
        self
    }

    fn as_state_mut(&mut self) -> &mut dyn State {
        self
    }
}

/// The seconds this thread has been on a processor, or those that have passed.
fn used() -> f64 {
    static BEGIN: OnceLock<Instant> = OnceLock::new();
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|it| it.split(' ').next()?.parse::<f64>().ok());
    nanoseconds.map_or_else(
        || BEGIN.get_or_init(Instant::now).elapsed().as_secs_f64(),
        |it| it / 1e9,
    )
}

fn main() {
    let given: Vec<usize> = std::env::args().skip(1).flat_map(|it| it.parse()).collect();
    let (people, steps) = (given[0], given[1]);
    let mut company = Company::new(people / 160);
    let mut schedule = Schedule::new();
    company.init(&mut schedule);
    let start = used();
    for _ in 0..steps {
        schedule.step(company.as_state_mut());
    }
    let rate = steps as f64 / (used() - start);
    let later = &company.efficiency[steps / 2..];
    let mean = later.iter().sum::<f64>() / later.len() as f64;
    println!("{rate} {mean}");
}
