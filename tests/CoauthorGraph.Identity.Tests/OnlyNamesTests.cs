using CoauthorGraph.Core.Graph;
using CoauthorGraph.Identity.Features;
using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.Identity.Tests;

/// <summary>Inputs in which there is nothing but names.</summary>
public sealed class OnlyNamesTests
{
    // ln(sqrt(25) - 1) = 1.3863. Of 25 papers one with a title leaves 96 %, more than 90 %; five leave 80 %.
    [Theory]
    [InlineData(25, 0, 1, 1.3863)]
    [InlineData(25, 1, 1, 1.3863)]
    [InlineData(25, 5, 0, 0)]
    [InlineData(4, 0, 1, 0)]
    public void Evidence_WhereHardlyAnyMentionHasMore_IsOfNamesAlone(int papers, int titled, float only, double mentions)
    {
        var tables = new RecordTables();
        for (var i = 0; i < papers; i++)
        {
            tables.Add($"p{i:00}", papers - i <= titled ? "Kidney function" : "", 0, "Wei Wang");
        }

        var values = Evidence(tables.ToInput());
        Assert.Equal(only, values[(int)EvidenceKind.OnlyNames]);
        Assert.Equal(mentions, values[(int)EvidenceKind.OnlyNamesMentions], 3);
    }

    // Nothing can part those of one whole name, however common: one name, one person is the best there is.
    [Fact]
    public void Resolve_ManyMentionsOfOneNameAndNothingElse_IsOneAuthor()
    {
        var tables = new RecordTables();
        for (var i = 0; i < 200; i++)
        {
            tables.Add($"p{i:000}", "", 0, i % 2 == 0 ? "Anna Kowalska" : "Andrzej Kowalski");
        }

        var result = IdentityResolver.Resolve(
            tables.ToInput(), new IdentityOptions(), null, TestContext.Current.CancellationToken);
        Assert.Equal(2, result.AuthorIds.Length);
    }

    // In an input of few people a common name is one person's; of nine mentions the name was picked for them.
    [Theory]
    [InlineData(3, 1)]
    [InlineData(8, 1)]
    [InlineData(9, 0)]
    public void Evidence_OfANameThatFewCanBear_IsThatItIsOnePersons(int papers, float few)
    {
        var tables = new RecordTables();
        for (var i = 0; i < papers; i++)
        {
            tables.Add($"p{i:00}", "", 0, "Wei Wang");
        }

        Assert.Equal(few, Evidence(tables.ToInput())[(int)EvidenceKind.OnlyNamesFew], 0.01);
    }

    // What only one of two papers has is nothing that they could be compared by. All others have names alone.
    [Theory]
    [InlineData("Sums", "Sums", null, null, null, null, 0)]
    [InlineData("Sums", "", null, null, null, null, 1)]
    [InlineData("", "Sums", null, null, null, null, 1)]
    [InlineData("", "", "Alpha", "Beta", null, null, 0)]
    [InlineData("", "", "Alpha", null, null, null, 1)]
    [InlineData("", "", null, null, "Ann Other", "Bea Third", 0)]
    [InlineData("", "", null, null, null, "Bea Third", 1)]
    public void Evidence_OfTwoThatHaveMoreThanNames_IsOfNamesWhereNotBothHaveIt(
        string title, string otherTitle, string? place, string? otherPlace, string? with, string? withOther, float only)
    {
        var tables = new RecordTables();
        void Add(string id, string text, string? at, string? other) => tables.AddWith(
            id, text, 0, [("Wei Wang", at, null), .. other is null ? Array.Empty<(string, string?, string?)>() : [(other, null, null)]]);
        Add("a", title, place, with);
        Add("b", otherTitle, otherPlace, withOther);
        for (var i = 0; i < 60; i++)
        {
            Add($"c{i:00}", "", null, null);
        }

        var input = tables.ToInput();
        Assert.Equal(only, Evidence(input, input.Papers.AuthorshipOffsets.Span[1])[(int)EvidenceKind.OnlyNames]);
    }

    // These two have nothing; what others of the input have makes the names less than all there is.
    [Theory]
    [InlineData("", null, null, "", 1)]
    [InlineData("Sums", null, null, "", 0)]
    [InlineData("", "Alpha", null, "", 0)]
    [InlineData("", null, "Ann Other", "", 0)]
    [InlineData("", null, null, "V", 0)]
    public void Evidence_AmongOthersThatHaveMoreThanNames_IsNotOfNamesAlone(
        string title, string? place, string? with, string venue, float only)
    {
        var tables = new RecordTables().Add("a", "", 0, "Wei Wang").Add("b", "", 0, "Wei Wang");
        for (var i = 0; i < 4; i++)
        {
            tables.AddWith(
                $"c{i}", title, 0, [("Bo Li", place, null), .. with is null ? Array.Empty<(string, string?, string?)>() : [(with, place, null)]]);
        }

        var input = tables.ToInput();
        var papers = input.Papers with { Venue = StringColumn.From(["", "", venue, venue, venue, venue]) };
        Assert.Equal(only, Evidence(input with { Papers = papers })[(int)EvidenceKind.OnlyNames]);
    }

    // The last two are said of one whole name, however many or few bear it: these are a name and its initial, the sum of
    // whose rarities is (-2.2682 + .6522) / 2 - 2.2682 / 2.
    [Theory]
    [InlineData(2, 1.3863)] // ln 4
    [InlineData(24, 3.2581)] // ln 26
    public void Evidence_OfTwoNamesOfOneBlock_IsOfTheBlock(int more, double block)
    {
        var tables = new RecordTables().Add("a", "", 0, "Wei Wang").Add("b", "", 0, "W. Wang");
        for (var i = 0; i < more; i++)
        {
            tables.Add($"c{i:00}", "", 0, "Wei Wang");
        }

        var values = Evidence(tables.ToInput());
        Assert.Equal(block, values[(int)EvidenceKind.OnlyNamesBlockSize], 3);
        Assert.Equal(-1.9421, values[(int)EvidenceKind.OnlyNamesRarity], 3);
        Assert.Equal((0, 0), (values[(int)EvidenceKind.OnlyNamesMentions], values[(int)EvidenceKind.OnlyNamesFew]));
    }

    [Theory]
    [InlineData("", "Sums", 0, 2001, 1, 1)]
    [InlineData("Sums", "Sums", 2001, 2001, 0, 0)]
    [InlineData("Sums", "", 2001, 0, 1, 1)]
    public void Evidence_OfWhatIsMissing_IsThatItIs(
        string left, string right, int year, int otherYear, float noTitle, float noYear)
    {
        var values = Evidence(
            new RecordTables().Add("1", left, year, "Wei Wang").Add("2", right, otherYear, "Wei Wang").ToInput());
        Assert.Equal(
            (noTitle, noYear), (values[(int)EvidenceKind.NoTitle], values[(int)EvidenceKind.NoYear]));
    }

    private static float[] Evidence(IdentityInput input, int second = 1)
    {
        var values = new float[PairModel.Kinds];
        var features = MentionFeatures.Build(
            input.Papers, input.Authorships, input.Affiliations, new ParallelOptions());
        Assert.True(new PairScorer(features, PairModel.Default).TryFill(0, second, values));
        return values;
    }
}
