namespace CoauthorGraph.Core.Values;

/// <summary>A point as well-known text with its reference system: <c>SRID=7203;POINT (1.0 2.0)</c>.</summary>
/// <param name="Text">The text.</param>
public readonly record struct PointValue(string Text)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
