namespace CoauthorGraph.Neo4j.Tests.Cypher;

/// <summary>Queries of kinds that need more than one MATCH and a RETURN, by chance: paths, subqueries, chains of
/// clauses, values of mixed types, aggregation over nothing, and what has the wrong type.</summary>
internal sealed class GeneratedClauses(Random random, GeneratedExpressions expressions)
{
    private static readonly string[] Values =
    [
        "1", "2.0", "1.5", "-3", "0", "'a'", "'A'", "''", "'10'", "true", "false", "null", "[]", "[1]", "[1, 2]", "[null]", "['a']", "{}", "{a: 1}", "{a: null}", "{b: 1}",
        "date('2020-01-01')", "time('10:00+01:00')", "localtime('09:30')", "localdatetime('2020-01-01T00:00')", "datetime('2020-01-01T00:00Z')", "duration('P1D')", "duration('PT24H')",
        "point({x: 1, y: 2})", "point({longitude: 1, latitude: 2})", "0.0/0.0", "1.0/0.0", "9007199254740993", "9007199254740992.0",
    ];

    private static readonly (string Start, string Type, string End)[] Ways =
    [
        ("Author", "COAUTHORED", "Author"), ("Author", "AUTHORED", "Paper"), ("Paper", "ABOUT", "Topic"), ("Author", "WORKS_ON", "Topic"),
        ("Author", "AFFILIATED_WITH", "Institution"), ("Paper", "FROM", "Institution"), ("Topic", "BROADER", "Topic"),
    ];

    public (string Text, bool IsOrdered) Make() => random.Next(12) switch
    {
        0 => (Mixed(), true),
        1 => (Nothing(), true),
        2 => (Shortest(), true),
        3 => (Quantified(), false),
        4 => (Called(), false),
        5 => (Chain(), true),
        6 => (Optional(), false),
        7 => (Union(), false),
        8 => (Comprehended(), true),
        9 => (Wrong(), true),
        10 => (Counted(), false),
        _ => (Instants(), true),
    };

    private string Mixed()
    {
        var list = string.Join(", ", Enumerable.Range(0, random.Next(2, 8)).Select(_ => Pick(Values)));
        return random.Next(6) switch
        {
            0 => $"UNWIND [{list}] AS v RETURN v ORDER BY v{Pick("", " DESC")}",
            1 => $"UNWIND [{list}] AS v RETURN min(v) AS a, max(v) AS b, count(v) AS c, count(DISTINCT v) AS d",
            2 => $"UNWIND [{list}] AS v WITH DISTINCT v RETURN v ORDER BY v{Pick("", " DESC")} SKIP 1 LIMIT 4",
            3 => $"UNWIND [{list}] AS v UNWIND [{list}] AS w RETURN v {Pick("=", "<>", "<", "<=", ">", ">=")} w AS a, v IN [w, 1, null] AS b, valueType(v) AS c ORDER BY c, a, b",
            4 => $"WITH [{list}] AS l RETURN {Pick("any", "all", "none", "single")}(x IN l WHERE x {Pick("=", "<", ">")} {Pick(Values)}) AS a, [x IN l WHERE x IS NOT NULL | valueType(x)] AS b, {Pick(Values)} IN l AS c, l = [{list}] AS d, size(l) AS e",
            _ => $"UNWIND [{list}] AS v RETURN toString(v) AS a, toIntegerOrNull(v) AS b, toBooleanOrNull(v) AS c, v IS :: INTEGER AS d ORDER BY a, b, c, d",
        };
    }

