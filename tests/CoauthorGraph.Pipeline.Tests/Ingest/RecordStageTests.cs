using CoauthorGraph.Core.Records;
using CoauthorGraph.Pipeline.Ingest;
using CoauthorGraph.Storage;

namespace CoauthorGraph.Pipeline.Tests.Ingest;

/// <summary>Which of two records with one key of one format stays.</summary>
public sealed class RecordStageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // A record is its authors, + for a list that was cut, @ and a day for when it was updated, ~ and its abstract.
    [Theory]
    [InlineData("A B", "A", "A")] // What is read later replaces what was there,
    [InlineData("A", "A B", "A B")]
    [InlineData("A B", "A+", "A B")] // but a cut list no whole one,
    [InlineData("A+", "A", "A")]
    [InlineData("A B+", "A+", "A+")]
    [InlineData("A@2024-02-01", "A B@2024-01-01", "A@2024-02-01")] // nor an older state a newer one.
    [InlineData("A@2024-01-01", "A B@2024-01-02", "A B@2024-01-02")]
    [InlineData("A B@2024-01-01", "A+@2024-02-01", "A+@2024-02-01")] // What is newer counts before what is whole.
    [InlineData("A B@2024-01-01", "A", "A")] // A day of one alone says nothing.
    public void Add_InALaterRun_KeepsTheNewerUnlessItIsCutOrOlder(string before, string after, string kept)
    {
        Run(before);
        Run(after);
        Assert.Equal([kept], Kept());
    }

    [Theory]
    [InlineData("A B", "A", "A B")] // In one run the order of reading must not matter: the longer list,
    [InlineData("A B+", "A", "A")] // a whole one before that,
    [InlineData("A~x", "A~xy", "A~xy")] // then the longer abstract,
    [InlineData("A B~x", "A~xyz", "A B~x")]
    [InlineData("A@2024-01-01", "A B@2024-01-02", "A B@2024-01-02")] // and before all the newer state.
    [InlineData("A B@2024-01-01", "A@2024-01-02", "A@2024-01-02")]
    public void Add_InOneRun_KeepsTheBetterInAnyOrder(string one, string other, string kept)
    {
        Run(one, other);
        Assert.Equal([kept], Kept());
        using var folder = new TemporaryFolder();
        Run(folder, other, one);
        Assert.Equal([kept], Kept(folder));
    }

    [Fact]
    public void Add_AlikeInEverything_KeepsTheSameInAnyOrder()
    {
        Run("A~xx", "B~yy");
        using var folder = new TemporaryFolder();
        Run(folder, "B~yy", "A~xx");
        Assert.Equal(Kept(), Kept(folder));
        Assert.Single(Kept());
    }

    [Fact]
    public void Add_KeptApart_NumbersWhatHasOneKey()
    {
        using (var store = GraphStore.Open(_folder.File("g"), 1))
        {
            var stage = new RecordStage(store);
            stage.Load();
            foreach (var text in (string[])["A", "B", "C"])
            {
                stage.Add(Staged(text, apart: true));
            }

            stage.Flush();
        }

        using var after = GraphStore.Open(_folder.File("g"), 1);
        Assert.Equal(["r", "r#2", "r#3"], after.Records.All().Select(static one => one.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Withdraw_Record_IsGoneByItsKeyOrAnother()
    {
        using var store = GraphStore.Open(_folder.File("g"), 1);
        var stage = new RecordStage(store);
        stage.Load();
        stage.Add(Staged("A"));
        stage.Add(Staged("A", id: "s", otherId: "pmid:1"));
        stage.Add(Staged("A", id: "t", otherId: "pmid:2"));
        stage.Flush();
        stage.Withdraw(new RecordWithdrawal("r", new RecordSource("x", "f", 0)));
        stage.Withdraw(new RecordWithdrawal("pmid:1", new RecordSource("x", "f", 0)));
        stage.Withdraw(new RecordWithdrawal("pmid:2", new RecordSource("x", "g", 0))); // Of another format.
        stage.Flush();
        Assert.Equal(["t"], store.Records.All().Select(static one => one.Id));
    }

    private void Run(params string[] records) => Run(_folder, records);

    private static void Run(TemporaryFolder folder, params string[] records)
    {
        using var store = GraphStore.Open(folder.File("g"), 1);
        var stage = new RecordStage(store);
        stage.Load();
        foreach (var record in records)
        {
            stage.Add(Staged(record));
        }

        stage.Flush();
    }

    private List<string> Kept() => Kept(_folder);

    // Back to the text that made it, by its abstract, which holds it.
    private static List<string> Kept(TemporaryFolder folder)
    {
        using var store = GraphStore.Open(folder.File("g"), 1);
        return [.. store.Records.All().Select(static one =>
            System.Text.Json.JsonDocument.Parse(one.Json).RootElement.GetProperty("venue").GetString()!)];
    }

    private static StagedRecord Staged(string text, bool apart = false, string id = "r", string? otherId = null)
    {
        var (rest, summary) = text.Split('~') is [var left, var right] ? (left, right) : (text, null);
        var (list, day) = rest.Split('@') is [var names, var date] ? (names, date) : (rest, "");
        var record = new PaperRecord
        {
            Id = id,
            Title = "A title that is the same",
            Venue = text,
            Abstract = summary,
            Updated = PartialDate.TryParse(day, out var updated) ? updated : default,
            AuthorsTruncated = list.EndsWith('+'),
            Authors = [.. list.TrimEnd('+').Split(' ').Select(static (name, i) => new PaperAuthor { Position = i, Name = name })],
            OtherIds = otherId is null ? [] : [otherId],
            Source = new RecordSource("file", "f", 0),
        };
        return StagedRecord.Of(record, record, apart);
    }
}
