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
    private IBrowser? _withWebGl;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in new[] { _browser, _withWebGl })
        {
            if (browser is not null)
            {
                await browser.DisposeAsync();
            }
        }

        _playwright?.Dispose();
        _one.Dispose();
    }

    /// <summary>A window in which nothing moves by itself, without a network and WebGL unless they are asked
    /// for.</summary>
    internal async Task<IBrowserContext> OpenWindowAsync(
        int width, int height, ColorScheme colors, bool isOnline = false, bool script = true, bool webGl = false)
    {
        Assert.SkipUnless(File.Exists(Program), $"no browser at {Program}");
        IBrowser browser;
        await _one.WaitAsync();
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            browser = webGl
                ? _withWebGl ??= await StartAsync(
                    "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader")
                : _browser ??= await StartAsync("--disable-gpu");
        }
        finally
        {
            _one.Release();
        }

        return await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            Offline = !isOnline,
            JavaScriptEnabled = script,
            ColorScheme = colors,
            ReducedMotion = ReducedMotion.Reduce,
        });
    }
    private Task<IBrowser> StartAsync(params string[] arguments) => _playwright!.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Program,
        Args = ["--no-sandbox", .. arguments],
    });
}
