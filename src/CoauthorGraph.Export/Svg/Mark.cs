using CoauthorGraph.Export.Layout;
using CoauthorGraph.Export.Network;
using CoauthorGraph.Export.Text;

namespace CoauthorGraph.Export.Svg;

/// <summary>An author as drawn: the middle with y downwards, and the radius.</summary>
internal sealed record Mark(
    int Author, string Name, string Title, int Papers, double X, double Y, float Radius, Rgb Color)
{
    public static Mark[] All(AuthorNetwork network, int[] authors, Positions positions)
    {
        var marks = new Mark[authors.Length];
        for (var node = 0; node < marks.Length; node++)
        {
            var author = authors[node];
            var table = network.Graph.Authors;
            var papers = table.Papers.Span[author];
            var (x, y) = positions.Rounded(node);
            var name = PlainText.OneLine(table.Name[author]);
            marks[node] = new Mark(
                author,
                name,
                TitleOf(name, papers, table.FirstYear.Span[author], table.LastYear.Span[author]),
                papers,
                x,
                y,
                LayoutGraph.RadiusOf(papers),
                network.Communities.ColorOf(author));
        }

        return marks;
    }

    private static string TitleOf(string name, int papers, int first, int last)
    {
        var years = first == 0 ? "" : first == last ? $", {first:0000}" : $", {first:0000}–{last:0000}";
        return $"{name}: {InvariantText.Counted(papers)} {(papers == 1 ? "paper" : "papers")}{years}";
    }
}
