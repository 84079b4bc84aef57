using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Extraction.Text;

namespace CoauthorGraph.Extraction.Topics;

/// <summary>
/// Reads a table of topics that a user brings: a name, and where they are there an id, broader topics, synonyms,
/// phrases that must not match. Columns are known by the names that are usual, so that the table of OpenAlex's topics,
/// where what is broader stands in columns of its own, and ACM's classification are read as they are.
/// </summary>
internal sealed class TopicTable
{
    private static readonly string[] Ids = ["id", "topic id", "code", "notation"];
    private static readonly string[] Names = ["name", "topic name", "label", "preferred label", "preflabel", "topic"];

    private static readonly string[] Broader =
        ["broader", "parents", "parent", "broader topics", "parent id", "parent ids"];

    private static readonly string[] Synonyms =
        ["synonyms", "synonym", "alternatives", "other names", "aliases", "altlabel", "alternative labels", "keywords"];

    private static readonly string[] Excluded =
        ["not", "exclude", "excluded", "exclusions", "must not match", "phrases that must not match"];

    // Of OpenAlex, the broadest first.
    private static readonly string[][] Levels =
        [["domain", "domain name"], ["field", "field name"], ["subfield", "subfield name"]];

    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly List<TopicRow> _rows = [];
    private readonly Dictionary<string, string> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    private TopicTable()
    {
    }

    /// <summary>The topics, with ids of words and hyphens: those of the table where they are such, else made of the
    /// names. A topic that is called as a built-in one is that one.</summary>
    /// <exception cref="CoauthorGraphException">The table cannot be read.</exception>
    public static IReadOnlyList<TopicRow> Read(TextReader reader, TopicTaxonomy builtIn)
    {
        var table = new TopicTable();
        var header = reader.ReadLine()?.Trim('\uFEFF') ?? "";
        var delimiter = CsvRows.DelimiterOf(header);
        table.ReadHeader(CsvRows.Read(new StringReader(header), delimiter).FirstOrDefault().Cells ?? []);
        foreach (var (line, cells) in CsvRows.Read(reader, delimiter))
        {
            table.Add(line + 1, cells);
        }

        return table._rows.Count > 0
            ? [.. table._rows.Select(row => table.Resolve(row, builtIn))]
            : throw new CoauthorGraphException(ErrorCode.InputUnreadable, "The table has no topics below its header.");
    }

    private void ReadHeader(List<string> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            _columns.TryAdd(TextFolding.Words(cells[i]), i);
        }

        if (!Names.Any(_columns.ContainsKey))
        {
            throw new CoauthorGraphException(
                ErrorCode.InputUnreadable,
                "The first line of the table names no column 'name' (or 'label', 'topic_name'); known columns are id, "
                    + "name, parents, synonyms and not, each list in a cell parted by ';' or '|'.");
        }
    }

    private void Add(int line, List<string> cells)
    {
        var name = Cell(cells, Names);
        if (name.Length == 0)
        {
            throw Bad(line, "has no name");
        }

        var parent = "";
        foreach (var level in Levels)
        {
            if (Cell(cells, level) is { Length: > 0 } above)
            {
                parent = AddLevel(line, above, parent);
            }
        }

        var id = Cell(cells, Ids);
        List<string> broader = [.. List(cells, Broader), .. parent.Length > 0 ? (string[])[parent] : []];
        AddRow(
            new TopicRow(
                line, IdOf(line, id, name), name, broader, List(cells, Synonyms), List(cells, Excluded)),
            id);
    }

    // Two levels of one name are one: a subfield is often called as its field.
    private string AddLevel(int line, string name, string parent)
    {
        var id = SlugOf(name);
        if (id.Length > 0 && _given.Add(id))
        {
            AddRow(new TopicRow(line, id, name, parent.Length > 0 ? [parent] : [], [], []), "");
        }

        return id.Length > 0 ? id : parent;
    }

    private void AddRow(TopicRow row, string givenId)
    {
        _rows.Add(row);
        _byName.TryAdd(TextFolding.Words(row.Name), row.Id);
        _byId.TryAdd(row.Id, row.Id);
        if (givenId.Length > 0 && !_byId.TryAdd(givenId, row.Id) && _byId[givenId] != row.Id)
        {
            throw Bad(row.Line, $"has the id '{givenId}', which a topic above has");
        }
    }

    private string IdOf(int line, string given, string name)
    {
        var isSlug = given.Any(char.IsAsciiLetterLower) && given == SlugOf(given);
        var slug = isSlug ? given : SlugOf(name);
        if (slug.Length == 0)
        {
            throw Bad(line, $"has the name '{name}', of which no id can be made; give it one of its own");
        }

        if (_given.Add(slug))
        {
            return slug;
        }

        if (isSlug || given.Length == 0)
        {
            throw Bad(line, $"has the {(isSlug ? "id" : "name")} '{(isSlug ? given : name)}', which a topic above has");
        }

        // A classification calls several of its topics alike; its own numbers tell them apart.
        var numbered = $"{slug}-{SlugOf(given)}";
        return _given.Add(numbered) ? numbered : throw Bad(line, $"has the id '{given}', which a topic above has");
    }

    private TopicRow Resolve(TopicRow row, TopicTaxonomy builtIn) => row with
    {
        Broader = [.. row.Broader.Select(one => _byId.GetValueOrDefault(one)
            ?? _byName.GetValueOrDefault(TextFolding.Words(one))
            ?? builtIn.Find(one)?.Id
            ?? throw Bad(row.Line, $"names the broader topic '{one}', which is neither in the table nor built in"))
            .Distinct()],
    };

    private List<string> List(List<string> cells, string[] names) =>
        [.. Cell(cells, names)
            .Split([';', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private string Cell(List<string> cells, string[] names)
    {
        foreach (var name in names)
        {
            if (_columns.TryGetValue(name, out var column) && column < cells.Count && cells[column].Length > 0)
            {
                return TextFolding.CollapseSpace(cells[column]);
            }
        }

        return "";
    }

    private static string SlugOf(string text) => TextFolding.Words(text).Replace(' ', '-');

    private static CoauthorGraphException Bad(int line, string what) =>
        new(ErrorCode.InputUnreadable, $"Line {line} of the table {what}.");
}
