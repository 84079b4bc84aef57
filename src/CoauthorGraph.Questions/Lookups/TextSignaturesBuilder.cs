using System.Text;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Questions.Lookups;

/// <summary>Makes the signatures of texts. Seconds for a million abstracts.</summary>
internal static class TextSignaturesBuilder
{
    private const ulong FnvOffset = 0xCBF29CE484222325;
    private const ulong FnvPrime = 0x100000001B3;

    /// <summary>The signatures of a graph's papers.</summary>
    public static TextSignatures Of(PaperTable papers, CancellationToken cancellationToken)
    {
        int[] rows = [.. Enumerable.Range(0, papers.Count).Where(row => !papers.Abstract.GetUtf8(row).IsEmpty)];
        var groups = (rows.Length + TextSignatures.Group - 1) / TextSignatures.Group;
        var slices = new int[checked(groups * TextSignatures.Bits)];
        for (var at = 0; at < rows.Length; at++)
        {
            Set(
                slices.AsSpan(at / TextSignatures.Group * TextSignatures.Bits, TextSignatures.Bits),
                1 << (at % TextSignatures.Group),
                papers.Abstract.GetUtf8(rows[at]));
            cancellationToken.ThrowIfCancellationRequested();
        }

        return new TextSignatures { Rows = rows, Slices = slices };
    }

    /// <summary>The bits of a folded word.</summary>
    public static int[] BitsOf(string word)
    {
        var (one, other) = TwoBitsOf(word);
        return [one, other];
    }

    // Two bits a word: an abstract of a hundred words sets a third of its bits, and one word in ten that it has not
    // looks as if it had it, one pair of words in a hundred.
    private static (int One, int Other) TwoBitsOf(ReadOnlySpan<char> word)
    {
        var hash = FnvOffset;
        foreach (var letter in word)
        {
            hash = (hash ^ letter) * FnvPrime;
        }

        hash = StableHash.Mix(hash);
        return ((int)(hash % TextSignatures.Bits), (int)(hash / TextSignatures.Bits % TextSignatures.Bits));
    }

    private static void Set(Span<int> slice, int paper, ReadOnlySpan<byte> text)
    {
        var words = TextFolding.Words(Encoding.UTF8.GetString(text)).AsSpan();
        foreach (var word in words.Split(' '))
        {
            var (one, other) = TwoBitsOf(words[word]);
            slice[one] |= paper;
            slice[other] |= paper;
        }
    }
}
