using System.Text;

namespace CoauthorGraph.Export.Html;

/// <summary>The page without its data: the frame with the style and the scripts put in their places.</summary>
internal sealed class PageTemplate
{
    /// <summary>Where the data go.</summary>
    public const string DataMark = "{{data}}";

    private PageTemplate(IReadOnlyList<string> pieces) => Pieces = pieces;

    /// <summary>The page in pieces, one of them <see cref="DataMark"/>.</summary>
    public IReadOnlyList<string> Pieces { get; }

    public static PageTemplate Load()
    {
        string[] scripts = ["page.js", "page-view.js", "page-panel.js", "page-search.js", "page-start.js"];
        var page = Read("page.html")
            .Replace("{{style}}", Read("page.css"), StringComparison.Ordinal)
            .Replace("{{script}}", string.Concat(scripts.Select(Read)), StringComparison.Ordinal);
        var at = page.IndexOf(DataMark, StringComparison.Ordinal);
        return new PageTemplate([page[..at], DataMark, page[(at + DataMark.Length)..]]);
    }

    private static string Read(string name)
    {
        using var stream = typeof(PageTemplate).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without its page file {name}");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
