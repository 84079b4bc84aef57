// title: Authors by words of any of their names, with or without their accents
// param name words: words of the name or their beginnings, in any order
// param top integer = 20: how many to show
// column author: name
// column id: id of the author
// column aliases: other printed names
// column papers: number of papers
WITH ['a', 'an', 'and', 'are', 'as', 'at', 'be', 'but', 'by', 'for', 'if', 'in', 'into', 'is', 'it', 'no', 'not',
      'of', 'on', 'or', 'such', 'that', 'the', 'their', 'then', 'there', 'these', 'they', 'this', 'to', 'was', 'will',
      'with'] AS common
// A word counts as a beginning too, but those that the index leaves out, and what is more than letters and digits.
WITH [w IN split(toLower($name), ' ') WHERE w <> '' |
      CASE WHEN w =~ '[\\p{L}\\p{N}]+' AND NOT w IN common THEN '(' + w + ' OR ' + w + '*)'
        ELSE '"' + replace(replace(w, '\\', '\\\\'), '"', '\\"') + '"' END] AS words
CALL db.index.fulltext.queryNodes('coauthor_author_names',
  reduce(all = '""', word IN words | CASE WHEN all = '""' THEN word ELSE all + ' AND ' + word END))
YIELD node
RETURN node.name AS author, node.id AS id, coalesce(node.aliases, []) AS aliases, node.papers AS papers
ORDER BY papers DESC, author, id LIMIT $top
