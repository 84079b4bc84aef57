namespace CoauthorGraph.Readers.Tests.Robustness;

/// <summary>Files of few fields, which say little of what they are.</summary>
public sealed class DetectionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coauthor-test-").FullName;

    // A conference's list names its authors in one string; our own records have a list of them.
    [Theory]
    [InlineData("""[{"title":"One","author":"Ada Byron;Emmy Noether","site":"https://a.example"}]""", "conference", 2)]
    [InlineData("""[{"title":"One","author":"Ada Byron;Emmy Noether","aff":"A;B"}]""", "conference", 2)]
    [InlineData("""{"title":"One","authors":["Ada Byron","Emmy Noether"]}""", "records", 2)]
    [InlineData("""{"title":"One"}""", "records", 0)]
    public void Open_JsonOfFewFields_IsReadWithItsAuthors(string text, string format, int authors)
    {
        var file = Path.Combine(_folder, "file.json");
        File.WriteAllText(file, text);

        using var opened = Read.Open(file);

        Assert.Equal(format, opened.Format);
        Assert.Equal(authors, Read.Papers(opened.Read(CancellationToken.None)).Single().Authors.Count);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
