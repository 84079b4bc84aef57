using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Lookups;
using CoauthorGraph.Tests.Shared.Graphs;

namespace CoauthorGraph.Questions.Tests.Lookups;

public sealed class AuthorLookupTests : IDisposable
{
    private readonly KnowledgeGraph _graph = new LiteralGraph(
        new("p1", 2001, "a1=Ada Byron", "a2=Ada King Byron", "a3=Zoë Ångström"),
        new("p2", 2004, "a2=Ada King Byron", "a4=Byron Ada") { About = [("Ranking", 1), ("Vision", 1), ("Speech", .5f)] },
        new("p3", 0, "a5=王小明", "a6=Chen Li") { Orcids = [(0, "0000-0001")] },
        new("p4", 0, "a2=A. K. Byron", "a7=Chen Chen") { Orcids = [(1, "0000-0002-1825-0097")] }, new("p5", 0, "a8=Пётр Иванов", "a9=Γ. Παπαδόπουλος"))
    {
        Former = [("a6", ["old6", "older6"])],
    }.Build();

    public void Dispose() => _graph.Dispose();

    [Theory]
    [InlineData("a4", "a4")]
    [InlineData(" a4 ", "a4")]
    [InlineData("older6", "a6")]
    [InlineData("0000-0001", "a5")]
    [InlineData("0000-0002-1825-0097", "a7")]
    [InlineData("https://orcid.org/0000-0002-1825-0097", "a7")]
    [InlineData("Ada Byron", "a1")] // A whole name goes before words of a name.
    [InlineData("ada BYRON", "a1")]
    [InlineData("Zoe Angstrom", "a3")]
    [InlineData("王小明", "a5")]
    [InlineData("A K Byron", "a2")]
    [InlineData("byron", "a2 a1 a4")] // Most papers first, then by id.
    [InlineData("B", "a2 a1 a4")] // One letter is an initial.
    [InlineData("By", "")] // Two are a word.
    [InlineData("K Byron", "a2")]
    [InlineData("Ada A", "")] // Each word stands for another of the name.
    [InlineData("Chen", "a6 a7")]
    [InlineData("Chen Chen", "a7")]
    [InlineData("Chen C", "a7")]
    [InlineData("Byron Nobody", "")]
    [InlineData("Byr", "a2 a1 a4")] // Three letters are the beginning of a word.
    [InlineData("Byr Ki", "")]
    [InlineData("Byr Kin", "a2")]
    [InlineData("AB", "")] // Nobody is called by initials.
    [InlineData("Ivanov", "a8")] // Letters of another script.
    [InlineData("Иванов Пётр", "a8")]
    [InlineData("Papadopoulos", "a9")]
    [InlineData("", "")]
    [InlineData("...", "")]
    public void FindAll_NameOrId_GivesThoseItCanMean(string text, string ids) => Assert.Equal(
        ids, string.Join(' ', AuthorLookup.FindAll(_graph, text).Select(row => _graph.Authors.Id[row])));

    [Fact]
    public void Find_SeveralOrNone_ListsWhomItMayMean()
    {
        var several = Assert.Throws<CoauthorGraphException>(() => AuthorLookup.Find(_graph, "byron"));
        Assert.Equal(ErrorCode.NotFound, several.Code);
        Assert.Equal(
            [
                "a2  Ada King Byron, 3 papers from 2001 to 2004, ranking, vision", "a1  Ada Byron, 1 paper in 2001",
                "a4  Byron Ada, 1 paper in 2004, ranking, vision",
            ],
            several.Candidates);
        var nobody = Assert.Throws<CoauthorGraphException>(() => AuthorLookup.Find(_graph, "Chen Lii"));
        Assert.Equal(ErrorCode.NotFound, nobody.Code);
        Assert.Equal("a6  Chen Li, 1 paper", nobody.Candidates[0]);
        Assert.Empty(Assert.Throws<CoauthorGraphException>(() => AuthorLookup.Find(_graph, "qqqq")).Candidates);
        Assert.Equal(0, AuthorLookup.Find(_graph, "a1"));
    }

    [Theory]
    [InlineData("a5sa5jjha2p58", "a5sa5jjha2p59")]
    [InlineData("a5sa5jjha2p5", "a5sa5jjha2p59")]
    [InlineData("a5sa5jjha2p599", "a5sa5jjha2p59")]
    [InlineData("5asa5jjha2p59", "a5sa5jjha2p59")]
    [InlineData("a5sa5jjha2p00", "")]
    [InlineData("a5sa5jjha2q58", "")] // Two letters are wrong.
    public void Find_AnIdWithASlip_NamesTheOneThatWasMeant(string typed, string expected)
    {
        using var graph = new LiteralGraph(
            new LiteralPaper("p1", 2001, "a5sa5jjha2p59=Ada Quill", "asezgjvs6q8gb=Bo Reed")).Build();
        var failure = Assert.Throws<CoauthorGraphException>(() => AuthorLookup.Find(graph, typed));
        Assert.Equal(expected, string.Join(' ', failure.Candidates.Select(static one => one.Split(' ')[0])));
    }

    [Theory]
    [InlineData(20, 20, null)]
    [InlineData(21, 21, "and 1 more")]
    public void Find_ManyOfAName_ListsTwenty(int authors, int lines, string? last)
    {
        using var graph = new LiteralGraph([.. Enumerable.Range(0, authors).Select(
            static i => new LiteralPaper($"p{i}", 2001, $"a{i:D2}=Wei Wang"))]).Build();
        var several = Assert.Throws<CoauthorGraphException>(() => AuthorLookup.Find(graph, "Wei Wang"));
        Assert.Equal(lines, several.Candidates.Count);
        Assert.Equal(last ?? "a19  Wei Wang, 1 paper in 2001", several.Candidates[^1]);
        Assert.Contains($"can mean {authors} authors", several.Message, StringComparison.Ordinal);
    }
}
