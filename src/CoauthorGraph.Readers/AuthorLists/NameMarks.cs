using System.Buffers;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.AuthorLists;

/// <summary>Takes off a printed name what is no part of it: an e-mail address, an ORCID, a role, footnote
/// marks.</summary>
/// <param name="Name">The name without them.</param>
/// <param name="Email">The address, or null.</param>
/// <param name="Orcid">The ORCID, or null.</param>
/// <param name="Place">An affiliation in brackets behind the name, or null.</param>
internal readonly record struct NameMarks(string Name, string? Email, string? Orcid, string? Place = null)
{
    private const string Footnotes = "^*†‡§¶#∗⁎‖∥✉✝⋆★¹²³⁰⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍ₁₂₃";
    private const int LongestBracket = 200;

    // What is longer is nobody's name, and would be looked through for each of its marks.
    private const int LongestName = 4_000;

    private static readonly SearchValues<char> Signs = SearchValues.Create("@()[]<>0123456789" + Footnotes);
    private static readonly SearchValues<char> MailSigns = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._%+-");

    private static readonly string[] Roles =
    [
        "author", "aut", "autor", "auteur", "corresponding author", "first author", "ed.", "ed", "eds.", "eds",
        "editor", "editors", "hrsg.", "dir.", "creator", "contributor", "viaf", "thesis advisor",
        "deceased", "in memoriam", "verstorben", "presenter", "presenting author", "speaker",
    ];

    /// <summary>The parts of a printed name.</summary>
    public static NameMarks Of(string printed)
    {
        if (printed.Length > LongestName || !printed.AsSpan().ContainsAny(Signs))
        {
            return new NameMarks(printed, null, null);
        }

        string? email = null;
        string? orcid = null, place = null;
        var name = WithoutMail(WithoutRaised(printed), ref email).AsSpan();
        for (var length = -1; length != name.Length;)
        {
            length = name.Length;
            name = WithoutBracket(name.Trim(), ref orcid, ref place).TrimEnd(" ;");
            name = WithoutOrcid(name, ref orcid);
            name = WithoutNumber(name.TrimStart(Footnotes + " ").TrimEnd(Footnotes + " "));
        }

        return new NameMarks(
            name.Length == printed.Length ? printed : new string(name.TrimEnd(" ,")), email, orcid, place);
    }

    // "Quill^1,2" and "Quill^{a}".
    private static string WithoutRaised(string text)
    {
        var caret = text.IndexOf('^', StringComparison.Ordinal);
        return caret > 0 && char.IsLetter(text[caret - 1])
            && !text.AsSpan(caret + 1).ContainsAnyExcept("0123456789,;{}* abcdefghij".AsSpan())
            ? text[..caret] : text;
    }

    private static string WithoutMail(string text, ref string? email)
    {
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at > 0; at = text.IndexOf('@', at + 1))
        {
            var before = text.AsSpan(0, at);
            var start = before.LastIndexOfAnyExcept(MailSigns) + 1;
            var after = text.AsSpan(at + 1);
            var length = after.IndexOfAnyExcept(MailSigns);
            var domain = (length < 0 ? after : after[..length]).TrimEnd("._-");
            if (start == at || !domain.Contains('.'))
            {
                continue;
            }

            email ??= EmailAddress.Of(text[start..(at + 1 + domain.Length)]);
            var left = before[..start].TrimEnd();
            foreach (var label in (ReadOnlySpan<string>)["mailto:", "e-mail:", "email:", "mail:"])
            {
                left = left.EndsWith(label, StringComparison.OrdinalIgnoreCase)
                    ? left[..^label.Length].TrimEnd() : left;
            }

            var right = after[domain.Length..].TrimStart(" .");
            if (left.Length > 0 && left[^1] is '(' or '<' or '[' && right.Length > 0 && right[0] is ')' or '>' or ']')
            {
                left = left[..^1];
                right = right[1..];
            }

            text = $"{left.TrimEnd(" ,:")} {right}".Trim();
            at = 0;
            if (text.Length == 0)
            {
                break;
            }
        }

        return text;
    }

    private static ReadOnlySpan<char> WithoutBracket(
        ReadOnlySpan<char> name, scoped ref string? orcid, scoped ref string? place)
    {
        if (name.Length == 0)
        {
            return name;
        }

        if (name[0] is '(' or '[' && name.IndexOfAny(')', ']') is > 0 and < 5 and var first && IsMark(name[1..first]))
        {
            return name[(first + 1)..].TrimStart();
        }

        if (CaselessNames.WithoutOtherScript(name) is var own && own.Length < name.Length)
        {
            return own;
        }

        var open = name[^1] switch
        {
            ')' => name.LastIndexOf('('),
            ']' => name.LastIndexOf('['),
            '>' => name.LastIndexOf('<'),
            _ => -1,
        };
        if (open < 1 || name.Length - open > LongestBracket)
        {
            return name;
        }

        var inside = name[(open + 1)..^1].Trim();
        if (OrcidId.Of(inside) is { } id)
        {
            orcid ??= id;
        }
        else if (IsPlace(inside) && name[..open].Trim().Contains(' ') && !GroupNames.Is(name[..open].Trim()))
        {
            place ??= inside.ToString();
        }
        else if (inside.Length > 0 && !IsMark(inside) && !IsRole(inside))
        {
            return name;
        }

        return name[..open].TrimEnd();
    }

    // "Ada Quill (Reed College)"; one word in brackets may be another name of hers.
    private static bool IsPlace(ReadOnlySpan<char> text) => text.Length > 0 && char.IsUpper(text[0])
        && text.Contains(' ') && text[text.LastIndexOf(' ') + 1] is var last
        && (char.IsUpper(last) || text.Contains(','));

    private static bool IsRole(ReadOnlySpan<char> text)
    {
        foreach (var role in Roles)
        {
            if (text.Equals(role, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMark(ReadOnlySpan<char> text) =>
        !text.ContainsAnyExcept("0123456789,;*†‡§¶# ".AsSpan());

    private static ReadOnlySpan<char> WithoutOrcid(ReadOnlySpan<char> name, scoped ref string? orcid)
    {
        var space = name.LastIndexOf(' ');
        var last = name[(space + 1)..];
        if (space < 1 || last.Length < 16 || OrcidId.Of(last) is not { } id)
        {
            return name;
        }

        orcid ??= id;
        name = name[..space].TrimEnd();
        return name.EndsWith("ORCID:", StringComparison.OrdinalIgnoreCase) ? name[..^6].TrimEnd() : name;
    }

    // "Ruiz1", "Cho1,2", "Wei Wang 0001", "2Ada Quill"; the number of a group, as in "Area 51", is a part of its name.
    private static ReadOnlySpan<char> WithoutNumber(ReadOnlySpan<char> name)
    {
        var start = name.TrimStart("0123456789");
        start = start.Length < name.Length && start is ['.' or ')', ' ', ..] ? start[2..].TrimStart() : start;
        if (start.Length is > 3 and var rest && rest < name.Length && char.IsUpper(start[0])
            && start.Contains(' ') && start.IndexOfAnyInRange('0', '9') < 0)
        {
            name = start;
        }

        var bare = name.TrimEnd("0123456789,");
        if (bare.Length == name.Length || bare.Length < 3 || name[bare.Length..].IndexOfAnyInRange('0', '9') < 0)
        {
            return name;
        }

        var words = bare.TrimEnd();
        var isPerson = words.ContainsAny(' ', ',') && words.IndexOfAnyInRange('0', '9') < 0
            && !GroupNames.Is(words);
        return isPerson && (words.Length < bare.Length || char.IsLower(bare[^1]) || bare[^1] == '.') ? words : name;
    }
}
