namespace CoauthorGraph.Questions.Authors;

/// <summary>A time that an author spent at one institution, as dated papers tell.</summary>
/// <param name="Place">Row of the institution.</param>
/// <param name="Papers">Rows of the papers that name it in that time.</param>
/// <param name="First">Year of the first of them.</param>
/// <param name="Last">Year of the last of them.</param>
internal sealed record PlaceRun(int Place, IReadOnlyList<int> Papers, int First, int Last)
{
    /// <summary>For how many years a paper may still name where its author was before.</summary>
    public const int Lag = 1;

    /// <summary>Whether the author came here from another place: both the first and the last paper are later, and the
    /// two times do not overlap by more than papers lag behind.</summary>
    public bool Follows(PlaceRun other) =>
        Place != other.Place && other.First < First && other.Last < Last && other.Last - First <= Lag;

    /// <summary>Of two times after which the author came to a third place: whether the author was here after the
    /// other.</summary>
    public bool IsAfter(PlaceRun other) => Follows(other) || Last > other.Last + Lag;
}
