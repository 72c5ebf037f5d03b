//! The 2010 model as one writes it first: flat arrays, everybody aged and asked in every step,
//! normals by Box and Muller, efficiency added up anew.

use cordee_simulate::{Stream, Streams};
use rand_xoshiro::rand_core::Rng;

/// Who is promoted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    Best,
    Random,
}

const SEATS: [usize; 6] = [1, 5, 11, 21, 41, 81];
const WEIGHTS: [f64; 6] = [1.0, 0.9, 0.8, 0.6, 0.4, 0.2];

pub struct Untuned {
    starts: Vec<usize>,
    competence: Vec<f64>,
    age: Vec<i32>,
    is_there: Vec<bool>,
    stream: Stream,
    candidates: Vec<usize>,
    vacant: Vec<usize>,
}

impl Untuned {
    pub fn new(scale: usize, seed: u64) -> Self {
        let mut starts = vec![0];
        for seats in SEATS {
            starts.push(starts.last().unwrap() + seats * scale);
        }
        let people = *starts.last().unwrap();
        let mut untuned = Self {
            starts,
            competence: vec![0.0; people],
            age: vec![0; people],
            is_there: vec![true; people],
            stream: Streams::new(seed).stream(&["untuned"], 0),
            candidates: Vec::new(),
            vacant: Vec::new(),
        };
        for seat in 0..people {
            untuned.competence[seat] = untuned.normal(7.0, 2.0).clamp(1.0, 10.0);
            untuned.age[seat] = untuned.normal(39.0, 11.0).round().clamp(18.0, 60.0) as i32;
        }
        untuned
    }

    fn even(&mut self) -> f64 {
        (self.stream.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn normal(&mut self, mean: f64, sd: f64) -> f64 {
        let (one, other) = (1.0 - self.even(), self.even());
        mean + sd * (-2.0 * one.ln()).sqrt() * (std::f64::consts::TAU * other).cos()
    }

    /// A step under the Peter hypothesis, as reconstructed; gives the efficiency.
    pub fn step(&mut self, rule: Rule) -> f64 {
        for seat in 0..self.age.len() {
            self.age[seat] += 1;
            self.is_there[seat] = self.competence[seat] >= 4.0 && self.age[seat] <= 60;
        }
        for level in 0..SEATS.len() {
            self.fill(level, rule);
        }
        self.efficiency()
    }

    fn fill(&mut self, level: usize, rule: Rule) {
        let seats = self.starts[level]..self.starts[level + 1];
        let mut vacant = std::mem::take(&mut self.vacant);
        vacant.clear();
        vacant.extend(seats.filter(|seat| !self.is_there[*seat]));
        if level + 1 < SEATS.len() && !vacant.is_empty() {
            self.choose(level + 1, vacant.len(), rule);
        } else {
            self.candidates.clear();
        }
        let mut candidates = std::mem::take(&mut self.candidates);
        for seat in &vacant {
            if let Some(from) = candidates.pop() {
                self.competence[*seat] = self.normal(7.0, 2.0).clamp(4.0, 10.0);
                self.age[*seat] = self.age[from];
                self.is_there[from] = false;
            } else {
                self.competence[*seat] = self.normal(7.0, 2.0).clamp(1.0, 10.0);
                self.age[*seat] = self.normal(25.0, 5.0).round().clamp(18.0, 60.0) as i32;
            }
            self.is_there[*seat] = true;
        }
        candidates.clear();
        self.candidates = candidates;
        self.vacant = vacant;
    }

    /// Leaves those of a level who are promoted in `candidates`.
    fn choose(&mut self, level: usize, number: usize, rule: Rule) {
        let seats = self.starts[level]..self.starts[level + 1];
        let mut candidates = std::mem::take(&mut self.candidates);
        candidates.clear();
        candidates.extend(seats.filter(|seat| self.is_there[*seat]));
        let number = number.min(candidates.len());
        let cut = candidates.len() - number;
        match rule {
            Rule::Best if cut > 0 => {
                let competence = &self.competence;
                candidates.select_nth_unstable_by(cut, |one, other| {
                    competence[*one].total_cmp(&competence[*other])
                });
            }
            Rule::Best => {}
            Rule::Random => {
                for last in (cut..candidates.len()).rev() {
                    let other = (self.even() * (last + 1) as f64) as usize;
                    candidates.swap(last, other);
                }
            }
        }
        candidates.drain(..cut);
        self.candidates = candidates;
    }

    fn efficiency(&self) -> f64 {
        let (mut sum, mut most) = (0.0, 0.0);
        for (level, weight) in WEIGHTS.iter().enumerate() {
            let seats = self.starts[level]..self.starts[level + 1];
            most += 10.0 * weight * seats.len() as f64;
            sum += weight * self.competence[seats].iter().sum::<f64>();
        }
        100.0 * sum / most
    }
}
