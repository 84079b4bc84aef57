// title: Who has most co-authors in common with an author without having written with them
// param author string: id or exact name of the author
// param top integer = 20: how many to show
// column candidate: who it is
// column id: id of the candidate
// column common: number of common co-authors
// column through: some of these
MATCH (a:Author) WHERE a.id = $author OR a.name = $author
MATCH (a)-[:COAUTHORED]-(between:Author)-[:COAUTHORED]-(c:Author)
WHERE c <> a AND NOT EXISTS { (a)-[:COAUTHORED]-(c) }
WITH c, between ORDER BY between.name
WITH c, collect(DISTINCT between.name) AS names
RETURN c.name AS candidate, c.id AS id, size(names) AS common, names[..5] AS through
ORDER BY common DESC, candidate, id LIMIT $top
