const Graph = require("graphology");
const text = require("fs").readFileSync(process.argv[2], "utf8"), kind = process.argv[3];
let graph;
if (kind === "graphology") graph = Graph.from(JSON.parse(text));
else {
  const { DOMParser } = require("@xmldom/xmldom");
  const parse = kind === "gexf" ? require("graphology-gexf").parse : require("graphology-graphml").parse;
  graph = parse(Graph, text, { addMissingNodes: false, DOMParser });
}
console.log(JSON.stringify({
  nodes: graph.mapNodes((id, a) => [id, kind === "graphml" ? a.name : a.label, a.papers]),
  edges: graph.mapEdges((_, a, from, to) => [from, to, a.papers, a.weight, a.firstYear ?? null, a.lastYear ?? null,
    a.paperIds]),
}));
