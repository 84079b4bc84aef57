using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Core.Tests.Records;

public sealed class MatchKeysTests
{
    [Theory]
    [InlineData("Learning to rank documents", "Ada Byron", "LEARNING TO RANK: Documents", "A. Byron", true)]
    [InlineData("Learning to rank documents", "Ada Byron", "Learning to rank documents", "Byron, Ada", true)]
    [InlineData("Learning to rank documents", "Jan van der Berg", "Learning to rank documents", "J. Berg", true)]
    [InlineData("Learning to rank documents", "José García", "Learning to rank documents", "J. Garcia", true)]
    [InlineData("Learning to rank documents", "Ada Byron", "Learning to rank documents", "Ada Cole", false)]
    [InlineData("Learning to rank documents", "Ada Byron", "Learning to rank pages", "Ada Byron", false)]
    public void Title_WithTheFirstFamily_TellsPapersApart(
        string title, string author, string otherTitle, string otherAuthor, bool same) => Assert.Equal(
        same,
        MatchKeys.Of(Record(title, author), apart: false).Title
            == MatchKeys.Of(Record(otherTitle, otherAuthor), apart: false).Title);

    [Theory]
    [InlineData("Introductio", true)] // Eleven letters say too little.
    [InlineData("Introduction", false)]
    [InlineData("In: Editor!!", true)] // What counts are the letters.
    public void Title_ThatSaysTooLittle_IsNoKey(string title, bool none) =>
        Assert.Equal(none, MatchKeys.Of(Record(title, "Ada Byron"), apart: false).Title == 0);

    [Fact]
    public void Title_WithoutANamedAuthor_IsNoKey()
    {
        Assert.Equal(0ul, MatchKeys.Of(Record("Learning to rank documents"), apart: false).Title);
        var inferred = Record("Learning to rank documents", "Ada Byron");
        inferred = inferred with { Authors = [inferred.Authors[0] with { Inferred = true }] };
        Assert.Equal((0ul, 0ul), (MatchKeys.Of(inferred, false).Title, MatchKeys.Of(inferred, false).LastAuthor));
    }

    [Fact]
    public void LastAuthor_OfAWholeList_IsTheFamilyOfTheLast()
    {
        var one = MatchKeys.Of(Record("T", "Ada Byron", "Ben Cole"), apart: false).LastAuthor;
        Assert.NotEqual(0ul, one);
        Assert.Equal(one, MatchKeys.Of(Record("U", "Cy Dee", "B. COLE"), apart: false).LastAuthor);
        Assert.NotEqual(one, MatchKeys.Of(Record("T", "Ben Cole", "Ada Byron"), apart: false).LastAuthor);
        Assert.Equal(0ul, MatchKeys.Of(
            Record("T", "Ada Byron", "Ben Cole") with { AuthorsTruncated = true }, apart: false).LastAuthor);
    }

    [Fact]
    public void Family_ThatTheRecordGives_GoesBeforeWhatTheNameSays()
    {
        var given = Record("Learning to rank documents", "Byron Ada");
        given = given with { Authors = [given.Authors[0] with { Family = "Byron" }] };
        Assert.Equal(
            MatchKeys.Of(Record("Learning to rank documents", "Ada Byron"), false).Title,
            MatchKeys.Of(given, false).Title);
    }

    [Fact]
    public void Of_Record_TakesItsIdentifiersAndYear()
    {
        var keys = MatchKeys.Of(Record("T", "A B") with { Doi = "10.1/x", ArxivId = "2401.00001", Year = 2024 }, true);
        Assert.Equal(("10.1/x", "2401.00001", 2024, true), (keys.Doi, keys.ArxivId, keys.Year, keys.Apart));
        Assert.Equal(("", ""), (MatchKeys.Of(Record("T"), false).Doi, MatchKeys.Of(Record("T"), false).ArxivId));
    }

    private static PaperRecord Record(string title, params string[] authors) => new()
    {
        Id = "p",
        Title = title,
        Authors = [.. authors.Select(static (name, i) => new PaperAuthor { Position = i, Name = name })],
        Source = new RecordSource("f", "records", 1),
    };
}
