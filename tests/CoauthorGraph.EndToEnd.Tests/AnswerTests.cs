namespace CoauthorGraph.EndToEnd.Tests;

/// <summary>What options ask for is what is answered, in each form.</summary>
public sealed class AnswerTests : IAsyncLifetime
{
    private const string Records = """
        {"id":"p1","title":"Learning to rank \"documents\", fast","year":2001,"authors":["Ada Quill","Bo Reed"],"topics":[{"id":"ranking","name":"Ranking","score":0.8,"evidence":"to rank"}]}
        {"id":"p2","title":"Learning to rank pages","year":2003,"authors":["Ada Quill","Cy Dee"],"topics":[{"id":"ranking","name":"Ranking","score":0.5,"evidence":"rank pages"}]}
        {"id":"p3","title":"Rewards for robots at night","year":2005,"authors":["Cy Dee","Ed Low"],"topics":[{"id":"reinforcement-learning","name":"Reinforcement learning","score":0.9,"evidence":"Rewards"}]}
        """;

    private readonly TemporaryFolder _folder = new();

    private string Graph => _folder.File("g");

    public async ValueTask InitializeAsync() =>
        (await CommandRun.Of("-g", Graph, "ingest", _folder.Write("r.jsonl", Records))).Succeeded();

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    // Ada: .8/2 + .5/2; Bo .8/2; Cy .5/2 and .9/2; Ed .9/2.
    [Theory]
    [InlineData("who ranking", "Ada Quill,Bo Reed,Cy Dee")]
    [InlineData("who ranking --top 1", "Ada Quill")]
    [InlineData("who ranking --years 2002-", "Ada Quill,Cy Dee")]
    [InlineData("who ranking reinforcement-learning", "Cy Dee,Ada Quill,Bo Reed,Ed Low")]
    [InlineData("who ranking reinforcement-learning --any", "Cy Dee,Ada Quill,Bo Reed,Ed Low")]
    [InlineData("who ranking reinforcement-learning --all", "Cy Dee")]
    [InlineData("who ranking reinforcement-learning --only ranking", "Ada Quill,Bo Reed")]
    [InlineData("who ranking reinforcement-learning --only reinforcement-learning", "Ed Low")]
    [InlineData("authors", "Ada Quill,Cy Dee,Bo Reed,Ed Low")]
    [InlineData("authors --top 1 --years 2005", "Cy Dee")]
    [InlineData("authors --min-papers 2", "Ada Quill,Cy Dee")]
    [InlineData("coauthors Ada --top 1", "Bo Reed")]
    public async Task Rows_OfAQuestion_AreThese(string command, string names)
    {
        var rows = (await CommandRun.Of([.. command.Split(' '), "-g", Graph])).Succeeded().Rows();
        var found = rows.Select(static row => row.GetProperty("name").GetString()!).ToList();
        string[] expected = names.Split(',');

        // Of authors who are alike the order is that of their ids, which are hashes.
        Assert.Equal(expected.Order(), found.Order());
        if (command.StartsWith("who", StringComparison.Ordinal))
        {
            Assert.Equal(
                rows.Select(static row => row.GetProperty("weight").GetDouble()).First(),
                expected[0] == "Cy Dee" ? .7 : expected[0] == "Ed Low" ? .45 : command.Contains("2002", StringComparison.Ordinal) ? .25 : .65,
                4);
            Assert.Equal(expected[0], command.Contains("2002", StringComparison.Ordinal) ? expected[0] : found[0]);
        }
    }

    [Theory]
    [InlineData("venue", "v1 v2 none")]
    [InlineData("venue:desc", "v2 v1 none")]
    [InlineData("year", "v2 v1 none")]
    [InlineData("year:asc", "v1 v2 none")]
    public async Task Sort_RowsWithoutAValue_ComeLastWhicheverWay(string sort, string ids)
    {
        var graph = _folder.File("values");
        (await CommandRun.Of("-g", graph, "ingest", _folder.Write("v.jsonl", """
            {"id":"none","title":"Neither","authors":["Ada Quill"]}
            {"id":"v2","title":"Later","year":2003,"venue":"Web","authors":["Ada Quill"]}
            {"id":"v1","title":"Earlier","year":2001,"venue":"Archive","authors":["Ada Quill"]}
            """))).Succeeded();
        var rows = (await CommandRun.Of("-g", graph, "papers", "--sort", sort)).Succeeded().Rows();
        Assert.Equal(ids, string.Join(' ', rows.Select(static row => row.GetProperty("id").GetString())));
    }

