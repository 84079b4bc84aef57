using System.Text;
using CoauthorGraph.Core.Progress;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Extraction;
using CoauthorGraph.Readers;
using CoauthorGraph.Readers.Encodings;
using CoauthorGraph.Readers.Sources;

namespace CoauthorGraph.Pipeline.Ingest;

/// <summary>Reads and extracts without a graph.</summary>
public static class RecordExtraction
{
    /// <summary>Names of the formats that can be read.</summary>
    public static IEnumerable<string> Formats => RecordSources.Readers.Select(static reader => reader.Format);

    /// <summary>The encoding of a name; null when there is none.</summary>
    public static Encoding? FindEncoding(string name) => TextEncodings.Find(name);

    /// <summary>Streams what is in the inputs, extracted, in their order.</summary>
    /// <exception cref="Core.Errors.CoauthorGraphException">An input cannot be read.</exception>
    public static IEnumerable<ReadItem> Read(
        ReadingRequest request,
        IProgress<ProgressReport>? progress,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Stream(request, progress, cancellationToken);
    }

    private static IEnumerable<ReadItem> Stream(
        ReadingRequest request, IProgress<ProgressReport>? progress, CancellationToken cancellationToken)
    {
        var options = new ReadOptions
        {
            AsOf = request.AsOf,
            PageAuthor = request.PageAuthor,
            Columns = request.Columns,
            Encoding = request.Encoding,
        };
        var extractor = RecordExtractor.CreateDefault();
        foreach (var file in RecordSources.Expand(request.Inputs))
        {
            using var opened = RecordSources.Open(file, request.StandardInput, request.InputFormat, options);
            request.OnInput?.Invoke($"{file.Name}: read as {opened.Description}");
            long done = 0;
            foreach (var chunk in ItemPipeline.Of(opened, extractor.Extract, request.Threads, cancellationToken))
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
