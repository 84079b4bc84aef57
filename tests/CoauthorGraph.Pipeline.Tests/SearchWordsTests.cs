using System.Runtime.InteropServices;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Pipeline.Folders;
using CoauthorGraph.Pipeline.Ingest;
using CoauthorGraph.Questions.Lookups;

namespace CoauthorGraph.Pipeline.Tests;

/// <summary>The words of names are laid beside the snapshot, kind by kind, and are there without that too.</summary>
public sealed class SearchWordsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _graph;

    public SearchWordsTests()
    {
        _graph = _folder.File("g");
        var records = _folder.Write("0.jsonl", """
            {"id":"r1","title":"Learning to rank with trees","abstract":"We present trees for ranking.","year":2001,"authors":[{"name":"Ada Quill","affiliations":[{"raw":"Department of Physics, Stanford University"}]},"Bo Reed"]}
            {"id":"r2","title":"Deep reinforcement learning at dawn","year":2002,"authors":["Bo Reed","Cy Fenn"]}
            """ + "\n");
        Ingestion.Run(new IngestRequest { GraphFolder = _graph, Inputs = [records] }, null, CancellationToken.None);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Words_WhenPrepared_LieBesideTheSnapshotAndAreThoseOfTheGraph()
    {
        using (var graph = GraphFolders.Open(_graph))
        {
            Assert.Null(graph.Words);
            GraphFolders.PrepareSearch(_graph, graph, CancellationToken.None);
        }

        Assert.True(Directory.Exists(Path.Combine(_graph, "snapshots", "000001.words")));
        using var again = GraphFolders.Open(_graph);
        Assert.Equal(
            ["at", "dawn", "deep", "learning", "rank", "reinforcement", "to", "trees", "with"],
            Enumerable.Range(0, again.Words!.Papers.Words.Count).Select(word => again.Words.Papers.Words[word]));
        Assert.Equal(TextOf(NameWordsBuilder.Of(again, CancellationToken.None)), TextOf(again.Words));
    }

    [Fact]
    public void Words_WhereNothingCanBeLaidDown_AreHeld()
    {
        using var graph = GraphFolders.Open(_graph);
        var elsewhere = _folder.File("elsewhere");
        Directory.CreateDirectory(elsewhere);
        File.WriteAllText(Path.Combine(elsewhere, "snapshots"), "a file");
        GraphFolders.PrepareSearch(elsewhere, graph, CancellationToken.None);
        Assert.Equal(TextOf(NameWordsBuilder.Of(graph, CancellationToken.None)), TextOf(graph.Words!));
    }

    private static string TextOf(NameWords words) => string.Join('\n',
    [
        .. new[] { words.Authors, words.Topics, words.Institutions, words.Papers }.Select(static table =>
            string.Join(' ', Enumerable.Range(0, table.Words.Count).Select(word => table.Words[word]))
            + Numbers(table.Rows) + Numbers(table.Places.Offsets) + Numbers(table.Places.Values)
            + Numbers(table.WordsOf.Offsets) + Numbers(table.WordsOf.Values)),
        Numbers(words.Texts.Rows) + Numbers(words.Texts.Slices),
    ]);

    private static string Numbers(ReadOnlyMemory<int> numbers) =>
        "; " + string.Join(' ', MemoryMarshal.ToEnumerable(numbers));
}
