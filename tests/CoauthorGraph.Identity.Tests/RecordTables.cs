using System.IO.Compression;
using System.Text.Json;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Names;

namespace CoauthorGraph.Identity.Tests;

/// <summary>Paper records, read from JSON lines or written in a test, made into the columns that identity
/// reads.</summary>
internal sealed class RecordTables
{
    private readonly List<Paper> _papers = [];

    /// <summary>Number of papers.</summary>
    public int Count => _papers.Count;

    /// <summary>Reads a file of paper records, or of arXiv metadata (authors in one string, or parsed).</summary>
    public static RecordTables Read(string path)
    {
        var tables = new RecordTables();
        using var file = File.OpenRead(path);
        using var stream = new GZipStream(file, CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            tables._papers.Add(ReadPaper(document.RootElement));
        }

        return tables;
    }

    /// <summary>Adds a paper.</summary>
    public RecordTables Add(string id, string title, int year, params string[] authors)
    {
        _papers.Add(new Paper(id, title, year, "", "", "",
            [.. authors.Select(static (name, i) => new Author(i, name, [], ""))]));
        return this;
    }

    /// <summary>Adds a paper whose authors have affiliations and ORCIDs (null for none).</summary>
    public RecordTables AddWith(string id, string title, int year,
        params (string Name, string? Affiliation, string? Orcid)[] authors)
    {
        _papers.Add(new Paper(id, title, year, "", "", "", [.. authors.Select(static (author, i) =>
            new Author(i, author.Name, author.Affiliation is null ? [] : [author.Affiliation], author.Orcid ?? ""))]));
        return this;
    }

    /// <summary>Gives the paper that was added last an abstract.</summary>
    public RecordTables WithAbstract(string text)
    {
        _papers[^1] = _papers[^1] with { Abstract = text };
        return this;
    }

    /// <summary>Gives the paper that was added last what it cites and its awards.</summary>
    public RecordTables WithTies(string[] references, params string[] grants)
    {
        _papers[^1] = _papers[^1] with { References = references, Grants = grants };
        return this;
    }

    /// <summary>Gives the paper that was added last a DOI and other keys.</summary>
    public RecordTables WithKeys(string doi, string arxivId = "", params string[] others)
    {
        _papers[^1] = _papers[^1] with { Doi = doi, ArxivId = arxivId, OtherKeys = others };
        return this;
    }

    /// <summary>The same papers in another order of reading.</summary>
    public RecordTables Shuffled(int seed)
    {
        var random = new Random(seed);
        var tables = new RecordTables();
        tables._papers.AddRange(_papers.OrderBy(_ => random.Next()));
        return tables;
    }

    /// <summary>The same papers with nothing but names and co-authors.</summary>
    public RecordTables NamesOnly()
    {
        var tables = new RecordTables();
        tables._papers.AddRange(_papers.Select(static paper => new Paper(paper.Id, "", 0, "", "", "",
            [.. paper.Authors.Select(static author => author with { Affiliations = [], Orcid = "" })])));
        return tables;
    }

    /// <summary>The same papers without titles, abstracts, venues and years.</summary>
    public RecordTables WithoutWork()
    {
        var tables = new RecordTables();
        tables._papers.AddRange(_papers.Select(static paper => new Paper(paper.Id, "", 0, "", "", "", paper.Authors)));
        return tables;
    }

    /// <summary>A paper for each author of each paper: <c>id#position</c>.</summary>
    public RecordTables Alone()
    {
        var tables = new RecordTables();
        tables._papers.AddRange(_papers.SelectMany(static paper => paper.Authors.Select(author =>
            paper with { Id = $"{paper.Id}#{author.Position}", Authors = [author] })));
        return tables;
    }

    /// <summary>Some of the papers.</summary>
    public RecordTables Where(Func<string, bool> keep)
    {
        var tables = new RecordTables();
        tables._papers.AddRange(_papers.Where(paper => keep(paper.Id)));
        return tables;
    }

    /// <summary>What identity is decided on; known authors by paper id and position.</summary>
    public IdentityInput ToInput(IReadOnlyDictionary<(string Paper, int Position), string>? known = null)
    {
        var papers = _papers.OrderBy(static paper => paper.Id, StringComparer.Ordinal).ToArray();
        var raw = papers.SelectMany(static p => p.Authors.SelectMany(static a => a.Affiliations))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).ToArray();
        var rawRow = raw.Select(static (text, i) => (text, i))
            .ToDictionary(static p => p.text, static p => p.i, StringComparer.Ordinal);
        var authors = papers.SelectMany(static (p, i) => p.Authors.OrderBy(static a => a.Position)
            .Select(a => (Paper: i, Author: a))).ToArray();
        var names = authors.Select(static a => PersonNameParser.Parse(a.Author.Name)).ToArray();
        var ids = known is null ? [] : known.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .ToArray();
        var idRow = ids.Select(static (text, i) => (text, i))
            .ToDictionary(static p => p.text, static p => p.i, StringComparer.Ordinal);
        var offsets = new int[papers.Length + 1];
        foreach (var (paper, _) in authors)
        {
            offsets[paper + 1]++;
        }

