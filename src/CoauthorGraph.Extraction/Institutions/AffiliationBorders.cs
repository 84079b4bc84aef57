using CoauthorGraph.Extraction.Text;

namespace CoauthorGraph.Extraction.Institutions;

/// <summary>Where within a part of an affiliation a name may begin or end as at a comma: around numbers, before a city
/// at the end, between two institutions that <c>and</c> joins, before the university of a department.</summary>
internal readonly struct AffiliationBorders(
    InstitutionRegistry registry, List<Word> words, List<AffiliationWord> read, List<bool> borders)
{
    private const int MostOfCity = 3;
    private const int LeastOfLetters = 4;

    // No name is longer, and who writes without any border gets an answer in time that grows with the words.
    private const int MostOfPhrase = 32;

    private WordMeanings Meanings => registry.Words.Meanings;

    /// <summary>Adds those of the part that begins with a word and is the last.</summary>
    public void Add(int first)
    {
        var end = words.Count;
        for (var i = first; i < end; i++)
        {
            // A number of one or two digits may belong to a name: Paris 13.
            if (read[i].Is(AffiliationWordTraits.Code)
                && (read[i].Letters > AffiliationText.MostOfName || i == first || i == end - 1))
            {
                borders[i] = true;
                if (i + 1 < end)
                {
                    borders[i + 1] = true;
                }
            }
        }

        for (var i = first + 1; i < end; i++)
        {
            borders[i] |= IsBetween(first, i, end) || IsOfDepartment(i, end) || IsSchoolOf(i, end)
                || IsLettersBehind(i, end) || IsCityBehind(first, i, end);
        }
    }

    // Emory University and Georgia Institute of Technology; INFN and University of Bologna.
    private bool IsBetween(int first, int at, int end)
    {
        if (!read[at].IsJoined)
        {
            return false;
        }

        var from = at - 1;
        while (from > first && !borders[from] && at - from < MostOfPhrase)
        {
            from--;
        }

        // School of Science and Technology: of one school, unless another begins behind it.
        if (Meanings.IsDepartment(words[from].Folded) && !Meanings.IsKind(words[at].Folded))
        {
            return false;
        }

        return (HasKind(from, at) || (at - from == 1 && IsCapital(from)))
            && (HasKind(at, Math.Min(end, at + MostOfPhrase)) || (end - at == 1 && IsCapital(at)));
    }

    private bool HasKind(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (Meanings.IsKind(words[i].Folded))
            {
                return true;
            }
        }

        return false;
    }

    // College of Medicine University of Florida.
    private bool IsOfDepartment(int at, int end)
    {
        if (words[at].Folded != Meanings.University || at + 1 >= end || !read[at + 1].IsLinked)
        {
            return false;
        }

        var from = at - 1;
        while (!borders[from] && at - from < MostOfPhrase)
        {
            from--;
        }

        return at - from > 1 && Meanings.IsKind(words[from].Folded)
            && words[from].Folded != Meanings.University;
    }

    // David Geffen School of Medicine at UCLA.
    private bool IsLettersBehind(int at, int end) => at + 1 == end && read[at].IsLinked && IsCapital(at)
        && !IsCapital(at - 1) && read[at].Letters >= LeastOfLetters;

    // University of Pittsburgh School of Medicine.
    private bool IsSchoolOf(int at, int end) => at + 1 < end && read[at + 1].IsLinked && !borders[at - 1]
        && !read[at].IsLinked
        && (words[at].Folded == Meanings.School || words[at].Folded == Meanings.College);

    // Stanford University Stanford.
    private bool IsCityBehind(int first, int at, int end)
    {
        if (read[at].IsLinked || at == first)
        {
            return false;
        }

        var bag = 0UL;
        for (var i = at; i < Math.Min(end, at + MostOfCity) && words[i].Folded >= 0; i++)
        {
            bag += InstitutionBag.Of(words[i].Folded);
            if ((i + 1 == end || borders[i + 1]) && registry.IsCity(bag))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsCapital(int word) => read[word].Is(AffiliationWordTraits.Capital);
}
