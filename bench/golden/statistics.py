"""The statistics of the measures by other people's tools: SciPy, statsmodels and lifelines.

    python3 -m venv /tmp/golden && /tmp/golden/bin/pip install -r bench/golden/requirements.txt
    /tmp/golden/bin/python bench/golden/statistics.py

Writes the CSV files in `crates/cordee-measures/tests/it/golden`, with which the tests compare. The
cases are drawn from one seed. Where no tool has a figure it is written here in another way than in
the crate, from the formula of the paper that the crate names. Blank means that there is no figure.
"""

import csv
import math
import random
import warnings
from pathlib import Path

import numpy as np
import statsmodels.api as sm
from lifelines import KaplanMeierFitter
from lifelines.utils import median_survival_times
from scipy import stats
from statsmodels.stats.proportion import proportion_confint

FOLDER = Path(__file__).resolve().parents[2] / "crates/cordee-measures/tests/it/golden"
Z = stats.norm.ppf(0.975)
luck = random.Random(20261121)
warnings.simplefilter("ignore")


def written(value):
    if value is None or (isinstance(value, float) and not math.isfinite(value)):
        return ""
    return repr(float(value)) if isinstance(value, (float, np.floating)) else str(value)


def listed(values):
    return " ".join(written(it) for it in values)


