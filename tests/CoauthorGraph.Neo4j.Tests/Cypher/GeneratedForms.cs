namespace CoauthorGraph.Neo4j.Tests.Cypher;

/// <summary>Queries of each form that the language has for one thing, by chance: labels by expressions, conditions inside
/// patterns, groups behind groups, queries inside queries, stars, orders by what is not returned; and slips.</summary>
internal sealed class GeneratedForms(Random random)
{
    private static readonly (string Start, string Type, string End)[] Ways =
    [
        ("Author", "COAUTHORED", "Author"), ("Author", "AUTHORED", "Paper"), ("Paper", "ABOUT", "Topic"), ("Author", "WORKS_ON", "Topic"),
        ("Author", "AFFILIATED_WITH", "Institution"), ("Paper", "FROM", "Institution"), ("Topic", "BROADER", "Topic"),
        ("Paper", "INTRODUCES", "Artifact"),
    ];

    public (string Text, bool IsOrdered) Make() => random.Next(14) switch
    {
        0 => (Labels(), false),
        1 => (Inside(), false),
        2 => (Groups(), false),
        3 => (Nested(), false),
        4 => (Stars(), false),
        5 => (Ordered(), true),
        6 => (Paths(), false),
        7 => (Aggregates(), false),
        8 => (Dynamic(), false),
        9 => (Predicates(), false),
        10 => (Unwound(), false),
        11 => (Calls(), false),
        12 => (Types(), true),
        _ => (Slips(), false),
    };

    private string Labels()
    {
        var node = Pick("Author|Topic", "!Paper", "!Paper&!Author", "%", "!%", "(Topic|Institution)&!Author", "Author&Paper", "Author|!Topic", "!(Author|Paper)", "Nobody|Topic", "!Nobody&Artifact");
        var type = Pick("COAUTHORED|AUTHORED", "!AUTHORED", "ABOUT|FROM|INTRODUCES", "!(ABOUT|AUTHORED)&!COAUTHORED", "%", "!%", "NOTHING|BROADER", "WORKS_ON&ABOUT");
        return random.Next(7) switch
        {
            0 => $"MATCH (n:{node}) RETURN labels(n) AS l, count(*) AS c",
            1 => $"MATCH (n:{node})-[r:{type}]->(m) RETURN labels(n) AS l, type(r) AS t, labels(m) AS m, count(*) AS c",
            2 => $"MATCH (n)-[r:{type}]-(m:{node}) RETURN type(r) AS t, count(DISTINCT n) AS c, count(DISTINCT m) AS d",
            3 => $"MATCH (n) WHERE n:{node} RETURN count(*) AS c, min(n.id) AS a, max(n.id) AS b",
            4 => $"MATCH (n)-[r]->(m) WHERE r:{type} AND (n:{node} OR m:{node}) RETURN type(r) AS t, count(*) AS c",
            5 => $"MATCH (n IS {node}) WHERE n.id > 'b' RETURN count(n) AS c, count(n:Author) AS d, sum(CASE WHEN n IS Author THEN 1 ELSE 0 END) AS e",
            _ => $"MATCH (n:Topic|Institution) RETURN n.id AS a, n:{node} AS b, EXISTS {{ (n)-[:{type}]-() }} AS c, [(n)<-[r:{type}]-(x:{node}) | x.id] AS d",
        };
    }

