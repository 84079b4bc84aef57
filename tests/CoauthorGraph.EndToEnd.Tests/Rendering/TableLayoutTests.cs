using System.Text;
using CoauthorGraph.Cli.Rendering;
using CoauthorGraph.Cli.Rendering.Tables;
using CsCheck;

namespace CoauthorGraph.EndToEnd.Tests.Rendering;

/// <summary>Tables on screens of some widths, drawn by hand here.</summary>
public sealed class TableLayoutTests
{
    private static TextTable Table => new TextTable()
        .Key("Id", 99, ["a5sa5jjha2p59", "b"])
        .Text("Title", ResultColumn.Needed, ["A word and another one", "Two"])
        .Number("Papers", 90, [1200, null])
        .Text("Empty", 80, ["", null])
        .Key("Url", 5, ["https://x.org/a-long-address", ""]);

    [Fact]
    public void Show_Wide_HasAllColumnsThatHoldSomething() => Assert.Equal(
        """
        Id             Title                   Papers  Url
        ───────────────────────────────────────────────────────────────────────────
        a5sa5jjha2p59  A word and another one   1,200  https://x.org/a-long-address
        b              Two

        """.ReplaceLineEndings("\n"),
        Shown(120));

    // The address goes first, then the title is wrapped at words; an id is never broken.
    [Fact]
    public void Show_Narrow_LeavesOutTheLeastAndWrapsAtWords() => Assert.Equal(
        """
        Id             Title               Papers
        ─────────────────────────────────────────
        a5sa5jjha2p59  A word and another   1,200
                       one
        b              Two
        No room for url: --wide shows all.

        """.ReplaceLineEndings("\n"),
        Shown(41));

    // Below that the numbers go too, then the id; at last each row is a block.
    [Theory]
    [InlineData(35, "Id             Title")]
    [InlineData(20, "Title")]
    public void Show_Narrower_KeepsWhatIsWorthMost(int width, string head)
    {
        var lines = Shown(width).Split('\n');
        Assert.Equal(head, lines[0].TrimEnd());
        Assert.All(lines, line => Assert.True(line.Length <= width, line));
    }

    [Fact]
    public void Show_NoRoomForWords_StacksTheFields()
    {
        var table = new TextTable().Text("First", ResultColumn.Needed, ["Wolfeschlegelstein", "Ada"])
            .Text("Second", ResultColumn.Needed, ["Hausenbergerdorff", "Bo"]);
        Assert.Equal(
            """
            First   Wolfeschlegelstein
            Second  Hausenbergerdorff

            First   Ada
            Second  Bo

            """.ReplaceLineEndings("\n"),
            Shown(30, table));
    }

    [Theory]
    [InlineData("0.0001991 0.0001983", 0.00019912, 0.00019834)]
    [InlineData("20,704,531 13,963,521", 20704530.8019, 13963521.2)]
    [InlineData("1.111 0.533", 1.1111, .5333)]
    [InlineData("1.5 0.5", 1.5, .5)]
    [InlineData("1,200 3", 1200, 3)]
    [InlineData("0 0", 0, 0)]
    [InlineData("-0.125 0.250", -.125, .25)]
    [InlineData("1.234E-12 5E-13", 1.234e-12, 5e-13)]
    public void Digits_OfAColumn_AreThoseThatMeanSomething(string shown, double one, double other) =>
        Assert.Equal(shown, string.Join(' ', Digits.Of([one, other])));

    [Theory]
    [InlineData("███▌|████████████|", 3.5, 12, 0)]
    [InlineData("||", 2, 2, 2)]
    [InlineData("▏|████████████|", .001, 12, -1)]
    public void Bars_OfNumbers_AreTheirShareOfTheGreatest(string bars, double a, double b, double c) =>
        Assert.Equal(bars, string.Join('|', Bars.Of([a, b, c])));

    [Theory]
    [InlineData(72_196_096, "72 MB")]
    [InlineData(1_500, "1.5 kB")]
    [InlineData(999, "999 bytes")]
    [InlineData(2_000_000_000, "2 GB")]
    public void Size_IsAsPeopleSayIt(long bytes, string said) => Assert.Equal(said, Figures.Size(bytes));

    [Theory]
    [InlineData(0.0001, "less than 1 ms")]
    [InlineData(0.63, "630 ms")]
    [InlineData(9.76, "9.8 s")]
    [InlineData(33.2, "33 s")]
    [InlineData(125, "2 minutes, 5 seconds")]
    public void Duration_IsAsPeopleSayIt(double seconds, string said) => Assert.Equal(said, Figures.Duration(seconds));

    [Theory]
    [InlineData("one two three", 7, "one two|three")]
    [InlineData("a supercalifragilistic word", 10, "a|supercalif|ragilistic|word")]
    [InlineData("see https://x.org/papers", 12, "see|https://x.|org/papers")]
    [InlineData("漢字 漢字", 5, "漢字|漢字")]
    [InlineData("a\nb", 5, "a|b")]
    [InlineData("", 5, "")]
    public void Wrap_AtWords_FitsTheWidth(string text, int width, string lines) =>
        Assert.Equal(lines, string.Join('|', WordWrap.Lines(text, width)));

    [Fact]
    public void Wrap_AnyWords_FillsEachLineAsFarAsTheNextWordLeaves() => Gen.Select(
        Gen.String[Gen.Char["aé漢x"], 1, 9].List[1, 30], Gen.Int[18, 60]).Sample(static (words, width) =>
        {
            var lines = WordWrap.Lines(string.Join(' ', words), width);
            Assert.Equal(words, lines.SelectMany(static line => line.Split(' ')));
            Assert.All(lines, line => Assert.InRange(ResultColumn.WidthOf(line), 1, width));
            Assert.All(lines.Zip(lines.Skip(1)), pair => Assert.True(
                ResultColumn.WidthOf($"{pair.First} {pair.Second.Split(' ')[0]}") > width));
        });

    // A title may be a megabyte: what measured a line anew for each of its words would not end.
    [Fact]
    public void Wrap_ALongTextOrWord_Ends()
    {
        var words = string.Join(' ', Enumerable.Repeat("word", 1 << 20));
        Assert.Equal(words, Assert.Single(WordWrap.Lines(words, int.MaxValue)));
        var word = new string('x', 1 << 22);
        Assert.Equal(word, string.Concat(WordWrap.Lines(word, 80)));
    }

    private static string Shown(int width, TextTable? table = null)
    {
        using var output = new MemoryStream();
        using (var terminal = new Terminal(Stream.Null, output, Stream.Null) { Width = width })
        {
            (table ?? Table).Show(terminal);
        }

        var lines = Encoding.UTF8.GetString(output.ToArray()).Split('\n').Select(static line => line.TrimEnd());
        return string.Join('\n', lines);
    }
}
