namespace CoauthorGraph.Web.Tests;

/// <summary>Papers whose every field tries to be something else, among some that do not.</summary>
internal static class SampleRecords
{
    /// <summary>What would be markup, script, an attribute or an address if it were not text.</summary>
    public static readonly string[] Hostile =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "javascript:alert(1)",
        "</title><svg onload=alert(1)>", "&lt;b&gt;", "../../etc", "a?b#c", "%2e%2e%2f", "x.json", "a//b", "{{1+1}}",
    ];

    /// <summary>Four people in a row, and one more paper of the first two.</summary>
    public static IEnumerable<object> Plain() =>
    [
        Paper("p1", "Reinforcement learning for ranking", 2019, "Ada Quill", "Bo Finch"),
        Paper("p2", "Ranking with graph neural networks", 2020, "Ada Quill", "Bo Finch"),
        Paper("p3", "Learning to rank documents", 2021, "Bo Finch", "Cy Marsh"),
        Paper("p4", "Speech recognition at scale", 2022, "Cy Marsh", "Dee Holt"),
    ];

    /// <summary>A paper for each hostile text, in every field.</summary>
    public static IEnumerable<object> OfHostileTexts() => Hostile.Select(static (text, at) => (object)new
    {
        id = text,
        title = text + " reinforcement learning for ranking",
        @abstract = text,
        year = 2000 + at,
        venue = text,
        doi = "10.1/" + text,
        url = at % 2 == 0 ? text : "javascript:alert('" + text + "')",
        categories = new[] { text },
        authors = new object[]
        {
            new { name = $"Ann {text} Able", affiliations = new[] { new { raw = "MIT, " + text } } },
            new { name = "Ben " + text, affiliations = new[] { new { raw = text + " Institute, Oslo" } } },
        },
    });

    private static object Paper(string id, string title, int year, params string[] authors) =>
        new { id, title, year, authors = authors.Select(static name => new { name }).ToArray() };
}
