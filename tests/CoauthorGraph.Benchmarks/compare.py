#!/usr/bin/env python3
"""Runs `coauthor analyze` and graph libraries on the same graphs in turn and prints a markdown table of the ratios.

usage: compare.py --coauthor PATH [--repeat 3] [--kernels louvain,leiden] [--peers igraph,graph-tool]
                  [--plot growth.svg --synthetic PATH] [GRAPH.txt[.gz] ...]
Times are of the algorithm alone, without reading the graph, but for the row "load"; ours are of --repeat processes, the
peers' of as many runs in one process, unless they take over 20 s; medians. The peers of a graph run right before ours.
For Leiden and Louvain five runs with the seeds 1 to 5, and the mean of their modularities. Exact centralities run on
graphs of at most --exact edges, sampled ones on larger graphs.
--plot adds synthetic co-author graphs of 10,000 to 6 million edges, made by the built CoauthorGraph.Synthetic, and
draws how the times of ours grow. Peers need Debian's python3-igraph and python3-graph-tool (see peers.py); where they
are absent, their columns stay empty.
"""
import argparse
import datetime
import gzip
import json
import math
import os
import platform
import random
import statistics
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))

# Kernel, our arguments, the field of our summary that says how good or what the result is.
ANY_SIZE = [
    ("load", ["components"], None),
    ("components", ["components"], "components"),
    ("kcore", ["kcore"], "maxCore"),
    ("clustering", ["clustering"], "averageClustering"),
    ("pagerank", ["pagerank", "--tolerance", "1e-10"], None),
    ("eigenvector", ["eigenvector"], None),
    ("louvain", ["louvain"], "modularity"),
    ("leiden", ["leiden"], "modularity"),
    ("label-propagation", ["label-propagation"], "modularity"),
    ("paths", ["paths"], None),
]
EXACT = [
    ("betweenness", ["betweenness"], None),
    ("closeness", ["closeness"], None),
    ("harmonic", ["harmonic"], None),
]
SAMPLED = [
    ("betweenness-100", ["betweenness", "--sources", "100"], None),
    ("betweenness-approx .01", ["betweenness-approx", "--epsilon", "0.01", "--delta", "0.1"], "samples"),
    ("betweenness-approx .001", ["betweenness-approx", "--epsilon", "0.001", "--delta", "0.1"], "samples"),
]
SEEDED = {"louvain", "leiden"}
PATHS = 300
GROWTH_PAPERS = [1_200, 4_000, 15_000, 50_000, 180_000, 600_000]
GROWTH_KERNELS = ["load", "components", "kcore", "clustering", "pagerank", "louvain", "leiden", "label-propagation"]
COLOURS = ["#1f6fb2", "#c4501b", "#3a8f3a", "#8a4fb0", "#a07814", "#c03070", "#4a9aa8", "#666666"]


def simple_edges(path):
    """Edges once each, without loops, by node numbers from 0."""
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as lines:
        cells = (line.split() for line in lines if line[:1].isdigit())
        pairs = {(min(a, b), max(a, b)) for a, b in ((int(cell[0]), int(cell[1])) for cell in cells) if a != b}
    number = {node: at for at, node in enumerate(sorted({node for pair in pairs for node in pair}))}
    return [(number[a], number[b]) for a, b in sorted(pairs)], len(number)


def write_graph(path, folder):
    """The graph as all programs read it, shuffled so that none gains by the order, and pairs of nodes to connect."""
    edges, nodes = simple_edges(path)
    draw = random.Random(7)
    order = list(range(nodes))
    draw.shuffle(order)
    draw.shuffle(edges)
    name = os.path.basename(path).split(".")[0]
    plain, pairs = os.path.join(folder, name + ".txt"), os.path.join(folder, name + ".pairs")
    with open(plain, "w", encoding="ascii") as file:
        file.writelines(f"{order[a]} {order[b]}\n" for a, b in edges)
    with open(pairs, "w", encoding="ascii") as file:
        file.writelines(f"{draw.randrange(nodes)} {draw.randrange(nodes)}\n" for _ in range(PATHS))
    return name, plain, pairs, len(edges)


def run_peers(options, kernels, plain, pairs):
    """What each library says of each kernel that it has: a list of rows by kernel."""
    rows = {kernel: [] for kernel in kernels}
    for peer in options.peers:
        command = [options.python, os.path.join(HERE, "peers.py"), peer, plain, ",".join(kernels), "--pairs", pairs,
                   "--repeat", str(options.repeat), "--most", "20"]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        if run.returncode != 0:
            print(f"{peer}: {(run.stderr.strip().splitlines() or ['failed'])[-1]}", file=sys.stderr)
        for line in run.stdout.splitlines():
            row = json.loads(line)
            rows[row["kernel"]].append(row)
    return rows


def run_ours(options, kernel, arguments, plain, pairs, seed):
    command = [options.coauthor, "--format", "jsonl", "analyze", *arguments, "--edges", plain, "--seed", str(seed)]
    command += ["--pairs", pairs] if kernel == "paths" else []
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def number(value):
    return "" if value is None else f"{value:.4g}"


def seconds_of(kernel, run):
    return run["loadSeconds" if kernel == "load" else "computeSeconds"]


