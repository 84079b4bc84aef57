// title: Pairs whose first common paper is of a year
// param year integer: the year
// param minPapers integer = 1: least papers that each of them had before
// param top integer = 50: how many to show
// column first: name of one author
// column second: name of the other author
// column paper: title of a first common paper
MATCH (a:Author)-[c:COAUTHORED {firstYear: $year}]->(b:Author)
WHERE COUNT { (a)-[:AUTHORED]->(q:Paper) WHERE q.year < $year } >= $minPapers
  AND COUNT { (b)-[:AUTHORED]->(q:Paper) WHERE q.year < $year } >= $minPapers
MATCH (a)-[:AUTHORED]->(p:Paper {year: $year})<-[:AUTHORED]-(b)
RETURN a.name AS first, b.name AS second, min(p.title) AS paper
ORDER BY first, second LIMIT $top