    private string Inside()
    {
        var (start, type, end) = Pick(Ways);
        var year = random.Next(2008, 2026);
        return random.Next(7) switch
        {
            0 => $"MATCH (a:Author WHERE a.papers > {random.Next(6)})-[r:AUTHORED WHERE r.position {Pick("=", "<", ">=")} {random.Next(3)}]->(p:Paper WHERE p.year < {year}) RETURN a.id AS a, p.id AS p, r.position AS o",
            1 => $"MATCH (a:Author {{papers: {random.Next(1, 8)}}})-[r:COAUTHORED {{papers: {random.Next(1, 3)}}}]-(b {{firstYear: {year}}}) RETURN a.id AS a, b.id AS b",
            2 => $"MATCH (n:{start})-[:{type}]->(m:{end} WHERE m.id CONTAINS '{random.Next(10)}' OR EXISTS {{ (m)--(n) }}) RETURN count(*) AS c",
            3 => $"MATCH (p:Paper {{hasCode: {Pick("true", "false")}}})-[:ABOUT]->(t WHERE t.level > {random.Next(3)}) RETURN p.id AS p, t.id AS t",
            4 => $"MATCH (a:Author)-[r:COAUTHORED WHERE r.firstYear > {year} AND r.papers > 1]->(b) WHERE a.papers < b.papers RETURN a.id AS a, b.id AS b, r.weight AS w",
            5 => $"MATCH (a:Author)-[r:COAUTHORED]-(b), (a)-[:WORKS_ON]->(t)<-[:WORKS_ON]-(b) WHERE r.papers >= {random.Next(1, 4)} RETURN t.id AS t, count(*) AS c",
            _ => $"MATCH (p:Paper) WHERE p.year IN range({year}, {year + 2}) AND p.url IS {Pick("", "NOT ")}NULL RETURN p.id AS p, [(p)<-[r:AUTHORED WHERE r.position = 0]-(a) | a.name] AS a",
        };
    }

    private string Groups()
    {
        var author = Author();
        var (one, two) = (Pick("{1}", "{1,2}", "{0,1}", "+", "{,2}"), Pick("{1}", "{0,1}", "{1,2}"));
        return random.Next(8) switch
        {
            0 => $"MATCH (s:Author {{name: '{author}'}})((a)-[r:AUTHORED]->(p)){{1}}((q)-[t:ABOUT]->(x)){two}(e) RETURN size(r) AS r, size(t) AS t, [n IN q | n.id] AS q, e.id AS e",
            1 => $"MATCH p = (s:Topic)((a)-[:BROADER]->(b)){one}(m)<-[:BROADER]-{two}(e) RETURN s.id AS s, m.id AS m, e.id AS e, length(p) AS l, size(a) AS a",
            2 => $"MATCH (s:Author {{name: '{author}'}})(()-[r:COAUTHORED]-(m WHERE m.papers > {random.Next(5)})){Pick("{1}", "{2}", "{1,2}")}(e) RETURN [x IN m | x.id] AS m, reduce(w = 0, x IN r | w + x.papers) AS w, e.id AS e",
            3 => $"MATCH (s:Author {{name: '{author}'}})-[:COAUTHORED]-{{1,2}}(m:Author)-[:WORKS_ON]->(t:Topic) WHERE m.papers > 3 RETURN m.id AS m, t.id AS t, count(*) AS c",
            4 => $"MATCH ANY SHORTEST (s:Author {{name: '{author}'}})((a)-[:COAUTHORED]-(b) WHERE b.papers < {random.Next(3, 20)})+(e:Author {{name: '{Author()}'}}) RETURN size(a) AS l",
            5 => $"MATCH p = SHORTEST {random.Next(1, 4)} GROUPS (s:Author {{name: '{author}'}})(()-[:AUTHORED]->()<-[:AUTHORED]-()){{1,2}}(e:Author {{name: '{Author()}'}}) RETURN length(p) AS l, count(*) AS c",
            6 => $"MATCH (s:Author {{name: '{author}'}}) RETURN COUNT {{ (s)-[:COAUTHORED]-{{1,2}}(:Author WHERE s.papers > 2) }} AS a, EXISTS {{ (s)((a)-[:AUTHORED]->(:Paper)<-[:AUTHORED]-(b) WHERE a <> b){{2}}() }} AS b",
            _ => $"MATCH (s:Topic)-[r:BROADER]->{one}(e) WITH s, e, r WHERE size(r) < 3 RETURN s.id AS s, e.id AS e, [x IN r | startNode(x).id] AS r",
        };
    }

