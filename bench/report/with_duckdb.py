"""The counts and medians of a report by DuckDB: `with_duckdb.py FOLDER DATE`. Called by compare.py.

Typed columns and no sniffing, each file read once and filtered while it is read, everything in one
connection of two threads; what is asked of positions several times stands in a table.
"""

import json
import sys
import time

import duckdb

TYPES = {
    "positions": "{'person': 'VARCHAR', 'from': 'DATE', 'until': 'DATE', 'level': 'VARCHAR',"
    " 'team': 'VARCHAR', 'manager': 'VARCHAR', 'zone': 'VARCHAR'}",
    "levels": "{'level': 'VARCHAR', 'kind': 'VARCHAR', 'title': 'VARCHAR', 'grade': 'VARCHAR',"
    " 'craft': 'VARCHAR', 'track': 'VARCHAR', 'expert': 'VARCHAR', 'category': 'VARCHAR'}",
    "pay": "{'person': 'VARCHAR', 'from': 'DATE', 'until': 'DATE', 'base': 'DOUBLE',"
    " 'variable': 'DOUBLE', 'currency': 'VARCHAR', 'per': 'VARCHAR', 'part': 'DOUBLE',"
    " 'hours': 'DOUBLE'}",
    "people": "{'person': 'VARCHAR', 'sex': 'VARCHAR', 'hired': 'DATE'}",
    "moves": "{'person': 'VARCHAR', 'on': 'DATE', 'kind': 'VARCHAR', 'consent': 'VARCHAR',"
    " 'way_back': 'VARCHAR', 'trial_until': 'DATE', 'outcome': 'VARCHAR'}",
    "training": "{'person': 'VARCHAR', 'on': 'DATE', 'training': 'VARCHAR', 'hours': 'INTEGER',"
    " 'substantive': 'VARCHAR'}",
}


