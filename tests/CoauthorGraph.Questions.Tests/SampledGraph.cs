using System.Globalization;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Graph.Derivation;

namespace CoauthorGraph.Questions.Tests;

/// <summary>Makes graphs of sampled papers; authors, topics and institutions are called by their numbers.</summary>
internal static class SampledGraph
{
    public static KnowledgeGraph Of(PaperSample[] papers)
    {
        var all = papers.SelectMany(static (paper, row) => paper.Authors.Select(
            (author, position) => (Paper: row, Author: author, Position: position, paper.Place))).ToArray();
        var authors = all.Select(static one => one.Author).Distinct().Order().ToArray();
        var places = Enumerable.Range(0, PaperSample.MostPlaces).ToArray();
        var topics = Enumerable.Range(0, PaperSample.MostTopics).ToArray();
        return KnowledgeGraphAssembler.Assemble(
            new GraphParts
            {
                Info = new SnapshotInfo("000001", 1, "test", 100, 0),
                Papers = Papers(papers),
                Authorships = new AuthorshipTable
                {
                    Paper = all.Select(static one => one.Paper).ToArray(),
                    Position = all.Select(static one => one.Position).ToArray(),
                    Author = all.Select(one => Array.IndexOf(authors, one.Author)).ToArray(),
                    Name = Names(all.Select(static one => one.Author), "Author "),
                    Given = Empty(all.Length),
                    Family = Empty(all.Length),
                    Orcid = Empty(all.Length),
                    SourceId = Empty(all.Length),
                    Confidence = all.Select(static _ => 1f).ToArray(),
                    Flags = new AuthorshipFlags[all.Length],
                    Affiliations = IntListColumn.From([.. all.Select(static one => At(one.Place))]),
                },
                Affiliations = new AffiliationTable { Raw = Names(places, "Place "), Institution = places },
                Institutions = new InstitutionTable
                {
                    Id = Names(places, "i"),
                    Name = Names(places, "Place "),
                    Ror = Empty(places.Length),
                    Country = Empty(places.Length),
                    City = Empty(places.Length),
                    Kind = Empty(places.Length),
                    PartOf = IntListColumn.OfEmptyRows(places.Length),
                },
                Topics = new TopicTable
                {
                    Id = Names(topics, "t"),
                    Name = Names(topics, "Topic "),
                    Level = topics.Select(static _ => 1).ToArray(),
                    Broader = IntListColumn.OfEmptyRows(topics.Length),
                },
                Artifacts = new ArtifactTable
                {
                    Id = Empty(0),
                    Name = Empty(0),
                    Kind = Array.Empty<Core.Records.ArtifactKind>(),
                    Url = Empty(0),
                    Papers = IntListColumn.OfEmptyRows(0),
                },
                PaperTopics = PaperTopics(papers),
                AuthorIds = Names(authors, "a"),
                FormerIds = StringListColumn.From([.. authors.Select(static _ => Array.Empty<string>())]),
            },
            threads: 1,
            CancellationToken.None);
    }

    private static PaperTable Papers(PaperSample[] papers)
    {
        var offsets = new int[papers.Length + 1];
        for (var row = 0; row < papers.Length; row++)
        {
            offsets[row + 1] = offsets[row] + papers[row].Authors.Length;
        }

        var none = papers.Select(static _ => Array.Empty<string>()).ToArray();
        return new PaperTable
        {
            Id = Names(Enumerable.Range(0, papers.Length), "p"),
            Title = Names(Enumerable.Range(0, papers.Length), "Paper "),
            Abstract = Empty(papers.Length),
            Date = new int[papers.Length],
            Year = papers.Select(static paper => paper.Year).ToArray(),
            Categories = StringListColumn.From(none),
            Venue = Empty(papers.Length),
            Doi = Empty(papers.Length),
            ArxivId = Empty(papers.Length),
            Url = Empty(papers.Length),
            Flags = new PaperFlags[papers.Length],
            Sources = StringListColumn.From(none),
            AuthorshipOffsets = offsets,
            Affiliations = IntListColumn.From([.. papers.Select(static paper => At(paper.Place))]),
        };
    }

    private static PaperTopicTable PaperTopics(PaperSample[] papers)
    {
        var all = papers.SelectMany(static (paper, row) => paper.Topics.Select(topic => (Paper: row, Topic: topic)))
            .ToArray();
        var offsets = new int[papers.Length + 1];
        for (var row = 0; row < papers.Length; row++)
        {
            offsets[row + 1] = offsets[row] + papers[row].Topics.Length;
        }

        var topics = all.Select(static one => one.Topic).ToArray();
        return new PaperTopicTable
        {
            Paper = all.Select(static one => one.Paper).ToArray(),
            Topic = topics,
            Score = all.Select(static _ => 1f).ToArray(),
            Evidence = Empty(all.Length),
            PaperOffsets = offsets,
            OfTopic = IntListColumn.Invert(topics, PaperSample.MostTopics),
        };
    }

    private static int[] At(int place) => place < 0 ? [] : [place];

    private static StringColumn Empty(int count) => StringColumn.From(new string?[count]);

    private static StringColumn Names(IEnumerable<int> numbers, string before) =>
        StringColumn.From(numbers.Select(number => before + number.ToString(CultureInfo.InvariantCulture)));
}
