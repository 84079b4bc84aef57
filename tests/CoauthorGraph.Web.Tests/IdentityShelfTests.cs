using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Tests.Shared.Graphs;
using CoauthorGraph.Web.Graphs;

namespace CoauthorGraph.Web.Tests;

/// <summary>The shelf of what explains identities.</summary>
public sealed class IdentityShelfTests
{
    // A folder without weights of its own.
    private static readonly string Nowhere = Path.Combine(Path.GetTempPath(), "no graph of identities");

    [Fact]
    public async Task Of_ManyAtOnce_IsMadeOnce()
    {
        using var graph = Graph("Ada Quill");
        using var shelf = new IdentityShelf(Nowhere);
        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => shelf.Of(graph, CancellationToken.None))));
        Assert.Single(made.Distinct());
        Assert.Equal("Ada Quill", made[0].OfAuthor(0).Name);
    }

    [Fact]
    public void Of_AnotherGraph_TakesThePlace()
    {
        using var graph = Graph("Ada Quill");
        using var slice = Graph("Bo Finch");
        using var shelf = new IdentityShelf(Nowhere);
        var first = shelf.Of(graph, CancellationToken.None);
        Assert.Equal("Bo Finch", shelf.Of(slice, CancellationToken.None).OfAuthor(0).Name);
        Assert.NotSame(first, shelf.Of(graph, CancellationToken.None));
    }

    [Fact]
    public void Of_MoreMentionsThanAreReadHere_IsRefused()
    {
        using var graph = Graph("Ada Quill");
        using var enough = new IdentityShelf(Nowhere) { MostMentions = 2 };
        Assert.Equal(2, enough.Of(graph, CancellationToken.None).OfAuthor(0).MentionCount);
        using var shelf = new IdentityShelf(Nowhere) { MostMentions = 1 };
        var failure = Assert.Throws<CoauthorGraphException>(() => shelf.Of(graph, CancellationToken.None));
        Assert.Equal(ErrorCode.Usage, failure.Code);
        Assert.Contains("2 mentions are too many", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_WeightsThatAreDamaged_FailsAndLetsTheNextIn()
    {
        var folder = Directory.CreateTempSubdirectory("coauthor-test-").FullName;
        var weights = Path.Combine(folder, "identity.weights");
        File.WriteAllText(weights, "no weights");
        using var graph = Graph("Ada Quill");
        using var shelf = new IdentityShelf(folder);
        using var soon = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        Assert.Throws<CoauthorGraphException>(() => shelf.Of(graph, soon.Token));
        File.Delete(weights);
        Assert.Equal("Ada Quill", shelf.Of(graph, soon.Token).OfAuthor(0).Name);
        Directory.Delete(folder);
    }

    [Fact]
    public void Of_WhoNoLongerWaits_LetsTheNextIn()
    {
        using var graph = Graph("Ada Quill");
        using var shelf = new IdentityShelf(Nowhere);
        Assert.ThrowsAny<OperationCanceledException>(() => shelf.Of(graph, new CancellationToken(canceled: true)));
        Assert.Equal("Ada Quill", shelf.Of(graph, CancellationToken.None).OfAuthor(0).Name);
    }

    private static KnowledgeGraph Graph(string name) => new LiteralGraph(
        new LiteralPaper("p1", 2001, $"a={name}") { Title = "On ranking" },
        new LiteralPaper("p2", 2002, $"a={name}") { Title = "On ranking again" }).Build();
}
