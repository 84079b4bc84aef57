// title: Papers that a company and a university wrote together
// param since integer = 0: only papers of this year and later
// param top integer = 50: how many to show
// column title: title
// column year: year
// column companies: the companies
// column universities: the universities
MATCH (c:Institution {kind: 'company'})<-[:FROM]-(p:Paper)-[:FROM]->(u:Institution {kind: 'education'})
WHERE coalesce(p.year, 0) >= $since
WITH p, c.name AS company, u.name AS university ORDER BY company, university
RETURN p.title AS title, p.year AS year, collect(DISTINCT company) AS companies,
       collect(DISTINCT university) AS universities
ORDER BY year DESC, title LIMIT $top
