using CoauthorGraph.Core.Decisions;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Pipeline.Corrections;
using CoauthorGraph.Pipeline.Ingest;
using CoauthorGraph.Storage;
using CoauthorGraph.Storage.Folder;
using CoauthorGraph.Storage.Snapshots;

namespace CoauthorGraph.Pipeline.Tests;

/// <summary>
/// A command dies at any of its steps: the corrections that are listed are those that the snapshot shows, the ones
/// before or the ones after; the same command again ends as if it had never died, and any other command leaves both
/// together.
/// </summary>
public sealed class CorrectionStepTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    private const string Papers = """
        {"id":"r1","title":"On ranking and more","year":2001,"authors":["Ada Byron","Emmy Noether"]}
        {"id":"r2","title":"On trees and more","year":2002,"authors":["Ada Byron","Kurt Goedel"]}
        {"id":"r3","title":"On games and more","year":2003,"authors":["Emmy Noether","Grace Hopper"]}

        """;

    private static readonly Decision Joined = Decision.Make(
        DecisionKind.Merge,
        [new MentionReference("r2", 1, "Kurt Goedel"), new MentionReference("r3", 1, "Grace Hopper")]);

    private static readonly Decision Parted = Decision.Make(
        DecisionKind.Split, [new MentionReference("r1", 0, "Ada Byron")], [new MentionReference("r2", 0, "Ada Byron")]);

    public static TheoryData<string> Commands => ["undo", "import", "remove"];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Run_DyingAtAnyStep_LeavesLogAndSnapshotTogether(string command)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("p.jsonl", Papers);
        Ingest(folder.File("g"), file);
        Log(folder.File("g")).Add([Joined], None);
        var before = State(folder.File("g"));
        var died = CopyAtSteps(folder, () => Take(command, folder.File("g")));
        var after = State(folder.File("g"));

        Assert.NotEqual(before, after);
        Assert.Contains("pointer in place", died.Select(static copy => copy.Step));
        Assert.Contains(died, copy => State(copy.Folder).SequenceEqual(after));
        foreach (var (step, copy) in died)
        {
            var left = State(copy);
            Assert.True(left.SequenceEqual(before) || left.SequenceEqual(after), $"half of it after '{step}'");
            var other = copy + "-other";
            FolderCopy.Make(copy, other);

            TakeAgain(command, copy);
            Assert.True(State(copy).SequenceEqual(after), $"another end after '{step}'");
            Assert.Null(GraphFolder.CheckDecisions(copy));

            Ingest(other, file);
            var ended = State(other);
            Assert.True(ended.SequenceEqual(before) || ended.SequenceEqual(after), $"half in the end after '{step}'");
            Assert.True(left.SequenceEqual(before) || ended.SequenceEqual(after), $"taken back after '{step}'");
            Assert.Null(GraphFolder.CheckDecisions(other));
            using var store = GraphStore.Open(other, 1);
            Assert.Equal(GraphFolder.Decisions(other).Select(Line), store.Decisions().Select(Line));
        }
    }

    private static void Take(string command, string graph)
    {
        switch (command)
        {
            case "import":
                Log(graph).Add([Parted, Joined with { Reason = "seen" }], None);
                break;
            case "remove":
                PaperRemoval.Run(graph, ["r3"], [], 1, "test", null, null, None);
                break;
            default:
                Log(graph).Remove([Joined.Id], None);
                break;
        }
    }

    // What is done already is not there to be done again.
    private static void TakeAgain(string command, string graph)
    {
        try
        {
            Take(command, graph);
        }
        catch (CoauthorGraphException failure) when (command is "remove" or "undo")
        {
            Assert.Equal(ErrorCode.NotFound, failure.Code);
        }
    }

    private static List<(string Step, string Folder)> CopyAtSteps(TemporaryFolder folder, Action command)
    {
        var copies = new List<(string, string)>();
        CommitSteps.Watcher = step =>
        {
            if (step != "column written")
            {
                var copy = folder.File($"died{copies.Count}");
                FolderCopy.Make(folder.File("g"), copy);
                copies.Add((step, copy));
            }
        };
        command();
        CommitSteps.Watcher = null;
        return copies;
    }

    // The list of corrections and what the snapshot shows.
    private static List<string> State(string folder)
    {
        using var graph = GraphFolder.Open(folder);
        return [.. GraphFolder.Decisions(folder).Select(Line), .. GraphAnswers.Of(graph)];
    }

    private static string Line(Decision decision) => DecisionJson.Write(decision);

    private static CorrectionLog Log(string graph) => new(graph, 1, "test", null, null);

    private static void Ingest(string graph, string file) => Ingestion.Run(
        new IngestRequest { GraphFolder = graph, Inputs = [file], Threads = 1, ProgramVersion = "test" }, null, None);
}
