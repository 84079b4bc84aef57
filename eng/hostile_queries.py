#!/usr/bin/env python3
"""Asks a graph folder queries that mean harm, each in a process of its own, and says which did not end as they must:
with an answer or with one sentence, in time, in little memory, and never by a crash.

usage: eng/hostile_queries.py GRAPH_FOLDER [--program out/coauthor] [--seconds 5] [--only WORD]

--seconds is the time limit that each query is given; it must have ended within it and some more for the start. Memory is
the most that the process held: 1 GB for what the query keeps, and what the program and the graph need.
"""
import argparse
import resource
import signal
import subprocess
import sys
import time

DEEP = 1000
DEEPER = 100_000
BIG = 200_000


def nested(opening, inside, closing, depth=DEEP):
    return "RETURN " + opening * depth + inside + closing * depth + " AS x"


def subqueries(depth):
    return "MATCH (a) RETURN " + "".join(f"COUNT {{ MATCH (a{i}) WHERE " for i in range(depth)) + "1 > 0" \
        + "".join(" }" + (" > 0" if i < depth - 1 else "") for i in range(depth)) + " AS x"


def queries():
    """Names and texts."""
    # Nesting
    for depth in (DEEP, DEEPER):
        yield f"parentheses {depth}", nested("(", "1", ")", depth)
        yield f"lists {depth}", nested("[", "1", "]", depth)
        yield f"maps {depth}", nested("{a: ", "1", "}", depth)
        yield f"not {depth}", nested("NOT ", "true", "", depth)
        yield f"minus {depth}", nested("- ", "1", "", depth)
        yield f"calls {depth}", nested("abs(", "1", ")", depth)
        yield f"indexes {depth}", "RETURN [1]" + "[0]" * depth + " AS x"
        yield f"properties {depth}", "WITH {a: 1} AS m RETURN m" + ".a" * depth + " AS x"
        yield f"cases {depth}", nested("CASE WHEN true THEN ", "1", " END", depth)
        yield f"comprehensions {depth}", nested("[x IN ", "[1]", " | x]", depth)
        yield f"powers {depth}", "RETURN " + " ^ ".join(["1"] * depth) + " AS x"
        yield f"sums {depth}", "RETURN " + " + ".join(["1"] * depth) + " AS x"
        yield f"ands {depth}", "RETURN " + " AND ".join(["true"] * depth) + " AS x"
        yield f"comparisons {depth}", "RETURN " + " < ".join(["1"] * depth) + " AS x"
        yield f"labels {depth}", "MATCH (n:" + "!" * depth + "A) RETURN n"
        yield f"label parentheses {depth}", "MATCH (n:" + "(" * depth + "A" + ")" * depth + ") RETURN n"
        yield f"types {depth}", "RETURN 1 IS :: " + "LIST<" * depth + "INTEGER" + ">" * depth + " AS x"
        yield f"groups {depth}", "MATCH " + "(" * depth + "(a)-->(b)" + "){1,2}" * depth + " RETURN 1 AS x"
        yield f"calls of subqueries {depth}", "CALL { " * depth + "RETURN 1 AS x" + " } RETURN x" * depth
        yield f"subqueries {depth}", subqueries(depth)
        yield f"open brackets {depth}", "RETURN " + "(" * depth
        yield f"comments {depth}", "/* */" * depth + "RETURN 1 AS x"
        yield f"when {depth}", "CYPHER 25 " + "WHEN true THEN { " * depth + "RETURN 1 AS x" + " }" * depth
    # Width
    yield "unions", " UNION ALL ".join(["RETURN 1 AS x"] * 5000)
    yield "clauses", "WITH 1 AS x " * 20_000 + "RETURN x"
    yield "nodes of a pattern", "MATCH " + "-->".join(["()"] * 5000) + " RETURN count(*) AS x"
    yield "parts of a pattern", "MATCH " + ", ".join(f"(a{i})" for i in range(3000)) + " RETURN count(*) AS x"
    yield "columns", "RETURN " + ", ".join(f"{i} AS c{i}" for i in range(50_000))
    yield "a long list", "RETURN size([" + ",".join("1" for _ in range(BIG)) + "]) AS x"
    yield "a long text", "RETURN size('" + "a" * 5_000_000 + "') AS x"
    yield "a long name", "RETURN 1 AS " + "a" * 1_000_000
    yield "a long number", "RETURN " + "9" * 1_000_000 + " AS x"
    yield "a long fraction", "RETURN 0." + "9" * 1_000_000 + " AS x"
    yield "next", "CYPHER 25 " + " NEXT ".join(["RETURN 1 AS x"] * 5000)
    # Ranges and lists
    yield "range as a list", "RETURN size(range(1, 9223372036854775807)) AS x"
    yield "range collected", "UNWIND range(1, 9223372036854775807) AS i RETURN collect(i) AS x"
    yield "range counted", "UNWIND range(1, 9223372036854775807) AS i RETURN count(i) AS x"
    yield "range sorted", "UNWIND range(1, 1000000000) AS i RETURN i ORDER BY -i"
    yield "range distinct", "UNWIND range(1, 1000000000) AS i RETURN DISTINCT i"
    yield "range grouped", "UNWIND range(1, 1000000000) AS i RETURN i AS k, count(*) AS c"
    yield "range returned", "UNWIND range(1, 1000000000) AS i RETURN i"
    yield "range of ranges", "UNWIND range(1, 100000) AS i RETURN sum(size(range(1, i * 1000))) AS x"
    yield "range in a comprehension", "RETURN size([i IN range(1, 1000000000) WHERE i > 0 | [i, i, i]]) AS x"
    yield "range in reduce", "RETURN reduce(s = 0, i IN range(1, 10000000000) | s + i) AS x"
    yield "range in a quantifier", "RETURN all(i IN range(1, 1000000000000) WHERE i > 0) AS x"
    yield "list doubled", "RETURN size(reduce(l = [1], i IN range(1, 100) | l + l)) AS x"
    yield "text doubled", "RETURN size(reduce(s = 'ab', i IN range(1, 100) | s + s)) AS x"
    yield "list nested by reduce", "RETURN reduce(l = [], i IN range(1, 1000000) | [l]) AS x"
    yield "map nested by reduce", "RETURN reduce(m = {}, i IN range(1, 1000000) | {a: m}) AS x"
    yield "nested lists compared", "WITH reduce(l = [], i IN range(1, 300000) | [l]) AS l RETURN l = l AS a, l < l AS b"
    yield "nested lists grouped", "WITH reduce(l = [], i IN range(1, 300000) | [l]) AS l RETURN DISTINCT l, count(*) AS c"
    yield "nested lists sorted", "WITH reduce(l = [], i IN range(1, 300000) | [l]) AS l UNWIND [l, [l]] AS x RETURN 1 AS y ORDER BY x"
    yield "nested lists as text", "WITH reduce(l = [], i IN range(1, 300000) | [l]) AS l RETURN toStringOrNull(l) AS a, valueType(l) AS b"
    yield "nested lists of a type", "WITH reduce(l = [], i IN range(1, 300000) | [l]) AS l RETURN l IS :: LIST<LIST<INTEGER>> AS a"
    yield "list shared in itself", "WITH reduce(l = [], i IN range(1, 60) | [l, l]) AS l RETURN l = l AS x"
    yield "shared list returned", "RETURN reduce(l = [], i IN range(1, 60) | [l, l]) AS x"
    yield "shared list grouped", "WITH reduce(l = [], i IN range(1, 60) | [l, l]) AS l RETURN l AS k, count(*) AS c"
    yield "shared list as a type", "WITH reduce(l = [], i IN range(1, 60) | [l, l]) AS l RETURN valueType(l) AS k"
    yield "shared map compared", "WITH reduce(m = {a: 1}, i IN range(1, 60) | {a: m, b: m}) AS m RETURN m = m AS x, m <> m AS y"
    # Texts and patterns of texts
    yield "regex of groups", "RETURN '" + "a" * 40 + "b' =~ '(a+)+c' AS x"
    yield "regex of choices", "RETURN '" + "a" * 60 + "' =~ '(a|a|aa)*b' AS x"
    yield "regex with a look back", "RETURN '" + "a" * 5000 + "b' =~ '(a*)*\\\\1c' AS x"
    yield "regex with counts", "RETURN 'a' =~ '((a{1,1000}){1,1000}){1,1000}' AS x"
    yield "regex of length", "RETURN 'a' =~ '" + "(a|b)" * 100_000 + "' AS x"
    yield "regex on long texts", "WITH reduce(s = 'ab', i IN range(1, 22) | s + s) AS s RETURN s =~ '(.*a.*b)*c' AS x"
    yield "replace that grows", "WITH reduce(s = 'a', i IN range(1, 25) | s + s) AS s RETURN size(replace(s, 'a', 'aaaaaaaaaaaaaaaaaaaaaaaa')) AS x"
    yield "replace again", "RETURN size(reduce(s = 'aaaa', i IN range(1, 50) | replace(s, 'a', 'aaaa'))) AS x"
    yield "split to letters", "WITH reduce(s = 'a', i IN range(1, 28) | s + s) AS s RETURN size(split(s, '')) AS x"
    yield "normalize", "WITH reduce(s = 'ﷺ', i IN range(1, 26) | s + s) AS s RETURN size(normalize(s, NFKD)) AS x"
    yield "upper", "WITH reduce(s = 'ß', i IN range(1, 29) | s + s) AS s RETURN size(toUpper(s)) AS x"
    yield "left pad", "RETURN size(toString(1e308)) AS x, toInteger('" + "9" * 100_000 + "') AS y"
    yield "full text", "CALL db.index.fulltext.queryNodes('coauthor_paper_titles', '" + "a* " * 20_000 + "') YIELD node RETURN count(*) AS x"
    yield "full text nested", "CALL db.index.fulltext.queryNodes('coauthor_paper_titles', '" + "(" * 100_000 + "a" + ")" * 100_000 + "') YIELD node RETURN count(*) AS x"
    yield "full text near", "CALL db.index.fulltext.queryNodes('coauthor_paper_titles', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa~2 OR *a*b*c*d*e*') YIELD node RETURN count(*) AS x"
    # Graphs
    yield "product of three", "MATCH (a), (b), (c) RETURN count(a.id + b.id + c.id) AS x"
    yield "product of seven", "MATCH (a), (b), (c), (d), (e), (f), (g) RETURN count(*) AS x"
    yield "product returned", "MATCH (a), (b), (c) RETURN a, b, c"
    yield "product collected", "MATCH (a), (b), (c) RETURN collect([a, b, c]) AS x"
    yield "product sorted", "MATCH (a), (b), (c) RETURN a.id, b.id, c.id ORDER BY c.id + b.id DESC"
    yield "all walks", "MATCH (a)-[*]-(b) RETURN count(*) AS x"
    yield "all paths", "MATCH p = (a:Author)-[:COAUTHORED*]-(b:Author) RETURN max(length(p)) AS x"
    yield "all paths collected", "MATCH p = (a:Author)-[:COAUTHORED*]-(b:Author) RETURN collect(p) AS x"
    yield "groups without end", "MATCH ((a)--(b)--(c))+ RETURN count(*) AS x"
    yield "groups of groups", "MATCH (x)(()--()){1,100}(y)(()--()){1,100}(z) RETURN count(*) AS x"
    yield "walks in exists", "MATCH (a) WHERE EXISTS { (a)-[*5..]-(b) WHERE b.id = 'none' } RETURN count(*) AS x"
    yield "walks in a comprehension", "MATCH (a) RETURN size([p = (a)-[*..12]-() | p]) AS x"
    yield "long repetition", "MATCH (a)-[*1000000]-(b) RETURN count(*) AS x"
    yield "counted out", "MATCH (a)-[:COAUTHORED]-{0,2147483647}(b) RETURN count(*) AS x"
    yield "all shortest between all", "MATCH p = allShortestPaths((a:Author)-[*]-(b:Author)) WHERE a <> b RETURN count(p) AS x"
    yield "shortest with a condition", "MATCH p = shortestPath((a:Author)-[*]-(b:Author)) WHERE a.id < b.id AND length(p) > 1000 RETURN count(p) AS x"
    yield "shortest many", "MATCH p = SHORTEST 1000000 (a:Author)-[:COAUTHORED]-+(b:Author) RETURN count(*) AS x"
    yield "shortest groups", "MATCH p = SHORTEST 1000 GROUPS (a:Author)-->+(b) RETURN count(*) AS x"
    yield "repeatable", "CYPHER 25 MATCH REPEATABLE ELEMENTS (a)-[]-{1,40}(b) RETURN count(*) AS x"
    yield "unwound again and again", "UNWIND range(1, 1000) AS a " + " ".join(f"UNWIND range(1, 1000) AS a{i}" for i in range(20)) + " RETURN count(*) AS x"
    yield "aggregates over aggregates", "MATCH (a), (b) WITH a, collect(b) AS l MATCH (c) WITH a, l, collect(c) AS m RETURN count(*) AS x, sum(size(l) * size(m)) AS y"
    yield "pagerank again and again", "UNWIND range(1, 100000) AS i CALL coauthor.pagerank() YIELD score RETURN sum(score) AS x"
    yield "many paths", "MATCH (a:Author), (b:Author) CALL coauthor.paths(a.id, b.id, 2147483647) YIELD length RETURN count(*) AS x"
    # Outside
    for text in (
        "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", "LOAD CSV FROM 'http://127.0.0.1:1/' AS line RETURN line",
        "CALL apoc.load.json('file:///etc/passwd') YIELD value RETURN value", "CALL apoc.export.csv.all('/tmp/x.csv', {})",
        "CALL dbms.listConfig()", "CALL db.clearQueryCaches()", "RETURN file() AS x", "RETURN linenumber() AS x",
        "USE other MATCH (n) RETURN n", "SHOW USERS", "CREATE DATABASE x", "STOP DATABASE neo4j", "ALTER USER a SET PASSWORD 'b'",
        "DROP INDEX x", "CREATE (n)", "MATCH (n) DETACH DELETE n", "MATCH (n) SET n.x = 1", "MERGE (n:A)", "FOREACH (i IN [1] | CREATE ())",
        "CALL { CREATE (n) } IN TRANSACTIONS", "GRANT ROLE a TO b", "MATCH (n) REMOVE n:Author",
    ):
        yield "outside: " + text, text
    # Texts that are none
    yield "nothing", ""
    yield "nulls", "RETURN 1\0 AS x".replace("\0", "\u2400")
    yield "lone surrogates", "RETURN '\\uD800' AS x"
    yield "right to left", "RETURN '\u202e' AS `\u202e`"
    yield "no end of a text", "RETURN '" + "a" * 100_000
    yield "no end of a comment", "RETURN 1 /* " + "a" * 100_000
    yield "quotes", "`" * 100_001
    yield "semicolons", ";" * 100_000
    yield "dots", "RETURN 1" + "." * 100_000
    yield "letters", "MATCH " * 50_000
    yield "arithmetic", "RETURN -9223372036854775808 / -1 AS x, -9223372036854775808 % -1 AS y"
    yield "dates", "RETURN date({year: 999999999, month: 12, day: 31}) + duration({days: 1}) AS x"
    yield "durations", "RETURN duration({days: 9223372036854775807}) AS x"
    yield "duration of fractions", "RETURN duration({months: 1e300}) AS x"
    yield "time zones", "RETURN datetime({year: 2020, timezone: '" + "A" * 100_000 + "'}) AS x"


