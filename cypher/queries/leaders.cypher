// title: The authors with the highest score that a push wrote there (push --with pagerank)
// param score string = pagerank: pagerank, betweenness, closeness, harmonic, eigenvector, katz, hits, degree or kcore
// param top integer = 20: how many to show
// column author: name
// column id: id of the author
// column value: the score
// column papers: number of papers
MATCH (a:Author) WHERE a[$score] IS NOT NULL
RETURN a.name AS author, a.id AS id, a[$score] AS value, a.papers AS papers
ORDER BY value DESC, author, id LIMIT $top