    private string Nested()
    {
        var (one, two, three) = (Pick(Ways), Pick(Ways), Pick(Ways));
        return random.Next(7) switch
        {
            0 => $"MATCH (n:{one.Start}) WHERE EXISTS {{ MATCH (n)-[:{one.Type}]->(m) WHERE COUNT {{ (m)-[:{two.Type}]-() }} > {random.Next(3)} }} RETURN n.id AS a",
            1 => $"MATCH (n:{one.Start}) WHERE EXISTS {{ MATCH (n)-[:{one.Type}]->(m) RETURN m UNION MATCH (n)<-[:{two.Type}]-(m) RETURN m }} RETURN n.id AS a",
            2 => $"MATCH (n:{one.Start}) RETURN n.id AS a, COUNT {{ MATCH (n)-[:{one.Type}]->(m) WITH DISTINCT m.id AS x RETURN x UNION ALL RETURN 1 AS x }} AS b",
            3 => $"MATCH (n:{one.Start}) RETURN n.id AS a, COLLECT {{ MATCH (n)-[:{one.Type}]->(m) RETURN COUNT {{ (m)--() }} AS c ORDER BY c DESC, m.id LIMIT {random.Next(4)} }} AS b",
            4 => $"MATCH (n:{one.Start}) WITH n, COUNT {{ (n)--() }} AS d WHERE d > {random.Next(6)} RETURN count(*) AS a, max(d) AS b, size(COLLECT {{ MATCH (x:{three.End}) RETURN x.id }}) AS c",
            5 => $"MATCH (n:{one.Start}) CALL (n) {{ MATCH (n)-[:{one.Type}]->(m) CALL (m) {{ OPTIONAL MATCH (m)-[:{two.Type}]-(o) RETURN count(o) AS c }} RETURN sum(c) AS s }} RETURN n.id AS a, s AS b",
            _ => $"MATCH (n:{one.Start}) WHERE any(x IN [(n)-[:{one.Type}]->(m) | m] WHERE EXISTS {{ (x)-[:{three.Type}]-() }}) RETURN n.id AS a, [x IN COLLECT {{ MATCH (n)--(y) RETURN y.id }} WHERE x > 'a' | left(x, 3)] AS b",
        };
    }

    private string Stars()
    {
        var (start, type, _) = Pick(Ways);
        return random.Next(6) switch
        {
            0 => $"MATCH (n:{start})-[r:{type}]->(m) WITH *, n.id AS k WHERE k < m.id RETURN *",
            1 => $"MATCH p = (:{start})-[:{type}]->() RETURN *",
            2 => $"MATCH (n:{start}) OPTIONAL MATCH (n)-[:{type}]->(m) WHERE m.id > n.id WITH DISTINCT * RETURN *, 1 AS one",
            3 => $"UNWIND [1, 2, null] AS x WITH *, x * 2 AS y UNWIND [y, x] AS z RETURN DISTINCT *",
            4 => $"MATCH (n:{start}) WITH n {{.id, .name, twice: size(n.id) * 2, .nothing}} AS m RETURN m, m.id AS i",
            _ => $"MATCH (n:{start}) WITH n.id AS n, 1 AS one WITH n, one + 1 AS one ORDER BY n LIMIT {random.Next(5)} RETURN *",
        };
    }

