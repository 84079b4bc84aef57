// title: Co-author pairs that join two topics: one works on the first alone, the other on the second alone
// param first topic: id or name of one topic; those narrower than it count too
// param second topic: id or name of the other topic; those narrower than it count too
// param top integer = 20: how many to show
// column firstAuthor: who works on the first topic
// column firstId: id of that author
// column secondAuthor: who works on the second topic
// column secondId: id of that author
// column papers: their common papers
MATCH (x:Topic) WHERE x.id = $first OR toLower(x.name) = toLower($first)
MATCH (one:Topic)-[:BROADER*0..6]->(x)
WITH collect(DISTINCT one) AS firsts
MATCH (y:Topic) WHERE y.id = $second OR toLower(y.name) = toLower($second)
MATCH (other:Topic)-[:BROADER*0..6]->(y)
WITH firsts, collect(DISTINCT other) AS seconds
UNWIND firsts AS topic
MATCH (a:Author)-[:WORKS_ON]->(topic)
WITH DISTINCT a, firsts, seconds
WHERE NOT EXISTS { MATCH (a)-[:WORKS_ON]->(t:Topic) WHERE t IN seconds }
MATCH (a)-[c:COAUTHORED]-(b:Author)
WHERE EXISTS { MATCH (b)-[:WORKS_ON]->(t:Topic) WHERE t IN seconds }
  AND NOT EXISTS { MATCH (b)-[:WORKS_ON]->(t:Topic) WHERE t IN firsts }
RETURN a.name AS firstAuthor, a.id AS firstId, b.name AS secondAuthor, b.id AS secondId, c.papers AS papers
ORDER BY papers DESC, firstAuthor, firstId, secondAuthor, secondId LIMIT $top
