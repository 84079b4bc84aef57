#!/usr/bin/env python3
"""Compares `coauthor analyze betweenness-approx` with exact values for many seeds, as a markdown table.

usage: approximation_error.py --coauthor PATH [--seeds 50] [--epsilon 0.01,0.003] [--delta 0.1] GRAPH.txt[.gz] ...
The error of a run is the greatest difference of a node's normalised value; it may exceed epsilon in a share of delta of
the runs. Samples are the mean of the runs.
"""
import argparse
import csv
import json
import os
import statistics
import subprocess
import tempfile


def analyze(program, algorithm, graph, output, *arguments):
    """The summary and the value of every node."""
    printed = subprocess.run(
        [program, "--quiet", "--format", "json", "analyze", algorithm, "--edges", graph, "--normalized",
         "--output", output, *arguments],
        capture_output=True, text=True, check=True).stdout
    with open(output, encoding="utf-8", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        return json.loads(printed), {node: float(value) for node, value in list(csv.reader(lines))[1:]}


def measure(options, graph, epsilon, exact, output):
    errors, samples = [], []
    for seed in range(options.seeds):
        summary, values = analyze(
            options.coauthor, "betweenness-approx", graph, output,
            "--epsilon", str(epsilon), "--delta", str(options.delta), "--seed", str(seed))
        errors.append(max(abs(values[node] - value) for node, value in exact.items()))
        samples.append(summary["samples"])
    over = sum(error > epsilon for error in errors)
    print(f"| {os.path.basename(graph).split('.')[0]} | {epsilon:g} | {options.delta:g} | {statistics.mean(samples):.0f} |"
          f" {max(errors):.2g} | {statistics.median(errors):.2g} | {over} of {options.seeds} |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("graphs", nargs="+")
    parser.add_argument("--coauthor", required=True)
    parser.add_argument("--seeds", type=int, default=50)
    parser.add_argument("--epsilon", default="0.01,0.003")
    parser.add_argument("--delta", type=float, default=0.1)
    options = parser.parse_args()
    print("| graph | epsilon | delta | samples | greatest error | median error | runs above epsilon |")
    print("|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        output = os.path.join(folder, "values.csv")
        for graph in options.graphs:
            _, exact = analyze(options.coauthor, "betweenness", graph, output)
            for epsilon in map(float, options.epsilon.split(",")):
                measure(options, graph, epsilon, exact, output)


if __name__ == "__main__":
    main()
