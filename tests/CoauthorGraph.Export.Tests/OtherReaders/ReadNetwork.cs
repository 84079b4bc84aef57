using System.Text.Json;

namespace CoauthorGraph.Export.Tests.OtherReaders;

/// <summary>A network as another program has read it, or as the papers say it is: a line for each author and one for
/// each co-authorship, in order.</summary>
internal static class ReadNetwork
{
    /// <summary>What the printed mentions of papers say, worked out pair by pair and not by our tables.</summary>
    public static string[] Truth(IReadOnlyList<SamplePaper> papers, Func<string, string> written)
    {
        var names = papers.SelectMany(static paper => paper.Authors).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).ToList();
        var lines = names.Select((name, row) => Line(
            "node", Author(row), written(name), papers.Count(paper => paper.Authors.Contains(name)))).ToList();
        for (var a = 0; a < names.Count; a++)
        {
            for (var b = a + 1; b < names.Count; b++)
            {
                var common = papers.Select(static (paper, row) => (Paper: paper, Row: row))
                    .Where(x => x.Paper.Authors.Contains(names[a]) && x.Paper.Authors.Contains(names[b])).ToList();
                if (common.Count == 0)
                {
                    continue;
                }

                var years = common.Select(static x => x.Paper.Year).Where(static year => year > 0).ToList();
                var newest = common.OrderByDescending(static x => x.Paper.Year).ThenBy(static x => x.Row).Take(5);
                lines.Add(Line(
                    "edge", Author(a), Author(b), common.Count,
                    Rounded(common.Sum(static x => 1.0 / (x.Paper.Authors.Length - 1))),
                    years.Count > 0 ? years.Min() : null, years.Count > 0 ? years.Max() : null,
                    string.Join(" | ", newest.Select(static x => $"p{x.Row:D5}"))));
            }
        }

        return [.. lines.Order(StringComparer.Ordinal)];

        static string Author(int row) => $"a{row:D5}";
    }

    /// <summary>What a program printed: lists of nodes and edges, the papers of an edge as a text or a list.</summary>
    public static string[] Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        var lines = document.RootElement.GetProperty("nodes").EnumerateArray()
            .Select(static node => Line("node", node[0].GetString(), node[1].GetString(), node[2].GetDouble()))
            .Concat(document.RootElement.GetProperty("edges").EnumerateArray().Select(static edge =>
            {
                var ends = new[] { edge[0].GetString()!, edge[1].GetString()! }.Order(StringComparer.Ordinal).ToArray();
                return Line(
                    "edge", ends[0], ends[1], edge[2].GetDouble(), Rounded(edge[3].GetDouble()), Year(edge[4]),
                    Year(edge[5]), PapersOf(edge[6]));
            }));
        return [.. lines.Order(StringComparer.Ordinal)];

        static double? Year(JsonElement year) => year.ValueKind == JsonValueKind.Null ? null : year.GetDouble();
    }

    private static string PapersOf(JsonElement papers) => papers.ValueKind == JsonValueKind.Array
        ? string.Join(" | ", papers.EnumerateArray().Select(static paper => paper.GetString()))
        : papers.GetString()!;

    /// <summary>Weights are kept in single precision.</summary>
    private static double Rounded(double weight) => Math.Round(weight, 5);

    private static string Line(params object?[] values) => JsonSerializer.Serialize(values);
}