def write(name, headings, rows):
    with open(FOLDER / name, "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(headings)
        out.writerows([[it if isinstance(it, str) else written(it) for it in row] for row in rows])


# --- shares --------------------------------------------------------------------------------------


def shares():
    pairs = [(k, n) for n in (1, 2, 3, 5, 10, 40) for k in sorted({0, 1, n // 2, n - 1, n})]
    for _ in range(60):
        n = round(10 ** luck.uniform(0.5, 7))
        pairs.append((luck.randint(0, n), n))
    for k, n in pairs:
        low, high = proportion_confint(k, n, method="wilson")
        yield k, n, low, high


def clusters():
    """Cochran's linearised variance as a design effect (Korn and Graubard), put into Wilson's."""
    for case in range(40):
        count = luck.choice([2, 3, 8, 30, 200])
        of = [luck.randint(1, 12) for _ in range(count)]
        share = luck.random()
        hit = [
            luck.choice([0, n]) if case % 3 == 0 else sum(luck.random() < share for _ in range(n))
            for n in of
        ]
        h, n = np.array(hit, float), np.array(of, float)
        p = h.sum() / n.sum()
        if p in (0.0, 1.0):
            low, high = proportion_confint(h.sum(), n.sum(), method="wilson")
        else:
            ratio = sm.WLS(h / n, np.ones(count), weights=n).fit()  # the ratio estimator
            rest = n * (h / n - ratio.params[0])
            variance = count / (count - 1) * (rest**2).sum() / n.sum() ** 2
            effective = min(p * (1 - p) / variance, n.sum()) if variance > 0 else n.sum()
            low, high = proportion_confint(p * effective, effective, method="wilson")
        yield listed(hit), listed(of), low, high


def odds():
    tables = [(0, 1, 0, 1), (1, 1, 0, 1), (0, 10, 5, 10), (10, 10, 5, 10), (10, 10, 0, 10)]
    for _ in range(60):
        n, m = round(10 ** luck.uniform(0, 6)), round(10 ** luck.uniform(0, 6))
        tables.append((luck.randint(0, n), n, luck.randint(0, m), m))
    for k, n, l, m in tables:
        table = np.array([[k, n - k], [l, m - l]], float) + 0.5
        it = sm.stats.Table2x2(table, shift_zeros=False)
        yield k, n, l, m, it.oddsratio, *it.oddsratio_confint(0.05)


# --- orders --------------------------------------------------------------------------------------


def kendall():
    cases = [([], []), ([1], [1]), ([1, 1], [1, 2]), ([1, 2], [1, 2]), ([1, 2, 3], [3, 2, 1])]
    for _ in range(40):
        n = luck.choice([4, 9, 10, 11, 50, 300])
        values = luck.choice([2, 3, 10, 100_000])
        x = [luck.randrange(values) for _ in range(n)]
        y = [luck.choice([a, a, luck.randrange(values), values - a]) for a in x]
        cases.append((x, y))
    for x, y in cases:
        tau = stats.kendalltau(x, y, variant="b").statistic if len(x) > 1 else math.nan
        low = high = None
        if len(x) >= 10 and math.isfinite(tau) and abs(tau) < 1 - 1e-12:
            half = Z * math.sqrt(0.437 / (len(x) - 4))
            low, high = np.tanh(np.arctanh(tau) - half), np.tanh(np.arctanh(tau) + half)
        yield listed(x), listed(y), tau, low, high


# --- survival ------------------------------------------------------------------------------------


def survival():
    cases = [([3], [1]), ([3], [0]), ([5, 5, 5], [1, 1, 1]), ([5, 5, 8], [1, 0, 1]), ([1, 2], [0, 0])]
    for _ in range(25):
        n = luck.choice([2, 5, 20, 60, 300])
        most = luck.choice([4, 30, 2_000])
        watched = luck.choice([0.1, 0.6, 0.95])
        days = [luck.randint(1, most) for _ in range(n)]
        cases.append((days, [int(luck.random() < watched) for _ in days]))
    for days, happened in cases:
        it = KaplanMeierFitter(alpha=0.05).fit(days, happened)
        median = it.median_survival_time_
        # Where nobody is left lifelines has an interval without width; R and the crate have none.
        left = it.survival_function_.iloc[:, 0] > 0
        known = it.confidence_interval_[left]
        ends = median_survival_times(known).iloc[0]
        at = sorted({0, *luck.sample(days, min(4, len(days))), max(days), max(days) + 10})
        for day in at:
            share = float(it.predict(day))
            low = high = None
            if 0 < share < 1:
                row = it.confidence_interval_.loc[: day + 0.5].iloc[-1]
                low, high = row
            yield listed(days), listed(happened), day, share, low, high, median, *ends


# --- medians -------------------------------------------------------------------------------------


def log_variance(values):
    """Price and Bonett 2002: two order statistics whose coverage the binomial tells."""
    n, ordered = len(values), np.sort(np.log(values))
    place = max(round_half_up((n + 1) / 2 - math.sqrt(n)), 1)
    z = stats.norm.isf(stats.binom.cdf(place - 1, n, 0.5))
    return ((ordered[n - place] - ordered[place - 1]) / (2 * z)) ** 2


def round_half_up(number):
    return math.floor(number + 0.5)


def medians():
    for case in range(60):
        n, m = (luck.choice([1, 3, 4, 5, 6, 17, 100, 400]) for _ in range(2))
        draw = [
            lambda: round(luck.lognormvariate(10.8, 0.3), 2),
            lambda: float(luck.choice([30_000, 40_000, 50_000])),
            lambda: 45_000.0,
        ][case % 3]
        x, y = [draw() for _ in range(n)], [draw() for _ in range(m)]
        value = np.median(x) / np.median(y)
        low = high = None
        if min(n, m) >= 4:
            half = Z * math.sqrt(log_variance(x) + log_variance(y))
            low, high = value * math.exp(-half), value * math.exp(half)
        yield listed(x), listed(y), np.median(x), np.median(y), value, low, high


# --- regressions ---------------------------------------------------------------------------------


def rows_of(matrix):
    return "|".join(listed(row) for row in matrix)


def least_squares():
    for case in range(30):
        n = luck.choice([6, 12, 40, 150])
        x = [[1.0, round(luck.uniform(0, 30), 3), float(luck.random() < 0.4)] for _ in range(n)]
        grades = luck.choice([0, 2, 4])
        for row in x:
            grade = luck.randrange(grades + 1)
            row += [float(grade == it) for it in range(1, grades + 1)]
        x = [row for row in x]
        kept = np.array(x)
        if np.linalg.matrix_rank(kept) < kept.shape[1] or n <= kept.shape[1]:
            continue
        y = [
            round(10.5 + 0.01 * row[1] + 0.08 * row[2] + luck.gauss(0, 0.02 * (1 + row[1])), 6)
            for row in x
        ]
        fit = sm.OLS(y, kept).fit(cov_type="HC1", use_t=True)
        for column in (1, 2):
            low, high = fit.conf_int(0.05)[column]
            yield rows_of(x), listed(y), column, fit.params[column], fit.bse[column], low, high


def yes_or_no():
    for case in range(25):
        n = luck.choice([15, 40, 200, 400])
        columns = luck.choice([1, 2])
        x = [[round(luck.gauss(0, 1), 3) for _ in range(columns)] for _ in range(n)]
        y = [int(luck.random() < 1 / (1 + math.exp(0.7 - sum(row)))) for row in x]
        if case == 0:  # told without fault: there are no odds
            y = [int(row[0] > 0) for row in x]
        fit = None
        if case != 0:
            try:
                fit = sm.Logit(y, sm.add_constant(np.array(x))).fit(
                    method="newton", tol=1e-14, maxiter=200, disp=0
                )
            except Exception:
                continue
            if not np.all(np.abs(fit.params) < 15):
                continue
        for column in range(columns):
            figures = [None] * 4
            if fit is not None:
                at = column + 1
                figures = [fit.params[at], fit.bse[at], *fit.conf_int(0.05)[at]]
            yield rows_of(x), listed(y), column, *figures


ends = ["low", "high"]
FOLDER.mkdir(parents=True, exist_ok=True)
write("wilson.csv", ["numerator", "denominator", *ends], shares())
write("clusters.csv", ["hit", "of", *ends], clusters())
write("odds.csv", ["k", "n", "l", "m", "value", *ends], odds())
write("kendall.csv", ["x", "y", "tau", *ends], kendall())
write(
    "survival.csv",
    ["days", "happened", "at", "share", *ends, "median", "median_low", "median_high"],
    survival(),
)
write("medians.csv", ["x", "y", "first", "second", "value", *ends], medians())
write("least-squares.csv", ["x", "y", "column", "value", "error", *ends], least_squares())
write("yes-or-no.csv", ["x", "y", "column", "value", "error", *ends], yes_or_no())
