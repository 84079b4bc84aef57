using System.Xml.Linq;
using CoauthorGraph.Export.Network;
using Microsoft.Playwright;

namespace CoauthorGraph.Export.Tests.Pages;

/// <summary>An exported page in the browser; what goes wrong on it is kept.</summary>
internal sealed class OpenedPage : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly IBrowserContext _window;

    private OpenedPage(IBrowserContext window, IPage page)
    {
        _window = window;
        Page = page;
    }

    public IPage Page { get; }

    public List<string> Errors { get; } = [];

    public static async Task<OpenedPage> OpenAsync(
        Chromium chromium,
        ExportRequest request,
        string address = "",
        int width = 1400,
        int height = 900,
        ColorScheme colors = ColorScheme.Light,
        string? script = null,
        bool webGl = false)
    {
        var window = await chromium.OpenWindowAsync(width, height, colors, webGl: webGl);
        var opened = new OpenedPage(window, await window.NewPageAsync());
        opened.Page.PageError += (_, error) => opened.Errors.Add(error);
        opened.Page.Console += (_, message) => opened.Errors.AddRange(message.Type == "error" ? [message.Text] : []);
        opened.Page.Dialog += (_, dialog) => opened.Errors.Add("dialog " + dialog.Message);
        if (script is not null)
        {
            await opened.Page.AddInitScriptAsync(script);
        }

        await File.WriteAllBytesAsync(opened._folder["page.html"], Exported.Bytes("html", request));
        await opened.Page.GotoAsync("file://" + opened._folder["page.html"] + address);
        return opened;
    }

    public Task<string> TextAsync(string selector) => Page.Locator(selector).InnerTextAsync();

    public Task PressAsync(string key) => Page.Keyboard.PressAsync(key);

    /// <summary>Types into the search field and waits for what is found.</summary>
    public async Task SearchAsync(string text)
    {
        await PressAsync("/");
        await Page.Keyboard.TypeAsync(text);
        await Page.Locator("#found-box").WaitForAsync();
    }

    /// <summary>What the focus is on, as the page calls it: its id, or else its text.</summary>
    public Task<string> FocusAsync() =>
        Page.EvaluateAsync<string>("document.activeElement.id || document.activeElement.innerText");

    public async Task<byte[]> SaveAsync(string button)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => Page.Locator(button).ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    /// <summary>The view as the page saves it, read by a strict reader.</summary>
    public async Task<XElement> SaveSvgAsync() =>
        XElement.Load(new MemoryStream(await SaveAsync("#save-svg")));

    public async ValueTask DisposeAsync()
    {
        await _window.DisposeAsync();
        _folder.Dispose();
    }
}
