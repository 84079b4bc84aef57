namespace CoauthorGraph.Architecture.Tests.Arrows;

/// <summary>No two folders of a project use each other: a reader of one need not know the other.</summary>
public sealed class FolderCircleTests
{
    [Fact]
    public void Folders_OfEachProject_UseEachOtherOneWay() => Assert.Empty(FolderCircles.Of(SourceFile.OfProduct));

    [Theory]
    [InlineData("using CoauthorGraph.P.B;", "Beta? _b;")]
    [InlineData("", "B.Beta? _b;")]
    [InlineData("", "CoauthorGraph.P.B.Beta? _b;")]
    [InlineData("using static CoauthorGraph.P.B.Beta;", "int _b;")]
    [InlineData("using Other = CoauthorGraph.P.B.Beta;", "Other? _b;")]
    [InlineData("using CoauthorGraph.P.B;", "string _b = $\"{nameof(Beta)}\";")]
    [InlineData("using CoauthorGraph.P.B;", "int _b = 1.Doubled();")]
    public void Of_TwoFoldersThatUseEachOther_NamesBothArrows(string line, string member)
    {
        var circle = FolderCircles.Of(
        [
            Parse("A", $"{line} namespace CoauthorGraph.P.A; class Alpha {{ {member} }}"),
            Parse("B", "using CoauthorGraph.P.A; namespace CoauthorGraph.P.B; static class Beta "
                + "{ static Alpha? _a; public static int Doubled(this int x) => 2 * x; }"),
        ]).ToList();
        Assert.Equal(2, circle.Count);
        Assert.StartsWith("src/CoauthorGraph.P/A/File.cs uses ", circle[0], StringComparison.Ordinal);
        Assert.Equal("src/CoauthorGraph.P/B/File.cs uses Alpha of P/A", circle[1]);
    }

    [Fact]
    public void Of_AFolderAndTheRootItSees_IsACircle() => Assert.Equal(2, FolderCircles.Of(
    [
        SourceFile.Parse(
            "src/CoauthorGraph.P/File.cs", "using CoauthorGraph.P.A; namespace CoauthorGraph.P; class Top : Alpha;"),
        Parse("A", "namespace CoauthorGraph.P.A; class Alpha { Top? _top; }"),
    ]).Count());

    [Fact]
    public void Of_ThreeFoldersInACircle_NamesAllThree() => Assert.Equal(3, FolderCircles.Of(
    [
        Parse("A", "using CoauthorGraph.P.B; namespace CoauthorGraph.P.A; class Alpha : Beta;"),
        Parse("B", "using CoauthorGraph.P.C; namespace CoauthorGraph.P.B; class Beta : Gamma;"),
        Parse("C", "namespace CoauthorGraph.P.C; class Gamma { A.Alpha? _a; }"),
    ]).Count());

    [Theory]
    [InlineData("// Alpha")]
    [InlineData("/// <summary>See <c>Alpha</c>.</summary>")]
    [InlineData("string _a = \"Alpha\";")]
    [InlineData("string _a = Kinds.Alpha;")]
    public void Of_NameThatIsNoType_IsNoArrow(string member) => Assert.Empty(FolderCircles.Of(
    [
        Parse("A", "using CoauthorGraph.P.B; namespace CoauthorGraph.P.A; class Alpha : Beta;"),
        Parse("B", $"using CoauthorGraph.P.A; namespace CoauthorGraph.P.B; class Beta {{\n{member}\n}}"),
    ]));

    [Fact]
    public void Of_FoldersOfOtherProjects_AreNoCircle() => Assert.Empty(FolderCircles.Of(
    [
        Parse("A", "using CoauthorGraph.Q.B; namespace CoauthorGraph.P.A; class Alpha : Beta;"),
        SourceFile.Parse("src/CoauthorGraph.Q/B/File.cs", "namespace CoauthorGraph.Q.B; class Beta;"),
        SourceFile.Parse(
            "src/CoauthorGraph.Q/A/File.cs", "using CoauthorGraph.Q.B; namespace CoauthorGraph.Q.A; class Any : Beta;"),
    ]));

    private static SourceFile Parse(string folder, string text) =>
        SourceFile.Parse($"src/CoauthorGraph.P/{folder}/File.cs", text);
}
