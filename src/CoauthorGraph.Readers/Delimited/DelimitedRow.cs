using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Delimited;

/// <summary>A row of a table with a header.</summary>
internal sealed class DelimitedRow(IReadOnlyDictionary<string, int> columns, List<string> values)
{
    /// <summary>The first value that is not empty among columns by name; else null.</summary>
    public string? this[params ReadOnlySpan<string> names]
    {
        get
        {
            foreach (var name in names)
            {
                if (columns.TryGetValue(name, out var column) && column < values.Count
                    && Markup.Plain(values[column]) is { Length: > 0 } text)
                {
                    return text;
                }
            }

            return null;
        }
    }

    /// <summary>The value of a column by number, as it is; null where it is empty or the number below 0.</summary>
    public string? At(int column) =>
        column >= 0 && column < values.Count && !string.IsNullOrWhiteSpace(values[column]) ? values[column] : null;

    /// <summary>All values with their columns' names.</summary>
    public IEnumerable<(string Name, string Value)> Named() => columns
        .OrderBy(static column => column.Value)
        .Where(column => column.Value < values.Count)
        .Select(column => (column.Key, Markup.WithoutMarkup(values[column.Value])));
}
