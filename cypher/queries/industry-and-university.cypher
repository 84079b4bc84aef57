// title: Papers that a company and a university wrote together
// param since integer = 0: only papers of this year and later
// param top integer = 50: how many to show
// column title: title
// column id: id of the paper
// column year: year
// column companies: the companies
// column universities: the universities
MATCH (c:Institution {kind: 'company'})<-[:FROM]-(p:Paper)-[:FROM]->(u:Institution {kind: 'education'})
WHERE $since = 0 OR p.year >= $since
WITH p, c.name AS company, u.name AS university ORDER BY company, university
RETURN p.title AS title, p.id AS id, p.year AS year, collect(DISTINCT company) AS companies,
       collect(DISTINCT university) AS universities
ORDER BY year DESC, title, id LIMIT $top
