using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Lookups;

/// <summary>Finds institutions by what people call them.</summary>
public static class InstitutionLookup
{
    /// <summary>The row of the institution with this id, name, other name or abbreviation.</summary>
    /// <exception cref="CoauthorGraphException">None or several fit; those that are near, or fit, are
    /// listed.</exception>
    public static int Find(KnowledgeGraph graph, string idOrName)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return new InstitutionNames(graph).Find(idOrName);
    }

    /// <summary>The institution and all that are part of it, as a mask over the rows.</summary>
    public static bool[] WithParts(KnowledgeGraph graph, int institution)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var inside = new bool[graph.Institutions.Count];
        inside[institution] = true;
        for (var changed = true; changed;)
        {
            changed = false;
            for (var row = 0; row < inside.Length; row++)
            {
                foreach (var whole in graph.Institutions.PartOf[row])
                {
                    if (!inside[row] && inside[whole])
                    {
                        inside[row] = changed = true;
                    }
                }
            }
        }

        return inside;
    }
}
