using System.Text.Json;
using CoauthorGraph.Export.Text;

namespace CoauthorGraph.Export.Network;

/// <summary>What the JSON formats that carry attributes say of authors and edges in the same words.</summary>
internal sealed class NetworkJson(Utf8JsonWriter json, AuthorNetwork network)
{
    private readonly EdgePapers _papers = new(network);

    public void WriteYearsAndCommunity(int author)
    {
        JsonFile.WriteYear(json, "firstYear", network.Graph.Authors.FirstYear.Span[author]);
        JsonFile.WriteYear(json, "lastYear", network.Graph.Authors.LastYear.Span[author]);
        if (network.Communities.NameOfAuthor(author) is { } community)
        {
            json.WriteNumber("community", network.Communities.Of(author));
            json.WriteString("communityName", community);
        }
    }

    public void WriteColor(int author) =>
        json.WriteString("color", network.Communities.ColorOf(author).ToString());

    public void WriteTopicsAndInstitutions(int author)
    {
        JsonFile.WriteList(json, "topics", network.TopicNames(author));
        JsonFile.WriteList(json, "institutions", network.InstitutionNames(author));
    }

    public void WriteEnds(int edge)
    {
        var ids = network.Graph.Authors.Id;
        json.WriteString("source", ids[network.Graph.Coauthorships.Source.Span[edge]]);
        json.WriteString("target", ids[network.Graph.Coauthorships.Target.Span[edge]]);
    }

    public void WriteStrength(int edge)
    {
        var edges = network.Graph.Coauthorships;
        json.WriteNumber("papers", edges.Papers.Span[edge]);
        json.WriteNumber("weight", edges.Weight.Span[edge]);
        JsonFile.WriteYear(json, "firstYear", edges.FirstYear.Span[edge]);
        JsonFile.WriteYear(json, "lastYear", edges.LastYear.Span[edge]);
        JsonFile.WriteList(json, "titles", _papers.Titles(edge));
        JsonFile.WriteList(json, "paperIds", _papers.Ids(edge));
    }
}
