namespace CoauthorGraph.EndToEnd.Tests;

/// <summary>A graph folder made of the sample page, once for all tests, which leave it as it is.</summary>
public sealed class IngestedPage : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public string Graph => _folder.File("g");

    public string Page => _folder.File("page.txt");

    public async ValueTask InitializeAsync()
    {
        _folder.Write("page.txt", SamplePage.Text);
        (await CommandRun.Of("-g", Graph, "ingest", Page, "--as-of", "2026-11-22")).Succeeded();
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
