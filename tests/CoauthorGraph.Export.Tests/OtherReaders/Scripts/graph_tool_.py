import json, sys, graph_tool as gt
path, kind = sys.argv[1:]
g = gt.load_graph(path, fmt=kind)
v, e = g.vertex_properties, g.edge_properties
number = lambda text: None if text in ("", 0) else float(text)
ids, name = (v.get("_graphml_vertex_id"), v.get("name")) if kind == "graphml" else (v.get("vertex_name"), v.get("label"))
weight = "weight" if kind == "graphml" else "strength"
print(json.dumps({
    "nodes": [[ids[n], name[n], float(v["papers"][n])] for n in g.vertices()],
    "edges": [[ids[x.source()], ids[x.target()], float(e["papers"][x]), float(e[weight][x]),
               number(e["firstYear"][x]), number(e["lastYear"][x]), e["paperIds"][x]] for x in g.edges()]}))
