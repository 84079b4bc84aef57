namespace CoauthorGraph.Export.Svg;

/// <summary>Where things lie in a picture: the network left, the legend right of it, what is said of it
/// below.</summary>
/// <param name="Left">The network's left edge in the places of the layout.</param>
/// <param name="Top">Its upper edge there.</param>
/// <param name="NetworkWidth">Its width.</param>
/// <param name="Height">Height down to the foot of the first line below.</param>
internal sealed record SvgFrame(double Left, double Top, double NetworkWidth, double Height)
{
    public const double Margin = 24;
    public const double SmallFont = 11;
    public const double SmallLine = 15;

    /// <summary>Left edge of the legend.</summary>
    public double LegendLeft => Math.Round(NetworkWidth + (2 * Margin), 1);

    public double Width => Math.Round(LegendLeft + SvgLegend.Width + Margin, 1);

    public static SvgFrame Around(Mark[] marks, double legendHeight)
    {
        if (marks.Length == 0)
        {
            return new SvgFrame(0, 0, 0, legendHeight + (2 * Margin));
        }

        // Names are wider than marks; they may reach beyond the outermost.
        var left = marks.Min(static mark => mark.X - Math.Max(mark.Radius, LabelPlacement.HalfWidth(mark)));
        var right = marks.Max(static mark => mark.X + Math.Max(mark.Radius, LabelPlacement.HalfWidth(mark)));
        var top = marks.Min(static mark => mark.Y - mark.Radius);
        var bottom = marks.Max(static mark => mark.Y + LabelPlacement.FootBelow(mark));
        return new SvgFrame(
            left, top, right - left, Math.Round(Math.Max(bottom - top, legendHeight) + (2 * Margin) + SmallLine, 1));
    }

    public double X(Mark mark) => Math.Round(mark.X - Left + Margin, 1);

    public double Y(Mark mark) => Math.Round(mark.Y - Top + Margin, 1);
}
