using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Export.Layout;
using CoauthorGraph.Export.Network;
using CoauthorGraph.Export.Text;

namespace CoauthorGraph.Export.Html;

/// <summary>
/// Writes the data of a page as one JSON object of compact arrays; page-data.js says what each place means. The encoder
/// writes angle brackets, quotes, ampersands and line separators as escapes, so no name can leave the script element.
/// </summary>
internal sealed class PageData
{
    private const int MostListedAuthors = 40;
    private const int MostTopics = 100;

    private readonly AuthorNetwork _network;
    private readonly PageSelection _selection;
    private readonly Utf8JsonWriter _json;
    private readonly int[] _nodeOf;
    private readonly int[] _degrees;
    private readonly PageNames _topics;
    private readonly PageNames _institutions;

    private PageData(AuthorNetwork network, PageSelection selection, Utf8JsonWriter json)
    {
        _network = network;
        _selection = selection;
        _json = json;
        _nodeOf = new int[network.AuthorCount];
        Array.Fill(_nodeOf, -1);
        for (var node = 0; node < selection.Authors.Length; node++)
        {
            _nodeOf[selection.Authors[node]] = node;
        }

        _degrees = DegreesOf(network);
        _topics = new PageNames(Graph.AuthorTopics.Topic.Span, Graph.Topics.Name);
        _institutions = new PageNames(Graph.AuthorInstitutions.Institution.Span, Graph.Institutions.Name);
    }

    private KnowledgeGraph Graph => _network.Graph;

    public static void Write(
        AuthorNetwork network, PageSelection selection, Stream output, CancellationToken cancellationToken)
    {
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
        using var json = new Utf8JsonWriter(output, options);
        var positions = NetworkLayout.Run(
            LayoutGraph.Of(network, selection.Authors), network.Request.Threads, cancellationToken);
        var data = new PageData(network, selection, json);
        json.WriteStartObject();
        data.WriteAbout();
        data._topics.Write(json, "topics");
        data._institutions.Write(json, "institutions");
        data.WriteCommunities();
        data.WriteAuthors(positions);
        data.WriteEdges();
        data.WritePapers();
        PageOthers.Write(json, network, selection, data._nodeOf, data._degrees);
        json.WriteEndObject();
    }

    /// <summary>How many co-authorships of enough weight each author has.</summary>
    private static int[] DegreesOf(AuthorNetwork network)
    {
        var degrees = new int[network.AuthorCount];
        var edges = network.Graph.Coauthorships;
        for (var edge = 0; edge < edges.Count; edge++)
        {
            if (network.Includes(edge))
            {
                degrees[edges.Source.Span[edge]]++;
                degrees[edges.Target.Span[edge]]++;
            }
        }

        return degrees;
    }

    private void WriteAbout()
    {
        _json.WriteStartObject("about");
        _json.WriteStartArray("provenance");
        foreach (var line in _network.Provenance)
        {
            _json.WriteStringValue(line);
        }

        _json.WriteEndArray();
        if (ProvenanceText.Truncation(_network.Request) is { } note)
        {
            _json.WriteString("truncation", note);
        }

        _json.WriteNumber("truncated", ProvenanceText.CountTruncated(Graph));
        _json.WriteNumber("papers", Graph.Papers.Count);
        _json.WriteNumber("authors", Graph.Authors.Count);
        _json.WriteNumber("edges", _network.CountEdges());
        _json.WriteEndObject();
    }

    /// <summary>For each community on the page, by rank: its name and how many belong to it.</summary>
    private void WriteCommunities()
    {
        var used = new SortedSet<int>();
        foreach (var author in _selection.Authors)
        {
            used.Add(_network.Communities.RankOf(author));
        }

        var placed = _network.Communities.BySize.Sum(static community => community.Size);
        _json.WriteStartObject("communities");
        foreach (var rank in used)
        {
            var (community, size) = rank < 0 ? (-1, _network.AuthorCount - placed) : _network.Communities.BySize[rank];
            _json.WriteStartArray(InvariantText.Of(rank));
            _json.WriteStringValue(rank < 0 ? "No community" : _network.Communities.NameOf(community));
            _json.WriteNumberValue(size);
            _json.WriteEndArray();
        }

        _json.WriteEndObject();
    }

