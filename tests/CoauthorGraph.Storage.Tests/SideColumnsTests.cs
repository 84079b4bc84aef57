using CoauthorGraph.Core.Graph;
using CoauthorGraph.Storage.Snapshots;
using CoauthorGraph.Tests.Shared.Graphs;

namespace CoauthorGraph.Storage.Tests;

/// <summary>Columns beside a snapshot: whatever is wrong with them, they are made again and nothing fails.</summary>
public sealed class SideColumnsTests : IDisposable
{
    private const string Maker = "maker 1";

    // Columns are aligned, so that what they hold and what is told of them are met.
    private const int Step = 16;
    private readonly string _folder = Directory.CreateTempSubdirectory("coauthor-test-").FullName;

    public SideColumnsTests() => Publish(2001);

    private string Place => Path.Combine(_folder, "snapshots", "000001.words");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void TryRead_AfterTryWrite_GivesTheColumnsBack()
    {
        Assert.Null(Read());
        Write();
        using var words = Read();
        Assert.Equal(["ada", "quill"], words!.Authors.Words.AsEnumerable());
        Assert.Equal([0, 1], words.Authors.WordsOf[0].ToArray());
        Assert.Equal([0], words.Papers.Rows.ToArray());
        Assert.Empty(Directory.EnumerateDirectories(Path.Combine(_folder, "snapshots"), "*.part"));
        Assert.Equal(["000001"], GraphFolder.Snapshots(_folder));
        Assert.Empty(GraphFolder.Check(_folder, CancellationToken.None));
    }

    [Fact]
    public void TryRead_OfAnotherMakerOrSnapshotOrSize_IsNothing()
    {
        Write();
        Assert.Null(Read("maker 2"));
        Assert.Null(SideColumns.TryRead(_folder, "000001", "words", Maker, NameWords.Of, static _ => false));
        Publish(2002);
        Directory.Move(Place, Path.Combine(_folder, "snapshots", "000002.words"));
        Assert.Null(SideColumns.TryRead(_folder, "000002", "words", Maker, NameWords.Of, static _ => true));
    }

    [Theory]
    [InlineData("authors.words.arrow", true)]
    [InlineData("papers.rows.arrow", true)]
    [InlineData("manifest.json", true)]
    [InlineData("authors.places.values.arrow", false)]
    public void TryRead_OfADamagedFile_IsNothingAndItIsMadeAgain(string file, bool isChanged)
    {
        Write();
        var path = Path.Combine(Place, file);
        if (isChanged)
        {
            var bytes = File.ReadAllBytes(path);
            bytes[bytes.Length / 2] ^= 0x55;
            File.WriteAllBytes(path, bytes);
        }
        else
        {
            File.Delete(path);
        }

        Assert.Null(Read());
        Write();
        using var words = Read();
        Assert.NotNull(words);
    }

    [Fact]
    public void TryRead_OfAnyFileThatWasChanged_IsNothing()
    {
        Write();
        foreach (var path in Directory.GetFiles(Place))
        {
            var whole = File.ReadAllBytes(path);
            for (var at = 0; at < whole.Length; at += Step)
            {
                var changed = whole.ToArray();
                changed[at] ^= 0x55;
                File.WriteAllBytes(path, changed);
                Assert.True(Read() is null, $"{path} {at}");
            }

            File.WriteAllBytes(path, whole);
        }

        using var words = Read();
        Assert.NotNull(words);
    }

    [Fact]
    public void Publish_WhenSnapshotsAreDropped_DropsWhatLiesBesideThem()
    {
        Write();
        for (var year = 2002; year < 2002 + GraphStore.SnapshotsKept; year++)
        {
            Assert.True(Directory.Exists(Place));
            Publish(year);
        }

        Assert.False(Directory.Exists(Place));
        Assert.Equal(GraphStore.SnapshotsKept, Directory.GetDirectories(Path.Combine(_folder, "snapshots")).Length);
    }

    [Fact]
    public void TryWrite_WhereSomethingIsInTheWay_SaysSo()
    {
        File.WriteAllText(Place, "a file");
        Assert.False(TryWrite());
        Assert.Equal("a file", File.ReadAllText(Place));
        Assert.Null(Read());
    }

    private NameWords? Read(string maker = Maker) =>
        SideColumns.TryRead(_folder, "000001", "words", maker, NameWords.Of, static _ => true);

    private void Write() => Assert.True(TryWrite());

    private bool TryWrite()
    {
        using var graph = GraphFolder.Open(_folder, "000001");
        graph.LaterWords = new Lazy<NameWords?>(new NameWords
        {
            Authors = Words("ada", "quill"),
            Topics = Words("ranking"),
            Institutions = Words("oslo"),
            Papers = Words("on", "ranking"),
            Texts = new TextSignatures { Rows = new[] { 0 }, Slices = new int[TextSignatures.Bits] },
        });
        return SideColumns.TryWrite(
            _folder, graph, "words", Maker, static columns => NameWords.Of(columns), CancellationToken.None);
    }

    private static WordTable Words(params string[] words) => new()
    {
        Words = StringColumn.From(words),
        Places = IntListColumn.From([.. words.Select(static _ => new[] { 0 })]),
        Rows = new[] { 0 },
        WordsOf = IntListColumn.From([Enumerable.Range(0, words.Length).ToArray()]),
    };

    private void Publish(int year)
    {
        using var graph = new LiteralGraph(new LiteralPaper("p", year, "a1=Ada Quill")).Build();
        using var store = GraphStore.Open(_folder, 1);
        store.Publish(graph, CancellationToken.None);
    }
}