    // The numbers of a row are in the order in which topics were named.
    [Theory]
    [InlineData("ranking", "first", 1, 0)]
    [InlineData("reinforcement-learning", "second", 0, 1)]
    public async Task Only_OneOfTwoTopics_KeepsTheirOrder(string only, string match, int first, int second)
    {
        var run = await CommandRun.Of("who", "ranking", "reinforcement-learning", "--only", only, "-g", Graph);
        var row = run.Succeeded().Rows()[^1];
        Assert.Equal(match, row.GetProperty("match").GetString());
        Assert.Equal([first, second], row.GetProperty("papersByTopic").EnumerateArray()
            .Select(static papers => Math.Sign(papers.GetInt32())));
        Assert.Equal([first, second], row.GetProperty("strengthByTopic").EnumerateArray()
            .Select(static strength => Math.Sign(strength.GetDouble())));
    }

    [Theory]
    [InlineData("papers --years 2003", "p2")]
    [InlineData("papers --years 2003-", "p3,p2")]
    [InlineData("papers --years -2003", "p2,p1")]
    [InlineData("papers --years 2001-2003", "p2,p1")]
    [InlineData("papers --topic ranking", "p2,p1")]
    [InlineData("papers --author Cy", "p3,p2")]
    [InlineData("papers --top 2", "p3,p2")]
    public async Task Papers_OfAFilter_AreThese(string command, string ids) => Assert.Equal(
        ids,
        string.Join(',', (await CommandRun.Of([.. command.Split(' '), "-g", Graph])).Succeeded().Rows()
            .Select(static row => row.GetProperty("id").GetString())));

