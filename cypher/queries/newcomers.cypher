// title: Authors whose first paper about a topic is recent, though they have written long
// param topic string: id of the topic
// param since integer: year since which the first paper about it counts as recent
// param top integer = 20: how many to show
// column author: name
// column id: id of the author
// column writesSince: year of the first paper at all
// column onTopicSince: year of the first paper about the topic
MATCH (a:Author)-[w:WORKS_ON]->(:Topic {id: $topic})
WHERE w.firstYear >= $since AND a.firstYear < w.firstYear
RETURN a.name AS author, a.id AS id, a.firstYear AS writesSince, w.firstYear AS onTopicSince
ORDER BY onTopicSince DESC, writesSince, author, id LIMIT $top
