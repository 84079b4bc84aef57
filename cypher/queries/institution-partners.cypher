// title: The pairs of institutions with most common papers
// param since integer = 0: only papers of this year and later
// param top integer = 20: how many to show
// column first: one institution
// column second: the other institution
// column papers: common papers
MATCH (a:Institution)<-[:FROM]-(p:Paper)-[:FROM]->(b:Institution)
WHERE a.id < b.id AND ($since = 0 OR p.year >= $since)
WITH a, b, count(DISTINCT p) AS papers
RETURN a.name AS first, b.name AS second, papers
ORDER BY papers DESC, first, second LIMIT $top
