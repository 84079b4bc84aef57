// title: Authors by words of any of their names
// param name string: words of the name, in any order
// param top integer = 20: how many to show
// column author: name
// column id: id of the author
// column aliases: other printed names
// column papers: number of papers
WITH [w IN split(toLower($name), ' ') WHERE w <> '' | '"' + replace(replace(w, '\\', '\\\\'), '"', '\\"') + '"'] AS words
CALL db.index.fulltext.queryNodes('coauthor_author_names',
  reduce(all = '""', word IN words | CASE WHEN all = '""' THEN word ELSE all + ' AND ' + word END))
YIELD node
RETURN node.name AS author, node.id AS id, coalesce(node.aliases, []) AS aliases, node.papers AS papers
ORDER BY papers DESC, author, id LIMIT $top
