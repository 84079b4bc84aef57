namespace CoauthorGraph.Neo4j.Tests.Cypher;

/// <summary>Expressions by chance. A type is a letter: i, f, s, b, l (of numbers), t (of texts), d (date), z (moment),
/// u (duration), p (point), m (map).</summary>
internal sealed class GeneratedExpressions(Random random)
{
    private readonly List<(string Name, char Type)> _variables = [];

    public void Add(string name, char type) => _variables.Add((name, type));

    public void Clear() => _variables.Clear();

    public char Type() => Pick("iiiffsssbbltdzupm");

    /// <summary>An expression of a type; now and then of another one, which is wrong.</summary>
    public string Of(char type, int depth)
    {
        if (random.Next(90) == 0)
        {
            type = Type();
        }

        if (random.Next(40) == 0)
        {
            return "null";
        }

        var known = _variables.Where(one => one.Type == type).ToList();
        return known.Count > 0 && random.Next(3) > 0
            ? Pick(known).Name
            : depth <= 0 ? Leaf(type) : Inner(type, depth - 1);
    }

    public string Predicate(int depth) => Of('b', depth);

    private string Leaf(char type) => type switch
    {
        'i' => Pick("0", "1", "-1", "2", "3", "7", "2020", "10", "9223372036854775807"),
        'f' => Pick("0.0", "1.5", "-2.25", "0.1", "1e3", "3.14159", "-0.5", "1e-7", "123456789.125"),
        's' => Pick("''", "'a'", "'Abc'", "'Paper'", "'1.5'", "'42'", "' x '", "'ß'", "'true'", "'2020-01-31'", "'a,b,c'", "'héllo'"),
        'b' => Pick("true", "false"),
        'l' => Pick("[]", "[1, 2, 3]", "[3, 1, 2]", "[1, null]", "range(0, 4)", "[0.5, 2]", "[1, 1, 2]"),
        't' => Pick("[]", "['a', 'b']", "['b', null, 'a']", "split('x y z', ' ')"),
        'd' => Pick("date('2020-02-29')", "date({year: 2019, month: 12, day: 31})", "date('2021-W01-1')", "date('1999-06')"),
        'z' => Pick("datetime('2020-03-29T01:30:00+01:00')", "datetime({year: 2021, month: 7, day: 1, hour: 12, timezone: 'Europe/Stockholm'})", "datetime('2000-01-01T00:00:00.123456789Z')"),
        'u' => Pick("duration('P1M')", "duration('P1DT2H')", "duration({days: 1.5})", "duration('PT-90M')", "duration('P1Y2M3DT4H5M6.7S')"),
        'p' => Pick("point({x: 1, y: 2})", "point({x: 3.5, y: -1, z: 2})", "point({longitude: 12.5, latitude: 55.7})"),
        _ => Pick("{}", "{a: 1}", "{a: 'x', b: [1, 2]}", "{b: null, a: 2.5}"),
    };

    private string Inner(char type, int depth) => type switch
    {
        'i' => Integer(depth),
        'f' => Float(depth),
        's' => Text(depth),
        'b' => Truth(depth),
        'l' => List(depth),
        't' => Texts(depth),
        'd' => Pick(
            $"date({Of('z', depth)})", $"{Of('d', depth)} + {Of('u', depth)}", $"{Of('d', depth)} - {Of('u', depth)}",
            $"date.truncate('{Unit(false)}', {Of(Pick("dz"), depth)})", $"date({{date: {Of('d', depth)}, day: {Of('i', 0)}}})", $"date({Of('s', depth)})", Leaf('d')),
        'z' => Pick(
            $"{Of('z', depth)} + {Of('u', depth)}", $"{Of('z', depth)} - {Of('u', depth)}",
            $"datetime.truncate('{Unit(true)}', {Of(Pick("dz"), depth)})", $"datetime({{epochSeconds: {Of('i', depth)}}})",
            $"datetime({{date: {Of('d', depth)}, time: time('10:30+02:00')}})", Leaf('z')),
        'u' => Pick(
            $"{Of('u', depth)} + {Of('u', depth)}", $"{Of('u', depth)} * {Of(Pick("if"), 0)}", $"{Of('u', depth)} / 3",
            $"duration.between({Of(Pick("dz"), depth)}, {Of(Pick("dz"), depth)})",
            $"duration.inDays({Of(Pick("dz"), depth)}, {Of(Pick("dz"), depth)})",
            $"duration.inMonths({Of('d', depth)}, {Of('d', depth)})",
            $"duration.inSeconds({Of('z', depth)}, {Of('z', depth)})", $"duration({{hours: {Of(Pick("if"), 0)}}})"),
        'p' => Pick($"point({{x: {Of(Pick("if"), depth)}, y: {Of(Pick("if"), depth)}}})", Leaf('p')),
        _ => Pick(
            $"{{a: {Of(Type(), depth)}, c: {Of(Type(), depth)}}}", $"properties({Of('m', depth)})", Leaf('m')),
    };

