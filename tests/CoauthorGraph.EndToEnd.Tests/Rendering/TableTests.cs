using System.Globalization;
using System.Text;
using System.Text.Json;
using CoauthorGraph.Cli.Rendering;
using CoauthorGraph.Pipeline.Answers;
using CoauthorGraph.Questions.Papers;

namespace CoauthorGraph.EndToEnd.Tests.Rendering;

/// <summary>What people see of rows and objects, on one line each.</summary>
public sealed class TableTests
{
    private static readonly JsonSerializerOptions Indented =
        new(AnswerJson.Options) { WriteIndented = true, NewLine = "\n" };

    private sealed record Sample(string Name, int Papers, int FirstYear, double Weight, bool? IsNew, string[] Names, float? Share);

    [Fact]
    public void Rows_InATable_HaveTheirNumbersGroupedButForYears() => Assert.Equal(
        "Name Papers First year Weight Names | Ada 1,234 2001 0.123 b; c | Bo 2 3.000",
        Shown(static terminal => Table(terminal).WriteRows(
            [
                new Sample("Ada", 1234, 2001, .123456, null, ["b", "c"], null),
                new Sample("Bo", 2, 0, 3, null, [], null),
            ])));

    private sealed record Series(string Name, IReadOnlyList<int> ByYear);

    [Fact]
    public void Rows_WithASeriesOfAmounts_HaveItAsBars() => Assert.Equal(
        "Name By year | Ada ▁·█ | Bo ▄▂█▇ | Cy | Di …" + new string('█', 29) + "▁",
        Shown(static terminal => Table(terminal).WriteRows(
            [
                new Series("Ada", [1, 0, 100]),
                new Series("Bo", [4, 2, 8, 7]),
                new Series("Cy", []),
                new Series("Di", [.. Enumerable.Repeat(8, 40), 1]),
            ])));

    [Fact]
    public void Rows_ThatThereAreNone_AreSaidInASentence()
    {
        Assert.Equal("Nothing found.", Shown(static terminal => Table(terminal).WriteRows(Array.Empty<Sample>())));
        Assert.Equal(
            "No path.", Shown(static terminal => Table(terminal).WriteRows(Array.Empty<Sample>(), whenEmpty: "No path.")));
    }

    [Fact]
    public void Object_InATable_HasALineForEachFieldThatIsThere() => Assert.Equal(
        "Name Ada | Papers 1,000 | First year 2001 | Weight 2 | Is new yes | Names | Share 0.5",
        Shown(static terminal => Table(terminal).WriteObject(new Sample("Ada", 1000, 2001, 2, true, [], .5f))));

    [Fact]
    public void Object_InEachFormat_IsTheSame()
    {
        var sample = new Sample("Ada, \"B\"", 1000, 2001, 2.5, true, ["b", "c"], null);
        Assert.Equal(
            """{"name":"Ada, \"B\"","papers":1000,"firstYear":2001,"weight":2.5,"isNew":true,"names":["b","c"]}""",
            Shown(terminal => new ResultWriter(terminal, OutputFormat.Jsonl, false).WriteObject(sample)));
        Assert.Equal(
            """{ | "name": "Ada, \"B\"", | "papers": 1000, | "firstYear": 2001, | "weight": 2.5, | "isNew": true, | "names": [ | "b", | "c" | ] | }""",
            Shown(terminal => new ResultWriter(terminal, OutputFormat.Json, false).WriteObject(sample)));
        Assert.Equal(
            "\uFEFFname,papers,firstYear,weight,isNew,names,share | \"Ada, \"\"B\"\"\",1000,2001,2.5,true,b; c,",
            Shown(terminal => new ResultWriter(terminal, OutputFormat.Csv, true).WriteObject(sample)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void Rows_AsJson_AreWrittenAsAnArrayOfThemIs(int count)
    {
        Sample[] rows = [.. Enumerable.Range(0, count).Select(static i =>
            new Sample($"line\nfeed \u2028 {i}", i, 2001, .5, null, i == 1 ? [] : ["b", "c\r\n"], null))];
        using var output = new MemoryStream();
        using (var terminal = new Terminal(Stream.Null, output, Stream.Null))
        {
            new ResultWriter(terminal, OutputFormat.Json, false).WriteRows(rows);
        }

        Assert.Equal(JsonSerializer.Serialize(rows, Indented) + "\n", Encoding.UTF8.GetString(output.ToArray()));
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("a;b", "a;b")]
    [InlineData(true, "true")]
    [InlineData(false, "false")]
    [InlineData(1234.5, "1234.5")]
    [InlineData(DayOfWeek.Monday, "monday")]
    public void Text_OfAValue_IsPlain(object? value, string text) =>
        Assert.Equal(text, ResultFields.Text(value, AnswerJson.Options, CultureInfo.InvariantCulture));

    [Fact]
    public void Paper_OnAScreen_HasAllThatIsKnown() => Assert.EndsWith(
        "10.1/x · 2001-04 · Birds · x, y · u |   Ada (a) · 0000-1 · MIT · CMU |   Nobody |   … the source cut the list"
            + " | Words | 0.90  Reinforcement learning (rl): “we learn” | from csv:f: title, year | from ris:g: ",
        Shown(
            static terminal => PaperView.Show(terminal, new PaperDetails
            {
                Id = "10.1/x",
                Title = "On [birds]",
                Date = "2001-04",
                Year = 2001,
                Venue = "Birds",
                Categories = ["x", "y"],
                Url = "u",
                Abstract = "Words",
                AuthorsTruncated = true,
                Authors =
                [
                    new PaperAuthorRow { Position = 0, Name = "Ada", AuthorId = "a", Orcid = "0000-1", Affiliations = ["MIT", "CMU"] },
                    new PaperAuthorRow { Position = 1, Name = "Nobody" },
                ],
                Affiliations = [],
                Topics = [new("rl", "Reinforcement learning", .9, "we learn")],
                Sources = ["csv:f", "ris:g"],
                FieldSources = [new("title", "csv:f"), new("year", "csv:f")],
            }),
            keepsBlanks: true),
        StringComparison.Ordinal);

    private static ResultWriter Table(Terminal terminal) => new(terminal, OutputFormat.Table, byteOrderMark: false);

    // Without rules and blanks that only lay out.
    private static string Shown(Action<Terminal> show, bool keepsBlanks = false)
    {
        using var output = new MemoryStream();
        using (var terminal = new Terminal(new MemoryStream(), output, new MemoryStream()))
        {
            show(terminal);
            terminal.Output.Flush();
        }

        var lines = Encoding.UTF8.GetString(output.ToArray()).Split('\n')
            .Select(line => keepsBlanks ? line : string.Join(' ', line.Split((char[])[' ', '─'], StringSplitOptions.RemoveEmptyEntries)))
            .Where(static line => line.Trim().Length > 0);
        return string.Join(" | ", lines);
    }
}
