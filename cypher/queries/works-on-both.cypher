// title: Who works on two topics
// param first string: id of one topic
// param second string: id of the other topic
// param top integer = 50: how many to show
// column author: name
// column id: id of the author
// column firstPapers: papers about the first topic
// column secondPapers: papers about the second topic
// column bothPapers: papers about both at once
MATCH (a:Author)-[f:WORKS_ON]->(:Topic {id: $first}), (a)-[s:WORKS_ON]->(:Topic {id: $second})
RETURN a.name AS author, a.id AS id, f.papers AS firstPapers, s.papers AS secondPapers,
       COUNT { (a)-[:AUTHORED]->(p:Paper)-[:ABOUT]->(:Topic {id: $first})
               WHERE EXISTS { (p)-[:ABOUT]->(:Topic {id: $second}) } } AS bothPapers
ORDER BY firstPapers + secondPapers DESC, author, id LIMIT $top
