// title: Systems, methods, benchmarks and data sets introduced in papers about a topic
// param topic topic: id or name of the topic; those narrower than it count too
// param kind string = any: system, method, benchmark, dataset or any
// param top integer = 50: how many to show
// column artifact: name
// column kind: what it is
// column paper: title of the paper that introduces it
// column id: id of the paper
// column year: year of the paper
MATCH (t:Topic) WHERE t.id = $topic OR toLower(t.name) = toLower($topic)
MATCH (narrow:Topic)-[:BROADER*0..6]->(t)
WITH DISTINCT narrow
MATCH (x:Artifact)<-[:INTRODUCES]-(p:Paper)-[:ABOUT]->(narrow)
WHERE $kind = 'any' OR x.kind = $kind
WITH DISTINCT x, p
RETURN x.name AS artifact, x.kind AS kind, p.title AS paper, p.id AS id, p.year AS year
ORDER BY year DESC, artifact, paper, id LIMIT $top
