namespace CoauthorGraph.Core.Graph;

/// <summary>
/// Signatures of what abstracts say: bits that the words set, so that a text without one of a word's bits has not the
/// word (superimposed coding; Faloutsos and Christodoulakis, ACM TOIS 2(4),
/// 1984). A bit of <see cref="Group"/> papers stands in one number, so that few are read of those that say nothing.
/// </summary>
public sealed record TextSignatures
{
    /// <summary>Bits of a signature.</summary>
    public const int Bits = 512;

    /// <summary>Papers whose signatures stand together.</summary>
    public const int Group = 32;

    /// <summary>The papers with an abstract, ascending.</summary>
    public required ReadOnlyMemory<int> Rows { get; init; }

    /// <summary>For each group of them, and each bit of a signature, that bit of each.</summary>
    public required ReadOnlyMemory<int> Slices { get; init; }

    /// <summary>Signatures of the columns that are given.</summary>
    /// <param name="columns">What gives each column.</param>
    public static TextSignatures Of(IColumns<TextSignatures> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return new TextSignatures
        {
            Rows = columns.Rows("texts.rows", "papers", static texts => texts.Rows),
            Slices = columns.Numbers("texts.slices", static texts => texts.Slices),
        };
    }

    /// <summary>Whether its columns fit together and to so many papers.</summary>
    public bool Fits(int papers) => Rows.Length <= papers
        && !Rows.Span.ContainsAnyExceptInRange(0, papers - 1)
        && Slices.Length == (Rows.Length + Group - 1) / Group * (long)Bits;
}
