using System.Globalization;
using System.Text;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Pipeline.Health;
using CoauthorGraph.Pipeline.Ingest;
using CoauthorGraph.Storage;
using CoauthorGraph.Storage.Folder;
using CoauthorGraph.Storage.Snapshots;

namespace CoauthorGraph.Pipeline.Tests;

/// <summary>
/// What a process leaves that dies at a step of a commit is what the folder holds at that moment: a copy of it is
/// opened, and ingest goes on in it. Every kind of step is taken, and of those that come often a seeded choice.
/// </summary>
public sealed class CommitStepTests
{
    private const int CopiesOfAStep = 3;

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Run_DyingAtAnyStep_LeavesAWholeFolderFromWhichTheNextRunGoesOn(int seed)
    {
        using var folder = new TemporaryFolder();
        var files = Files(folder);
        Ingest(folder.File("g"), files[0]);
        var before = SnapshotColumns.Of(folder.File("g"));
        var died = CopyAtSteps(folder, files, seed);
        var after = SnapshotColumns.Of(folder.File("g"));

        Assert.Superset(
            new HashSet<string>
            {
                "transaction begun", "transaction filled", "transaction committed", "column written",
                "snapshot written", "snapshot in place", "pointer written", "pointer in place",
            },
            died.Select(static copy => copy.Step).ToHashSet());
        foreach (var (step, copy) in died)
        {
            var left = SnapshotColumns.Of(copy);
            Assert.True(left.SequenceEqual(before) || left.SequenceEqual(after), $"half a snapshot after '{step}'");
            Assert.Empty(GraphFolder.Check(copy, CancellationToken.None));
            Ingest(copy, files);
            Assert.True(SnapshotColumns.Of(copy).SequenceEqual(after), $"another end after '{step}'");
        }
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void Run_AfterATornLog_GoesOnOrSaysThatTheStoreIsDamaged(int seed)
    {
        using var folder = new TemporaryFolder();
        var random = new Random(seed);
        var files = Files(folder);
        Ingest(folder.File("g"), files[0]);
        var died = CopyAtSteps(folder, files, seed);
        var after = SnapshotColumns.Of(folder.File("g"));
        var torn = 0;
        foreach (var (step, copy) in died)
        {
            var log = Path.Combine(copy, "store.duckdb.wal");
            if (!File.Exists(log) || new FileInfo(log).Length == 0)
            {
                continue;
            }

            using (var stream = File.OpenWrite(log))
            {
                stream.SetLength(random.NextInt64(stream.Length));
            }

            torn++;
            try
            {
                Ingest(copy, files);
                Assert.True(SnapshotColumns.Of(copy).SequenceEqual(after), $"another end after '{step}'");
            }
            catch (CoauthorGraphException failure)
            {
                Assert.Equal(ErrorCode.GraphFolder, failure.Code);
                Assert.Contains("restore", failure.Message, StringComparison.Ordinal);
            }
        }

        Assert.True(torn > 0);
    }

    [Fact]
    public void Run_FailingAtAnyStep_LeavesTheFolderUsable()
    {
        using var folder = new TemporaryFolder();
        var files = Files(folder);
        Ingest(folder.File("whole"), files);
        var after = SnapshotColumns.Of(folder.File("whole"));
        var steps = 0;
        CommitSteps.Watcher = _ => steps++;
        Ingest(folder.File("count"), files);
        var failed = 0;
        for (var at = 1; at <= steps; at += 1 + (steps / 25))
        {
            var next = at;
            CommitSteps.Watcher = step =>
            {
                if (--next == 0)
                {
                    throw new IOException("No space left on device");
                }
            };
            var graph = folder.File($"g{at}");
            var failure = Record.Exception(() => Ingest(graph, files));
            Assert.True(failure is IOException
                or CoauthorGraphException { Code: ErrorCode.GraphFolder, InnerException: IOException });
            CommitSteps.Watcher = null;
            Ingest(graph, files);
            Assert.Equal(after, SnapshotColumns.Of(graph));
            failed++;
        }

        Assert.InRange(failed, 10, 60);
    }

    // A reader cannot see what only the store holds, and without a word would answer as if nothing had been taken.
    [Fact]
    public void Run_DiedBeforeTheSnapshot_IsSaidUntilItIsBroughtIn()
    {
        using var folder = new TemporaryFolder();
        var files = Files(folder);
        Ingest(folder.File("g"), files[..1]);
        Assert.Null(GraphFolder.Interruption(folder.File("g")));
        var pending = 0;
        foreach (var (step, copy) in CopyAtSteps(folder, files, 11))
        {
            var said = GraphFolder.Interruption(copy);
            bool isPending;
            using (var store = GraphStore.Open(copy, 1))
            {
                isPending = store.IsPending;
            }

            pending += isPending ? 1 : 0;
            Assert.True(said is not null || !isPending, $"nothing is said after '{step}'");
            Assert.Equal(isPending, GraphFolder.Interruption(copy) is not null);
            Doctor.Repair(copy, 1, "0", static _ => { }, null, TestContext.Current.CancellationToken);
            Assert.Null(GraphFolder.Interruption(copy));
            using var repaired = GraphStore.Open(copy, 1);
            Assert.False(repaired.IsPending);
        }

        Assert.True(pending > 0);
    }

    private static List<(string Step, string Copy)> CopyAtSteps(TemporaryFolder folder, string[] files, int seed)
    {
        var random = new Random(seed);
        var seen = new Dictionary<string, int>();
        var copies = new List<(string, string)>();
        CommitSteps.Watcher = step =>
        {
            var count = seen[step] = seen.GetValueOrDefault(step) + 1;
            if (count <= CopiesOfAStep || random.Next(20) == 0)
            {
                var copy = folder.File($"died{copies.Count}");
                FolderCopy.Make(folder.File("g"), copy);
                copies.Add((step, copy));
            }
        };
        Ingest(folder.File("g"), files);
        CommitSteps.Watcher = null;
        return copies;
    }

    private static string[] Files(TemporaryFolder folder) =>
        [.. Enumerable.Range(0, 3).Select(i => folder.Write($"{i}.jsonl", Records(i * 30, 60)))];

    private static string Records(int from, int count)
    {
        var lines = new StringBuilder();
        for (var i = from; i < from + count; i++)
        {
            lines.Append(CultureInfo.InvariantCulture, $$"""
                {"id":"r{{i}}","title":"On trees, number {{i}}","year":{{2000 + (i % 20)}},"authors":["Ada Byron{{i % 7}}","Grace Hopper{{i % 5}}"],"affiliations":[{"raw":"Lab {{i % 9}}"}]}
                """).Append('\n');
        }

        return lines.ToString();
    }

    private static void Ingest(string graph, params string[] files) => Ingestion.Run(
        new IngestRequest { GraphFolder = graph, Inputs = files, Threads = 1, ProgramVersion = "test" },
        null,
        CancellationToken.None);
}
