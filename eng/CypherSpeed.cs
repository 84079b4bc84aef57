#:project ../src/CoauthorGraph.Pipeline/CoauthorGraph.Pipeline.csproj
#:project ../src/CoauthorGraph.Cypher/CoauthorGraph.Cypher.csproj
#:project ../src/CoauthorGraph.Neo4j/CoauthorGraph.Neo4j.csproj
#:project ../src/CoauthorGraph.Core/CoauthorGraph.Core.csproj
#:property PublishAot=false
// Times Cypher on a graph folder beside other engines that hold the same graph, all warm, and prints a markdown table of
// medians and ratios. The rows of all engines are compared.
// usage: dotnet run -c Release eng/CypherSpeed.cs -- GRAPH_FOLDER [--uri http://localhost:7474]
//        [--ladybug FOLDER] [--rounds 9] [--most SECONDS]
// --uri: a Neo4j to which the folder was pushed, with its indexes. --ladybug: a folder in which `npm install
// @ladybugdb/core` was done; co-authorships are loaded into it in memory, and only queries of these are asked of it.
// The authors that are asked about are those of the most co-authors, of the middle, and the two ends of a long chain.
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Graph.Querying.Embedded;
using CoauthorGraph.Cypher;
using CoauthorGraph.Cypher.Values;
using CoauthorGraph.Neo4j;
using CoauthorGraph.Neo4j.Client;
using CoauthorGraph.Neo4j.Connection;
using CoauthorGraph.Neo4j.Queries;
using CoauthorGraph.Pipeline.Folders;
using CoauthorGraph.Pipeline.Queries;

var rounds = int.Parse(Option("--rounds") ?? "9", CultureInfo.InvariantCulture);
var most = double.Parse(Option("--most") ?? "120", CultureInfo.InvariantCulture);
using var knowledge = GraphFolders.Open(args[0]);
var graph = new EmbeddedGraph(knowledge);
await using var server = Option("--uri") is { } uri
    ? await Neo4jDatabase.OpenAsync(new Neo4jSettings { Uri = new Uri(uri) }, TimeProvider.System, default)
    : null;
var (hub, middle, far) = Authors(knowledge);
Query[] kinds =
[
    new("point look-up", "MATCH (a:Author {id: $a}) RETURN a.name", "MATCH (a:Author {id: $a}) RETURN a.name"),
    new("one hop, ordered, 20 rows", "MATCH (a:Author {id: $a})-[:COAUTHORED]-(b) RETURN b.id AS id ORDER BY id LIMIT 20", null),
    new("two hops, count distinct", "MATCH (a:Author {id: $a})-[:COAUTHORED]-()-[:COAUTHORED]-(c) RETURN count(DISTINCT c)", null),
    new(
        "shortest path", "MATCH (a:Author {id: $a}), (b:Author {id: $b}) MATCH p = shortestPath((a)-[:COAUTHORED*]-(b)) RETURN length(p)",
        "MATCH p = (a:Author {id: $a})-[:COAUTHORED* SHORTEST 1..30]-(b:Author {id: $b}) RETURN length(p)"),
    new("top 10 by degree", "MATCH (a:Author)-[:COAUTHORED]-() RETURN a.id AS id, count(*) AS d ORDER BY d DESC, id LIMIT 10", null),
    new(
        "group-by over all edges both ways",
        "MATCH (a:Author)-[:COAUTHORED]-(b:Author) WITH a, count(b) AS d RETURN d, count(*) AS n ORDER BY d LIMIT 50", null),
    new(
        "all triangles",
        "MATCH (a:Author)-[:COAUTHORED]->(b:Author)-[:COAUTHORED]->(c:Author), (a)-[:COAUTHORED]->(c) RETURN count(*)", null),
    new("edges of a year", "MATCH ()-[c:COAUTHORED]->() WHERE c.firstYear = 2015 RETURN count(*)", null),
    new("papers by year", "MATCH (p:Paper) RETURN p.year AS year, count(*) AS n ORDER BY year", null),
];
var parameters = new Dictionary<string, object?> { ["a"] = hub, ["b"] = far };
var all = kinds.Select(kind => (kind.Name, kind.Text, Given: (IReadOnlyDictionary<string, object?>)parameters, kind.Ladybug))
    .Concat(NamedQueries.All.Select(NamedStatement)).ToList();
var ladybug = Option("--ladybug") is { } place ? Ladybug(place) : [];
Console.WriteLine("| query | rows | ours, ms | Neo4j, ms | ratio | Ladybug, ms | ratio |");
Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|");
var ratios = new List<double>();
foreach (var (name, text, given, _) in all)
{
    var (ours, rows) = Ours(text, given);
    var theirs = server is null ? null : await TheirsAsync(text, given, rows);
    double? third = ladybug.TryGetValue(name, out var known) ? known : null;
    if (theirs is { } time)
    {
        ratios.Add(time / ours);
    }

    Console.WriteLine(
        $"| {name} | {rows.Count} | {Shown(ours)} | {Shown(theirs)} | {Shown(theirs / ours)} | {Shown(third)} | {Shown(third / ours)} |");
}

ratios.Sort();
if (ratios.Count > 0)
{
    Console.WriteLine($"\nNeo4j takes {Shown(ratios[ratios.Count / 2])} times as long at the median, {Shown(ratios[0])} at least.");
}

