import json, os, sys, pandas as pd
read = lambda name: pd.read_csv(os.path.join(sys.argv[1], name), keep_default_na=False, na_values={
    "firstYear": [""], "lastYear": [""]}, encoding="utf-8")
known = lambda year: None if pd.isna(year) else year
nodes, edges = read("nodes.csv"), read("edges.csv")
print(json.dumps({
    "nodes": [[r.id, r.name_, int(r.papers)] for r in nodes.rename(columns={"name": "name_"}).itertuples()],
    "edges": [[r.source, r.target, int(r.papers), float(r.weight), known(r.firstYear), known(r.lastYear), r.paperIds]
              for r in edges.itertuples()]}))
