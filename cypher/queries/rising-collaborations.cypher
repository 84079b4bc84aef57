// title: Pairs that wrote more together since a year than in all the years before it
// param since integer: the year in which the recent time begins
// param minPapers integer = 2: least number of recent common papers
// param top integer = 20: how many to show
// column first: name of one author
// column firstId: id of that author
// column second: name of the other author
// column secondId: id of that author
// column before: common papers before the year
// column recent: common papers since then
MATCH (a:Author)-[c:COAUTHORED]->(b:Author) WHERE c.lastYear >= $since
WITH a, b, c WHERE c.papers >= $minPapers
MATCH (a)-[:AUTHORED]->(p:Paper)<-[:AUTHORED]-(b)
WITH a, b, collect(DISTINCT p) AS papers
WITH a, b, size([p IN papers WHERE p.year < $since]) AS before, size([p IN papers WHERE p.year >= $since]) AS recent
WHERE recent >= $minPapers AND recent > before
RETURN a.name AS first, a.id AS firstId, b.name AS second, b.id AS secondId, before, recent
ORDER BY recent - before DESC, recent DESC, first, second, firstId, secondId LIMIT $top
