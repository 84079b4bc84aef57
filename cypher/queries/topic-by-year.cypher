// title: Papers and authors of a topic, year by year
// param topic string: id or name of the topic
// column year: year
// column papers: papers of that year
// column authors: their authors
MATCH (t:Topic) WHERE t.id = $topic OR toLower(t.name) = toLower($topic)
MATCH (t)<-[:ABOUT]-(p:Paper)<-[:AUTHORED]-(a:Author)
RETURN p.year AS year, count(DISTINCT p) AS papers, count(DISTINCT a) AS authors
ORDER BY year
