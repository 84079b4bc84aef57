using CoauthorGraph.Identity.Features;

namespace CoauthorGraph.Identity.Linking;

/// <summary>Finds names that are alike though blocks part them: the keys under which they meet, and how alike they
/// are.</summary>
internal static class NameComparison
{
    // Names of more words are read as if they had only so many.
    private const int MostWords = 6;
    private const int ShortestSpelt = 5;
    private const int LongSpelt = 9;

    /// <summary>Adds the keys of a name: two names that are alike have one in common.</summary>
    public static void AddKeys(NameForm form, List<string> keys)
    {
        form = form.Latin;
        var words = form.Words;
        var count = Math.Min(words.Length, MostWords);
        for (var a = 0; a < count; a++)
        {
            for (var b = a + 1; b < count; b++)
            {
                if (words[a].Length > 1 && words[b].Length > 1)
                {
                    keys.Add(string.CompareOrdinal(words[a], words[b]) < 0
                        ? $"{words[a]} {words[b]}"
                        : $"{words[b]} {words[a]}");
                }
            }
        }

        if (form.HasFullGiven)
        {
            keys.Add($"{Skeleton(string.Concat(form.Given))}+{Skeleton(form.Family)}");
            keys.Add($"{Skeleton(form.Given[0])}+{Skeleton(form.Family)}");
            keys.Add("=" + string.Concat(words));
            foreach (var name in GivenNameVariants.Of(form.Given[0]))
            {
                keys.Add($"{name} {form.Family}");
            }
        }

        if (IsUnspaced(form))
        {
            keys.Add("=" + FamilyFirst(form));
        }
    }

    /// <summary>How alike two names are that no block compares.</summary>
    public static NameLikeness Compare(NameForm left, NameForm right)
    {
        if (NameForm.AreOfTwoGenerations(left, right))
        {
            return NameLikeness.None;
        }

        if (IsUnspaced(left) && IsUnspaced(right) && left.Words.Length != right.Words.Length
            && string.Equals(FamilyFirst(left), FamilyFirst(right), StringComparison.Ordinal))
        {
            return NameLikeness.Spelling;
        }

        (left, right) = (left.Latin, right.Latin);
        var (few, many) = left.Words.Length <= right.Words.Length ? (left, right) : (right, left);
        if (!few.HasFullGiven)
        {
            return NameLikeness.None;
        }

        if (few.Words.Length == many.Words.Length && IsReordered(few.Words, many.Words))
        {
            return few.Words.AsSpan().SequenceEqual(many.Words) ? NameLikeness.Spelling : NameLikeness.Reordered;
        }

        if (few.Words.Length < many.Words.Length && IsPart(few.Words, many.Words))
        {
            return NameLikeness.Part;
        }

        return many.HasFullGiven && IsSpeltLike(left, right) ? NameLikeness.Spelling : NameLikeness.None;
    }

    // Of two Chinese syllables either may be the family name: turned round it is another name.
    private static bool IsReordered(string[] a, string[] b)
    {
        if (Array.TrueForAll(a, RomanizedNames.Chinese.Contains))
        {
            return false;
        }

        var (x, y) = ((string[])a.Clone(), (string[])b.Clone());
        Array.Sort(x, StringComparer.Ordinal);
        Array.Sort(y, StringComparer.Ordinal);
        return x.AsSpan().SequenceEqual(y);
    }

    private static bool IsPart(string[] few, string[] many)
    {
        var (at, full) = (0, 0);
        foreach (var word in many)
        {
            if (at < few.Length && string.Equals(few[at], word, StringComparison.Ordinal))
            {
                full += word.Length > 1 ? 1 : 0;
                at++;
            }
        }

        return at == few.Length && full > 1;
    }

    private static bool IsSpeltLike(NameForm a, NameForm b)
    {
        if (string.Equals(string.Concat(a.Words), string.Concat(b.Words), StringComparison.Ordinal))
        {
            return true;
        }

        var (givenA, givenB) = (string.Concat(a.Given), string.Concat(b.Given));
        return string.Equals(a.Family, b.Family, StringComparison.Ordinal)
            ? IsNear(givenA, givenB) || GivenNameVariants.AreVariants(a.Given[0], b.Given[0])
            : IsNear(a.Family, b.Family) && (string.Equals(givenA, givenB, StringComparison.Ordinal)
                || string.Equals(a.Given[0], b.Given[0], StringComparison.Ordinal)
                || (HasAVowelMore(a.Family, b.Family) && HasAVowelMore(givenA, givenB)));
    }

    // "Søren" and "Soeren": both parts of a name may be written out so, but two vowels that differ are two names.
    private static bool HasAVowelMore(string a, string b) => Math.Abs(a.Length - b.Length) == 1 && Distance(a, b) == 1
        && string.Equals(Skeleton(a), Skeleton(b), StringComparison.Ordinal);

    // Han characters, kana and Hangul: a name of them is printed with a space or without.
    private static bool IsUnspaced(NameForm form) =>
        form.Words.All(static word => word.All(static letter => letter >= '\u3040'));

    private static string FamilyFirst(NameForm form) => form.Family + string.Concat(form.Given);

    // Of romanised Chinese syllables one letter makes another name.
    private static bool IsNear(string a, string b)
    {
        var length = Math.Min(a.Length, b.Length);
        return length >= ShortestSpelt && !(RomanizedNames.Chinese.Cuts(a) && RomanizedNames.Chinese.Cuts(b))
            && Distance(a, b) <= (length >= LongSpelt ? 2 : 1);
    }

    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 2)
        {
            return int.MaxValue;
        }

        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = corner + (a[i - 1] == b[j - 1] ? 0 : 1);
                corner = row[j];
                row[j] = Math.Min(change, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[b.Length];
    }

    // Letters that spellings of one name keep: without vowels after the first letter, doubled letters, h, and with one
    // letter for those that stand for each other.
    private static string Skeleton(string word)
    {
        Span<char> kept = stackalloc char[Math.Min(word.Length, 32)];
        var length = 0;
        foreach (var letter in word.AsSpan(0, kept.Length))
        {
            var plain = letter switch
            {
                'y' or 'j' => 'i',
                'w' => 'v',
                'k' or 'q' or 'g' => 'c',
                'z' => 's',
                'd' => 't',
                'b' => 'p',
                _ => letter,
            };
            if ((plain is 'a' or 'e' or 'i' or 'o' or 'u' or 'h' && length > 0)
                || (length > 0 && kept[length - 1] == plain))
            {
                continue;
            }

            kept[length++] = plain;
        }

        return new string(kept[..length]);
    }
}
