// title: Pairs whose first common paper is of a year
// param year integer: the year
// param minPapers integer = 1: least papers that each of them had before
// param top integer = 50: how many to show
// column first: name of one author
// column firstId: id of that author
// column second: name of the other author
// column secondId: id of that author
// column paper: title of a first common paper
MATCH (a:Author)-[c:COAUTHORED]->(b:Author) WHERE c.firstYear = $year
WITH a, b
WHERE COUNT { (a)-[:AUTHORED]->(q:Paper) WHERE q.year < $year } >= $minPapers
  AND COUNT { (b)-[:AUTHORED]->(q:Paper) WHERE q.year < $year } >= $minPapers
MATCH (a)-[:AUTHORED]->(p:Paper)<-[:AUTHORED]-(b) WHERE p.year = $year
RETURN a.name AS first, a.id AS firstId, b.name AS second, b.id AS secondId, min(p.title) AS paper
ORDER BY first, second, firstId, secondId LIMIT $top
