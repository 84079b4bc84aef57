namespace CoauthorGraph.Readers.Csv;

/// <summary>Springer's tables run names together: they are cut where a small letter meets a capital one.</summary>
internal static class RunTogetherNames
{
    private static readonly string[] Joints =
        ["Mc", "Mac", "De", "Di", "La", "Le", "Du", "Da", "Van", "Fitz", "El", "Al"];

    /// <summary>The names; where there are separators they are what parts them.</summary>
    public static List<string> Of(string list)
    {
        if (list.AsSpan().ContainsAny(';', '|'))
        {
            return [.. list.Split([';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        }

        var names = new List<string>();
        var start = 0;
        for (var i = 1; i < list.Length; i++)
        {
            if (char.IsUpper(list[i]) && char.IsLower(list[i - 1]) && !EndsWithJoint(list.AsSpan(start, i - start)))
            {
                names.Add(WithoutRank(list[start..i]));
                start = i;
            }
        }

        names.Add(WithoutRank(list[start..]));
        return names;
    }

    private static string WithoutRank(string name)
    {
        foreach (var rank in (ReadOnlySpan<string>)["Assoc. ", "Prof. ", "Dr. ", "Ing. "])
        {
            name = name.StartsWith(rank, StringComparison.Ordinal) ? name[rank.Length..] : name;
        }

        return name;
    }

    private static bool EndsWithJoint(ReadOnlySpan<char> text)
    {
        var word = text[(text.LastIndexOfAny(' ', '-') + 1)..];
        foreach (var joint in Joints)
        {
            if (word.SequenceEqual(joint))
            {
                return true;
            }
        }

        return false;
    }
}
