// title: The topics that stand most often on the same paper
// param top integer = 20: how many to show
// column first: one topic
// column second: the other topic
// column papers: papers about both
MATCH (a:Topic)<-[:ABOUT]-(p:Paper)-[:ABOUT]->(b:Topic)
WHERE a.id < b.id AND NOT EXISTS { (a)-[:BROADER*1..6]-(b) }
RETURN a.name AS first, b.name AS second, count(p) AS papers
ORDER BY papers DESC, first, second LIMIT $top
