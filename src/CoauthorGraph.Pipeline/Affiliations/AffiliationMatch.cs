using CoauthorGraph.Core.Errors;
using CoauthorGraph.Extraction.Institutions;
using CoauthorGraph.Pipeline.References;
using CoauthorGraph.Readers.Compression;

namespace CoauthorGraph.Pipeline.Affiliations;

/// <summary>The institutions that an affiliation string names.</summary>
/// <param name="Affiliation">The string.</param>
/// <param name="Ror">Their ROR ids, the surest first; empty when none is known.</param>
/// <param name="Institutions">Their names, also of those without a ROR id.</param>
/// <param name="Score">How probable it is that these are all and no others, from 0 to 1; 0 when there is none.</param>
public sealed record AffiliationMatch(
    string Affiliation, IReadOnlyList<string> Ror, IReadOnlyList<string> Institutions, double Score)
{
    /// <summary>Links strings to institutions, in order.</summary>
    /// <param name="affiliations">The strings.</param>
    /// <param name="registry">A file of ROR records, compressed or not, in place of those of the folder; or
    /// null.</param>
    /// <param name="folder">The graph folder whose institutions are known, those that come with the program where it
    /// has none of its own.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="CoauthorGraphException">The registry cannot be read.</exception>
    public static IEnumerable<AffiliationMatch> Of(
        IEnumerable<string> affiliations, string? registry, string folder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(affiliations);
        var known = registry is null
            ? GraphReferences.RegistryOf(folder, cancellationToken)
            : PackedContent.Read(
                registry, Stream.Null, ".json", content => InstitutionRegistry.Load(content, cancellationToken));
        var matcher = new InstitutionMatcher(known);
        return affiliations.Select(affiliation => Of(matcher, known, affiliation));
    }

    private static AffiliationMatch Of(InstitutionMatcher matcher, InstitutionRegistry registry, string affiliation)
    {
        var found = matcher.Match(affiliation);
        return new AffiliationMatch(
            affiliation,
            [.. found.Select(match => RorOf(match.Institution, registry)).OfType<string>().Distinct()],
            [.. found.Select(static match => match.Institution.Name)],
            found.Count > 0 ? Math.Round(found.Aggregate(1d, static (all, one) => all * one.Score), 3) : 0);
    }

    // A part that has no id of its own, such as a school, goes by that of the institution it is part of.
    private static string? RorOf(Institution institution, InstitutionRegistry registry) => institution.Ror
        ?? institution.PartOf.Select(registry.Find).OfType<Institution>()
            .Select(static whole => whole.Ror).FirstOrDefault();
}
