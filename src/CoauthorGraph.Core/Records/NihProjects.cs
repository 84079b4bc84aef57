namespace CoauthorGraph.Core.Records;

/// <summary>
/// Numbers of the US National Institutes of Health (NIH, "Understand Grant Numbers"): type, activity, institute, serial
/// number, year and suffix, as in <c>5R01AI032956-05A1</c>. All but institute and serial number change while a project
/// goes on, and papers print some of them or none.
/// </summary>
internal static class NihProjects
{
    private const int Serial = 6;

    private const string Institutes =
        "AA AG AI AR AT CA DA DC DE DK EB ES EY GM HD HG HL HS LM MD MH NR NS OD RR TR TW";

    /// <summary>Institute and serial number of a project, such as <c>AI032956</c>; other numbers as they are.</summary>
    /// <param name="number">Letters and digits in upper case.</param>
    public static string Core(string number)
    {
        var rest = number.AsSpan();
        rest = rest is [>= '1' and <= '9', ..] ? rest[1..] : rest;
        if (IsProject(rest, out var core))
        {
            return core;
        }

        return rest is [>= 'A' and <= 'Z', _, _, ..] && (char.IsAsciiDigit(rest[1]) || char.IsAsciiDigit(rest[2]))
            && IsProject(rest[3..], out core)
            ? core
            : number;
    }

    private static bool IsProject(ReadOnlySpan<char> text, out string core)
    {
        core = "";
        if (text.Length < 7 || !IsInstitute(text[..2]))
        {
            return false;
        }

        var digits = text[2..].IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : text.Length - 2;
        var serial = digits is Serial - 1 or Serial ? digits : digits == Serial + 2 ? Serial : 0;
        if (serial == 0 || !IsSuffix(text[(2 + digits)..]))
        {
            return false;
        }

        core = string.Concat(text[..2], serial < Serial ? "0" : "", text.Slice(2, serial));
        return true;
    }

    private static bool IsInstitute(ReadOnlySpan<char> code) =>
        Institutes.AsSpan().Contains(code, StringComparison.Ordinal);

    // "A1" of an amended application, "S1" of a supplement.
    private static bool IsSuffix(ReadOnlySpan<char> text) =>
        text.IsEmpty || (text is ['A' or 'S', >= '0' and <= '9', .. var rest] && IsSuffix(rest));
}
