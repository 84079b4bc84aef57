using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Pipeline.Building;

/// <summary>Finds the mentions of which another ORCID or source id is known than a graph shows: who they are is to be
/// decided anew.</summary>
internal static class OtherIds
{
    /// <summary>The mentions, as rows of the tables, and their papers.</summary>
    /// <param name="before">The graph.</param>
    /// <param name="tables">What is to take its place.</param>
    /// <param name="laid">The papers that are not copied from it; null for all.</param>
    public static (IReadOnlyList<int> Mentions, IReadOnlySet<string> Papers) Of(
        KnowledgeGraph before, BaseTables tables, IReadOnlySet<string>? laid)
    {
        var mentions = new List<int>();
        var papers = new HashSet<string>(StringComparer.Ordinal);
        var walk = new IdWalk(before.Papers.Id);
        var (old, now) = (before.Authorships, tables.Authorships);
        var oldOffsets = before.Papers.AuthorshipOffsets.Span;
        var offsets = tables.Papers.AuthorshipOffsets.Span;
        for (var paper = 0; paper < tables.Papers.Count; paper++)
        {
            if (!walk.MoveTo(tables.Papers.Id.GetUtf8(paper)) || laid?.Contains(tables.Papers.Id[paper]) == false)
            {
                continue;
            }

            var at = oldOffsets[walk.At];
            for (var row = offsets[paper]; row < offsets[paper + 1]; row++)
            {
                // Both are in the order of positions.
                while (at < oldOffsets[walk.At + 1] && old.Position.Span[at] < now.Position.Span[row])
                {
                    at++;
                }

                if (at < oldOffsets[walk.At + 1] && old.Position.Span[at] == now.Position.Span[row]
                    && old.Name.GetUtf8(at).SequenceEqual(now.Name.GetUtf8(row))
                    && (!old.Orcid.GetUtf8(at).SequenceEqual(now.Orcid.GetUtf8(row))
                        || !old.SourceId.GetUtf8(at).SequenceEqual(now.SourceId.GetUtf8(row))))
                {
                    mentions.Add(row);
                    papers.Add(tables.Papers.Id[paper]);
                }
            }
        }

        return (mentions, papers);
    }
}
