namespace CoauthorGraph.EndToEnd.Tests;

/// <summary>An edge list and a graph folder on which every algorithm has something to do.</summary>
public sealed class AnalyzedGraphs : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Path of the edge list.</summary>
    public string Edges { get; private set; } = "";

    /// <summary>Path of a small edge list.</summary>
    public string FewEdges { get; private set; } = "";

    /// <summary>Path of the graph folder.</summary>
    public string Folder { get; private set; } = "";

    /// <summary>Path of another file.</summary>
    public string File(string name) => _folder.File(name);

    // Enough entries that the nodes are cut into several ranges, hubs, a second part and lone nodes.
    public async ValueTask InitializeAsync()
    {
        var random = new Random(11);
        Edges = _folder.Write("edges.txt", string.Concat(Enumerable.Range(0, 34_000).Select(i =>
        {
            var (a, b) = (random.Next(1500), random.Next(1500));
            a = i % 3 == 0 ? a % 40 : a;
            return i % 500 == 0 ? $"{a + 2000} {b + 2000} 0.5\n" : $"{a} {b} {1 + (i % 7)}\n";
        })) + "5 5\n9999 9999\n");
        FewEdges = _folder.Write("few.txt", string.Concat(Enumerable.Range(0, 1200).Select(
            i => $"{random.Next(300)} {random.Next(300)} {1 + (i % 7)}\n")));
        var people = Enumerable.Range(0, 26).Select(i => $"{(char)('A' + i)}lex Person{(char)('a' + i)}").ToArray();
        Folder = await AnalystPaper.IngestAsync(_folder, [.. Enumerable.Range(0, 120).Select(i => new AnalystPaper(
            2010 + (i % 6),
            string.Join(
                ", ", Enumerable.Range(0, 1 + (i % 4)).Select(_ => people[(i % 5 * 5) + random.Next(6)]).Distinct()),
            i % 2 == 0 ? "ranking" : "reinforcement-learning",
            i % 3 == 0 ? "Stanford University" : ""))]);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
