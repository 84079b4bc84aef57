using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Graph.Derivation;
using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Tests.Shared.Graphs;

/// <summary>
/// A graph of a few papers, written down. Authors, topics and institutions are there when a paper names them, ordered by
/// id; what they are called is their id. A place that begins with <c>?</c> is linked to no institution,
/// <c>MIT#Lab</c> to the same as <c>MIT</c>.
/// </summary>
internal sealed class LiteralGraph(params LiteralPaper[] papers)
{
    private readonly LiteralMention[] _mentions = [.. papers.SelectMany(
        static (paper, row) => paper.Authors.Select((_, position) => LiteralMention.Of(paper, row, position)))];

    /// <summary>Topics and those they are narrower than.</summary>
    public (string Topic, string[] Broader)[] Narrower { get; init; } = [];

    /// <summary>Institutions and those they are part of.</summary>
    public (string Place, string[] Wholes)[] Parts { get; init; } = [];

    /// <summary>Authors and ids they had before.</summary>
    public (string Author, string[] Ids)[] Former { get; init; } = [];

    public int MaxAuthors { get; init; } = 100;

    public int Threads { get; init; } = 1;

    public KnowledgeGraph Build()
    {
        var authors = Ids(_mentions.Select(static mention => mention.Author));
        var topics = Ids(papers.SelectMany(static paper => paper.About.Select(static one => one.Topic))
            .Concat(Narrower.SelectMany(static one => one.Broader.Append(one.Topic))));
        var raw = Ids(_mentions.Select(static mention => mention.Place ?? "")
            .Concat(papers.SelectMany(static paper => paper.From)));
        var places = Ids(raw.Where(static text => text[0] != '?').Select(Whole)
            .Concat(Parts.SelectMany(static one => one.Wholes.Append(one.Place))));
        return KnowledgeGraphAssembler.Assemble(
            new GraphParts
            {
                Info = new SnapshotInfo("000001", 1, "test", MaxAuthors, 0),
                Papers = Papers(raw),
                Authorships = Authorships(authors, raw),
                Affiliations = new AffiliationTable
                {
                    Raw = StringColumn.From(raw),
                    Institution = Array.ConvertAll(raw, text => Array.IndexOf(places, Whole(text))),
                },
                Institutions = Institutions(places),
                Topics = new TopicTable
                {
                    Id = StringColumn.From(topics),
                    Name = StringColumn.From(topics),
                    Level = Array.ConvertAll(topics, topic => Above(Narrower, topic).Length == 0 ? 0 : 1),
                    Broader = Rows(topics.Select(topic => Above(Narrower, topic)), topics),
                },
                Artifacts = Artifacts(),
                PaperTopics = PaperTopics(topics),
                AuthorIds = StringColumn.From(authors),
                FormerIds = StringListColumn.From([.. authors.Select(author => Above(Former, author))]),
            },
            Threads,
            CancellationToken.None);
    }

    private static string[] Ids(IEnumerable<string> texts) =>
        [.. texts.Where(static text => text.Length > 0).Distinct().Order(StringComparer.Ordinal)];

    private static string Whole(string place) => place.Split('#')[0];

    private static string[] Above((string Name, string[] Others)[] all, string name) =>
        all.FirstOrDefault(one => one.Name == name).Others ?? [];

    private static IntListColumn Rows(IEnumerable<IEnumerable<string>> lists, string[] ids) =>
        IntListColumn.From([.. lists.Select(list => list.Select(text => Array.IndexOf(ids, text)).ToArray())]);

    private StringColumn Texts(Func<LiteralPaper, string?> of) => StringColumn.From(papers.Select(of));

