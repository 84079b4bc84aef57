using System.Text;
using System.Text.RegularExpressions;

namespace CoauthorGraph.Export.Html;

/// <summary>
/// The page without its data: the frame with the style and the scripts put in their places. A script is a module that
/// a server could hand out as it is; in the page all share one scope, so their imports and the word export go.
/// </summary>
internal sealed partial class PageTemplate
{
    /// <summary>Where the data go.</summary>
    public const string DataMark = "{{data}}";

    /// <summary>The drawing modules, which know nothing of a page, then the page's own, each after what it
    /// imports.</summary>
    private static readonly string[] Modules =
    [
        "picture-scene.js", "picture-camera.js", "picture-colors.js", "picture-labels.js", "picture-pens.js",
        "picture-gl.js", "picture-painter.js", "picture-finder.js", "picture-gestures.js", "picture.js",
        "page-elements.js", "page-data.js", "page-measures.js", "page-state.js", "page-map.js", "page-papers.js",
        "page-people.js", "page-panel.js", "page-legend.js", "page-search.js",
        "page-filters.js", "page-walk.js", "page-save.js", "page-start.js",
    ];

    private PageTemplate(IReadOnlyList<string> pieces) => Pieces = pieces;

    /// <summary>The page in pieces, one of them <see cref="DataMark"/>.</summary>
    public IReadOnlyList<string> Pieces { get; }

    public static PageTemplate Load()
    {
        var script = string.Concat(Modules.Select(static name => ModuleWords().Replace(Read(name), "")));
        var page = Read("page.html")
            .Replace("{{style}}", Read("page.css"), StringComparison.Ordinal)
            .Replace("{{script}}", script, StringComparison.Ordinal);
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

    [GeneratedRegex(@"^(?:import .*\n|export (?=const|let|function|class))", RegexOptions.Multiline)]
    private static partial Regex ModuleWords();
}
