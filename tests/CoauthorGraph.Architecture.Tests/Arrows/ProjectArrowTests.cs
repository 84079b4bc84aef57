using System.Xml.Linq;

namespace CoauthorGraph.Architecture.Tests.Arrows;

/// <summary>The arrows between projects, as project files draw them and as files use them.</summary>
public sealed class ProjectArrowTests
{
    public static TheoryData<string> Projects => [.. Directory
        .EnumerateFiles(Path.Combine(Checkout.Root, "src"), "*.csproj", SearchOption.AllDirectories)
        .Select(static file => Path.GetFileNameWithoutExtension(file)["CoauthorGraph.".Length..])];

    [Theory]
    [MemberData(nameof(Projects))]
    public void References_OfEachProject_FollowTheDesign(string project) =>
        Assert.Empty(ReferencesOf(project).Except(ProjectArrows.AllowedTo(project)));

    [Fact]
    public void Files_OfEachProject_UseWhatTheyMayKnow() => Assert.Empty(ProjectArrows.Forbidden(SourceFile.OfProduct));

    [Theory]
    [InlineData("Cli", "using CoauthorGraph.Storage; namespace CoauthorGraph.Cli; class Any;")]
    [InlineData("Cli", "namespace CoauthorGraph.Cli.Commands; class Any { Storage.Store? _store; }")]
    [InlineData("Cli", "namespace CoauthorGraph.Cli; class Any { CoauthorGraph.Storage.Store? _store; }")]
    [InlineData("Readers", "using CoauthorGraph.Storage; namespace CoauthorGraph.Readers.Text; class Any;")]
    [InlineData("Core", "namespace CoauthorGraph.Core.Graph; class Any { Storage.Store? _store; }")]
    [InlineData("Questions", "using static CoauthorGraph.Storage.Store; namespace CoauthorGraph.Questions; class Any;")]
    public void Forbidden_FileThatUsesWhatItMayNotKnow_IsNamed(string project, string text) => Assert.Equal(
        [$"src/CoauthorGraph.{project}/Any.cs uses Storage"],
        ProjectArrows.Forbidden([SourceFile.Parse($"src/CoauthorGraph.{project}/Any.cs", text), Store]));

    [Theory]
    [InlineData("Pipeline", "using CoauthorGraph.Storage; namespace CoauthorGraph.Pipeline; class Any : Store;")]
    [InlineData("Cli", "namespace CoauthorGraph.Cli; class Any { string Storage => \"Storage.Store\"; }")]
    public void Forbidden_FileThatUsesWhatItMayKnow_IsNot(string project, string text) => Assert.Empty(
        ProjectArrows.Forbidden([SourceFile.Parse($"src/CoauthorGraph.{project}/Any.cs", text), Store]));

    [Theory]
    [InlineData("QuikGraph", "Analytics")]
    [InlineData("DuckDB.NET.Data.Full", "Storage")]
    [InlineData("Spectre.Console", "Cli")]
    [InlineData("System.CommandLine", "Cli")]
    [InlineData("Neo4j.Driver", "Neo4j")]
    public void Package_WithOneHome_IsReferencedThereOnly(string package, string home)
    {
        var users = Projects.Select(static row => (string)row).Where(project => PackagesOf(project).Contains(package));
        Assert.Empty(users.Except([home]));
    }

    private static SourceFile Store =>
        SourceFile.Parse("src/CoauthorGraph.Storage/Store.cs", "namespace CoauthorGraph.Storage; class Store;");

    private static IEnumerable<string> ReferencesOf(string project) => Items(project, "ProjectReference")
        .Select(static path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))["CoauthorGraph.".Length..]);

    private static IEnumerable<string> PackagesOf(string project) => Items(project, "PackageReference");

    private static IEnumerable<string> Items(string project, string kind)
    {
        var file = Path.Combine(Checkout.Root, "src", $"CoauthorGraph.{project}", $"CoauthorGraph.{project}.csproj");
        return XDocument.Load(file).Descendants(kind).Select(static item => item.Attribute("Include")!.Value);
    }
}
