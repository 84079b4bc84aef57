namespace CoauthorGraph.Readers.Bibtex;

/// <summary>The abbreviations of a file, and the months that every style knows.</summary>
internal sealed class BibtexMacros
{
    private const int Most = 100_000;

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes an <c>@string</c> entry.</summary>
    public void Define(BibtexEntry entry)
    {
        foreach (var (name, value) in entry.Fields)
        {
            if (_values.Count < Most)
            {
                _values[name] = value;
            }
        }
    }

    /// <summary>What a bare word stands for: its definition, else the word itself (a number, a month).</summary>
    public string Value(string word) => _values.GetValueOrDefault(word, word);
}
