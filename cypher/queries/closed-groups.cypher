// title: Small groups that wrote with each other and with nobody else
// param maxAuthors integer = 6: most authors of a group
// param minAuthors integer = 3: least authors of a group
// param minPapers integer = 2: least number of papers of each; the authors of every lonely paper are a group
// param top integer = 20: how many to show
// column authors: their names
// column ids: their ids
// column size: how many they are
// column papers: co-authored papers, summed over the pairs
MATCH (a:Author) WHERE a.papers >= $minPapers
WITH a WHERE COUNT { (a)-[:COAUTHORED]-() } >= $minAuthors - 1 AND COUNT { (a)-[:COAUTHORED]-() } <= $maxAuthors - 1
MATCH (a)-[:COAUTHORED]-(b:Author)
WITH a, collect(b) AS others
WHERE all(b IN others WHERE COUNT { (b)-[:COAUTHORED]-() } = size(others) AND a.id < b.id AND b.papers >= $minPapers)
  AND all(b IN others WHERE all(c IN others WHERE b = c OR EXISTS { (b)-[:COAUTHORED]-(c) }))
WITH [a] + others AS members
UNWIND members AS m
MATCH (m)-[c:COAUTHORED]->(n) WHERE n IN members
WITH members, sum(c.papers) AS papers
UNWIND members AS m
WITH members, papers, m ORDER BY m.name, m.id
RETURN collect(m.name) AS authors, collect(m.id) AS ids, size(members) AS size, papers
ORDER BY papers DESC, authors, ids LIMIT $top
