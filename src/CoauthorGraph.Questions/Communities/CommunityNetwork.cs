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
        Ties = TiesOf(graph, places, communities.Count);
        Backbone = BackboneOf(Ties, communities.Count);
        var years = YearsOf(graph);
        AuthorYears = AuthorYearsOf(graph.Authors, places, new YearSpans(communities.Count, years));
        BackboneYears = BackboneYearsOf(new YearSpans(Backbone.Count, years));
    }

    /// <summary>The communities, largest first; their places are those in this list.</summary>
    public IReadOnlyList<CommunityProfile> Communities { get; }

    /// <summary>All ties between them, strongest first.</summary>
    public IReadOnlyList<CommunityTie> Ties { get; }

    /// <summary>The strongest ties of each community: what a picture draws.</summary>
    public IReadOnlyList<CommunityTie> Backbone { get; }

    /// <summary>The years of the authors' papers, by community.</summary>
    public YearSpans AuthorYears { get; }

    /// <summary>The years of the co-authorships, by tie of the <see cref="Backbone"/>.</summary>
    public YearSpans BackboneYears { get; }

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

    private static IReadOnlyList<CommunityTie> TiesOf(KnowledgeGraph graph, int[] places, int communities)
    {
        var counts = new int[communities * communities];
        var source = graph.Coauthorships.Source.Span;
        var target = graph.Coauthorships.Target.Span;
        for (var edge = 0; edge < source.Length; edge++)
        {
            var (one, other) = (places[source[edge]], places[target[edge]]);
            if (one >= 0 && other >= 0 && one != other)
            {
                counts[(Math.Min(one, other) * communities) + Math.Max(one, other)]++;
            }
        }

        return [.. counts.Index().Where(static count => count.Item > 0)
            .Select(count => new CommunityTie(count.Index / communities, count.Index % communities, count.Item))
            .OrderByDescending(static tie => tie.Coauthorships).ThenBy(static tie => tie.First)
            .ThenBy(static tie => tie.Second)];
    }

    private static IReadOnlyList<CommunityTie> BackboneOf(IReadOnlyList<CommunityTie> ties, int communities)
    {
        var left = new int[communities];
        Array.Fill(left, TiesOfEach);
        return [.. ties.Where(tie => left[tie.First]-- > 0 | left[tie.Second]-- > 0)];
    }

    private static IReadOnlyList<int> YearsOf(KnowledgeGraph graph)
    {
        var (authors, ties) = (graph.Authors, graph.Coauthorships);
        var years = new HashSet<int>();
        foreach (var column in new[] { authors.FirstYear, authors.LastYear, ties.FirstYear, ties.LastYear })
        {
            var last = 0; // Neighbours often share it, and looking it up takes longer.
            foreach (var year in column.Span)
            {
                if (year > 0 && year != last)
                {
                    years.Add(last = year);
                }
            }
        }

        return [.. years.Order()];
    }

    private static YearSpans AuthorYearsOf(AuthorTable authors, int[] places, YearSpans spans)
    {
        var first = authors.FirstYear.Span;
        var last = authors.LastYear.Span;
        for (var author = 0; author < places.Length; author++)
        {
            if (places[author] >= 0)
            {
                spans.Add(places[author], first[author], last[author]);
            }
        }

        return spans;
    }

    private YearSpans BackboneYearsOf(YearSpans spans)
    {
        var rows = new int[Communities.Count * Communities.Count];
        Array.Fill(rows, -1);
        foreach (var (row, tie) in Backbone.Index())
        {
            rows[(tie.First * Communities.Count) + tie.Second] = row;
        }

        var table = _graph.Coauthorships;
        var source = table.Source.Span;
        var target = table.Target.Span;
        var first = table.FirstYear.Span;
        var last = table.LastYear.Span;
        for (var edge = 0; edge < source.Length; edge++)
        {
            var (one, other) = (_places[source[edge]], _places[target[edge]]);
            if (one >= 0 && other >= 0
                && rows[(Math.Min(one, other) * Communities.Count) + Math.Max(one, other)] is >= 0 and var row)
            {
                spans.Add(row, first[edge], last[edge]);
            }
        }

        return spans;
    }
}
