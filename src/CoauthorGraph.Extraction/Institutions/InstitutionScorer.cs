using CoauthorGraph.Extraction.Text;

namespace CoauthorGraph.Extraction.Institutions;

/// <summary>How sure it is that a stretch of an affiliation names an institution.</summary>
internal sealed class InstitutionScorer(
    InstitutionRegistry registry, AffiliationText text, PhraseHit hit, bool hasNamesakes)
{
    private const int EverydayUses = 150;
    private const int FewUses = 5;
    private const int FewPairs = 3;
    private const double OftenBefore = 0.02;
    private const double OfOrder = 0.05;
    private const double OfOrderWithin = 0.15;
    private const double OfSpelling = 0.1;
    private const double Elsewhere = 0.4;
    private const double ElsewhereWithin = 0.2;
    private const double OfNoPlace = 0.4;
    private const double OfFewLetters = 0.2;
    private const int ManyLetters = 4;
    private const int UsualCountries = 4;
    private const int EverydayCountries = 40;

    private readonly bool _isWhole = text.FillsParts(hit.FirstWord, hit.EndWord);
    private readonly int _rarest = RarestUses(registry, text, hit);
    private readonly bool _isOwn = IsOwn(registry, text, hit);
    private readonly bool _isUsual = IsUsual(registry, text, hit);
    private readonly bool _isEveryday = RarestUses(registry, text, hit) > EverydayUses
        && (hasNamesakes || !IsUniversity(registry, text, hit));

    /// <summary>The score of an institution that has the name, and what it is worth beside others.</summary>
    /// <param name="name">The name, as one of the institution's.</param>
    /// <param name="isReordered">Whether its words stand in another order.</param>
    /// <param name="namesakes">How many institutions have it.</param>
    /// <param name="here">How many of them are in a country that the string names.</param>
    public (double Score, InstitutionStanding Standing) Score(
        InstitutionName name, bool isReordered, int namesakes, int here)
    {
        var misspelt = text.Misspelt(hit.FirstWord, hit.EndWord);
        var length = hit.EndWord - hit.FirstWord;
        var score = _isWhole ? 0.9 : length >= 3 ? 0.8 : length == 2 ? 0.65 : 0.3;
        var (country, city) = registry.Locations[name.Institution];
        var cityNamed = city.Length > 0 && text.Has(city);
        var countryNamed = country is not null && text.Countries.Contains(country);
        score -= name.Kind switch
        {
            InstitutionNameKind.Full => 0,
            InstitutionNameKind.Label => 0.02,
            InstitutionNameKind.Alias => 0.05,
            InstitutionNameKind.Company => 0.1,
            InstitutionNameKind.WithoutCity => cityNamed ? 0.01 : 0.1,
            _ => IsAcronym() ? 0.2 : 0.5,
        };
        if (text.Countries.Count > 0 && country is not null && !countryNamed)
        {
            score -= 0.35;
        }

        if (name.Kind == InstitutionNameKind.WithoutCity && (cityNamed
            ? IsTailOfAnother()
            : !_isWhole || length == 2 || namesakes > 1 || _rarest > FewUses))
        {
            score -= 0.3;
        }

        if (text.IsBracketed(hit.FirstWord) && name.Kind == InstitutionNameKind.Acronym && !cityNamed)
        {
            score -= 0.2;
        }

        if (GoesOn(city))
        {
            score -= 0.3;
        }

        score -= (misspelt * OfSpelling)
            + (isReordered ? _isWhole ? OfOrder : OfOrderWithin : 0);
        if (name.Kind == InstitutionNameKind.Acronym && !cityNamed && text.Letters(hit.FirstWord) < ManyLetters
            && !(text.IsStart(hit.FirstWord) && text.IsStart(hit.EndWord)))
        {
            score -= OfFewLetters;
        }

        // Trinity Translational Medicine Institute is some other than the Institute of Translational Medicine.
        if (isReordered && !_isWhole && _isUsual && !cityNamed && !countryNamed)
        {
            score -= OfOrderWithin;
        }

        var needsSupport = _isEveryday || namesakes > 1;
        if (needsSupport && !cityNamed)
        {
            score -= !countryNamed ? 0.3 : !_isEveryday && here == 1 ? 0.05 : 0.15;
        }

        var isUsual = _isUsual && !cityNamed && !(countryNamed && IsOfState(name.Institution));
        if (!cityNamed && !countryNamed && IsOfAnyCountry())
        {
            score -= OfNoPlace;
        }
        else if (text.IsElsewhere(city) && !NamesPlace(country))
        {
            score -= isUsual || name.Kind == InstitutionNameKind.WithoutCity
                || (name.Kind == InstitutionNameKind.Alias && !_isOwn && !IsOfState(name.Institution)) ? Elsewhere
                : misspelt > 0 || !(_isWhole || _isOwn || IsOfState(name.Institution)) ? ElsewhereWithin
                : 0;
        }

        return (score + (cityNamed ? 0.08 : 0) + (countryNamed ? 0.05 : 0),
            (_isEveryday && !cityNamed) || IsUnit(name) ? InstitutionStanding.Weak
            : isUsual ? InstitutionStanding.Usual
            : InstitutionStanding.Own);
    }

    // The section of Cagliari is in Monserrato, and says where it is all the same.
    private bool NamesPlace(string? country)
    {
        if (country is null || !_isWhole || text.Misspelt(hit.FirstWord, hit.EndWord) > 0)
        {
            return false;
        }

        for (var i = hit.FirstWord; i < hit.EndWord; i++)
        {
            if (text.IsNamedCity(i))
            {
                return true;
            }
        }

        return false;
    }

    // Inserm U1148, UMR 7197 CNRS.
    private bool IsUnit(InstitutionName name) => hit.EndWord - hit.FirstWord == 1
        && name.Kind is InstitutionNameKind.Acronym or InstitutionNameKind.Full or InstitutionNameKind.Label
        && ((!text.IsStart(hit.FirstWord) && text.IsCode(hit.FirstWord - 1))
            || (!text.IsStart(hit.EndWord) && text.IsCode(hit.EndWord)));

    // Xuzhou Medical University is not the Medical University of another city that the string names as well, nor is
    // University College of Swansea that of London.
    private bool IsTailOfAnother() => (!text.IsBorder(hit.EndWord) && text.IsLinked(hit.EndWord))
        || (!text.IsBorder(hit.FirstWord) && !text.IsLinked(hit.FirstWord) && IsTail());

    private bool IsTail() => text.Words[hit.FirstWord - 1].Folded < 0
        || registry.Words.Countries(text.Words[hit.FirstWord].Folded) >= EverydayCountries;

    // Where other names have the word before or behind in the same way, it is probably one of those that goes on there:
    // "Open University in Wales", "Zhejiang University of Science".
    private bool GoesOn(int[] city)
    {
        if (!text.IsBorder(hit.FirstWord) && IsUsualBefore(hit.FirstWord)
            && Pairs(hit.FirstWord) >= OftenBefore * registry.Words.Uses(text.Words[hit.FirstWord - 1].Folded)
            && !(text.IsLinked(hit.FirstWord) && text.IsBorder(hit.EndWord)))
        {
            return true;
        }

        if (text.IsBorder(hit.EndWord))
        {
            return false;
        }

        var next = text.Words[hit.EndWord].Folded;
        if (registry.Words.Meanings.IsDepartment(next) && !text.IsLinked(hit.EndWord) && !HasKind())
        {
            return true;
        }

        // The hospital or press of a university stands behind it: "Tulane University Health Sciences Center".
        if (text.Words[hit.EndWord - 1].Folded == registry.Words.Meanings.University && !text.IsLinked(hit.EndWord))
        {
            return false;
        }

        return IsUsualBefore(hit.EndWord) && !city.Contains(next) && !registry.Words.Meanings.IsDepartment(next)
            && !IsSchool(hit.EndWord);
    }

    private bool HasKind()
    {
        for (var i = hit.FirstWord; i < hit.EndWord; i++)
        {
            if (registry.Words.Meanings.IsKind(text.Words[i].Folded))
            {
                return true;
            }
        }

        return false;
    }

    // Whether the word before another often stands there in names.
    private bool IsUsualBefore(int word) => Pairs(word) >= FewPairs;

    private int Pairs(int word) =>
        registry.Words.Pairs(text.Words[word - 1].Folded, text.Words[word].Folded, text.IsLinked(word));

    // College of Medicine, Medical School, Law School.
    private bool IsSchool(int word)
    {
        var words = text.Words;
        return !text.IsStart(word + 1)
            && ((words[word].Folded == registry.Words.Meanings.College && text.IsLinked(word + 1))
                || (registry.Words.Meanings.IsSchool(words[word].Folded)
                    && registry.Words.Meanings.IsSchool(words[word + 1].Folded)));
    }

    private bool IsAcronym() =>
        hit.EndWord - hit.FirstWord == 1 && _isWhole && text.IsCapital(hit.FirstWord);

    // The whole name of one university is its own, however usual its words.
    private static bool IsUniversity(InstitutionRegistry registry, AffiliationText text, PhraseHit hit)
    {
        for (var i = hit.FirstWord; i < hit.EndWord; i++)
        {
            if (text.Words[i].Folded == registry.Words.Meanings.University)
            {
                return text.FillsParts(hit.FirstWord, hit.EndWord);
            }
        }

        return false;
    }

    // Ministries and agencies are wherever they work in their country.
    private bool IsOfState(int institution) => registry.Institutions[institution].Kind is "government" or "funder"
        && !IsDepartment();

    // Department of Biological Sciences, National Research Council: many countries have one each.
    private bool IsOfAnyCountry()
    {
        var isAgency = false;
        for (var i = hit.FirstWord; i < hit.EndWord; i++)
        {
            if (registry.Words.Countries(text.Words[i].Folded) < UsualCountries)
            {
                return false;
            }

            isAgency |= registry.Words.Meanings.IsAgency(text.Words[i].Folded);
        }

        return IsDepartment() || (isAgency && _isEveryday);
    }

    // Not École Polytechnique.
    private bool IsDepartment() => text.Words[hit.FirstWord].Folded is var first
        && registry.Words.Meanings.IsDepartment(first) && first != registry.Words.Meanings.School;

    // Words of many countries are everyday words, where those of few are somebody's name; so are state and technical
    // even beside university.
    private static bool IsUsual(InstitutionRegistry registry, AffiliationText text, PhraseHit hit)
    {
        var least = IsOwn(registry, text, hit) ? EverydayCountries : UsualCountries;
        for (var i = hit.FirstWord; i < hit.EndWord; i++)
        {
            var word = text.Words[i].Folded;
            if (registry.Words.Countries(word) < least
                || (registry.Words.Meanings.IsOwn(word) && word != registry.Words.Meanings.University))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOwn(InstitutionRegistry registry, AffiliationText text, PhraseHit hit)
    {
        for (var i = hit.FirstWord; i < hit.EndWord; i++)
        {
            if (registry.Words.Meanings.IsOwn(text.Words[i].Folded))
            {
                return true;
            }
        }

        return false;
    }

    private static int RarestUses(InstitutionRegistry registry, AffiliationText text, PhraseHit hit)
    {
        var rarest = int.MaxValue;
        for (var i = hit.FirstWord; i < hit.EndWord; i++)
        {
            rarest = Math.Min(rarest, registry.Words.Uses(text.Words[i].Folded));
        }

        return rarest;
    }
}
