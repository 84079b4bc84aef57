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
