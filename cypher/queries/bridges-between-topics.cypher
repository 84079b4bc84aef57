// title: Co-author pairs that join two topics: one works on the first alone, the other on the second alone
// param first string: id of one topic
// param second string: id of the other topic
// param top integer = 20: how many to show
// column firstAuthor: who works on the first topic
// column secondAuthor: who works on the second topic
// column papers: their common papers
MATCH (a:Author)-[:WORKS_ON]->(x:Topic {id: $first}), (a)-[c:COAUTHORED]-(b:Author)-[:WORKS_ON]->(y:Topic {id: $second})
WHERE NOT EXISTS { (a)-[:WORKS_ON]->(y) } AND NOT EXISTS { (b)-[:WORKS_ON]->(x) }
RETURN a.name AS firstAuthor, b.name AS secondAuthor, c.papers AS papers
ORDER BY papers DESC, firstAuthor, secondAuthor LIMIT $top
