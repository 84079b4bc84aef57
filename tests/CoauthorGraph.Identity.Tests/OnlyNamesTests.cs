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

    private static float[] Evidence(IdentityInput input)
    {
        var values = new float[PairModel.Kinds];
        var features = MentionFeatures.Build(
            input.Papers, input.Authorships, input.Affiliations, new ParallelOptions());
        Assert.True(new PairScorer(features, PairModel.Default).TryFill(0, 1, values));
        return values;
    }
}
