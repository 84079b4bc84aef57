using System.Xml;
using CoauthorGraph.Export.Layout;
using CoauthorGraph.Export.Network;
using CoauthorGraph.Export.Text;

namespace CoauthorGraph.Export.Svg;

/// <summary>What colours and sizes mean: the largest communities that are drawn by their whole names, and three sizes
/// of marks.</summary>
internal sealed class SvgLegend
{
    public const double Width = 260;

    private const int MostCommunities = 12;
    private const double Font = 13;
    private const double Line = 18;

    /// <summary>How far above its foot the middle of a line is, in font sizes.</summary>
    private const double Middle = 0.35;

    private const double Indent = 24;
    private static readonly int[] Sizes = [1, 10, 100];

    private readonly List<(Rgb Color, List<string> Lines)> _communities;

    private SvgLegend(List<(Rgb Color, List<string> Lines)> communities) => _communities = communities;

    public double Height => (_communities.Sum(static one => one.Lines.Count) + Sizes.Length + 4) * 1.25 * Line;

    public static SvgLegend Of(AuthorNetwork network, int[] authors)
    {
        var ranks = authors.Select(network.Communities.RankOf).CountBy(static rank => rank)
            .OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key).ToList();
        var named = ranks.Where(static pair => pair.Key >= 0).Take(MostCommunities).ToList();
        var lines = named.ConvertAll(pair => Entry(
            Palette.Of(pair.Key),
            network.Communities.NameOf(network.Communities.BySize[pair.Key].Community),
            pair.Value));
        var others = ranks.Count(static pair => pair.Key >= 0) - named.Count;
        if (others > 0)
        {
            var count = ranks.Where(static pair => pair.Key >= 0).Skip(MostCommunities).Sum(static pair => pair.Value);
            lines.Add(Entry(null, $"{InvariantText.Counted(others)} smaller communities", count));
        }

        if (ranks.Find(static pair => pair.Key < 0).Value is > 0 and var alone)
        {
            lines.Add(Entry(Palette.Of(-1), "No community", alone));
        }

        return new SvgLegend(lines);

        static (Rgb, List<string>) Entry(Rgb? color, string name, int count) => (
            color ?? new Rgb(0xff, 0xff, 0xff),
            WrappedText.Lines($"{PlainText.OneLine(name)} ({InvariantText.Counted(count)})", Width - Indent, Font));
    }

    public void Write(XmlWriter xml, double left, double top)
    {
        SvgElement.Start(xml, "g", ("id", "legend"));
        var y = Heading(xml, "Communities", left, top);
        foreach (var (color, lines) in _communities)
        {
            Dot(xml, left + 8, y - (Font * Middle), 6, color.ToString());
            SvgElement.WriteLines(xml, lines, left + Indent, y, Font, Line, "#22262d");
            y += (lines.Count * Line) + 4;
        }

        y = Heading(xml, "Papers", left, y + Line);
        foreach (var papers in Sizes)
        {
            var radius = LayoutGraph.RadiusOf(papers);
            y += Math.Max(0, radius - (Line / 2));
            Dot(xml, left + 20, y - (Font * Middle), Math.Round(radius, 1), "#9aa0a8");
            SvgElement.WriteLines(xml, [InvariantText.Of(papers)], left + 48, y, Font, Line, "#22262d");
            y += Math.Max(Line, radius + (Line / 2));
        }

        xml.WriteEndElement();
    }

    private static double Heading(XmlWriter xml, string text, double left, double top)
    {
        SvgElement.Start(
            xml, "text", ("x", InvariantText.Of(left)), ("y", InvariantText.Of(Math.Round(top + Font, 1))),
            ("font-size", InvariantText.Of(Font)), ("font-weight", "bold"), ("fill", "#22262d"));
        xml.WriteString(text);
        xml.WriteEndElement();
        return Math.Round(top + Font + (1.3 * Line), 1);
    }

    private static void Dot(XmlWriter xml, double x, double y, double radius, string color) => SvgElement.Write(
        xml,
        "circle",
        ("cx", InvariantText.Of(Math.Round(x, 1))),
        ("cy", InvariantText.Of(Math.Round(y, 1))),
        ("r", InvariantText.Of(radius)),
        ("fill", color),
        ("stroke", "#9aa0a8"),
        ("stroke-width", "0.6"));
}
