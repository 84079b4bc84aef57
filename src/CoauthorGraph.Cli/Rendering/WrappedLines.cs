using CoauthorGraph.Cli.Rendering.Tables;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>Sentences on standard output, wrapped at words.</summary>
internal static class WrappedLines
{
    /// <summary>Writes a text behind an indent, its further lines deeper by <paramref name="hanging"/>.</summary>
    public static void Show(Terminal terminal, string indent, string text, int hanging = 0)
    {
        var deeper = indent + new string(' ', hanging);
        var lines = WordWrap.Lines(text, terminal.IsWide ? int.MaxValue : Math.Max(1, terminal.Width - deeper.Length));
        for (var i = 0; i < lines.Count; i++)
        {
            terminal.Output.WriteLine((i == 0 ? indent : deeper) + lines[i]);
        }
    }
}
