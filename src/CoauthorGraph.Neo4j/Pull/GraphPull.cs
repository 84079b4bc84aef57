using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Names;
using CoauthorGraph.Core.Progress;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Neo4j.Client;
using CoauthorGraph.Neo4j.Push;

namespace CoauthorGraph.Neo4j.Pull;

/// <summary>
/// Reads a graph out of a database: papers with what is on them, and who each name is. What can be derived
/// (co-authorships, counts, weights) is not read. Abstracts are not there. Memory: some 2 kB a paper.
/// </summary>
public sealed class GraphPull
{
    private readonly Neo4jDatabase _database;
    private readonly string _source;
    private readonly IProgress<ProgressReport>? _progress;
    private readonly ElementIds _elements = new();
    private readonly Dictionary<long, PaperDraft> _papers = [];
    private readonly Dictionary<long, string> _authors = [];
    private readonly List<(string Former, string Current)> _formerIds = [];
    private readonly List<PulledMention> _mentions = [];

    private GraphPull(Neo4jDatabase database, string source, IProgress<ProgressReport>? progress)
    {
        _database = database;
        _source = source;
        _progress = progress;
    }

    /// <summary>Reads everything.</summary>
    /// <exception cref="CoauthorGraphException">The database refuses, holds no graph, or is being pushed
    /// to.</exception>
    public static async Task<PulledGraph> RunAsync(
        Neo4jDatabase database, string source, IProgress<ProgressReport>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        return await new GraphPull(database, source, progress).RunAsync(cancellationToken);
    }

    private async Task<PulledGraph> RunAsync(CancellationToken cancellationToken)
    {
        var before = await PushLedger.ReadAsync(_database, cancellationToken);
        if (before is { Complete: false })
        {
            throw new CoauthorGraphException(
                ErrorCode.Remote, $"A push into the {_database.Name} is not finished; pull when it is.");
        }

        await ReadNodesAsync(cancellationToken);
        if (_papers.Count == 0)
        {
            throw new CoauthorGraphException(
                ErrorCode.Remote, $"The {_database.Name} holds no papers; correct --uri or --database.");
        }

        await ReadRelationshipsAsync(cancellationToken);
        if (await PushLedger.ReadAsync(_database, cancellationToken) != before)
        {
            throw new CoauthorGraphException(
                ErrorCode.Remote, $"The {_database.Name} was pushed to while it was read; pull again.");
        }

        var drafts = _papers.Values.OrderBy(static draft => draft.Record.Id, Core.Text.Utf8Order.Instance);
        return new PulledGraph
        {
            Papers = [.. drafts.Select((draft, i) => draft.Build(new RecordSource(_source, "neo4j", i)))],
            Mentions = _mentions,
            FormerIds = _formerIds,
            MaxAuthors = before?.MaxAuthors,
        };
    }

