// title: The papers that two authors wrote together
// param first author: id or exact name of one author
// param second author: id or exact name of the other author
// column title: title
// column year: year
// column id: id of the paper
// column authors: number of authors listed
// column firstId: id of the one author
// column secondId: id of the other author
MATCH (a:Author) WHERE a.id = $first OR a.name = $first
MATCH (a)-[:AUTHORED]->(p:Paper)<-[:AUTHORED]-(b:Author)
WHERE (b.id = $second OR b.name = $second) AND b <> a
RETURN DISTINCT p.title AS title, p.year AS year, p.id AS id, p.authorCount AS authors, a.id AS firstId,
       b.id AS secondId
ORDER BY year, title, id, firstId, secondId
