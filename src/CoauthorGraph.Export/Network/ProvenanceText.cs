using CoauthorGraph.Core.Graph;
using CoauthorGraph.Export.Text;

namespace CoauthorGraph.Export.Network;

/// <summary>Says where a network came from, a sentence a line, and what it must not be taken for.</summary>
internal static class ProvenanceText
{
    public static IReadOnlyList<string> Of(ExportRequest request)
    {
        var lines = new List<string>
        {
            $"Co-author network written by CoauthorGraph {request.Provenance.ProgramVersion}.",
        };
        if (request.Provenance.Snapshot.Length > 0)
        {
            lines.Add($"Snapshot {request.Provenance.Snapshot}.");
        }

        lines.Add(request.Provenance.Filters.Length > 0 ? $"Filters: {request.Provenance.Filters}." : "No filters.");
        if (request.MinWeight > 0)
        {
            lines.Add($"Co-authorships of weight below {InvariantText.Of(request.MinWeight)} are left out.");
        }

        if (Truncation(request) is { } note)
        {
            lines.Add(note);
        }

        if (request.Graph.Info.HyperAuthoredPapers is > 0 and var hyper)
        {
            var cap = InvariantText.Counted(request.Graph.Info.MaxAuthors);
            var what = hyper == 1 ? "1 paper has" : $"{InvariantText.Counted(hyper)} papers have";
            lines.Add($"{what} more than {cap} authors and no co-authorships here.");
        }

        return lines.ConvertAll(PlainText.OneLine);
    }

    /// <summary>The note about co-authorships of more papers than are named; null when all are named.</summary>
    public static string? UnnamedPapers(AuthorNetwork network, IEnumerable<int> written)
    {
        var papers = network.Graph.Coauthorships.Papers;
        var most = network.Request.PapersPerEdge;
        var cut = written.Count(edge => papers.Span[edge] > most);
        return cut == 0
            ? null
            : (cut == 1 ? "1 co-authorship has" : $"{InvariantText.Counted(cut)} co-authorships have")
                + $" more papers than the newest {InvariantText.Counted(most)}, which are named.";
    }

    /// <summary>The note about cut author lists, or null when no list is cut.</summary>
    public static string? Truncation(ExportRequest request)
    {
        if (request.Provenance.TruncationNote is { } given)
        {
            return given;
        }

        var cut = CountTruncated(request.Graph);
        return cut == 0
            ? null
            : $"{InvariantText.Counted(cut)} of {InvariantText.Counted(request.Graph.Papers.Count)} papers name only "
                + "their first authors (the list was cut at the source), so co-authors are missing.";
    }

    public static int CountTruncated(KnowledgeGraph graph)
    {
        var count = 0;
        foreach (var flags in graph.Papers.Flags.Span)
        {
            count += flags.HasFlag(PaperFlags.AuthorsTruncated) ? 1 : 0;
        }

        return count;
    }
}