    private PaperTable Papers(string[] raw)
    {
        var places = _mentions.ToLookup(static mention => mention.Paper, static mention => mention.Place ?? "");
        return new PaperTable
        {
            Id = Texts(static paper => paper.Id),
            Title = Texts(static paper => paper.Title ?? $"On {paper.Id}"),
            Abstract = Texts(static paper => paper.Abstract),
            Date = Array.ConvertAll(papers, static paper => paper.Date ?? (paper.Year * 10_000)),
            Year = Array.ConvertAll(papers, static paper => paper.Year),
            Categories = StringListColumn.From([.. papers.Select(static paper => paper.Categories)]),
            Venue = Texts(static paper => paper.Venue),
            Doi = Texts(static paper => paper.Doi),
            ArxivId = Texts(static paper => paper.ArxivId),
            Url = Texts(static paper => paper.Url),
            Flags = Array.ConvertAll(papers, static paper => paper.Flags),
            Sources = StringListColumn.From([.. papers.Select(static _ => new[] { "literal" })]),
            FieldSources = StringListColumn.From([.. papers.Select(static _ => Array.Empty<string>())]),
            References = StringListColumn.From([.. papers.Select(static _ => Array.Empty<string>())]),
            Grants = StringListColumn.From([.. papers.Select(static _ => Array.Empty<string>())]),
            OtherKeys = StringListColumn.From([.. papers.Select(static _ => Array.Empty<string>())]),
            AuthorshipOffsets = Offsets(static paper => paper.Authors.Length),
            Affiliations = Rows(papers.Select((paper, row) => Ids(paper.From.Concat(places[row]))), raw),
        };
    }

    private int[] Offsets(Func<LiteralPaper, int> length)
    {
        var offsets = new int[papers.Length + 1];
        for (var row = 0; row < papers.Length; row++)
        {
            offsets[row + 1] = offsets[row] + length(papers[row]);
        }

        return offsets;
    }

    private AuthorshipTable Authorships(string[] authors, string[] raw)
    {
        var rows = authors.Index().ToDictionary(static one => one.Item, static one => one.Index);
        var none = StringColumn.From(new string?[_mentions.Length]);
        return new AuthorshipTable
        {
            Paper = Array.ConvertAll(_mentions, static mention => mention.Paper),
            Position = Array.ConvertAll(_mentions, static mention => mention.Position),
            Author = Array.ConvertAll(_mentions, mention => rows.GetValueOrDefault(mention.Author, -1)),
            Name = StringColumn.From(_mentions.Select(static mention => mention.Name)),
            Given = none,
            Family = none,
            Orcid = StringColumn.From(_mentions.Select(static mention => mention.Orcid)),
            SourceId = none,
            Confidence = Array.ConvertAll(_mentions, static mention => mention.Sure),
            Flags = new AuthorshipFlags[_mentions.Length],
            Affiliations = Rows(
                _mentions.Select(static mention => mention.Place is { } place ? new[] { place } : []), raw),
        };
    }

    private InstitutionTable Institutions(string[] places)
    {
        var none = StringColumn.From(new string?[places.Length]);
        return new InstitutionTable
        {
            Id = StringColumn.From(places),
            Name = StringColumn.From(places),
            Ror = none,
            Country = none,
            City = none,
            Kind = none,
            PartOf = Rows(places.Select(place => Above(Parts, place)), places),
        };
    }

    private ArtifactTable Artifacts()
    {
        var introduced = papers.Index().Where(static one => one.Item.Introduces is not null).ToArray();
        return new ArtifactTable
        {
            Id = StringColumn.From(introduced.Select(static one => one.Item.Introduces)),
            Name = StringColumn.From(introduced.Select(static one => one.Item.Introduces)),
            Kind = Array.ConvertAll(introduced, static _ => ArtifactKind.System),
            Url = StringColumn.From(new string?[introduced.Length]),
            Papers = IntListColumn.From([.. introduced.Select(static one => new[] { one.Index })]),
        };
    }

    private PaperTopicTable PaperTopics(string[] topics)
    {
        var all = papers.SelectMany((paper, row) => paper.About
            .Select(one => (Paper: row, Topic: Array.IndexOf(topics, one.Topic), one.Score, Words: $"{one.Topic} in {paper.Id}"))
            .OrderBy(static one => one.Topic)).ToArray();
        var topic = Array.ConvertAll(all, static one => one.Topic);
        return new PaperTopicTable
        {
            Paper = Array.ConvertAll(all, static one => one.Paper),
            Topic = topic,
            Score = Array.ConvertAll(all, static one => one.Score),
            Evidence = StringColumn.From(all.Select(static one => one.Words)),
            PaperOffsets = Offsets(static paper => paper.About.Length),
            OfTopic = IntListColumn.Invert(topic, topics.Length),
        };
    }
}