def compare(options, name, plain, pairs, kernel, arguments, field, peers):
    best = min(peers, key=lambda row: row["seconds"], default=None)
    seeds = range(1, 6) if kernel in SEEDED else [42] * options.repeat
    runs = [run_ours(options, kernel, arguments, plain, pairs, seed) for seed in seeds]
    ours = statistics.median(seconds_of(kernel, run) for run in runs)
    says = statistics.mean(run[field] for run in runs) if field else None
    peak = max(run["peakBytes"] for run in runs) / 2**20
    faster = best["seconds"] / ours if best else None
    shown, theirs = number(ours), number(best["seconds"]) if best else ""
    if kernel == "paths":
        p50, p95 = (statistics.median(run[f"p{p}Milliseconds"] for run in runs) for p in (50, 95))
        shown = f"p50 {p50:.3g} ms, p95 {p95:.3g} ms"
        theirs = f"p50 {best['p50']:.3g} ms, p95 {best['p95']:.3g} ms" if best else ""
        faster = best["p50"] / p50 if best else None
    cells = [kernel, name, shown, best["peer"] if best else "", theirs, f"{faster:.1f}" if faster else "",
             "" if says is None else f"{says:.5g}",
             "" if not best or best["says"] is None or not field else f"{best['says']:.5g}",
             f"{peak:.0f}", f"{best['peak']:.0f}" if best else ""]
    print(f"| {' | '.join(cells)} |", flush=True)


def compare_all(options, folder):
    print("| kernel | graph | ours, s | best peer | its s | times faster | ours says | peer says | MB | its MB |")
    print("|---|---|---:|---|---:|---:|---:|---:|---:|---:|")
    for path in options.graphs:
        name, plain, pairs, edges = write_graph(path, folder)
        rows = [row for row in ANY_SIZE + (EXACT if edges <= options.exact else SAMPLED)
                if not options.kernels or row[0].split(" ")[0] in options.kernels]
        peers = run_peers(options, [kernel for kernel, _, _ in rows], plain, pairs)
        for kernel, arguments, field in rows:
            compare(options, f"{name} ({edges:,} edges)", plain, pairs, kernel, arguments, field, peers[kernel])


def grow(options, folder):
    """For each kernel a list of (edges, seconds)."""
    lines = {kernel: [] for kernel in GROWTH_KERNELS}
    for papers in GROWTH_PAPERS:
        edges = os.path.join(folder, f"{papers}.edges")
        subprocess.run([options.synthetic, "--papers", str(papers), "--output", os.devnull, "--edges", edges],
                       check=True, capture_output=True)
        for kernel, arguments, _ in ANY_SIZE:
            if kernel in lines:
                runs = [run_ours(options, kernel, arguments, edges, "", 42) for _ in range(options.repeat)]
                lines[kernel].append((runs[0]["edges"], statistics.median(seconds_of(kernel, run) for run in runs)))
        os.remove(edges)
    return lines


def plot(lines, path):
    """Both axes are logarithmic: a straight line of slope one is linear growth."""
    width, height, left, right, bottom = 720, 420, 60, 140, 50
    points = [point for line in lines.values() for point in line]
    low_x, high_x = math.log10(min(x for x, _ in points)), math.log10(max(x for x, _ in points))
    low, high = math.floor(math.log10(min(y for _, y in points))), math.ceil(math.log10(max(y for _, y in points)))

    def at(x, y):
        return (left + (math.log10(x) - low_x) / (high_x - low_x) * (width - left - right),
                height - bottom - (math.log10(y) - low) / (high - low) * (height - bottom - 25))

    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif"'
             ' font-size="12"><rect width="100%" height="100%" fill="white"/>']
    for level in range(low, high + 1):
        y = at(10 ** low_x, 10 ** level)[1]
        parts.append(f'<line x1="{left}" x2="{width - right}" y1="{y:.1f}" y2="{y:.1f}" stroke="#ddd"/>'
                     f'<text x="{left - 8}" y="{y + 4:.1f}" text-anchor="end">{10 ** level:g} s</text>')
    for edges, _ in next(iter(lines.values())):
        parts.append(f'<text x="{at(edges, 10 ** low)[0]:.1f}" y="{height - bottom + 18}" text-anchor="middle">'
                     f'{edges:,}</text>')
    parts.append(f'<text x="{(width - right + left) / 2}" y="{height - 8}" text-anchor="middle">edges</text>')
    # Names stand at the ends of their lines, pushed apart where they would touch.
    names, floor = sorted(((at(*line[-1])[1], kernel) for kernel, line in lines.items()), reverse=True), height
    for (y, kernel), colour in zip(names, COLOURS):
        floor = min(y, floor - 15)
        line = " ".join("{:.1f},{:.1f}".format(*at(*point)) for point in lines[kernel])
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>'
                     f'<text x="{width - right + 8}" y="{floor + 4:.1f}" fill="{colour}">{kernel}</text>')
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(parts) + "\n</svg>\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("graphs", nargs="*")
    parser.add_argument("--coauthor", required=True)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--kernels", type=lambda names: names.split(","), help="only these rows")
    parser.add_argument("--peers", type=lambda names: names.split(","), default=["igraph", "graph-tool"])
    parser.add_argument("--python", default="/usr/bin/python3", help="the interpreter that has the peers")
    parser.add_argument("--exact", type=int, default=400_000, help="most edges for exact centralities")
    parser.add_argument("--plot")
    parser.add_argument("--synthetic")
    options = parser.parse_args()
    print(f"{datetime.date.today()}, {os.cpu_count()} processors, {platform.machine()}\n")
    with tempfile.TemporaryDirectory() as folder:
        if options.graphs:
            compare_all(options, folder)
        if options.plot:
            plot(grow(options, folder), options.plot)


if __name__ == "__main__":
    main()
