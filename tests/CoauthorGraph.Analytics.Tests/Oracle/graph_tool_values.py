"""Reads graphs as igraph_values.py does; writes what graph-tool says of each, by the names that stand there."""
import json
import math
import sys

import graph_tool
import graph_tool.centrality
import graph_tool.clustering
import graph_tool.topology


def numbered(labels):
    """The labels, numbered in the order in which they first come."""
    numbers = {}
    return [numbers.setdefault(label, len(numbers)) for label in labels]


def closeness(row, node):
    reached = [d for v, d in enumerate(row) if v != node and not math.isinf(d)]
    return len(reached) / (len(row) - 1) * len(reached) / sum(reached) if reached else 0.0


def values_of(case):
    graph = graph_tool.Graph(directed=False)
    graph.add_vertex(case["n"])
    strength, length = graph.new_ep("double"), graph.new_ep("double")
    for a, b, weight in case["edges"]:
        edge = graph.add_edge(a, b)
        strength[edge], length[edge] = weight, 1 / weight
    result = {
        "components": numbered(graph_tool.topology.label_components(graph)[0].a.tolist()),
        "kcore": graph_tool.topology.kcore_decomposition(graph).a.tolist(),
        "clustering": graph_tool.clustering.local_clustering(graph).a.tolist(),
        "betweenness": graph_tool.centrality.betweenness(graph, norm=False)[0].a.tolist(),
    }
    if case["edges"]:
        result["betweennessWeighted"] = graph_tool.centrality.betweenness(graph, weight=length, norm=False)[0].a.tolist()
    for name, weights in (("", None), ("Weighted", length)):
        # Unreached nodes are farther than any path can be.
        longest = case["n"] * max([1.0] + [1 / w for _, _, w in case["edges"]])
        rows = [[d if d <= longest else math.inf
                 for d in graph_tool.topology.shortest_distance(graph, source=v, weights=weights).a.tolist()]
                for v in graph.vertices()]
        result["harmonic" + name] = [
            sum(1 / d for v, d in enumerate(row) if v != node and not math.isinf(d)) for node, row in enumerate(rows)]
        result["closeness" + name] = [closeness(row, node) for node, row in enumerate(rows)]
    return result


for line in sys.stdin:
    print(json.dumps(values_of(json.loads(line))))