    // Blanks and rules apart, a line after another.
    [Theory]
    [InlineData(
        "who ranking reinforcement-learning --explain",
        "both: Ranking and Reinforcement learning",
        "Author Id Ranking Reinforcement learning Strength Share Years",
        "Cy Dee ads4a44kjneq1 1 1 0.3233 100% 2003–2005",
        "first: Ranking, not Reinforcement learning",
        "Author Id Ranking Strength Share Years",
        "Ada Quill ay6epb25r02sq 2 0.9963 ████████████ 100% 2001–2003",
        "Bo Reed a9m01cgz0kkg4 1 0.2771 ███▍ 100% 2001",
        "second: Reinforcement learning, not Ranking",
        "Author Id Reinforcement learning Strength Share Years",
        "Ed Low axqj0s3c7spwc 1 0.375 100% 2005",
        "Strength adds up the scores of papers, whole for the first author, .8 for the last, half for the others, halved for every 15 years of age; who writes on much",
        "else loses up to a third, and of several topics the weaker weighs more (harmonic mean). Share is that of the author's papers that are about it.",
        "Cy Dee",
        "reinforcement-learning 0.90 Rewards for robots at night",
        "“Rewards”",
        "ranking 0.50 Learning to rank pages",
        "“rank pages”",
        "Ada Quill",
        "ranking 0.80 Learning to rank \"documents\", fast",
        "“to rank”",
        "ranking 0.50 Learning to rank pages",
        "“rank pages”",
        "Bo Reed",
        "ranking 0.80 Learning to rank \"documents\", fast",
        "“to rank”",
        "Ed Low",
        "reinforcement-learning 0.90 Rewards for robots at night",
        "“Rewards”")]
    [InlineData(
        "who ranking --top 1",
        "Author Id Ranking Strength Share Years",
        "Ada Quill ay6epb25r02sq 2 0.9963 100% 2001–2003")]
    [InlineData(
        "path Bo Ed",
        "3 steps",
        "Bo Reed",
        "└ Ada Quill (1 paper together)",
        "Learning to rank \"documents\", fast, 2001",
        "└ Cy Dee (1 paper together)",
        "Learning to rank pages, 2003",
        "└ Ed Low (1 paper together)",
        "Rewards for robots at night, 2005")]
    [InlineData(
        "author Ada",
        "Ada Quill",
        "Id ay6epb25r02sq",
        "Papers 2, 2001–2003",
        "Topics Ranking (2)",
        "Not known No paper of this author's says where the author was: arXiv and most listings do not. Records of the same papers from OpenAlex, Crossref, Scopus, Web",
        "of Science, PubMed or a conference bring them when they are ingested too.",
        "Co-authors 2: Bo Reed (1), Cy Dee (1)",
        "2003 Learning to rank pages",
        "Ada Quill, Cy Dee",
        "2001 Learning to rank \"documents\", fast",
        "Ada Quill, Bo Reed")]
    [InlineData(
        "paper p1",
        "Learning to rank \"documents\", fast",
        "p1 · 2001",
        "Ada Quill (ay6epb25r02sq)",
        "Bo Reed (a9m01cgz0kkg4)",
        "0.80 Ranking (ranking): “to rank”",
        "from records:r.jsonl")]
    [InlineData(
        "edge Ada Bo",
        "Ada Quill – Bo Reed",
        "1 paper together, weight 1",
        "2001 Learning to rank \"documents\", fast",
        "Ada Quill, Bo Reed")]
    [InlineData(
        "coauthors Ada",
        "Co-authors of Ada Quill",
        "Id Name Papers Weight Years",
        "a9m01cgz0kkg4 Bo Reed 1 1 2001",
        "ads4a44kjneq1 Cy Dee 1 1 2003")]
    [InlineData(
        "stats",
        "Papers 3",
        "Papers with a cut list of authors 0",
        "Papers with too many authors for co-authorship 0",
        "Authors 4",
        "Mentions 6",
        "Institutions 0",
        "Topics 7",
        "Artifacts 0",
        "Co-authorships 3",
        "Components 1",
        "Largest component 4",
        "First year 2001",
        "Last year 2005",
        "Snapshot 000001")]
    [InlineData(
        "topics",
        "Id Name Level Papers Authors Broader",
        "computer-science Computer science 0 3 4",
        "information-retrieval Information retrieval 1 2 3 computer-science",
        "ranking Ranking 2 2 3 information-retrieval",
        "artificial-intelligence Artificial intelligence 1 1 2 computer-science",
        "machine-learning Machine learning 1 1 2 artificial-intelligence; statistics",
        "reinforcement-learning Reinforcement learning 2 1 2 machine-learning",
        "statistics Statistics 0 1 2")]
    [InlineData(
        "institutions",
        "No institutions.")]
    [InlineData(
        "analyze degree --top 1",
        "Name Id Value",
        "Cy Dee ads4a44kjneq1 2",
        "1 more has 2.")]
    public async Task Table_OfAnAnswer_IsWhatPeopleRead(string command, params string[] lines)
    {
        var table = (await CommandRun.Of([.. command.Split(' '), "-g", Graph, "--format", "table"])).Succeeded().Output;
        var shown = table.Split('\n')
            .Select(static line => string.Join(' ', line.Split((char[])[' ', '─'], StringSplitOptions.RemoveEmptyEntries)))
            .Where(static line => line.Length > 0).ToList();
        Assert.Equal(lines, command.StartsWith("analyze", StringComparison.Ordinal) ? shown[^lines.Length..] : shown);
    }

