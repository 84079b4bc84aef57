using CoauthorGraph.Core.Progress;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Extraction;
using CoauthorGraph.Readers;
using CoauthorGraph.Readers.Sources;

namespace CoauthorGraph.Pipeline.Ingest;

/// <summary>Reads and extracts without a graph.</summary>
public static class RecordExtraction
{
    /// <summary>Streams what is in the inputs, extracted, in their order.</summary>
    /// <exception cref="Core.Errors.CoauthorGraphException">An input cannot be read.</exception>
    public static IEnumerable<ReadItem> Read(
        IReadOnlyList<string> inputs,
        Stream standardInput,
        string? format,
        ReadOptions options,
        int threads,
        Action<string>? onInput,
        IProgress<ProgressReport>? progress,
        CancellationToken cancellationToken)
    {
        var extractor = RecordExtractor.CreateDefault();
        foreach (var file in RecordSources.Expand(inputs))
        {
            using var opened = RecordSources.Open(file, standardInput, format, options);
            onInput?.Invoke($"{file.Name}: read as {opened.Description}");
            long done = 0;
            foreach (var chunk in ItemPipeline.Of(opened, extractor.Extract, threads, cancellationToken))
            {
                foreach (var item in chunk)
                {
                    yield return item;
                }

                progress?.Report(new ProgressReport($"reading {file.Name}", done += chunk.Length));
            }
        }
    }
}
