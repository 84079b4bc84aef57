namespace CoauthorGraph.Cypher.Syntax;

/// <summary>Makes sequences.</summary>
internal static class SequenceBuilder
{
    public static Sequence<T> Of<T>(ReadOnlySpan<T> items) => new(items.ToArray());
}
