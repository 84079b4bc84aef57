namespace CoauthorGraph.Questions.Lookups;

/// <summary>Words that may stand for a word that was typed: ranges of their numbers, ascending.</summary>
internal readonly record struct WordChoice(IReadOnlyList<(int From, int End)> Ranges)
{
    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => Ranges.Count == 0;

    /// <summary>How many words.</summary>
    public int Count => Ranges.Sum(static range => range.End - range.From);

    /// <summary>Words from one number to before another.</summary>
    public static WordChoice Of(int from, int end) => new(from < end ? [(from, end)] : []);

    /// <summary>Whether one of some words, ascending, is among them.</summary>
    public bool Has(ReadOnlySpan<int> words)
    {
        foreach (var word in words)
        {
            foreach (var (from, end) in Ranges)
            {
                if (word >= from && word < end)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
