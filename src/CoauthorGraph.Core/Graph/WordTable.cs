namespace CoauthorGraph.Core.Graph;

/// <summary>
/// The words of the names of one kind of things, in order, and which things have them. Things stand at places, those of
/// most weight first, so that what counts most is found first.
/// </summary>
public sealed record WordTable
{
    /// <summary>Folded words, each once, in <see cref="Text.Utf8Order"/>.</summary>
    public required StringColumn Words { get; init; }

    /// <summary>For each word the places of the things that have it, ascending.</summary>
    public required IntListColumn Places { get; init; }

    /// <summary>For each place the row of the thing in its table.</summary>
    public required ReadOnlyMemory<int> Rows { get; init; }

    /// <summary>For each place the numbers of its words, ascending.</summary>
    public required IntListColumn WordsOf { get; init; }

    /// <summary>A table of the columns that are given.</summary>
    /// <param name="columns">What gives each column.</param>
    /// <param name="table">The table of the things.</param>
    public static WordTable Of(IColumns<WordTable> columns, string table)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return new WordTable
        {
            Words = columns.Strings($"{table}.words", static words => words.Words),
            Places = columns.RowLists($"{table}.places", $"{table}.rows", static words => words.Places),
            Rows = columns.Rows($"{table}.rows", table, static words => words.Rows),
            WordsOf = columns.RowLists($"{table}.words-of", $"{table}.words", static words => words.WordsOf),
        };
    }

    /// <summary>Whether its columns fit together and to a table of so many rows.</summary>
    public bool Fits(int rows) => Rows.Length == rows && WordsOf.Count == rows && Places.Count == Words.Count
        && Places.Values.Length == WordsOf.Values.Length;
}
