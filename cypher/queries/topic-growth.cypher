// title: The topics that grew most between two spans of years of equal length
// param until integer: last year of the later span
// param years integer = 3: length of each span
// param top integer = 20: how many to show
// column topic: name
// column id: id of the topic
// column before: papers in the earlier span
// column recent: papers in the later span
MATCH (p:Paper)-[:ABOUT]->(t:Topic)
WHERE p.year > $until - 2 * $years AND p.year <= $until
WITH t, count(CASE WHEN p.year <= $until - $years THEN 1 END) AS before,
     count(CASE WHEN p.year > $until - $years THEN 1 END) AS recent
WHERE recent > before
RETURN t.name AS topic, t.id AS id, before, recent
ORDER BY recent - before DESC, topic, id LIMIT $top
