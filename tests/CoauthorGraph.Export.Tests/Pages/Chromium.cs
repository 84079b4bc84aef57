using CoauthorGraph.Export.Tests.Pages;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace CoauthorGraph.Export.Tests.Pages;

/// <summary>Debian's Chromium, started once for all tests; none where it is not installed.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";
    private readonly SemaphoreSlim _one = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _one.Dispose();
    }

    /// <summary>A window in which nothing moves by itself, without a network unless it is asked for.</summary>
    internal async Task<IBrowserContext> OpenWindowAsync(
        int width, int height, ColorScheme colors, bool isOnline = false, bool script = true)
    {
        Assert.SkipUnless(File.Exists(Program), $"no browser at {Program}");
        await _one.WaitAsync();
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            _browser ??= await _playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = Program,
                Args = ["--no-sandbox", "--disable-gpu"],
            });
        }
        finally
        {
            _one.Release();
        }

        return await _browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            Offline = !isOnline,
            JavaScriptEnabled = script,
            ColorScheme = colors,
            ReducedMotion = ReducedMotion.Reduce,
        });
    }
}
