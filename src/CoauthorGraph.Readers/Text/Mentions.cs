using CoauthorGraph.Core.Names;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Readers.Text;

/// <summary>Makes authors of the names that sources give, whole or in parts.</summary>
internal static class Mentions
{
    /// <summary>An author whose name is printed whole, <c>Given Family</c>, <c>Family, Given</c> or a group's; null
    /// when it is empty.</summary>
    public static PaperAuthor? Printed(
        string? printed, int position, string? sourceId = null, string? orcid = null,
        IReadOnlyList<Affiliation>? affiliations = null)
    {
        var name = TextFolding.CollapseSpace(printed ?? "");
        return name.Length == 0 ? null
            : GroupNames.Is(name) && Group(name, position, orcid, affiliations) is { } group
                ? sourceId is null ? group : group with { SourceId = sourceId }
            : Person(name, position, sourceId, orcid, affiliations);
    }

    /// <summary>A person whose name is printed whole, white space collapsed; null when it is empty.</summary>
    public static PaperAuthor? Person(
        string name, int position, string? sourceId = null, string? orcid = null,
        IReadOnlyList<Affiliation>? affiliations = null) =>
        name.Length == 0 ? null : Of(
            name.Contains(',', StringComparison.Ordinal) ? null : name,
            PersonNameParser.Parse(name), position, sourceId, orcid, affiliations);

    /// <summary>An author whose name the source gives in parts; null when all are empty.</summary>
    public static PaperAuthor? Parts(
        string? given, string? family, string? suffix, int position, string? orcid = null,
        IReadOnlyList<Affiliation>? affiliations = null)
    {
        var parts = PersonNameParser.FromParts(given, family, suffix);
        return parts.Given.Length + parts.FullFamily.Length == 0 ? null
            : Of(null, parts, position, null, orcid, affiliations);
    }

    /// <summary>A group or an organisation; null when the name is empty.</summary>
    public static PaperAuthor? Group(
        string? printed, int position, string? orcid = null, IReadOnlyList<Affiliation>? affiliations = null)
    {
        var name = GroupNames.Plain(TextFolding.CollapseSpace(printed ?? ""));
        return name.Length == 0 ? null : new PaperAuthor
        {
            Position = position,
            Name = name,
            Orcid = orcid,
            Affiliations = affiliations ?? [],
            Collective = true,
        };
    }

    /// <summary>Affiliations of printed strings, each once, empty ones left out.</summary>
    public static IReadOnlyList<Affiliation> Affiliations(IEnumerable<string?> printed)
    {
        List<Affiliation>? result = null;
        foreach (var text in printed)
        {
            var raw = TextFolding.CollapseSpace(text ?? "");
            if (raw.Length > 1 && !Placeholders.Is(raw) && result?.Exists(known => known.Raw == raw) != true)
            {
                (result ??= []).Add(new Affiliation(raw));
            }
        }

        return result ?? (IReadOnlyList<Affiliation>)[];
    }

    private static PaperAuthor Of(
        string? name, PersonName parts, int position, string? sourceId, string? orcid,
        IReadOnlyList<Affiliation>? affiliations) => new()
        {
            Position = position,
            Name = name ?? parts.ToString(),
            Given = parts.Given.Length == 0 ? null : parts.Given,
            Family = parts.FullFamily.Length == 0 ? null : parts.FullFamily,
            Suffix = parts.Suffix.Length == 0 ? null : parts.Suffix,
            Orcid = orcid,
            SourceId = sourceId,
            Affiliations = affiliations ?? [],
        };
}
