using System.Globalization;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Identity.Decisions;

/// <summary>
/// Gives clusters their ids. A cluster keeps the known id with which it shares most mentions, the largest share first
/// (ties: the smaller id, then the cluster with the earlier mention); so of a split author the larger part keeps the
/// id, and merged authors keep the id of the larger. A cluster without a known id gets <c>a</c> and a hash of its first
/// mention's paper, position and name, which does not depend on the order of the input.
/// </summary>
internal static class AuthorIdAssigner
{
    /// <summary>Assigns ids.</summary>
    /// <param name="papers">Papers.</param>
    /// <param name="authorships">Mentions.</param>
    /// <param name="cluster">For each authorship its cluster from 0.</param>
    /// <param name="count">Number of clusters; some may be empty.</param>
    /// <param name="known">For each authorship its known author, or -1.</param>
    /// <param name="knownIds">Ids of the known authors.</param>
    /// <param name="former">Receives known ids that no cluster kept, with the cluster that has most of its
    /// mentions.</param>
    /// <returns>For each cluster its id; null for an empty one.</returns>
    public static string?[] Assign(
        PaperTable papers,
        AuthorshipTable authorships,
        int[] cluster,
        int count,
        ReadOnlySpan<int> known,
        StringColumn knownIds,
        List<(string Former, int Cluster)> former)
    {
        var ids = new string?[count];
        var taken = new HashSet<string>(StringComparer.Ordinal);
        if (knownIds.Count > 0)
        {
            KeepKnown(cluster, known, knownIds, ids, former);
            taken.UnionWith(knownIds.AsEnumerable());
        }

        var paper = authorships.Paper.Span;
        var position = authorships.Position.Span;
        for (var row = 0; row < cluster.Length; row++)
        {
            ref var id = ref ids[cluster[row]];
            id ??= NewId(papers.Id[paper[row]], position[row], authorships.Name[row], taken);
        }

        return ids;
    }

    /// <summary>The id of a new author by its first mention; entered into <paramref name="taken"/>.</summary>
    public static string NewId(string paper, int position, string name, HashSet<string> taken)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{paper}\u001f{position}\u001f{name}");
        var id = "a" + StableHash.ShortId(key);
        for (var again = 2; !taken.Add(id); again++)
        {
            id = "a" + StableHash.ShortId(string.Create(CultureInfo.InvariantCulture, $"{key}\u001f{again}"));
        }

        return id;
    }

    private static void KeepKnown(
        int[] cluster, ReadOnlySpan<int> known, StringColumn knownIds, string?[] ids, List<(string, int)> former)
    {
        var first = new int[ids.Length];
        Array.Fill(first, int.MaxValue);
        for (var row = cluster.Length - 1; row >= 0; row--)
        {
            first[cluster[row]] = row;
        }

        var shares = Shares(cluster, known);
        shares.Sort((a, b) =>
        {
            var order = b.Mentions.CompareTo(a.Mentions);
            order = order != 0 ? order : a.Known.CompareTo(b.Known);
            return order != 0 ? order : first[a.Cluster].CompareTo(first[b.Cluster]);
        });
        var holder = new int[knownIds.Count];
        Array.Fill(holder, -1);
        var kept = new bool[knownIds.Count];
        foreach (var (author, at, _) in shares)
        {
            holder[author] = holder[author] < 0 ? at : holder[author];
            if (ids[at] is null && !kept[author])
            {
                ids[at] = knownIds[author];
                kept[author] = true;
            }
        }

        for (var author = 0; author < holder.Length; author++)
        {
            if (holder[author] >= 0 && !kept[author])
            {
                former.Add((knownIds[author], holder[author]));
            }
        }
    }

    // How many mentions each known author has in each cluster.
    private static List<(int Known, int Cluster, int Mentions)> Shares(int[] cluster, ReadOnlySpan<int> known)
    {
        var pairs = new List<ulong>(cluster.Length);
        for (var row = 0; row < cluster.Length; row++)
        {
            if (known[row] >= 0)
            {
                pairs.Add(((ulong)(uint)known[row] << 32) | (uint)cluster[row]);
            }
        }

        pairs.Sort();
        var shares = new List<(int Known, int Cluster, int Mentions)>();
        for (int start = 0, end; start < pairs.Count; start = end)
        {
            for (end = start; end < pairs.Count && pairs[end] == pairs[start];)
            {
                end++;
            }

            shares.Add(((int)(pairs[start] >> 32), (int)(uint)pairs[start], end - start));
        }

        return shares;
    }
}
