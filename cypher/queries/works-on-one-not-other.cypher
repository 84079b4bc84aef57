// title: Who works on one topic and not on another
// param topic topic: id or name of the topic they work on; those narrower than it count too
// param without topic: id or name of the topic they do not work on, nor on one narrower than it
// param top integer = 50: how many to show
// column author: name
// column id: id of the author
// column papers: papers about the first topic
// column weight: share of authorship in them
MATCH (x:Topic) WHERE x.id = $without OR toLower(x.name) = toLower($without)
MATCH (other:Topic)-[:BROADER*0..6]->(x)
WITH collect(DISTINCT other) AS others
MATCH (t:Topic) WHERE t.id = $topic OR toLower(t.name) = toLower($topic)
MATCH (narrow:Topic)-[:BROADER*0..6]->(t)
WITH DISTINCT others, narrow
MATCH (a:Author)-[w:WORKS_ON]->(narrow)
WITH a, others, collect(narrow) AS topics, sum(w.weight) AS weight
WHERE NOT EXISTS { MATCH (a)-[:WORKS_ON]->(t:Topic) WHERE t IN others }
WITH a, weight, COUNT { MATCH (a)-[:AUTHORED]->(p:Paper) WHERE EXISTS { MATCH (p)-[:ABOUT]->(t:Topic) WHERE t IN topics } RETURN DISTINCT p } AS papers
RETURN a.name AS author, a.id AS id, papers, weight
ORDER BY papers DESC, weight DESC, author, id LIMIT $top
