using CoauthorGraph.Extraction.Text;

namespace CoauthorGraph.Extraction.Institutions;

/// <summary>
/// Links affiliation strings to institutions. Every name of the registry is looked for in the string; a name that
/// fills one or more of the parts between commas counts for more than one inside a part, a full name for more than an
/// abbreviation, and a city or country that the string also names speaks for the institutions there and against the
/// others. Names that many institutions have, or that only consist of everyday words (<c>Institute of Physics</c>),
/// need that support. Where no name is found, the domain of an e-mail address tells. Safe for any number of threads.
/// </summary>
public sealed class InstitutionMatcher(InstitutionRegistry registry)
{
    private const double LeastScore = 0.6;
    private const double ScoreOfAddress = 0.85;

    /// <summary>
    /// The institutions that a string names, the surest first; empty when it names none that is known.
    /// </summary>
    public IReadOnlyList<InstitutionMatch> Match(string affiliation)
    {
        ArgumentNullException.ThrowIfNull(affiliation);
        var trimmed = affiliation.Trim();
        if (trimmed.Length == 0)
        {
            return [];
        }

        if (registry.Slugs.TryGetValue(trimmed.ToLowerInvariant(), out var known))
        {
            return [new InstitutionMatch(registry.Institutions[known], 1)];
        }

        var text = AffiliationText.Read(trimmed, registry);
        var claims = new List<InstitutionClaim>();
        foreach (var (hit, isReordered) in InstitutionCandidates.Of(text, registry))
        {
            if (CanStand(hit, text) && Best(hit, text, isReordered) is { } claim)
            {
                claims.Add(claim);
            }
        }

        var named = InstitutionDecision.Of(claims, registry).ConvertAll(claim =>
            new InstitutionMatch(registry.Institutions[claim.Institution], Math.Round(claim.Score, 3)));
        return named.Count > 0 ? named : OfAddresses(trimmed);
    }

    // Where no words name anybody, an e-mail address does: by its domain, or the nearest above that is known.
    private List<InstitutionMatch> OfAddresses(string affiliation) =>
        [.. WebDomains.OfAddresses(affiliation)
            .Select(domains => domains.Select(domain => registry.Slugs.GetValueOrDefault(domain, -1))
                .FirstOrDefault(static place => place >= 0, -1))
            .Where(static place => place >= 0).Distinct()
            .Select(place => new InstitutionMatch(registry.Institutions[place], ScoreOfAddress))];

    private InstitutionClaim? Best(PhraseHit hit, AffiliationText text, bool isReordered)
    {
        var names = registry.Names[hit.Phrase];
        var proper = names.Count(static name => name.Kind <= InstitutionNameKind.Alias);
        var here = names.Count(name =>
            registry.Locations[name.Institution].Country is { } country && text.Countries.Contains(country));
        var scorer = new InstitutionScorer(registry, text, hit, hasNamesakes: proper > 1);
        InstitutionClaim? best = null;
        var tied = false;
        foreach (var name in names)
        {
            var namesakes = name.Kind <= InstitutionNameKind.Alias ? proper : names.Length;
            var (score, standing) = scorer.Score(name, isReordered, namesakes, here);
            if (best is null || score > best.Value.Score)
            {
                best = new InstitutionClaim(
                    name.Institution, hit.FirstWord, hit.EndWord, score, isReordered, name.Kind, standing);
                tied = false;
            }
            else if (score == best.Value.Score)
            {
                // The name of all campuses together is that of the whole.
                var isWhole = IsPart(best.Value.Institution, name.Institution);
                tied |= !isWhole && !IsPart(name.Institution, best.Value.Institution);
                best = isWhole ? best.Value with { Institution = name.Institution } : best;
            }
        }

        return tied || best is null || best.Value.Score < LeastScore ? null
            : best.Value with { Institution = CampusOr(best.Value.Institution, text) };
    }

    // Nobody works at a system of universities: the University of Colorado in Aurora is that campus, where it is the
    // only one there.
    private int CampusOr(int institution, AffiliationText text)
    {
        if (!registry.Campuses.TryGetValue(institution, out var campuses) || IsThere(institution, text))
        {
            return institution;
        }

        var there = campuses.FindAll(campus => IsThere(campus, text));
        return there is [var only] ? only : institution;
    }

    private bool IsThere(int institution, AffiliationText text) =>
        registry.Locations[institution].City is { Length: > 0 } city && text.Has(city);

    private bool IsPart(int part, int whole) =>
        registry.Institutions[part].PartOf.Contains(registry.Institutions[whole].Id);

    // A name that goes over borders begins and ends at some: there is no University of New Haven in "Yale University,
    // New Haven". A part that is only a place names nobody, where there are others.
    private bool CanStand(PhraseHit hit, AffiliationText text)
    {
        if (text.Crosses(hit.FirstWord, hit.EndWord))
        {
            return text.FillsParts(hit.FirstWord, hit.EndWord);
        }

        if (!text.FillsParts(hit.FirstWord, hit.EndWord))
        {
            return true;
        }

        if (text.IsPlace(hit.FirstWord) || hit.EndWord - hit.FirstWord == text.Words.Count)
        {
            return !text.IsPlace(hit.FirstWord);
        }

        var bag = 0UL;
        for (var i = hit.FirstWord; i < hit.EndWord; i++)
        {
            bag += hit.EndWord - hit.FirstWord > 1 && text.Words[i].Folded == registry.Words.Meanings.City
                ? 0
                : InstitutionBag.Of(text.Words[i].Folded);
        }

        return !registry.IsCity(bag);
    }
}
