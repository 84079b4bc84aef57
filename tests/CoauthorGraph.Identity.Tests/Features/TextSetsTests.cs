using CoauthorGraph.Core.Graph;
using CoauthorGraph.Identity.Features;

namespace CoauthorGraph.Identity.Tests.Features;

public sealed class TextSetsTests
{
    // One word each. What a paper tells of all its authors is for those who have none of their own, and of many places
    // nobody knows whose they are.
    [Theory]
    [InlineData("Alpha", "", 1)]
    [InlineData("Alpha", "Beta Gamma", 1)]
    [InlineData("", "Beta Gamma", 2)]
    [InlineData("", "Beta Gamma Delta", 0)]
    [InlineData("", "", 0)]
    public void OfAffiliations_OfAMention_AreItsOwnOrThePapers(string own, string ofPaper, int words)
    {
        string[] all = ["Alpha", "Beta", "Gamma", "Delta"];
        int[] Rows(string places) =>
            [.. places.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(place => Array.IndexOf(all, place))];
        var input = new RecordTables().Add("1", "T", 2001, "Wei Wang").ToInput();
        var sets = TextSets.OfAffiliations(
            input.Papers with { Affiliations = IntListColumn.From([Rows(ofPaper)]) },
            input.Authorships with { Affiliations = IntListColumn.From([Rows(own)]) },
            new AffiliationTable { Raw = StringColumn.From(all), Institution = new[] { -1, -1, -1, -1 } });
        Assert.Equal(words, sets[0].Count);
    }

    // Of four mentions three print one list and one another: ln(2004 / (3 + 4)) and ln(2004 / (1 + 4)), and the length
    // of the first row is the root of the sum of the squares of two like the former.
    [Fact]
    public void OfAffiliations_OfOneListPrintedOften_CountsEachMention()
    {
        var input = new RecordTables().AddWith(
            "1", "T", 2001, ("Wei Wang", "Alpha beta", null), ("Ann Other", "Alpha beta", null), ("Bo Li", "Gamma", null),
            ("Cy Dee", "Alpha beta", null)).ToInput();
        var sets = TextSets.OfAffiliations(input.Papers, input.Authorships, input.Affiliations);
        Assert.Equal([5.6570f, 5.6570f, 5.9935f], sets.Weight.Select(static weight => MathF.Round(weight, 4)));
        Assert.Equal(8.0002, sets.Norm(3), .001);
        Assert.Equal(5.9935, sets.Norm(2), .001);
    }
}
