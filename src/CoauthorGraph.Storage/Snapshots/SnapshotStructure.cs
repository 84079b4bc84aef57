using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Storage.Snapshots;

/// <summary>
/// Whether the columns of a graph fit together: offsets ascend to the end of what they point into, row numbers are of
/// rows that there are, and both directions of an edge are there. Checksums say that a file is what was written; this
/// says that what was written is a graph. Reads every column of numbers.
/// </summary>
internal static class SnapshotStructure
{
    /// <summary>What does not fit, a sentence a column.</summary>
    public static IReadOnlyList<string> Faults(KnowledgeGraph graph)
    {
        var faults = new List<string>();
        var (papers, mentions, authors) = (graph.Papers.Count, graph.Authorships.Count, graph.Authors.Count);
        var (institutions, topics) = (graph.Institutions.Count, graph.Topics.Count);
        Offsets("papers.authorship-offsets", graph.Papers.AuthorshipOffsets, mentions);
        Lists("papers.affiliations", graph.Papers.Affiliations, graph.Affiliations.Count);
        Offsets("papers.categories", graph.Papers.Categories.Offsets, graph.Papers.Categories.Values.Count);
        Offsets("papers.sources", graph.Papers.Sources.Offsets, graph.Papers.Sources.Values.Count);
        Offsets("papers.field-sources", graph.Papers.FieldSources.Offsets, graph.Papers.FieldSources.Values.Count);
        Rows("authorships.paper", graph.Authorships.Paper, papers);
        Rows("authorships.author", graph.Authorships.Author, authors);
        Lists("authorships.affiliations", graph.Authorships.Affiliations, graph.Affiliations.Count);
        Rows("affiliations.institution", graph.Affiliations.Institution, institutions, least: -1);
        Lists("authors.authorships", graph.Authors.Authorships, mentions);
        Offsets("authors.aliases", graph.Authors.Aliases.Offsets, graph.Authors.Aliases.Values.Count);
        Offsets("authors.former-ids", graph.Authors.FormerIds.Offsets, graph.Authors.FormerIds.Values.Count);
        Lists("institutions.part-of", graph.Institutions.PartOf, institutions);
        Lists("topics.broader", graph.Topics.Broader, topics);
        Lists("artifacts.papers", graph.Artifacts.Papers, papers);
        Rows("paper-topics.paper", graph.PaperTopics.Paper, papers);
        Rows("paper-topics.topic", graph.PaperTopics.Topic, topics);
        Offsets("paper-topics.paper-offsets", graph.PaperTopics.PaperOffsets, graph.PaperTopics.Count);
        Lists("paper-topics.of-topic", graph.PaperTopics.OfTopic, graph.PaperTopics.Count);
        Rows("coauthorships.source", graph.Coauthorships.Source, authors);
        Rows("coauthorships.target", graph.Coauthorships.Target, authors);
        Rows("coauthorships.csr-edges", graph.Coauthorships.EdgeOfEntry, graph.Coauthorships.Count);
        Rows("author-topics.author", graph.AuthorTopics.Author, authors);
        Rows("author-topics.topic", graph.AuthorTopics.Topic, topics);
        Rows("author-institutions.author", graph.AuthorInstitutions.Author, authors);
        Rows("author-institutions.institution", graph.AuthorInstitutions.Institution, institutions);
        Lists("coauthorships.csr", new IntListColumn(
            graph.Coauthorships.Graph.Offsets, graph.Coauthorships.Graph.Neighbors), authors);
        if (faults.Count == 0 && !IsGraphOfItsEdges(graph.Coauthorships))
        {
            faults.Add("'coauthorships.csr-neighbors' is not the graph of the co-authorships");
        }

        return faults;

        void Offsets(string column, ReadOnlyMemory<int> offsets, int end)
        {
            if (!Ascends(offsets.Span, end))
            {
                faults.Add($"the offsets of '{column}' do not ascend to {end}");
            }
        }

        void Rows(string column, ReadOnlyMemory<int> rows, int count, int least = 0)
        {
            if (!AreWithin(rows.Span, least, count))
            {
                faults.Add($"'{column}' names rows that are not there");
            }
        }

        void Lists(string column, IntListColumn lists, int count)
        {
            Offsets(column, lists.Offsets, lists.Values.Length);
            Rows(column, lists.Values, count);
        }
    }

    private static bool Ascends(ReadOnlySpan<int> offsets, int end)
    {
        var before = 0;
        foreach (var offset in offsets)
        {
            if (offset < before)
            {
                return false;
            }

            before = offset;
        }

        return offsets.Length > 0 && offsets[0] == 0 && before == end;
    }

    private static bool AreWithin(ReadOnlySpan<int> rows, int least, int count)
    {
        foreach (var row in rows)
        {
            if (row < least || row >= count)
            {
                return false;
            }
        }

        return true;
    }

    // An edge fits two entries at most; so where there are twice as many entries as edges, each in order and each of an
    // edge between its two ends, all of them are there.
    private static bool IsGraphOfItsEdges(CoauthorshipTable edges)
    {
        var source = edges.Source.Span;
        var target = edges.Target.Span;
        var edgeOf = edges.EdgeOfEntry.Span;
        var entry = 0;
        for (var node = 0; node < edges.Graph.NodeCount; node++)
        {
            var before = -1;
            foreach (var other in edges.Graph.NeighborsOf(node))
            {
                var edge = edgeOf[entry++];
                if (other <= before || other == node || source[edge] != Math.Min(node, other)
                    || target[edge] != Math.Max(node, other))
                {
                    return false;
                }

                before = other;
            }
        }

        return edges.Graph.Neighbors.Length == 2 * edges.Count;
    }
}
