namespace CoauthorGraph.Web.Tests;

/// <summary>The pages that tell what joins or parts authors.</summary>
public sealed class ExplainTests
{
    [Fact]
    public async Task Explain_NamesThatAreNotCompared_SaysWhatJoinedThemOrTheirLinkLacks()
    {
        await using var explorer = await Explorer.OfAsync(
        [
            new { id = "a", title = "Ranks", authors = new[] { new { name = "Jane Zemanikova", orcid = "0000-0002-1825-0097" } } },
            new { id = "b", title = "Speech", authors = new[] { new { name = "Jane Przybylska", orcid = "0000-0002-1825-0097" } } },
            new { id = "c", title = "Idioms", authors = new[] { new { name = "Quilldra Hasseltine" } } },
            new { id = "d", title = "Pulsars", authors = new[] { new { name = "Quilldra Haseltine" } } },
        ]);
        var joined = await explorer.AskAsync("/explain?author=Jane+Zemanikova");
        Assert.Contains("by the link of their names (vouched), score ", joined.Text, StringComparison.Ordinal);
        Assert.Contains("the same ORCID 0000-0002-1825-0097", joined.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<details class=\"link\"", joined.Text, StringComparison.Ordinal);

        var apart = await explorer.AskAsync("/explain?author=Quilldra+Hasseltine&other=Quilldra+Haseltine");
        Assert.Contains("are spelt alike, but that is all", apart.Text, StringComparison.Ordinal);
        Assert.Contains("What all papers of", apart.Text, StringComparison.Ordinal);
    }
}
