#!/usr/bin/env python3
"""Runs `coauthor analyze` and the peers of bench_peers.py on the same graphs and prints the ratios as a markdown table.

usage: compare.py --coauthor PATH --peers PATH/bench_peers.py [--repeat 3] [--kernels louvain,leiden] GRAPH.txt[.gz] ...
Peers need Debian's python3-igraph (and python3-graph-tool with --graph-tool). Times are of the algorithm alone, without
reading the graph; ours is the median of --repeat processes, theirs of what bench_peers.py repeats. Exact kernels that
are slow run only on graphs named ca-*.
"""
import argparse
import datetime
import json
import os
import platform
import statistics
import subprocess

# Our algorithm and options, the peer's name of the same work, the field of the summary that tells the quality.
KERNELS = [
    ("load", ["components"], "load_edgelist", None),
    ("components", ["components"], "components", "components"),
    ("kcore", ["kcore"], "kcore", "maxCore"),
    ("clustering", ["clustering"], "local_clustering", "averageClustering"),
    ("pagerank", ["pagerank", "--tolerance", "1e-10"], "pagerank_prpack_eps1e-10ish", None),
    ("eigenvector", ["eigenvector"], "eigenvector", None),
    ("louvain", ["louvain"], "louvain", "modularity"),
    ("leiden", ["leiden"], "leiden_modularity_it2", "modularity"),
    ("label-propagation", ["label-propagation"], "labelprop", "modularity"),
]
SLOW = [
    ("betweenness", ["betweenness"], "betweenness_exact", None),
    ("closeness", ["closeness"], "closeness_exact", None),
    ("harmonic", ["harmonic"], "harmonic_exact", None),
]


def run_peers(script, peer, graph):
    lines = subprocess.run(
        ["/usr/bin/python3", script, peer, graph], capture_output=True, text=True, check=False).stdout.splitlines()
    rows = [json.loads(line) for line in lines if line.startswith("{")]
    return {row["kernel"]: row for row in rows if "kernel" in row}


def run_ours(program, graph, arguments, repeat):
    runs = []
    for _ in range(repeat):
        output = subprocess.run(
            [program, "--format", "jsonl", "analyze", *arguments, "--edges", graph],
            capture_output=True, text=True, check=True).stdout
        runs.append(json.loads(output))
    return runs


def quality(value):
    return "" if value is None else f"{value:.6g}"


def compare(options, graph):
    name = os.path.basename(graph).split(".")[0]
    peers = {}
    for peer in ["igraph"] + (["graphtool"] if options.graph_tool else []):
        peers[peer] = run_peers(options.peers, peer, graph)
    for kernel, arguments, theirs, field in KERNELS + (SLOW if name.startswith("ca-") else []):
        if options.kernels and kernel not in options.kernels:
            continue
        runs = run_ours(options.coauthor, graph, arguments, options.repeat)
        key = "loadSeconds" if kernel == "load" else "computeSeconds"
        ours = statistics.median(run[key] for run in runs)
        peak = max(run["peakBytes"] for run in runs) / 2**20
        found = [(rows[theirs]["median_s"], peer, rows[theirs]) for peer, rows in peers.items() if theirs in rows]
        if found:
            seconds, peer, row = min(found, key=lambda item: item[0])
            other = quality(row.get("Q", row.get("avg", row.get("maxcore", row.get("n")))) if field else None)
            cells = [peer, f"{seconds:.4g}", f"{seconds / ours:.1f}", quality(runs[0].get(field)), other]
        else:
            cells = ["", "", "", quality(runs[0].get(field)), ""]
        nodes_edges = f"{name} ({runs[0]['nodes']} / {runs[0]['edges']})"
        print(f"| {kernel} | {nodes_edges} | {ours:.4g} | {' | '.join(cells)} | {peak:.0f} |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("graphs", nargs="+")
    parser.add_argument("--coauthor", required=True)
    parser.add_argument("--peers", required=True)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--graph-tool", action="store_true")
    parser.add_argument("--kernels", type=lambda names: names.split(","), help="only these rows")
    options = parser.parse_args()
    print(f"{datetime.date.today()}, {os.cpu_count()} processors, {platform.machine()}\n")
    print("| kernel | graph (nodes / edges) | ours, s | best peer | s | times faster | ours says | peer says | MB |")
    print("|---|---|---|---|---|---|---|---|---|")
    for graph in options.graphs:
        compare(options, graph)


if __name__ == "__main__":
    main()
