using System.Globalization;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Graph.Derivation;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Export.Network;

namespace CoauthorGraph.Export.Tests;

/// <summary>Builds graphs from literal papers.</summary>
internal static class SampleGraph
{
    /// <summary>Names that break writers which do not escape.</summary>
    public static string[] HostileNames { get; } =
    [
        "Anna \"Quote\" O'Neil", "Bob <b>Bold</b> & Sons", "</script><script>alert(1)</script>", "Line\nBreak\r\nName",
        "Bell\u0007 \u0000Null", "Emoji 😀 王小明", "Back\\slash\\", "Semi;colon, comma|bar", "U+2028\u2028line\uFFFF",
        "]]> --> */ {x} $y %z", "=cmd|' /C calc'!A0", "Zoë Ångström-ß",
    ];

    /// <summary>Four authors, three papers: Ada–Ben twice, Ada–Cy, Ben–Cy once, Dee alone.</summary>
    public static KnowledgeGraph Small() => Of(
        new SamplePaper("Learning to rank", 2019, "Ada Byron", "Ben Cole")
        {
            Topics = ["ranking"],
            Institution = "Example University",
            Url = "https://example.org/1",
            HasCode = true,
            Introduces = "RankIt",
        },
        new SamplePaper("Rewards that matter", 2021, "Ada Byron", "Ben Cole", "Cy Dee")
        {
            Topics = ["reinforcement-learning", "ranking"],
            Truncated = true,
        },
        new SamplePaper("Alone", 2020, "Dee Eff") { Topics = ["ranking"] });

    /// <summary>One paper by everybody with a hostile name, whose title is hostile too.</summary>
    public static KnowledgeGraph Hostile() => Of(
        new SamplePaper("T </script> \"q\" & <x>\n\u0001;|", 2020, HostileNames)
        {
            Topics = ["a;b\"c"],
            Institution = "I </script> \"&\n;",
            Url = "javascript:alert(1)",
            Introduces = "A\"<&;",
        });

