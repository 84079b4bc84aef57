using CoauthorGraph.Core.Graph;
using CoauthorGraph.Identity.Decisions;

namespace CoauthorGraph.Identity.Tests.Decisions;

public sealed class AuthorIdAssignerTests
{
    // The letters are known authors x, y and z; a dot is a mention nobody knew. Below them the clusters of now.
    [Theory]
    [InlineData("xxx", "000", "x", "")]
    [InlineData("xxx", "011", "new x", "")] // Of one that falls apart the larger part keeps the id.
    [InlineData("xx", "01", "x new", "")] // Of equal parts the one that comes first.
    [InlineData("xx", "10", "new x", "")]
    [InlineData("xyy", "000", "y", "x>0")] // Of several that become one the larger id stays.
    [InlineData("yx", "00", "x", "y>0")] // Of equal ones the smaller id.
    [InlineData("yyx", "000", "y", "x>0")]
    [InlineData("..x", "000", "x", "")]
    [InlineData("x..", "011", "x new", "")]
    [InlineData("xxyyy", "00011", "x y", "")]
    [InlineData("xyyy", "0001", "y new", "x>0")] // The id of the larger share; what is left has none of its own.
    [InlineData("xxy", "010", "x new", "y>0")]
    [InlineData("xz", "00", "x", "z>0")]
    public void Assign_KnownAuthors_KeepTheirIdsWhereMostOfThemIs(
        string known, string clusters, string expected, string gone)
    {
        var rows = known.Length;
        var input = new RecordTables().Add("p", "T", 2001, [.. Enumerable.Range(0, rows).Select(i => $"N{i} F")]).ToInput();
        var former = new List<(string Former, int Cluster)>();
        var ids = AuthorIdAssigner.Assign(
            input.Papers, input.Authorships, [.. clusters.Select(static c => c - '0')], clusters.Max() - '0' + 1,
            [.. known.Select(static letter => "xyz".IndexOf(letter, StringComparison.Ordinal))],
            StringColumn.From(["x", "y", "z"]), former);
        Assert.Equal(expected, string.Join(' ', ids.Select(static id => id!.Length > 1 ? "new" : id)));
        Assert.Equal(gone, string.Join(' ', former.Select(static one => $"{one.Former}>{one.Cluster}")));
    }

    // The digests of "p1␟0␟Ada Byron", and of it with "␟2" behind, in letters.
    [Fact]
    public void NewId_OfAMention_IsItsDigestAndNobodyElses()
    {
        var taken = new HashSet<string>();
        Assert.Equal(FirstId, AuthorIdAssigner.NewId("p1", 0, "Ada Byron", taken));
        Assert.Equal(SecondId, AuthorIdAssigner.NewId("p1", 0, "Ada Byron", taken));
        Assert.NotEqual(FirstId, AuthorIdAssigner.NewId("p1", 1, "Ada Byron", taken));
    }

    [Fact]
    public void Assign_NewAuthor_IsNamedByHisFirstMention()
    {
        var input = new RecordTables().Add("p1", "T", 2001, "Ada Byron").Add("p2", "T", 2001, "Ada Byron").ToInput();
        Assert.Equal([FirstId], AuthorIdAssigner.Assign(
            input.Papers, input.Authorships, [0, 0], 1, [-1, -1], StringColumn.Empty, []));
    }

    private const string FirstId = "aa665yrm4zkws";
    private const string SecondId = "arrtjpc5f7vp2";
}
