namespace CoauthorGraph.Core.Text;

/// <summary>
/// Which of the letters from a to z a text has, as bits: what a text lacks is seen without folding it.
/// </summary>
public static class LetterSet
{
    private const int Alphabet = 26;

    /// <summary>The letters of ASCII text, whatever their case.</summary>
    public static uint Of(ReadOnlySpan<byte> text)
    {
        var set = 0u;
        foreach (var letter in text)
        {
            set |= Bit(letter);
        }

        return set;
    }

    /// <inheritdoc cref="Of(ReadOnlySpan{byte})"/>
    public static uint Of(ReadOnlySpan<char> text)
    {
        var set = 0u;
        foreach (var letter in text)
        {
            set |= Bit(letter);
        }

        return set;
    }

    private static uint Bit(int letter) =>
        (uint)((letter | ' ') - 'a') is < Alphabet and var place && letter < 128 ? 1u << (int)place : 0;
}
