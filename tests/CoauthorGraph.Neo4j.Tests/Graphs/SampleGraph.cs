using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Graph.Derivation;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Neo4j.Tests.Graphs;

/// <summary>Builds graphs from literal papers; titles, names, places and topics are also the ids.</summary>
internal static class SampleGraph
{
    /// <summary>Texts that break what is put together from strings.</summary>
    public static string[] HostileTexts { get; } =
    [
        "Anna \"Quote\" O'Neil", "Back`tick` ``", "{braces} ${x} $rows", "Line\nBreak\r\nTab\t",
        "'}) DETACH DELETE n //", "Back\\slash\\u0041\\", "\"}]}); MATCH (n) DETACH DELETE n; //",
        "Emoji 😀 王小明", "Bell\u0007 \u2028", "Zoë Ångström-ß", "`) REMOVE n:Author //", "{\"$type\":\"Integer\"}",
        "/* */ -- ;", " 1=1 OR true",
    ];

    /// <summary>Four authors, three papers: Ada and Ben twice, Ada and Cy, Ben and Cy once, Dee alone.</summary>
    public static SamplePaper[] SmallPapers { get; } =
    [
        new("Learning to rank", 2019, "Ada Byron @ Example University", "Ben Cole")
        {
            Topics = ["ranking"],
            Url = "https://example.org/1",
            HasCode = true,
            Introduces = "RankIt",
        },
        new("Rewards that matter", 2021, "Ada Byron", "Ben Cole", "Cy Dee @ Sample Labs")
        {
            Topics = ["ranking", "reinforcement-learning"],
        },
        new("Alone", 2020, "Dee Eff") { Topics = ["ranking"] },
    ];

    public static KnowledgeGraph Small() => Of(SmallPapers);

    /// <summary>Every text of ours that comes from outside is hostile.</summary>
    public static KnowledgeGraph Hostile() => Of(
    [
        .. HostileTexts.Select(static text => new SamplePaper(text, 2020, [.. HostileTexts, $"Z @ {text}"])
        {
            Topics = [text],
            Url = text,
            Introduces = text,
        }),
    ]);

    public static KnowledgeGraph Of(params IEnumerable<SamplePaper> given)
    {
        var papers = given.OrderBy(static paper => paper.Title, Utf8Order.Instance).ToArray();
        var names = Sorted(papers.SelectMany(static paper => paper.Names));
        var topics = Sorted(papers.SelectMany(static paper => paper.Topics));
        var places = Sorted(papers.SelectMany(static paper => paper.Places));
        return KnowledgeGraphAssembler.Assemble(
            new GraphParts
            {
                Info = new SnapshotInfo("000001", 1, "test", 100, 0),
                Papers = Papers(papers, places),
                Authorships = Authorships(papers, names, places),
                Affiliations = new AffiliationTable
                {
                    Raw = StringColumn.From(places),
                    Institution = Enumerable.Range(0, places.Count).ToArray(),
                },
                Institutions = Institutions(places),
                Topics = new TopicTable
                {
                    Id = StringColumn.From(topics),
                    Name = StringColumn.From(topics),
                    Level = new int[topics.Count],
                    Broader = IntListColumn.From([.. topics.Select(topic => Broader(topics, topic))]),
                },
                Artifacts = Artifacts(papers),
                PaperTopics = PaperTopics(papers, topics),
                AuthorIds = StringColumn.From(names),
                FormerIds = StringListColumn.From([.. names.Select(static _ => Array.Empty<string>())]),
            },
            threads: 1,
            CancellationToken.None);
    }

    // A topic "a/b" is narrower than "a", when that is there.
    private static int[] Broader(List<string> topics, string topic) =>
        topic.LastIndexOf('/') is > 0 and var cut && topics.IndexOf(topic[..cut]) is >= 0 and var row ? [row] : [];

    private static List<string> Sorted(IEnumerable<string> values) =>
        [.. values.Distinct(StringComparer.Ordinal).Order(Utf8Order.Instance)];

    private static StringColumn None(int count) => StringColumn.From(new string?[count]);

