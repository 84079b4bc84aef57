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
    public static async Task<CommandRun> WithInput(string input, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        using var terminal = new Terminal(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error);
        var code = await CommandLine.RunAsync(
            arguments, terminal, TimeProvider.System, TestContext.Current.CancellationToken);
        return new CommandRun(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
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
