using CoauthorGraph.Core.Names;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Readers.Latex;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.AuthorLists;

/// <summary>Makes an author of one name of a list, in the order that the list has its names in.</summary>
internal static class ListedName
{
    private const int MostInitials = 6;

    // What stands before names that is no part of them.
    private static readonly string[] Titles =
    [
        "Dr.", "Dr", "Prof.", "Prof", "Professor", "Mr.", "Mr", "Mrs.", "Mrs", "Ms.", "Dr.-Ing.", "PD", "By",
    ];

    /// <summary>The author; null for an empty name.</summary>
    public static PaperAuthor? Author(string printed, int position, NameOrder order)
    {
        var marks = NameMarks.Of(printed.AsSpan().ContainsAny('\\', '{') ? LatexText.Decode(printed) : printed);
        var name = Bare(TextFolding.CollapseSpace(marks.Name));
        if (!name.Contains(',', StringComparison.Ordinal))
        {
            name = name.TrimEnd(';', ':');
        }

        var author = Of(name.Trim(), position, order);
        return author is null || marks is { Email: null, Orcid: null, Place: null } ? author
            : author with
            {
                Email = marks.Email,
                Orcid = marks.Orcid,
                Affiliations = marks.Place is null ? [] : Mentions.Affiliations([marks.Place]),
            };
    }

    // "Dr. Ada Quill", "By Ada Quill", "Ada Quill a" with the letter of a footnote.
    private static string Bare(string name)
    {
        if (name is [.., _, ' ', >= 'a' and <= 'z'])
        {
            name = name[..^2];
        }

        for (var space = name.IndexOf(' ', StringComparison.Ordinal);
            space is > 1 and < 10 && name.IndexOf(' ', space + 1) > 0 && Array.IndexOf(Titles, name[..space]) >= 0
                && char.IsUpper(name[space + 1]);
            space = name.IndexOf(' ', StringComparison.Ordinal))
        {
            name = name[(space + 1)..];
        }

        return name;
    }

    private static PaperAuthor? Of(string name, int position, NameOrder order)
    {
        if (GroupNames.Is(name))
        {
            return Mentions.Group(name.TrimEnd('.'), position);
        }

        if (EndsInPatronymic(name))
        {
            var space = name.IndexOf(' ', StringComparison.Ordinal);
            return Mentions.Parts(name[(space + 1)..], name[..space], null, position);
        }

        if (order == NameOrder.GivenFirst || name.Contains(',', StringComparison.Ordinal))
        {
            return Mentions.Person(name, position);
        }

        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var count = words.Length;
        var suffix = count > 2 && NameParticles.IsSuffix(words[^1]) ? words[--count] : null;
        var start = order == NameOrder.InitialsLast ? InitialsStart(words.AsSpan(0, count)) : GivenStart(words, count);
        return start <= 0 || start >= count
            ? Mentions.Printed(name, position)
            : Mentions.Parts(
                Given(words.AsSpan(start, count - start)), string.Join(' ', words[..start]), suffix, position);
    }

    // "Иванов Иван Иванович": a name of the father stands last only where the family name is first.
    private static bool EndsInPatronymic(string name)
    {
        if (name is not [.., 'ч' or 'а'] || name.Count(static c => c == ' ') != 2
            || name.Contains(',', StringComparison.Ordinal))
        {
            return false;
        }

        var words = name.Split(' ');
        return IsPatronymic(words[2]) && !IsPatronymic(words[1]) && words[1].Length > 2;
    }

    private static bool IsPatronymic(string word) =>
        word.EndsWith("вич", StringComparison.Ordinal) || word.EndsWith("ьич", StringComparison.Ordinal)
        || word.EndsWith("вна", StringComparison.Ordinal) || word.EndsWith("ична", StringComparison.Ordinal);

    // The dot of "Quill AB." ends the list.
    private static string Given(ReadOnlySpan<string> words)
    {
        var given = string.Join(' ', words);
        return given is [.., not '.', _, '.'] && given.AsSpan(0, given.Length - 1).IndexOfAny(". ") < 0
            ? given[..^1] : given;
    }

    private static int InitialsStart(ReadOnlySpan<string> words)
    {
        var start = ListPiece.InitialsStart(words);
        var last = words.Length - 1;
        return start < words.Length || last < 1 ? start
            : Initials.AreWithSmallLetters(words[last]) || IsLongRow(words[last], words[0]) ? last
            : start;
    }

    // "Quill ABCDE": five letters and more are initials where the family name is not in capitals.
    private static bool IsLongRow(string word, string family) =>
        word.Length <= MostInitials && word.All(char.IsUpper) && family.Any(char.IsLower);

    private static int GivenStart(string[] words, int count)
    {
        var start = 0;
        while (start < count
            && (words[start].All(static c => !char.IsLower(c)) || NameParticles.IsLowerParticle(words[start])))
        {
            start++;
        }

        return start;
    }
}