    public static KnowledgeGraph Of(params IReadOnlyList<SamplePaper> papers)
    {
        var names = Sorted(papers.SelectMany(static paper => paper.Authors));
        var topics = Sorted(papers.SelectMany(static paper => paper.Topics));
        var places = Sorted(papers.Select(static paper => paper.Institution).OfType<string>());
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
                    Broader = IntListColumn.OfEmptyRows(topics.Count),
                },
                Artifacts = Artifacts(papers),
                PaperTopics = PaperTopics(papers, topics),
                AuthorIds = StringColumn.From(names.Select(static (_, i) => $"a{i:D5}")),
                FormerIds = StringListColumn.From(new string[names.Count][].Select(static _ => Array.Empty<string>())
                    .ToArray()),
            },
            threads: 1,
            CancellationToken.None);
    }

    public static ExportRequest Request(KnowledgeGraph graph) => new()
    {
        Graph = graph,
        Provenance = new ExportProvenance("000001", "years 2000-", "9.9.9"),
        Threads = 2,
    };

    private static List<string> Sorted(IEnumerable<string> values) =>
        [.. values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static PaperTable Papers(IReadOnlyList<SamplePaper> papers, List<string> places)
    {
        var offsets = new int[papers.Count + 1];
        for (var i = 0; i < papers.Count; i++)
        {
            offsets[i + 1] = offsets[i] + papers[i].Authors.Length;
        }

        var none = papers.Select(static _ => (string?)null).ToArray();
        return new PaperTable
        {
            Id = StringColumn.From(papers.Select(static (_, i) => $"p{i:D5}")),
            Title = StringColumn.From(papers.Select(static paper => paper.Title)),
            Abstract = StringColumn.From(none),
            Date = papers.Select(static paper => paper.Year == 0 ? 0 : (paper.Year * 10_000) + 101).ToArray(),
            Year = papers.Select(static paper => paper.Year).ToArray(),
            Categories = StringListColumn.From([.. papers.Select(static _ => new[] { "cs.LG" })]),
            Venue = StringColumn.From(none),
            Doi = StringColumn.From(none),
            ArxivId = StringColumn.From(none),
            Url = StringColumn.From(papers.Select(static paper => paper.Url)),
            Flags = papers.Select(static paper => (paper.HasCode ? PaperFlags.HasCode : PaperFlags.None)
                | (paper.Truncated ? PaperFlags.AuthorsTruncated : PaperFlags.None)).ToArray(),
            Sources = StringListColumn.From([.. papers.Select(static _ => new[] { "listing:sample" })]),
            AuthorshipOffsets = offsets,
            Affiliations = IntListColumn.From(
                [.. papers.Select(paper => paper.Institution is { } at ? new[] { places.IndexOf(at) } : [])]),
        };
    }

    private static AuthorshipTable Authorships(
        IReadOnlyList<SamplePaper> papers, List<string> names, List<string> places)
    {
        var row = names.Select(static (name, i) => (name, i)).ToDictionary(static x => x.name, static x => x.i);
        var all = papers.SelectMany(static (paper, p) => paper.Authors.Select((name, at) => (paper, p, name, at)))
            .ToArray();
        var none = all.Select(static _ => (string?)null).ToArray();
        return new AuthorshipTable
        {
            Paper = all.Select(static x => x.p).ToArray(),
            Position = all.Select(static x => x.at).ToArray(),
            Author = all.Select(x => row[x.name]).ToArray(),
            Name = StringColumn.From(all.Select(static x => x.name)),
            Given = StringColumn.From(none),
            Family = StringColumn.From(none),
            Orcid = StringColumn.From(none),
            SourceId = StringColumn.From(none),
            Confidence = all.Select(static _ => 1f).ToArray(),
            Flags = new AuthorshipFlags[all.Length],
            Affiliations = IntListColumn.From(
                [.. all.Select(x => x.paper.Institution is { } at ? new[] { places.IndexOf(at) } : [])]),
        };
    }

    private static InstitutionTable Institutions(List<string> places) => new()
    {
        Id = StringColumn.From(places.Select(static (_, i) => "i" + i.ToString(CultureInfo.InvariantCulture))),
        Name = StringColumn.From(places),
        Ror = StringColumn.From(places.Select(static _ => (string?)null)),
        Country = StringColumn.From(places.Select(static _ => "XX")),
        City = StringColumn.From(places.Select(static _ => (string?)null)),
        Kind = StringColumn.From(places.Select(static _ => "education")),
        PartOf = IntListColumn.OfEmptyRows(places.Count),
    };

    private static ArtifactTable Artifacts(IReadOnlyList<SamplePaper> papers)
    {
        var all = papers.Select(static (paper, p) => (paper.Introduces, p)).Where(static x => x.Introduces is not null)
            .ToArray();
        return new ArtifactTable
        {
            Id = StringColumn.From(all.Select(static x => $"x{x.p:D5}")),
            Name = StringColumn.From(all.Select(static x => x.Introduces)),
            Kind = all.Select(static _ => ArtifactKind.Method).ToArray(),
            Url = StringColumn.From(all.Select(static _ => (string?)null)),
            Papers = IntListColumn.From([.. all.Select(static x => new[] { x.p })]),
        };
    }

    private static PaperTopicTable PaperTopics(IReadOnlyList<SamplePaper> papers, List<string> topics)
    {
        var all = papers.SelectMany((paper, p) => paper.Topics.Select(name => (p, t: topics.IndexOf(name))))
            .OrderBy(static x => x.p).ThenBy(static x => x.t).ToArray();
        var offsets = new int[papers.Count + 1];
        foreach (var (p, _) in all)
        {
            offsets[p + 1]++;
        }

        for (var i = 0; i < papers.Count; i++)
        {
            offsets[i + 1] += offsets[i];
        }

        var topic = all.Select(static x => x.t).ToArray();
        return new PaperTopicTable
        {
            Paper = all.Select(static x => x.p).ToArray(),
            Topic = topic,
            Score = all.Select(static _ => 0.9f).ToArray(),
            Evidence = StringColumn.From(all.Select(static _ => "words")),
            PaperOffsets = offsets,
            OfTopic = IntListColumn.Invert(topic, topics.Count),
        };
    }
}
