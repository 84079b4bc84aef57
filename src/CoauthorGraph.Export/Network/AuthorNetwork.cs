using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Export.Network;

/// <summary>
/// The co-author network of a request as exporters read it: authors as nodes, co-authorships of enough weight as
/// edges, and what is known about both, computed row by row. Holds 8 bytes an author beside the graph.
/// </summary>
internal sealed class AuthorNetwork
{
    private const int RowsBetweenLooks = 4096;
    private readonly int[] _topicOffsets;
    private readonly int[] _institutionOffsets;

    /// <summary>Takes a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="namesPapers">Whether the format names the papers behind each co-authorship.</param>
    public AuthorNetwork(ExportRequest request, bool namesPapers = false)
    {
        Request = request;
        var authors = request.Graph.Authors.Count;
        _topicOffsets = OffsetsOf(request.Graph.AuthorTopics.Author.Span, authors);
        _institutionOffsets = OffsetsOf(request.Graph.AuthorInstitutions.Author.Span, authors);
        Communities = new CommunityList(request);
        var unnamed = namesPapers ? ProvenanceText.UnnamedPapers(this, Edges(CancellationToken.None)) : null;
        Notes = unnamed is null ? [] : [unnamed];
        Provenance = [.. ProvenanceText.Of(request), .. Notes];
    }

    public ExportRequest Request { get; }

    public KnowledgeGraph Graph => Request.Graph;

    public int AuthorCount => Graph.Authors.Count;

    public CommunityList Communities { get; }

    /// <summary>Where the network came from, a sentence a line.</summary>
    public IReadOnlyList<string> Provenance { get; }

    /// <summary>What the format leaves out of this network, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>The rows of the authors, in order; looks now and then whether it is to stop.</summary>
    public IEnumerable<int> Authors(CancellationToken cancellationToken) => Rows(AuthorCount, cancellationToken);

    /// <summary>The rows of the edges that have enough weight, in order; looks now and then whether it is to
    /// stop.</summary>
    public IEnumerable<int> Edges(CancellationToken cancellationToken) =>
        Rows(Graph.Coauthorships.Count, cancellationToken).Where(Includes);

    /// <summary>Whether an edge has enough weight.</summary>
    public bool Includes(int edge) =>
        CoauthorshipTable.Reaches(Graph.Coauthorships.Weight.Span[edge], Request.MinWeight);

    /// <summary>Number of edges that have enough weight.</summary>
    public int CountEdges()
    {
        var count = 0;
        for (var edge = 0; edge < Graph.Coauthorships.Count; edge++)
        {
            count += Includes(edge) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Rows of the author's topics, strongest first, at most <paramref name="most"/>.</summary>
    public List<int> TopTopics(int author, int most)
    {
        var rows = new List<int>(most + 1);
        var weight = Graph.AuthorTopics.Weight.Span;
        for (var row = _topicOffsets[author]; row < _topicOffsets[author + 1]; row++)
        {
            var at = rows.Count;
            while (at > 0 && weight[rows[at - 1]] < weight[row])
            {
                at--;
            }

            if (at < most)
            {
                rows.Insert(at, row);
                if (rows.Count > most)
                {
                    rows.RemoveAt(most);
                }
            }
        }

        var topics = Graph.AuthorTopics.Topic.Span;
        for (var i = 0; i < rows.Count; i++)
        {
            rows[i] = topics[rows[i]];
        }

        return rows;
    }

    /// <summary>Rows of the author's three strongest topics, strongest first.</summary>
    public List<int> TopTopics(int author) => TopTopics(author, 3);

    /// <summary>Names of the author's three strongest topics, strongest first.</summary>
    public string[] TopicNames(int author)
    {
        var topics = TopTopics(author);
        var names = new string[topics.Count];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = Graph.Topics.Name[topics[i]];
        }

        return names;
    }

    /// <summary>Rows of the author's institutions.</summary>
    public ReadOnlySpan<int> InstitutionsOf(int author) =>
        Graph.AuthorInstitutions.Institution.Span[_institutionOffsets[author].._institutionOffsets[author + 1]];

    /// <summary>Names of the author's institutions.</summary>
    public string[] InstitutionNames(int author)
    {
        var rows = InstitutionsOf(author);
        var names = new string[rows.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = Graph.Institutions.Name[rows[i]];
        }

        return names;
    }

    private static IEnumerable<int> Rows(int count, CancellationToken cancellationToken)
    {
        for (var row = 0; row < count; row++)
        {
            if (row % RowsBetweenLooks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            yield return row;
        }
    }

    private static int[] OffsetsOf(ReadOnlySpan<int> sorted, int count)
    {
        var offsets = new int[count + 1];
        foreach (var row in sorted)
        {
            offsets[row + 1]++;
        }

        for (var i = 0; i < count; i++)
        {
            offsets[i + 1] += offsets[i];
        }

        return offsets;
    }
}
