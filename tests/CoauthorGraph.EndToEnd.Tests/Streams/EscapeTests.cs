using System.Text.Json;
using System.Text.RegularExpressions;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.EndToEnd.Tests.Streams;

/// <summary>No field of a paper reaches a terminal as an escape; in a pipe every field is exact.</summary>
public sealed partial class EscapeTests(EscapeTests.Sample sample) : IClassFixture<EscapeTests.Sample>
{
    // Colour, window title, beep, C1, backspace, right-to-left override and isolate.
    private const string Evil = "\u001b[31;5;7m\u001b]0;owned\a\u009b2J\b\u202Egpj\u2066\u200F";
    private const string Code = "\\u001b[31;5;7m\\u001b]0;owned\\u0007\\u009b2J\\b\\u202Egpj\\u2066\\u200F";

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
        foreach (var format in (string[])["table", "json", "jsonl", "csv"])
        {
            var run = await CommandRun.OnTerminal(["--graph", sample.Graph, "--format", format, .. Words(command)]);
            AssertHarmless(run.Output);
            AssertHarmless(run.Error.Replace("\r", "", StringComparison.Ordinal));
        }

        var paged = await CommandRun.Of(["--graph", sample.Graph, "--format", "table", .. Words(command)]);
        if (!command.StartsWith("ex", StringComparison.Ordinal) && command != "mentions")
        {
            AssertHarmless(paged.Output);
        }
    }

    [Fact]
    public async Task Json_OnATerminal_IsReadAsTheSameText()
    {
        var shown = await CommandRun.OnTerminal("--graph", sample.Graph, "--format", "json", "paper", "r1");
        var piped = await CommandRun.Of("--graph", sample.Graph, "--format", "json", "paper", "r1");

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
        AssertHarmless(run.Error.Replace("\r", "", StringComparison.Ordinal));
        Assert.Contains(@"\u001B[31m.jsonl", run.Error, StringComparison.Ordinal);
    }

    private IEnumerable<string> Words(string command) =>
        command.Split('"').SelectMany(static (part, i) => i % 2 == 1 ? [part] : part.Split(
                ' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(word => word == "RECORDS" ? sample.Records
                : word.Replace("EVIL", Evil, StringComparison.Ordinal));

    // Colours of the program itself may pass, for what runs the tests can ask for them; the foreign one is none it has.
    private static void AssertHarmless(string text)
    {
        Assert.DoesNotContain("\u001b[31;5;7m", text, StringComparison.Ordinal);
        Assert.DoesNotContain(OwnColour().Replace(text, string.Empty), TerminalText.Steers);
    }

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex OwnColour();

    public sealed class Sample() : IngestedRecords(string.Join('\n', Enumerable.Range(1, 3).Select(static i => $$"""
            {"id":"r{{i}}","title":"Reinforcement learning {{Code}}","abstract":"We reward {{Code}}","year":200{{i}},"venue":"venue {{Code}}","url":"http://x/{{Code}}","categories":["cs.{{Code}}"],"topics":[{"id":"reinforcement-learning","name":"RL {{Code}}","score":1,"evidence":"e {{Code}}"}],"artifacts":[{"name":"S{{Code}}","kind":"system"}],"authors":[{"name":"Bo Finch","affiliations":[{"raw":"Inst {{Code}}"}]},"Cy Wren","Ada{{i}} {{Code}}"],"affiliations":[{"raw":"Lab {{Code}}","name":"Lab {{Code}}"}]}
            """)));
}
