using System.Net;

namespace CoauthorGraph.Web.Tests;

/// <summary>What the page of an institution tells of others: parts and wholes of the graph, and what the imported registry
/// says beside.</summary>
public sealed class InstitutionPageTests
{
    private const string Registry = """
        {"id":"https://ror.org/0a","name":"Quuxville University","lat":60.5,"lng":-24.25,"relationships":[{"type":"child","id":"https://ror.org/0d"},{"type":"child","id":"https://ror.org/0e"},{"type":"predecessor","id":"https://ror.org/0z"},{"type":"related","id":"https://ror.org/0y"},{"type":"related","id":"https://ror.org/0x","label":"Weir <Society>"}]}
        {"id":"https://ror.org/0d","name":"Quuxville Weir Laboratory","relationships":[{"type":"parent","id":"https://ror.org/0a"}]}
        {"id":"https://ror.org/0e","name":"Quuxville Lock Laboratory","relationships":[{"type":"parent","id":"https://ror.org/0a"}]}
        {"id":"https://ror.org/0z","status":"inactive","name":"Quuxville Academy"}
        """;

    [Fact]
    public async Task Relations_OfTheRegistry_AreNamedAndLeadToTheirRecords()
    {
        await using var explorer = await WithRegistryAsync();
        var page = (await explorer.AskAsync("/institution?id=https%3A%2F%2Fror.org%2F0a")).Text;
        foreach (var (heading, id, name) in new[]
        {
            ("Child", "0e", "Quuxville Lock Laboratory"), ("Predecessor", "0z", "Quuxville Academy"),
            ("Related", "0x", "Weir &lt;Society&gt;"), ("Related", "0y", "https://ror.org/0y"),
        })
        {
            var section = page[page.IndexOf($"<h2>{heading}</h2>", StringComparison.Ordinal)..];
            section = section[..section.IndexOf("</section>", StringComparison.Ordinal)];
            Assert.Contains($"<a href=\"https://ror.org/{id}\" rel=\"noreferrer noopener\">{name}</a>", section, StringComparison.Ordinal);
        }

        // The one that the registry has no name for, and it alone, is said to be none of its records.
        Assert.Equal(2, page.Split("not in the registry").Length);
        Assert.DoesNotContain("<h2>Parent</h2>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("0d\" rel", page, StringComparison.Ordinal); // Of the graph: a part, with a page here.
        Assert.Contains("60.5° N, -24.25° E", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Part_WhereInstitutionsAreRolledUp_LeadsToTheWhole()
    {
        await using var explorer = await WithRegistryAsync();
        var part = await explorer.AskAsync("/institution?id=https%3A%2F%2Fror.org%2F0d&rollup=0");
        Assert.Contains("rolled up", part.Text, StringComparison.Ordinal);
        var remark = part.Text[part.Text.IndexOf("rolled up", StringComparison.Ordinal)..];
        var whole = Crawl.LinksOf(remark[..remark.IndexOf("</p>", StringComparison.Ordinal)]).Single();
        Assert.EndsWith("rollup=0", whole, StringComparison.Ordinal);
        var page = await explorer.AskAsync(whole);
        Assert.Contains("Quuxville University", page.Text, StringComparison.Ordinal);
        Assert.Contains("2 papers", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("rolled up here", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("rolled up here",
            (await explorer.AskAsync("/institution?id=https%3A%2F%2Fror.org%2F0d")).Text, StringComparison.Ordinal);
    }

    private static Task<Explorer> WithRegistryAsync() => Explorer.OfAsync(
        [Paper("weirs", "Quuxville Weir Laboratory"), Paper("locks", "Quuxville University")], registry: Registry);

    private static object Paper(string id, string place) => new
    {
        id,
        title = "On " + id,
        year = 2019,
        authors = new[] { new { name = "Ada Byron", affiliations = new[] { new { raw = place } } } },
    };
}
