"""Reads graphs, one JSON object a line with "n" and "edges" of [a, b, weight]; writes what networkx says of each."""
import json
import sys

import networkx as nx

for line in sys.stdin:
    sample = json.loads(line)
    graph = nx.Graph()
    graph.add_nodes_from(range(sample["n"]))
    graph.add_edges_from((a, b) for a, b, _ in sample["edges"])
    largest = graph.subgraph(max(nx.connected_components(graph), key=len))
    club = nx.rich_club_coefficient(graph, normalized=False) if graph.number_of_edges() else {}
    print(json.dumps({
        "richClub": sorted(club.items()),
        "largest": largest.number_of_nodes(),
        "meanDistance": nx.average_shortest_path_length(largest) if largest.number_of_nodes() > 1 else 0,
        "transitivity": nx.transitivity(graph),
        "averageClustering": nx.average_clustering(graph),
    }))
