namespace CoauthorGraph.Web.Tests;

/// <summary>Every page within reach of the start, of records whose every field is hostile.</summary>
public sealed class CrawledPages : IAsyncLifetime
{
    private const int Most = 400;

    internal Explorer Explorer { get; private set; } = null!;

    internal IReadOnlyDictionary<string, Reply> Pages { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Explorer = await Explorer.OfAsync([.. SampleRecords.Plain(), .. SampleRecords.OfHostileTexts()]);
        Pages = await Crawl.FromAsync(Explorer, "/", Most);
    }

    public ValueTask DisposeAsync() => Explorer.DisposeAsync();
}
