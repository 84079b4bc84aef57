// title: A shortest chain of co-authors between two authors
// param first author: id or exact name of one author
// param second author: id or exact name of the other author
// column steps: number of co-authorships
// column authors: the names along the chain
// column ids: the ids along the chain
MATCH (a:Author) WHERE a.id = $first OR a.name = $first
MATCH (b:Author) WHERE (b.id = $second OR b.name = $second) AND b <> a
MATCH chain = shortestPath((a)-[:COAUTHORED*..15]-(b))
RETURN length(chain) AS steps, [n IN nodes(chain) | n.name] AS authors, [n IN nodes(chain) | n.id] AS ids
ORDER BY steps, authors, ids
