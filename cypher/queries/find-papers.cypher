// title: Papers by words of their titles, with or without their accents
// param words words: words of the title or their beginnings, in any order
// param top integer = 20: how many to show
// column title: title
// column year: year
// column id: id of the paper
WITH ['a', 'an', 'and', 'are', 'as', 'at', 'be', 'but', 'by', 'for', 'if', 'in', 'into', 'is', 'it', 'no', 'not',
      'of', 'on', 'or', 'such', 'that', 'the', 'their', 'then', 'there', 'these', 'they', 'this', 'to', 'was', 'will',
      'with'] AS common
// A word counts as a beginning too, but those that the index leaves out, and what is more than letters and digits.
WITH [w IN split(toLower($words), ' ') WHERE w <> '' |
      CASE WHEN w =~ '[\\p{L}\\p{N}]+' AND NOT w IN common THEN '(' + w + ' OR ' + w + '*)'
        ELSE '"' + replace(replace(w, '\\', '\\\\'), '"', '\\"') + '"' END] AS words
CALL db.index.fulltext.queryNodes('coauthor_paper_titles',
  reduce(all = '""', word IN words | CASE WHEN all = '""' THEN word ELSE all + ' AND ' + word END))
YIELD node
RETURN node.title AS title, node.year AS year, node.id AS id
ORDER BY year DESC, title, id LIMIT $top