    private static PaperTable Papers(SamplePaper[] papers, List<string> places)
    {
        var offsets = new int[papers.Length + 1];
        for (var i = 0; i < papers.Length; i++)
        {
            offsets[i + 1] = offsets[i] + papers[i].Authors.Length;
        }

        return new PaperTable
        {
            Id = StringColumn.From(papers.Select(static paper => paper.Title)),
            Title = StringColumn.From(papers.Select(static paper => paper.Title)),
            Abstract = None(papers.Length),
            Date = papers.Select(static paper => (paper.Year * 10_000) + 101).ToArray(),
            Year = papers.Select(static paper => paper.Year).ToArray(),
            Categories = StringListColumn.From([.. papers.Select(static _ => new[] { "cs.LG", "stat.ML" })]),
            Venue = None(papers.Length),
            Doi = None(papers.Length),
            ArxivId = None(papers.Length),
            Url = StringColumn.From(papers.Select(static paper => paper.Url)),
            Flags = papers.Select(static p => p.HasCode ? PaperFlags.HasCode : PaperFlags.None).ToArray(),
            Sources = StringListColumn.From([.. papers.Select(static _ => new[] { "listing:sample" })]),
            AuthorshipOffsets = offsets,
            Affiliations = IntListColumn.From(
                [.. papers.Select(paper => paper.Places.Select(name => places.IndexOf(name)).Order().ToArray())]),
        };
    }

    private static AuthorshipTable Authorships(SamplePaper[] papers, List<string> names, List<string> places)
    {
        var all = papers.SelectMany(static (paper, p) => paper.Authors.Select((author, at) =>
            (Paper: p, Position: at, Name: author.Split(" @ ")[0], Place: SamplePaper.PlaceOf(author)))).ToArray();
        return new AuthorshipTable
        {
            Paper = all.Select(static x => x.Paper).ToArray(),
            Position = all.Select(static x => x.Position).ToArray(),
            Author = all.Select(x => names.IndexOf(x.Name)).ToArray(),
            Name = StringColumn.From(all.Select(static x => x.Name)),
            Given = None(all.Length),
            Family = None(all.Length),
            Orcid = None(all.Length),
            SourceId = None(all.Length),
            Confidence = all.Select(static _ => 0.9f).ToArray(),
            Flags = new AuthorshipFlags[all.Length],
            Affiliations = IntListColumn.From(
                [.. all.Select(x => x.Place is { } place ? new[] { places.IndexOf(place) } : [])]),
        };
    }

    private static InstitutionTable Institutions(List<string> places) => new()
    {
        Id = StringColumn.From(places),
        Name = StringColumn.From(places),
        Ror = None(places.Count),
        Country = StringColumn.From(places.Select(static place => place.EndsWith("Labs", StringComparison.Ordinal)
            ? "US"
            : "DE")),
        City = None(places.Count),
        Kind = StringColumn.From(places.Select(static place => place.EndsWith("Labs", StringComparison.Ordinal)
            ? "company"
            : "education")),
        PartOf = IntListColumn.OfEmptyRows(places.Count),
    };

    private static ArtifactTable Artifacts(SamplePaper[] papers)
    {
        var all = papers.Select(static (paper, p) => (Name: paper.Introduces ?? "", Paper: p))
            .Where(static x => x.Name.Length > 0).OrderBy(static x => x.Name, Utf8Order.Instance).ToArray();
        return new ArtifactTable
        {
            Id = StringColumn.From(all.Select(static x => x.Name)),
            Name = StringColumn.From(all.Select(static x => x.Name)),
            Kind = all.Select(static _ => ArtifactKind.Method).ToArray(),
            Url = None(all.Length),
            Papers = IntListColumn.From([.. all.Select(static x => new[] { x.Paper })]),
        };
    }

    private static PaperTopicTable PaperTopics(SamplePaper[] papers, List<string> topics)
    {
        var all = papers.SelectMany((paper, p) => paper.Topics.Select(name => (Paper: p, Topic: topics.IndexOf(name))))
            .OrderBy(static x => x.Paper).ThenBy(static x => x.Topic).ToArray();
        var offsets = new int[papers.Length + 1];
        foreach (var (p, _) in all)
        {
            offsets[p + 1]++;
        }

        for (var i = 0; i < papers.Length; i++)
        {
            offsets[i + 1] += offsets[i];
        }

        var topic = all.Select(static x => x.Topic).ToArray();
        return new PaperTopicTable
        {
            Paper = all.Select(static x => x.Paper).ToArray(),
            Topic = topic,
            Score = all.Select(static _ => 0.9f).ToArray(),
            Evidence = StringColumn.From(all.Select(static _ => "words")),
            PaperOffsets = offsets,
            OfTopic = IntListColumn.Invert(topic, topics.Count),
        };
    }
}
