using Gherkin;
using Gherkin.Ast;

namespace CoauthorGraph.Conformance.Tests.Kit;

/// <summary>The kit's folder: what <c>CYPHER_TCK</c> says, else the one beside the checkout.</summary>
internal static class TechnologyCompatibilityKit
{
    private static readonly Lazy<IReadOnlyList<Scenario>> All = new(static () =>
        [.. FeatureFiles.SelectMany(static file => Read(file))]);

    public const string Absent =
        "The openCypher compatibility kit is not here: set CYPHER_TCK to its folder, which has features/ in it";

    public static string? Folder { get; } = Find();

    public static IReadOnlyList<Scenario> Scenarios => All.Value;

    public static IEnumerable<string> FeatureFiles => Folder is null
        ? []
        : Directory.EnumerateFiles(Path.Combine(Folder, "features"), "*.feature", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal);

    public static string NameOf(string file) =>
        Path.ChangeExtension(Path.GetRelativePath(Path.Combine(Folder!, "features"), file), null).Replace('\\', '/');

    /// <summary>The query that makes a graph with a name.</summary>
    public static string NamedGraph(string name) =>
        File.ReadAllText(Path.Combine(Folder!, "graphs", name, name + ".cypher"));

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CYPHER_TCK") is { Length: > 0 } given)
        {
            return given;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var kit = Path.Combine(folder.FullName, "shared", "data", "cypher-tck");
            if (Directory.Exists(kit))
            {
                return kit;
            }
        }

        return null;
    }

    private static IEnumerable<Scenario> Read(string file)
    {
        var name = NameOf(file);
        var feature = new Parser().Parse(file).Feature;
        if (feature is null)
        {
            yield break;
        }

        var background = feature.Children.OfType<Background>().SelectMany(static one => one.Steps).ToList();
        foreach (var scenario in feature.Children.OfType<Gherkin.Ast.Scenario>())
        {
            var steps = background.Concat(scenario.Steps).ToList();
            var examples = scenario.Examples.ToList();
            if (examples.Count == 0)
            {
                yield return new Scenario(name, scenario.Name, [.. steps.Select(static step => Expand(step, []))]);
                continue;
            }

            var number = 0;
            foreach (var example in examples)
            {
                var header = example.TableHeader.Cells.Select(static cell => cell.Value).ToArray();
                foreach (var row in example.TableBody)
                {
                    var values = header.Zip(row.Cells.Select(static cell => cell.Value)).ToArray();
                    number++;
                    yield return new Scenario(
                        name, FormattableString.Invariant($"{scenario.Name} #{number}"),
                        [.. steps.Select(step => Expand(step, values))]);
                }
            }
        }
    }

    private static ScenarioStep Expand(Step step, (string Name, string Value)[] values)
    {
        string Filled(string text) => values.Aggregate(
            text, static (filled, one) => filled.Replace($"<{one.Name}>", one.Value, StringComparison.Ordinal));
        return new ScenarioStep(
            Filled(step.Text).Trim(),
            step.DocString is { } doc ? Filled(doc.Content) : null,
            step.DataTable is { } table
                ? [.. table.Rows.Select(row => row.Cells.Select(cell => Filled(cell.Value)).ToArray())]
                : null);
    }
}
