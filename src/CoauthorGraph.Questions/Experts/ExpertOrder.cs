using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions.Experts;

/// <summary>Who comes first: those who match more topics, then by the order that was asked for, then by strength and
/// row.</summary>
/// <param name="names">The names of authors, where those are the order.</param>
internal sealed class ExpertOrder(StringColumn? names) : IComparer<RankedExpert>
{
    public int Compare(RankedExpert x, RankedExpert y)
    {
        var order = y.Tally.TopicsMatched.CompareTo(x.Tally.TopicsMatched);
        order = order != 0 ? order : x.Key.CompareTo(y.Key);
        order = order != 0 || names is null
            ? order : StringComparer.OrdinalIgnoreCase.Compare(names[x.Author], names[y.Author]);
        order = order != 0 ? order : y.Strength.CompareTo(x.Strength);
        return order != 0 ? order : x.Author.CompareTo(y.Author);
    }
}
