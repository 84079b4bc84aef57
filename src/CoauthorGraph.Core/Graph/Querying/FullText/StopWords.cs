using System.Collections.Frozen;

namespace CoauthorGraph.Core.Graph.Querying.FullText;

/// <summary>The words that full-text indexes leave out; their places stay.</summary>
internal static class StopWords
{
    /// <summary>All of them.</summary>
    public static FrozenSet<string> All { get; } =
        ("a an and are as at be but by for if in into is it no not of on or such that the their then there these they "
            + "this to was will with").Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
