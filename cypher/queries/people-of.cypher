// title: The people of an institution, those with most papers from there first
// param institution institution: id or name of the institution
// param since integer = 0: only people with a paper from there in this year or later
// param top integer = 100: how many to show
// column author: name
// column id: id of the author
// column papers: papers from there
// column firstYear: year of the first of them
// column lastYear: year of the last of them
// column institutionId: id of the institution
MATCH (i:Institution) WHERE i.id = $institution OR toLower(i.name) = toLower($institution)
MATCH (a:Author)-[r:AFFILIATED_WITH]->(i)
WHERE $since = 0 OR r.lastYear >= $since
RETURN a.name AS author, a.id AS id, r.papers AS papers, r.firstYear AS firstYear, r.lastYear AS lastYear,
       i.id AS institutionId
ORDER BY papers DESC, author, id, institutionId LIMIT $top
