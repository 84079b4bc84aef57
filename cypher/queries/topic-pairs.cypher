// title: The topics that stand most often on the same paper, but where one is narrower than the other
// param top integer = 20: how many to show
// column first: one topic
// column second: the other topic
// column papers: papers about both
MATCH (a:Topic)<-[:ABOUT]-(p:Paper)-[:ABOUT]->(b:Topic)
WHERE a.id < b.id
WITH a, b, count(p) AS papers
WHERE NOT EXISTS { (a)-[:BROADER*1..6]->(b) } AND NOT EXISTS { (b)-[:BROADER*1..6]->(a) }
RETURN a.name AS first, b.name AS second, papers
ORDER BY papers DESC, first, second LIMIT $top
