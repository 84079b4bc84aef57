using System.Collections.Frozen;

namespace CoauthorGraph.Readers.Text;

/// <summary>Tells groups and organisations from people by the words that their names are made of.</summary>
internal static class GroupNames
{
    // Words that no one is called by, wherever in a name they stand.
    private static readonly FrozenSet<string> Anywhere = new[]
    {
        "collaboration", "collaborations", "consortium", "consortia", "committee", "subcommittee", "association",
        "organization", "organisation", "ministry", "investigators", "initiative", "commission", "foundation",
        "trialists", "collaborators", "university", "institute", "department", "laboratory", "laboratories",
        "federation", "taskforce", "organisations", "organizations", "universität", "université", "universidad",
        "universidade", "università", "ministère", "ministerio", "consorcio", "kollaboration", "arbeitsgruppe",
        "arbeitsgemeinschaft", "gesellschaft", "editorial",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Words that end the name of a group, and that hardly anyone is called by.
    private static readonly FrozenSet<string> AtEnd = new[]
    {
        "group", "groups", "team", "teams", "network", "panel", "society", "council", "agency", "bureau", "alliance",
        "company", "inc", "ltd", "gmbh", "llc", "corp", "corporation", "members", "participants", "editors",
        "registry", "consortium", "programme", "workgroup", "grp", "collab", "consort",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Words that some are called by, too: they end the name of a group where two words or more stand before them.
    private static readonly FrozenSet<string> AtEndOfMore = new[]
    {
        "project", "force", "board", "center", "centre", "office", "program", "authority", "staff", "union", "service",
        "services", "college", "academy", "administration", "secretariat", "trial", "study", "lab", "labs",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Words at the end of a name in parts that make it a group's; "John Council" is a person.
    private static readonly FrozenSet<string> AtEndOfParts = new[]
    {
        "group", "groups", "team", "teams", "network", "members", "participants", "workgroup", "grp", "collab",
        "consort",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Introductions =
        ["on behalf of the ", "on behalf of ", "for and on behalf of the ", "for the ", "and the "];

    /// <summary>The name of a group without what brings it in, as in "on behalf of the WARM investigators", and in its
    /// order, as of "Collaboration, CMS".</summary>
    public static string Plain(string name)
    {
        name = WithoutIntroduction(name);
        return name.IndexOf(", ", StringComparison.Ordinal) is > 0 and var comma
            && name.IndexOf(',', comma + 1) < 0 && Anywhere.Contains(name[..comma])
            ? $"{name[(comma + 2)..]} {name[..comma]}"
            : name;
    }

    /// <summary>Whether a name of which the source gives a given and a family name, as it does of all its names, is a
    /// group's: <c>CMS</c> and <c>Collaboration</c>.</summary>
    public static bool IsInParts(ReadOnlySpan<char> text) => Is(text, isInParts: true);

    /// <summary>Whether a printed name is a group's.</summary>
    public static bool Is(ReadOnlySpan<char> text) => Is(text, isInParts: false);

    private static string WithoutIntroduction(string name)
    {
        foreach (var words in Introductions)
        {
            if (name.StartsWith(words, StringComparison.OrdinalIgnoreCase) && name.Length > words.Length)
            {
                return name[words.Length..];
            }
        }

        return name;
    }

    private static bool Is(ReadOnlySpan<char> text, bool isInParts)
    {
        if (text.Length < 8 || !text.ContainsAny(' ', '-'))
        {
            return false;
        }

        // "Centre for Chronic Conditions (UK)".
        if (text[^1] == ')' && text.LastIndexOf(" (") is > 8 and var bracket)
        {
            text = text[..bracket];
        }

        var anywhere = Anywhere.GetAlternateLookup<ReadOnlySpan<char>>();
        var words = 0;
        ReadOnlySpan<char> last = [], first = [];
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && text[at] is not (' ' or ',' or '/' or '(' or ')'))
            {
                at++;
            }

            var word = text[start..at];
            if (word.Length == 0)
            {
                continue;
            }

            first = words == 0 ? word : first;
            last = word.ContainsAnyExceptInRange('0', '9') ? word.TrimEnd('.') : last;
            words++;
            if (word.Length >= 8 && anywhere.Contains(word[^1] == '.' ? word[..^1] : word))
            {
                return words > 1 || word.Length < text.Length;
            }
        }

        if (isInParts)
        {
            return words > 1 && AtEndOfParts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(last);
        }

        return words > 1 && last.Length >= 3 && !text.Contains(',')
            && ((words > 2 && (text.Contains('&') || text.Contains(" for ", StringComparison.Ordinal)
                    || text.Contains(" of the ", StringComparison.Ordinal)))
                || AtEnd.GetAlternateLookup<ReadOnlySpan<char>>().Contains(last)
                || (words > 2 && (AtEndOfMore.GetAlternateLookup<ReadOnlySpan<char>>().Contains(last)
                    || first.Equals("The", StringComparison.OrdinalIgnoreCase))));
    }
}
