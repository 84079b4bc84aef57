using System.Runtime.ExceptionServices;
using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Readers.Text;

/// <summary>Reads sequences of which the first items decide how all are read.</summary>
internal static class Sampled
{
    private const int Most = 200;
    private const long MostSize = 1 << 22;

    /// <summary>
    /// Streams what becomes of items by the map that is made of the first of them, at most 200 or 4 million characters.
    /// An exception among those is thrown behind what stood before it.
    /// </summary>
    public static IEnumerable<ReadItem> Read<TIn>(
        IEnumerable<TIn> items, Func<TIn, long> sizeOf, Func<IReadOnlyList<TIn>, Func<TIn, ReadItem>> mapOf)
    {
        using var source = items.GetEnumerator();
        var sample = new List<TIn>();
        var (failure, ended) = Fill(source, sizeOf, sample);
        var map = mapOf(sample);
        foreach (var item in sample)
        {
            yield return map(item);
        }

        sample.Clear();
        failure?.Throw();
        while (!ended && source.MoveNext())
        {
            yield return map(source.Current);
        }
    }

    private static (ExceptionDispatchInfo? Failure, bool Ended) Fill<TIn>(
        IEnumerator<TIn> source, Func<TIn, long> sizeOf, List<TIn> sample)
    {
        long size = 0;
        try
        {
            while (sample.Count < Most && size < MostSize)
            {
                if (!source.MoveNext())
                {
                    return (null, true);
                }

                sample.Add(source.Current);
                size += sizeOf(source.Current);
            }

            return (null, false);
        }
        catch (Exception failure) when (sample.Count > 0 && failure is not OperationCanceledException)
        {
            return (ExceptionDispatchInfo.Capture(failure), true);
        }
    }
}