    private string Ordered()
    {
        var (start, type, end) = Pick(Ways);
        var way = Pick("", " DESC", " ASC", " DESCENDING");
        return random.Next(8) switch
        {
            0 => $"MATCH (n:{start}) RETURN n.id AS a ORDER BY COUNT {{ (n)-[:{type}]->() }}{way}, n.id SKIP {random.Next(3)} LIMIT {random.Next(9)}",
            1 => $"MATCH (n:{start})-[:{type}]->(m) RETURN n.id AS a, count(m) AS c ORDER BY count(m){way}, a LIMIT {random.Next(1, 9)}",
            2 => $"MATCH (n:{start})-[:{type}]->(m) WITH n, count(*) AS c ORDER BY c{way}, n.id{Pick("", " DESC")} LIMIT 3 RETURN collect(n.id) AS a, sum(c) AS b",
            3 => $"MATCH (n:{start}) WITH n ORDER BY n.name{way}, n.id SKIP 1 LIMIT {random.Next(1, 5)} OPTIONAL MATCH (n)-[:{type}]->(m:{end}) RETURN n.id AS a, m.id AS b ORDER BY a, b",
            4 => $"MATCH (n:Paper) RETURN DISTINCT n.year AS y, n.hasCode AS h ORDER BY y{way}, h LIMIT {random.Next(1, 12)}",
            5 => $"MATCH (n:Paper) RETURN n.year / 10 AS d, count(*) AS c, min(n.title) AS t ORDER BY d{way}, c + 1",
            6 => $"MATCH (n:{start}) RETURN n.id AS id ORDER BY size(n.id){way}, id OFFSET {random.Next(4)} LIMIT 2 + {random.Next(3)}",
            _ => $"MATCH (n:Author) ORDER BY n.papers{way}, n.id LIMIT {random.Next(1, 6)} MATCH (n)-[r:COAUTHORED]-(m) RETURN n.id AS a, sum(r.papers) AS s ORDER BY s{way}, a",
        };
    }

    private string Paths()
    {
        var (start, type, end) = Pick(Ways);
        return random.Next(7) switch
        {
            0 => $"MATCH p = (n:{start})-[:{type}]->(m)--(o) RETURN length(p) AS l, nodes(p)[{random.Next(-1, 3)}].id AS a, count(*) AS c",
            1 => $"MATCH p = (n:Author {{name: '{Author()}'}})-[*{Pick("1..2", "2", "0..1", "..2")}]-(m:{end}) RETURN [x IN nodes(p) | labels(x)[0]] AS l, count(*) AS c",
            2 => $"MATCH p = (n:{start})-[:{type}]->(), q = (n)--(:{end}) RETURN n.id AS a, count(DISTINCT p) AS b, count(DISTINCT q) AS c, min(length(q)) AS d",
            3 => $"MATCH (n:{start}) RETURN n.id AS a, [q = (n)-[:{type}]->(x) WHERE length(q) = 1 | [last(nodes(q)).id, type(relationships(q)[0])]] AS b",
            4 => $"MATCH p = (n:Topic)-[:BROADER*0..]->(m) WHERE all(x IN nodes(p) WHERE x.level >= {random.Next(2)}) RETURN p, size(relationships(p)) AS s",
            5 => $"MATCH (a:Author {{name: '{Author()}'}})-[r:COAUTHORED*2]-(b) WHERE none(x IN r WHERE x.papers > {random.Next(1, 3)}) AND a <> b RETURN b.id AS b, count(*) AS c",
            _ => $"MATCH p = (a:{start})-[r:{type}]->(b) WHERE startNode(r) = a AND endNode(r) IN nodes(p) RETURN count(*) AS c, collect(DISTINCT length(p)) AS l",
        };
    }

