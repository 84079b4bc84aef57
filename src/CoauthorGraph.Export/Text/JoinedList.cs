namespace CoauthorGraph.Export.Text;

/// <summary>Lists as one text, for formats that have no lists.</summary>
internal static class JoinedList
{
    /// <summary>The items with <c> | </c> between; a bar or backslash inside one has a backslash before it. Null when
    /// there are none.</summary>
    public static string? Of(string[] items) => items.Length == 0 ? null : string.Join(" | ", items.Select(Escaped));

    private static string Escaped(string item) => item.AsSpan().IndexOfAny('\\', '|') < 0
        ? item
        : item.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
}
