using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Groups;
using CoauthorGraph.Tests.Shared.Graphs;

namespace CoauthorGraph.Questions.Tests.Groups;

public sealed class ProfileTests
{
    [Fact]
    public void Topic_WithANarrowerOne_CountsItsPapersOnceEach()
    {
        using var graph = Sample();
        var topic = TopicProfile.Of(graph, graph.Topics.Id.Find("rl"));
        Assert.Equal(("rl", 1, 3, 3), (topic.Id, topic.Level, topic.Papers, topic.Authors));
        Assert.Equal((2001, 2004), (topic.FirstYear, topic.LastYear));
        Assert.Equal(["2001 1", "2004 2"], topic.PapersByYear.Select(static year => $"{year.Year} {year.Papers}"));
        Assert.Equal(["ml"], topic.Broader.Select(static one => one.Id));
        Assert.Equal(["bandits"], topic.Narrower.Select(static one => one.Id));
        Assert.Equal(["vision 1 2004-2004"], topic.OtherTopics.Select(Shown));
        Assert.Equal(["CSAIL 1 2004-2004", "ETH 1 2004-2004", "MIT 1 2001-2001"], topic.Institutions.Select(Shown));
        Assert.Equal(["p2", "p3", "p1"], topic.NewestPapers.Select(static paper => paper.Id));
        Assert.Equal("b", topic.TopAuthors[0].Id);
        Assert.All(topic.TopAuthors, static row => Assert.Null(row.Evidence));
    }

    [Fact]
    public void Institution_WithAPart_HasItsPeopleAndThoseOfItsPapers()
    {
        using var graph = Sample();
        var institution = InstitutionProfile.Of(graph, graph.Institutions.Id.Find("MIT"));
        Assert.Equal((3, 2), (institution.Papers, institution.Authors));
        Assert.Equal(["a 2 2001-2009", "b 1 2004-2004"], institution.TopAuthors.Select(Shown));
        Assert.Equal(["a 2 2001-2009", "b 2 2001-2004", "c 1 2004-2004"], institution.PaperAuthors.Select(Shown));
        Assert.Equal(["CSAIL"], institution.Parts.Select(static one => one.Id));
        Assert.Equal(["ETH 1 2004-2004"], institution.Partners.Select(Shown));
        Assert.Equal(["MIT"], InstitutionProfile.Of(graph, graph.Institutions.Id.Find("CSAIL"))
            .PartOf.Select(static one => one.Id));
    }

    [Fact]
    public void Profiles_WithATop_HaveShortLists()
    {
        using var graph = Sample();
        var topic = TopicProfile.Of(graph, graph.Topics.Id.Find("rl"), 1);
        Assert.Equal((1, 1, 1, 3), (topic.TopAuthors.Count, topic.Institutions.Count, topic.NewestPapers.Count, topic.Papers));
    }

    private static KnowledgeGraph Sample() => new LiteralGraph(
        new("p1", 2001, "a@MIT", "b") { About = [("rl", 1), ("bandits", 1)] },
        new("p2", 2004, "b", "b") { About = [("bandits", 1), ("vision", 1)] },
        new("p3", 2004, "b@CSAIL", "c@ETH") { About = [("rl", 1)] },
        new("p4", 2009, "a@MIT") { About = [("vision", 1)] })
    {
        Narrower = [("bandits", ["rl"]), ("rl", ["ml"])],
        Parts = [("CSAIL", ["MIT"])],
    }.Build();

    private static string Shown(NamedCount row) => $"{row.Id} {row.Papers} {row.FirstYear}-{row.LastYear}";
}
