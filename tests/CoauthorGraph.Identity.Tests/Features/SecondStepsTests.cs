using CoauthorGraph.Identity.Features;

namespace CoauthorGraph.Identity.Tests.Features;

/// <summary>Where the two authors of paper 1 lead.</summary>
public sealed class SecondStepsTests
{
    // What an author alone leads to, be it twice, is left out for that author; what both lead to is there for either, and
    // for one whom a long list was cut by.
    [Theory]
    [InlineData("Ann Other", "Ann Other", "", "Cy Dee")]
    [InlineData("Ann Other", "Bea Third", "Cy Dee", "Cy Dee")]
    public void AddTo_APapersAuthors_LeavesOutWhatOnlyTheOneLeadsTo(
        string one, string other, string forFirst, string forSecond)
    {
        var input = new RecordTables().Add("1", "T", 2001, "Ann Other", "Bea Third")
            .Add("2", "U", 2001, one, "Cy Dee").Add("3", "V", 2001, other, "Cy Dee").ToInput();
        var features = MentionFeatures.Build(
            input.Papers, input.Authorships, input.Affiliations, new ParallelOptions { MaxDegreeOfParallelism = 1 });
        string Names(int author)
        {
            var items = new List<int>();
            features.SecondStep.AddTo(items, 0, author);
            return string.Join("; ", items.Select(item => input.Authorships.Name[Enumerable.Range(0, input.Authorships.Count)
                .First(at => features.Traits(at).Full == item)]));
        }

        Assert.Equal((forFirst, forSecond), (Names(features.Traits(0).Full), Names(features.Traits(1).Full)));
        Assert.Equal("Cy Dee", Names(-1));
    }

    // Bo Li has written with Ann Other and so many more: from more than four hundred on he is many people. Of those whom
    // he leads to some are kept.
    [Theory]
    [InlineData(10, 10)]
    [InlineData(64, 64)]
    [InlineData(399, 64)]
    [InlineData(400, 0)]
    public void AddTo_AuthorOfManyCoauthors_LeadsToSomeOfThem(int others, int expected)
    {
        var tables = new RecordTables().Add("0", "T", 2001, "Ann Other", "Bo Li");
        for (var paper = 0; paper < others; paper++)
        {
            tables.Add($"1{paper:000}", "U", 2001, "Bo Li", $"Cy Quill{(char)('a' + (paper / 20))}{(char)('a' + (paper % 20))}");
        }

        var input = tables.ToInput();
        var features = MentionFeatures.Build(
            input.Papers, input.Authorships, input.Affiliations, new ParallelOptions { MaxDegreeOfParallelism = 1 });
        var items = new List<int>();
        features.SecondStep.AddTo(items, 0, features.Traits(0).Full);
        Assert.Equal(expected, items.Distinct().Count());
        Assert.DoesNotContain(features.Traits(0).Full, items);
    }
}
