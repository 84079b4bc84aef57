using System.Xml;
using CoauthorGraph.Export.Html;
using CoauthorGraph.Export.Layout;
using CoauthorGraph.Export.Network;
using CoauthorGraph.Export.Text;

namespace CoauthorGraph.Export.Svg;

/// <summary>
/// The network as a picture of exact vectors, with legend and provenance, for papers and slides. Marks and ties have
/// titles that browsers show: who, and which papers.
/// </summary>
internal sealed class SvgExporter : FileExporter
{
    public override string Format => "svg";

    public override string Description => "a picture with legend, for browsers, Inkscape, papers and slides";

    protected override void WriteNetwork(AuthorNetwork network, Stream output, CancellationToken cancellationToken)
    {
        var selection = PageSelection.Of(network);
        var positions = NetworkLayout.Run(
            LayoutGraph.Of(network, selection.Authors), network.Request.Threads, cancellationToken);
        var marks = Mark.All(network, selection.Authors, positions);
        var legend = SvgLegend.Of(network, selection.Authors);
        var frame = SvgFrame.Around(marks, legend.Height);
        var about = WrappedText.Lines(
            string.Join(' ', network.Provenance.Concat(Summarize(network).Notes)),
            frame.Width - (2 * SvgFrame.Margin),
            SvgFrame.SmallFont);
        using var xml = XmlFile.Create(output);
        xml.WriteStartDocument();
        xml.WriteStartElement("svg", SvgElement.Namespace);
        xml.WriteAttributeString("version", "1.1");
        var height = frame.Height + (about.Count * SvgFrame.SmallLine) + SvgFrame.Margin;
        xml.WriteAttributeString("width", InvariantText.Of(frame.Width));
        xml.WriteAttributeString("height", InvariantText.Of(height));
        xml.WriteAttributeString("viewBox", $"0 0 {InvariantText.Of(frame.Width)} {InvariantText.Of(height)}");
        xml.WriteAttributeString("font-family", "Helvetica, Arial, 'Noto Sans', sans-serif");
        xml.WriteElementString("title", SvgElement.Namespace, "Co-author network");
        xml.WriteElementString("desc", SvgElement.Namespace, string.Join(' ', network.Provenance));
        SvgElement.Write(xml, "rect", ("width", "100%"), ("height", "100%"), ("fill", "#ffffff"));
        WriteTies(xml, network, selection, marks, frame, cancellationToken);
        WriteMarks(xml, network, marks, frame);
        WriteLabels(xml, marks, frame);
        legend.Write(xml, frame.LegendLeft, SvgFrame.Margin);
        SvgElement.WriteLines(
            xml, about, SvgFrame.Margin, frame.Height, SvgFrame.SmallFont, SvgFrame.SmallLine, "#666a70");
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    protected override ExportSummary Summarize(AuthorNetwork network)
    {
        var selection = PageSelection.Of(network);
        var drawn = selection.Summarize(network);
        return ProvenanceText.UnnamedPapers(network, selection.Edges) is { } unnamed
            ? drawn with { Notes = [.. drawn.Notes, unnamed] }
            : drawn;
    }

    private static void WriteTies(
        XmlWriter xml, AuthorNetwork network, PageSelection selection, Mark[] marks, SvgFrame frame,
        CancellationToken cancellationToken)
    {
        var markOf = marks.ToDictionary(static mark => mark.Author);
        var edges = network.Graph.Coauthorships;
        var papers = new EdgePapers(network);
        SvgElement.Start(
            xml, "g", ("id", "ties"), ("stroke", "#5b6470"), ("stroke-opacity", "0.45"), ("stroke-linecap", "round"));
        foreach (var edge in selection.Edges)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (from, to) = (markOf[edges.Source.Span[edge]], markOf[edges.Target.Span[edge]]);
            var width = Math.Round(Math.Min(6, 0.5 + (0.7 * Math.Sqrt(edges.Weight.Span[edge]))), 2);
            SvgElement.Start(
                xml,
                "line",
                ("x1", InvariantText.Of(frame.X(from))),
                ("y1", InvariantText.Of(frame.Y(from))),
                ("x2", InvariantText.Of(frame.X(to))),
                ("y2", InvariantText.Of(frame.Y(to))),
                ("stroke-width", InvariantText.Of(width)));
            var count = edges.Papers.Span[edge];
            var titles = string.Join('\n', papers.Titles(edge));
            var unit = count == 1 ? "paper" : "papers";
            SvgElement.WriteTitle(xml, $"{from.Name} – {to.Name}: {InvariantText.Counted(count)} {unit}\n{titles}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteMarks(XmlWriter xml, AuthorNetwork network, Mark[] marks, SvgFrame frame)
    {
        SvgElement.Start(xml, "g", ("id", "authors"), ("stroke", "#ffffff"), ("stroke-width", "0.8"));
        foreach (var mark in marks)
        {
            SvgElement.Start(
                xml,
                "circle",
                ("data-id", network.Graph.Authors.Id[mark.Author]),
                ("cx", InvariantText.Of(frame.X(mark))),
                ("cy", InvariantText.Of(frame.Y(mark))),
                ("r", InvariantText.Of(MathF.Round(mark.Radius, 1))),
                ("fill", mark.Color.ToString()));
            SvgElement.WriteTitle(xml, mark.Title);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteLabels(XmlWriter xml, Mark[] marks, SvgFrame frame)
    {
        SvgElement.Start(
            xml, "g", ("id", "names"), ("fill", "#22262d"), ("text-anchor", "middle"),
            ("stroke", "#ffffff"), ("stroke-width", "2.5"), ("stroke-linejoin", "round"), ("paint-order", "stroke"));
        foreach (var (mark, size) in LabelPlacement.Choose(marks))
        {
            SvgElement.Start(
                xml,
                "text",
                ("x", InvariantText.Of(frame.X(mark))),
                ("y", InvariantText.Of(Math.Round(frame.Y(mark) + LabelPlacement.FootBelow(mark), 1))),
                ("font-size", InvariantText.Of(size)));
            xml.WriteString(mark.Name);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
