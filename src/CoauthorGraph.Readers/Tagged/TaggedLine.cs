namespace CoauthorGraph.Readers.Tagged;

/// <summary>A line of a tagged format.</summary>
/// <param name="tag">The tag; null for a line that continues the one before.</param>
/// <param name="value">What stands behind the tag.</param>
internal readonly ref struct TaggedLine(string? tag, ReadOnlySpan<char> value)
{
    // The tags of a format are few; a place that two share is written anew.
    private static readonly string?[] Known = new string?[1 << 12];

    /// <summary>The tag, or null.</summary>
    public string? Tag { get; } = tag;

    /// <summary>What stands behind the tag, or the whole line.</summary>
    public ReadOnlySpan<char> Value { get; } = value;

    /// <summary>A line with a tag of a few letters, of which there is one string.</summary>
    public static TaggedLine Of(ReadOnlySpan<char> tag, ReadOnlySpan<char> value)
    {
        var place = 0;
        foreach (var c in tag)
        {
            place = (place * 37) + c;
        }

        ref var known = ref Known[place & (Known.Length - 1)];
        var name = known;
        if (name is null || !tag.SequenceEqual(name))
        {
            known = name = new string(tag);
        }

        return new TaggedLine(name, value.Trim());
    }
}