    [Fact]
    public async Task Who_OfWords_SaysThatTheyWereSearchedAndWhichTopicsAreNear()
    {
        var run = (await CommandRun.Of("-g", Graph, "who", "rank pages")).Succeeded();
        Assert.Contains(
            "No topic is called 'rank pages'; its words were searched in titles and abstracts: 1 paper. "
                + "Topics of names like it: ranking.",
            run.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edge_WithAPaperOfTooManyAuthors_SaysThatItAddsNoWeight()
    {
        var graph = _folder.File("few");
        const string Many = """{"id":"p4","title":"Robots","year":2005,"authors":["Ada Quill","Bo Reed","Ed Low"]}""";
        var records = _folder.Write("few.jsonl", $"{Records}\n{Many}");
        (await CommandRun.Of("-g", graph, "ingest", records, "--max-authors", "2")).Succeeded();
        var edge = (await CommandRun.Of("-g", graph, "edge", "Ada", "Bo", "--format", "table")).Succeeded().Output;
        Assert.Contains(
            "2 papers together (1 with too many authors to count for it), weight 1\n", edge, StringComparison.Ordinal);
        edge = (await CommandRun.Of("-g", Graph, "edge", "Ada", "Bo", "--format", "table")).Succeeded().Output;
        Assert.Contains("1 paper together, weight 1\n", edge, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Path_WithoutSomebody_IsNotOverThem()
    {
        var run = await CommandRun.Of("-g", Graph, "path", "Bo", "Ed", "--without", "Cy");
        Assert.Equal(6, run.ExitCode);
        Assert.Contains("leads over 'Cy Dee'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_OfRows_QuotesWhatNeedsIt()
    {
        var csv = (await CommandRun.Of("-g", Graph, "papers", "--format", "csv")).Succeeded().Output.Split('\n');
        Assert.StartsWith("id,title,date,year,authors,", csv[0], StringComparison.Ordinal);
        Assert.StartsWith("p3,Rewards for robots at night,", csv[1], StringComparison.Ordinal);
        Assert.StartsWith("p1,\"Learning to rank \"\"documents\"\", fast\",,2001,Ada Quill; Bo Reed,", csv[3], StringComparison.Ordinal);
        Assert.Equal(5, csv.Length);
    }

    [Fact]
    public async Task Json_OfRows_IsOneArrayAndMissingValuesAreLeftOut()
    {
        var array = (await CommandRun.Of("-g", Graph, "papers", "--format", "json")).Succeeded().Json();
        Assert.Equal(3, array.GetArrayLength());
        Assert.False(array[0].TryGetProperty("venue", out _));
        Assert.Equal(2005, array[0].GetProperty("year").GetInt32());
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 3)]
    [InlineData(3, 4)]
    public async Task Export_AroundAnAuthor_HasSoManySteps(int hops, int authors)
    {
        var page = (await CommandRun.Of(
            "-g", Graph, "export", "graphology", "-o", "-", "--ego", "Bo Reed", "--hops", $"{hops}")).Succeeded().Json();
        Assert.Equal(authors, page.GetProperty("nodes").GetArrayLength());
    }

    [Fact]
    public async Task Strict_WithARejectedRecord_IsExitCode1()
    {
        var file = _folder.Write("bad.jsonl", "{\"id\":\"x\",\"title\":\"A good one here\",\"authors\":[\"A B\"]}\n{\"id\":\n");
        Assert.Equal(0, (await CommandRun.Of("-g", _folder.File("h"), "ingest", file)).ExitCode);
        Assert.Equal(1, (await CommandRun.Of("-g", _folder.File("i"), "ingest", file, "--strict")).ExitCode);
        Assert.Equal(1, (await CommandRun.Of("extract", file, "--strict")).ExitCode);
        var rejects = _folder.File("rejects.jsonl");
        (await CommandRun.Of("extract", file, "--rejects", rejects)).Succeeded();
        Assert.Contains("\"line\":2", Assert.Single(File.ReadAllLines(rejects)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_OfSnapshots_NamesWhatIsNew()
    {
        var more = _folder.Write("more.jsonl",
            """{"id":"p4","title":"Learning to rank once more","year":2006,"authors":["Ada Quill","Bo Reed"]}""" + "\n");
        (await CommandRun.Of("-g", Graph, "ingest", more)).Succeeded();
        var rows = (await CommandRun.Of("-g", Graph, "diff", "1")).Succeeded().Rows();
        Assert.Equal(
            ["paper new", "author changed", "author changed", "edge changed"],
            rows.Select(static row => $"{row.GetProperty("what")} {row.GetProperty("change")}"));
        Assert.Equal("papers 1 → 2", rows[3].GetProperty("detail").GetString());
        Assert.Equal(
            ["paper lost", "author changed", "author changed", "edge changed"],
            (await CommandRun.Of("-g", Graph, "diff", "2", "1")).Succeeded().Rows()
                .Select(static row => $"{row.GetProperty("what")} {row.GetProperty("change")}"));
    }

    [Fact]
    public async Task Analyze_Output_HasAValueForEachNode()
    {
        var edges = _folder.Write("edges.txt", "# two ids\nb a 2\na c 0.5\nb a 1\nc c\n10 9\n");
        var csv = (await CommandRun.Of("analyze", "degree", "--weighted", "--edges", edges, "-o", "-")).Succeeded().Output;
        Assert.Equal("node,value\n10,1\n9,1\na,3.5\nb,3\nc,0.5\n", csv);
        var summary = (await CommandRun.Of("analyze", "components", "--edges", edges)).Succeeded().Json();
        Assert.Equal(
            (5, 3, 1, 1, 2, 3),
            (Number("nodes"), Number("edges"), Number("loops"), Number("repeats"), Number("components"), Number("largest")));
        int Number(string name) => summary.GetProperty(name).GetInt32();
    }
}