    private string Aggregates()
    {
        var (start, type, end) = Pick(Ways);
        var numbers = Pick("p.year", "p.authorCount", "size(p.title)", "CASE WHEN p.hasCode THEN p.year END", "p.year * 1.5", "p.score");
        return random.Next(8) switch
        {
            0 => $"MATCH (p:Paper) RETURN p.hasCode AS h, avg({numbers}) AS a, sum({numbers}) AS s, min({numbers}) AS m, max({numbers}) AS x, stdev({numbers}) AS d",
            1 => $"MATCH (p:Paper)-[:ABOUT]->(t) RETURN t.id AS t, percentileCont(p.year, {Pick("0.1", "0.5", "1")}) AS a, percentileDisc(p.year, {Pick("0", "0.5", "0.9")}) AS b, count(DISTINCT p.year) AS c",
            2 => $"MATCH (n:{start})-[:{type}]->(m:{end}) RETURN collect(DISTINCT labels(m)) AS a, count(DISTINCT n) + count(DISTINCT m) AS b, size(collect(n.id)) * 2 AS c",
            3 => $"MATCH (n:{start}) OPTIONAL MATCH (n)-[r:{type}]->(m) WITH n, count(r) AS c, collect(m.id) AS l RETURN c, count(*) AS k, max(size(l)) AS s",
            4 => $"MATCH (n:{start}) RETURN count(n.name) AS a, count(n.nothing) AS b, collect(n.nothing) AS c, sum(n.nothing) AS d, avg(n.nothing) AS e, min(n.nothing) AS f",
            5 => $"MATCH (n:{start}) WITH count(n) AS c, max(n.id) AS m WHERE c > {random.Next(40)} RETURN c + size(m) AS x, [c, m] AS y",
            6 => $"MATCH (p:Paper) WITH p.year AS y, collect(p.id) AS l RETURN y, l[0] IS NOT NULL AS a, size([x IN l WHERE x CONTAINS 'ai']) AS b, reduce(s = 0, x IN l | s + size(x)) AS c",
            _ => $"MATCH (n:{start})-[r:{type}]->() RETURN {Pick("n.id", "n", "labels(n)", "n.id < 'b'", "{a: n.id}", "[n.id, 1]")} AS k, count(*) AS c, count(DISTINCT type(r)) AS d",
        };
    }

    private string Dynamic()
    {
        var key = Pick("id", "name", "nothing", "papers", "year");
        var (start, type, _) = Pick(Ways);
        return random.Next(7) switch
        {
            0 => $"MATCH (n:{start}) RETURN n['{key}'] AS a, n[{Pick("'i' + 'd'", "toLower('ID')", "null")}] AS b",
            1 => $"MATCH (n:$('{start}')) RETURN count(*) AS a, count(n.{key}) AS b",
            2 => $"UNWIND ['{key}', 'id'] AS k MATCH (n:{start}) WHERE n[k] IS NOT NULL RETURN k, count(*) AS c",
            3 => $"MATCH (n:{start})-[r:$('{type}')]->(m) RETURN count(*) AS a, properties(r).papers AS b",
            4 => $"MATCH (n:{start}) WITH properties(n) AS p RETURN p['{key}'] AS a, p.{key} AS b, '{key}' IN keys(p) AS c",
            5 => $"MATCH (n:{start})-[r:{type}]->(m) WHERE elementId(n) = elementId(startNode(r)) AND id(m) = id(endNode(r)) RETURN count(*) AS c",
            _ => $"WITH {{a: 1, b: [1, {{c: 'x'}}], `d e`: null}} AS m RETURN m.b[1].c AS a, m['b'][0] AS b, m.`d e` AS c, m['z'] AS d, m{{.*, a: 2}} AS e, m {{.b, f: m.a + 1}} AS f",
        };
    }

    private string Predicates()
    {
        var (one, two) = (Pick(Ways), Pick(Ways));
        var condition = Pick(
            $"(n)-[:{two.Type}]-()", $"NOT (n)-[:{one.Type}]->(:{one.End})", $"exists((n)--())", "n.name STARTS WITH 'A'", "n.name =~ '.*[0-4]'", "n.name IS NORMALIZED",
            "n.name IS NOT NFKD NORMALIZED", "n.id > 'B' XOR n.name CONTAINS 'o'", "n.id < 'b' < n.name", "n.nothing = 1", "NOT n.nothing = 1", "n.nothing IS NULL", "n.id IN ['ai', 'db', null]",
            "NOT n.id IN ['ai', null]", "n.name <> n.id OR n.nothing", "size(n.name) > 5", "n.name ENDS WITH 'y' AND (n)--()", $"all(x IN [(n)-[:{one.Type}]->(y) | y.id] WHERE x > 'a')",
            "'Author' IN labels(n)", "toLower(n.name) CONTAINS 'auth'", "n.papers > 2 AND n.papers <= 7", "n.year = 2015 OR n.papers = 3", "coalesce(n.year, n.papers, 0) % 2 = 1",
            "CASE WHEN n.papers > 3 THEN true WHEN n.year > 2015 THEN false END", "n = n", "n <> n", "any(x IN n.categories WHERE x = 'cs.LG')", "n.hasCode", "NOT n.hasCode", "n.hasCode IS NULL OR n.hasCode");
        var other = Pick("n.id > 'c'", $"EXISTS {{ (n)-[:{one.Type}]-() }}", "n.name IS NOT NULL", "true", "null", "false");
        return random.Next(3) switch
        {
            0 => $"MATCH (n:{one.Start}) WHERE {condition} RETURN n.id AS a",
            1 => $"MATCH (n:{one.Start}) WHERE {condition} {Pick("AND", "OR", "XOR", "AND NOT")} {other} RETURN count(*) AS a",
            _ => $"MATCH (n) WHERE {condition} WITH n, {other} AS b RETURN labels(n) AS l, b, count(*) AS c",
        };
    }

