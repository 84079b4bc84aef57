using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Pipeline.Ingest;

/// <summary>
/// Takes a record that was stored together with what was found in it (stores of version 2 and before) back to what was
/// read. What a source of its format may have given itself is left, though it may have been found: better something old
/// than something lost. Reading the file again parts the two.
/// </summary>
internal static class OlderRecord
{
    private static readonly string[] GivingAll = ["records", "neo4j"];
    private static readonly string[] GivingInstitutions = ["crossref", "inspire-authors"];

    /// <summary>The record as it was read, as far as that can be told.</summary>
    public static PaperRecord Raw(PaperRecord kept) => GivingAll.Contains(kept.Source.Format) ? kept : kept with
    {
        Authors = [.. kept.Authors.Select(author => author.Affiliations.Count == 0 ? author : author with
        {
            Affiliations = Unlinked(author.Affiliations, kept.Source.Format),
        })],
        Affiliations = Unlinked(kept.Affiliations, kept.Source.Format),
        Topics = [],
        Artifacts = [],
    };

    private static IReadOnlyList<Affiliation> Unlinked(IReadOnlyList<Affiliation> affiliations, string format) =>
        affiliations.Count == 0 ? affiliations
            : GivingInstitutions.Contains(format)
                ? [.. affiliations.Select(static one => one with { InstitutionId = null })]
                : [.. affiliations.Select(static one => new Affiliation(one.Raw))];
}
