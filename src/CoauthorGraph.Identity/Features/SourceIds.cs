using System.Collections;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Identity.Features;

/// <summary>What sources call mentions by, as numbers.</summary>
internal static class SourceIds
{
    // Their editors part and join people by hand. Ids of OpenAlex, Semantic Scholar and Scopus are made by machine.
    private static readonly string[] KeptByPeople = ["dblp", "dblp-pid", "acl", "inspire"];

    /// <summary>For each authorship its id and the scheme of it, and for each id whether people keep it.</summary>
    public static (int[] Id, int[] Scheme, bool[] IsKeptByPeople) Of(AuthorshipTable authorships)
    {
        var column = authorships.SourceId;
        var id = Numbers(column, static text => text);
        var scheme = Numbers(column, static text => SchemeOf(text));
        var isKept = new List<bool>();
        var flags = authorships.Flags.Span;
        for (var row = 0; row < id.Length; row++)
        {
            // Numbers are given in the order of rows.
            if (id[row] == isKept.Count)
            {
                isKept.Add(KeptByPeople.Contains(SchemeOf(column[row])));
            }

            scheme[row] = flags[row].HasFlag(AuthorshipFlags.SourceIdByName) ? -1 : scheme[row];
        }

        return (id, scheme, [.. isKept]);
    }

    /// <summary>For each authorship whether its ORCID was not told by a profile that a machine gathered.</summary>
    public static BitArray SureOrcids(AuthorshipTable authorships)
    {
        var sure = new BitArray(authorships.Count);
        for (var row = 0; row < sure.Length; row++)
        {
            sure[row] = IsOrcidSure(authorships, row);
        }

        return sure;
    }

    /// <summary>Whether an authorship has no ORCID that a profile told which a machine gathered.</summary>
    public static bool IsOrcidSure(AuthorshipTable authorships, int row) =>
        !authorships.Flags.Span[row].HasFlag(AuthorshipFlags.OrcidOfPerson)
        || KeptByPeople.Contains(SchemeOf(authorships.SourceId[row]));

    /// <summary>For each row the number of a part of its text, in the order in which parts are met; -1 for an empty
    /// text and for an address.</summary>
    public static int[] Numbers(StringColumn column, Func<string, string> part)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var of = new int[column.Count];
        for (var row = 0; row < of.Length; row++)
        {
            if (column.GetUtf8(row) is var text && (text.IsEmpty || EmailId.Is(text)))
            {
                of[row] = -1;
                continue;
            }

            var key = part(column[row]);
            if (!numbers.TryGetValue(key, out of[row]))
            {
                numbers.Add(key, of[row] = numbers.Count);
            }
        }

        return of;
    }

    private static string SchemeOf(string id) => id[..Math.Max(0, id.IndexOf(':', StringComparison.Ordinal))];
}
