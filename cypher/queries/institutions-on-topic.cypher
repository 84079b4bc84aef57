// title: Which institutions work on a topic
// param topic string: id of the topic
// param since integer = 0: only papers of this year and later
// param top integer = 20: how many to show
// column institution: name
// column country: two-letter code
// column papers: papers about the topic
MATCH (i:Institution)<-[:FROM]-(p:Paper)-[:ABOUT]->(:Topic {id: $topic})
WHERE coalesce(p.year, 0) >= $since
RETURN i.name AS institution, i.country AS country, count(DISTINCT p) AS papers
ORDER BY papers DESC, institution LIMIT $top
