using CoauthorGraph.Core.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>What is drawn, with every text of it as <see cref="TerminalText"/>: only styles are escapes.</summary>
internal sealed class TerminalRenderable(IRenderable drawn) : IRenderable
{
    public Measurement Measure(RenderOptions options, int maxWidth) => drawn.Measure(options, maxWidth);

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
        drawn.Render(options, maxWidth).Select(static segment =>
            segment.IsControlCode || segment.IsLineBreak
                ? segment
                : new Segment(TerminalText.Of(segment.Text), segment.Style));
}
