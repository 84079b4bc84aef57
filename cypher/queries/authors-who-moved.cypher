// title: Authors whose last papers come from another institution than their first
// param top integer = 50: how many to show
// column author: name
// column id: id of the author
// column from: where the first papers come from
// column until: last year there
// column to: where they come from since
// column since: first year there
MATCH (a:Author)-[old:AFFILIATED_WITH]->(from:Institution), (a)-[new:AFFILIATED_WITH]->(to:Institution)
WHERE from <> to AND old.lastYear < new.firstYear
  AND NOT EXISTS { MATCH (a)-[other:AFFILIATED_WITH]->(:Institution) WHERE other.lastYear > new.lastYear }
RETURN a.name AS author, a.id AS id, from.name AS from, old.lastYear AS until, to.name AS to, new.firstYear AS since
ORDER BY since DESC, author, id, from, to LIMIT $top
