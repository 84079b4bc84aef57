// title: What an author works on
// param author author: id or exact name of the author
// param top integer = 50: how many to show
// column topic: name
// column id: id of the topic
// column papers: papers about it
// column weight: share of authorship in them
// column firstYear: year of the first of them
// column lastYear: year of the last of them
// column authorId: id of the author
MATCH (a:Author) WHERE a.id = $author OR a.name = $author
MATCH (a)-[w:WORKS_ON]->(t:Topic)
RETURN t.name AS topic, t.id AS id, w.papers AS papers, w.weight AS weight, w.firstYear AS firstYear,
       w.lastYear AS lastYear, a.id AS authorId
ORDER BY weight DESC, papers DESC, topic, id, authorId LIMIT $top