(string, string, IReadOnlyDictionary<string, object?>, string?) NamedStatement(NamedQuery query)
{
    var given = query.Parameters.Where(static one => one.Default is null).ToDictionary(
        static one => one.Name,
        one => one.Type == "integer" ? "2015" : ValueOf(one.Name, one.Meaning), StringComparer.Ordinal);
    var statement = query.With(given);
    return (query.Name, statement.Text, statement.Parameters, null);
}

string ValueOf(string name, string meaning) => name switch
{
    "words" => "graph neural networks",
    "name" => "wei wang",
    "paper" => knowledge.Papers.Id[knowledge.Papers.Count / 2],
    _ when meaning.Contains("author", StringComparison.Ordinal) => name == "second" ? middle : hub,
    "institution" => knowledge.Institutions.Count == 0 ? "none" : knowledge.Institutions.Id[0],
    _ => TopicOf(name is "second" or "without" ? 1 : 0),
};

string TopicOf(int rank) => knowledge.PaperTopics.Topic.ToArray().CountBy(static topic => topic)
    .OrderByDescending(static one => one.Value).ThenBy(static one => one.Key)
    .Select(one => knowledge.Topics.Id[one.Key]).ElementAt(rank);

(double Time, List<string> Rows) Ours(string text, IReadOnlyDictionary<string, object?> given)
{
    var values = given.ToDictionary(
        static one => one.Key, one => ProcedureValues.Of(graph, one.Value), StringComparer.Ordinal);
    List<string> rows = [];
    return (Median(() =>
    {
        var result = CypherEngine.Prepare(graph, text, new QueryOptions { Procedures = GraphProcedures.All }).Run(values);
        rows = [.. result.ReadRows().Select(static row => string.Join(" | ", row.Select(static value => value.ToString())))];
        return Task.CompletedTask;
    }).Result, rows);
}

async Task<double?> TheirsAsync(string text, IReadOnlyDictionary<string, object?> given, List<string> ours)
{
    var statement = new Neo4jStatement(text) { Parameters = given, Access = Neo4jAccess.Read, Repeatable = true, Timeout = TimeSpan.FromMinutes(10) };
    var count = 0;
    double time;
    try
    {
        time = await Median(async () => count = (await server!.RowsAsync(statement, default)).Count);
    }
    catch (CoauthorGraphException failure)
    {
        Console.Error.WriteLine($"Neo4j gives up: {text}\n{failure.Message}");
        return null;
    }

    if (count != ours.Count)
    {
        Console.Error.WriteLine($"Neo4j has {count} rows and we {ours.Count}: {text}");
    }

    return time;
}

// The first run warms up; what takes long is run less often.
async Task<double> Median(Func<Task> run)
{
    var times = new List<double>();
    var total = Stopwatch.StartNew();
    for (var i = 0; i <= rounds && (i < 2 || total.Elapsed.TotalSeconds < most); i++)
    {
        var watch = Stopwatch.StartNew();
        await run();
        times.Add(watch.Elapsed.TotalMilliseconds);
    }

    times.RemoveAt(0);
    times.Sort();
    return times[times.Count / 2];
}

Dictionary<string, double> Ladybug(string place)
{
    var edges = Path.Combine(Path.GetTempPath(), $"coauthor-edges-{Environment.ProcessId}.csv");
    var nodes = Path.Combine(Path.GetTempPath(), $"coauthor-nodes-{Environment.ProcessId}.csv");
    try
    {
        var table = knowledge.Coauthorships;
        File.WriteAllLines(edges, Enumerable.Range(0, table.Count).Select(row =>
            $"{knowledge.Authors.Id[table.Source.Span[row]]},{knowledge.Authors.Id[table.Target.Span[row]]}"));
        File.WriteAllLines(nodes, Enumerable.Range(0, knowledge.Authors.Count).Select(row =>
            $"{knowledge.Authors.Id[row]},\"{knowledge.Authors.Name[row].Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
        var queries = kinds[..7].ToDictionary(static kind => kind.Name, static kind => kind.Ladybug ?? kind.Text);
        var request = JsonSerializer.Serialize(new { nodes, edges, rounds, most, queries, given = parameters });
        var start = new ProcessStartInfo("node", [Path.Combine(Directory.GetCurrentDirectory(), "eng/ladybug.mjs")])
        {
            WorkingDirectory = place,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Write(request);
        process.StandardInput.Close();
        return JsonSerializer.Deserialize<Dictionary<string, double>>(process.StandardOutput.ReadToEnd())!;
    }
    finally
    {
        File.Delete(edges);
        File.Delete(nodes);
    }
}

static (string Hub, string Middle, string Far) Authors(KnowledgeGraph graph)
{
    var csr = graph.Coauthorships.Graph;
    var hub = Enumerable.Range(0, csr.NodeCount).MaxBy(csr.Degree);
    var (last, seen, at) = (new List<int> { hub }, new HashSet<int> { hub }, 0);
    for (; at < last.Count; at++)
    {
        foreach (var next in csr.NeighborsOf(last[at]))
        {
            if (seen.Add(next))
            {
                last.Add(next);
            }
        }
    }

    return (graph.Authors.Id[hub], graph.Authors.Id[last[last.Count / 2]], graph.Authors.Id[last[^1]]);
}

static string Shown(double? value) => value is { } number ? number.ToString("G3", CultureInfo.InvariantCulture) : "";

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at ? args[at + 1] : null;

internal sealed record Query(string Name, string Text, string? Ladybug);
