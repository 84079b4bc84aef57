namespace CoauthorGraph.Core.Values;

/// <summary>A date, time or duration as the database writes it, with every digit it has.</summary>
/// <param name="Kind">Which of the database's types it is.</param>
/// <param name="Text">ISO 8601; a zone's name follows in brackets where there is one.</param>
public readonly record struct TemporalValue(TemporalKind Kind, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
