using System.Text;

namespace CoauthorGraph.Readers.Tests.Robustness;

/// <summary>How to write a file of one format with as many records as a test needs.</summary>
/// <param name="Format">Name of the format.</param>
/// <param name="Record">Text of the record of a number; its title is <see cref="Title"/>.</param>
/// <param name="Before">What stands before the first record.</param>
/// <param name="Between">What stands between two records.</param>
/// <param name="After">What stands after the last record.</param>
/// <param name="Deep">A record that is nested 10,000 deep.</param>
internal sealed record FormatSample(
    string Format, Func<int, string> Record, string Before = "", string Between = "\n", string After = "\n",
    string? Deep = null)
{
    public static string Title(int number) => $"Where sparrows number {Word(number)} sleep";

    public string File(int records) =>
        Before + string.Join(Between, Enumerable.Range(0, records).Select(Record)) + After;

    public override string ToString() => Format;

    /// <summary>The file's bytes and where each record begins and ends in them.</summary>
    public (byte[] Bytes, List<(int Start, int End)> Places) Layout(IReadOnlyList<string> records)
    {
        var text = new StringBuilder(Before);
        var places = new List<(int Start, int End)>();
        foreach (var record in records)
        {
            text.Append(places.Count == 0 ? "" : Between);
            var start = Encoding.UTF8.GetByteCount(text.ToString());
            text.Append(record);
            places.Add((start, start + Encoding.UTF8.GetByteCount(record)));
        }

        return (Encoding.UTF8.GetBytes(text.Append(After).ToString()), places);
    }

    // Words, because a listing's title may not look like a date or a list of names.
    private static string Word(int number) =>
        string.Concat($"{number}".Select(static digit => digit switch
        {
            '0' => "no",
            '1' => "one",
            '2' => "two",
            '3' => "tri",
            '4' => "qua",
            '5' => "pen",
            '6' => "hex",
            '7' => "sep",
            '8' => "oct",
            _ => "nin",
        }));
}
