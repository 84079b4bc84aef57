using System.Text.Json;

namespace CoauthorGraph.EndToEnd.Tests;

/// <summary>A paper in one line: authors and topics with commas between, one institution for all authors.</summary>
internal sealed record AnalystPaper(int Year, string Authors, string Topics = "", string Place = "")
{
    /// <summary>Makes a graph folder of papers and gives its path.</summary>
    public static async Task<string> IngestAsync(TemporaryFolder folder, params AnalystPaper[] papers)
    {
        var graph = folder.File("g");
        var file = folder.Write("papers.jsonl", string.Concat(papers.Select(static (paper, row) => paper.Record(row))));
        (await CommandRun.Of("--graph", graph, "ingest", "--keep-apart", file)).Succeeded();
        return graph;
    }

    private string Record(int row) => JsonSerializer.Serialize(new
    {
        id = $"p{row}",
        title = $"Study number {row}",
        year = Year,
        authors = Split(Authors).Select((name, position) => new
        {
            position,
            name,
            affiliations = Split(Place).Select(static raw => new { raw }),
        }),
        topics = Split(Topics).Select(static topic => new { id = topic, name = topic, score = 1 }),
    }) + "\n";

    private static string[] Split(string list) =>
        list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
