using CoauthorGraph.Cypher.Functions;
using CoauthorGraph.Cypher.Functions.Calls;

namespace CoauthorGraph.Neo4j.Tests.Cypher;

/// <summary>Calls of every function with values of every type, borders among them: each value as the only argument, and
/// by chance as one of several.</summary>
internal static class FunctionCalls
{
    // What differs from run to run or by the clock, whose order is no promise (keys), and what the server lacks.
    private static readonly string[] Apart =
    [
        "rand", "randomUUID", "timestamp", "elementId", "id", "keys", "sinh", "cosh", "tanh", "coth",
    ];

    private static readonly string[] OfTheClock = [".statement", ".transaction", ".realtime"];

    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "1", "-1", "2", "3", "64", "9223372036854775807", "-9223372036854775808", "4294967296", "0.0", "-0.0",
        "0.5", "-1.5", "2.5", "1e18", "1e19", "1e-320", "1.7976931348623157e308", "0.0/0.0", "1.0/0.0", "-1.0/0.0", "''", "' '", "'a'", "'abc'",
        "'A'", "'10'", "'-1.5'", "'0x1F'", "'1e3'", "'true'", "'ß'", "'\\u0041\\u030A'", "'😀b'", "'\\u00A0x\\t'", "'NFC'", "'NFKD'", "'UP'", "'HALF_EVEN'", "'day'",
        "'month'", "'decade'", "'2020-02-29'", "'10:30'", "'2020-02-29T10:30:00Z'", "'P1DT2H'", "'Europe/Stockholm'", "[]", "[1]", "[1, 2, 3]", "[3, null, 1]", "[0.5, 2]",
        "['a', 'b']", "[true]", "[[1], [2]]", "[null]", "{}", "{a: 1}", "{x: 1, y: 2}", "{x: 1, y: 2, z: 3}", "{latitude: 55, longitude: 12}",
        "{x: 'a', y: 2}", "{x: 1, y: 2, srid: 4326}", "{longitude: 200, latitude: 5}", "{longitude: 20, latitude: 95}", "{x: 1, y: 2, crs: 'cartesian'}",
        "{year: 2020}", "{year: 2020, month: 2, day: 29}", "{year: 2020, month: 2, day: 30}", "{hour: 10, minute: 30}", "{hour: 24}", "{days: 1.5, hours: -2}", "{month: 3}",
        "date('2020-02-29')", "localtime('10:30')", "time('10:30+02:00')", "localdatetime('2020-02-29T10:30')",
        "datetime('2020-02-29T10:30:00.000000001+01:00')", "datetime('2020-10-25T02:30[Europe/Stockholm]')",
        "duration('P1Y2M3DT4H5M6.789S')", "duration('-PT0.001S')", "point({x: 1, y: 2})", "point({x: 1, y: 2, z: 3})",
        "point({longitude: 12, latitude: 55})", "point({longitude: 12, latitude: 55, height: 3})", "n", "r", "p", "t",
    ];

    public static IEnumerable<string> Single => Names.SelectMany(static one => Values.Select(value => Call(one.Name, value)));

    private static List<(string Name, int Minimum, int Maximum)> Names { get; } =
    [
        .. FunctionCatalogue.All.Where(static one => !Apart.Contains(one.Name, StringComparer.OrdinalIgnoreCase)
            && !OfTheClock.Any(ending => one.Name.EndsWith(ending, StringComparison.Ordinal)))
            .Select(static one => (one.Name, FewestOf(one), Math.Min(one.Maximum, 4))),
        .. AggregateCatalogue.All.Select(static one => (one.Name, one.Arguments, one.Arguments)),
    ];

    /// <summary>A call with as many arguments as the function takes, rarely one more.</summary>
    public static string ByChanceOf(int seed)
    {
        var random = new Random(seed);
        var (name, minimum, maximum) = Names[random.Next(Names.Count)];
        var count = random.Next(minimum, maximum + 1) + (random.Next(25) == 0 ? 1 : 0);
        return Call(name, string.Join(", ", Enumerable.Range(0, count).Select(_ => Values[random.Next(Values.Length)])));
    }

    // Without the last of these arguments the clock is read.
    private static int FewestOf(CypherFunction function) =>
        function.Name.EndsWith(".truncate", StringComparison.Ordinal) ? 2
        : (function.Result & ArgumentKinds.Instant) != 0 ? 1 : function.Minimum;

    private static string Call(string name, string arguments) =>
        "MATCH p = (n:Author {name: 'Author A00'})-[r:AFFILIATED_WITH]->(t) WITH * ORDER BY t.id LIMIT 1 "
        + $"RETURN {name}({arguments}) AS a";
}
