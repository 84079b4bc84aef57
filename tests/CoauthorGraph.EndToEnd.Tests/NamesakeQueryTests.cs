namespace CoauthorGraph.EndToEnd.Tests;

/// <summary>Named queries on a folder in which two people have one name: they are listed, and never mixed.</summary>
public sealed class NamesakeQueryTests : IDisposable
{
    private const string Records =
        """
        {"id":"p1","title":"On ranking","year":2019,"authors":[{"name":"Yang Liu","orcid":"0000-0002-1825-0097"},{"name":"Ben Cole"}],"topics":[{"id":"ranking","name":"Ranking","score":0.9,"evidence":"ranking"}]}
        {"id":"p2","title":"On proteins","year":2020,"authors":[{"name":"Yang Liu","orcid":"0000-0001-5109-3700"},{"name":"Jürgen Müller"}]}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Named_OfANameThatTwoHave_ListsThemAndAsksForAnId()
    {
        var graph = await IngestAsync();
        var ids = (await CommandRun.Of("-q", "-g", graph, "query", "MATCH (a:Author {name: 'Yang Liu'}) RETURN a.id AS id"))
            .Succeeded().Rows().Select(static row => row.GetProperty("id").GetString()!).ToArray();
        Assert.Equal(2, ids.Length);

        var refused = await CommandRun.Of("-g", graph, "query", "--named", "coauthors-of", "-p", "author=Yang Liu");

        Assert.Equal(6, refused.ExitCode);
        Assert.Empty(refused.Output);
        Assert.Contains("'Yang Liu' can mean 2 authors", refused.Error, StringComparison.Ordinal);
        Assert.All(ids, id => Assert.Contains(id, refused.Error, StringComparison.Ordinal));
        var coauthors = new List<string>();
        foreach (var id in ids)
        {
            var row = Assert.Single((await CommandRun.Of(
                "-g", graph, "query", "--named", "coauthors-of", "-p", "author=" + id)).Succeeded().Rows());
            Assert.Equal(id, row.GetProperty("authorId").GetString());
            coauthors.Add(row.GetProperty("coauthor").GetString()!);
        }

        Assert.Equal(["Ben Cole", "Jürgen Müller"], coauthors.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("coauthors-of", "author=Nobody Here", "no author with the id or the name 'Nobody Here'")]
    [InlineData("experts", "topic=alchemy", "no topic with the id or the name 'alchemy'")]
    [InlineData("people-of", "institution=Atlantis", "no institution with the id or the name 'Atlantis'")]
    [InlineData("reviewers-without-conflict", "paper=p9", "no paper with the id or the name 'p9'")]
    public async Task Named_OfANameThatNothingHas_SaysSo(string name, string parameter, string sentence)
    {
        var run = await CommandRun.Of("-g", await IngestAsync(), "query", "--named", name, "-p", parameter);

        Assert.Equal(6, run.ExitCode);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("muller")]
    [InlineData("MÜL jür")]
    [InlineData("Müller")]
    public async Task FindAuthor_WithoutAccentsOrByABeginning_FindsTheName(string words)
    {
        var row = Assert.Single((await CommandRun.Of(
            "-g", await IngestAsync(), "query", "--named", "find-author", "-p", "name=" + words)).Succeeded().Rows());

        Assert.Equal("Jürgen Müller", row.GetProperty("author").GetString());
    }

    [Fact]
    public async Task VersionAndDoctor_SayWhetherTheDriverIsIn()
    {
        var version = (await CommandRun.Of("--version")).Succeeded().Output.Split('\n');
        Assert.Matches(@"^\d+\.\d+\.\d+", version[0]);
        Assert.Matches("^Neo4j.Driver is (not )?in: ", version[1]);
        var checks = (await CommandRun.Of("-g", await IngestAsync(), "doctor")).Succeeded().Rows();
        Assert.Contains(checks, check => check.GetProperty("detail").GetString() == version[1]);
    }

    private async Task<string> IngestAsync()
    {
        var graph = _folder.File("a.graph");
        (await CommandRun.Of("-g", graph, "ingest", _folder.Write("records.jsonl", Records))).Succeeded();
        return graph;
    }
}
