"""The whole report beside DuckDB and Polars on the same files. README.md says what is compared.

    python3 -m venv /tmp/report && /tmp/report/bin/pip install -r bench/report/requirements.txt
    /tmp/report/bin/python bench/report/compare.py [--write] [--runs 5] [--people 10000,100000,1000000]
"""

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import polars

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
os.environ["RAYON_NUM_THREADS"] = "2"
DAY, YEARS, SEED = "2026-06-30", 10, 1


def built(arguments):
    subprocess.run(["cargo", "build", "--release", *arguments], cwd=ROOT, check=True)


def histories(folder, sizes):
    built(["-p", "cordee-history", "--example", "past"])
    for people in sizes:
        into = folder / f"{people}-{YEARS}-{SEED}"
        if not into.exists():
            past = ROOT / "target/release/examples/past"
            subprocess.run([past, into, str(people), str(YEARS), str(SEED)], check=True)
        yield people, into


def measured(command):
    """Runs a command; what it printed, its wall and processor seconds, and the most memory in MiB."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    told = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begin
    if status != 0:
        sys.exit(f"{command} ended with {status}")
    return json.loads(told), wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


# --- whether the figures agree -------------------------------------------------------------------


def ours(report):
    """The figures of a report in the form of the other two."""
    measures = {it["id"]: it for it in report["measures"]}
    parts = {id: {it["id"]: it for it in one["parts"]} for id, one in measures.items()}
    # What the floor withholds is none here, and is not compared.
    told = lambda it: it.get("withheld") or it["people"]
    people = lambda id: {name: it.get("people") for name, it in parts[id].items() if told(it)}
    both = lambda it: [it.get("numerator"), it.get("denominator")]
    failed = parts["set-up-to-fail"]
    gap, median = measures["pay-gap"], parts["pay-gap"]["median"]
    return {
        "people": report["people"],
        "stayed-brilliant": people("stayed-brilliant"),
        "experts-lost": people("experts-lost"),
        "training-gap": both(measures["training-gap"]),
        "set-up-to-fail": [
            failed["without-consent"].get("numerator"),
            failed["without-way-back"].get("numerator"),
            measures["set-up-to-fail"].get("denominator"),
        ],
        "parity": {
            name: [*both(it), it.get("people")]
            for name, it in parts["parity"].items()
            if not name.startswith("summits")
        },
        "single-staircase": {name: both(it) for name, it in parts["single-staircase"].items()},
        "promotion-equity": {
            sex: both(parts["promotion-equity"][name])
            for sex, name in [("female", "women"), ("male", "men")]
        },
        "pay-gap": {
            "female": [gap.get("numerator"), median.get("numerator")],
            "male": [gap.get("denominator"), median.get("denominator")],
        },
    }


def compared(told):
    told = dict(told)
    told["pay-gap"] = {sex: rest[1:] for sex, rest in told["pay-gap"].items()}
    for other in ("seconds", "managing"):
        told.pop(other)
    return told


def agree(one, other):
    """How many figures agree; ends the program at the first that does not."""

    def count(one, other, where):
        if one is None:
            return 0
        if isinstance(one, dict):
            if one.keys() != other.keys():
                sys.exit(f"{where}: {sorted(one)} and {sorted(other)}")
            return sum(count(one[key], other[key], f"{where}/{key}") for key in one)
        if isinstance(one, (list, tuple)):
            if len(one) != len(other):
                sys.exit(f"{where}: {one} and {other}")
            return sum(count(a, b, where) for a, b in zip(one, other))
        near = 0 if float(one).is_integer() and float(other).is_integer() else 1e-5
        if abs(one - other) > near:
            sys.exit(f"{where}: {one} and {other}")
        return 1

    return count(one, other, "")


# --- the table -----------------------------------------------------------------------------------


def compare(people, folder, programs, runs):
    names = list(programs)
    least, most, inside, answers = {}, {}, {}, {}
    for run in range(runs):
        for name in names[run % len(names) :] + names[: run % len(names)]:
            told, wall, processor, memory = measured([*programs[name](str(folder))])
            least[name] = min(least.get(name, (wall, processor)), (wall, processor))
            most[name] = max(most.get(name, 0), memory)
            inside[name] = min(inside.get(name, wall), told.get("seconds", wall))
            answers[name] = told
    report = ours(answers.pop("cordee"))
    figures = {name: agree(report, compared(told)) for name, told in answers.items()}
    return least, most, inside, figures


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("--write", action="store_true")
    asked.add_argument("--runs", type=int, default=5)
    asked.add_argument("--people", default="10000,100000,1000000")
    asked.add_argument("--folder", type=Path, default=ROOT / "target/bench/histories")
    asked.add_argument("--cordee", type=Path)
    asked = asked.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    if asked.cordee:
        whole = lambda it: [asked.cordee, "report", "--history", it, "--as-of", DAY, "--format", "json"]
    else:
        target = ROOT / "target/bench/whole"
        built(["--manifest-path", str(HERE / "whole/Cargo.toml"), "--target-dir", str(target)])
        whole = lambda it: [target / "release/whole-report", it, DAY]
    programs = {
        "cordee": whole,
        "duckdb": lambda it: [sys.executable, HERE / "with_duckdb.py", it, DAY],
        "polars": lambda it: [sys.executable, HERE / "with_polars.py", it, DAY],
    }
    load = [os.getloadavg()[0]]
    lines = [
        "| people | program | wall s | without start s | processor s | µs a person | MiB |",
        "|---:|---|---:|---:|---:|---:|---:|",
    ]
    ratios = []
    for people, folder in histories(asked.folder, [int(it) for it in asked.people.split(",")]):
        least, most, inside, figures = compare(people, folder, programs, asked.runs)
        for name, (wall, processor) in least.items():
            each = 1e6 * processor / people
            lines.append(
                f"| {people:,} | {name} | {wall:.2f} | {inside[name]:.2f} | {processor:.2f}"
                f" | {each:.2f} | {most[name]:.0f} |"
            )
        faster = min(("duckdb", "polars"), key=lambda it: inside[it])
        ratios.append(
            f"- {people:,} people: {figures['duckdb']} figures agree with DuckDB's,"
            f" {figures['polars']} with Polars's. {faster} without its start takes"
            f" {inside[faster] / least['cordee'][0]:.2f} times as long as the whole report,"
            f" and {least[faster][1] / least['cordee'][1]:.2f} times its processor time."
        )
        print("\n".join([*lines[-3:], ratios[-1]]), flush=True)
    load.append(os.getloadavg()[0])
    page = (
        "# The report beside DuckDB and Polars\n\n"
        f"{time.strftime('%Y-%m-%d')}, `bench/report/compare.py --write`: DuckDB {duckdb.__version__} and Polars"
        f" {polars.__version__} from PyPI, two\nthreads each, {asked.runs} runs of each in turn;"
        f" load average {load[0]:.2f} before and {load[1]:.2f} after, on {os.cpu_count()} cores.\n"
        "`bench/report/README.md` says what each does: the other two count and take medians, the report\n"
        "does all it ever does.\n\n" + "\n".join([*lines, "", *ratios]) + "\n"
    )
    if asked.write:
        (ROOT / "docs/results/report-speed.md").write_text(page)
    print("\n" + page)


main()