        for (var i = 0; i < papers.Length; i++)
        {
            offsets[i + 1] += offsets[i];
        }

        return new IdentityInput
        {
            Papers = new PaperTable
            {
                Id = StringColumn.From(papers.Select(static p => p.Id)),
                Title = StringColumn.From(papers.Select(static p => p.Title)),
                Abstract = StringColumn.From(papers.Select(static p => p.Abstract)),
                Date = papers.Select(static p => p.Year * 10000).ToArray(),
                Year = papers.Select(static p => p.Year).ToArray(),
                Categories =
                    StringListColumn.From(papers.Select(static p =>
                        p.Category.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray()),
                Venue = StringColumn.From(papers.Select(static p => p.Venue)),
                Doi = StringColumn.From(papers.Select(static p => p.Doi)),
                ArxivId = StringColumn.From(papers.Select(static p => p.ArxivId)),
                References = StringListColumn.From(Array.ConvertAll(papers, static p => p.References)),
                Grants = StringListColumn.From(Array.ConvertAll(papers, static p => p.Grants)),
                OtherKeys = StringListColumn.From(Array.ConvertAll(papers, static p => p.OtherKeys)),
                Url = StringColumn.From(papers.Select(static _ => "")),
                Flags = new PaperFlags[papers.Length],
                Sources = StringListColumn.From(papers.Select(static _ => Array.Empty<string>()).ToArray()),
                AuthorshipOffsets = offsets,
                Affiliations = IntListColumn.OfEmptyRows(papers.Length),
            },
            Authorships = new AuthorshipTable
            {
                Paper = authors.Select(static a => a.Paper).ToArray(),
                Position = authors.Select(static a => a.Author.Position).ToArray(),
                Author = authors.Select(a => known is not null
                    && known.TryGetValue((papers[a.Paper].Id, a.Author.Position), out var id) ? idRow[id] : -1)
                        .ToArray(),
                Name = StringColumn.From(authors.Select(static a => a.Author.Name)),
                Given = StringColumn.From(names.Select(static n => n.Given)),
                Family = StringColumn.From(names.Select(static n => n.FullFamily)),
                Orcid = StringColumn.From(authors.Select(static a => a.Author.Orcid)),
                SourceId = StringColumn.From(authors.Select(static _ => "")),
                Confidence = new float[authors.Length],
                Flags = new AuthorshipFlags[authors.Length],
                Affiliations =
                    IntListColumn.From(authors.Select(a => a.Author.Affiliations.Select(text => rawRow[text])
                        .ToArray()).ToArray()),
            },
            Affiliations = new AffiliationTable
            {
                Raw = StringColumn.From(raw),
                Institution =
                Enumerable.Repeat(-1, raw.Length).ToArray()
            },
            KnownAuthorIds = StringColumn.From(ids),
        };
    }

    private static Paper ReadPaper(JsonElement record)
    {
        var id = Text(record, "id");
        var category = Text(record, "categories");
        var list = new List<Author>();
        if (record.TryGetProperty("authors_parsed", out var parsed) && parsed.ValueKind == JsonValueKind.Array)
        {
            foreach (var author in parsed.EnumerateArray())
            {
                list.Add(new Author(list.Count,
                    $"{author[1].GetString()} {author[0].GetString()} {author[2].GetString()}".Trim(), [], ""));
            }
        }
        else if (record.GetProperty("authors") is { ValueKind: JsonValueKind.String } text)
        {
            var names = text.GetString()!.Replace(" and ", ", ", StringComparison.Ordinal)
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            list.AddRange(names.Select(static (name, i) => new Author(i, name, [], "")));
        }
        else
        {
            foreach (var author in record.GetProperty("authors").EnumerateArray())
            {
                string[] affiliations = author.TryGetProperty("affiliations", out var places)
                    ? [.. places.EnumerateArray().Select(static place => Text(place, "raw"))
                        .Where(static raw => raw.Length > 0)]
                    : [];
                list.Add(new Author(author.GetProperty("position").GetInt32(), Text(author, "name"), affiliations, ""));
            }
        }

        var year = record.TryGetProperty("year", out var y) && y.ValueKind == JsonValueKind.Number ? y.GetInt32()
            : ArxivYear(id);
        return new Paper(id, Text(record, "title"), year, Text(record, "venue"), Text(record, "abstract"), category,
            [.. list]);
    }

    private static int ArxivYear(string id)
    {
        var at = id.IndexOf('/', StringComparison.Ordinal) + 1;
        return id.Length > at + 3 && int.TryParse(id.AsSpan(at, 2), out var two) ? two + (two > 90 ? 1900 : 2000) : 0;
    }

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()!
            : "";

    private sealed record Author(int Position, string Name, string[] Affiliations, string Orcid);

    private sealed record Paper(string Id, string Title, int Year, string Venue, string Abstract, string Category,
        Author[] Authors)
    {
        public string Doi { get; init; } = "";

        public string ArxivId { get; init; } = "";

        public string[] References { get; init; } = [];

        public string[] Grants { get; init; } = [];

        public string[] OtherKeys { get; init; } = [];
    }
}
