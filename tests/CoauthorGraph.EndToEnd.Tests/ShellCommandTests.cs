using System.Text;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Rendering;
using CoauthorGraph.Cli.Running;
using CoauthorGraph.Cli.Shell;
using CoauthorGraph.Pipeline.Folders;

namespace CoauthorGraph.EndToEnd.Tests;

/// <summary>What the prompt answers to its commands and to queries.</summary>
public sealed class ShellCommandTests(IngestedPage page) : IClassFixture<IngestedPage>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Run_OfQueriesAndCommands_AnswersEach()
    {
        var (output, error) = Run(
            ":format csv", ":param who x", "RETURN $who AS w;", ":named", ":schema", ":explain MATCH (a:Author) RETURN a;", ":nonsense",
            "MATCH (a RETURN a;");
        Assert.Contains("w\nx\n", output, StringComparison.Ordinal);
        Assert.Contains("path-between", output, StringComparison.Ordinal);
        Assert.Contains("-[:COAUTHORED {papers, weight", output, StringComparison.Ordinal);
        Assert.Contains("NodeScan (a:Author)", output, StringComparison.Ordinal);
        Assert.Contains("no command :nonsense", error, StringComparison.Ordinal);
        Assert.Contains("\n  MATCH (a RETURN a;\n           ^", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Export_OfTheLastQuery_WritesItsRows()
    {
        var file = _folder.File("rows.csv");
        var (output, _) = Run("UNWIND [1, 2] AS n RETURN n;", $":export {file}");
        Assert.Contains($"Written to {file}", output, StringComparison.Ordinal);
        Assert.Equal("n\n1\n2\n", File.ReadAllText(file));
    }

    [Fact]
    public void Export_AfterAQueryThatFailed_IsOfTheOneBefore()
    {
        var file = _folder.File("rows.csv");
        Run("RETURN 7 AS n;", "RETURN 1 / 0 AS n;", $":export {file}");
        Assert.Equal("n\n7\n", File.ReadAllText(file));
    }

    [Theory]
    [InlineData(":exprot x", "did you mean :export?")]
    [InlineData(":schem", "did you mean :schema?")]
    [InlineData(":nonsense", ":help shows them.")]
    public void Run_OfACommandWithASlip_SaysWhatIsMeant(string command, string guess) =>
        Assert.Contains($"There is no command {command.Split(' ')[0]}: {guess}", Run(command).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("name=grace hopper")]
    [InlineData("name=\"grace hopper\"")]
    [InlineData("name='grace hopper' top=3")]
    public void Named_WithOrWithoutQuotes_TakesTheValue(string given) =>
        Assert.Contains("Grace Hopper", Run($":named find-author {given}").Output, StringComparison.Ordinal);

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    public void Help_OnATerminal_BreaksBetweenWords(int width)
    {
        using var output = new MemoryStream();
        using var terminal = new Terminal(new MemoryStream(), output, new MemoryStream()) { Width = width, OutputIsTerminal = true };
        ShellHelp.Show(terminal);
        terminal.Output.Flush();
        var lines = Encoding.UTF8.GetString(output.ToArray()).TrimEnd().Split('\n');
        Assert.All(lines, line => Assert.InRange(line.Length, 1, width));
        Assert.Contains(lines, static line => line.StartsWith("                       ", StringComparison.Ordinal));
        Assert.Contains(":export FILE [QUERY] the rows of a query, or of the", string.Join('\n', lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(61)]
    [InlineData(200)]
    public void Schema_OnATerminal_BreaksBetweenProperties(int width)
    {
        var lines = SchemaLines.Of(width).ToList();
        Assert.All(lines, line => Assert.True(line.Length <= width || line.Count(static c => c == ',') <= 1, line));
        var text = string.Join(' ', lines.Select(static line => line.Trim()));
        Assert.Equal(string.Join(' ', SchemaLines.Of(10_000)), text.Replace("{ ", "{", StringComparison.Ordinal));
        Assert.Equal(width < 100, lines.Count > SchemaLines.Of(10_000).Count());
        Assert.All(lines.Where(static line => line.StartsWith(' ')), static line => Assert.Matches("^    [a-zA-Z]", line));
    }

    [Fact]
    public void Export_IntoTheGraphFolder_IsRefused_AndNothingChanges()
    {
        var manifest = Path.Combine(page.Graph, "snapshots", "000001", "manifest.json");
        var before = File.ReadAllBytes(manifest);

        var (output, error) = Run($":export {manifest} RETURN 1 AS n;");

        Assert.Equal("", output);
        Assert.Contains("it is in the graph folder", error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(manifest));
    }

    [Fact]
    public void Export_OfAQueryThatFails_LeavesTheEarlierFile()
    {
        var file = _folder.Write("rows.csv", "mine");

        Run($":export {file} UNWIND [1, 0] AS n RETURN 1 / n;", $":export {file} RETURN;");

        Assert.Equal("mine", File.ReadAllText(file));
        Assert.Single(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Run_OfQuit_Ends() => Assert.DoesNotContain("2", Run(":quit", "RETURN 2;").Output, StringComparison.Ordinal);

    private (string Output, string Error) Run(params string[] entries)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        using var terminal = new Terminal(Stream.Null, output, error);
        using var logging = new Logging(terminal, quiet: false, verbose: false, file: null);
        var context = new CommandContext(
            CommandLine.Parse(["query"], terminal, TimeProvider.System), terminal, TimeProvider.System, logging);
        using var graph = GraphFolders.Open(page.Graph);
        var shell = new QueryShell(context, graph, new Dictionary<string, string>(), null, static (token, run) =>
        {
            run(token);
            return true;
        });
        var left = new Queue<string>(entries);
        shell.Run(() => left.TryDequeue(out var entry) ? entry : null, TestContext.Current.CancellationToken);
        terminal.Flush();
        return (Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }
}