def run(program, graph, text, seconds, most):
    start = time.monotonic()
    process = subprocess.Popen(
        [program, "-g", graph, "-f", "jsonl", "query", "--timeout", str(seconds), "--max-rows", "100000000"],
        stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        _, error = process.communicate(text.encode(), timeout=most)
    except subprocess.TimeoutExpired:
        process.kill()
        _, error = process.communicate()
        error = b"DID NOT END " + error
    return process.returncode, time.monotonic() - start, error.decode(errors="replace").strip()


def interrupted(program, graph, text):
    """How long a query goes on after Ctrl-C."""
    process = subprocess.Popen(
        [program, "-g", graph, "query", text], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    time.sleep(2)
    start = time.monotonic()
    process.send_signal(signal.SIGINT)
    try:
        process.communicate(timeout=30)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    return process.returncode, time.monotonic() - start


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("graph")
    parser.add_argument("--program", default="out/coauthor")
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    wrong = 0
    count = 0
    peak = 0
    for name, text in queries():
        if options.only not in name:
            continue
        count += 1
        code, took, error = run(options.program, options.graph, text, options.seconds, options.seconds + 60)
        held = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        grew = held > peak
        peak = max(peak, held)
        isWell = code in (0, 2) and took < options.seconds + 10 and len(error) < 4000 and "   at " not in error \
            and (code == 0 or error) and not (name.startswith("outside") and code == 0)
        wrong += not isWell
        mark = "ok   " if isWell else "WRONG"
        print(f"{mark} {took:6.1f} s {f'{held} MB' if grew else '':>8} {code:3} {name}: {error[:150]!r}", flush=True)
    for name, text in queries():
        if name in ("all walks", "range counted", "product of seven", "all shortest between all", "pagerank again and again",
                    "many paths") and options.only in name:
            code, took = interrupted(options.program, options.graph, text)
            isWell = code == 130 and took < 1.5
            wrong += not isWell
            print(f"{'ok   ' if isWell else 'WRONG'} {took:6.2f} s after Ctrl-C {code:3} {name}", flush=True)
    print(f"{count} queries, {wrong} did not end as they must; at most {peak} MB")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
