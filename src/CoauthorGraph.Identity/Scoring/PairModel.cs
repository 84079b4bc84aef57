using System.Globalization;

namespace CoauthorGraph.Identity.Scoring;

/// <summary>
/// The weights of the evidence and where clusters stop: those of the small table that is shipped, or those with some of
/// the weights moved. Immutable.
/// </summary>
public sealed class PairModel
{
    /// <summary>Number of kinds of evidence.</summary>
    internal static readonly int Kinds = Enum.GetValues<EvidenceKind>().Length;

    private static readonly Lazy<PairModel> Shipped = new(LoadShipped);

    /// <summary>Wraps weights.</summary>
    internal PairModel(float[] weights, float threshold, float bestShare)
    {
        Weights = weights;
        BestShare = bestShare;
        Threshold = threshold;
    }

    /// <summary>The shipped weights.</summary>
    public static PairModel Default => Shipped.Value;

    /// <summary>The weight of each <see cref="EvidenceKind"/>.</summary>
    internal float[] Weights { get; }

    /// <summary>How much the best pair of two clusters counts for beside the mean of all pairs, from 0 to 1.</summary>
    internal float BestShare { get; }

    /// <summary>Two clusters join while the mean of their pairs' scores is at least this.</summary>
    internal float Threshold { get; }

    /// <summary>The weights that are not the shipped ones, the most moved first; none in the shipped model.</summary>
    public IReadOnlyList<WeightMove> Moves =>
    [
        .. Enum.GetValues<EvidenceKind>()
            .Select(kind => new WeightMove(kind, Default.Weights[(int)kind], Weights[(int)kind]))
            .Where(static move => move.By != 0)
            .OrderByDescending(static move => Math.Abs(move.By)),
    ];

    /// <summary>The shipped model with the weights moved that a table names, as <see cref="WriteMoves"/> wrote
    /// it.</summary>
    /// <exception cref="InvalidDataException">It is no such table.</exception>
    public static PairModel ReadMoves(TextReader reader)
    {
        var names = Enum.GetNames<EvidenceKind>();
        var moves = new double[Kinds];
        foreach (var (name, by) in WeightTable.Read(reader))
        {
            var kind = Array.IndexOf(names, name);
            if (kind < 0 || !float.IsFinite(by))
            {
                throw new InvalidDataException($"it moves '{name}' by {by}, which cannot be");
            }

            moves[kind] = by;
        }

        return Moved(moves);
    }

    /// <summary>Writes by how much each weight was moved, a line each: name, tab, number. What is kept is not the
    /// weights: another program may ship others, and learnt by corrections is how far they were off.</summary>
    public void WriteMoves(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write("# How far corrections moved the weights of the evidence (see 'coauthor identity fit').\n");
        foreach (var move in Moves)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{move.Kind}\t{move.By}\n"));
        }
    }

    /// <summary>The shipped model with each weight moved, to four decimals.</summary>
    internal static PairModel Moved(ReadOnlySpan<double> by)
    {
        var weights = (float[])Default.Weights.Clone();
        for (var kind = 0; kind < weights.Length; kind++)
        {
            weights[kind] += (float)Math.Round(by[kind], 4);
        }

        return new PairModel(weights, Default.Threshold, Default.BestShare);
    }

    /// <summary>Log-odds that two mentions with all this evidence are one person, within the limit.</summary>
    internal float Score(ReadOnlySpan<float> values)
    {
        var sum = 0f;
        for (var kind = 0; kind < Weights.Length; kind++)
        {
            sum += Weights[kind] * values[kind];
        }

        return Math.Clamp(sum, -PairScorer.Limit, PairScorer.Limit);
    }

    /// <summary>Reads a table of lines <c>name, tab, number</c>; lines that start with # are comments.</summary>
    internal static PairModel Read(TextReader reader)
    {
        var table = WeightTable.Read(reader);
        return new PairModel(
            [.. Enum.GetNames<EvidenceKind>().Select(name => table.GetValueOrDefault(name))],
            table.GetValueOrDefault("Threshold"),
            table.GetValueOrDefault("BestShare"));
    }

    private static PairModel LoadShipped()
    {
        using var stream = typeof(PairModel).Assembly.GetManifestResourceStream("weights.tsv")!;
        using var reader = new StreamReader(stream);
        return Read(reader);
    }
}
