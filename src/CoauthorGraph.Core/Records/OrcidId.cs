using System.Globalization;

namespace CoauthorGraph.Core.Records;

/// <summary>
/// ORCIDs, which sources print as an address, with <c>orcid:</c> before them, in brackets, with hyphens or without, in
/// one form. One whose check digit is wrong is a slip of the pen and one that begins with eight zeros fills an empty
/// field: neither is anybody's.
/// </summary>
public static class OrcidId
{
    private const int Digits = 16;

    // The first that were given away are 0000-0001-5000-0007 and up.
    private const string NobodysStart = "00000000";

    /// <inheritdoc cref="Of(ReadOnlySpan{char})"/>
    public static string? Of(string? text) => Of(text.AsSpan());

    /// <summary>The ORCID in a text as <c>0000-0000-0000-0000</c>, with its check digit tested; null when there is
    /// none, or more than one.</summary>
    public static string? Of(ReadOnlySpan<char> text)
    {
        Span<char> digits = stackalloc char[Digits];
        var count = 0;
        string? found = null;
        for (var at = 0; at <= text.Length; at++)
        {
            var letter = at < text.Length ? char.ToUpperInvariant(text[at]) : '\0';
            if (char.IsAsciiDigit(letter) || (letter == 'X' && count == Digits - 1))
            {
                if (count < Digits)
                {
                    digits[count] = letter;
                }

                count++;
            }
            else if (!IsBetween(letter) || (count == Digits && !IsDash(letter)))
            {
                if (count == Digits && !char.IsLetter(letter) && Checked(digits) is { } orcid)
                {
                    if (found is not null && found != orcid)
                    {
                        return null;
                    }

                    found = orcid;
                }

                count = 0;
            }
        }

        return found;
    }

    private static string? Checked(ReadOnlySpan<char> digits) =>
        CheckDigit(digits[..^1]) == digits[^1] && !digits.StartsWith(NobodysStart, StringComparison.Ordinal)
            ? $"{digits[..4]}-{digits[4..8]}-{digits[8..12]}-{digits[12..]}"
            : null;

    private static bool IsBetween(char letter) => IsDash(letter) || char.IsWhiteSpace(letter)
        || char.GetUnicodeCategory(letter) == UnicodeCategory.Format;

    private static bool IsDash(char letter) =>
        letter == '\u2212' || char.GetUnicodeCategory(letter) == UnicodeCategory.DashPunctuation;

    // ISO 7064 mod 11-2, as ORCID's "Structure of the ORCID Identifier" has it.
    private static char CheckDigit(ReadOnlySpan<char> digits)
    {
        var total = 0;
        foreach (var digit in digits)
        {
            total = (total + digit - '0') * 2 % 11;
        }

        var check = (12 - total) % 11;
        return check == 10 ? 'X' : (char)('0' + check);
    }
}
