using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Graph.Derivation;

namespace CoauthorGraph.Questions.Slicing;

/// <summary>
/// Counts institutions for those that they are part of: every affiliation leads to the institutions of a level above
/// what it names, to each of them where there are several. Everything that counts institutions then counts those.
/// </summary>
public static class InstitutionRollup
{
    /// <summary>The graph with its institutions rolled up. What it has in common with <paramref name="graph"/>, which
    /// must stay open, is not copied. Costs time linear in the affiliations and authorships.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="level">The lowest level that is still told of: 0 for those that are part of nothing, 1 for their
    /// parts, and so on.</param>
    /// <param name="threads">How many threads to use.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static KnowledgeGraph Of(KnowledgeGraph graph, int level, int threads, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var levels = new InstitutionLevels(graph.Institutions);
        var (sources, institutions) = (new List<int>(), new List<int>());
        var offsets = new int[graph.Affiliations.Count + 1];
        for (var row = 0; row < graph.Affiliations.Count; row++)
        {
            var institution = graph.Affiliations.Institution.Span[row];
            institutions.AddRange(institution < 0 ? [institution] : levels.Above(institution, level));
            offsets[row + 1] = institutions.Count;
            sources.AddRange(Enumerable.Repeat(row, offsets[row + 1] - offsets[row]));
        }

        return KnowledgeGraphAssembler.WithAffiliations(
            graph,
            new AffiliationTable
            {
                Raw = ColumnGather.Strings(graph.Affiliations.Raw, [.. sources]),
                Institution = institutions.ToArray(),
            },
            Spread(graph.Papers.Affiliations, offsets),
            Spread(graph.Authorships.Affiliations, offsets),
            threads,
            cancellationToken);
    }

    // Each row of the lists became as many as the offsets say.
    private static IntListColumn Spread(IntListColumn lists, int[] offsets)
    {
        var starts = new int[lists.Count + 1];
        var values = new List<int>(lists.Values.Length);
        for (var row = 0; row < lists.Count; row++)
        {
            foreach (var value in lists[row])
            {
                for (var spread = offsets[value]; spread < offsets[value + 1]; spread++)
                {
                    values.Add(spread);
                }
            }

            starts[row + 1] = values.Count;
        }

        return new IntListColumn(starts, values.ToArray());
    }
}
