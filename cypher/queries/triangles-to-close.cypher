// title: Who has most co-authors in common with an author without having written with them
// param author author: id or exact name of the author
// param top integer = 20: how many to show
// column candidate: who it is
// column id: id of the candidate
// column common: number of common co-authors
// column through: some of these
// column authorId: id of the author whose co-author it could be
MATCH (a:Author) WHERE a.id = $author OR a.name = $author
MATCH (a)-[:COAUTHORED]-(between:Author)-[:COAUTHORED]-(c:Author)
WHERE c <> a AND NOT EXISTS { (a)-[:COAUTHORED]-(c) }
WITH DISTINCT a, c, between ORDER BY between.name, between.id
WITH a, c, collect(between.name) AS names
RETURN c.name AS candidate, c.id AS id, size(names) AS common, names[..5] AS through, a.id AS authorId
ORDER BY common DESC, candidate, id, authorId LIMIT $top
