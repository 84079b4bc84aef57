// title: Papers by words of their titles
// param words string: words of the title, in any order
// param top integer = 20: how many to show
// column title: title
// column year: year
// column id: id of the paper
WITH [w IN split(toLower($words), ' ') WHERE w <> '' | '"' + replace(replace(w, '\\', '\\\\'), '"', '\\"') + '"'] AS words
CALL db.index.fulltext.queryNodes('coauthor_paper_titles',
  reduce(all = '""', word IN words | CASE WHEN all = '""' THEN word ELSE all + ' AND ' + word END))
YIELD node
RETURN node.title AS title, node.year AS year, node.id AS id
ORDER BY year DESC, title, id LIMIT $top
