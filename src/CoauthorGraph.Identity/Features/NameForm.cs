using System.Text;
using CoauthorGraph.Core.Names;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Identity.Features;

/// <summary>A name cut into what identity compares.</summary>
/// <param name="Family">The last folded word of the family name, by which names are blocked.</param>
/// <param name="Given">Folded words of the given name; an initial is a word of one letter.</param>
internal sealed record NameForm(string Family, string[] Given)
{
    private const string Article = "the ";

    /// <summary>Family name and first initial.</summary>
    public string BlockKey => Given.Length == 0 ? Family : $"{Family} {FirstLetter(Given[0])}";

    /// <summary>The whole folded name.</summary>
    public string Full => Given.Length == 0 ? Family : $"{string.Concat(Given)} {Family}";

    /// <summary>Whether the first name is printed in full.</summary>
    public bool HasFullGiven => Given.Length > 0 && Given[0].Length > 1;

    /// <summary>The first name as people are counted by it: of a romanised Chinese name all syllables.</summary>
    public string FirstGiven { get; } = Given.Length == 0 ? "" : Given.Length == 2 && Given[0].Length > 1
        && Given[1].Length > 1 && RomanizedNames.Chinese.Cuts(Given[0]) && RomanizedNames.Chinese.Cuts(Given[1])
        ? Given[0] + Given[1]
        : Given[0];

    /// <summary>All folded words: given names, then the whole family name.</summary>
    public string[] Words { get; private init; } = [.. Given, Family];

    /// <summary>Which of those of one name in a family it is, where it says so: <c>jr</c>, <c>sr</c>,
    /// <c>iii</c>.</summary>
    public string Generation { get; private init; } = "";

    /// <summary>The form in Latin letters, where it has Cyrillic or Greek ones; else itself.</summary>
    public NameForm Latin => Words.All(static word => Ascii.IsValid(word)) ? this
        : new NameForm(Romanization.Of(Family), Array.ConvertAll(Given, Romanization.Of))
        {
            Words = Array.ConvertAll(Words, Romanization.Of),
        };

    /// <summary>Makes the form of a mention from its printed name, or its parts where the source gives them. A group
    /// has neither family nor initial: all of its name is one, with "The" before it or without.</summary>
    public static NameForm From(string printed, string given, string family, bool isGroup = false)
    {
        if (isGroup && TextFolding.Words(printed) is { Length: > 0 } words)
        {
            var hasArticle = words.StartsWith(Article, StringComparison.Ordinal);
            return new NameForm(hasArticle ? words[Article.Length..] : words, []);
        }

        var name = family.Length > 0 && given.Length > 0
            ? PersonNameParser.FromParts(given, family)
            : PersonNameParser.ParseAlone(printed);
        var familyWords = name.FoldedFamily;
        var last = familyWords[(familyWords.LastIndexOf(' ') + 1)..];
        last = PlainUmlauts(last);
        var form = new NameForm(last.Length > 0 ? last : TextFolding.Fold(printed), GivenWords(name.Given))
        {
            Generation = NameParticles.GenerationOf(printed),
        };
        return familyWords.Length == last.Length ? form
            : form with { Words = [.. form.Given, .. familyWords.Split(' ')[..^1], form.Family] };
    }

    /// <summary>Whether both say which of their family they are, and say otherwise: junior and senior.</summary>
    public static bool AreOfTwoGenerations(NameForm left, NameForm right) =>
        left.Generation.Length > 0 && right.Generation.Length > 0
        && !string.Equals(left.Generation, right.Generation, StringComparison.Ordinal);

    /// <summary>How two given names fit.</summary>
    public static NameRelation Relate(NameForm left, NameForm right)
    {
        if (AreOfTwoGenerations(left, right))
        {
            return NameRelation.Conflict;
        }

        var (a, b) = (left.Given, right.Given);
        if (a.Length == 0 || b.Length == 0)
        {
            return a.Length == b.Length ? NameRelation.Compatible : NameRelation.Conflict;
        }

        if (left.HasFullGiven && right.HasFullGiven && JoinedEqual(a, b))
        {
            return NameRelation.Compatible | (Math.Max(a.Length, b.Length) > 1 ? NameRelation.MiddleAgrees
                : NameRelation.Conflict);
        }

        (a, b) = (JoinedLike(a, b), JoinedLike(b, a));
        var first = RelateFirst(a[0], b[0]);
        if (first == NameRelation.Conflict)
        {
            return first;
        }

        var shared = Math.Min(a.Length, b.Length);
        if (!MiddlesFit(a.Length <= b.Length ? a : b, a.Length <= b.Length ? b : a))
        {
            return NameRelation.Conflict;
        }

        if (shared > 1)
        {
            return first | NameRelation.MiddleAgrees;
        }

        return a.Length == b.Length ? first : first | NameRelation.MiddleMissing;
    }

