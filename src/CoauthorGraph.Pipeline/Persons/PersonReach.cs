using CoauthorGraph.Core.Graph;
using CoauthorGraph.Storage;

namespace CoauthorGraph.Pipeline.Persons;

/// <summary>
/// Finds the papers of a graph of whose mentions person records that came, changed or went may tell something else. A
/// mention shows the id that it has, or was told; one that was told nothing yet shows the name that may be one. Where a
/// paper is made of several records, one of them may be told what the mention does not show: all these are among them.
/// </summary>
internal static class PersonReach
{
    /// <summary>Ids of the papers; null for all.</summary>
    public static IReadOnlyCollection<string>? Papers(GraphStore store, KnowledgeGraph shown)
    {
        if (!store.Persons.HaveChanged)
        {
            return [];
        }

        if (store.Persons.ChangedKeys() is not { } keys)
        {
            return null;
        }

        var papers = store.Persons.PapersOfSeveralRecords().ToHashSet(StringComparer.Ordinal);
        var authorships = shown.Authorships;
        var paper = authorships.Paper.Span;
        for (int row = 0, last = -1; row < authorships.Count; row++)
        {
            if (paper[row] != last
                && (keys.Contains(authorships.SourceId[row]) || keys.Contains(authorships.Name[row])))
            {
                last = paper[row];
                papers.Add(shown.Papers.Id[last]);
            }
        }

        return papers;
    }
}
