// title: With which institutions one institution wrote, year by year
// param institution institution: id or name of the institution
// param top integer = 100: how many rows to show
// column year: year of the papers
// column partner: the other institution
// column id: id of the other institution
// column papers: common papers of that year
MATCH (i:Institution) WHERE i.id = $institution OR toLower(i.name) = toLower($institution)
MATCH (i)<-[:FROM]-(p:Paper)-[:FROM]->(partner:Institution)
WHERE partner <> i
RETURN p.year AS year, partner.name AS partner, partner.id AS id, count(DISTINCT p) AS papers
ORDER BY year DESC, papers DESC, partner, id LIMIT $top
