// title: Three authors who keep writing together
// param minPapers integer = 2: least number of papers of all three
// param top integer = 20: how many to show
// column authors: their names
// column ids: their ids
// column papers: papers of all three
MATCH (x:Author)-[xy:COAUTHORED]->(y:Author) WHERE xy.papers >= $minPapers
WITH CASE WHEN x.id < y.id THEN x ELSE y END AS a, CASE WHEN x.id < y.id THEN y ELSE x END AS b
MATCH (b)-[bc:COAUTHORED]-(c:Author)-[ac:COAUTHORED]-(a)
WHERE bc.papers >= $minPapers AND ac.papers >= $minPapers AND b.id < c.id
WITH a, b, c, COUNT { MATCH (a)-[:AUTHORED]->(p:Paper)<-[:AUTHORED]-(b) WHERE EXISTS { (c)-[:AUTHORED]->(p) } } AS papers
WHERE papers >= $minPapers
RETURN [a.name, b.name, c.name] AS authors, [a.id, b.id, c.id] AS ids, papers
ORDER BY papers DESC, authors, ids LIMIT $top