    private string Unwound()
    {
        var (start, type, _) = Pick(Ways);
        return random.Next(7) switch
        {
            0 => $"UNWIND {Pick("null", "[]", "[null]", "[[1, 2], [], [3]]", "range(1, 0)", "1", "'ab'", "{a: 1}")} AS x RETURN x",
            1 => $"MATCH (n:{start}) UNWIND keys(n) AS k RETURN k, count(*) AS c",
            2 => $"MATCH (n:{start})-[:{type}]->(m) WITH n, collect(m) AS l UNWIND l AS x UNWIND l AS y WITH x, y WHERE x.id < y.id RETURN x.id AS a, y.id AS b, count(*) AS c",
            3 => $"UNWIND [1, 2, 3] AS x UNWIND range(x, {random.Next(1, 5)}) AS y RETURN x, y, x * y AS z",
            4 => $"MATCH (p:Paper) UNWIND p.categories AS c RETURN c, count(DISTINCT p) AS n",
            5 => $"UNWIND [{{a: 1, b: 'x'}}, {{a: 2}}, null] AS m RETURN m.a AS a, m.b AS b, m IS NULL AS c",
            _ => $"WITH [1, 2, 3, 4] AS l UNWIND l[{random.Next(-2, 2)}..{random.Next(1, 5)}] AS x RETURN x, l[x] AS y, l[-x] AS z, x IN l AS w",
        };
    }

    private string Calls()
    {
        var (start, type, end) = Pick(Ways);
        return random.Next(7) switch
        {
            0 => $"CALL {{ MATCH (n:{start}) RETURN count(n) AS c UNION MATCH (n:{end}) RETURN count(n) AS c }} RETURN c",
            1 => $"MATCH (n:{start}) CALL (n) {{ WITH n WHERE n.id > 'b' RETURN 1 AS x }} RETURN count(*) AS c, sum(x) AS s",
            2 => $"MATCH (n:{start}) CALL () {{ MATCH (m:{end}) RETURN max(m.id) AS x }} RETURN n.id AS a, x",
            3 => $"UNWIND [3, 1, 2] AS x CALL (x) {{ UNWIND range(1, x) AS y WITH y ORDER BY y DESC LIMIT 2 RETURN collect(y) AS l }} RETURN x, l",
            4 => $"MATCH (n:{start})-[:{type}]->(m) WITH n, m CALL (n, m) {{ RETURN n.id < m.id AS b }} RETURN b, count(*) AS c",
            5 => $"CALL () {{ MATCH (n:{start})-[:{type}]->(m) RETURN n, count(m) AS c ORDER BY c DESC, n.id LIMIT {random.Next(1, 5)} }} MATCH (n)-[:{type}]->(o) RETURN n.id AS a, c, o.id AS b",
            _ => $"MATCH (n:{start}) OPTIONAL CALL (n) {{ MATCH (n)-[:{type}]->(m) WHERE m.id < 'c' RETURN m ORDER BY m.id LIMIT 1 }} RETURN n.id AS a, m.id AS b, m IS NULL AS c",
        };
    }