    private string Nothing()
    {
        var list = string.Join(", ", Enumerable.Range(0, random.Next(0, 5)).Select(_ => Pick("null", "null", "1", "2.5", "3")));
        var aggregate = Pick("sum", "avg", "min", "max", "count", "collect", "stDev", "stDevP");
        return random.Next(5) switch
        {
            0 => $"UNWIND [{list}] AS v RETURN {aggregate}(v) AS a, {aggregate}(DISTINCT v) AS b, count(*) AS c",
            1 => $"UNWIND [{list}] AS v RETURN percentileCont(v, {Pick("0.5", "0", "1", "0.25")}) AS a, percentileDisc(v, {Pick("0.5", "0", "1", "0.25")}) AS b",
            2 => $"MATCH (n:Nothing) RETURN {aggregate}(n.x) AS a, count(*) AS b",
            3 => $"OPTIONAL MATCH (a:Author) WHERE a.papers > 99999 RETURN {aggregate}(a.papers) AS a, collect(a) AS b, a IS NULL AS c",
            _ => $"UNWIND [{list}] AS v WITH v, {aggregate}(v) AS a RETURN v, a, v IS NULL AS b ORDER BY v",
        };
    }

    private string Shortest()
    {
        var ends = $"MATCH (a:Author {{name: '{Author()}'}}), (b:Author {{name: '{Author()}'}})";
        var hop = Pick("[:COAUTHORED*]", "[:COAUTHORED*..3]", "[:AUTHORED*..4]", "[:COAUTHORED|WORKS_ON*..3]", "[*..2]", "[r:COAUTHORED*1..2]");
        var where = Pick("", "", " WHERE a <> b");
        return random.Next(8) switch
        {
            0 => $"{ends}{where} MATCH p = shortestPath((a)-{hop}-(b)) RETURN length(p) AS l, size(nodes(p)) AS n",
            1 => $"{ends}{where} MATCH p = allShortestPaths((a)-{hop}-(b)) RETURN length(p) AS l, [n IN nodes(p) | n.id] AS n ORDER BY l, n",
            2 => $"{ends}{where} RETURN length(shortestPath((a)-{hop}-(b))) AS l",
            3 => $"MATCH p = ANY SHORTEST (a:Author {{name: '{Author()}'}})-[:COAUTHORED]-+(b:Author {{name: '{Author()}'}}) RETURN length(p) AS l",
            4 => $"MATCH p = ALL SHORTEST (a:Author {{name: '{Author()}'}})-[r:COAUTHORED]-{Pick("+", "{1,3}", "*", "{2,3}")}(b:Author {{name: '{Author()}'}}) RETURN length(p) AS l, size(r) AS s, [n IN nodes(p) | n.name] AS n ORDER BY l, n",
            5 => $"MATCH p = SHORTEST {random.Next(1, 5)} (a:Author {{name: '{Author()}'}})-[:COAUTHORED]-{Pick("+", "{1,4}")}(b:Author {{name: '{Author()}'}}) RETURN length(p) AS l ORDER BY l",
            6 => $"MATCH p = SHORTEST {random.Next(1, 3)} GROUPS (a:Author {{name: '{Author()}'}})-[:COAUTHORED|WORKS_ON]-{{1,3}}(b:Author {{name: '{Author()}'}}) RETURN length(p) AS l, count(*) AS n ORDER BY l",
            _ => $"MATCH p = shortestPath((a:Author {{name: '{Author()}'}})-[r:COAUTHORED*..4]-(b:Author)) WHERE a <> b AND b.papers {Pick(">", "<")} 3 RETURN b.name AS n, length(p) AS l ORDER BY n, l",
        };
    }

    private string Quantified()
    {
        var (start, type, end) = Pick(Ways);
        var count = Pick("{1,2}", "{0,1}", "{2}", "{1}", "{,2}");
        var isLoop = start == end;
        return random.Next(6) switch
        {
            0 => $"MATCH (a:{start})-[r:{type}]->{(isLoop ? count : "{1}")}(b) RETURN a.id AS a, b.id AS b, size(r) AS s",
            1 => $"MATCH (a:Author {{name: '{Author()}'}})((x)-[r:COAUTHORED]-(y)){count}(b) RETURN b.name AS b, size(r) AS s, [n IN x | n.name] AS x, [n IN y | n.id] AS y",
            2 => $"MATCH (a:Author {{name: '{Author()}'}})((x)-[:AUTHORED]->(p:Paper)<-[:AUTHORED]-(y) WHERE p.year > {random.Next(2008, 2022)}){count}(b) RETURN b.name AS b, [n IN p | n.id] AS p",
            3 => $"MATCH p = (a:Topic)-[:BROADER]->{Pick("*", "+", "{0,2}")}(b:Topic) RETURN a.id AS a, b.id AS b, length(p) AS l, [r IN relationships(p) | type(r)] AS t",
            4 => $"MATCH (a:Topic)<-[r:BROADER*{Pick("0..2", "1..", "2", "0..")}]-(b) RETURN a.id AS a, b.id AS b, size(r) AS s",
            _ => $"MATCH (a:Author {{name: '{Author()}'}})-[r:COAUTHORED*1..2 {{papers: {random.Next(1, 3)}}}]-(b) RETURN b.id AS b, [x IN r | x.papers] AS p",
        };
    }

