using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Communities;

/// <summary>The largest communities of a graph, what leads from one to another, and who is in each.</summary>
public sealed class CommunityNetwork
{
    private const int TiesOfEach = 3;
    private readonly KnowledgeGraph _graph;
    private readonly int[] _places;

    private CommunityNetwork(KnowledgeGraph graph, IReadOnlyList<CommunityProfile> communities, int[] places)
    {
        _graph = graph;
        _places = places;
        Communities = communities;
        Others = places.Count(static place => place < 0);
        Ties = TiesOf(graph, places);
    }

    /// <summary>The communities, largest first; their places are those in this list.</summary>
    public IReadOnlyList<CommunityProfile> Communities { get; }

    /// <summary>All ties between them, strongest first.</summary>
    public IReadOnlyList<CommunityTie> Ties { get; }

    /// <summary>Authors who are in none of them.</summary>
    public int Others { get; }

    /// <summary>Gathers them.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="ofAuthor">The community of each author row.</param>
    /// <param name="most">How many communities.</param>
    /// <param name="least">How many people make one at least.</param>
    public static CommunityNetwork Of(KnowledgeGraph graph, int[] ofAuthor, int most, int least)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(ofAuthor);
        List<CommunityProfile> named = [.. CommunityNaming.Name(graph, ofAuthor, most)
            .Where(profile => profile.Authors >= least)];
        var placeOf = named.Select(static (profile, place) => (profile.Community, place))
            .ToDictionary(static one => one.Community, static one => one.place);
        return new CommunityNetwork(
            graph, named, Array.ConvertAll(ofAuthor, community => placeOf.GetValueOrDefault(community, -1)));
    }

    /// <summary>The place of an author's community, or -1.</summary>
    public int PlaceOf(int author) => _places[author];

    /// <summary>The strongest ties of each community: what a picture draws.</summary>
    public IReadOnlyList<CommunityTie> Backbone()
    {
        var left = new int[Communities.Count];
        Array.Fill(left, TiesOfEach);
        return [.. Ties.Where(tie => left[tie.First]-- > 0 | left[tie.Second]-- > 0)];
    }

    /// <summary>The people of a community with most papers, and each one's strongest co-authorships among them, as rows
    /// of authors and of co-authorships.</summary>
    /// <param name="place">The community's place.</param>
    /// <param name="most">How many people.</param>
    public (IReadOnlyList<int> People, IReadOnlyList<int> Ties) Members(int place, int most)
    {
        var people = Enumerable.Range(0, _places.Length).Where(author => _places[author] == place)
            .OrderByDescending(author => _graph.Authors.Papers.Span[author]).ThenBy(static author => author)
            .Take(most).ToList();
        return (people, StrongestTies.Among(_graph, people));
    }

    private static IReadOnlyList<CommunityTie> TiesOf(KnowledgeGraph graph, int[] places)
    {
        var counts = new Dictionary<(int, int), int>();
        var table = graph.Coauthorships;
        for (var edge = 0; edge < table.Count; edge++)
        {
            var (one, other) = (places[table.Source.Span[edge]], places[table.Target.Span[edge]]);
            if (one >= 0 && other >= 0 && one != other)
            {
                var key = (Math.Min(one, other), Math.Max(one, other));
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        return [.. counts.Select(static one => new CommunityTie(one.Key.Item1, one.Key.Item2, one.Value))
            .OrderByDescending(static tie => tie.Coauthorships).ThenBy(static tie => tie.First)
            .ThenBy(static tie => tie.Second)];
    }
}
