const cytoscape = require("cytoscape");
const file = JSON.parse(require("fs").readFileSync(process.argv[2], "utf8"));
const cy = cytoscape({ headless: true, elements: file.elements });
console.log(JSON.stringify({
  nodes: cy.nodes().map(n => [n.id(), n.data("name"), n.data("papers")]),
  edges: cy.edges().map(e => [e.source().id(), e.target().id(), e.data("papers"), e.data("weight"),
    e.data("firstYear") ?? null, e.data("lastYear") ?? null, e.data("paperIds")]),
}));