    private string Called()
    {
        var (start, type, end) = Pick(Ways);
        var inner = random.Next(5) switch
        {
            0 => $"CALL (n) {{ MATCH (n)-[:{type}]->(m) RETURN count(m) AS c }}",
            1 => $"CALL {{ WITH n MATCH (n)-[:{type}]->(m) RETURN m.id AS c ORDER BY c{Pick("", " DESC")} LIMIT {random.Next(3)} }}",
            2 => $"CALL (n) {{ RETURN n.id AS c UNION{Pick("", " ALL")} MATCH (n)-[:{type}]->(m) RETURN m.id AS c }}",
            3 => $"OPTIONAL CALL (n) {{ MATCH (n)-[:{type}]->(m:{end}) WHERE m.id > 'a{random.Next(9)}' RETURN m.id AS c ORDER BY c LIMIT 2 }}",
            _ => $"CALL (*) {{ UNWIND range(1, {random.Next(3)}) AS c WITH c WHERE c > {random.Next(3)} RETURN c }}",
        };
        return $"MATCH (n:{start}) {inner} RETURN n.id AS n, c AS c{Pick("", ", c IS NULL AS d")}";
    }

    private string Chain()
    {
        var (start, type, end) = Pick(Ways);
        return random.Next(5) switch
        {
            0 => $"MATCH (n:{start}) WITH n ORDER BY n.id{Pick("", " DESC")} SKIP {random.Next(3)} LIMIT {random.Next(1, 5)} MATCH (n)-[:{type}]->(m:{end}) RETURN n.id AS a, m.id AS b ORDER BY a, b",
            1 => $"MATCH (n:{start})-[r:{type}]->(m) WITH m, count(n) AS c WHERE c > {random.Next(4)} WITH c, collect(m.id) AS l RETURN c, size(l) AS s ORDER BY c",
            2 => $"MATCH (n:{start})-[:{type}]->(m) WITH DISTINCT m AS x, n.id < 'b' AS b RETURN x.id AS a, b ORDER BY a, b LIMIT 9",
            3 => $"MATCH (n:{start})-[:{type}]->(m) WITH n, m ORDER BY m.id WITH n, collect(m.id)[0..{random.Next(1, 4)}] AS l RETURN n.id AS a, l ORDER BY a{Pick("", " DESC")} LIMIT 6",
            _ => $"MATCH (n:{start}) WITH n.id AS k, n {{.*, m: [(n)-[:{type}]->(x) | x.id]}} AS p RETURN k, size(p.m) AS s, size(keys(p)) AS z ORDER BY k",
        };
    }

    private string Optional()
    {
        var (one, two, three) = (Pick(Ways), Pick(Ways), Pick(Ways));
        var second = random.Next(2) == 0 ? $"(n)-[:{two.Type}]->(o)" : $"(m)<-[:{two.Type}]-(o)";
        var third = random.Next(2) == 0 ? $"(o)-[:{three.Type}]-(q)" : $"(n)-[s:{three.Type}]->(m)";
        return $"MATCH (n:{one.Start}) OPTIONAL MATCH (n)-[r:{one.Type}]->(m){Pick("", " WHERE m.id > 'b'", " WHERE m.name CONTAINS '1'")} OPTIONAL MATCH {second} "
            + $"OPTIONAL MATCH {third} RETURN n.id AS n, m.id AS m, count(o) AS o, {Pick("count(*)", "count(r)", "count(DISTINCT o)")} AS c";
    }

