using CoauthorGraph.Identity.Linking;
using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.Identity.Tests.Clustering;

/// <summary>
/// Two groups of papers with "Ada Quist", one written with Tom and one with Uwe, which the first pass leaves apart. The
/// second gives all clusters one score, and joins from .8 on.
/// </summary>
public sealed class MisfitsTests
{
    private const string OneOrcid = "0000-0002-1825-0097";
    private const string OtherOrcid = "0000-0001-5109-3700";

    // One of twelve is misprinted where .06 are expected: minus the logarithm of that is 2.8134. Listed twice are .006:
    // 5.1160.
    [Theory]
    [InlineData("Ada B. Quist", "Ada C. Quist", 3.62f, "11 1")]
    [InlineData("Ada B. Quist", "Ada C. Quist", 3.61f, "6 6")]
    [InlineData("Ada B. Quist", "Ada B. Quist", .81f, "12")]
    [InlineData("twice", "", 5.92f, "11 1")]
    [InlineData("twice", "", 5.91f, "6 6")]
    public void Resolve_ClustersThatOneMentionKeepsApart_JoinWithoutItWhereTheyAreSureEnough(
        string left, string right, float score, string sizes)
    {
        var tables = Groups(5);
        if (left == "twice")
        {
            tables.Add("x", "", 0, "Ada Quist", "Ada Quist", "Tom Aas", "Uwe Bee");
        }
        else
        {
            tables.Add("x1", "", 0, left, "Tom Aas").Add("x2", "", 0, right, "Uwe Bee");
        }

        Assert.Equal(sizes, Sizes(tables, score));
    }

    [Fact]
    public void Resolve_TheOneThatKeepsMostApart_Leaves()
    {
        var tables = Groups(5).Add("x1", "", 0, "Ada B. Quist", "Tom Aas");
        for (var i = 0; i < 4; i++)
        {
            tables.Add($"x2{i}", "", 0, "Ada C. Quist", "Uwe Bee");
        }

        Assert.Equal("14 1", Sizes(tables, 7));
    }

    [Theory]
    [InlineData(3, "7 1")] // Of four one may leave.
    [InlineData(2, "3 3")]
    public void Resolve_SmallClusters_LoseNone(int papers, string sizes)
    {
        var tables = Groups(papers).Add("x1", "", 0, "Ada B. Quist", "Tom Aas")
            .Add("x2", "", 0, "Ada C. Quist", "Uwe Bee");
        Assert.Equal(sizes, Sizes(tables, 7));
    }

    [Fact]
    public void Resolve_ManyThatConflict_AreTwoPeople()
    {
        var tables = Groups(5);
        for (var i = 0; i < 2; i++)
        {
            tables.Add($"x1{i}", "", 0, "Ada B. Quist", "Tom Aas").Add($"x2{i}", "", 0, "Ada C. Quist", "Uwe Bee");
        }

        Assert.Equal("7 7", Sizes(tables, 8));
    }

    [Fact]
    public void Resolve_OfTheSmallerCluster_OneOfFourLeavesAtMost()
    {
        var tables = new RecordTables();
        for (var i = 0; i < 2; i++)
        {
            tables.Add($"a{i}", "", 0, "Ada Quist", "Tom Aas").Add($"x1{i}", "", 0, "Ada B. Quist", "Tom Aas")
                .Add($"x2{i}", "", 0, "Ada C. Quist", "Uwe Bee");
        }

        for (var i = 0; i < 8; i++)
        {
            tables.Add($"b{i}", "", 0, "Ada Quist", "Uwe Bee");
        }

        Assert.Equal("10 4", Sizes(tables, 8));
    }

    [Theory]
    [InlineData(OtherOrcid, "6 6")]
    [InlineData(OneOrcid, "12")]
    public void Resolve_ClustersThatOrcidsKeepApart_StayTwo(string orcid, string sizes)
    {
        var tables = Groups(5)
            .AddWith("x1", "", 0, ("Ada Quist", null, OneOrcid), ("Tom Aas", null, null))
            .AddWith("x2", "", 0, ("Ada Quist", null, orcid), ("Uwe Bee", null, null));
        Assert.Equal(sizes, Sizes(tables, 8));
    }

    private static RecordTables Groups(int papers)
    {
        var tables = new RecordTables();
        for (var i = 0; i < papers; i++)
        {
            tables.Add($"a{i}", "", 0, "Ada Quist", "Tom Aas").Add($"b{i}", "", 0, "Ada Quist", "Uwe Bee");
        }

        return tables;
    }

    // How many mentions each of the authors named Quist has.
    private static string Sizes(RecordTables tables, float score)
    {
        var pairs = new float[PairModel.Kinds];
        pairs[(int)EvidenceKind.Base] = -1;
        pairs[(int)EvidenceKind.CoauthorInitials] = 5;
        var clusters = new float[ClusterModel.Kinds];
        clusters[(int)ClusterEvidenceKind.Base] = score;
        var input = tables.ToInput();
        var result = IdentityResolver.Resolve(
            input,
            new IdentityOptions { Model = new PairModel(pairs, .3f, .15f) },
            new ClusterModel(clusters, .8f),
            LinkModel.Never,
            null,
            TestContext.Current.CancellationToken);
        return string.Join(' ', Enumerable.Range(0, input.Authorships.Count)
            .Where(row => input.Authorships.Name[row].ToString().EndsWith("Quist", StringComparison.Ordinal))
            .CountBy(row => result.Author[row]).Select(static own => own.Value).OrderDescending());
    }
}