    private string Types()
    {
        var value = Pick("1", "1.0", "'a'", "true", "null", "[]", "[1, 'a']", "[1, null]", "[1.5]", "{a: 1}", "date('2020-01-01')", "duration('P1D')", "point({x: 1, y: 2})", "[[1]]", "localtime('10:00')", "datetime('2020-01-01T00:00Z')");
        var type = Pick("INTEGER", "INT", "SIGNED INTEGER", "FLOAT", "STRING", "VARCHAR", "BOOLEAN", "BOOL", "NULL", "NOTHING", "ANY", "ANY NOT NULL", "LIST<INTEGER>", "LIST<INTEGER NOT NULL>", "LIST<ANY>", "ARRAY<STRING>", "LIST<LIST<INTEGER>>", "LIST<INTEGER | STRING>", "INTEGER LIST", "MAP", "NODE", "RELATIONSHIP", "PATH", "DATE", "LOCAL TIME", "TIME WITH TIMEZONE", "ZONED DATETIME", "TIMESTAMP WITHOUT TIME ZONE", "DURATION", "POINT", "PROPERTY VALUE", "INTEGER | FLOAT", "ANY<INTEGER | STRING>", "INTEGER NOT NULL | FLOAT NOT NULL", "INTEGER!", "LIST<NOTHING>", "EDGE", "VERTEX");
        return random.Next(2) == 0
            ? $"RETURN {value} IS {Pick("", "NOT ")}{Pick("::", "TYPED")} {type} AS a, valueType({value}) AS b"
            : $"MATCH p = (n:Author {{name: '{Author()}'}})-[r:AUTHORED]->(m) RETURN n IS :: {type} AS a, r IS :: {type} AS b, p :: {type} AS c, m.year IS :: {type} AS d, m.nothing IS NOT :: {type} AS e, valueType(m.categories) AS f ORDER BY m.id LIMIT 1";
    }

