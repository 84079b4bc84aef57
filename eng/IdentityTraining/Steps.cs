using System.Diagnostics;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Identity;
using CoauthorGraph.Identity.Tests;

namespace CoauthorGraph.IdentityTraining;

/// <summary>Measures how far authors grown in steps are from those decided at once.</summary>
internal static class Steps
{
    private const int Count = 20;

    public static void Measure(string data)
    {
        var tables = RecordTables.Read(Path.Combine(data, "arxiv", "arxiv-all.jsonl.gz"));
        var all = tables.ToInput();
        var options = new IdentityOptions { Threads = 2 };
        var once = IdentityResolver.Resolve(all, options, null, CancellationToken.None);
        Dictionary<(string, int), string> known = [];
        IdentityResult? grown = null;
        for (var step = 1; step <= Count; step++)
        {
            var input = tables.Where(id => (int)(StableHash.Of(id) % Count) < step).ToInput(known);
            var watch = Stopwatch.StartNew();
            grown = IdentityResolver.Resolve(input, options, null, CancellationToken.None);
            Console.WriteLine($"step {step}: {input.Papers.Count} papers in {watch.Elapsed.TotalSeconds:0.0} s");
            known = Known(input, grown);
        }

        Console.WriteLine($"pairwise F1 of {Count} steps and at once: {Agreement(once.Author, grown!.Author):0.0000}");
    }

    private static Dictionary<(string, int), string> Known(IdentityInput input, IdentityResult result)
    {
        var known = new Dictionary<(string, int), string>();
        ReadOnlyMemory<int> paper = input.Authorships.Paper, position = input.Authorships.Position;
        StringColumn ids = input.Papers.Id;
        for (var row = 0; row < paper.Length; row++)
        {
            known[(ids[paper.Span[row]], position.Span[row])] = result.AuthorIds[result.Author[row]];
        }

        return known;
    }

    private static double Agreement(int[] once, int[] grown)
    {
        static double Pairs(IEnumerable<long> counts) => counts.Sum(static n => n * (n - 1) / 2.0);
        var both = new Dictionary<(int, int), long>();
        var (a, b) = (new long[once.Length], new long[once.Length]);
        for (var row = 0; row < once.Length; row++)
        {
            a[once[row]]++;
            b[grown[row]]++;
            both[(once[row], grown[row])] = both.GetValueOrDefault((once[row], grown[row])) + 1;
        }

        return 2 * Pairs(both.Values) / (Pairs(a) + Pairs(b));
    }
}
