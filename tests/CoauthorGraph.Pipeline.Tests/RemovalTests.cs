using System.Globalization;
using System.Text;
using CoauthorGraph.Core.Decisions;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Pipeline.Corrections;
using CoauthorGraph.Pipeline.Ingest;
using CoauthorGraph.Storage.Snapshots;
using CsCheck;

namespace CoauthorGraph.Pipeline.Tests;

/// <summary>
/// Records come, change, are withdrawn by their source and removed by a person, with corrections in between: the graph
/// must always say what one says that was made of what is left, and keep the ids of the authors that are left.
/// </summary>
public sealed class RemovalTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    private enum Change
    {
        Ingest,
        Withdraw,
        Remove,
        RemoveAllButOne,
        RemoveAll,
        Merge,
        Split,
        Undo,
    }

    [Fact]
    public void Run_TwentyPapersByTwentyPeople_OneRemoved_NineteenAreLeft()
    {
        using var folder = new TemporaryFolder();
        var left = Enumerable.Range(0, 20).ToDictionary(static i => i, static i => new Article(i, [i], 1));
        Ingest(folder.File("g"), folder.Write("in.xml", Xml(left.Values, [])));
        Remove(folder.File("g"), ["10.1/7"]);
        left.Remove(7);
        AssertIsOf(folder, left.Values, []);

        Remove(folder.File("g"), [.. left.Keys.Skip(1).Select(static i => $"10.1/{i}")]);
        AssertIsOf(folder, [left[0]], []);

        Remove(folder.File("g"), ["10.1/0"]);
        AssertIsOf(folder, [], []);
        Ingest(folder.File("g"), folder.Write("in.xml", Xml(left.Values, [])));
        AssertIsOf(folder, left.Values, []);
    }

    [Fact]
    public void Run_AnyChanges_LeaveTheGraphOfWhatRemains() => Gen.Select(
        Gen.Enum<Change>(), Gen.Int[0, 11].Array[1, 8], Gen.Int[0, 15].Array[24], Gen.Int[0, 1_000_000])
        .Array[3, 7]
        .Sample(
            static steps =>
            {
                using var folder = new TemporaryFolder();
                var run = new Run(folder);
                run.Take(Change.Ingest, [0, 1, 2, 3, 4, 5], [.. Enumerable.Range(0, 24)], 1);
                foreach (var (change, papers, people, choice) in steps)
                {
                    run.Take(change, papers, people, choice);
                }
            },
            iter: 5,
            threads: 1);

    private static void AssertIsOf(
        TemporaryFolder folder, IReadOnlyCollection<Article> left, IReadOnlyList<Decision> decisions)
    {
        var twin = folder.File($"twin{Directory.EnumerateDirectories(folder.Path).Count()}");
        Ingest(twin, folder.Write("in.xml", Xml(left, [])));
        if (decisions.Count > 0)
        {
            new CorrectionLog(twin, 1, "test", null, null).Add(decisions, None);
        }

        using var graph = GraphFolder.Open(folder.File("g"));
        using var expected = GraphFolder.Open(twin);
        Assert.Equal(GraphAnswers.Of(expected), [.. GraphAnswers.Of(graph)]);
        Assert.Empty(GraphFolder.Check(folder.File("g"), None));
    }

    private static void Ingest(string graph, string file) => Ingestion.Run(
        new IngestRequest { GraphFolder = graph, Inputs = [file], Threads = 2, ProgramVersion = "test" }, null, None);

    private static void Remove(string graph, IReadOnlyCollection<string> papers) =>
        PaperRemoval.Run(graph, papers, [], 2, "test", null, null, None);

    // The people have names that nobody shares, and most mentions an ORCID: who is who does not depend on the rest.
    private static string Xml(IEnumerable<Article> articles, IEnumerable<int> withdrawn)
    {
        var text = new StringBuilder("<PubmedArticleSet>\n");
        foreach (var article in articles)
        {
            text.Append(article.Xml());
        }

        foreach (var paper in withdrawn)
        {
            text.Append(CultureInfo.InvariantCulture, $"<DeleteCitation><PMID>{paper + 1}</PMID></DeleteCitation>\n");
        }

        return text.Append("</PubmedArticleSet>\n").ToString();
    }

    private sealed record Article(int Paper, int[] People, int Version)
    {
        private static readonly string[] Words = ["ranking", "reinforcement learning", "databases", "parsing", "graphs"];
        private static readonly string[] Places =
            ["", "Stanford University", "University of Oxford, UK", "ETH Zurich", "A house by the sea"];

        public string Xml()
        {
            var authors = string.Concat(People.Select(person => string.Create(CultureInfo.InvariantCulture, $"""
                <Author><LastName>Qvist{(char)('a' + person)}rup</LastName><ForeName>Zeno{(char)('a' + person)} Ulv</ForeName>
                <Identifier Source="ORCID">0000-0002-1825-{1000 + person}</Identifier>
                <AffiliationInfo><Affiliation>{Places[(person + Version) % Places.Length]}</Affiliation></AffiliationInfo></Author>

                """)));
            return string.Create(CultureInfo.InvariantCulture, $"""
                <PubmedArticle><MedlineCitation><PMID Version="1">{Paper + 1}</PMID><Article>
                <Journal><JournalIssue><PubDate><Year>{2000 + Paper + Version}</Year></PubDate></JournalIssue></Journal>
                <ArticleTitle>Notes on {Words[Paper % Words.Length]} and {Words[Version % Words.Length]}, part {Paper}</ArticleTitle>
                <AuthorList>{authors}</AuthorList></Article></MedlineCitation>
                <PubmedData><ArticleIdList><ArticleId IdType="doi">10.1/{Paper}</ArticleId></ArticleIdList></PubmedData></PubmedArticle>

                """);
        }
    }

    // A folder beside what it should hold.
    private sealed class Run(TemporaryFolder folder)
    {
        private readonly SortedDictionary<int, Article> _left = [];
        private readonly List<Decision> _decisions = [];
        private int _step;

        private string Graph => folder.File("g");

        public void Take(Change change, int[] papers, int[] people, int choice)
        {
            _step++;
            var before = Authors();
            var isCorrected = _decisions.Count > 0;
            switch (change)
            {
                case Change.Ingest or Change.Withdraw:
                    Read(change == Change.Withdraw ? [] : papers.Distinct(), change == Change.Withdraw ? papers : [],
                        people, choice);
                    break;
                case Change.Remove:
                    Remove([.. papers.Distinct().Where(_left.ContainsKey)]);
                    break;
                case Change.RemoveAllButOne:
                    Remove([.. _left.Keys.Skip(1)]);
                    break;
                case Change.RemoveAll:
                    Remove([.. _left.Keys]);
                    break;
                default:
                    Correct(change, choice);
                    break;
            }

            AssertIsOf(folder, _left.Values, _decisions);
            // Where a split is undone, one of two ids goes.
            if (!isCorrected && _decisions.Count == 0)
            {
                AssertIdsAreKept(before);
            }

            AssertIdsLead(before);
        }

        private void Read(IEnumerable<int> papers, int[] withdrawn, int[] people, int choice)
        {
            var articles = papers.Select((paper, i) => new Article(
                paper, [.. people.Skip(i * 2).Take(1 + ((choice + i) % 5)).Distinct()], choice % 7)).ToList();
            foreach (var article in articles)
            {
                _left[article.Paper] = article;
            }

            foreach (var paper in withdrawn)
            {
                _left.Remove(paper);
            }

            // A comment, so that no file has been read before.
            Ingest(Graph, folder.Write("in.xml", Xml(articles, withdrawn) + $"<!-- {_step} -->\n"));
        }

        private void Remove(int[] papers)
        {
            if (papers.Length > 0)
            {
                RemovalTests.Remove(Graph, [.. papers.Select(static paper => $"10.1/{paper}")]);
                Array.ForEach(papers, paper => _left.Remove(paper));
            }
        }

        private void Correct(Change change, int choice)
        {
            var log = new CorrectionLog(Graph, 2, "test", null, null);
            if (change == Change.Undo && _decisions.Count > 0)
            {
                var undone = _decisions[choice % _decisions.Count];
                log.Remove([undone.Id], None);
                _decisions.Remove(undone);
            }
            else if (Made(change, choice) is { } decision)
            {
                log.Add([decision], None);
                _decisions.RemoveAll(other => other.Id == decision.Id);
                _decisions.Add(decision);
            }
        }

        private Decision? Made(Change change, int choice)
        {
            using var graph = GraphFolder.Open(Graph);
            if (graph.Authors.Count < 2 || change == Change.Undo)
            {
                return null;
            }

            var corrector = new Corrector(graph, "a curator", PartialDate.Of(2026), "");
            var one = choice % graph.Authors.Count;
            var mentions = graph.Authors.Authorships[one].ToArray();
            return change == Change.Merge
                ? corrector.Merge([graph.Authors.Id[one], graph.Authors.Id[(one + 1) % graph.Authors.Count]])
                : mentions.Length < 2 ? null
                : corrector.Split(graph.Authors.Id[one], [GraphAnswers.Mention(graph, mentions[0])]);
        }

        private Dictionary<string, List<string>> Authors()
        {
            if (GraphFolder.CurrentSnapshot(Graph) is null)
            {
                return [];
            }

            using var graph = GraphFolder.Open(Graph);
            return Enumerable.Range(0, graph.Authors.Count).ToDictionary(
                row => graph.Authors.Id[row],
                row => graph.Authors.Authorships[row].ToArray()
                    .Select(at => $"{graph.Papers.Id[graph.Authorships.Paper.Span[at]]} {graph.Authorships.Name[at]}")
                    .ToList());
        }

        // Without corrections an author is a name, and nobody is taken for another.
        private void AssertIdsAreKept(Dictionary<string, List<string>> before)
        {
            var now = Authors().SelectMany(static author => author.Value.Select(mention => (mention, author.Key)))
                .ToDictionary(static pair => pair.mention, static pair => pair.Key);
            foreach (var (id, mentions) in before.Where(static author =>
                author.Value.Select(static mention => mention.Split(' ', 2)[1]).Distinct().Count() == 1))
            {
                Assert.All(mentions.Where(now.ContainsKey), mention => Assert.Equal(id, now[mention]));
            }
        }

        // An id that was there leads to an author as long as one of its mentions is left.
        private void AssertIdsLead(Dictionary<string, List<string>> before)
        {
            using var graph = GraphFolder.Open(Graph);
            var ids = Enumerable.Range(0, graph.Authors.Count)
                .SelectMany(row => graph.Authors.FormerIds[row].Append(graph.Authors.Id[row])).ToList();
            Assert.Equal(ids.Count, ids.Distinct().Count());
            var left = Authors().Values.SelectMany(static mentions => mentions).ToHashSet();
            Assert.All(
                before.Where(author => author.Value.Exists(left.Contains)),
                author => Assert.Contains(author.Key, ids));
        }
    }
}
