using System.Xml;
using CoauthorGraph.Export.Layout;
using CoauthorGraph.Export.Network;
using CoauthorGraph.Export.Text;

namespace CoauthorGraph.Export.Gexf;

/// <summary>
/// GEXF with colours, sizes, positions and years: opens in Gephi as a finished picture whose timeline plays. An author
/// is there from the first to the last year of papers, a co-authorship in the years of its papers.
/// </summary>
internal sealed class GexfExporter : FileExporter
{
    public override string Format => "gexf";

    public override string Description => "GEXF with colours, positions and years, for Gephi";

    protected override bool NamesPapers => true;

    protected override void WriteNetwork(AuthorNetwork network, Stream output, CancellationToken cancellationToken)
    {
        var positions = NetworkLayout.Run(LayoutGraph.Of(network), network.Request.Threads, cancellationToken);
        var names = GexfNames.Of(network.Request.GexfVersion);
        using var xml = XmlFile.Create(output);
        xml.WriteStartDocument();
        xml.WriteStartElement("gexf", names.Gexf);
        xml.WriteAttributeString("xmlns", "viz", null, names.Viz);
        xml.WriteAttributeString("version", names.Version);
        WriteMeta(xml, network);
        xml.WriteStartElement("graph");
        xml.WriteAttributeString("defaultedgetype", "undirected");
        WriteTime(xml, network, names);
        WriteAttributes(xml);
        WriteNodes(xml, network, positions, names.Viz, cancellationToken);
        WriteEdges(xml, network, cancellationToken);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private static void WriteMeta(XmlWriter xml, AuthorNetwork network)
    {
        xml.WriteStartElement("meta");
        xml.WriteElementString("creator", "CoauthorGraph " + network.Request.Provenance.ProgramVersion);
        xml.WriteElementString("description", string.Join(' ', network.Provenance));
        xml.WriteEndElement();
    }

    private static void WriteTime(XmlWriter xml, AuthorNetwork network, GexfNames names)
    {
        var isDated = network.Graph.Authors.FirstYear.Span.ContainsAnyExcept(0);
        xml.WriteAttributeString("mode", isDated ? "dynamic" : "static");
        if (isDated)
        {
            xml.WriteAttributeString("timeformat", "date");
            if (names.HasTimeRepresentation)
            {
                xml.WriteAttributeString("timerepresentation", "interval");
            }
        }
    }

    private static void WriteAttributes(XmlWriter xml)
    {
        xml.WriteStartElement("attributes");
        xml.WriteAttributeString("class", "node");
        WriteAttribute(xml, "papers", "integer");
        WriteAttribute(xml, "firstYear", "integer");
        WriteAttribute(xml, "lastYear", "integer");
        WriteAttribute(xml, "community", "integer");
        WriteAttribute(xml, "communityName", "string");
        WriteAttribute(xml, "topics", "string");
        WriteAttribute(xml, "institutions", "string");
        xml.WriteEndElement();
        xml.WriteStartElement("attributes");
        xml.WriteAttributeString("class", "edge");
        WriteAttribute(xml, "papers", "integer");
        WriteAttribute(xml, "firstYear", "integer");
        WriteAttribute(xml, "lastYear", "integer");
        WriteAttribute(xml, "titles", "string");
        WriteAttribute(xml, "paperIds", "string");
        xml.WriteEndElement();
    }

    private static void WriteAttribute(XmlWriter xml, string name, string type)
    {
        xml.WriteStartElement("attribute");
        xml.WriteAttributeString("id", name);
        xml.WriteAttributeString("title", name);
        xml.WriteAttributeString("type", type);
        xml.WriteEndElement();
    }

    private static void WriteNodes(
        XmlWriter xml, AuthorNetwork network, Positions positions, string viz, CancellationToken cancellationToken)
    {
        xml.WriteStartElement("nodes");
        foreach (var author in network.Authors(cancellationToken))
        {
            WriteNode(xml, network, positions, viz, author);
        }

        xml.WriteEndElement();
    }

    private static void WriteNode(XmlWriter xml, AuthorNetwork network, Positions positions, string viz, int author)
    {
        var authors = network.Graph.Authors;
        var papers = authors.Papers.Span[author];
        xml.WriteStartElement("node");
        xml.WriteAttributeString("id", PlainText.OneLine(authors.Id[author]));
        xml.WriteAttributeString("label", PlainText.OneLine(authors.Name[author]));
        xml.WriteStartElement("attvalues");
        WriteValue(xml, "papers", InvariantText.Of(papers));
        WriteYear(xml, "firstYear", authors.FirstYear.Span[author]);
        WriteYear(xml, "lastYear", authors.LastYear.Span[author]);
        if (network.Communities.NameOfAuthor(author) is { } community)
        {
            WriteValue(xml, "community", InvariantText.Of(network.Communities.Of(author)));
            WriteValue(xml, "communityName", community);
        }

        WriteValues(xml, "topics", network.TopicNames(author));
        WriteValues(xml, "institutions", network.InstitutionNames(author));
        xml.WriteEndElement();
        if (authors.FirstYear.Span[author] > 0)
        {
            xml.WriteStartElement("spells");
            WriteSpell(xml, authors.FirstYear.Span[author], authors.LastYear.Span[author]);
            xml.WriteEndElement();
        }

        var radius = LayoutGraph.RadiusOf(papers);
        WriteLook(xml, viz, network.Communities.ColorOf(author), positions.Rounded(author), radius);
        xml.WriteEndElement();
    }

    private static void WriteLook(XmlWriter xml, string viz, Rgb color, (double X, double Y) place, float radius)
    {
        xml.WriteStartElement("color", viz);
        xml.WriteAttributeString("r", InvariantText.Of(color.R));
        xml.WriteAttributeString("g", InvariantText.Of(color.G));
        xml.WriteAttributeString("b", InvariantText.Of(color.B));
        xml.WriteEndElement();

        // GEXF has y upwards.
        xml.WriteStartElement("position", viz);
        xml.WriteAttributeString("x", InvariantText.Of(place.X));
        xml.WriteAttributeString("y", InvariantText.Of(0.0 - place.Y));
        xml.WriteAttributeString("z", "0");
        xml.WriteEndElement();
        xml.WriteStartElement("size", viz);
        xml.WriteAttributeString("value", InvariantText.Of(MathF.Round(2 * radius, 1)));
        xml.WriteEndElement();
    }

    private static void WriteEdges(XmlWriter xml, AuthorNetwork network, CancellationToken cancellationToken)
    {
        var papers = new EdgePapers(network);
        xml.WriteStartElement("edges");
        foreach (var edge in network.Edges(cancellationToken))
        {
            WriteEdge(xml, network, papers, edge);
        }

        xml.WriteEndElement();
    }

    private static void WriteEdge(XmlWriter xml, AuthorNetwork network, EdgePapers papers, int edge)
    {
        var edges = network.Graph.Coauthorships;
        var ids = network.Graph.Authors.Id;
        xml.WriteStartElement("edge");
        xml.WriteAttributeString("id", InvariantText.Of(edge));
        xml.WriteAttributeString("source", PlainText.OneLine(ids[edges.Source.Span[edge]]));
        xml.WriteAttributeString("target", PlainText.OneLine(ids[edges.Target.Span[edge]]));
        xml.WriteAttributeString("weight", InvariantText.Of(edges.Weight.Span[edge]));
        xml.WriteStartElement("attvalues");
        WriteValue(xml, "papers", InvariantText.Of(edges.Papers.Span[edge]));
        WriteYear(xml, "firstYear", edges.FirstYear.Span[edge]);
        WriteYear(xml, "lastYear", edges.LastYear.Span[edge]);
        WriteValues(xml, "titles", papers.Titles(edge));
        WriteValues(xml, "paperIds", papers.Ids(edge));
        xml.WriteEndElement();
        if (papers.Years(edge) is { Length: > 0 } years)
        {
            xml.WriteStartElement("spells");
            foreach (var year in years)
            {
                WriteSpell(xml, year, year);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>Whole years, both included.</summary>
    private static void WriteSpell(XmlWriter xml, int from, int to)
    {
        xml.WriteStartElement("spell");
        xml.WriteAttributeString("start", $"{from:0000}-01-01");
        xml.WriteAttributeString("end", $"{to:0000}-12-31");
        xml.WriteEndElement();
    }

    private static void WriteYear(XmlWriter xml, string name, int year)
    {
        if (year > 0)
        {
            WriteValue(xml, name, InvariantText.Of(year));
        }
    }

    private static void WriteValues(XmlWriter xml, string name, string[] values)
    {
        if (JoinedList.Of(values) is { } joined)
        {
            WriteValue(xml, name, joined);
        }
    }

    private static void WriteValue(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement("attvalue");
        xml.WriteAttributeString("for", name);
        xml.WriteAttributeString("value", PlainText.OneLine(value));
        xml.WriteEndElement();
    }
}
