using CoauthorGraph.Export.Network;
using CoauthorGraph.Export.Text;

namespace CoauthorGraph.Export.Dot;

/// <summary>The language of Graphviz; <c>sfdp -Tsvg</c> makes a picture of it.</summary>
internal sealed class DotExporter : FileExporter
{
    public override string Format => "dot";

    public override string Description => "Graphviz DOT";

    protected override void WriteNetwork(AuthorNetwork network, Stream output, CancellationToken cancellationToken)
    {
        using var dot = TextFile.Over(output);
        foreach (var line in network.Provenance)
        {
            dot.Write("// ");
            dot.WriteLine(line);
        }

        dot.WriteLine("graph coauthors {");
        var comment = Quoted(string.Join(' ', network.Provenance));
        dot.WriteLine($"  graph [comment={comment}, overlap=prism, outputorder=edgesfirst];");
        dot.WriteLine("  node [shape=ellipse, style=filled, fontcolor=\"#22262d\", fontname=\"Helvetica\"];");
        dot.WriteLine("  edge [color=\"#00000044\"];");
        foreach (var author in network.Authors(cancellationToken))
        {
            WriteNode(dot, network, author);
        }

        foreach (var edge in network.Edges(cancellationToken))
        {
            WriteEdge(dot, network, edge);
        }

        dot.WriteLine("}");
    }

    private static void WriteNode(StreamWriter dot, AuthorNetwork network, int author)
    {
        var authors = network.Graph.Authors;
        dot.Write($"  {Quoted(authors.Id[author])} [label={Quoted(authors.Name[author])}");
        dot.Write($", fillcolor=\"{network.Communities.ColorOf(author)}99\"");
        WriteNumber(dot, "papers", authors.Papers.Span[author]);
        WriteNumber(dot, "firstYear", authors.FirstYear.Span[author]);
        WriteNumber(dot, "lastYear", authors.LastYear.Span[author]);
        if (network.Communities.NameOfAuthor(author) is { } community)
        {
            dot.Write($", community={Quoted(community)}");
        }

        WriteList(dot, "topics", network.TopicNames(author));
        WriteList(dot, "institutions", network.InstitutionNames(author));
        dot.WriteLine("];");
    }

    private static void WriteEdge(StreamWriter dot, AuthorNetwork network, int edge)
    {
        var edges = network.Graph.Coauthorships;
        var ids = network.Graph.Authors.Id;
        var papers = edges.Papers.Span[edge];
        dot.Write($"  {Quoted(ids[edges.Source.Span[edge]])} -- {Quoted(ids[edges.Target.Span[edge]])}");
        dot.Write($" [weight={InvariantText.Of(papers)}, strength={InvariantText.Of(edges.Weight.Span[edge])}");
        WriteNumber(dot, "papers", papers);
        WriteNumber(dot, "firstYear", edges.FirstYear.Span[edge]);
        WriteNumber(dot, "lastYear", edges.LastYear.Span[edge]);
        dot.WriteLine("];");
    }

    private static void WriteNumber(StreamWriter dot, string name, int value)
    {
        if (value > 0)
        {
            dot.Write($", {name}={InvariantText.Of(value)}");
        }
    }

    private static void WriteList(StreamWriter dot, string name, string[] values)
    {
        if (values.Length > 0)
        {
            dot.Write($", {name}={Quoted(string.Join(" | ", values))}");
        }
    }

    /// <summary>A backslash is doubled for the labels, where a single one begins an escape.</summary>
    private static string Quoted(string text) => "\"" + PlainText.OneLine(text)
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
