#!/usr/bin/env python3
"""Ingests synthetic dumps of growing size and prints how time, memory and space grow, as a markdown table and a plot.

usage: growth.py --coauthor PATH --synthetic PATH [--papers 50000,150000,500000,1500000,5000000] [--plot growth.svg]
                 [--work FOLDER]
PATH are the built programs `coauthor` and `CoauthorGraph.Synthetic`. Each size is one undisturbed ingest of a new graph
folder, timed as a whole process; "open" is what the process of `coauthor author` for one id needs, and what it needs
beyond the same question of a graph of a hundred papers (the smallest of five each). Space is that of the snapshot's
files.
"""
import argparse
import json
import math
import os
import resource
import shutil
import subprocess
import time

TABLES = {"paper": "papers", "authorship": "authorships", "author": "authors", "edge": "coauthorships"}


def timed(command):
    """Seconds, processor seconds and peak MB of a process, and what it printed."""
    read, write = os.pipe()
    started = time.monotonic()
    process = os.fork()
    if process == 0:
        os.dup2(write, 1)
        os.close(read)
        os.execvp(command[0], command)
    os.close(write)
    with os.fdopen(read) as output:
        text = output.read()
    _, status, usage = os.wait4(process, 0)
    if status != 0:
        raise SystemExit(f"{' '.join(command)} failed with {status}")
    return time.monotonic() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, text


def snapshot_bytes(graph):
    with open(os.path.join(graph, "CURRENT"), encoding="ascii") as file:
        folder = os.path.join(graph, "snapshots", file.read().strip())
    sizes = {}
    for name in os.listdir(folder):
        table = name.split(".")[0]
        sizes[table] = sizes.get(table, 0) + os.path.getsize(os.path.join(folder, name))
    return sizes


def question(options, graph):
    """Seconds of a process that opens the graph and answers one question."""
    first = json.loads(subprocess.run(
        [options.coauthor, "-f", "jsonl", "-g", graph, "authors", "--top", "1"],
        capture_output=True, text=True, check=True).stdout.splitlines()[0])
    return min(timed([options.coauthor, "-f", "jsonl", "-g", graph, "author", first["id"]])[0] for _ in range(5))


def measure(options, papers):
    dump = os.path.join(options.work, f"{papers}.jsonl")
    graph = os.path.join(options.work, f"graph-{papers}")
    shutil.rmtree(graph, ignore_errors=True)
    if not os.path.exists(dump):
        subprocess.run([options.synthetic, "--papers", str(papers), "--output", dump], check=True)
    seconds, processor, peak, text = timed(
        [options.coauthor, "-q", "-f", "jsonl", "-g", graph, "ingest", dump])
    summary = json.loads(text)
    opened = question(options, graph)
    sizes = snapshot_bytes(graph)
    counts = {"paper": papers, "authorship": summary["mentions"], "author": summary["authors"],
              "edge": summary["coauthorEdges"]}
    row = {"papers": papers, "mentions": summary["mentions"], "authors": summary["authors"],
           "edges": summary["coauthorEdges"], "seconds": seconds, "processor": processor, "peak": peak,
           "open": opened * 1000, "snapshot": sum(sizes.values()) / 1e6,
           "each": {name: sizes[table] / max(1, counts[name]) for name, table in TABLES.items()}}
    if not options.keep:
        shutil.rmtree(graph)
        os.remove(dump)
    return row


def plot(rows, path):
    """Both axes are logarithmic: a straight line of slope one is linear growth."""
    width, height, left, bottom = 640, 400, 70, 50
    series = [("seconds", "#1f6fb2"), ("peak", "#c4501b")]
    xs = [math.log10(row["papers"]) for row in rows]
    ys = [math.log10(row[name]) for row in rows for name, _ in series]
    low, high = math.floor(min(ys)), math.ceil(max(ys))

    def at(x, y):
        span = max(xs) - min(xs) or 1
        return (left + (x - min(xs)) / span * (width - left - 40),
                height - bottom - (y - low) / (high - low) * (height - bottom - 30))

    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif"'
             ' font-size="12"><rect width="100%" height="100%" fill="white"/>']
    for level in range(low, high + 1):
        y = at(min(xs), level)[1]
        parts.append(f'<line x1="{left}" x2="{width - 40}" y1="{y:.1f}" y2="{y:.1f}" stroke="#ddd"/>'
                     f'<text x="{left - 8}" y="{y + 4:.1f}" text-anchor="end">{10 ** level:g}</text>')
    for row, x in zip(rows, xs):
        parts.append(f'<text x="{at(x, low)[0]:.1f}" y="{height - bottom + 18}" text-anchor="middle">'
                     f'{row["papers"]:,}</text>')
    parts.append(f'<text x="{width / 2}" y="{height - 8}" text-anchor="middle">papers</text>')
    for number, (name, colour) in enumerate(series):
        points = [at(x, math.log10(row[name])) for row, x in zip(rows, xs)]
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in points]
        label = "ingest, seconds" if name == "seconds" else "peak memory, MB"
        parts.append(f'<text x="{left + 10}" y="{24 + 16 * number}" fill="{colour}">{label}</text>')
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(parts) + "\n</svg>\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--coauthor", required=True)
    parser.add_argument("--synthetic", required=True)
    parser.add_argument("--papers", default="50000,150000,500000,1500000,5000000")
    parser.add_argument("--plot")
    parser.add_argument("--work", default=".")
    parser.add_argument("--keep", action="store_true", help="leave the dumps and graph folders")
    options = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    rows = []
    small = measure(options, 100)["open"]
    print("| papers | authorships | authors | edges | ingest s | processor s | peak MB | open and first answer, ms (beyond a small graph) |"
          " snapshot MB | bytes a paper / authorship / author / edge |")
    print("|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|")
    for papers in map(int, options.papers.split(",")):
        row = measure(options, papers)
        rows.append(row)
        each = " / ".join(f"{row['each'][name]:.0f}" for name in TABLES)
        print(f"| {papers:,} | {row['mentions']:,} | {row['authors']:,} | {row['edges']:,} | {row['seconds']:.0f} |"
              f" {row['processor']:.0f} | {row['peak']:.0f} | {row['open']:.0f} ({row['open'] - small:.0f}) | {row['snapshot']:.0f} | {each} |",
              flush=True)
    if options.plot:
        plot(rows, options.plot)


if __name__ == "__main__":
    main()
