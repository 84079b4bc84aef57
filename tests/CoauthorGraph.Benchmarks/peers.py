#!/usr/bin/env python3
"""Times graph libraries on an edge list: one JSON object a kernel, with seconds of the algorithm alone.

usage: peers.py igraph|graph-tool EDGES.txt KERNEL[,KERNEL...] [--repeat N] [--pairs F]
The edge list has two node numbers from 0 a line, no loops and no repeats. Needs Debian's python3-igraph or
python3-graph-tool; run it with the interpreter they are for.
"""
import argparse
import json
import resource
import statistics
import time


class Igraph:
    """igraph; communities by modularity, Leiden with two rounds, as its users run it."""

    def __init__(self, path):
        import igraph
        self.version = igraph.__version__
        self.graph = igraph.Graph.Read_Edgelist(path, directed=False)

    def kernels(self):
        graph = self.graph
        return {
            "components": lambda: (graph.connected_components(), lambda found: len(found)),
            "kcore": lambda: (graph.coreness(), max),
            "clustering": lambda: (graph.transitivity_local_undirected(mode="zero"), mean),
            "pagerank": lambda: (graph.pagerank(damping=0.85), None),
            "eigenvector": lambda: (graph.eigenvector_centrality(), None),
            "louvain": lambda: (graph.community_multilevel(), lambda found: found.modularity),
            "leiden": lambda: (graph.community_leiden(objective_function="modularity", n_iterations=2),
                               lambda found: found.modularity),
            "label-propagation": lambda: (graph.community_label_propagation(), lambda found: found.modularity),
            "betweenness": lambda: (graph.betweenness(), max),
            "closeness": lambda: (graph.closeness(), None),
            "harmonic": lambda: (graph.harmonic_centrality(), None),
        }

    def path(self, source, target):
        return self.graph.get_shortest_paths(source, to=target)[0]


class GraphTool:
    """graph-tool with OpenMP on all processors."""

    def __init__(self, path):
        import graph_tool
        import numpy
        self.version = graph_tool.__version__
        self.numpy = numpy
        self.graph = graph_tool.load_graph_from_csv(
            path, directed=False, csv_options={"delimiter": " "}, hashed=False)

    def kernels(self):
        from graph_tool import centrality, clustering, topology
        graph, numpy = self.graph, self.numpy
        sources = numpy.random.default_rng(7).choice(graph.num_vertices(), 100, replace=False)
        return {
            "components": lambda: (topology.label_components(graph), lambda found: len(found[1])),
            "kcore": lambda: (topology.kcore_decomposition(graph), lambda found: int(found.a.max())),
            "clustering": lambda: (clustering.local_clustering(graph), lambda found: float(found.a.mean())),
            "pagerank": lambda: (centrality.pagerank(graph, epsilon=1e-10), None),
            "betweenness": lambda: (centrality.betweenness(graph, norm=False)[0], lambda found: float(found.a.max())),
            "betweenness-100": lambda: (centrality.betweenness(graph, pivots=sources, norm=False)[0], None),
            "closeness": lambda: (centrality.closeness(graph), None),
            "harmonic": lambda: (centrality.closeness(graph, harmonic=True), None),
        }

    def path(self, source, target):
        from graph_tool import topology
        return [int(node) for node in topology.shortest_path(self.graph, source, target)[0]]


def mean(values):
    return sum(values) / len(values)


def measure(kernel, repeat, most):
    """Median seconds and what the result says of itself; no more runs once `most` seconds are over."""
    seconds, says = [], None
    for _ in range(repeat):
        started = time.perf_counter()
        result, quality = kernel()
        seconds.append(time.perf_counter() - started)
        says = quality(result) if quality else None
        if sum(seconds) > most:
            break
    return {"seconds": statistics.median(seconds), "runs": len(seconds), "says": says}


def measure_paths(peer, file):
    milliseconds, steps = [], 0
    with open(file, encoding="ascii") as pairs:
        for line in pairs:
            source, target = map(int, line.split())
            started = time.perf_counter()
            path = peer.path(source, target)
            milliseconds.append((time.perf_counter() - started) * 1000)
            steps += max(0, len(path) - 1)
    milliseconds.sort()
    return {"seconds": sum(milliseconds) / 1000, "runs": len(milliseconds), "says": steps,
            "p50": milliseconds[len(milliseconds) // 2], "p95": milliseconds[int(len(milliseconds) * 0.95)]}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("peer", choices=["igraph", "graph-tool"])
    parser.add_argument("edges")
    parser.add_argument("kernels")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--most", type=float, default=20, help="seconds after which a kernel is not run again")
    parser.add_argument("--pairs")
    options = parser.parse_args()
    started = time.perf_counter()
    peer = (Igraph if options.peer == "igraph" else GraphTool)(options.edges)
    loaded = time.perf_counter() - started
    kernels = peer.kernels()
    for name in options.kernels.split(","):
        if name == "load":
            row = {"seconds": loaded, "runs": 1, "says": None}
        elif name == "paths":
            row = measure_paths(peer, options.pairs)
        elif name in kernels:
            row = measure(kernels[name], options.repeat, options.most)
        else:
            continue
        row |= {"peer": f"{options.peer} {peer.version.split(' ')[0]}", "kernel": name,
                "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}
        print(json.dumps(row), flush=True)


if __name__ == "__main__":
    main()
