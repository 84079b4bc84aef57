using System.Globalization;
using System.Xml.Linq;
using CoauthorGraph.Export.Svg;

namespace CoauthorGraph.Export.Tests;

public sealed class SvgTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Picture_OfSmallGraph_HasMarksTiesNamesAndPapers()
    {
        var root = Root(SampleGraph.Request(SampleGraph.Small()) with { Communities = new[] { 0, 0, 1, -1 }, CommunityNames = ["Rankers"] });
        Assert.Equal(
            ["Ada Byron: 2 papers, 2019–2021", "Ben Cole: 2 papers, 2019–2021", "Cy Dee: 1 paper, 2021", "Dee Eff: 1 paper, 2020"],
            Part(root, "authors").Elements(Svg + "circle").Select(static mark => mark.Element(Svg + "title")!.Value));
        Assert.Equal(
            "Ada Byron – Ben Cole: 2 papers\nRewards that matter\nLearning to rank",
            Part(root, "ties").Elements(Svg + "line").First().Element(Svg + "title")!.Value);
        Assert.Equal(
            ["Ada Byron", "Ben Cole", "Cy Dee", "Dee Eff"],
            Part(root, "names").Elements(Svg + "text").Select(static name => name.Value).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["Communities", "Rankers (2)", "Community 2 (1)", "No community (1)", "Papers", "1", "10", "100"],
            Part(root, "legend").Elements(Svg + "text").Select(static line => line.Value));
        Assert.Contains("Snapshot 000001.", root.Element(Svg + "desc")!.Value, StringComparison.Ordinal);
    }

    // Ends of ties lie in the middle of their authors' marks, and everything lies in the frame.
    [Fact]
    public void Picture_OfManyAuthors_HoldsTogether()
    {
        var papers = Enumerable.Range(0, 120).Select(static i => new SamplePaper(
            $"T{i}", 2020, $"Author number {i % 40}", $"Author number {i * 7 % 40}", $"Author number {i * 11 % 40}"));
        var root = Root(SampleGraph.Request(SampleGraph.Of([.. papers.Select(static paper =>
            paper with { Authors = [.. paper.Authors.Distinct()] })])));
        var middles = Part(root, "authors").Elements(Svg + "circle").Select(static mark => (Number(mark, "cx"), Number(mark, "cy"))).ToHashSet();
        Assert.Equal(40, middles.Count);
        Assert.All(Part(root, "ties").Elements(Svg + "line"), tie =>
        {
            Assert.Contains((Number(tie, "x1"), Number(tie, "y1")), middles);
            Assert.Contains((Number(tie, "x2"), Number(tie, "y2")), middles);
        });
        var (width, height) = (Number(root, "width"), Number(root, "height"));
        Assert.All(root.Descendants(Svg + "circle"), mark =>
        {
            Assert.InRange(Number(mark, "cx"), Number(mark, "r"), width - Number(mark, "r"));
            Assert.InRange(Number(mark, "cy"), Number(mark, "r"), height - Number(mark, "r"));
        });
        var boxes = Part(root, "names").Elements(Svg + "text").Select(Box).ToList();
        Assert.InRange(boxes.Count, 10, 40);
        foreach (var (first, i) in boxes.Select(static (box, i) => (box, i)))
        {
            Assert.InRange(first.Left, 0, width);
            Assert.InRange(first.Right, 0, width);
            Assert.DoesNotContain(boxes[(i + 1)..], second =>
                first.Left < second.Right && second.Left < first.Right && first.Top < second.Bottom && second.Top < first.Bottom);
        }
    }

    [Fact]
    public void Picture_OfMoreThanIsDrawn_ShowsThoseWithMostPapers()
    {
        var request = SampleGraph.Request(SampleGraph.Small()) with { PageAuthors = 2 };
        var root = Root(request);
        Assert.Equal(2, Part(root, "authors").Elements().Count());
        Assert.Single(Part(root, "ties").Elements());
        Assert.Contains(
            "The 2 authors with most papers are drawn, of 4.",
            string.Join(' ', root.Elements(Svg + "text").Select(static line => line.Value)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Picture_OfHostileNames_KeepsThemAsText()
    {
        var root = Root(SampleGraph.Request(SampleGraph.Hostile()));
        Assert.DoesNotContain(root.Descendants(), static one => one.Name.LocalName is "script" or "b" or "a");
        Assert.Equal(12, Part(root, "authors").Elements().Count());
    }

    [Theory]
    [InlineData("", 100)]
    [InlineData("one two three", 1_000, "one two three")]
    [InlineData("one two three", 40, "one", "two", "three")]
    [InlineData("one  two", 60, "one two")]
    [InlineData("unbreakably", 10, "unbreakably")]
    [InlineData("漢字 漢字", 25, "漢字", "漢字")]
    public void Lines_AreBrokenAtBlanks(string text, double width, params string[] lines) =>
        Assert.Equal(lines, WrappedText.Lines(text, width, font: 10));

    private static XElement Root(Network.ExportRequest request) =>
        XDocument.Parse(System.Text.Encoding.UTF8.GetString(Exported.Bytes("svg", request))).Root!;

    private static XElement Part(XElement root, string id) =>
        root.Elements(Svg + "g").Single(group => group.Attribute("id")?.Value == id);

    private static double Number(XElement of, string name) =>
        double.Parse(of.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    /// <summary>Half an em for each letter, which is less than any font takes.</summary>
    private static (double Left, double Right, double Top, double Bottom) Box(XElement name)
    {
        var (x, y, size) = (Number(name, "x"), Number(name, "y"), Number(name, "font-size"));
        var half = name.Value.Length * size * 0.25;
        return (x - half, x + half, y - (0.7 * size), y);
    }
}
