// title: Systems, methods, benchmarks and data sets introduced in papers about a topic
// param topic string: id of the topic
// param kind string = any: system, method, benchmark, dataset or any
// param top integer = 50: how many to show
// column artifact: name
// column kind: what it is
// column paper: title of the paper that introduces it
// column year: year of the paper
MATCH (x:Artifact)<-[:INTRODUCES]-(p:Paper)-[:ABOUT]->(:Topic {id: $topic})
WHERE $kind = 'any' OR x.kind = $kind
RETURN x.name AS artifact, x.kind AS kind, p.title AS paper, p.year AS year
ORDER BY year DESC, artifact, paper LIMIT $top
