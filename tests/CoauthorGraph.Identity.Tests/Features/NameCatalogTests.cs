using CoauthorGraph.Core.Graph;
using CoauthorGraph.Identity.Clustering;
using CoauthorGraph.Identity.Features;
using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.Identity.Tests.Features;

public sealed class NameCatalogTests
{
    private static readonly ParallelOptions Parallel = new() { MaxDegreeOfParallelism = 2 };

    // Among 40,000 other whole names. Of a million people 8,811 are Wang and 475 Wei, 4,337 Kim, 83,229 begin with J.
    // Wang is of culture 3 in three of four and Wei in 98 of 99, whose share is .150341: .1 + .9 · 4.938 = 4.544 times as
    // often as by chance. Kim is of culture 14, J in 6 of 101, whose share is .037403: 1.529 times.
    [Fact]
    public void Bearers_InALargeInput_AreCountedByNameAndCulture()
    {
        var names = Catalog(40_000, "Wei Wang", "J. Kim");
        Assert.Equal(40_001 * 8811e-6 * 475e-6 * 4.544, names.Bearers[0], .01);
        Assert.Equal(0, names.Namesakes[0]);

        // With ln of the bearers, 22.1, less .7 and .8 · 1.559.
        Assert.Equal(40_001 * 4337e-6 * 83229e-6 * 1.529, names.Bearers[1], .1);
        Assert.Equal(3.095 - .7 - 1.248, names.Namesakes[1], .01);
    }

    // Nobody is listed by this family name, which is a share of e^-11, or 6.68 of 400,000 names. One whole name is one,
    // however it is printed; with a second it is 1 + 6.68 of all: -ln(7.6807 / 440,002) - 7.
    [Theory]
    [InlineData("Ánn Quilxa", 4)]
    [InlineData("Bo Quilxa", 3.9558)]
    public void FamilyRarity_InALargeInput_CountsWholeNames(string other, double expected) =>
        Assert.Equal(expected, Catalog(40_000, "Ann Quilxa", "Ann Quílxa", other).FamilyRarity[0], 3);

    [Fact]
    public void Namesakes_InASmallInput_SayNothing()
    {
        var names = Catalog(39_000, "J. Kim");
        Assert.InRange(names.Bearers[0], 20, 22);
        Assert.Equal(0, names.Namesakes[0]);
    }

    // A thousand names and nothing else: .019 people of the name are expected, four times that off one.
    [Fact]
    public void OnlyNames_OfOneName_CountTheBearersThatAreExpected()
    {
        var tables = new RecordTables().Add("a", "", 0, "Wei Wang").Add("b", "", 0, "Wei Wang");
        for (var number = 0; number < 999; number++)
        {
            tables.Add($"p{number}", "", 0, Other(number));
        }

        var input = tables.ToInput();
        var features = MentionFeatures.Build(input.Papers, input.Authorships, input.Affiliations, Parallel);
        var values = new float[PairModel.Kinds];
        Assert.True(new PairScorer(features, PairModel.Default).TryFill(0, 1, values));
        Assert.Equal(1 - (4 * 1000 * 8811e-6 * 475e-6 * 4.544), values[(int)EvidenceKind.OnlyNamesFew], .001);
    }

    [Fact]
    public void FormOf_AGroupAndAPersonPrintedAlike_AreTwo()
    {
        var input = new RecordTables().Add("1", "T", 2001, "Ada Collaboration").Add("2", "U", 2001, "Ada Collaboration")
            .ToInput();
        var names = NameCatalog.Build(
            input.Authorships with { Flags = new[] { default, AuthorshipFlags.Collective } }, Parallel);
        Assert.Equal([0, 1], names.FormOf);
        Assert.Equal(2, names.BlockCount);
    }

    // One pair that a co-author joins of one, with the one of five imagined: ln of five times two sixths.
    [Fact]
    public void Confidence_OfABlock_IsToldHowFarItsNamesHangTogether()
    {
        var input = new RecordTables().Add("1", "Ranking answers", 2001, "Wei Zhang", "Ann Other")
            .Add("2", "Ranking answers again", 2001, "Wei Zhang", "Ann Other").ToInput();
        var features = MentionFeatures.Build(input.Papers, input.Authorships, input.Affiliations, Parallel);
        var seen = new List<float>();
        var judge = new MentionConfidence(ConfidenceModel.Default)
        {
            OnValues = (_, values) => seen.Add(values[(int)ConfidenceKind.Cohesion]),
        };
        new BlockResolver(new PairScorer(features, PairModel.Default), ClusterModel.Default, judge)
            .Resolve([0, 2], [-1, -1, -1, -1], new int[4], new float[4]);
        Assert.Equal([.5108f, .5108f], seen.Select(static value => MathF.Round(value, 4)));
    }

    private static NameCatalog Catalog(int others, params string[] names)
    {
        var tables = new RecordTables();
        for (var from = 0; from < others; from += 1000)
        {
            tables.Add($"p{from}", "T", 2001, [.. Enumerable.Range(from, 1000).Select(Other)]);
        }

        return NameCatalog.Build(tables.Add("a", "T", 2001, names).ToInput().Authorships, Parallel);
    }

    // A name that nobody has.
    private static string Other(int number)
    {
        var letters = $"{(char)('a' + (number / 676 / 26))}{(char)('a' + (number / 676 % 26))}{(char)('a' + (number / 26 % 26))}{(char)('a' + (number % 26))}";
        return $"Xq{letters} Zq{letters}";
    }
}
