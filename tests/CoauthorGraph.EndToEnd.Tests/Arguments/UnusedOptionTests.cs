namespace CoauthorGraph.EndToEnd.Tests.Arguments;

/// <summary>What a command would not look at is refused before anything is done.</summary>
public sealed class UnusedOptionTests
{
    [Theory]
    [InlineData("--damping", "analyze degree --damping 0.5")]
    [InlineData("--resolution", "analyze pagerank --resolution 2")]
    [InlineData("--weighted", "analyze triangles --weighted")]
    [InlineData("--weighted", "analyze rich-club --weighted")]
    [InlineData("--weighted", "analyze betweenness-approx --weighted")]
    [InlineData("--weighted", "analyze link-prediction --weighted")]
    [InlineData("--wide", "stats --wide")]
    [InlineData("--wide", "stats --wide --format json")]
    [InlineData("--columns", "authors --columns nmae")]
    [InlineData("--sort", "papers --sort papers")]
    [InlineData("--sort", "who ranking --sort nmae")]
    [InlineData("--weighted", "analyze kcore --weighted")]
    [InlineData("--k", "analyze degree --k 3")]
    [InlineData("--iterations", "analyze louvain --iterations 3")]
    [InlineData("--events", "analyze leiden --events -")]
    [InlineData("--output", "analyze assortativity --output -")]
    [InlineData("--output", "analyze paths --from a --to b --output -")]
    [InlineData("--sources", "analyze betweenness --engine gds --sources 3")]
    [InlineData("--edges", "analyze pagerank --engine gds --edges -")]
    [InlineData("--nodes", "analyze degree --nodes f")]
    [InlineData("--hops", "export gexf --output - --hops 2")]
    [InlineData("--below", "authors --below 0.5")]
    [InlineData("--database", "stats --database d")]
    [InlineData("--ca-file", "doctor --ca-file f")]
    [InlineData("--top", "institutions --top 3 match -")]
    [InlineData("--columns", "extract f --input-format dblp --columns title=T")]
    [InlineData("--as-of", "extract f --input-format arxiv --as-of 2024-01-01")]
    [InlineData("--import", "decisions --import a --export b")]
    [InlineData("--named", "neo4j query RETURN --named n")]
    [InlineData("--write", "neo4j query --named n --write")]
    [InlineData("--bom", "stats --bom")]
    [InlineData("--bom", "export gexf --output - --bom")]
    [InlineData("--bom", "mentions --format json --bom")]
    [InlineData("--uri", "watch . --with pagerank")]
    [InlineData("--uri", "watch . --user ada")]
    [InlineData("--with-every", "watch . --with-every 5")]
    [InlineData("--password-file", "serve --listen 0.0.0.0")]
    [InlineData("--listen", "serve --password-file f")]
    [InlineData("--listen", "serve --host example.org")]
    public async Task Option_ThatIsNotUsed_IsWrongUsage(string option, string arguments)
    {
        var run = await CommandRun.Of(arguments.Split(' '));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(option, run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Theory]
    [InlineData("empty text", "ingest", "")]
    [InlineData("--topic was given an empty text", "stats", "--topic", "")]
    [InlineData("--graph was given an empty text", "--graph", "", "stats")]
    [InlineData("--output was given an empty text", "mentions", "--output", "")]
    [InlineData("standard input", "extract", "-", "-")]
    [InlineData("--rejects", "extract", "a", "--rejects", "-")]
    [InlineData("--nodes", "analyze", "degree", "--edges", "-", "--nodes", "-")]
    [InlineData("There is no option '--bogus' here", "author", "--topic", "--bogus", "x")]
    [InlineData("There is no option '-x' here", "who", "-x", "--", "--all")]
    [InlineData("'@file'", "stats", "@file")]
    [InlineData("--input-format", "ingest", "f", "--input-format", "csv", "--input-format", "csv")]
    [InlineData("--engine", "analyze", "degree", "--engine", "gds", "--engine", "gds")]
    [InlineData("--threads", "stats", "--threads", "1", "--threads", "2")]
    [InlineData("--log-file", "stats", "--log-file", "-")]
    [InlineData("did you mean pagerank?", "analyze", "pagrank")]
    [InlineData("There is no algorithm '--quiet'", "analyze", "--", "--quiet")]
    [InlineData("--gexf-version is used by gexf only", "export", "svg", "--output", "-", "--gexf-version", "1.2")]
    [InlineData("--gexf-version takes 1.2, 1.3, not '1.1'", "export", "gexf", "--output", "-", "--gexf-version", "1.1")]
    [InlineData("--max-authors is used by html, svg only", "export", "GEXF", "--output", "-", "--max-authors", "5")]
    [InlineData("--all-papers is used by gexf, graphml", "export", "pajek", "--output", "-", "--all-papers")]
    [InlineData("There is no format '--quiet'", "export", "--output", "-", "--", "--quiet")]
    [InlineData("--listen takes an address", "serve", "--listen", "here", "--password-file", "f")]
    [InlineData("--embed-origin takes a site", "serve", "--embed-origin", "https://example.org/page")]
    [InlineData("--embed-origin takes a site", "serve", "--embed-origin", "'none'; script-src *")]
    [InlineData("--port takes a whole number from 0 to 65535", "serve", "--port", "65536")]
    [InlineData("--format takes table, json, jsonl, csv, not 'jsno'; did you mean json", "stats", "--format", "jsno")]
    public async Task Arguments_OfNoMeaning_AreWrongUsage(string said, params string[] arguments)
    {
        var run = await CommandRun.Of(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Name_WithAnAtBeforeIt_IsAName()
    {
        using var folder = new TemporaryFolder();
        var arguments = folder.Write("arguments", "--all");
        var run = await CommandRun.Of("--graph", folder.File("none"), "author", "@" + arguments);
        Assert.Equal(4, run.ExitCode);
    }

    // The values after -- are names, whatever they look like.
    [Fact]
    public async Task Name_AfterTwoDashes_MayLookLikeAnOption()
    {
        using var folder = new TemporaryFolder();
        var run = await CommandRun.Of("--graph", folder.File("none"), "author", "--", "--all");
        Assert.Equal(4, run.ExitCode);
    }
}
