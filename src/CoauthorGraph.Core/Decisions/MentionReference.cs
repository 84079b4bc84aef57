namespace CoauthorGraph.Core.Decisions;

/// <summary>
/// Names a mention so that it is found again after the data changed: by paper and position, and where the position
/// moved, by the printed name.
/// </summary>
/// <param name="Paper">Id of the paper.</param>
/// <param name="Position">Place in the author list, from 0.</param>
/// <param name="Name">The name as printed.</param>
public sealed record MentionReference(string Paper, int Position, string Name) : IComparable<MentionReference>
{
    /// <inheritdoc/>
    public int CompareTo(MentionReference? other)
    {
        if (other is null)
        {
            return 1;
        }

        var order = string.CompareOrdinal(Paper, other.Paper);
        order = order != 0 ? order : Position.CompareTo(other.Position);
        return order != 0 ? order : string.CompareOrdinal(Name, other.Name);
    }
}
