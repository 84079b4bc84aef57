using System.Globalization;

namespace CoauthorGraph.EndToEnd.Tests.Arguments;

/// <summary>Whatever the arguments are, the program ends with a code of its contract and in sentences.</summary>
public sealed class RandomArgumentTests
{
    private const string Records = """
        {"id":"r1","title":"Deep reinforcement learning for ranking","year":2001,"authors":["Ada Quill","Bo Finch"]}
        {"id":"r2","title":"Sparrows at dusk","year":2003,"authors":["Ada Quill","Cy Wren","Bo Finch"]}
        {"id":"r3","title":"Ranking of rooks","year":2005,"authors":["Cy Wren","Di Crow"]}
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly int[] Contract = [0, 1, 2, 3, 4, 5, 6, 130];

    // It writes where it is run: its options are tried as those of the others are.
    private const string NotRun = "demo";

    // They wait, for files or for readers, until they are ended.
    private static readonly string[] Waiting = ["watch", "serve"];

    private static readonly TimeSpan Watched = TimeSpan.FromMilliseconds(100);

    private static int Runs => Setting("COAUTHOR_RANDOM_RUNS") ?? 800;

    private static int Seed => Setting("COAUTHOR_RANDOM_SEED") ?? 7;

    [Fact]
    public async Task RandomArguments_EndWithACodeOfTheContract_AndWithoutATrace()
    {
        using var folder = new TemporaryFolder();
        var records = folder.Write("records.jsonl", Records);
        var graph = folder.File("g");
        (await CommandRun.Of("--graph", graph, "ingest", records)).Succeeded();
        var random = new RandomArguments(Seed, folder.Path, graph, records);
        var codes = new Dictionary<int, int>();
        for (var run = 0; run < Runs; run++)
        {
            var arguments = random.Next();
            if (arguments.Contains(NotRun))
            {
                continue;
            }

            using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            patience.CancelAfter(arguments.Intersect(Waiting).Any() ? Watched : Patience);
            CommandRun ended;
            try
            {
                ended = await CommandRun.RunAsync("x\n", arguments, isTerminal: run % 3 == 0, patience.Token);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException(Shown(arguments), failure);
            }

            Assert.True(Contract.Contains(ended.ExitCode), $"{ended.ExitCode}: {Shown(arguments)}: {ended.Error}");
            Assert.False(
                ended.Error.Contains("   at ", StringComparison.Ordinal) && !arguments.Any(IsVerbose),
                $"{Shown(arguments)}: {ended.Error}");
            codes[ended.ExitCode] = codes.GetValueOrDefault(ended.ExitCode) + 1;
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", codes.OrderBy(static c => c.Key)));
        Assert.True(codes.GetValueOrDefault(0) > Runs / 50, "Too few of the arguments mean something.");
        Assert.True(codes.GetValueOrDefault(2) > Runs / 20, "Too few of the arguments are wrong.");
    }

    private static int? Setting(string name) => Environment.GetEnvironmentVariable(name) is { } text
        ? int.Parse(text, CultureInfo.InvariantCulture)
        : null;

    private static bool IsVerbose(string argument) =>
        argument == "-v" || argument.StartsWith("--verbose", StringComparison.Ordinal);

    private static string Shown(string[] arguments) =>
        string.Join(' ', arguments.Select(static one => $"'{(one.Length > 60 ? one[..60] : one)}'"));
}
