"""The counts and medians of a report by Polars: `with_polars.py FOLDER DATE`. Called by compare.py.

Lazy scans with types said, only the columns that are asked for, filters pushed into the scans, the
streaming engine of two threads; what is asked of positions several times is collected once.
"""

import json
import os
import sys
import time

os.environ["POLARS_MAX_THREADS"] = "2"

import polars as pl

TEXT, DAY, NUMBER = pl.String, pl.Date, pl.Float64
TYPES = {
    "positions": dict(
        person=TEXT, until=DAY, level=TEXT, team=TEXT, manager=TEXT, zone=TEXT, **{"from": DAY}
    ),
    "pay": dict(
        person=TEXT, until=DAY, base=NUMBER, variable=NUMBER, currency=TEXT, per=TEXT, part=NUMBER,
        hours=NUMBER, **{"from": DAY},
    ),
    "people": dict(person=TEXT, sex=TEXT, hired=DAY),
    "moves": dict(
        person=TEXT, on=DAY, kind=TEXT, consent=TEXT, way_back=TEXT, trial_until=DAY, outcome=TEXT
    ),
    "training": dict(person=TEXT, on=DAY, training=TEXT, hours=pl.Int32, substantive=TEXT),
}


def main(folder, date):
    begin = time.perf_counter()
    col, lit = pl.col, pl.lit
    day = pl.select(pl.lit(date).str.to_date()).item()
    start = pl.select(pl.lit(day).dt.offset_by("-12mo")).item()

    def csv(name):
        return pl.scan_csv(f"{folder}/{name}.csv", schema_overrides=TYPES[name])

    levels = (
        pl.read_csv(f"{folder}/levels.csv", infer_schema=False)
        .with_row_index("rung")
        .select(
            "rung", "level", "grade", "craft", "track",
            manages=col("kind") == "management",
            rank=col("grade").str.extract("([0-9]+)").cast(pl.Int32),
            expert=col("expert") == "yes",
        )
    )  # fmt: skip
    far = pl.date(9999, 12, 31)
    # Everything that is asked of positions is about the period, so that earlier ones fall out
    # while they are read.
    positions = (
        csv("positions")
        .select("person", "level", "zone", begins="from", ends=col("until").fill_null(far))
        .filter(col("ends") >= start, col("begins") <= day)
        .join(levels.lazy(), on="level")
        .drop("level")
    )
    periods = pl.when(col("per") == "month").then(12.0)
    periods = periods.when(col("per") == "hour").then(20.8 * col("part").fill_null(100.0))
    pay = (
        csv("pay")
        .filter(col("from") <= day, col("until").fill_null(far) >= day)
        .select(
            "person", "currency",
            total=(col("base") + col("variable").fill_null(0.0))
            * 100.0 / col("part").fill_null(100.0) * periods.otherwise(1.0),
        )
    )  # fmt: skip
    moves = csv("moves").filter(col("kind") == "cross").select("person", "on", "consent", "way_back")
    trained = (
        csv("training")
        .filter((col("substantive") == "yes") | (col("substantive").is_null() & (col("hours") >= 24)))
        .group_by("person")
        .agg(first=col("on").min())
    )
    people = csv("people").select("person", "sex")
    positions, pay, moves, trained, people = pl.collect_all(
        [positions, pay, moves, trained, people], engine="streaming"
    )
    now = positions.lazy().filter(col("ends") >= day).join(pay.lazy(), on="person", how="left")
    now = now.collect(engine="streaming")
    before = positions.lazy().select(
        "person", rung0="rung", rank0="rank", track0="track", manages0="manages",
        begins=col("ends") + pl.duration(days=1),
    )  # fmt: skip
    rises = pl.when(~col("manages0") & col("manages")).then(col("rank") > col("rank0"))
    rises = rises.when(col("manages0") & ~col("manages")).then(False)
    turns = (
        positions.lazy()
        .filter(col("begins") > start)
        .join(before, on=["person", "begins"])
        .filter(col("rung") != col("rung0"))
        .select(
            "person", on="begins",
            crosses=~col("manages0") & col("manages"),
            rises=rises.otherwise((col("track") == col("track0")) & (col("rank") > col("rank0"))),
        )
        .collect(engine="streaming")
    )  # fmt: skip
    group = ["rank", "grade", "zone", "currency", "manages"]
    medians = (
        now.lazy()
        .filter(col("total").is_not_null())
        .group_by(group)
        .agg(middle=col("total").median(), people=pl.len())
        .collect()
    )
    then = positions.lazy().filter(col("begins") <= start)
    crossed = (
        moves.lazy()
        .filter(col("on") > start, col("on") <= day)
        .sort("on")
        .group_by("person")
        .agg(consent=col("consent").last())
    )
    managers = medians.lazy().filter("manages").select("rank", "zone", "currency", "middle")
    fate = pl.when(col("now_manages").is_null()).then(lit("left"))
    fate = fate.when(col("now_manages") & (col("consent") == "yes")).then(lit("moved-with-consent"))
    fate = fate.when(col("now_manages") & (col("consent") == "no")).then(lit("moved-without-consent"))
    fate = fate.when("now_manages").then(lit("moved-consent-unknown"))
    fate = fate.when(col("total").is_null()).then(lit("no pay"))
    fate = fate.when(col("middle").is_null()).then(lit("nothing to compare"))
    fate = fate.when(col("total") >= col("middle")).then(lit("stayed-brilliant"))
    own = now.lazy().select(
        "person", "rank", "zone", "currency", "total", now_manages="manages", now_expert="expert"
    )
    brilliant = (
        then.filter("expert")
        .select("person")
        .join(own, on="person", how="left")
        .join(crossed, on="person", how="left")
        .join(managers, on=["rank", "zone", "currency"], how="left", nulls_equal=True)
        .group_by(fate=fate.otherwise(lit("under-rewarded")))
        .len()
    )
    way = pl.when(col("now_expert").is_null()).then(lit("left"))
    way = way.when("now_expert").then(lit("still-practising"))
    way = way.when("now_manages").then(lit("moved-to-management")).otherwise(lit("other"))
    lost = (
        positions.lazy()
        .filter("expert")
        .select(col("person").unique())
        .join(own, on="person", how="left")
        .group_by(way=way)
        .len()
    )
    crossings = turns.lazy().filter("crosses").select("person", "on")
    gap = crossings.join(trained.lazy(), on="person", how="left").select(
        (col("first") < col("on")).sum(), pl.len()
    )
    beside = (col("moved") - col("on")).abs()
    known = (
        crossings.join(moves.lazy().rename({"on": "moved"}), on="person")
        .filter(beside <= pl.duration(days=31))
        .sort(beside)
        .group_by("person", "on")
        .agg(col("consent").first(), col("way_back").first())
    )
    failed = crossings.join(known, on=["person", "on"], how="left").select(
        (~col("consent").eq_missing(lit("yes"))).sum().alias("consent"),
        (~col("way_back").eq_missing(lit("yes"))).sum().alias("way_back"),
        pl.len(),
    )
    parity = (
        medians.lazy()
        .group_by("grade", "zone", "currency")
        .agg(
            individual=col("middle").filter(~col("manages")).first(),
            managing=col("middle").filter("manages").first(),
            people=col("people").sum(),
            both=pl.len(),
        )
        .filter(col("both") == 2)
        .select("grade", "zone", "individual", "managing", "people")
    )
    begins = levels.lazy().filter("expert").group_by("craft").agg(least=col("rank").min())
    staircase = (
        now.lazy()
        .join(begins, on="craft")
        .filter(col("rank") >= col("least"))
        .group_by("craft")
        .agg(col("manages").sum(), pl.len())
    )
    risen = turns.lazy().filter("rises").select(col("person").unique(), risen=True)
    equity = (
        then.select("person")
        .join(people.lazy(), on="person")
        .join(risen, on="person", how="left")
        .group_by("sex")
        .agg(col("risen").sum(), pl.len())
    )
    sexes = (
        now.lazy()
        .filter(col("total").is_not_null())
        .select("person", "total")
        .join(people.lazy(), on="person")
        .group_by("sex")
        .agg(pl.len(), mean=col("total").mean(), middle=col("total").median())
    )
    head = now.lazy().select(pl.len(), col("manages").sum())
    asked = [brilliant, lost, gap, failed, parity, staircase, equity, sexes, head]
    brilliant, lost, gap, failed, parity, staircase, equity, sexes, head = (
        it.rows() for it in pl.collect_all(asked, engine="streaming")
    )
    out = {
        "people": head[0][0],
        "managing": head[0][1],
        "stayed-brilliant": dict(brilliant),
        "experts-lost": dict(lost),
        "training-gap": gap[0],
        "set-up-to-fail": failed[0],
        "parity": {f"{grade}/{zone}": rest for grade, zone, *rest in parity},
        "single-staircase": {craft: rest for craft, *rest in staircase},
        "promotion-equity": {sex: rest for sex, *rest in equity},
        "pay-gap": {sex: rest for sex, *rest in sexes},
        "seconds": time.perf_counter() - begin,
    }
    json.dump(out, sys.stdout)


main(*sys.argv[1:])
