// title: The papers of an author, the newest first
// param author author: id or exact name of the author
// param top integer = 100: how many to show
// column title: title
// column year: year
// column id: id of the paper
// column name: the author's name as printed
// column authors: number of authors listed
// column authorId: id of the author
MATCH (a:Author) WHERE a.id = $author OR a.name = $author
MATCH (a)-[r:AUTHORED]->(p:Paper)
RETURN p.title AS title, p.year AS year, p.id AS id, r.name AS name, p.authorCount AS authors, a.id AS authorId
ORDER BY coalesce(year, 0) DESC, title, id, authorId, name LIMIT $top
