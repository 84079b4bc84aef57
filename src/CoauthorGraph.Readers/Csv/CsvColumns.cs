using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Readers.Delimited;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Csv;

/// <summary>Which columns of a table hold which field of a paper.</summary>
internal sealed class CsvColumns
{
    // What rispy and Zotero number or prefix, and Embase lists for itself.
    private static readonly string[] PassedBeginnings =
    [
        "alternate", "custom", "userdefin", "secondary", "tertiary", "subsidiary", "fileattachment", "placepublished",
        "label", "unnamed", "emtree", "drug", "embase", "device",
    ];

    // Who has columns of tags may have added some with names in full.
    private static readonly Dictionary<string, string[]> Tags = CsvColumnNames.TagsByField.ToDictionary(
        static pair => pair.Key,
        static pair => pair.Value.Union(CsvColumnNames.ByField[pair.Key]).ToArray(),
        StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, int[]> _columns = new(StringComparer.Ordinal);
    private readonly List<string> _unknown = [];

    private CsvColumns()
    {
    }

    /// <summary>Names of columns that hold no field that is known.</summary>
    public IReadOnlyList<string> Unknown => _unknown;

    /// <summary>The map of fields to columns that <c>--columns</c> gives: <c>title=Name,authors=Who</c>.</summary>
    /// <exception cref="CoauthorGraphException">It names a field that papers do not have.</exception>
    public static Dictionary<string, string> Given(string? map)
    {
        var given = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in (map ?? "").Split(
            ',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var field = equals < 0 ? pair : pair[..equals].Trim();
            if (equals < 0 || !CsvColumnNames.ByField.ContainsKey(field))
            {
                throw new CoauthorGraphException(
                    ErrorCode.Usage,
                    $"--columns takes pairs such as title=Name, parted by commas, not '{pair}'; the fields are "
                        + string.Join(", ", CsvColumnNames.ByField.Keys) + ".");
            }

            given[field] = pair[(equals + 1)..].Trim();
        }

        return given;
    }

    /// <summary>The columns of a header.</summary>
    /// <exception cref="CoauthorGraphException">A given column is not there.</exception>
    public static CsvColumns Of(IReadOnlyList<string> names, IReadOnlyDictionary<string, string> given)
    {
        var keys = names.Select(CsvColumnNames.Key).ToList();
        var known = Known(keys);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < keys.Count; i++)
        {
            places.TryAdd(keys[i], i);
        }

        var columns = new CsvColumns();
        var used = new HashSet<int>();
        foreach (var (field, candidates) in known)
        {
            int[] found = given.TryGetValue(field, out var name)
                ? [Place(names, name)]
                : [.. candidates.Where(places.ContainsKey).Select(candidate => places[candidate])];
            columns._columns[field] = found;
            used.UnionWith(found);
        }

        for (var i = 0; i < names.Count; i++)
        {
            if (!used.Contains(i) && !IsPassed(names[i], keys[i], known))
            {
                columns._unknown.Add(names[i].Trim());
            }
        }

        return columns;
    }

    /// <summary>How many fields of a paper the names of columns are known to hold; 0 for no table of papers.</summary>
    public static int Worth(IReadOnlyList<string> names, IReadOnlyDictionary<string, string> given)
    {
        var keys = names.Select(static name => CsvColumnNames.Key(name)).ToHashSet(StringComparer.Ordinal);
        var fields = Known(keys).Where(pair => given.TryGetValue(pair.Key, out var name)
                ? keys.Contains(CsvColumnNames.Key(name)) : pair.Value.Any(keys.Contains))
            .Select(static pair => pair.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var isTable = given.Count > 0 ? given.Keys.Any(fields.Contains)
            : fields.Contains("title") ? fields.Overlaps(["authors", "doi", "year", "date", "abstract"])
            : fields.Contains("authors") && (fields.Contains("doi") || fields.Count > 2);
        return isTable ? fields.Count : 0;
    }

    /// <summary>Whether some column holds a field.</summary>
    public bool Has(string field) => _columns[field].Length > 0;

    /// <summary>The value of a field, or null; what kept a spreadsheet from computing it is taken off.</summary>
    public string? Raw(DelimitedRow row, string field)
    {
        foreach (var column in _columns[field])
        {
            if (row.At(column) is { } value)
            {
                return SpreadsheetText.Unescape(value);
            }
        }

        return null;
    }

    /// <summary>The value of a field without markup, white space collapsed, or null.</summary>
    public string? Text(DelimitedRow row, string field) =>
        Raw(row, field) is { } value && Markup.Plain(value) is { Length: > 0 } text ? text : null;

    /// <summary>The entries of a list in one value.</summary>
    public static string[] List(string? value) => (value ?? "").Split(
        value?.Contains('|', StringComparison.Ordinal) == true ? '|'
            : value?.Contains(';', StringComparison.Ordinal) == true ? ';' : ',',
        StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static Dictionary<string, string[]> Known(ICollection<string> keys) =>
        (keys.Contains("au") || keys.Contains("af") || keys.Contains("a1"))
            && (keys.Contains("ti") || keys.Contains("t1"))
            ? Tags : CsvColumnNames.ByField;

    // Dotted names are the fields of a service's answer; in a table of tags all tags are known.
    private static bool IsPassed(string name, string key, Dictionary<string, string[]> known) =>
        CsvColumnNames.Passed.Contains(key)
        || Array.Exists(PassedBeginnings, beginning => key.StartsWith(beginning, StringComparison.Ordinal))
        || (name.Contains('.', StringComparison.Ordinal) && !name.Contains(' ', StringComparison.Ordinal))
        || (ReferenceEquals(known, Tags) && key.Length == 2);

    private static int Place(IReadOnlyList<string> names, string name)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (string.Equals(names[i].Trim(' ', '\uFEFF'), name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        throw new CoauthorGraphException(
            ErrorCode.Usage,
            $"--columns names a column '{name}' that is not there; there are "
                + string.Join(", ", names.Select(static known => $"'{known.Trim()}'")) + ".");
    }
}
