// title: Which institutions work on a topic
// param topic topic: id or name of the topic; those narrower than it count too
// param since integer = 0: only papers of this year and later
// param top integer = 20: how many to show
// column institution: name
// column id: id of the institution
// column country: two-letter code
// column papers: papers about the topic
MATCH (t:Topic) WHERE t.id = $topic OR toLower(t.name) = toLower($topic)
MATCH (narrow:Topic)-[:BROADER*0..6]->(t)
WITH DISTINCT narrow
MATCH (i:Institution)<-[:FROM]-(p:Paper)-[:ABOUT]->(narrow)
WHERE $since = 0 OR p.year >= $since
RETURN i.name AS institution, i.id AS id, i.country AS country, count(DISTINCT p) AS papers
ORDER BY papers DESC, institution, id LIMIT $top
