using CoauthorGraph.Extraction.Text;

namespace CoauthorGraph.Extraction.Institutions;

/// <summary>
/// Links affiliation strings to institutions. Every name of the registry is looked for in the string; a name that
/// fills one or more of the parts between commas counts for more than one inside a part, a full name for more than an
/// abbreviation, and a city or country that the string also names speaks for the institutions there and against the
/// others. Names that many institutions have, or that only consist of everyday words (<c>Institute of Physics</c>),
/// need that support. Safe for any number of threads.
/// </summary>
public sealed class InstitutionMatcher(InstitutionRegistry registry)
{
    private const double LeastScore = 0.6;
    private const int EverydayUses = 150;

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

        var text = AffiliationText.Read(trimmed, registry.Words);
        var hits = new List<PhraseHit>();
        registry.Trie.Find(text.Words, hits);
        var claims = new List<InstitutionClaim>();
        foreach (var hit in hits)
        {
            if (Best(hit, text) is { } claim)
            {
                claims.Add(claim);
            }
        }

        return Choose(claims);
    }

    private InstitutionClaim? Best(PhraseHit hit, AffiliationText text)
    {
        var names = registry.Names[hit.Phrase];
        var everyday = IsEveryday(hit, text);
        InstitutionClaim? best = null;
        var tied = false;
        foreach (var name in names)
        {
            var score = Score(name, hit, text, everyday || names.Length > 1);
            if (best is null || score > best.Value.Score)
            {
                best = new InstitutionClaim(name.Institution, hit.FirstWord, hit.EndWord, score);
                tied = false;
            }
            else if (score == best.Value.Score)
            {
                tied = true;
            }
        }

        return tied || best is null || best.Value.Score < LeastScore ? null : best;
    }

    private double Score(InstitutionName name, PhraseHit hit, AffiliationText text, bool needsSupport)
    {
        var length = hit.EndWord - hit.FirstWord;
        var whole = text.FillsParts(hit.FirstWord, hit.EndWord);
        var score = whole ? 0.9 : length >= 3 ? 0.8 : length == 2 ? 0.65 : 0.3;
        score -= name.Kind switch
        {
            InstitutionNameKind.Full => 0,
            InstitutionNameKind.Alias => 0.05,
            _ => whole && text.IsCapital(hit.FirstWord, hit.EndWord) ? 0.2 : 0.5,
        };
        var (country, city) = registry.Locations[name.Institution];
        var cityNamed = city.Length > 0 && text.Has(city);
        var countryNamed = country is not null && text.Country == country;
        if (text.Country is not null && country is not null && !countryNamed)
        {
            score -= 0.35;
        }

        if (needsSupport && !cityNamed)
        {
            score -= countryNamed ? 0.15 : 0.3;
        }

        return Math.Min(1, score + (cityNamed ? 0.08 : 0) + (countryNamed ? 0.05 : 0));
    }

    private bool IsEveryday(PhraseHit hit, AffiliationText text)
    {
        var rarest = int.MaxValue;
        for (var i = hit.FirstWord; i < hit.EndWord; i++)
        {
            rarest = Math.Min(rarest, registry.Words.Uses(text.Words[i].Folded));
        }

        return rarest > EverydayUses;
    }

    private List<InstitutionMatch> Choose(List<InstitutionClaim> claims)
    {
        // The longer name wins where two overlap, as in "University of California, Berkeley".
        claims.Sort(static (a, b) => (b.EndWord - b.FirstWord)
            .CompareTo(a.EndWord - a.FirstWord) is var byLength and not 0
            ? byLength
            : b.Score.CompareTo(a.Score) is var byScore and not 0 ? byScore : a.FirstWord.CompareTo(b.FirstWord));
        var chosen = new List<InstitutionClaim>();
        foreach (var claim in claims)
        {
            if (!chosen.Exists(other => claim.FirstWord < other.EndWord && other.FirstWord < claim.EndWord)
                && !chosen.Exists(other => claim.Institution == other.Institution))
            {
                chosen.Add(claim);
            }
        }

        chosen.Sort(static (a, b) => b.Score.CompareTo(a.Score) is var byScore and not 0
            ? byScore
            : a.FirstWord.CompareTo(b.FirstWord));
        return chosen.ConvertAll(claim =>
            new InstitutionMatch(registry.Institutions[claim.Institution], Math.Round(claim.Score, 3)));
    }
}
