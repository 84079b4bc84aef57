namespace CoauthorGraph.Pipeline.Persons;

/// <summary>An ORCID as a number: four bits for each of its sixteen digits, ten for the X at its end.</summary>
internal static class OrcidDigits
{
    /// <summary>Stands for no ORCID.</summary>
    public const ulong None = 0;

    /// <summary>Stands for more than one.</summary>
    public const ulong Several = ulong.MaxValue;

    private const int Digits = 16;
    private const int DigitsOfAGroup = 4;
    private const uint Ten = 10;

    /// <summary>The number of an ORCID; <see cref="None"/> of what is none.</summary>
    public static ulong Of(string orcid)
    {
        ulong number = 0;
        var count = 0;
        foreach (var letter in orcid)
        {
            if (letter == '-')
            {
                continue;
            }

            var digit = char.IsAsciiDigit(letter) ? (uint)(letter - '0')
                : letter is 'X' or 'x' ? Ten
                : uint.MaxValue;
            if (digit == uint.MaxValue || ++count > Digits)
            {
                return None;
            }

            number = (number << 4) | digit;
        }

        return count == Digits ? number : None;
    }

    /// <summary>What two records say together.</summary>
    public static ulong Both(ulong left, ulong right) =>
        left == None ? right : right == None || left == right ? left : Several;

    /// <summary>The ORCID, or null for none or several.</summary>
    public static string? Text(ulong number)
    {
        if (number is None or Several)
        {
            return null;
        }

        return string.Create(Digits + (Digits / DigitsOfAGroup) - 1, number, static (text, digits) =>
        {
            for (int at = 0, digit = 0; at < text.Length; at++)
            {
                if (at % (DigitsOfAGroup + 1) == DigitsOfAGroup)
                {
                    text[at] = '-';
                    continue;
                }

                var value = (uint)(digits >> (4 * (Digits - 1 - digit++))) & 0xF;
                text[at] = value == Ten ? 'X' : (char)('0' + value);
            }
        });
    }
}
