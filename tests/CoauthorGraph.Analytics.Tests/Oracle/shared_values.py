"""Reads graphs as igraph_values.py does; writes what igraph says of each (Katz: scipy's conjugate gradients).

"sample" names the nodes that distances and paths are asked of; "full" is true where the graph is small enough for what
takes a search from every node."""
import json
import math
import sys

import igraph
import numpy
import scipy.sparse
import scipy.sparse.linalg

PATHS = 5
PAIRS = 3


def katz(graph, weights):
    size = graph.vcount()
    ends = numpy.array(graph.get_edgelist())
    rows, columns = numpy.concatenate([ends, ends[:, ::-1]]).T
    values = numpy.tile(numpy.array(weights or [1.0] * graph.ecount()), 2)
    matrix = scipy.sparse.csr_matrix((values, (rows, columns)), shape=(size, size))
    largest = scipy.sparse.linalg.eigsh(matrix, k=1, which="LA", tol=0, return_eigenvectors=False)[0]
    system = scipy.sparse.identity(size) - 0.9 / largest * matrix
    solution, failed = scipy.sparse.linalg.cg(system, numpy.ones(size), tol=1e-14)
    assert failed == 0
    return solution.tolist()


def distance_values(graph, sample, lengths, name):
    harmonic, closeness = [], []
    for node, row in zip(sample, graph.distances(source=sample, weights=lengths)):
        reached = [d for other, d in enumerate(row) if other != node and not math.isinf(d)]
        harmonic.append(math.fsum(1 / d for d in reached))
        whole = math.fsum(reached)
        closeness.append(len(reached) / (len(row) - 1) * len(reached) / whole if reached else 0.0)
    return {"harmonic" + name: harmonic, "closeness" + name: closeness}


def path_lengths(graph, a, b, lengths):
    # igraph 0.10.2 warns and fails where nothing connects them.
    if math.isinf(graph.distances(source=a, target=b)[0][0]):
        return []
    paths = graph.get_k_shortest_paths(a, b, k=PATHS, weights=lengths, output="epath")
    return [math.fsum(lengths[edge] for edge in path) if lengths else len(path) for path in paths]


def weighting(graph, sample, strengths, name):
    lengths = [1 / weight for weight in strengths] if strengths else None
    result = distance_values(graph, sample, lengths, name)
    result["degree" + name] = graph.strength(weights=strengths) if strengths else graph.degree()
    result["pagerank" + name] = graph.pagerank(damping=0.85, weights=strengths)
    result["eigenvector" + name] = graph.eigenvector_centrality(weights=strengths)
    result["hits" + name] = graph.hub_score(weights=strengths)
    result["katz" + name] = katz(graph, strengths)
    result["modularity" + name] = graph.modularity([v % 7 for v in graph.vs.indices], weights=strengths)
    result["paths" + name] = [path_lengths(graph, a, b, lengths) for a, b in zip(sample[:PAIRS], sample[1:])]
    return lengths, result


def values_of(case):
    graph = igraph.Graph(n=case["n"], edges=[(a, b) for a, b, _ in case["edges"]])
    bridges = [tuple(sorted(graph.es[edge].tuple)) for edge in graph.bridges()]
    _, result = weighting(graph, case["sample"], None, "")
    result.update({
        "components": graph.connected_components().membership,
        "kcore": graph.coreness(),
        "clustering": graph.transitivity_local_undirected(mode="zero"),
        "cut": sorted(graph.articulation_points()),
        "bridges": sorted(bridges),
        "blocks": len(graph.biconnected_components()),
        "assortativity": graph.assortativity_degree(directed=False),
        "farthest": [int(d) for d in graph.eccentricity(case["sample"])],
    })
    if case["full"]:
        result["betweenness"] = graph.betweenness()
        result["diameter"] = graph.connected_components().giant().diameter()
        result["adamicAdar"] = graph.similarity_inverse_log_weighted(vertices=case["sample"])
    if case["weighted"]:
        lengths, weighted = weighting(graph, case["sample"], [w for _, _, w in case["edges"]], "Weighted")
        result.update(weighted)
        result["betweennessWeighted"] = graph.betweenness(weights=lengths)
    return result


for line in sys.stdin:
    print(json.dumps(values_of(json.loads(line))))
