using System.Text;
using System.Text.Json;
using CoauthorGraph.Cli.Rendering;
using CoauthorGraph.Cli.Running;

namespace CoauthorGraph.EndToEnd.Tests;

/// <summary>One run of the command line inside the test's process, with its streams captured.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs <c>coauthor</c> with these arguments, as in a pipe.</summary>
    public static Task<CommandRun> Of(params string[] arguments) => WithInput("", arguments);

    /// <summary>The same with text on standard input.</summary>
    public static Task<CommandRun> WithInput(string input, params string[] arguments) =>
        RunAsync(input, arguments, isTerminal: false, TestContext.Current.CancellationToken);

    /// <summary>The same on a terminal.</summary>
    public static Task<CommandRun> OnTerminal(params string[] arguments) =>
        RunAsync("", arguments, isTerminal: true, TestContext.Current.CancellationToken);

    /// <summary>The same, ended when <paramref name="cancellationToken"/> says so.</summary>
    public static async Task<CommandRun> RunAsync(
        string input, string[] arguments, bool isTerminal, CancellationToken cancellationToken)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        using var terminal = new Terminal(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error)
        {
            OutputIsTerminal = isTerminal,
            ErrorIsTerminal = isTerminal,
        };
        var code = await CommandLine.RunAsync(arguments, terminal, TimeProvider.System, cancellationToken);
        return new CommandRun(code, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }

    /// <summary>The lines of standard output as JSON objects.</summary>
    public IReadOnlyList<JsonElement> Rows() =>
        [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => JsonDocument.Parse(line).RootElement)];

    /// <summary>Standard output as one JSON value.</summary>
    public JsonElement Json() => JsonDocument.Parse(Output).RootElement;

    /// <summary>Fails the test, with what the command said, unless it ended well.</summary>
    public CommandRun Succeeded()
    {
        Assert.True(ExitCode == 0, $"exit code {ExitCode}: {Error}");
        return this;
    }
}
