using System.Xml;
using CoauthorGraph.Export.Layout;
using CoauthorGraph.Export.Network;
using CoauthorGraph.Export.Text;

namespace CoauthorGraph.Export.GraphMl;

/// <summary>
/// GraphML with typed attributes, for igraph, networkx, graph-tool and most graph programs. Label, place, size and
/// colour stand there twice: as Gephi takes them by name, with y upwards, and as yEd draws them.
/// </summary>
internal sealed class GraphMlExporter : FileExporter
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";
    private const string Shape = "shape";
    private const string Yed = "http://www.yworks.com/xml/graphml";

    public override string Format => "graphml";

    public override string Description =>
        "GraphML with places and colours, for Gephi, yEd, igraph, networkx and most graph programs";

    protected override bool NamesPapers => true;

    protected override void WriteNetwork(AuthorNetwork network, Stream output, CancellationToken cancellationToken)
    {
        var positions = NetworkLayout.Run(LayoutGraph.Of(network), network.Request.Threads, cancellationToken);
        using var xml = XmlFile.Create(output);
        xml.WriteStartDocument();
        xml.WriteStartElement("graphml", Namespace);
        xml.WriteAttributeString("xmlns", "y", null, Yed);
        WriteKeys(xml);
        xml.WriteStartElement("graph");
        xml.WriteAttributeString("id", "coauthors");
        xml.WriteAttributeString("edgedefault", "undirected");
        xml.WriteElementString("desc", string.Join(' ', network.Provenance));
        WriteData(xml, "provenance", string.Join(' ', network.Provenance));
        foreach (var author in network.Authors(cancellationToken))
        {
            WriteNode(xml, network, positions, author);
        }

        var papers = new EdgePapers(network);
        foreach (var edge in network.Edges(cancellationToken))
        {
            WriteEdge(xml, network, papers, edge);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    /// <summary>Keys are named apart for nodes and edges, because igraph wants every key's id once.</summary>
    private static void WriteKeys(XmlWriter xml)
    {
        WriteKey(xml, "provenance", "graph", "provenance", "string");
        WriteShapeKey(xml);
        WriteKey(xml, "name", "node", "name", "string");
        WriteKey(xml, "label", "node", "label", "string");
        WriteKey(xml, "x", "node", "x", "double");
        WriteKey(xml, "y", "node", "y", "double");
        WriteKey(xml, "size", "node", "size", "double");
        WriteKey(xml, "r", "node", "r", "int");
        WriteKey(xml, "g", "node", "g", "int");
        WriteKey(xml, "b", "node", "b", "int");
        WriteKey(xml, "papers", "node", "papers", "int");
        WriteKey(xml, "firstYear", "node", "firstYear", "int");
        WriteKey(xml, "lastYear", "node", "lastYear", "int");
        WriteKey(xml, "community", "node", "community", "int");
        WriteKey(xml, "communityName", "node", "communityName", "string");
        WriteKey(xml, "topics", "node", "topics", "string");
        WriteKey(xml, "institutions", "node", "institutions", "string");
        WriteKey(xml, "edgePapers", "edge", "papers", "int");
        WriteKey(xml, "weight", "edge", "weight", "double");
        WriteKey(xml, "edgeFirstYear", "edge", "firstYear", "int");
        WriteKey(xml, "edgeLastYear", "edge", "lastYear", "int");
        WriteKey(xml, "titles", "edge", "titles", "string");
        WriteKey(xml, "paperIds", "edge", "paperIds", "string");
    }

    /// <summary>yEd goes by the key's last attribute; graph-tool wants a type of every key.</summary>
    private static void WriteShapeKey(XmlWriter xml)
    {
        xml.WriteStartElement("key");
        xml.WriteAttributeString("id", Shape);
        xml.WriteAttributeString("for", "node");
        xml.WriteAttributeString("attr.name", Shape);
        xml.WriteAttributeString("attr.type", "string");
        xml.WriteAttributeString("yfiles.type", "nodegraphics");
        xml.WriteEndElement();
    }

    private static void WriteKey(XmlWriter xml, string id, string target, string name, string type)
    {
        xml.WriteStartElement("key");
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("for", target);
        xml.WriteAttributeString("attr.name", name);
        xml.WriteAttributeString("attr.type", type);
        xml.WriteEndElement();
    }

    private static void WriteNode(XmlWriter xml, AuthorNetwork network, Positions positions, int author)
    {
        var authors = network.Graph.Authors;
        xml.WriteStartElement("node");
        xml.WriteAttributeString("id", PlainText.OneLine(authors.Id[author]));
        var look = new NodeLook(
            authors.Name[author], positions.Rounded(author), LayoutGraph.RadiusOf(authors.Papers.Span[author]),
            network.Communities.ColorOf(author));
        WriteShape(xml, look);
        WriteData(xml, "name", look.Label);
        WriteLook(xml, look);
        WriteData(xml, "papers", InvariantText.Of(authors.Papers.Span[author]));
        WriteYear(xml, "firstYear", authors.FirstYear.Span[author]);
        WriteYear(xml, "lastYear", authors.LastYear.Span[author]);
        if (network.Communities.NameOfAuthor(author) is { } community)
        {
            WriteData(xml, "community", InvariantText.Of(network.Communities.Of(author)));
            WriteData(xml, "communityName", community);
        }

        WriteList(xml, "topics", network.TopicNames(author));
        WriteList(xml, "institutions", network.InstitutionNames(author));
        xml.WriteEndElement();
    }

    private static void WriteLook(XmlWriter xml, NodeLook look)
    {
        WriteData(xml, "label", look.Label);
        WriteData(xml, "x", InvariantText.Of(look.Place.X));
        WriteData(xml, "y", InvariantText.Of(0.0 - look.Place.Y));
        WriteData(xml, "size", InvariantText.Of(look.Diameter));
        WriteData(xml, "r", InvariantText.Of(look.Color.R));
        WriteData(xml, "g", InvariantText.Of(look.Color.G));
        WriteData(xml, "b", InvariantText.Of(look.Color.B));
    }

    /// <summary>The places of yEd are those of upper left corners, with y downwards.</summary>
    private static void WriteShape(XmlWriter xml, NodeLook look)
    {
        xml.WriteStartElement("data");
        xml.WriteAttributeString("key", Shape);
        xml.WriteStartElement("ShapeNode", Yed);
        xml.WriteStartElement("Geometry", Yed);
        xml.WriteAttributeString("height", InvariantText.Of(look.Diameter));
        xml.WriteAttributeString("width", InvariantText.Of(look.Diameter));
        xml.WriteAttributeString("x", InvariantText.Of(Math.Round(look.Place.X - look.Radius, 2)));
        xml.WriteAttributeString("y", InvariantText.Of(Math.Round(look.Place.Y - look.Radius, 2)));
        xml.WriteEndElement();
        xml.WriteStartElement("Fill", Yed);
        xml.WriteAttributeString("color", look.Color.ToString());
        xml.WriteEndElement();
        xml.WriteElementString("NodeLabel", Yed, PlainText.OneLine(look.Label));
        xml.WriteStartElement("Shape", Yed);
        xml.WriteAttributeString("type", "ellipse");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteEdge(XmlWriter xml, AuthorNetwork network, EdgePapers papers, int edge)
    {
        var edges = network.Graph.Coauthorships;
        var ids = network.Graph.Authors.Id;
        xml.WriteStartElement("edge");
        xml.WriteAttributeString("source", PlainText.OneLine(ids[edges.Source.Span[edge]]));
        xml.WriteAttributeString("target", PlainText.OneLine(ids[edges.Target.Span[edge]]));
        WriteData(xml, "edgePapers", InvariantText.Of(edges.Papers.Span[edge]));
        WriteData(xml, "weight", InvariantText.Of(edges.Weight.Span[edge]));
        WriteYear(xml, "edgeFirstYear", edges.FirstYear.Span[edge]);
        WriteYear(xml, "edgeLastYear", edges.LastYear.Span[edge]);
        WriteList(xml, "titles", papers.Titles(edge));
        WriteList(xml, "paperIds", papers.Ids(edge));
        xml.WriteEndElement();
    }

    private static void WriteYear(XmlWriter xml, string key, int year)
    {
        if (year > 0)
        {
            WriteData(xml, key, InvariantText.Of(year));
        }
    }

    private static void WriteList(XmlWriter xml, string key, string[] values)
    {
        if (JoinedList.Of(values) is { } joined)
        {
            WriteData(xml, key, joined);
        }
    }

    private static void WriteData(XmlWriter xml, string key, string value)
    {
        xml.WriteStartElement("data");
        xml.WriteAttributeString("key", key);
        xml.WriteString(PlainText.OneLine(value));
        xml.WriteEndElement();
    }
}
