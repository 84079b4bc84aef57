using System.Runtime.InteropServices;

namespace CoauthorGraph.Questions.Communities;

/// <summary>How much of each item (topic, institution) the communities have, and how many of their authors.</summary>
/// <param name="items">Number of items.</param>
/// <param name="communities">Number of communities.</param>
internal sealed class CommunityTally(int items, int communities)
{
    private readonly Dictionary<int, (double Weight, int Authors)>[] _inside =
        [.. Enumerable.Range(0, communities).Select(static _ => new Dictionary<int, (double, int)>())];

    private readonly double[] _insideTotal = new double[communities];
    private readonly double[] _all = new double[items];
    private double _allTotal;

    /// <summary>Counts one author's share; a community that is not named has the number -1.</summary>
    public void Add(int community, int item, double weight)
    {
        _all[item] += weight;
        _allTotal += weight;
        if (community >= 0)
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_inside[community], item, out _);
            known = (known.Weight + weight, known.Authors + 1);
            _insideTotal[community] += weight;
        }
    }

    /// <summary>The items that at least <paramref name="support"/> authors of a community carry and that it has more of
    /// than the rest, the most telling first.</summary>
    public IEnumerable<int> Telling(int community, int support) =>
        _inside[community]
            .Where(pair => pair.Value.Authors >= support
                && pair.Value.Weight * _allTotal >= _all[pair.Key] * _insideTotal[community])
            .Select(pair => (Item: pair.Key, Score: OverRepresentation.Score(
                pair.Value.Weight, _insideTotal[community], _all[pair.Key], _allTotal)))
            .OrderByDescending(static pair => pair.Score)
            .ThenBy(static pair => pair.Item)
            .Select(static pair => pair.Item);
}