    private string Union()
    {
        var (one, two) = (Pick(Ways), Pick(Ways));
        var word = Pick("UNION", "UNION ALL");
        return $"MATCH (n:{one.Start}) RETURN n.id AS a, {Pick("1", "null", "n.name", "labels(n)")} AS b {word} "
            + $"MATCH (n:{two.End}) RETURN n.id AS a, {Pick("1", "1.0", "null", "n.name")} AS b {Pick("", $"{word} RETURN 'x' AS a, {Pick(Values)} AS b")}";
    }

    private string Comprehended()
    {
        var (start, type, end) = Pick(Ways);
        return random.Next(4) switch
        {
            0 => $"MATCH (n:{start}) RETURN n.id AS a, size([(n)-[r:{type}]->(m:{end}) WHERE m.id > 'b' | m.id]) AS b ORDER BY a",
            1 => $"MATCH (n:{start}) RETURN n.id AS a, reduce(s = 0, x IN [(n)-[:{type}]->(m) | size(m.id)] | s + x) AS b ORDER BY a",
            2 => $"WITH {expressions.Of('l', 2)} AS l RETURN [x IN l WHERE x > 0 | [y IN l WHERE y < x | y + x]] AS a, any(x IN l WHERE all(y IN l WHERE y <= x)) AS b, [x IN l | CASE x WHEN 1 THEN 'one' WHEN 2, 3 THEN 'more' END] AS c",
            _ => $"WITH {expressions.Of('m', 2)} AS m, {expressions.Of('t', 1)} AS t RETURN m {{.a, z: t[0], .b}} AS a, [k IN keys(m) WHERE k = 'a' | m[k]] AS b, size(t) AS c",
        };
    }

    // A wrong type, known before the query runs or only then.
    private string Wrong()
    {
        var (one, two) = (Pick(Values), Pick(Values));
        var op = Pick("+", "-", "*", "/", "%", "^", "AND", "OR", "XOR", "STARTS WITH", "CONTAINS", "=~", "IN", "||");
        var function = Pick("abs", "toUpper", "size", "head", "keys", "toInteger", "toFloat", "toBoolean", "sqrt", "length", "nodes", "labels", "type", "range", "date", "duration", "reverse", "tail", "substring", "split", "isEmpty", "isNaN", "char_length", "properties", "round", "point", "id", "elementId", "startNode", "trim", "left", "coalesce", "exists", "localtime", "percentileCont");
        return random.Next(5) switch
        {
            0 => $"RETURN {one} {op} {two} AS a",
            1 => $"UNWIND [{one}, {two}] AS v RETURN v {op} {one} AS a",
            2 => $"RETURN {function}({one}) AS a",
            3 => $"UNWIND [{one}] AS v RETURN {function}(v{Pick("", $", {two}")}) AS a",
            _ => Pick($"RETURN {one}[{two}] AS a", $"RETURN {one}.b AS a", $"WITH {one} AS v RETURN v.year AS a", $"RETURN NOT {one} AS a", $"RETURN -{one} AS a", $"UNWIND {one} AS v RETURN v[{two}] AS a", $"RETURN [x IN {one} | x] AS a", $"WITH {one} AS v RETURN CASE WHEN v THEN 1 ELSE 2 END AS a", $"RETURN {one}[0..{two}] AS a", $"UNWIND [1] AS x RETURN x SKIP {one}", $"MATCH (n:Author) WHERE {one} RETURN count(*) AS a"),
        };
    }

