using CoauthorGraph.Core.Graph;
using CoauthorGraph.Pipeline.Ingest;
using CoauthorGraph.Storage.Snapshots;

namespace CoauthorGraph.Pipeline.Tests;

public sealed class SnapshotStructureTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly KnowledgeGraph _graph;

    public SnapshotStructureTests()
    {
        var records = _folder.Write("0.jsonl", """
            {"id":"r1","title":"FooNet: learning to rank with trees","abstract":"We present FooNet for learning to rank.","year":2001,"categories":["cs.IR"],"authors":[{"name":"Ada Quill","affiliations":[{"raw":"Department of Physics, Stanford University"}]},"Bo Reed"]}
            {"id":"r2","title":"Deep reinforcement learning at dawn","year":2002,"authors":["Bo Reed","Cy Fenn"]}
            {"id":"r2b","title":"Deep reinforcement learning at dawn","year":2002,"doi":"10.1/2","authors":["Bo Reed","Cy Fenn"]}
            """ + "\n");
        Ingestion.Run(
            new IngestRequest { GraphFolder = _folder.File("g"), Inputs = [records] }, null, CancellationToken.None);
        _graph = GraphFolder.Open(_folder.File("g"));
    }

    public void Dispose()
    {
        _graph.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Faults_WhatWasWritten_None() => Assert.Empty(SnapshotStructure.Faults(_graph));

    [Theory]
    [InlineData(Lie.Nowhere)]
    [InlineData(Lie.JustBefore)]
    [InlineData(Lie.JustPast)]
    public void Faults_AnyColumnThatPointsNowhere_AreNamed(Lie lie)
    {
        var lied = new HashSet<string>(StringComparer.Ordinal);
        for (var which = 0; ; which++)
        {
            var columns = new LyingColumn(_graph, which, lie);
            var graph = KnowledgeGraph.Of(columns, _graph.Info);
            if (columns.Name is not { } name)
            {
                break;
            }

            lied.Add(name);
            Assert.Contains(
                SnapshotStructure.Faults(graph), fault => fault.Contains($"'{name}'", StringComparison.Ordinal));
        }

        // The sample leaves no relation of the graph empty.
        Assert.Superset(
            new HashSet<string>(
            [
                "papers.title", "papers.authorship-offsets", "papers.affiliations", "authorships.paper",
                "authorships.author", "authorships.affiliations", "affiliations.institution", "authors.authorships",
                "topics.broader", "artifacts.papers", "paper-topics.paper", "paper-topics.topic",
                "paper-topics.paper-offsets", "paper-topics.of-topic", "coauthorships.source", "coauthorships.target",
                "coauthorships.csr-offsets", "coauthorships.csr-neighbors", "coauthorships.csr-edges",
                "author-topics.author", "author-topics.topic", "author-institutions.author",
                "author-institutions.institution",
            ]),
            lied);
    }
}