    private string Integer(int depth) => Pick(
        $"({Of('i', depth)} {Pick("+", "-", "*", "/", "%")} {Of('i', depth)})", $"-({Of('i', depth)})", $"abs({Of('i', depth)})",
        $"sign({Of(Pick("if"), depth)})", $"size({Of(Pick("slt"), depth)})", $"toInteger({Of(Pick("ifsb"), depth)})",
        $"char_length({Of('s', depth)})", $"{Of('d', depth)}.{Pick("year", "month", "day", "week", "dayOfWeek", "quarter", "ordinalDay", "weekYear", "dayOfQuarter")}",
        $"{Of('z', depth)}.{Pick("hour", "minute", "epochSeconds", "offsetMinutes", "nanosecond", "year")}",
        $"{Of('u', depth)}.{Pick("days", "months", "hours", "minutesOfHour", "milliseconds", "years", "secondsOfMinute")}",
        $"head({Of('l', depth)})", $"last({Of('l', depth)})", $"{Of('l', depth)}[{Of('i', 0)}]", $"coalesce({Of('i', depth)}, {Of('i', depth)})",
        $"reduce(acc = 0, x IN {Of('l', depth)} | acc + x)", Case('i', depth), $"toIntegerOrNull({Of(Type(), depth)})",
        $"nullIf({Of('i', depth)}, {Of('i', depth)})", $"{Of('m', depth)}.a", $"size(keys({Of('m', depth)}))");

    private string Float(int depth) => Pick(
        $"({Of('f', depth)} {Pick("+", "-", "*", "/", "%", "^")} {Of(Pick("if"), depth)})", $"{Pick("sqrt", "exp", "log", "log10", "sin", "cos", "tan", "atan", "ceil", "floor", "degrees", "radians", "cot", "asin", "haversin")}({Of(Pick("if"), depth)})",
        $"round({Of('f', depth)})", $"round({Of('f', depth)}, {Pick("0", "1", "2", "3")})", $"round({Of('f', depth)}, {Pick("0", "1", "2")}, '{Pick("UP", "DOWN", "CEILING", "FLOOR", "HALF_UP", "HALF_DOWN", "HALF_EVEN")}')",
        $"toFloat({Of(Pick("ifs"), depth)})", $"({Of('i', depth)} ^ {Pick("2", "3", "0", "-1")})", $"atan2({Of('f', depth)}, {Of('f', depth)})",
        $"point.distance({Of('p', depth)}, {Of('p', depth)})", $"{Of('p', depth)}.{Pick("x", "y")}", "pi()", "e()", Case('f', depth),
        $"toFloatOrNull({Of(Type(), depth)})", $"abs({Of('f', depth)})");

    private string Text(int depth) => Pick(
        $"{Of('s', depth)} + {Of(Pick("ssif"), depth)}", $"{Pick("toUpper", "toLower", "trim", "ltrim", "rtrim", "reverse", "btrim")}({Of('s', depth)})",
        $"substring({Of('s', depth)}, {Pick("0", "1", "2")})", $"substring({Of('s', depth)}, {Pick("0", "1", "2")}, {Pick("0", "1", "3")})", $"left({Of('s', depth)}, {Pick("0", "1", "5")})",
        $"right({Of('s', depth)}, {Pick("0", "1", "5")})", $"replace({Of('s', depth)}, {Of('s', 0)}, {Of('s', 0)})", $"toString({Of(Pick("ifbsdzup"), depth)})",
        $"head({Of('t', depth)})", $"{Of('t', depth)}[{Pick("0", "1", "-1", "5")}]", Case('s', depth), $"coalesce({Of('s', depth)}, 'none')", $"valueType({Of(Type(), depth)})",
        $"toStringOrNull({Of(Type(), depth)})", $"reduce(acc = '', x IN {Of('t', depth)} | acc + x)", $"normalize({Of('s', depth)})", $"btrim({Of('s', depth)}, 'ab')");

