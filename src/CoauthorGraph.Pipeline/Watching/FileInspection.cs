using CoauthorGraph.Core.Progress;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers;
using CoauthorGraph.Readers.Sources;

namespace CoauthorGraph.Pipeline.Watching;

/// <summary>
/// What a file is found to be when it is read to its end before anything of it is stored: so that a file is taken whole
/// or not at all.
/// </summary>
/// <param name="Records">Records that can be read.</param>
/// <param name="Rejected">Records that cannot.</param>
/// <param name="Issues">The first few of them, as a person reads them.</param>
/// <param name="RejectsFile">The file that lists them all, or null.</param>
/// <param name="Failure">Why it cannot be read to its end, or null.</param>
/// <param name="Doubt">Why it may still be growing, though it can be read; or null.</param>
internal sealed record FileInspection(
    long Records, long Rejected, IReadOnlyList<string> Issues, string? RejectsFile, string? Failure, string? Doubt)
{
    private const int IssuesShown = 10;
    private const int ItemsBetweenReports = 4096;

    /// <summary>Reads a file; its bad records are kept unless it is to be read again.</summary>
    /// <param name="file">The file.</param>
    /// <param name="isLast">Whether it is judged by what is found now, come what may.</param>
    /// <param name="asOf">Today.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static FileInspection Of(
        WatchedFile file, bool isLast, DateOnly asOf, IProgress<ProgressReport>? progress,
        CancellationToken cancellationToken)
    {
        using var rejects = new RejectedRecords(file);
        var issues = new List<string>();
        long records = 0, rejected = 0;
        string? last = null;
        foreach (var item in Items(file, new ReadOptions { AsOf = asOf }, cancellationToken))
        {
            last = null;
            if (item.Issue is { } issue)
            {
                rejects.Add(issue);
                if (issue.Rejected)
                {
                    rejected++;
                    last = Describe(issue);
                    issues.AddRange(issues.Count < IssuesShown ? [last] : []);
                }
            }
            else if (item.Paper is not null && ++records % ItemsBetweenReports == 0)
            {
                progress?.Report(new ProgressReport("looking into a file", records));
            }
        }

        var doubt = last is null ? null : $"its last record cannot be read ({last})";
        if (doubt is null || isLast)
        {
            rejects.Complete();
        }

        return new FileInspection(records, rejected, issues, rejects.Written, null, doubt);
    }

    /// <summary>A file that cannot be read.</summary>
    public static FileInspection Unreadable(string why) => new(0, 0, [], null, why, null);

    private static IEnumerable<ReadItem> Items(WatchedFile file, ReadOptions options, CancellationToken stop)
    {
        foreach (var input in RecordSources.Expand([file.Path]))
        {
            using var opened = RecordSources.Open(input, Stream.Null, null, options);
            foreach (var item in opened.Read(stop))
            {
                yield return item;
            }
        }
    }

    private static string Describe(RecordIssue issue)
    {
        var place = issue.Source.Line > 0 ? $"line {issue.Source.Line}" : $"record {issue.Source.Ordinal + 1}";
        return $"{place}: {issue.Message}";
    }
}
