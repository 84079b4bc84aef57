// title: The papers that two authors wrote together
// param first string: id or exact name of one author
// param second string: id or exact name of the other author
// column title: title
// column year: year
// column id: id of the paper
// column authors: number of authors listed
MATCH (a:Author) WHERE a.id = $first OR a.name = $first
MATCH (b:Author) WHERE (b.id = $second OR b.name = $second) AND b <> a
MATCH (a)-[:AUTHORED]->(p:Paper)<-[:AUTHORED]-(b)
RETURN DISTINCT p.title AS title, p.year AS year, p.id AS id, p.authorCount AS authors
ORDER BY year, title, id
