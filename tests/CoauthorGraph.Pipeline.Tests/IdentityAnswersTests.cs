using CoauthorGraph.Core.Graph;
using CoauthorGraph.Pipeline.Identities;
using CoauthorGraph.Storage.Folder;
using CoauthorGraph.Tests.Shared.Graphs;

namespace CoauthorGraph.Pipeline.Tests;

public sealed class IdentityAnswersTests
{
    [Fact]
    public void AreOf_WeightsThatWereFittedMeanwhile_AreNot()
    {
        using var folder = new TemporaryFolder();
        using var graph = Graph();
        var shipped = new IdentityAnswers(graph, folder.Path, CancellationToken.None);
        Assert.Equal("shipped", shipped.OfAuthor(0).Weights);
        Assert.True(shipped.AreOf(graph, folder.Path));

        ReferenceFile.Weights.Write(folder.Path, "Title\t0.25\n"u8.ToArray());
        Assert.False(shipped.AreOf(graph, folder.Path));
        var fitted = new IdentityAnswers(graph, folder.Path, CancellationToken.None);
        Assert.Equal("fitted", fitted.OfAuthor(0).Weights);
        Assert.True(fitted.AreOf(graph, folder.Path));

        using var other = Graph();
        Assert.False(fitted.AreOf(other, folder.Path));
    }

    private static KnowledgeGraph Graph() => new LiteralGraph(
        new LiteralPaper("p1", 2001, "a=Ada Quill") { Title = "On ranking" },
        new LiteralPaper("p2", 2002, "a=Ada Quill") { Title = "On ranking again" }).Build();
}
