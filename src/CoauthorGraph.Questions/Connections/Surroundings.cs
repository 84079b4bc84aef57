using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Connections;

/// <summary>
/// The people around one or more authors: of each that was opened the strongest co-authors, and every co-authorship
/// among all of these. An author that is opened later adds people and takes none away.
/// </summary>
public sealed record Surroundings
{
    /// <summary>The most people and co-authorships that are given.</summary>
    public const int MostPeople = 2_000;

    /// <inheritdoc cref="MostPeople"/>
    public const int MostTies = 8_000;

    private const int EntriesBetweenLooks = 1 << 14;

    /// <summary>Ids of the opened authors, in order.</summary>
    public required IReadOnlyList<string> Opened { get; init; }

    /// <summary>An opened author and then those it brought, strongest first, for each of them in order.</summary>
    public required IReadOnlyList<AroundPerson> People { get; init; }

    /// <summary>Co-authors of the opened authors that are not among the people.</summary>
    public required int CoauthorsLeftOut { get; init; }

    /// <summary>Co-authorships, strongest first.</summary>
    public required IReadOnlyList<AroundTie> Ties { get; init; }

    /// <summary>Weaker ones among the same people that are left out.</summary>
    public required int TiesLeftOut { get; init; }

    /// <summary>Gathers them.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="opened">Author rows.</param>
    /// <param name="ofEach">How many co-authors of each are given.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static Surroundings Of(
        KnowledgeGraph graph, IReadOnlyList<int> opened, int ofEach, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(opened);
        var distinct = opened.Distinct().ToList();
        var broughtBy = new Dictionary<int, int>();
        var people = new List<int>();
        foreach (var author in distinct)
        {
            Add(author, -1);
            foreach (var other in StrongestFirst(graph, author).Take(ofEach))
            {
                Add(other, author);
            }
        }

        var edges = EdgesAmong(graph, people, broughtBy, cancellationToken);
        return new Surroundings
        {
            Opened = [.. distinct.Select(author => graph.Authors.Id[author])],
            People = [.. people.Select(row => Person(graph, row, broughtBy[row]))],
            CoauthorsLeftOut = distinct.SelectMany(author => graph.Coauthorships.Graph.NeighborsOf(author).ToArray())
                .Distinct().Count(other => !broughtBy.ContainsKey(other)),
            Ties = [.. edges.Take(MostTies).Select(edge => Tie(graph, edge))],
            TiesLeftOut = Math.Max(0, edges.Count - MostTies),
        };

        void Add(int row, int by)
        {
            if (people.Count < MostPeople && broughtBy.TryAdd(row, by))
            {
                people.Add(row);
            }
        }
    }

    /// <summary>What years and strength let through, as the picture does: co-authorships of these years and of so many
    /// papers, and the people whom they join to the first.</summary>
    /// <param name="fromYear">Co-authorships that ended before are left out; null for no bound.</param>
    /// <param name="toYear">Co-authorships that began after are left out; null for no bound. Those of no known year
    /// are left out wherever there is a bound.</param>
    /// <param name="leastPapers">The fewest common papers.</param>
    public (IReadOnlyList<AroundPerson> People, IReadOnlyList<AroundTie> Ties) Seen(
        int? fromYear, int? toYear, int leastPapers)
    {
        var passing = Ties.Where(tie => tie.Papers >= leastPapers
            && ((fromYear is null && toYear is null)
                || (tie.FirstYear <= (toYear ?? int.MaxValue) && tie.LastYear >= (fromYear ?? 0)))).ToList();
        var ends = passing.SelectMany(static tie => new[] { (tie.First, tie.Second), (tie.Second, tie.First) })
            .ToLookup(static tie => tie.Item1, static tie => tie.Item2, StringComparer.Ordinal);
        var reached = new HashSet<string>(People.Take(1).Select(static person => person.Id), StringComparer.Ordinal);
        var waiting = new Queue<string>(reached);
        while (waiting.TryDequeue(out var person))
        {
            foreach (var other in ends[person].Where(reached.Add))
            {
                waiting.Enqueue(other);
            }
        }

        return (
            [.. People.Where(person => reached.Contains(person.Id))],
            [.. passing.Where(tie => reached.Contains(tie.First))]);
    }

    private static IEnumerable<int> StrongestFirst(KnowledgeGraph graph, int author)
    {
        var ties = graph.Coauthorships;
        var (from, end) = (ties.Graph.Offsets.Span[author], ties.Graph.Offsets.Span[author + 1]);
        return Enumerable.Range(from, end - from)
            .OrderByDescending(entry => ties.Weight.Span[ties.EdgeOfEntry.Span[entry]])
            .ThenByDescending(entry => ties.Papers.Span[ties.EdgeOfEntry.Span[entry]])
            .ThenBy(entry => ties.Graph.Neighbors.Span[entry])
            .Select(entry => ties.Graph.Neighbors.Span[entry]);
    }

    private static List<int> EdgesAmong(
        KnowledgeGraph graph, List<int> people, Dictionary<int, int> inside, CancellationToken cancellationToken)
    {
        var ties = graph.Coauthorships;
        var offsets = ties.Graph.Offsets.Span;
        var neighbors = ties.Graph.Neighbors.Span;
        var edges = new List<int>();
        var looked = 0;
        foreach (var row in people)
        {
            for (var entry = offsets[row]; entry < offsets[row + 1]; entry++)
            {
                if (++looked % EntriesBetweenLooks == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }

                if (neighbors[entry] > row && inside.ContainsKey(neighbors[entry]))
                {
                    edges.Add(ties.EdgeOfEntry.Span[entry]);
                }
            }
        }

        return [.. edges.OrderByDescending(edge => ties.Weight.Span[edge])
            .ThenByDescending(edge => ties.Papers.Span[edge]).ThenBy(static edge => edge)];
    }

    private static AroundPerson Person(KnowledgeGraph graph, int row, int broughtBy) => new(
        graph.Authors.Id[row],
        graph.Authors.Name[row],
        graph.Authors.Papers.Span[row],
        Years.OrNull(graph.Authors.FirstYear.Span[row]),
        Years.OrNull(graph.Authors.LastYear.Span[row]),
        graph.Coauthorships.Graph.Degree(row),
        broughtBy < 0 ? null : graph.Authors.Id[broughtBy]);

    private static AroundTie Tie(KnowledgeGraph graph, int edge)
    {
        var ties = graph.Coauthorships;
        return new AroundTie(
            graph.Authors.Id[ties.Source.Span[edge]],
            graph.Authors.Id[ties.Target.Span[edge]],
            ties.Papers.Span[edge],
            Math.Round(ties.Weight.Span[edge], 4),
            Years.OrNull(ties.FirstYear.Span[edge]),
            Years.OrNull(ties.LastYear.Span[edge]));
    }
}