    // "Schuetze" is "Schütze" without the key for it; inside short words (Xue, Joel) the two letters mean themselves.
    private static string PlainUmlauts(string family)
    {
        for (var i = 1; family.Length >= 6 && i < family.Length - 2; i++)
        {
            if (family[i] is 'u' or 'o' or 'a' && family[i + 1] == 'e' && !IsVowel(family[i - 1])
                && !IsVowel(family[i + 2]))
            {
                family = family.Remove(i + 1, 1);
            }
        }

        return family;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'q';

    private static string FirstLetter(string word) => char.IsHighSurrogate(word[0]) ? word[..2] : word[..1];

    // "JA" beside a family name in mixed case stands for two initials.
    private static string[] GivenWords(string given)
    {
        var words = TextFolding.Words(given);
        if (words.Length == 0)
        {
            return [];
        }

        if (given.Length is 2 or 3 && given.All(char.IsAsciiLetterUpper))
        {
            return [.. words.Select(static letter => letter.ToString())];
        }

        return Array.ConvertAll(words.Split(' '), word => IsCut(word, given) ? FirstLetter(word) : word);
    }

    // "Ph." for Philippe, "Yu." for Yuri, and "Ch" without a vowel, stand for no more than an initial.
    private static bool IsCut(string word, string given) =>
        (word.Length == 2 && !word.Any(static letter => IsVowel(letter) || letter > 'z'))
        || (word.Length is 2 or 3 && given.Contains(word + ".", StringComparison.OrdinalIgnoreCase));

    private static bool JoinedEqual(string[] a, string[] b) =>
        string.Equals(string.Concat(a), string.Concat(b), StringComparison.Ordinal);

    // "Jae-Hyung John" beside "Jaehyung J.": the first two words are the other's first.
    private static string[] JoinedLike(string[] a, string[] b) =>
        a.Length > 1 && a[0].Length > 1 && a[0].Length + a[1].Length == b[0].Length
            && string.Equals(a[0] + a[1], b[0], StringComparison.Ordinal)
            ? [b[0], .. a[2..]]
            : a;

    private static NameRelation RelateFirst(string a, string b)
    {
        var compatible = NameRelation.Compatible;
        if (a.Length == 1 || b.Length == 1)
        {
            return a[0] != b[0] ? NameRelation.Conflict
                : a.Length == b.Length ? compatible | NameRelation.BothInitials
                : compatible | NameRelation.OneInitial;
        }

        if (string.Equals(a, b, StringComparison.Ordinal))
        {
            return compatible;
        }

        var (small, large) = a.Length < b.Length ? (a, b) : (b, a);
        var isVariant = GivenNameVariants.AreVariants(a, b)
            || (large.StartsWith(small, StringComparison.Ordinal)
                ? small.Length >= 3 && !RomanizedNames.IsNoShortForm(small, large)
                : small.Length >= 6 && OneEditApart(small, large) && !RomanizedNames.AreTwo(small, large));
        return isVariant ? compatible | NameRelation.Variant : NameRelation.Conflict;
    }

    // Each middle name of the shorter name fits one of the longer's, in order.
    private static bool MiddlesFit(string[] few, string[] many)
    {
        var at = 1;
        for (var i = 1; i < few.Length; i++, at++)
        {
            while (at < many.Length && !MiddleFits(few[i], many[at]))
            {
                at++;
            }

            if (at >= many.Length)
            {
                return false;
            }
        }

        return true;
    }

    private static bool MiddleFits(string a, string b)
    {
        if (a.Length == 1 || b.Length == 1)
        {
            return a[0] == b[0];
        }

        var (small, large) = a.Length < b.Length ? (a, b) : (b, a);
        return large.StartsWith(small, StringComparison.Ordinal) || (small.Length >= 5 && OneEditApart(small, large));
    }

    private static bool OneEditApart(string small, string large)
    {
        if (large.Length - small.Length > 1)
        {
            return false;
        }

        var i = 0;
        while (i < small.Length && small[i] == large[i])
        {
            i++;
        }

        var rest = small.Length == large.Length ? i + 1 : i;
        return string.Equals(small[Math.Min(rest, small.Length)..], large[(i + 1)..], StringComparison.Ordinal);
    }
}
