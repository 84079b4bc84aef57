using System.Globalization;

namespace CoauthorGraph.Readers.Listing;

/// <summary>
/// Finds where the title of a run-together line ends. Every place is scored by a linear model over <see
/// cref="TitleBoundaryFeatures"/>; the place with the highest score wins, the earlier one on a tie. The weights are
/// those of a conditional logit (McFadden 1974) fitted by <c>eng/FitTitleBoundary.cs</c>. Safe for any number of
/// threads.
/// </summary>
internal sealed class TitleBoundary(WordStatistics words, double[] weights)
{
    /// <summary>The model that is built in.</summary>
    public static TitleBoundary BuiltIn { get; } = new(WordStatistics.BuiltIn, LoadWeights());

    /// <summary>The place where the first author begins, or -1 when no name can begin anywhere.</summary>
    public int Find(ListingLine line, NameEvidence file)
    {
        var places = TitlePlaces.Of(line.Title.Body);
        Span<double> values = stackalloc double[TitleBoundaryFeatures.Names.Length];
        var best = -1;
        var bestScore = double.NegativeInfinity;
        for (var i = 0; i < places.Count; i++)
        {
            TitleBoundaryFeatures.Fill(values, line, places[i], places.Count - 1 - i, words, file);
            var score = 0.0;
            for (var f = 0; f < values.Length; f++)
            {
                score += values[f] * weights[f];
            }

            if (score > bestScore)
            {
                (best, bestScore) = (places[i], score);
            }
        }

        return best;
    }

    private static double[] LoadWeights()
    {
        using var stream = typeof(TitleBoundary).Assembly.GetManifestResourceStream("title-boundary.tsv")!;
        using var reader = new StreamReader(stream);
        var weights = new double[TitleBoundaryFeatures.Names.Length];
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            weights[Array.IndexOf(TitleBoundaryFeatures.Names, line[..tab])] =
                double.Parse(line.AsSpan(tab + 1), CultureInfo.InvariantCulture);
        }

        return weights;
    }
}
