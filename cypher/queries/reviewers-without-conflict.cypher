// title: Who knows the topics of a paper and has no conflict with its authors
// param paper paper: id of the paper
// param years integer = 5: how many years before the paper a tie counts as a conflict
// param top integer = 20: how many to show
// column reviewer: name
// column id: id of the reviewer
// column topics: topics of the paper that the reviewer works on
// column papers: papers about them
MATCH (p:Paper {id: $paper})<-[:AUTHORED]-(w:Author)
WITH p, collect(w) AS writers
MATCH (p)-[:ABOUT]->(t:Topic)<-[k:WORKS_ON]-(r:Author)
WITH p, writers, r, collect(t.name) AS topics, sum(k.papers) AS papers
WHERE NOT r IN writers
  AND none(w IN writers WHERE
    EXISTS { MATCH (w)-[c:COAUTHORED]-(r) WHERE coalesce(c.lastYear, 9999) >= p.year - $years }
    OR EXISTS {
      MATCH (w)-[x:AFFILIATED_WITH]->(:Institution)<-[y:AFFILIATED_WITH]-(r)
      WHERE coalesce(x.lastYear, 9999) >= p.year - $years AND coalesce(y.lastYear, 9999) >= p.year - $years
    }
    OR EXISTS {
      // An advisor-like tie: the first papers of one of them are with the other, who had long been writing.
      MATCH (w)-[c:COAUTHORED]-(r) WHERE c.firstYear = w.firstYear AND r.firstYear <= w.firstYear - 5
        OR c.firstYear = r.firstYear AND w.firstYear <= r.firstYear - 5
    })
UNWIND topics AS topic
WITH r, papers, topic ORDER BY topic
RETURN r.name AS reviewer, r.id AS id, collect(topic) AS topics, papers
ORDER BY size(topics) DESC, papers DESC, reviewer, id LIMIT $top
