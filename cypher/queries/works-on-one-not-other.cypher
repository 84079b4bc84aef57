// title: Who works on one topic and not on another
// param topic string: id of the topic they work on
// param without string: id of the topic they do not work on
// param top integer = 50: how many to show
// column author: name
// column id: id of the author
// column papers: papers about the first topic
// column weight: share of authorship in them
MATCH (a:Author)-[w:WORKS_ON]->(:Topic {id: $topic})
WHERE NOT EXISTS { (a)-[:WORKS_ON]->(:Topic {id: $without}) }
RETURN a.name AS author, a.id AS id, w.papers AS papers, w.weight AS weight
ORDER BY papers DESC, weight DESC, author, id LIMIT $top
