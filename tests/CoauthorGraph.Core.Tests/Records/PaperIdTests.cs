using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Core.Tests.Records;

public sealed class PaperIdTests
{
    private static readonly PaperAuthor[] Authors =
        [new() { Position = 0, Name = "Ada Byron" }, new() { Position = 1, Name = "Ben Cole" }];

    [Theory]
    [InlineData("10.1/x", "2401.00001", "dblp:1", "10.1/x")]
    [InlineData(null, "2401.00001", "dblp:1", "2401.00001")]
    [InlineData(null, null, "dblp:1", "dblp:1")]
    [InlineData(null, null, null, "p-6rrbt2dz8rdt")] // Of "learning to rank", "ada byron", "2019".
    public void Of_WhatIsKnown_IsTheBestKey(string? doi, string? arxivId, string? key, string id) =>
        Assert.Equal(id, PaperId.Of(doi, arxivId, key, "Learning to Rank!", Authors, 2019));

    [Fact]
    public void Of_NoAuthorAndNoYear_IsStillOfTheTitle() =>
        Assert.Equal("p-kt71dny6kcr8", PaperId.Of(null, null, null, "Learning to rank", [], 0));

    [Fact]
    public void OfContent_AnotherYearOrFirstAuthor_IsAnotherPaper() => Assert.Equal(
        3,
        new[]
        {
            PaperId.OfContent("Learning to rank", "Ada Byron", 2019),
            PaperId.OfContent("Learning to rank", "Ada Byron", 2020),
            PaperId.OfContent("Learning to rank", "Ben Cole", 2019),
            PaperId.OfContent("learning  TO rank.", "Ada BYRON", 2019),
        }.Distinct().Count());
}
