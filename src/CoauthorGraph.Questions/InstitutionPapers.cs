using System.Runtime.CompilerServices;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions;

/// <summary>Papers of institutions.</summary>
internal static class InstitutionPapers
{
    private static readonly ConditionalWeakTable<KnowledgeGraph, int[]> Counted = [];

    /// <summary>The same, counted once for a graph; not to be changed.</summary>
    public static int[] Of(KnowledgeGraph graph) => Counted.GetValue(graph, Count);

    /// <summary>How many papers come from each institution; one that a paper names twice counts once.</summary>
    public static int[] Count(KnowledgeGraph graph)
    {
        var papers = new int[graph.Institutions.Count];
        var seen = new HashSet<int>();
        for (var paper = 0; paper < graph.Papers.Count; paper++)
        {
            seen.Clear();
            foreach (var affiliation in graph.Papers.Affiliations[paper])
            {
                if (graph.Affiliations.Institution.Span[affiliation] is >= 0 and var institution
                    && seen.Add(institution))
                {
                    papers[institution]++;
                }
            }
        }

        return papers;
    }
}
