using CoauthorGraph.Identity.Features;

namespace CoauthorGraph.Identity.Tests.Features;

public sealed class PlacedOrcidsTests
{
    private const string Ann = "0000-0001";
    private const string Bo = "0000-0002";

    // One ORCID beside two names of a paper is wrong beside one of them, and nobody knows which.
    [Fact]
    public void Of_OrcidTwiceOnOnePaper_IsWorthNothingThere() => Assert.Equal(
        ["1 Ann Quill " + Ann],
        Kept(new RecordTables()
            .AddWith("1", "Ranks", 2001, ("Ann Quill", null, Ann))
            .AddWith("2", "Trees", 2002, ("Ann Quill", null, Ann), ("Cy Dee", null, null), ("Bo Finch", null, Ann))));

    // Those of a paper stand a line too low: the names that have them elsewhere are on the paper.
    [Fact]
    public void Of_OrcidsMovedByOne_AreWorthNothingThere() => Assert.Equal(
        ["1 Ann Quill " + Ann, "2 A. Quill " + Ann, "3 Bo Finch " + Bo, "4 Bo Finch " + Bo],
        Kept(new RecordTables()
            .AddWith("1", "Ranks", 2001, ("Ann Quill", null, Ann))
            .AddWith("2", "Trees", 2002, ("A. Quill", null, Ann))
            .AddWith("3", "Paths", 2003, ("Bo Finch", null, Bo))
            .AddWith("4", "Cuts", 2004, ("Bo Finch", null, Bo))
            .AddWith("5", "Flows", 2005, ("Cy Dee", null, Bo), ("Ann Quill", null, null), ("Bo Finch", null, Ann))));

    // Where either name is on the other's paper, neither is told from the other: no more speaks for one than for the other.
    [Fact]
    public void Of_OrcidThatTwoNamesHaveOnPapersOfBoth_IsWorthNothing() => Assert.Equal(
        [],
        Kept(new RecordTables()
            .AddWith("1", "Ranks", 2001, ("Ann Quill", null, Ann), ("Bo Finch", null, null))
            .AddWith("2", "Trees", 2002, ("Ann Quill", null, null), ("Bo Finch", null, Ann))));

    // Three papers of the one name and two of the other: on a paper with both it is the former's.
    [Fact]
    public void Of_OrcidOfTwoNames_IsWorthNothingBesideTheOneThatHasItMore() => Assert.Equal(
        ["1 Ann Quill " + Ann, "2 Ann Quill " + Ann, "3 Ann Quill " + Ann, "5 Ann Dee " + Ann],
        Kept(new RecordTables()
            .AddWith("1", "Ranks", 2001, ("Ann Quill", null, Ann))
            .AddWith("2", "Trees", 2002, ("Ann Quill", null, Ann))
            .AddWith("3", "Paths", 2003, ("Ann Quill", null, Ann))
            .AddWith("4", "Cuts", 2004, ("Ann Dee", null, Ann), ("Ann Quill", null, null))
            .AddWith("5", "Flows", 2005, ("Ann Dee", null, Ann))));

    // A changed name: nobody else on the papers has the other one, or one paper of that name tells less than two.
    [Theory]
    [InlineData("Bo Finch", 1)]
    [InlineData("Ann Quill", 2)]
    public void Of_OrcidOfTwoNames_IsKeptWhereNoBetterNameIsOnThePaper(string with, int papers)
    {
        var tables = new RecordTables().AddWith("0", "Ranks", 2001, ("Ann Quill", null, Ann));
        for (var paper = 1; paper <= papers; paper++)
        {
            tables.AddWith($"{paper}", "Trees", 2002, ("Ann Dee", null, Ann), (with, null, null));
        }

        Assert.Equal(papers + 1, Kept(tables).Length);
    }

    // A person is called by many spellings, and not by more than these.
    [Theory]
    [InlineData(48, 48)]
    [InlineData(49, 0)]
    public void Of_OrcidOfMoreNamesThanAPersonHas_IsWorthNothing(int names, int kept)
    {
        var tables = new RecordTables();
        for (var name = 0; name < names; name++)
        {
            var letters = $"{(char)('a' + (name / 8))}{(char)('a' + (name % 8))}";
            tables.AddWith($"{name}", "Trees", 2002, ($"Ann Quill{letters}", null, Ann));
        }

        Assert.Equal(kept, Kept(tables).Length);
    }

    private static string[] Kept(RecordTables tables)
    {
        var input = tables.ToInput();
        var (papers, authorships) = (input.Papers, input.Authorships);
        var names = NameCatalog.Build(authorships, new ParallelOptions());
        var orcid = PlacedOrcids.Of(papers, authorships, names);
        return [.. Enumerable.Range(0, authorships.Count).Where(row => orcid[row] >= 0).Select(row =>
            $"{papers.Id[authorships.Paper.Span[row]]} {authorships.Name[row]} {authorships.Orcid[row]}")];
    }
}
