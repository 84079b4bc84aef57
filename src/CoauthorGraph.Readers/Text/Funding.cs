using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Readers.Text;

/// <summary>Reads the grants of a paper where they stand in one text behind the names of their funders.</summary>
internal static class Funding
{
    private const int Longest = 1 << 16;

    /// <summary>The grants of funders that are parted by semicolons, each with its numbers in brackets: <c>National
    /// Science Foundation [IIS-0812114, 1018613]; Army Research Office [W911NF]</c>.</summary>
    public static string[] InBrackets(string? text, char open, char close)
    {
        if (string.IsNullOrEmpty(text) || text.Length > Longest)
        {
            return [];
        }

        var grants = new List<string>();
        var from = 0;
        while (text.IndexOf(open, from) is >= 0 and var start && text.IndexOf(close, start) is >= 0 and var end)
        {
            var funder = text.AsSpan(from, start - from);
            funder = funder[(funder.LastIndexOf(';') + 1)..].Trim(" ,.");
            grants.AddRange(GrantNumbers.Of(text[(start + 1)..end], Name(funder)));
            from = end + 1;
        }

        return GrantNumbers.Kept(grants);
    }

    // "National Natural Science Foundation of China, NSFC": the short form says nothing more.
    private static string Name(ReadOnlySpan<char> funder)
    {
        var comma = funder.LastIndexOf(',');
        var last = funder[(comma + 1)..].Trim();
        return (comma > 0 && last.Length < 16 && !last.ContainsAnyInRange('a', 'z') ? funder[..comma] : funder)
            .Trim().ToString();
    }
}
