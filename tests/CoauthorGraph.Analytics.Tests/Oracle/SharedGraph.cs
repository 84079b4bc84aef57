using System.Globalization;
using System.IO.Compression;
using CoauthorGraph.Analytics.Edges;
using CoauthorGraph.Tests.Shared;

namespace CoauthorGraph.Analytics.Tests.Oracle;

/// <summary>
/// A graph of <c>../shared/data/graphs</c>: as our reader gives it, and its edges as a plain loop reads them, for the
/// oracles. Loops are in neither.
/// </summary>
internal sealed record SharedGraph(string Name, EdgeListGraph List, EdgeSample Edges)
{
    /// <summary>The most nodes for which what takes a search from every node is asked of an oracle.</summary>
    private const int FullNodes = 2000;

    private const int Sampled = 40;

    /// <summary>Whether a search from every node is cheap.</summary>
    public bool IsSmall => Edges.Nodes <= FullNodes;

    /// <summary>Nodes spread over the graph, of which distances are asked.</summary>
    public int[] Sample =>
        [.. Enumerable.Range(0, Sampled).Select(at => (int)((long)at * Edges.Nodes / Sampled)).Distinct()];

    /// <summary>Reads one; skips the running test where it is absent.</summary>
    public static SharedGraph Read(string name)
    {
        var folder = SharedData.Path("data/graphs");
        var weighted = name == "netscience";
        // netscience has authors without a co-author: its names are the whole list.
        var (text, nodes) = weighted
            ? (LinesAfterHead(Path.Combine(folder, "netscience.weights.csv")),
                LinesAfterHead(Path.Combine(folder, "netscience.names.csv")).Select(static line => line.Split(',')[0]))
            : (Unpacked(Path.Combine(folder, name + ".txt.gz")), []);
        var (edgeLines, nodeLines) = (text.ToArray(), nodes.ToArray());
        var list = EdgeListReader.Read(
            () => Bytes(edgeLines), () => Bytes(nodeLines), weighted, threads: 2, CancellationToken.None);
        return new SharedGraph(name, list, Parse(edgeLines, nodeLines));
    }

    private static EdgeSample Parse(string[] edges, string[] nodes)
    {
        var lines = edges.Where(static line => line[0] != '#').Select(static line => line.Split('\t', ',')).ToList();
        var ids = lines.SelectMany(static line => line.Take(2)).Concat(nodes).Select(Number).Distinct().Order()
            .ToList();
        return new EdgeSample(
            ids.Count,
            [
                .. lines.Where(static line => line[0] != line[1]).Select(line => (
                    ids.BinarySearch(Number(line[0])),
                    ids.BinarySearch(Number(line[1])),
                    line.Length > 2 ? float.Parse(line[2], CultureInfo.InvariantCulture) : 1f)),
            ]);
    }

    private static int Number(string id) => int.Parse(id, CultureInfo.InvariantCulture);

    private static IEnumerable<string> LinesAfterHead(string file) => File.ReadLines(file).Skip(1);

    private static IEnumerable<string> Unpacked(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private static MemoryStream Bytes(string[] lines) =>
        new(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));
}
