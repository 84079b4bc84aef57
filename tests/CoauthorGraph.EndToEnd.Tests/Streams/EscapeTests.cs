using System.Text.Json;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.EndToEnd.Tests.Streams;

/// <summary>No field of a paper reaches a terminal as an escape; in a pipe every field is exact.</summary>
public sealed class EscapeTests
{
    // Colour, window title, beep, C1, backspace, right-to-left override and isolate.
    private const string Evil = "\u001b[31m\u001b]0;owned\a\u009b2J\b\u202Egpj\u2066\u200F";
    private const string Code = "\\u001b[31m\\u001b]0;owned\\u0007\\u009b2J\\b\\u202Egpj\\u2066\\u200F";

    public static TheoryData<string> Commands =>
    [
        "stats", "papers", "paper r1", "author \"Bo Finch\"", "authors", "authors --doubtful", "coauthors \"Bo Finch\"",
        "edge \"Bo Finch\" \"Cy Wren\"", "path \"Bo Finch\" \"Cy Wren\"", "who \"reinforcement learning\" --explain",
        "topics", "institutions", "mentions", "explain \"Bo Finch\"", "explain \"Bo Finch\" \"Cy Wren\"", "analyze degree",
        "analyze leiden", "analyze closed-groups", "analyze link-prediction", "analyze fractional-credit",
        "export gexf --output -", "export csv --output -", "extract RECORDS", "decisions", "doctor", "nonsense-EVIL",
        "author EVIL", "who EVIL", "paper EVIL", "stats --topic EVIL", "stats --threads EVIL", "ingest EVIL", "export EVIL",
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Field_ThatSteers_ReachesNoTerminal(string command)
    {
        using var folder = new TemporaryFolder();
        var graph = await GraphAsync(folder);
        foreach (var format in (string[])["table", "json", "jsonl", "csv"])
        {
            var run = await CommandRun.OnTerminal(["--graph", graph, "--format", format, .. Words(folder, command)]);
            Assert.DoesNotContain(Uncoloured(run.Output), TerminalText.Steers);
            Assert.DoesNotContain(Uncoloured(run.Error.Replace("\r", "", StringComparison.Ordinal)), TerminalText.Steers);
        }

        var paged = await CommandRun.Of(["--graph", graph, "--format", "table", .. Words(folder, command)]);
        if (!command.StartsWith("ex", StringComparison.Ordinal) && command != "mentions")
        {
            Assert.DoesNotContain(Uncoloured(paged.Output), TerminalText.Steers);
        }
    }

    [Fact]
    public async Task Json_OnATerminal_IsReadAsTheSameText()
    {
        using var folder = new TemporaryFolder();
        var graph = await GraphAsync(folder);
        var shown = await CommandRun.OnTerminal("--graph", graph, "--format", "json", "paper", "r1");
        var piped = await CommandRun.Of("--graph", graph, "--format", "json", "paper", "r1");

        Assert.Equal($"venue {Evil}", piped.Json().GetProperty("venue").GetString());
        Assert.True(JsonElement.DeepEquals(piped.Json(), shown.Json()));
        Assert.Contains('\u202E', piped.Output);
    }

    [Fact]
    public async Task Rejects_ThatQuoteTheirInput_ReachNoTerminal()
    {
        using var folder = new TemporaryFolder();
        var input = folder.Write("bad\u001b[31m.jsonl", $"{{\"id\":\"r1\",\"title\":\"{Evil}\n{{\"authors\":[\"\u202E{Evil}\n");
        var run = await CommandRun.OnTerminal("extract", input, "--input-format", "records");
        Assert.DoesNotContain(Uncoloured(run.Error.Replace("\r", "", StringComparison.Ordinal)), TerminalText.Steers);
        Assert.Contains(@"\u001B[31m.jsonl", run.Error, StringComparison.Ordinal);
    }

    private static async Task<string> GraphAsync(TemporaryFolder folder)
    {
        var records = string.Join('\n', Enumerable.Range(1, 3).Select(static i => $$"""
            {"id":"r{{i}}","title":"Reinforcement learning {{Code}}","abstract":"We reward {{Code}}","year":200{{i}},"venue":"venue {{Code}}","url":"http://x/{{Code}}","categories":["cs.{{Code}}"],"topics":[{"id":"reinforcement-learning","name":"RL {{Code}}","score":1,"evidence":"e {{Code}}"}],"artifacts":[{"name":"S{{Code}}","kind":"system"}],"authors":[{"name":"Bo Finch","affiliations":[{"raw":"Inst {{Code}}"}]},"Cy Wren","Ada{{i}} {{Code}}"],"affiliations":[{"raw":"Lab {{Code}}","name":"Lab {{Code}}"}]}
            """));
        var graph = folder.File("g");
        (await CommandRun.Of("--graph", graph, "ingest", folder.Write("records.jsonl", records))).Succeeded();
        return graph;
    }

    private static IEnumerable<string> Words(TemporaryFolder folder, string command) =>
        command.Split('"').SelectMany(static (part, i) => i % 2 == 1 ? [part] : part.Split(
                ' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(word => word == "RECORDS" ? folder.File("records.jsonl")
                : word.Replace("EVIL", Evil, StringComparison.Ordinal));

    // The program's own colours, which a terminal or its environment may ask for.
    private static string Uncoloured(string text) =>
        System.Text.RegularExpressions.Regex.Replace(text, "\u001b\\[[0-9;]*m", string.Empty);
}
