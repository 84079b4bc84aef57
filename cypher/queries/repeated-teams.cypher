// title: Three authors who keep writing together
// param minPapers integer = 2: least number of papers of all three
// param top integer = 20: how many to show
// column authors: their names
// column papers: papers of all three
MATCH (a:Author)-[ab:COAUTHORED]-(b:Author)
WHERE ab.papers >= $minPapers AND a.id < b.id
MATCH (b)-[bc:COAUTHORED]-(c:Author)-[ac:COAUTHORED]-(a)
WHERE bc.papers >= $minPapers AND ac.papers >= $minPapers AND b.id < c.id
WITH a, b, c, COUNT { MATCH (a)-[:AUTHORED]->(p:Paper)<-[:AUTHORED]-(b) WHERE EXISTS { (c)-[:AUTHORED]->(p) } } AS papers
WHERE papers >= $minPapers
RETURN [a.name, b.name, c.name] AS authors, papers
ORDER BY papers DESC, authors LIMIT $top
