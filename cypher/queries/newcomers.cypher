// title: Authors whose first paper about a topic is recent, though they have written long
// param topic topic: id or name of the topic; those narrower than it count too
// param since integer: year since which the first paper about it counts as recent
// param top integer = 20: how many to show
// column author: name
// column id: id of the author
// column writesSince: year of the first paper at all
// column onTopicSince: year of the first paper about the topic
MATCH (t:Topic) WHERE t.id = $topic OR toLower(t.name) = toLower($topic)
MATCH (narrow:Topic)-[:BROADER*0..6]->(t)
WITH DISTINCT narrow
MATCH (a:Author)-[w:WORKS_ON]->(narrow)
WITH a, min(w.firstYear) AS onTopicSince
WHERE onTopicSince >= $since AND a.firstYear < onTopicSince
RETURN a.name AS author, a.id AS id, a.firstYear AS writesSince, onTopicSince
ORDER BY onTopicSince DESC, writesSince, author, id LIMIT $top
