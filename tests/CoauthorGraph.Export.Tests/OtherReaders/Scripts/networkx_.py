import json, sys, networkx as nx
path, kind = sys.argv[1:]
if kind == "gexf":
    g = nx.read_gexf(path, version="1.2draft")
elif kind == "graphml":
    g = nx.read_graphml(path)
else:
    g = nx.cytoscape_graph(json.load(open(path, encoding="utf-8")))
name = "label" if kind == "gexf" else "name"
print(json.dumps({
    "nodes": [[n, d[name], d["papers"]] for n, d in g.nodes(data=True)],
    "edges": [[a, b, d["papers"], d["weight"], d.get("firstYear"), d.get("lastYear"), d["paperIds"]]
              for a, b, d in g.edges(data=True)]}))
