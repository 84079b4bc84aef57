using System.Xml;
using CoauthorGraph.Export.Network;
using CoauthorGraph.Export.Text;

namespace CoauthorGraph.Export.GraphMl;

/// <summary>GraphML with typed attributes: for yEd, igraph, networkx, Gephi and most graph programs.</summary>
internal sealed class GraphMlExporter : FileExporter
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";
    private const int MaxTitles = 5;

    public override string Format => "graphml";

    public override string Description => "GraphML, for yEd, igraph, networkx and most graph programs";

    protected override void WriteNetwork(AuthorNetwork network, Stream output, CancellationToken cancellationToken)
    {
        using var xml = XmlFile.Create(output);
        xml.WriteStartDocument();
        xml.WriteStartElement("graphml", Namespace);
        WriteKeys(xml);
        xml.WriteStartElement("graph");
        xml.WriteAttributeString("id", "coauthors");
        xml.WriteAttributeString("edgedefault", "undirected");
        xml.WriteElementString("desc", string.Join(' ', network.Provenance));
        WriteData(xml, "provenance", string.Join(' ', network.Provenance));
        foreach (var author in network.Authors(cancellationToken))
        {
            WriteNode(xml, network, author);
        }

        var papers = new EdgePapers(network.Graph);
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
        WriteKey(xml, "name", "node", "name", "string");
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

    private static void WriteNode(XmlWriter xml, AuthorNetwork network, int author)
    {
        var authors = network.Graph.Authors;
        xml.WriteStartElement("node");
        xml.WriteAttributeString("id", PlainText.OneLine(authors.Id[author]));
        WriteData(xml, "name", authors.Name[author]);
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
        WriteList(xml, "titles", papers.NewestTitles(edge, MaxTitles));
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
        if (values.Length > 0)
        {
            WriteData(xml, key, string.Join(" | ", values));
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
