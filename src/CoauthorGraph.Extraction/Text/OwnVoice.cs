namespace CoauthorGraph.Extraction.Text;

/// <summary>Tells the sentences in which authors say what they did from those that tell the background.</summary>
internal static class OwnVoice
{
    /// <summary>For each word whether its sentence speaks of the paper itself.</summary>
    public static void Mark(string text, List<Word> words, List<bool> own)
    {
        own.Clear();
        var first = 0;
        var speaks = false;
        for (var i = 0; i < words.Count; i++)
        {
            var word = text.AsSpan(words[i].Start, words[i].End - words[i].Start);
            speaks |= IsOwn(word) || (word is "authors" && i > 0 && IsThe(text, words[i - 1]));
            if (i + 1 == words.Count || SentenceEnds(text, words[i].End, words[i + 1].Start))
            {
                for (; first <= i; first++)
                {
                    own.Add(speaks);
                }

                speaks = false;
            }
        }
    }

    private static bool SentenceEnds(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (Sentences.EndsAt(text, i))
            {
                return true;
            }
        }

        return false;
    }

    // "The authors" of an abstract are its own; other authors are others.
    private static bool IsThe(string text, Word word) =>
        text.AsSpan(word.Start, word.End - word.Start) is "The" or "the";

    private static bool IsOwn(ReadOnlySpan<char> word) => word.Length switch
    {
        2 => word is "we" or "We" or "us",
        3 => word is "our" or "Our",
        5 => word is "paper" or "study",
        6 => word is "thesis" or "survey",
        7 => word is "article",
        8 => word is "proposed" or "proposes" or "presents",
        10 => word is "introduces",
        _ => false,
    };
}
