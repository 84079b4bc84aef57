// title: Papers and authors of a topic, year by year
// param topic topic: id or name of the topic; those narrower than it count too
// column year: year
// column papers: papers of that year
// column authors: their authors
MATCH (t:Topic) WHERE t.id = $topic OR toLower(t.name) = toLower($topic)
MATCH (narrow:Topic)-[:BROADER*0..6]->(t)
WITH DISTINCT narrow
MATCH (narrow)<-[:ABOUT]-(p:Paper)<-[:AUTHORED]-(a:Author)
RETURN p.year AS year, count(DISTINCT p) AS papers, count(DISTINCT a) AS authors
ORDER BY year
