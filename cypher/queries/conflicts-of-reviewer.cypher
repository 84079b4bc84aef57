// title: Whose papers somebody should not review, and why
// param reviewer author: id or exact name of the reviewer
// param since integer: year since which a tie counts
// param top integer = 200: how many to show
// column author: who it is
// column id: id of that author
// column reasons: co-author, same institution, or advisor: the first papers of one were with the other, long a writer
// column lastYear: the last year of a tie
// column reviewerId: id of the reviewer
MATCH (r:Author) WHERE r.id = $reviewer OR r.name = $reviewer
CALL (r) {
  MATCH (r)-[c:COAUTHORED]-(w:Author) WHERE c.lastYear >= $since
  RETURN w, 'co-author' AS reason, c.lastYear AS year
  UNION
  MATCH (r)-[x:AFFILIATED_WITH]->(:Institution)<-[y:AFFILIATED_WITH]-(w:Author)
  WHERE x.lastYear >= $since AND y.lastYear >= $since AND w <> r
  RETURN w, 'same institution' AS reason, max(CASE WHEN x.lastYear < y.lastYear THEN x.lastYear ELSE y.lastYear END) AS year
  UNION
  MATCH (r)-[c:COAUTHORED]-(w:Author)
  WHERE c.firstYear = w.firstYear AND r.firstYear <= w.firstYear - 5
    OR c.firstYear = r.firstYear AND w.firstYear <= r.firstYear - 5
  RETURN w, 'advisor' AS reason, c.lastYear AS year
}
WITH r, w, reason, year ORDER BY reason
RETURN w.name AS author, w.id AS id, collect(DISTINCT reason) AS reasons, max(year) AS lastYear, r.id AS reviewerId
ORDER BY lastYear DESC, author, id, reviewerId LIMIT $top
