using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Questions.Lookups;

/// <summary>Finds institutions by what people call them.</summary>
public static class InstitutionLookup
{
    private const int MostSuggestions = 8;

    /// <summary>The row of an institution by id or name.</summary>
    /// <exception cref="CoauthorGraphException">None or several fit; those that are near are listed.</exception>
    public static int Find(KnowledgeGraph graph, string idOrName)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var wanted = TextFolding.Words(idOrName);
        var partial = new List<int>();
        for (var row = 0; row < graph.Institutions.Count; row++)
        {
            var name = TextFolding.Words(graph.Institutions.Name[row]);
            if (graph.Institutions.Id[row] == idOrName.Trim() || name == wanted)
            {
                return row;
            }

            if (wanted.Length > 2 && name.Contains(wanted, StringComparison.Ordinal))
            {
                partial.Add(row);
            }
        }

        if (partial.Count == 1)
        {
            return partial[0];
        }

        var near = partial.Count > 0 ? partial : NearestNames.Find(
            idOrName,
            Enumerable.Range(0, graph.Institutions.Count).Select(row => graph.Institutions.Name[row]),
            MostSuggestions);
        throw new CoauthorGraphException(
            ErrorCode.NotFound,
            partial.Count > 0
                ? $"'{idOrName}' can mean {partial.Count} institutions; say which:"
                : $"No institution '{idOrName}' is in this graph; 'coauthor institutions' lists those that are"
                    + (near.Count == 0 ? "." : ". Did you mean:"))
        {
            Candidates = [.. near.Take(MostSuggestions).Select(row =>
                $"{graph.Institutions.Id[row]}  {graph.Institutions.Name[row]}")],
        };
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
