// title: The authors of a community that an analysis found and a push wrote there (push --with leiden)
// param author author: id or exact name of an author of it
// param analysis string = leiden: leiden, louvain, labelPropagation or component
// param top integer = 100: how many to show
// column author: name
// column id: id of the author
// column papers: number of papers
// column community: number of the community
MATCH (x:Author) WHERE x.id = $author OR x.name = $author
WITH DISTINCT x[$analysis] AS community
MATCH (a:Author) WHERE a[$analysis] = community
RETURN a.name AS author, a.id AS id, a.papers AS papers, community
ORDER BY community, papers DESC, author, id LIMIT $top