def main(folder, date):
    begin = time.perf_counter()
    db = duckdb.connect(config={"threads": 2, "preserve_insertion_order": False})

    def csv(name):
        return (
            f"read_csv('{folder}/{name}.csv', auto_detect=false, header=true, delim=',',"
            f" quote='\"', escape='\"', dateformat='%Y-%m-%d', columns={TYPES[name]})"
        )

    run = db.execute
    run(f"SET VARIABLE day = DATE '{date}'")
    run("SET VARIABLE start = (getvariable('day') - INTERVAL 12 MONTH)::DATE")
    run(f"""CREATE TEMP TABLE levels AS
        SELECT row_number() OVER ()::UTINYINT AS rung, level, kind = 'management' AS manages,
               regexp_extract(grade, '[0-9]+')::INT AS rank, grade, craft, track,
               expert = 'yes' AS expert
        FROM {csv('levels')}""")
    # Everything that is asked of positions is about the period, so that earlier ones fall out
    # while they are read.
    run(f"""CREATE TEMP TABLE positions AS
        SELECT person, "from" AS begins, coalesce(until, DATE '9999-12-31') AS ends, zone,
               levels.* EXCLUDE (level)
        FROM {csv('positions')} JOIN levels USING (level)
        WHERE ends >= getvariable('start') AND begins <= getvariable('day')""")
    run(f"""CREATE TEMP TABLE now AS
        SELECT p.*, pay.total, pay.currency
        FROM (FROM positions WHERE ends >= getvariable('day')) p
        LEFT JOIN (
            SELECT person, currency,
                   (base + coalesce(variable, 0)) * 100.0 / coalesce(part, 100)
                   * CASE per WHEN 'month' THEN 12 WHEN 'hour' THEN 20.8 * coalesce(part, 100)
                     ELSE 1 END AS total
            FROM {csv('pay')}
            WHERE "from" <= getvariable('day')
              AND coalesce(until, DATE '9999-12-31') >= getvariable('day')
        ) pay USING (person)""")
    run(f"CREATE TEMP TABLE moves AS FROM {csv('moves')} WHERE kind = 'cross'")
    run("""CREATE TEMP TABLE turns AS
        SELECT b.person, b.begins AS "on", NOT a.manages AND b.manages AS crosses,
               CASE WHEN NOT a.manages AND b.manages THEN b.rank > a.rank
                    WHEN a.manages AND NOT b.manages THEN false
                    ELSE a.track = b.track AND b.rank > a.rank END AS rises
        FROM positions b JOIN positions a ON a.person = b.person AND a.ends + 1 = b.begins
        WHERE b.begins > getvariable('start') AND a.rung <> b.rung""")
    run("""CREATE TEMP TABLE medians AS
        SELECT rank, grade, zone, currency, manages, median(total) AS middle, count(*) AS people
        FROM now WHERE total IS NOT NULL GROUP BY ALL""")

    out = {"people": run("SELECT count(*) FROM now").fetchone()[0]}
    out["managing"] = run("SELECT count(*) FROM now WHERE manages").fetchone()[0]
    out["stayed-brilliant"] = dict(
        run("""
        SELECT CASE
            WHEN n.person IS NULL THEN 'left'
            WHEN n.manages THEN coalesce('moved-' || CASE m.consent WHEN 'yes' THEN 'with-consent'
                WHEN 'no' THEN 'without-consent' END, 'moved-consent-unknown')
            WHEN n.total IS NULL THEN 'no pay'
            WHEN d.middle IS NULL THEN 'nothing to compare'
            WHEN n.total >= d.middle THEN 'stayed-brilliant'
            ELSE 'under-rewarded' END AS fate, count(*)
        FROM (FROM positions WHERE begins <= getvariable('start') AND expert) t
        LEFT JOIN now n USING (person)
        LEFT JOIN (SELECT person, arg_max(consent, "on") AS consent FROM moves
                   WHERE "on" > getvariable('start') AND "on" <= getvariable('day')
                   GROUP BY person) m USING (person)
        LEFT JOIN medians d ON d.manages AND d.rank = n.rank AND d.zone IS NOT DISTINCT FROM n.zone
            AND d.currency = n.currency
        GROUP BY fate""").fetchall()
    )
    out["experts-lost"] = dict(
        run("""
        SELECT CASE WHEN n.person IS NULL THEN 'left' WHEN n.expert THEN 'still-practising'
               WHEN n.manages THEN 'moved-to-management' ELSE 'other' END AS way, count(*)
        FROM (SELECT DISTINCT person FROM positions WHERE expert) e
        LEFT JOIN now n USING (person) GROUP BY way""").fetchall()
    )
    out["training-gap"] = run(f"""
        SELECT count(*) FILTER (WHERE t.first < c."on"), count(*)
        FROM (FROM turns WHERE crosses) c
        LEFT JOIN (SELECT person, min("on") AS first FROM {csv('training')}
                   WHERE substantive = 'yes' OR (substantive IS NULL AND hours >= 24)
                   GROUP BY person) t USING (person)""").fetchone()
    out["set-up-to-fail"] = run("""
        SELECT count(*) FILTER (WHERE m.consent IS DISTINCT FROM 'yes'),
               count(*) FILTER (WHERE m.way_back IS DISTINCT FROM 'yes'), count(*)
        FROM (FROM turns WHERE crosses) c
        LEFT JOIN (SELECT c.person, c."on", arg_min(m.consent, abs(m."on" - c."on")) AS consent,
                          arg_min(m.way_back, abs(m."on" - c."on")) AS way_back
                   FROM turns c JOIN moves m USING (person)
                   WHERE c.crosses AND abs(m."on" - c."on") <= 31 GROUP BY ALL) m
        USING (person, "on")""").fetchone()
    out["parity"] = {
        f"{grade}/{zone}": [individual, managing, people]
        for grade, zone, individual, managing, people in run("""
        SELECT grade, zone, max(middle) FILTER (WHERE NOT manages),
               max(middle) FILTER (WHERE manages), sum(people)::BIGINT
        FROM medians GROUP BY grade, zone, currency HAVING count(*) = 2""").fetchall()
    }
    out["single-staircase"] = {
        craft: both
        for craft, *both in run("""
        SELECT craft, count(*) FILTER (WHERE manages), count(*) FROM now
        JOIN (SELECT craft, min(rank) AS least FROM levels WHERE expert GROUP BY craft)
        USING (craft) WHERE rank >= least GROUP BY craft""").fetchall()
    }
    run(f"CREATE TEMP TABLE people AS SELECT person, sex FROM {csv('people')}")
    out["promotion-equity"] = {
        sex: both
        for sex, *both in run("""
        SELECT p.sex, count(*) FILTER (WHERE r.person IS NOT NULL), count(*)
        FROM (FROM positions WHERE begins <= getvariable('start')) t
        JOIN people p USING (person)
        LEFT JOIN (SELECT DISTINCT person FROM turns WHERE rises) r USING (person)
        GROUP BY p.sex""").fetchall()
    }
    out["pay-gap"] = {
        sex: rest
        for sex, *rest in run("""
        SELECT sex, count(*), avg(total), median(total) FROM now JOIN people USING (person)
        WHERE total IS NOT NULL GROUP BY sex""").fetchall()
    }
    out["seconds"] = time.perf_counter() - begin
    json.dump(out, sys.stdout)


main(*sys.argv[1:])
