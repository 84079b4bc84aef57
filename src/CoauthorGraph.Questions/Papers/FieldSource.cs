namespace CoauthorGraph.Questions.Papers;

/// <summary>Where a field of a paper is from.</summary>
/// <param name="Field">Name of the field, as in a paper record; <c>authors.orcid</c>, <c>authors.sourceId</c>,
/// <c>authors.email</c> and <c>authors.affiliations</c> say what was added to authors that another source
/// lists.</param>
/// <param name="Source">Format and file.</param>
public sealed record FieldSource(string Field, string Source)
{
    /// <summary>Reads <c>field=format:file</c>.</summary>
    internal static FieldSource Parse(string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        return new FieldSource(text[..at], text[(at + 1)..]);
    }
}
