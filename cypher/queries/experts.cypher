// title: Who works on a topic, or one narrower than it
// param topic topic: id or name of the topic; those narrower than it count too
// param since integer = 0: only papers of this year and later
// param top integer = 20: how many to show
// column author: name
// column id: id of the author
// column papers: papers about the topic
// column lastYear: year of the last of them
MATCH (t:Topic) WHERE t.id = $topic OR toLower(t.name) = toLower($topic)
MATCH (narrow:Topic)-[:BROADER*0..6]->(t)
WITH DISTINCT narrow
MATCH (p:Paper)-[:ABOUT]->(narrow)
WHERE $since = 0 OR p.year >= $since
WITH DISTINCT p
MATCH (a:Author)-[:AUTHORED]->(p)
WITH a, count(DISTINCT p) AS papers, max(p.year) AS lastYear
RETURN a.name AS author, a.id AS id, papers, lastYear
ORDER BY papers DESC, lastYear DESC, author, id LIMIT $top
