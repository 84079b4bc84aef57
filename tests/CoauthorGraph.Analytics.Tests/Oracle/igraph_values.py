"""Reads graphs, one JSON object a line with "n" and "edges" of [a, b, weight]; writes what igraph says of each."""
import json
import math
import sys

import igraph
import numpy


def katz(graph, weights):
    size = graph.vcount()
    matrix = numpy.zeros((size, size))
    for edge, weight in zip(graph.get_edgelist(), weights or [1.0] * graph.ecount()):
        matrix[edge[0], edge[1]] = matrix[edge[1], edge[0]] = weight
    alpha = 0.9 / numpy.linalg.eigvalsh(matrix)[-1]
    return numpy.linalg.solve(numpy.eye(size) - alpha * matrix, numpy.ones(size)).tolist()


def harmonic(distances, node):
    return sum(1 / d for v, d in enumerate(distances) if v != node and not math.isinf(d))


def closeness(distances, node):
    reached = [d for v, d in enumerate(distances) if v != node and not math.isinf(d)]
    return len(reached) / (len(distances) - 1) * len(reached) / sum(reached) if reached else 0.0


def connected_values(graph, weights, name):
    values = {}
    if graph.is_connected() and graph.ecount() > 0:
        values["eigenvector" + name] = graph.eigenvector_centrality(weights=weights)
        if not graph.is_bipartite():
            # Elsewhere two eigenvalues are the largest, and the scores depend on where one starts.
            values["hits" + name] = graph.hub_score(weights=weights)
    if graph.ecount() > 0:
        values["katz" + name] = katz(graph, weights)
    return values


def values_of(case):
    graph = igraph.Graph(n=case["n"], edges=[(a, b) for a, b, _ in case["edges"]])
    strength = [w for _, _, w in case["edges"]]
    length = [1 / w for w in strength]
    nodes = range(graph.vcount())
    result = {
        "components": graph.connected_components().membership,
        "kcore": graph.coreness(),
        "clustering": graph.transitivity_local_undirected(mode="zero"),
        "pagerank": graph.pagerank(damping=0.85),
        "pagerankWeighted": graph.pagerank(damping=0.85, weights=strength) if strength else [],
        "betweenness": graph.betweenness(),
        "betweennessWeighted": graph.betweenness(weights=length) if strength else [],
        "cut": sorted(graph.articulation_points()),
        "bridges": sorted(sorted(graph.es[edge].tuple) for edge in graph.bridges()),
        "blocks": len(graph.biconnected_components()),
        "backbone": sum(strength[e] for e in graph.spanning_tree(weights=[-w for w in strength], return_tree=False)),
        "triangles": len(graph.cliques(3, 3)),
        "assortativity": graph.assortativity_degree(directed=False) if strength else None,
        "diameter": max((d for row in graph.distances() for d in row if not math.isinf(d)), default=0),
    }
    for name, weights in (("", None), ("Weighted", length)):
        rows = graph.distances(weights=weights) if graph.vcount() else []
        result["harmonic" + name] = [harmonic(rows[v], v) for v in nodes]
        result["closeness" + name] = [closeness(rows[v], v) for v in nodes]
    groups = [v % 3 for v in nodes]
    result["modularity"] = graph.modularity(groups) if strength else 0.0
    result["modularityWeighted"] = graph.modularity(groups, weights=strength) if strength else 0.0
    result.update(connected_values(graph, None, ""))
    result.update(connected_values(graph, strength, "Weighted"))
    return {k: None if isinstance(v, float) and math.isnan(v) else v for k, v in result.items()}


for line in sys.stdin:
    print(json.dumps(values_of(json.loads(line))))
