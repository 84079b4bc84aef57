// title: What an institution works on
// param institution institution: id or name of the institution
// param top integer = 20: how many to show
// column topic: name
// column id: id of the topic
// column papers: papers from the institution about it
// column authors: its authors on them
MATCH (i:Institution) WHERE i.id = $institution OR toLower(i.name) = toLower($institution)
MATCH (i)<-[:FROM]-(p:Paper)-[:ABOUT]->(t:Topic)
OPTIONAL MATCH (p)<-[:AUTHORED]-(a:Author)-[:AFFILIATED_WITH]->(i)
RETURN t.name AS topic, t.id AS id, count(DISTINCT p) AS papers, count(DISTINCT a) AS authors
ORDER BY papers DESC, topic, id LIMIT $top
