using System.Globalization;
using CoauthorGraph.Core.Errors;

namespace CoauthorGraph.Neo4j.Client;

/// <summary>
/// The database's ids of nodes or relationships as numbers: <c>4:…:17</c> is what all of them begin with, and 17. So
/// they take 8 bytes here and few on their way; the server puts the two together again. Safe for several threads.
/// </summary>
internal sealed class ElementIds
{
    /// <summary>What they begin with; empty before the first was seen.</summary>
    public string Prefix { get; private set; } = "";

    /// <summary>The number of an id.</summary>
    /// <exception cref="CoauthorGraphException">It is of another kind.</exception>
    public long NumberOf(object? id)
    {
        var text = id as string ?? "";
        var colon = text.LastIndexOf(':') + 1;
        if (!long.TryParse(text.AsSpan(colon), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || (Prefix.Length > 0 && !text.AsSpan(0, colon).SequenceEqual(Prefix)))
        {
            throw new CoauthorGraphException(
                ErrorCode.Remote,
                $"The database gives '{text}' as an element's id, which is not understood here; take a newer coauthor.");
        }

        if (Prefix.Length == 0)
        {
            Prefix = text[..colon];
        }

        return number;
    }
}
