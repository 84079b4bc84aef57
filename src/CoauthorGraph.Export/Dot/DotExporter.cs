using CoauthorGraph.Export.Layout;
using CoauthorGraph.Export.Network;
using CoauthorGraph.Export.Text;

namespace CoauthorGraph.Export.Dot;

/// <summary>
/// The language of Graphviz, with places: <c>neato -n2 -Tsvg</c> draws it as it stands, <c>sfdp -Tsvg</c> by itself.
/// </summary>
/// <remarks>Gephi takes what stands outside of nodes and edges for nodes, and knows colours by hue, saturation and
/// value only; so every node says how it is drawn, and values are quoted. graph-tool takes no comment that ends with
/// its line.</remarks>
internal sealed class DotExporter : FileExporter
{
    public override string Format => "dot";

    public override string Description => "Graphviz DOT with places, for Graphviz, graph-tool and Gephi";

    protected override bool NamesPapers => true;

    protected override void WriteNetwork(AuthorNetwork network, Stream output, CancellationToken cancellationToken)
    {
        var positions = NetworkLayout.Run(LayoutGraph.Of(network), network.Request.Threads, cancellationToken);
        using var dot = TextFile.Over(output);
        dot.WriteLine("graph coauthors {");
        foreach (var line in network.Provenance)
        {
            dot.WriteLine($"  /* {line.Replace("*/", "* /", StringComparison.Ordinal)} */");
        }

        foreach (var author in network.Authors(cancellationToken))
        {
            WriteNode(dot, network, positions, author);
        }

        var papers = new EdgePapers(network);
        foreach (var edge in network.Edges(cancellationToken))
        {
            WriteEdge(dot, network, papers, edge);
        }

        dot.WriteLine("}");
    }

    private static void WriteNode(StreamWriter dot, AuthorNetwork network, Positions positions, int author)
    {
        var authors = network.Graph.Authors;
        var (x, y) = positions.Rounded(author);
        dot.Write($"  {Quoted(authors.Id[author])} [label={Quoted(authors.Name[author])}");
        WriteText(dot, "color", HueSaturationValue(network.Communities.ColorOf(author)));
        dot.Write(", style=\"filled\"");
        WriteText(dot, "pos", $"{InvariantText.Of(x)},{InvariantText.Of(0.0 - y)}");
        WriteNumber(dot, "papers", authors.Papers.Span[author]);
        WriteNumber(dot, "firstYear", authors.FirstYear.Span[author]);
        WriteNumber(dot, "lastYear", authors.LastYear.Span[author]);
        WriteText(dot, "community", network.Communities.NameOfAuthor(author));
        WriteText(dot, "topics", JoinedList.Of(network.TopicNames(author)));
        WriteText(dot, "institutions", JoinedList.Of(network.InstitutionNames(author)));
        dot.WriteLine("];");
    }

    /// <summary>The weight of Graphviz is a whole number: the papers.</summary>
    private static void WriteEdge(StreamWriter dot, AuthorNetwork network, EdgePapers papers, int edge)
    {
        var edges = network.Graph.Coauthorships;
        var ids = network.Graph.Authors.Id;
        dot.Write($"  {Quoted(ids[edges.Source.Span[edge]])} -- {Quoted(ids[edges.Target.Span[edge]])}");
        dot.Write($" [weight=\"{InvariantText.Of(edges.Papers.Span[edge])}\", color=\"0 0 0.72\"");
        WriteText(dot, "strength", InvariantText.Of(edges.Weight.Span[edge]));
        WriteNumber(dot, "papers", edges.Papers.Span[edge]);
        WriteNumber(dot, "firstYear", edges.FirstYear.Span[edge]);
        WriteNumber(dot, "lastYear", edges.LastYear.Span[edge]);
        WriteText(dot, "titles", JoinedList.Of(papers.Titles(edge)));
        WriteText(dot, "paperIds", JoinedList.Of(papers.Ids(edge)));
        dot.WriteLine("];");
    }

    private static void WriteNumber(StreamWriter dot, string name, int value) =>
        WriteText(dot, name, value > 0 ? InvariantText.Of(value) : null);

    private static void WriteText(StreamWriter dot, string name, string? value)
    {
        if (value is not null)
        {
            dot.Write($", {name}={Quoted(value)}");
        }
    }

    /// <summary>The three numbers from 0 to 1 (A. R. Smith, Color gamut transform pairs, 1978).</summary>
    private static string HueSaturationValue(Rgb color)
    {
        double r = color.R / 255.0, g = color.G / 255.0, b = color.B / 255.0;
        var value = Math.Max(r, Math.Max(g, b));
        var spread = value - Math.Min(r, Math.Min(g, b));
        var sixths = spread == 0 ? 0
            : value == r ? (((g - b) / spread) + 6) % 6
            : value == g ? ((b - r) / spread) + 2
            : ((r - g) / spread) + 4;
        double[] parts = [sixths / 6, value == 0 ? 0 : spread / value, value];
        return string.Join(' ', parts.Select(static part => InvariantText.Of(Math.Round(part, 3))));
    }

    /// <summary>A backslash is doubled for the labels, where a single one begins an escape.</summary>
    private static string Quoted(string text) => "\"" + PlainText.OneLine(text)
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
