using CoauthorGraph.Identity.Features;

namespace CoauthorGraph.Identity.Tests.Features;

/// <summary>Where the two authors of paper 1 lead.</summary>
public sealed class SecondStepsTests
{
    // What an author alone leads to is left out for that author; what both lead to is there for either.
    [Theory]
    [InlineData(false, "", "Cy Dee")]
    [InlineData(true, "Cy Dee", "Cy Dee")]
    public void AddTo_APapersAuthors_LeavesOutWhatOnlyTheOneLeadsTo(bool both, string forFirst, string forSecond)
    {
        var tables = new RecordTables().Add("1", "T", 2001, "Ann Other", "Bea Third")
            .Add("2", "U", 2001, "Ann Other", "Cy Dee");
        if (both)
        {
            tables.Add("3", "V", 2001, "Bea Third", "Cy Dee");
        }

        var input = tables.ToInput();
        var features = MentionFeatures.Build(
            input.Papers, input.Authorships, input.Affiliations, new ParallelOptions { MaxDegreeOfParallelism = 1 });
        string Names(int row)
        {
            var items = new List<int>();
            features.SecondStep.AddTo(items, 0, features.Traits(row).Full);
            return string.Join("; ", items.Select(item => input.Authorships.Name[Enumerable.Range(0, input.Authorships.Count)
                .First(at => features.Traits(at).Full == item)]));
        }

        Assert.Equal((forFirst, forSecond), (Names(0), Names(1)));
    }
}
