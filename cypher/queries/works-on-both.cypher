// title: Who works on two topics
// param first topic: id or name of one topic; those narrower than it count too
// param second topic: id or name of the other topic; those narrower than it count too
// param top integer = 50: how many to show
// column author: name
// column id: id of the author
// column firstPapers: papers about the first topic
// column secondPapers: papers about the second topic
// column bothPapers: papers about both at once
MATCH (x:Topic) WHERE x.id = $first OR toLower(x.name) = toLower($first)
MATCH (one:Topic)-[:BROADER*0..6]->(x)
WITH collect(DISTINCT one) AS firsts
MATCH (y:Topic) WHERE y.id = $second OR toLower(y.name) = toLower($second)
MATCH (other:Topic)-[:BROADER*0..6]->(y)
WITH firsts, collect(DISTINCT other) AS seconds
UNWIND firsts AS topic
MATCH (a:Author)-[:WORKS_ON]->(topic)
WITH DISTINCT a, firsts, seconds
WHERE EXISTS { MATCH (a)-[:WORKS_ON]->(t:Topic) WHERE t IN seconds }
MATCH (a)-[:AUTHORED]->(p:Paper)
WITH DISTINCT a, p, firsts, seconds
WITH a, EXISTS { MATCH (p)-[:ABOUT]->(t:Topic) WHERE t IN firsts } AS isFirst,
     EXISTS { MATCH (p)-[:ABOUT]->(t:Topic) WHERE t IN seconds } AS isSecond
WITH a, sum(CASE WHEN isFirst THEN 1 ELSE 0 END) AS firstPapers, sum(CASE WHEN isSecond THEN 1 ELSE 0 END) AS secondPapers,
     sum(CASE WHEN isFirst AND isSecond THEN 1 ELSE 0 END) AS bothPapers
RETURN a.name AS author, a.id AS id, firstPapers, secondPapers, bothPapers
ORDER BY firstPapers + secondPapers DESC, author, id LIMIT $top