    private async Task ReadNodesAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(
            "papers",
            """
            MATCH (p:Paper) WHERE p.id IS :: STRING NOT NULL
            RETURN elementId(p), p.id, p.title, p.date, p.year, p.category, p.categories, p.venue, p.hasCode, p.doi,
                   p.arxivId, p.url, p.authorsTruncated, p.affiliations
            """,
            row => _papers.Add(_elements.NumberOf(row[0]), new PaperDraft(PaperOf(row), Texts(row[13]))),
            _papers.Clear,
            cancellationToken);
        await ReadAsync(
            "authors",
            "MATCH (a:Author) WHERE a.id IS :: STRING NOT NULL RETURN elementId(a), a.id, a.formerIds",
            row =>
            {
                var id = (string)row[1]!;
                _authors.Add(_elements.NumberOf(row[0]), id);
                _formerIds.AddRange(Texts(row[2]).Select(former => (former, id)));
            },
            () =>
            {
                _authors.Clear();
                _formerIds.Clear();
            },
            cancellationToken);
    }

    private async Task ReadRelationshipsAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(
            "institutions",
            """
            MATCH (p:Paper)-[r:FROM]->(i:Institution)
            RETURN elementId(p), r.raw, i.id, i.name, i.ror, i.country
            """,
            row => Of(row)?.Linked.Add(new Affiliation(Text(row[1]) ?? Text(row[3]) ?? "", Text(row[4]), Text(row[3]))
            {
                InstitutionId = Text(row[2]),
                Country = Text(row[5]),
            }),
            () => ForEach(static draft => draft.Linked.Clear()),
            cancellationToken);
        await ReadAsync(
            "topics",
            "MATCH (p:Paper)-[r:ABOUT]->(t:Topic) RETURN elementId(p), t.id, t.name, r.score, r.evidence",
            row => Of(row)?.Topics.Add(new TopicAssignment(
                Text(row[1]) ?? "", Text(row[2]) ?? "", row[3] as double? ?? 0, Text(row[4]) ?? "")),
            () => ForEach(static draft => draft.Topics.Clear()),
            cancellationToken);
        await ReadAsync(
            "artifacts",
            "MATCH (p:Paper)-[:INTRODUCES]->(x:Artifact) RETURN elementId(p), x.name, x.kind, x.url",
            row => Of(row)?.Artifacts.Add(new ArtifactMention(
                Text(row[1]) ?? "",
                Enum.TryParse<ArtifactKind>(Text(row[2]), ignoreCase: true, out var kind) ? kind : ArtifactKind.System,
                Text(row[3]))),
            () => ForEach(static draft => draft.Artifacts.Clear()),
            cancellationToken);
        await ReadAsync(
            "authorships",
            """
            MATCH (a:Author)-[r:AUTHORED]->(p:Paper)
            RETURN elementId(p), elementId(a), r.position, r.name, r.confidence, r.orcid, r.affiliations, r.inferred,
                   r.collective
            """,
            AddAuthor,
            () =>
            {
                _mentions.Clear();
                ForEach(static draft => draft.Authors.Clear());
            },
            cancellationToken);
    }

    private void AddAuthor(object?[] row)
    {
        if (Of(row) is not { } draft || !_authors.TryGetValue(_elements.NumberOf(row[1]), out var author))
        {
            return;
        }

        var position = (int)(row[2] as long? ?? draft.Authors.Count);
        var name = Text(row[3]) ?? "";
        var collective = row[8] is true;
        var parts = collective ? null : PersonNameParser.Parse(name);
        draft.Authors.Add((
            new PaperAuthor
            {
                Position = position,
                Name = name,
                Given = parts is { Given.Length: > 0 } ? parts.Given : null,
                Family = parts?.FullFamily,
                Suffix = parts is { Suffix.Length: > 0 } ? parts.Suffix : null,
                Orcid = Text(row[5]),
                Inferred = row[7] is true,
                Collective = collective,
            },
            Texts(row[6])));
        _mentions.Add(new PulledMention(
            draft.Record.Id, position, name, author, (float)(row[4] as double? ?? 1)));
    }

    private static PaperRecord PaperOf(object?[] row)
    {
        _ = PartialDate.TryParse(Text(row[3]) ?? "", out var date);
        var categories = Texts(row[6]);
        return new PaperRecord
        {
            Id = (string)row[1]!,
            Title = Text(row[2]) ?? "",
            Date = date,
            Year = (int)(row[4] as long? ?? 0),
            Categories = categories.Length == 0 && Text(row[5]) is { } category ? [category] : categories,
            Venue = Text(row[7]),
            HasCode = row[8] is true,
            Doi = Text(row[9]),
            ArxivId = Text(row[10]),
            Url = Text(row[11]),
            AuthorsTruncated = row[12] is true,
            Source = new RecordSource("", "", 0),
        };
    }

    private async Task ReadAsync(
        string what, string cypher, Action<object?[]> onRow, Action forget, CancellationToken cancellationToken)
    {
        var read = 0L;
        await _database.RunAsync(
            Neo4jStatement.Read(cypher) with { PlainRows = true },
            row =>
            {
                onRow(row);
                if (++read % 10_000 == 0)
                {
                    _progress?.Report(new ProgressReport($"reading {what}", read));
                }
            },
            cancellationToken,
            forget);
    }

    private PaperDraft? Of(object?[] row) => _papers.GetValueOrDefault(_elements.NumberOf(row[0]));

    private void ForEach(Action<PaperDraft> action)
    {
        foreach (var draft in _papers.Values)
        {
            action(draft);
        }
    }

    private static string? Text(object? value) => value as string;

    private static string[] Texts(object? value) => value is List<object?> list
        ? [.. list.OfType<string>()]
        : [];
}
