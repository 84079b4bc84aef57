// title: Authors whose co-authors have hardly written with one another
// param minCoauthors integer = 5: least number of co-authors
// param minPapers integer = 2: least number of papers; all authors of one paper have written with one another
// param top integer = 20: how many to show
// column author: name
// column id: id of the author
// column coauthors: number of co-authors
// column clustering: share of the pairs of co-authors that wrote together, from 0 to 1
MATCH (a:Author) WHERE a.papers >= $minPapers
WITH a WHERE COUNT { (a)-[:COAUTHORED]-() } >= $minCoauthors AND COUNT { (a)-[:COAUTHORED]-() } <= 1000
WITH a, COUNT { (a)-[:COAUTHORED]-() } AS coauthors,
     COUNT { (a)-[:COAUTHORED]-(:Author)-[:COAUTHORED]->(c:Author) WHERE EXISTS { (a)-[:COAUTHORED]-(c) } } AS closed
RETURN a.name AS author, a.id AS id, coauthors, 2.0 * closed / (coauthors * (coauthors - 1)) AS clustering
ORDER BY clustering, coauthors DESC, author, id LIMIT $top
