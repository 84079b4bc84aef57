using System.Diagnostics;
using CoauthorGraph.Identity;

namespace CoauthorGraph.IdentityTraining;

/// <summary>Measures how long the biggest shared input takes.</summary>
internal static class Speed
{
    public static void Measure(string data)
    {
        var input = CoauthorGraph.Identity.Tests.RecordTables.Read(Path.Combine(data, "arxiv", "arxiv-all.jsonl.gz"))
            .ToInput();
        Console.WriteLine($"{input.Papers.Count} papers, {input.Authorships.Count} mentions");
        var watch = Stopwatch.StartNew();
        var result = IdentityResolver.Resolve(input, new IdentityOptions { Threads = 2 }, null, CancellationToken.None);
        Console.WriteLine($"{result.AuthorIds.Length} authors in {watch.Elapsed.TotalSeconds:0.0} s,"
            + $" {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB peak");
    }
}