    private void WriteAuthors(Positions positions)
    {
        _json.WriteStartArray("authors");
        for (var node = 0; node < _selection.Authors.Length; node++)
        {
            var author = _selection.Authors[node];
            var authors = Graph.Authors;
            var (x, y) = positions.Rounded(node);
            _json.WriteStartArray();
            _json.WriteStringValue(authors.Id[author]);
            _json.WriteStringValue(authors.Name[author]);
            WriteStrings(authors.Aliases[author]);
            _json.WriteNumberValue(authors.Papers.Span[author]);
            _json.WriteNumberValue(authors.FirstYear.Span[author]);
            _json.WriteNumberValue(authors.LastYear.Span[author]);
            _json.WriteNumberValue(_network.Communities.RankOf(author));
            _json.WriteNumberValue(x);
            _json.WriteNumberValue(y);
            _topics.WriteRows(_json, _network.TopTopics(author, MostTopics).ToArray());
            _institutions.WriteRows(_json, _network.InstitutionsOf(author));
            _json.WriteNumberValue(_degrees[author]);
            _json.WriteStringValue(authors.Orcid[author]);
            _json.WriteEndArray();
            JsonFile.FlushWhenFull(_json);
        }

        _json.WriteEndArray();
    }

    private void WriteEdges()
    {
        var edges = Graph.Coauthorships;
        _json.WriteStartArray("edges");
        foreach (var edge in _selection.Edges)
        {
            _json.WriteStartArray();
            _json.WriteNumberValue(_nodeOf[edges.Source.Span[edge]]);
            _json.WriteNumberValue(_nodeOf[edges.Target.Span[edge]]);
            _json.WriteNumberValue(edges.Papers.Span[edge]);
            _json.WriteNumberValue(Math.Round(edges.Weight.Span[edge], 3));
            _json.WriteNumberValue(edges.FirstYear.Span[edge]);
            _json.WriteNumberValue(edges.LastYear.Span[edge]);
            _json.WriteEndArray();
            JsonFile.FlushWhenFull(_json);
        }

        _json.WriteEndArray();
    }

    private void WritePapers()
    {
        var papers = Graph.Papers;
        _json.WriteStartArray("papers");
        foreach (var paper in _selection.Papers)
        {
            _json.WriteStartArray();
            _json.WriteStringValue(papers.Title[paper]);
            _json.WriteStringValue(PartialDate.FromPacked(papers.Date.Span[paper]).ToString());
            _json.WriteNumberValue(papers.Year.Span[paper]);
            _json.WriteNumberValue((int)papers.Flags.Span[paper]);
            _json.WriteStringValue(WebAddress.Of(papers, paper) ?? "");
            _json.WriteNumberValue(papers.AuthorCount(paper));
            WriteAuthorList(paper);
            _json.WriteEndArray();
            JsonFile.FlushWhenFull(_json);
        }

        _json.WriteEndArray();
    }

    /// <summary>
    /// The listed authors in order: the number of one that is on the page, the printed name of one that is not. Of a
    /// very long list the first names, and after them still all that are on the page.
    /// </summary>
    private void WriteAuthorList(int paper)
    {
        var offsets = Graph.Papers.AuthorshipOffsets.Span;
        var authors = Graph.Authorships.Author.Span;
        _json.WriteStartArray();
        for (var row = offsets[paper]; row < offsets[paper + 1]; row++)
        {
            var node = authors[row] < 0 ? -1 : _nodeOf[authors[row]];
            if (node >= 0)
            {
                _json.WriteNumberValue(node);
            }
            else if (row - offsets[paper] < MostListedAuthors)
            {
                _json.WriteStringValue(Graph.Authorships.Name[row]);
            }
        }

        _json.WriteEndArray();
    }

    private void WriteStrings(string[] values)
    {
        _json.WriteStartArray();
        foreach (var value in values)
        {
            _json.WriteStringValue(value);
        }

        _json.WriteEndArray();
    }
}
