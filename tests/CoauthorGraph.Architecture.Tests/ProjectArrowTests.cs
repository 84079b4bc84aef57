using System.Xml.Linq;

namespace CoauthorGraph.Architecture.Tests;

/// <summary>Who may know whom: siblings meet in Pipeline only, and hosts see Core, Pipeline and Questions.</summary>
public sealed class ProjectArrowTests
{
    private static readonly string[] Siblings =
        ["Analytics", "Bolt", "Cypher", "Export", "Extraction", "Identity", "Neo4j", "Readers", "Storage"];

    private static readonly string[] Hosts = ["Cli", "Web", "Worker"];

    public static TheoryData<string> Projects => [.. Directory
        .EnumerateFiles(Path.Combine(Checkout.Root, "src"), "*.csproj", SearchOption.AllDirectories)
        .Select(static file => Path.GetFileNameWithoutExtension(file)["CoauthorGraph.".Length..])];

    [Theory]
    [MemberData(nameof(Projects))]
    public void References_OfEachProject_FollowTheDesign(string project)
    {
        var allowed = project switch
        {
            "Core" => [],
            "Questions" => ["Core", "Analytics"],
            "Pipeline" => [.. Siblings, "Core", "Questions"],
            _ when Siblings.Contains(project) => ["Core"],
            "Cli" => ["Core", "Pipeline", "Questions", "Web"],
            _ when Hosts.Contains(project) => ["Core", "Pipeline", "Questions"],
            _ => Array.Empty<string>(),
        };

        Assert.Empty(ReferencesOf(project).Except(allowed));
    }

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

    private static IEnumerable<string> ReferencesOf(string project) => Items(project, "ProjectReference")
        .Select(static path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))["CoauthorGraph.".Length..]);

    private static IEnumerable<string> PackagesOf(string project) => Items(project, "PackageReference");

    private static IEnumerable<string> Items(string project, string kind)
    {
        var file = Path.Combine(Checkout.Root, "src", $"CoauthorGraph.{project}", $"CoauthorGraph.{project}.csproj");
        return XDocument.Load(file).Descendants(kind).Select(static item => item.Attribute("Include")!.Value);
    }
}
