using CoauthorGraph.Pipeline.Building;
using CoauthorGraph.Storage;
using CoauthorGraph.Tests.Shared.Graphs;

namespace CoauthorGraph.Pipeline.Tests.Building;

/// <summary>Which mentions of now are those that were decided before.</summary>
public sealed class KnownIdentitiesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Load_Mentions_AreFoundByPaperNameAndPosition()
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "=Ada", "=Ben", "=Wei", "=Wei"),
            new("p2", 2001, "=Ben", "=Ada"),
            new("p4", 2001, "=Ada", "=New"),
            new("p5", 2001, "=Ada")).Build();
        using var store = GraphStore.Open(_folder.File("g"), 1);
        store.InTransaction(() => store.Mentions.Add(
        [
            new("p1", 0, "Ada", "z", "mz", .5f), new("p1", 1, "Ben", "b", "mb", .25f),
            new("p1", 2, "Wei", "w", "mw", 1), new("p1", 3, "Wei", "x", "mx", 1),
            new("p2", 0, "Ada", "z", "mz", .75f), new("p2", 1, "Ben", "b", "mb", 1),
            new("p3", 0, "Ada", "gone", "mgone", 1),
            new("p4", 0, "Ada", "z", "mz", 1),
            new("p5", 0, "Ada", "z", "mz", 1), new("p5", 1, "Left", "y", "my", 1),
        ]));
        var known = KnownIdentities.Load(store, graph.Papers, graph.Authorships);

        // b, w, x and z are left, in order: nobody is 'gone' or 'y' any more.
        Assert.Equal(["b", "w", "x", "z"], known.AuthorIds);
        Assert.Equal(["mb", "mw", "mx", "mz"], known.MachineIds);
        Assert.Equal([3, 0, 1, 2, 0, 3, 3, -1, 3], known.Author);
        Assert.Equal([3, 0, 1, 2, 0, 3, 3, -1, 3], known.Machine);
        Assert.Equal([.5f, .25f, 1, 1, 1, .75f, 1, 0, 1], known.Confidence);

        // Two have moved, one is gone, one has a new author, one has lost one.
        Assert.Equal(["p2", "p3", "p4", "p5"], known.ChangedPapers.Order(StringComparer.Ordinal));
    }
}