    // What neither engine takes, or both do though it looks wrong.
    private string Slips()
    {
        var (start, type, _) = Pick(Ways);
        return Pick(
            $"MATCH (n:{start}) RETURN m", $"MATCH (n:{start}) RETURN n.id AS a, n.name AS a", $"MATCH (n:{start}) WHERE count(n) > 1 RETURN n", $"MATCH (n:{start}) WITH n.id RETURN 1 AS a",
            $"MATCH (n:{start}) RETURN *, n", "RETURN *", $"MATCH (n:{start})", $"MATCH (n:{start}) RETURN n.id AS a UNION MATCH (n:{start}) RETURN n.id AS b", "RETURN 1 AS a UNION ALL RETURN 2 AS a UNION RETURN 3 AS a",
            $"MATCH (n:{start}) RETURN n.id LIMIT -1", $"MATCH (n:{start}) RETURN n.id SKIP 1.5", "RETURN 1 AS a LIMIT 'x'", "RETURN 1 AS a SKIP null", $"MATCH (n:{start}) RETURN n.id LIMIT n.papers", "UNWIND [1] AS x UNWIND [2] AS x RETURN x",
            $"MATCH (n:{start})-[n:{type}]->() RETURN n", $"MATCH (n)-[r:{type}]->(), ()-[r:{type}]->(m) RETURN count(*) AS c", $"MATCH (n:{start}) MATCH (n:{start}) RETURN count(*) AS c", $"MATCH (n:{start}) WITH n AS m RETURN n",
            $"MATCH (n:{start}) RETURN count(*) + n.papers AS a", $"MATCH (n:{start}) RETURN n.id AS a, count(*) + size(n.id) AS b", $"MATCH (n:{start}) WITH DISTINCT n.id AS a ORDER BY n.name RETURN a", $"MATCH (n:{start}) RETURN DISTINCT n.id AS a ORDER BY n.name",
            $"MATCH (n:{start}) RETURN count(*) AS c ORDER BY n.id", "RETURN [x IN [1, 2] | count(x)] AS a", "RETURN sum(max(1)) AS a", "UNWIND [1, 2] AS x RETURN sum(x) / count(*) AS a, x IS NULL AS b", $"MATCH (n:{start}) CALL {{ RETURN n.id AS a }} RETURN a", $"MATCH (n:{start}) CALL {{ WITH n RETURN n }} RETURN n",
            $"MATCH (n:{start}) CALL (n) {{ RETURN 1 AS n }} RETURN n", $"MATCH (n:{start}) CALL (n) {{ MATCH (m) }} RETURN n", $"RETURN EXISTS {{ MATCH (n:{start}) RETURN n.id }} AS a", $"RETURN COUNT {{ MATCH (n:{start}) WITH n }} AS a", $"RETURN COLLECT {{ MATCH (n:{start}) RETURN n, 1 }} AS a",
            "RETURN nosuch(1) AS a", "RETURN toUpper() AS a", "RETURN toUpper('a', 'b') AS a", "RETURN $missing AS a", "RETURN 'a", "RETURN (1", "RETURN 1 +", "RETURN 1 2", "RETURN `a` AS b", "MATCH n RETURN n", "MATCH (n RETURN n", "MATCH (n)-(m) RETURN n", "MATCH (n)-[r]>(m) RETURN n",
            $"MATCH (n:{start})-[r:{type}*2]->() RETURN r.papers AS a", $"MATCH p = (n:{start})-[:{type}]->() RETURN p.id AS a", $"MATCH (n:{start}) RETURN n + 1 AS a LIMIT 1", $"MATCH (n:{start}) RETURN labels(1) AS a LIMIT 1", "RETURN date('2020-13-01') AS a", "RETURN date({year: 2020, day: 3}) AS a",
            "RETURN duration('x') AS a", "RETURN 9223372036854775808 AS a", "RETURN -9223372036854775808 AS a", "RETURN 9223372036854775807 + 1 AS a", "RETURN 0x7FFFFFFFFFFFFFFF AS a, 0o17 AS b, 1_000 AS c", "RETURN 1e400 AS a", "RETURN 5 % 0 AS a", "RETURN 5.0 / 0 AS a", "RETURN 1 / 0 AS a", "RETURN 'a' * 2 AS a",
            "RETURN [1, 2][1.0] AS a", "RETURN [1, 2]['a'] AS a", "RETURN {a: 1}[0] AS a", "RETURN 1[0] AS a", "RETURN 'abc'[0] AS a", "RETURN true > false AS a, 1 < 'a' AS b, [1] < [2] AS c, null < 1 AS d", "RETURN 1 = 1.0 AS a, '1' = 1 AS b, [1] = [1.0] AS c, {a: 1} = {a: 1.0} AS d, null = null AS e",
            "RETURN CASE END AS a", "RETURN CASE 1 WHEN 1 THEN 'a' WHEN 1 THEN 'b' END AS a", "RETURN [x IN [1, 2, 3] WHERE x > 1] AS a, x AS b", "RETURN reduce(x = 0, y IN [1, 2] | x + z) AS a", "WITH 1 AS a, 2 AS b WHERE a < b RETURN a AS b, b AS a", "WITH 1 AS a ORDER BY b RETURN a", "MATCH (n) WHERE n.id = 'ai' SET n.x = 1 RETURN n LIMIT", "FOO BAR",
            "", ";", "RETURN 1 AS a;", "RETURN 1 AS a; RETURN 2 AS a", "// nothing", "RETURN /* in */ 1 AS a // out", "return 1 as A, TRUE as b, Null AS c", "RETURN 'it''s' AS a", "RETURN \"a\\\"b\\u00e9\\n\" AS a", "RETURN '\\q' AS a", "RETURN '\\u12' AS a", "RETURN 1 AS `a b`, 2 AS `c``d`", "RETURN 1 AS é, 2 AS _x, 3 AS 变");
    }

    private string Author()
    {
        var number = random.Next(26);
        return FormattableString.Invariant($"Author {(char)('A' + number)}{number:00}");
    }

    private T Pick<T>(params T[] choices) => choices[random.Next(choices.Length)];
}
