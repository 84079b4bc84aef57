import json, math, sys, igraph
g = igraph.Graph.Read_GraphML(sys.argv[1])
known = lambda year: None if math.isnan(year) else year
print(json.dumps({
    "nodes": [[v["id"], v["name"], v["papers"]] for v in g.vs],
    "edges": [[g.vs[e.source]["id"], g.vs[e.target]["id"], e["papers"], e["weight"], known(e["firstYear"]),
               known(e["lastYear"]), e["paperIds"]] for e in g.es]}))
