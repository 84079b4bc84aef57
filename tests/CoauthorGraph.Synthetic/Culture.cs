namespace CoauthorGraph.Synthetic;

/// <summary>How people of one part of the world are called, and where they work.</summary>
internal sealed class Culture
{
    private const int UsuallyMixed = 80;
    private const double GivenOffset = 30;
    private const double FamilyOffset = 900;

    private readonly RankedChoice _given;
    private readonly RankedChoice _family;

    public Culture(int share, IReadOnlyDictionary<string, string> lists)
    {
        Share = share;
        MiddlePerMille = 10 * int.Parse(lists["middle"], null);
        MixedPerMille = lists.TryGetValue("mixed", out var mixed) ? 10 * int.Parse(mixed, null) : UsuallyMixed;
        SecondFamilyPerMille = lists.TryGetValue("second", out var second) ? 10 * int.Parse(second, null) : 0;
        Countries = lists["countries"].Split('|');
        Cities = lists["cities"].Split(' ');
        var syllables = lists.TryGetValue("syllables", out var least) ? int.Parse(least, null) : 0;
        Given = [.. Givens(lists["given"].Split(' '), syllables).Select(static name => new NamePart(name))];
        Family = [.. Families(lists).Distinct(StringComparer.Ordinal).Select(static name => new NamePart(name))];
        _given = new RankedChoice(Given.Length, syllables > 0 ? 4000 : GivenOffset);
        _family = new RankedChoice(Family.Length, syllables > 0 ? 8 : FamilyOffset);
    }

    /// <summary>Its share of all authors, in hundredths.</summary>
    public int Share { get; }

    public int MiddlePerMille { get; }

    /// <summary>How many of a thousand have a family name of another culture.</summary>
    public int MixedPerMille { get; }

    public int SecondFamilyPerMille { get; }

    public IReadOnlyList<string> Countries { get; }

    public IReadOnlyList<string> Cities { get; }

    public NamePart[] Given { get; }

    public NamePart[] Family { get; }

    /// <summary>Reads all cultures.</summary>
    public static Culture[] ReadAll()
    {
        var all = new List<Culture>();
        Dictionary<string, string> lists = [];
        var share = 0;
        foreach (var line in StockFile.Lines("names").Append("culture end 0"))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            if (!line.StartsWith("culture ", StringComparison.Ordinal))
            {
                lists[line[..space]] = line[(space + 1)..];
                continue;
            }

            if (share > 0)
            {
                all.Add(new Culture(share, lists));
            }

            share = int.Parse(line[(line.LastIndexOf(' ') + 1)..], null);
            lists = [];
        }

        return [.. all];
    }

    public ushort DrawGiven(SeededRandom random) => (ushort)_given.Draw(random);

    public ushort DrawFamily(SeededRandom random) => (ushort)_family.Draw(random);

    // One syllable is itself a name where that is usual; two make one in any case.
    private static IEnumerable<string> Givens(string[] names, int syllables)
    {
        if (syllables == 0)
        {
            return names.Distinct(StringComparer.Ordinal);
        }

        var distinct = names.Distinct(StringComparer.Ordinal).ToArray();
        var pairs = from sum in Enumerable.Range(0, (2 * distinct.Length) - 1)
                    from first in Enumerable.Range(0, distinct.Length)
                    where sum - first >= 0 && sum - first < distinct.Length && sum != 2 * first
                    let second = distinct[sum - first]
                    select syllables == 1
                        ? distinct[first] + char.ToLowerInvariant(second[0]) + second[1..]
                        : $"{distinct[first]}-{char.ToLowerInvariant(second[0])}{second[1..]}";
        return (syllables == 1 ? distinct.Concat(pairs) : pairs).Distinct(StringComparer.Ordinal).Take(12_000);
    }

    // The rarer names in an order in which stems and endings take turns.
    private static IEnumerable<string> Families(IReadOnlyDictionary<string, string> lists)
    {
        var common = lists["family"].Split(' ');
        if (!lists.TryGetValue("stems", out var stemList))
        {
            return common;
        }

        var stems = stemList.Split(' ');
        var endings = lists["endings"].Split(' ');
        return common.Concat(
            from turn in Enumerable.Range(0, endings.Length)
            from stem in Enumerable.Range(0, stems.Length)
            select stems[stem] + endings[(turn + (7 * stem)) % endings.Length]);
    }
}