    private string Truth(int depth)
    {
        var type = Pick("ifsdzultp");
        return Pick(
            $"({Of(type, depth)} {Pick("=", "<>", "<", "<=", ">", ">=")} {Of(type, depth)})", $"({Of('i', depth)} {Pick("=", "<>", "<", ">=")} {Of('f', depth)})",
            $"({Of('b', depth)} {Pick("AND", "OR", "XOR")} {Of('b', depth)})", $"(NOT {Of('b', depth)})", $"({Of(Type(), depth)} IS {Pick("", "NOT ")}NULL)",
            $"({Of('s', depth)} {Pick("STARTS WITH", "ENDS WITH", "CONTAINS")} {Of('s', depth)})", $"({Of('s', depth)} =~ {Pick("'.*a.*'", "'(?i)abc'", "'[0-9]+'")})",
            $"({Of('i', depth)} IN {Of('l', depth)})", $"({Of('s', depth)} IN {Of('t', depth)})", $"{Pick("any", "all", "none", "single")}(x IN {Of('l', depth)} WHERE x {Pick("<", ">", "=")} {Of('i', 0)})",
            $"({Of('i', depth)} < {Of('i', depth)} <= {Of('i', depth)})", $"isEmpty({Of(Pick("sltm"), depth)})", $"toBoolean({Of(Pick("bis"), depth)})", $"isNaN({Of('f', depth)})",
            $"({Of(Type(), depth)} IS {Pick("", "NOT ")}:: {Pick("INTEGER", "FLOAT", "STRING", "BOOLEAN", "DATE", "LIST<ANY>", "LIST<INTEGER>", "MAP", "ANY NOT NULL", "INTEGER | FLOAT", "ZONED DATETIME", "DURATION", "POINT", "NULL", "STRING NOT NULL")})",
            $"point.withinBBox({Of('p', depth)}, point({{x: 0, y: 0}}), point({{x: 5, y: 5}}))", Case('b', depth), $"toBooleanOrNull({Of(Type(), depth)})");
    }

    private string List(int depth) => Pick(
        $"[{Of('i', depth)}, {Of(Pick("if"), depth)}]", $"{Of('l', depth)} + {Of(Pick("li"), depth)}", $"tail({Of('l', depth)})", $"reverse({Of('l', depth)})", $"{Of('l', depth)}[{Pick("0", "1", "-2", "")}..{Pick("1", "2", "-1", "")}]",
        $"[x IN {Of('l', depth)} WHERE x > {Of('i', 0)} | x * 2]", $"[x IN {Of('l', depth)} | toString(x)]", $"range({Pick("0", "1")}, {Pick("3", "5")}, {Pick("1", "2")})", $"range({Pick("5", "7")}, 0, {Pick("-1", "-2")})", $"toIntegerList({Of('t', depth)})", $"toFloatList({Of('l', depth)})", $"[x IN {Of('l', depth)} WHERE x IS NOT NULL]");

    private string Texts(int depth) => Pick(
        $"split({Of('s', depth)}, {Pick("','", "' '", "''", "'a'")})", $"[{Of('s', depth)}, {Of('s', depth)}]", $"[x IN {Of('t', depth)} | toUpper(x)]", $"toStringList({Of('l', depth)})", $"{Of('t', depth)} + {Of(Pick("ts"), depth)}");

    private string Case(char type, int depth) => random.Next(2) == 0
        ? $"CASE WHEN {Of('b', depth)} THEN {Of(type, depth)} WHEN {Of('b', depth)} THEN {Of(type, depth)} ELSE {Of(type, depth)} END"
        : $"CASE {Of('i', depth)} WHEN {Of('i', 0)} THEN {Of(type, depth)} WHEN {Of('i', 0)}, {Of('i', 0)} THEN {Of(type, 0)} END";

    private string Unit(bool hasTime) => hasTime
        ? Pick("year", "quarter", "month", "week", "day", "hour", "minute", "second", "millisecond", "decade", "weekYear")
        : Pick("year", "quarter", "month", "week", "day", "decade", "century", "weekYear", "millennium");

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];

    private char Pick(string choices) => choices[random.Next(choices.Length)];

    private T Pick<T>(List<T> choices) => choices[random.Next(choices.Count)];
}
