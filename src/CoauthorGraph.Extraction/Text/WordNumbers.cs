using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Extraction.Text;

/// <summary>
/// Numbers the words of a vocabulary, folded ones and exact ones apart, and cuts texts into numbered words. A word is a
/// run of letters and digits; the <c>s</c> after an apostrophe is passed over. Filled once, then safe for any number of
/// threads.
/// </summary>
internal sealed class WordNumbers
{
    private const int LongestWord = 64;
    private readonly TextNumbers _folded = new();
    private readonly TextNumbers _exact = new();
    private int _next;

    /// <summary>The number of a word of a phrase; a word with a capital letter is exact.</summary>
    public int Add(string word)
    {
        if (word.Any(char.IsUpper))
        {
            return AddTo(_exact, word);
        }

        Span<char> buffer = stackalloc char[LongestWord];
        return AddTo(_folded, new string(buffer[..FoldWord(word, buffer)]));
    }

    /// <summary>The number of a word that is folded and stemmed already.</summary>
    public int AddFolded(string word) => AddTo(_folded, word);

    /// <summary>Cuts a text into words, appended to <paramref name="words"/>.</summary>
    public void Scan(string text, List<Word> words)
    {
        var shouted = !text.AsSpan().ContainsAnyInRange('a', 'z');
        Span<char> buffer = stackalloc char[LongestWord];
        var i = 0;
        while (i < text.Length)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            var capital = false;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                capital |= char.IsAsciiLetterUpper(text[i]);
                i++;
            }

            var word = text.AsSpan(start, i - start);
            if (word.Length >= LongestWord || (word is "s" && start > 0 && text[start - 1] is '\'' or '’'))
            {
                continue;
            }

            var length = FoldWord(word, buffer);
            var foldedNumber = _folded.Find(buffer[..length]);
            var exactNumber = -1;
            if (capital && !shouted)
            {
                var plural = word.Length > 2 && word[^1] == 's' && !char.IsLower(word[^2]);
                exactNumber = _exact.Find(plural ? word[..^1] : word);
            }

            words.Add(new Word(start, i, foldedNumber, exactNumber));
        }
    }

    /// <summary>Folds and stems a word and returns its new length.</summary>
    public static int FoldWord(ReadOnlySpan<char> word, Span<char> buffer)
    {
        if (System.Text.Ascii.IsValid(word))
        {
            word.ToLowerInvariant(buffer);
            return LightStemmer.Stem(buffer[..word.Length]);
        }

        var plain = TextFolding.Fold(word);
        if (plain.Length > buffer.Length)
        {
            plain = plain[..buffer.Length];
        }

        plain.CopyTo(buffer);
        return LightStemmer.Stem(buffer[..plain.Length]);
    }

    private int AddTo(TextNumbers numbers, string word)
    {
        var number = numbers.Find(word);
        if (number < 0)
        {
            number = _next++;
            numbers.Add(word, number);
        }

        return number;
    }
}
