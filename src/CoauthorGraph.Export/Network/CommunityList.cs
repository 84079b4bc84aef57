using CoauthorGraph.Export.Text;

namespace CoauthorGraph.Export.Network;

/// <summary>
/// The communities of a request, largest first. Colours go by that order, so that the large communities get the
/// colours that are easiest to tell apart.
/// </summary>
internal sealed class CommunityList
{
    private readonly ExportRequest _request;
    private readonly Dictionary<int, int> _rankOf = [];

    public CommunityList(ExportRequest request)
    {
        _request = request;
        var sizes = new SortedDictionary<int, int>();
        foreach (var community in request.Communities.Span)
        {
            if (community >= 0)
            {
                sizes[community] = sizes.GetValueOrDefault(community) + 1;
            }
        }

        BySize = [.. sizes.OrderByDescending(static pair => pair.Value).Select(static pair => (pair.Key, pair.Value))];
        for (var rank = 0; rank < BySize.Count; rank++)
        {
            _rankOf.Add(BySize[rank].Community, rank);
        }
    }

    /// <summary>Whether any author has a community.</summary>
    public bool IsKnown => BySize.Count > 0;

    /// <summary>The communities that have members, largest first, then by number.</summary>
    public IReadOnlyList<(int Community, int Size)> BySize { get; }

    /// <summary>The community of an author, or -1.</summary>
    public int Of(int author) => _request.Communities.IsEmpty ? -1 : Math.Max(-1, _request.Communities.Span[author]);

    /// <summary>The author's community's place by size, or -1.</summary>
    public int RankOf(int author) => Of(author) is >= 0 and var community ? _rankOf[community] : -1;

    /// <summary>The name of a community.</summary>
    public string NameOf(int community) =>
        community < _request.CommunityNames.Count && _request.CommunityNames[community] is { Length: > 0 } name
            ? name
            : "Community " + InvariantText.Of(community + 1);

    /// <summary>The name of the author's community; null when it has none.</summary>
    public string? NameOfAuthor(int author) => Of(author) is >= 0 and var community ? NameOf(community) : null;

    /// <summary>The colour of the author's community.</summary>
    public Rgb ColorOf(int author) => Palette.Of(RankOf(author));
}
