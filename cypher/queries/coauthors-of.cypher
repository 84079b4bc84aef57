// title: The co-authors of an author, the strongest first
// param author author: id or exact name of the author
// param top integer = 50: how many to show
// column coauthor: name
// column id: id of the co-author
// column papers: common papers
// column weight: sum of 1/(n-1) over them, n the authors of each
// column firstYear: year of the first of them
// column lastYear: year of the last of them
// column authorId: id of the author whose co-author it is
MATCH (a:Author) WHERE a.id = $author OR a.name = $author
MATCH (a)-[c:COAUTHORED]-(b:Author)
RETURN b.name AS coauthor, b.id AS id, c.papers AS papers, c.weight AS weight, c.firstYear AS firstYear,
       c.lastYear AS lastYear, a.id AS authorId
ORDER BY weight DESC, papers DESC, coauthor, id, authorId LIMIT $top
