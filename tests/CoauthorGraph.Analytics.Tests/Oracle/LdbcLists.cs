using System.Globalization;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Analytics.Tests.Oracle;

/// <summary>
/// A graph in LDBC Graphalytics' lists: a node a line, then the nodes that its edges lead to. A node may be named as an
/// end only.
/// </summary>
internal sealed class LdbcLists
{
    private readonly List<long> _ids;

    private LdbcLists(List<long> ids, CsrGraph incoming, double[] shares)
    {
        _ids = ids;
        Incoming = incoming;
        Shares = shares;
    }

    /// <summary>In each node's row the nodes whose edges lead to it; in an undirected graph its neighbours.</summary>
    public CsrGraph Incoming { get; }

    /// <summary>One over the number of edges that leave a node; 0 where there are none.</summary>
    public double[] Shares { get; }

    public static LdbcLists Read(string file)
    {
        var lines = File.ReadLines(file)
            .Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Id).ToArray())
            .Where(static line => line.Length > 0).ToList();
        var ids = lines.SelectMany(static line => line).Distinct().Order().ToList();
        var edges = lines.SelectMany(line => line.Skip(1).Select(to => (From: ids.BinarySearch(line[0]),
            To: ids.BinarySearch(to)))).Distinct().ToList();
        var rows = Enumerable.Range(0, ids.Count).Select(node => edges.Where(edge => edge.To == node)
            .Select(static edge => edge.From).Order().ToArray()).ToList();
        int[] offsets = [0, .. rows.Select((_, at) => rows.Take(at + 1).Sum(static row => row.Length))];
        var leaving = edges.CountBy(static edge => edge.From).ToDictionary();
        return new LdbcLists(
            ids,
            new CsrGraph(offsets, rows.SelectMany(static row => row).ToArray()),
            [.. Enumerable.Range(0, ids.Count).Select(node => leaving.TryGetValue(node, out var n) ? 1.0 / n : 0)]);
    }

    /// <summary>An output in the order of the rows.</summary>
    public double[] Values(string file)
    {
        var values = new double[_ids.Count];
        Array.Fill(values, double.NaN);
        foreach (var line in File.ReadLines(file).Where(static line => line.Length > 0))
        {
            var parts = line.Split(' ');
            values[_ids.BinarySearch(Id(parts[0]))] = double.Parse(parts[1], CultureInfo.InvariantCulture);
        }

        return values;
    }

    private static long Id(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
