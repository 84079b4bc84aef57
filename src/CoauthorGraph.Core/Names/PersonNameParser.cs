using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Core.Names;

/// <summary>
/// Cuts printed names into parts. The family name is the last word with the particles before it; a comma turns the
/// order round (<c>Berg, Jan van der</c>), and so do Han characters and Hangul. Names in scripts that are written
/// without spaces stay whole. Nothing is dropped but white space. Safe for any number of threads.
/// </summary>
public static class PersonNameParser
{
    /// <summary>Parses a name as printed.</summary>
    public static PersonName Parse(string printed)
    {
        var name = TextFolding.CollapseSpace(printed);
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0)
        {
            // Most are so plain that nothing needs to be weighed: "Quill, Ada B."
            var first = name.AsSpan(0, comma).TrimEnd(' ');
            var rest = name.AsSpan(comma + 1).Trim(' ');
            if (first.Length > 0 && rest.Length > 0 && !first.Contains(' ') && !rest.Contains(',')
                && NameParticles.AreAbsent(rest))
            {
                return new PersonName(rest.ToString(), "", first.ToString(), "");
            }

            var parts = name.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return FromCommaParts(parts);
        }

        // Most names are so plain that nothing needs to be weighed.
        var space = name.LastIndexOf(' ');
        if (comma < 0 && space > 0 && name[^1] < '\u3040' && NameParticles.AreAbsent(name))
        {
            return new PersonName(name[..space], "", name[(space + 1)..], "");
        }

        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var suffix = TakeSuffix(words);
        if (words.Count <= 1)
        {
            return new PersonName("", "", words.Count == 0 ? "" : words[0], suffix);
        }

        if (words.Count == 2 && IsFamilyFirst(words[0]) && IsFamilyFirst(words[1]))
        {
            return new PersonName(words[1], "", words[0], suffix);
        }

        var start = FamilyStart(words);
        var family = Enumerable.Range(start, words.Count - start)
            .FirstOrDefault(i => i == words.Count - 1 || !NameParticles.IsParticle(words[i]));
        return new PersonName(
            Join(words, 0, start), Join(words, start, family), Join(words, family, words.Count), suffix);
    }

    /// <summary>Parses a name of which nothing beside it tells the order: where all words but the first are initials,
    /// that one is the family name (<c>Quill A. B.</c>). In a list of names given in full it may be cut
    /// instead.</summary>
    public static PersonName ParseAlone(string printed)
    {
        var name = TextFolding.CollapseSpace(printed);
        return (name.Contains(',', StringComparison.Ordinal) ? null : TryParseInitialsLast(name)) ?? Parse(name);
    }

    /// <summary>The name of a source that gives its parts; particles at the start of the family name are set
    /// apart.</summary>
    public static PersonName FromParts(string? given, string? family, string? suffix = null)
    {
        var whole = TextFolding.CollapseSpace(family ?? "");
        if (!whole.Contains(' ', StringComparison.Ordinal))
        {
            return new PersonName(
                TextFolding.CollapseSpace(given ?? ""), "", whole, TextFolding.CollapseSpace(suffix ?? ""));
        }

        var words = whole.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var particles = words.TakeWhile((word, i) => i < words.Length - 1 && NameParticles.IsParticle(word)).Count();
        return new PersonName(
            TextFolding.CollapseSpace(given ?? ""),
            string.Join(' ', words.Take(particles)),
            string.Join(' ', words.Skip(particles)),
            TextFolding.CollapseSpace(suffix ?? ""));
    }

    private static PersonName FromCommaParts(string[] parts)
    {
        if (parts.Length == 1)
        {
            return Parse(parts[0]);
        }

        // "Berg Jr., Jan", "Berg, Jan, Jr." and "Jan Berg, Jr." all occur; "Berg, MD" has initials.
        var last = parts[^1];
        if (parts.Length == 2 && NameParticles.IsSuffix(last)
            && (parts[0].Contains(' ', StringComparison.Ordinal) || last is not ("MD" or "M.D.")))
        {
            return Parse(parts[0]) with { Suffix = last };
        }

        var suffix = parts.Length > 2 && NameParticles.IsSuffix(last) ? last
            : parts.Length > 2 && NameParticles.IsSuffix(parts[1]) ? parts[1]
            : "";
        var given = parts.Skip(1).Where(part => part != suffix || suffix.Length == 0).ToList();
        var familyWords = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (suffix.Length == 0)
        {
            suffix = TakeSuffix(familyWords, 2);
        }

        var givenWords = string.Join(' ', given).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (suffix.Length == 0 && givenWords.Count > 1 && NameParticles.IsSuffix(givenWords[^1]))
        {
            // "Berg, Jan Jr", as MEDLINE has it.
            suffix = givenWords[^1];
            givenWords.RemoveAt(givenWords.Count - 1);
        }

        var trailing = givenWords.Count - givenWords.AsEnumerable().Reverse()
            .TakeWhile(static word => NameParticles.IsLowerParticle(word) && word.Length > 1).Count();
        var name = FromParts(Join(givenWords, 0, trailing), string.Join(' ', familyWords), suffix);
        return trailing == givenWords.Count || trailing == 0
            ? name
            : name with { Particle = (Join(givenWords, trailing, givenWords.Count) + " " + name.Particle).Trim() };
    }

    private static PersonName? TryParseInitialsLast(string name)
    {
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || !IsInitials(name.AsSpan(name.LastIndexOf(' ') + 1))
            || name.AsSpan(0, space) is [_] or [_, '.', ..])
        {
            return null;
        }

        foreach (var range in name.AsSpan(space + 1).Split(' '))
        {
            if (!IsInitials(name.AsSpan(space + 1)[range]))
            {
                return null;
            }
        }

        return new PersonName(name[(space + 1)..], "", name[..space], "");
    }

    // "A", "A.", "A.B.", "A.-B."
    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        if (word is [var only])
        {
            return char.IsUpper(only);
        }

        for (var i = 0; i < word.Length; i++)
        {
            var isLetter = char.IsUpper(word[i]) && (i + 1 == word.Length || word[i + 1] == '.');
            if (!isLetter && word[i] is not ('.' or '-'))
            {
                return false;
            }
        }

        return word.Length > 0 && char.IsUpper(word[0]) && word[^1] == '.';
    }

    // Names in Han characters, in Hiragana and in Hangul have the family name first, with a space behind it, too.
    private static bool IsFamilyFirst(string word)
    {
        foreach (var c in word)
        {
            if (c is not (>= '\u3400' and <= '\u9FFF' or >= '\u3040' and <= '\u309F' or >= '\uAC00' and <= '\uD7A3'))
            {
                return false;
            }
        }

        return true;
    }

    private static string TakeSuffix(List<string> words, int fewest = 3)
    {
        if (words.Count < fewest || !NameParticles.IsSuffix(words[^1]))
        {
            return "";
        }

        var suffix = words[^1];
        words.RemoveAt(words.Count - 1);
        return suffix;
    }

    private static int FamilyStart(List<string> words)
    {
        if (NameParticles.IsLowerParticle(words[0]) && words[0].Length > 1)
        {
            return 0; // "van der Berg": no given name is printed.
        }

        for (var i = 1; i < words.Count - 1; i++)
        {
            if (!NameParticles.IsParticle(words[i]))
            {
                continue;
            }

            // "Ramón y Cajal", "Silva e Souza": a connector belongs to the word before it.
            return words[i] is "y" or "e" or "i" && i > 1 ? i - 1 : i;
        }

        return words.Count - 1;
    }

    private static string Join(List<string> words, int from, int to) =>
        string.Join(' ', words.GetRange(from, to - from));
}
