using CoauthorGraph.Identity.Features;

namespace CoauthorGraph.Identity.Tests.Features;

public sealed class CoauthorSetsTests
{
    // Two papers of one collaboration keep the same people, whoever else is on one of them and in whatever order.
    [Fact]
    public void Sample_OfListsThatShareMost_KeepsTheSame()
    {
        List<int> all = [.. Enumerable.Range(0, 100)];
        List<int> some = [.. Enumerable.Range(0, 70).Reverse()];
        CoauthorSets.Sample(all, 30);
        CoauthorSets.Sample(some, 30);
        Assert.Equal((30, 30), (all.Distinct().Count(), some.Distinct().Count()));
        Assert.Equal([], all.Where(static item => item < 70).Except(some));
        Assert.NotEqual(Enumerable.Range(0, 30), all.Order());
    }

    [Theory]
    [InlineData(48)]
    [InlineData(60)]
    public void Build_OfAPaperOfManyAuthors_KeepsFortyEight(int authors)
    {
        var input = new RecordTables()
            .Add("1", "T", 2001, [.. Enumerable.Range(0, authors).Select(static i => $"Ann Quill{(char)('a' + (i / 8))}{(char)('a' + (i % 8))}")])
            .ToInput();
        var forms = Enumerable.Range(0, authors).ToArray();
        Assert.Equal(48, CoauthorSets.Build(input.Papers, forms, forms, authors, new ParallelOptions())[0].Count);
    }
}
