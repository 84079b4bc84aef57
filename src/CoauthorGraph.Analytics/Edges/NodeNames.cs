using System.Globalization;

namespace CoauthorGraph.Analytics.Edges;

/// <summary>The ids of a graph's nodes in their order: numbers by size, else text by its UTF-8 bytes.</summary>
public sealed class NodeNames
{
    private readonly long[]? _numbers;
    private readonly string[]? _texts;

    private NodeNames(long[]? numbers, string[]? texts)
    {
        _numbers = numbers;
        _texts = texts;
    }

    /// <summary>Number of nodes.</summary>
    public int Count => _numbers?.Length ?? _texts!.Length;

    /// <summary>The id of a node.</summary>
    public string this[int node] => _numbers is null
        ? _texts![node]
        : _numbers[node].ToString(CultureInfo.InvariantCulture);

    /// <summary>Ids that are whole numbers.</summary>
    /// <param name="ascending">Ascending, without repeats.</param>
    public static NodeNames OfNumbers(long[] ascending) => new(ascending, null);

    /// <summary>Ids that are text.</summary>
    /// <param name="ascending">In the order of their UTF-8 bytes, without repeats.</param>
    public static NodeNames OfTexts(string[] ascending) => new(null, ascending);

    /// <summary>The node with an id, or -1.</summary>
    public int Find(string id)
    {
        if (_numbers is null)
        {
            var found = Array.BinarySearch(_texts!, id, Core.Text.Utf8Order.Instance);
            return found < 0 ? -1 : found;
        }

        if (!long.TryParse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return -1;
        }

        var at = Array.BinarySearch(_numbers, number);
        return at < 0 ? -1 : at;
    }
}