    private string Counted()
    {
        var (one, two) = (Pick(Ways), Pick(Ways));
        return random.Next(5) switch
        {
            0 => $"MATCH (n:{one.Start}) RETURN n.id AS a, COUNT {{ (n)-[:{one.Type}]->() }} AS b, COUNT {{ (n)--() }} AS c, EXISTS {{ (n)<-[:{two.Type}]-(:{two.Start}) }} AS d",
            1 => $"MATCH (n:{one.Start}) WHERE COUNT {{ MATCH (n)-[:{one.Type}]->(m) WHERE m.id > 'b' RETURN DISTINCT m }} > 1 RETURN n.id AS a",
            2 => $"MATCH (n:{one.Start}) WHERE NOT (n)-[:{two.Type}]-() RETURN n.id AS a, COLLECT {{ MATCH (n)-[:{one.Type}]->(m) RETURN m.id AS i ORDER BY i LIMIT 2 }} AS b",
            3 => $"MATCH (n:{one.Start})-[:{one.Type}]->(m)<-[:{one.Type}]-(o) WHERE n.id < o.id RETURN count(*) AS a, count(DISTINCT m) AS b",
            _ => $"MATCH (n:{one.Start}), (m:{two.End}) WHERE EXISTS {{ (n)-[:{one.Type}|{two.Type}]-(m) }} OR n.id = m.id RETURN n.id AS a, m.id AS b",
        };
    }

    private string Instants()
    {
        var text = Pick("'2020-02-30'", "'2020-W53-7'", "'2019-366'", "'20200229'", "'2020-02'", "'1:30'", "'10:15:30.123456'", "'2020-01-01T25:00'", "'2015-07-21T21:40:32.142+0100'", "'P1Y-2M'", "'PT1.5H'", "'P0.5M'", "'2020-10-25T02:30[Europe/Berlin]'", "'-0044-03-15'", "'10:15[Europe/Paris]'");
        var kind = Pick("date", "time", "localtime", "datetime", "localdatetime", "duration");
        var part = Pick("year", "month", "day", "hour", "minute", "second", "week", "weekYear", "quarter", "timezone", "offset", "epochMillis", "nanosecond", "millisecond", "dayOfWeek", "days", "months", "seconds", "minutesOfHour");
        var map = Pick("{year: 2020, week: 53}", "{year: 2021, quarter: 3, dayOfQuarter: 92}", "{year: 2020, month: 13}", "{hour: 12, minute: 61}", "{hour: 23, second: 5}", "{year: 1984, month: 10, day: 11, hour: 12, timezone: '+01:00'}", "{epochMillis: 1500000000123}", "{days: 1.25, months: -2}", "{year: 2020, ordinalDay: 366}", "{hour: 1, minute: 2, second: 3, millisecond: 4, microsecond: 5, nanosecond: 6}", "{}");
        var (a, b) = (expressions.Of(Pick('d', 'z'), 1), expressions.Of(Pick('d', 'z', 'u'), 1));
        return random.Next(7) switch
        {
            0 => $"RETURN toString({kind}({text})) AS a",
            1 => $"RETURN toString({kind}({map})) AS a",
            2 => $"WITH {kind}({text}) AS v RETURN v.{part} AS a",
            3 => $"RETURN toString(duration.{Pick("between", "inDays", "inMonths", "inSeconds")}({a}, {b})) AS a",
            4 => $"RETURN toString({Pick("date", "datetime", "localdatetime", "time", "localtime")}.truncate('{Pick("year", "week", "day", "hour", "quarter", "month", "weekYear", "minute", "microsecond")}', {a}{Pick("", ", {day: 2}", ", {hour: 3}", ", {timezone: 'Asia/Tokyo'}")})) AS a",
            5 => $"RETURN {a} {Pick("<", "=", ">=")} {b} AS a, toString({a} + {Pick("duration('P1M')", "duration('PT25H')", "duration({days: 0.5})")}) AS b",
            _ => $"RETURN toString({Pick("localdatetime", "localtime", "time", "date")}({{datetime: datetime('2020-03-29T01:30:00+01:00'){Pick("", ", hour: 5", ", day: 31")}}})) AS a",
        };
    }

    private string Author()
    {
        var number = random.Next(26);
        return FormattableString.Invariant($"Author {(char)('A' + number)}{number:00}");
    }

    private T Pick<T>(params T[] choices) => choices[random.Next(choices.Length)];
}
