"""The 2010 model under the Peter hypothesis, promoting the best, on other people's tools.

    python3 -m venv /tmp/compare && /tmp/compare/bin/pip install -r bench/simulate/requirements.txt
    /tmp/compare/bin/python bench/simulate/compare.py [--write]

Prints steps a second on one core for 160, 100,000 and 1,000,000 people, and how many times as many
`cargo bench -p cordee-simulate --bench steps` does in the same run. It builds that benchmark and
`bench/simulate/krabmaga`, a crate outside the workspace. Every row is the same model with the rules
of `pluchino-2010/reconstructed`, which is checked: the mean efficiency of the later half of its steps
has to be that of the same steps here, within five standard errors of both; otherwise the row says so
and the script fails. Where Linux says how long a process was on a processor, that is the time taken,
the least of three turns. Only ratios of one run mean anything. `--write` puts the page into
`docs/results/simulate-compare.md`.
"""

import argparse
import math
import os
import subprocess
import sys
import time
from pathlib import Path

os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", NUMBA_NUM_THREADS="1")

import mesa
import numba
import numpy as np

ROOT = Path(__file__).resolve().parents[2]
SEATS = np.array([1, 5, 11, 21, 41, 81])
WEIGHTS = np.array([1.0, 0.9, 0.8, 0.6, 0.4, 0.2])


