using CoauthorGraph.Core.Progress;
using CoauthorGraph.Pipeline.Ingest;

namespace CoauthorGraph.Pipeline.Demo;

/// <summary>The sample that comes with the program: the page of one author, 20 papers, nineteen lists cut.</summary>
public static class DemoGraph
{
    private static readonly DateOnly AsOf = new(2026, 11, 22);

    /// <summary>Ingests the sample into a graph folder.</summary>
    public static IngestSummary Ingest(
        string folder, int threads, string programVersion, IProgress<ProgressReport>? progress,
        CancellationToken cancellationToken)
    {
        using var sample = typeof(DemoGraph).Assembly.GetManifestResourceStream("sample-listing.txt")!;
        return Ingestion.Run(
            new IngestRequest
            {
                GraphFolder = folder,
                Inputs = ["-"],
                StandardInput = sample,
                InputFormat = "listing",
                AsOf = AsOf,
                Threads = threads,
                ProgramVersion = programVersion,
            },
            progress,
            cancellationToken);
    }
}
