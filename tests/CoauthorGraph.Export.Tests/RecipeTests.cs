using System.Diagnostics;
using System.Text.RegularExpressions;
using CoauthorGraph.Export.Catalog;

namespace CoauthorGraph.Export.Tests;

/// <summary>Runs what the page of recipes shows, and compares what it prints.</summary>
public sealed partial class RecipeTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "RECIPES.md"));

    public static TheoryData<string, string, string> Recipes() =>
        [.. Recipe().Matches(Page).Select(static found =>
            (found.Groups["language"].Value, found.Groups["code"].Value, found.Groups["output"].Value))];

    [Fact]
    public void Page_HasRecipes() => Assert.True(Recipes().Count >= 8);

    [Theory]
    [MemberData(nameof(Recipes))]
    public void Recipe_PrintsWhatThePageSays(string language, string code, string output)
    {
        var folder = Directory.CreateTempSubdirectory("recipe-").FullName;
        try
        {
            WriteFiles(folder);
            var needs = language == "python"
                ? Module().Matches(code).SelectMany(static found => found.Groups["names"].Value.Split(", ")).ToArray()
                : [code.Split(' ')[0]];
            var program = language == "python"
                ? PythonWith(needs)
                : Run(folder, "sh", "-c", "command -v " + needs[0]).Code == 0 ? "sh" : null;
            Assert.SkipWhen(program is null, "not installed: " + string.Join(", ", needs));
            var (exit, printed) = Run(folder, program!, "-c", code);
            Assert.True(exit == 0, printed);
            Assert.Equal(output.TrimEnd(), printed.TrimEnd());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void WriteFiles(string folder)
    {
        var request = SampleGraph.Request(SampleGraph.Small());
        foreach (var (format, name) in (ReadOnlySpan<(string, string)>)
            [("graphml", "network.graphml"), ("cytoscape", "network.cyjs"), ("dot", "network.dot")])
        {
            File.WriteAllBytes(Path.Combine(folder, name), Exported.Bytes(format, request));
        }

        foreach (var format in (ReadOnlySpan<string>)["csv", "parquet"])
        {
            ExporterCatalog.Find(format)!.WriteFolder(request, Path.Combine(folder, format), CancellationToken.None);
        }
    }

    private static string? PythonWith(string[] modules) => Array.Find(
        ["python3", "/usr/bin/python3"],
        python => Run(".", python, "-c", "import " + string.Join(", ", modules)).Code == 0);

    private static (int Code, string Output) Run(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, process.ExitCode == 0 ? output : output + errors.GetAwaiter().GetResult());
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            return (-1, error.Message);
        }
    }

    [GeneratedRegex("```(?<language>python|shell)\n(?<code>.*?)```\n\n```text\n(?<output>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Recipe();

    [GeneratedRegex(@"^import (?<names>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Module();
}
