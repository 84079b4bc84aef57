// title: Productive authors without a paper since a year
// param since integer: the year
// param minPapers integer = 5: least number of papers
// param top integer = 50: how many to show
// column author: name
// column id: id of the author
// column papers: number of papers
// column lastYear: year of the last one
MATCH (a:Author) WHERE a.lastYear < $since AND a.papers >= $minPapers
RETURN a.name AS author, a.id AS id, a.papers AS papers, a.lastYear AS lastYear
ORDER BY papers DESC, lastYear DESC, author, id LIMIT $top