def starts_of(people):
    return np.concatenate([[0], np.cumsum(SEATS * (people // 160))])


def efficiency(competence, starts):
    sums = np.add.reduceat(competence, starts[:-1], axis=-1)
    return 100.0 * (sums @ WEIGHTS) / (10.0 * WEIGHTS @ np.diff(starts))


def beginning(luck, shape):
    competence = np.clip(luck.normal(7.0, 2.0, shape), 1.0, 10.0)
    age = np.clip(np.rint(luck.normal(39.0, 11.0, shape)), 18, 60)
    return competence, age


# --- numpy, one organisation ---------------------------------------------------------------------


def with_numpy(people, steps):
    luck, starts = np.random.default_rng(1), starts_of(people)
    competence, age = beginning(luck, people)
    means = []
    begin = time.process_time()
    for step in range(steps):
        age += 1
        there = ((competence >= 4.0) | (step == 0)) & (age <= 60)
        for level in range(6):
            here = slice(starts[level], starts[level + 1])
            vacant = starts[level] + np.flatnonzero(~there[here])
            risen = 0
            if level < 5 and len(vacant):
                below = slice(starts[level + 1], starts[level + 2])
                candidates = starts[level + 1] + np.flatnonzero(there[below])
                risen = min(len(vacant), len(candidates))
                if risen < len(candidates):
                    order = np.argpartition(competence[candidates], len(candidates) - risen)
                    candidates = candidates[order[len(candidates) - risen :]]
                age[vacant[:risen]] = age[candidates]
                competence[vacant[:risen]] = np.clip(luck.normal(7.0, 2.0, risen), 4.0, 10.0)
                there[candidates] = False
            fresh = vacant[risen:]
            competence[fresh] = np.clip(luck.normal(7.0, 2.0, len(fresh)), 1.0, 10.0)
            age[fresh] = np.clip(np.rint(luck.normal(25.0, 5.0, len(fresh))), 18, 60)
            there[vacant] = True
        means.append(efficiency(competence, starts))
    return steps / (time.process_time() - begin), np.mean(means[steps // 2 :])


# --- numpy, many organisations in one batch ------------------------------------------------------


def with_numpy_batch(people, steps, organisations=1000):
    luck, starts = np.random.default_rng(1), starts_of(people)
    competence, age = beginning(luck, (organisations, people))
    means = []
    begin = time.process_time()
    for step in range(steps):
        age += 1
        there = ((competence >= 4.0) | (step == 0)) & (age <= 60)
        for level in range(6):
            here = slice(starts[level], starts[level + 1])
            row, seat = np.nonzero(~there[:, here])
            seat += starts[level]
            fresh = np.ones(len(row), bool)
            if level < 5 and len(row):
                below = slice(starts[level + 1], starts[level + 2])
                keys = np.where(there[:, below], competence[:, below], -1.0)
                turn = np.arange(len(row)) - np.searchsorted(row, row)
                most = turn.max() + 1
                order = np.argsort(-keys, axis=1)[:, :most]
                chosen = order[row, np.minimum(turn, order.shape[1] - 1)]
                fresh = (turn >= order.shape[1]) | (keys[row, chosen] < 0)
                r, s, c = row[~fresh], seat[~fresh], chosen[~fresh] + starts[level + 1]
                age[r, s] = age[r, c]
                competence[r, s] = np.clip(luck.normal(7.0, 2.0, len(r)), 4.0, 10.0)
                there[r, c] = False
            r, s = row[fresh], seat[fresh]
            competence[r, s] = np.clip(luck.normal(7.0, 2.0, len(r)), 1.0, 10.0)
            age[r, s] = np.clip(np.rint(luck.normal(25.0, 5.0, len(r))), 18, 60)
            there[row, seat] = True
        means.append(efficiency(competence, starts).mean())
    return steps * organisations / (time.process_time() - begin), np.mean(means[steps // 2 :])


# --- numba ---------------------------------------------------------------------------------------


@numba.njit(cache=False)
def numba_steps(competence, age, starts, weights, steps):
    there = np.ones(len(age), np.bool_)
    kept = np.zeros(steps)
    most = 0.0
    for level in range(6):
        most += 10.0 * weights[level] * (starts[level + 1] - starts[level])
    for step in range(steps):
        for seat in range(len(age)):
            age[seat] += 1
            there[seat] = (competence[seat] >= 4.0 or step == 0) and age[seat] <= 60
        for level in range(6):
            for seat in range(starts[level], starts[level + 1]):
                if there[seat]:
                    continue
                best = -1
                if level < 5:
                    for other in range(starts[level + 1], starts[level + 2]):
                        if there[other] and (best < 0 or competence[other] > competence[best]):
                            best = other
                if best >= 0:
                    age[seat] = age[best]
                    competence[seat] = min(max(np.random.normal(7.0, 2.0), 4.0), 10.0)
                    there[best] = False
                else:
                    competence[seat] = min(max(np.random.normal(7.0, 2.0), 1.0), 10.0)
                    age[seat] = min(max(np.rint(np.random.normal(25.0, 5.0)), 18), 60)
                there[seat] = True
        for level in range(6):
            for seat in range(starts[level], starts[level + 1]):
                kept[step] += weights[level] * competence[seat]
        kept[step] *= 100.0 / most
    return kept


def with_numba(people, steps):
    if people > 10_000:
        return None  # the best one by one is quadratic
    luck, starts = np.random.default_rng(1), starts_of(people)
    competence, age = beginning(luck, people)
    numba_steps(competence.copy(), age.copy(), starts, WEIGHTS, 2)
    begin = time.process_time()
    kept = numba_steps(competence, age, starts, WEIGHTS, steps)
    return steps / (time.process_time() - begin), kept[steps // 2 :].mean()


# --- Mesa ----------------------------------------------------------------------------------------


class Person(mesa.Agent):
    def __init__(self, model, level, competence, age):
        super().__init__(model)
        self.level, self.competence, self.age = level, competence, age

    def step(self):
        self.age += 1
        if (self.competence < 4.0 and self.model.judges) or self.age > 60:
            self.model.staff[self.level].discard(self)
            self.remove()


class Company(mesa.Model):
    def __init__(self, people):
        super().__init__(seed=1)
        self.luck = np.random.default_rng(1)
        self.sizes = SEATS * (people // 160)
        self.judges = False  # the first step dismisses nobody
        self.staff = [set() for _ in SEATS]
        for level, size in enumerate(self.sizes):
            for _ in range(size):
                age = min(max(round(self.luck.normal(39.0, 11.0)), 18), 60)
                self.staff[level].add(Person(self, level, self.draw(1.0), age))

    def draw(self, least):
        return min(max(self.luck.normal(7.0, 2.0), least), 10.0)

    def step(self):
        self.agents.do("step")
        self.judges = True
        for level, size in enumerate(self.sizes):
            missing = size - len(self.staff[level])
            if level < 5 and missing:
                below = sorted(self.staff[level + 1], key=lambda it: it.competence)
                for person in below[max(len(below) - missing, 0) :]:
                    self.staff[level + 1].remove(person)
                    person.level, person.competence = level, self.draw(4.0)
                    self.staff[level].add(person)
            while len(self.staff[level]) < size:
                age = min(max(round(self.luck.normal(25.0, 5.0)), 18), 60)
                self.staff[level].add(Person(self, level, self.draw(1.0), age))

    def efficiency(self):
        sums = [sum(it.competence for it in level) for level in self.staff]
        return 100.0 * np.dot(sums, WEIGHTS) / (10.0 * np.dot(WEIGHTS, self.sizes))


def with_mesa(people, steps):
    company, kept, spent = Company(people), [], 0.0
    for _ in range(steps):
        begin = time.process_time()
        company.step()
        kept.append(company.efficiency())
        spent += time.process_time() - begin
    return steps / spent, np.mean(kept[steps // 2 :])


# --- Rust ----------------------------------------------------------------------------------------


def with_krabmaga(people, steps):
    folder = ROOT / "bench/simulate/krabmaga"
    run = ["cargo", "run", "--release", "--quiet", "--", str(people), str(steps)]
    apart = {**os.environ, "CARGO_TARGET_DIR": str(ROOT / "target/krabmaga")}
    said = subprocess.run(run, cwd=folder, env=apart, check=True, capture_output=True, text=True).stdout
    rate, mean = said.split()
    return float(rate), float(mean)


def bench(*arguments):
    run = ["cargo", "bench", "--quiet", "-p", "cordee-simulate", "--bench", "steps", "--"]
    run += [str(argument) for argument in arguments]
    return subprocess.run(run, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout


def ours():
    """Steps a second, by people: untuned, and here."""
    rates = {}
    for line in bench().splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 6 and cells[1] == "best":
            rates[int(cells[0])] = (float(cells[2]), float(cells[3]))
    return rates


def same_here(people, steps):
    """Mean and standard deviation between runs of the later half of so many steps here, and the runs."""
    runs = 1024 if people == 160 else 8
    mean, sd = bench("mean", people, steps, runs).split()
    return float(mean), float(sd), runs


KRABMAGA = next(
    line.split('"')[1].lstrip("=")
    for line in (ROOT / "bench/simulate/krabmaga/Cargo.toml").read_text().splitlines()
    if line.startswith("krabmaga =")
)

TOOLS = [
    (f"numba {numba.__version__}", with_numba, [20_000, 0, 0], 1),
    (f"numpy {np.__version__}, 1,000 organisations at once", with_numpy_batch, [200, 0, 0], 1000),
    (f"numpy {np.__version__}", with_numpy, [2_000, 200, 30], 1),
    (f"krABMaga {KRABMAGA}", with_krabmaga, [20_000, 200, 10], 1),
    (f"Mesa {mesa.__version__}", with_mesa, [1_000, 20, 4], 1),
]
SIZES = [160, 100_000, 1_000_000]
TURNS = 3


def row(name, tool, people, steps, runs, here):
    """A row of the table, and whether the tool's mean is the one here; nothing where it can't run."""
    done = [tool(people, steps) for _ in range(TURNS)] if steps else []
    if not done or done[0] is None:
        return None
    rate, mean = max(rate for rate, _ in done), done[0][1]
    expected, sd, our_runs = same_here(people, steps)
    # Steps are whole numbers of 1/65,536 here and normals come from a table: 0.03 at most.
    allowed = 5.0 * sd * math.sqrt(1.0 / runs + 1.0 / our_runs) + 0.03
    agrees = abs(mean - expected) <= allowed
    verdict = "agrees" if agrees else "**off**"
    line = (
        f"| {name} | {people:,} | {rate:,.1f} | {here / rate:,.1f} | {mean:.2f}"
        f" | {expected:.2f} | {allowed:.2f} | {verdict} |"
    )
    return line, agrees


def page(rates, rows, load):
    head = [
        "# The published model on other tools",
        "",
        f"{time.strftime('%Y-%m-%d')}, `bench/simulate/compare.py --write`: the 2010 model as reconstructed, under the",
        "Peter hypothesis, the best promoted, on one core; steps a second by processor time, the best of three",
        "turns (five for the first table). At 160 people a step here is one of one organisation among 320 that",
        "run at once. The mean is of the later half of a tool's steps, beside the mean of the same steps here",
        "and how far apart they may be. Only the ratios mean anything; load average"
        f" {load[0]:.2f} before and {load[1]:.2f} after,",
        f"on {os.cpu_count()} cores.",
        "",
        "| people | here, steps/s | flat arrays in Rust, untuned | here, times as many |",
        "|---:|---:|---:|---:|",
    ]
    for people, (untuned, here) in rates.items():
        head.append(f"| {people:,} | {here:,.0f} | {untuned:,.0f} | {here / untuned:,.1f} |")
    head += [
        "",
        "| tool | people | steps/s | here, times as many | mean | mean here | allowed | |",
        "|---|---:|---:|---:|---:|---:|---:|---|",
    ]
    return "\n".join(head + rows) + "\n"


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("--write", action="store_true")
    asked = asked.parse_args()
    before, rates = os.getloadavg()[0], ours()
    rows, all_agree = [], True
    for name, tool, steps, runs in TOOLS:
        for people, number in zip(SIZES, steps):
            done = row(name, tool, people, number, runs, rates[people][1])
            if done:
                rows.append(done[0])
                all_agree &= done[1]
                print(done[0], flush=True)
    told = page(rates, rows, (before, os.getloadavg()[0]))
    print(told)
    if asked.write:
        (ROOT / "docs/results/simulate-compare.md").write_text(told)
    return 0 if all_agree else 1


if __name__ == "__main__":
    sys.exit(main())
