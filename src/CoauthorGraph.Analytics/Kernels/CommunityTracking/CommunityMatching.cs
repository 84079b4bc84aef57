using System.Runtime.InteropServices;

namespace CoauthorGraph.Analytics.Kernels.CommunityTracking;

/// <summary>
/// Which communities of two successive windows belong together, by the inclusions of Bródka, Saganowski and Kazienko
/// 2013 ("GED: the method for group evolution discovery in social networks"): enough of the one's members are in the
/// other. As in MONIC (Spiliopoulou et al. 2006) only members who are active in both windows are asked, for nobody can
/// stay in a group while he writes nothing. Two communities that share less than a tenth of the smaller one, GED's
/// bound for a group that dissolves, or a single member, have nothing to do with each other; and one that is less than
/// a tenth of the other may join it or come off it, but does not become it.
/// </summary>
internal static class CommunityMatching
{
    private const int LeastCommon = 2;
    private const int LeastShare = 10; // One in so many.

    /// <summary>The links, those with most members in common first, then by the old and the new one.</summary>
    public static List<CommunityLink> Links(TrackedWindow before, TrackedWindow after, double inclusion)
    {
        var (staying, returning) = (new int[before.Number.Length], new int[after.Number.Length]);
        var common = new Dictionary<(int Old, int New), int>();
        for (var node = 0; node < after.OfNode.Length; node++)
        {
            var (old, now) = (before.OfNode[node], after.OfNode[node]);
            if (old >= 0 && after.IsActive[node])
            {
                staying[old]++;
            }

            if (now >= 0 && before.IsActive[node])
            {
                returning[now]++;
            }

            if (old >= 0 && now >= 0)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(common, (old, now), out _)++;
            }
        }

        var links = new List<CommunityLink>();
        foreach (var ((old, now), count) in common)
        {
            var smaller = Math.Min(before.Size[old], after.Size[now]);
            if (count < Math.Min(LeastCommon, smaller) || (long)count * LeastShare < smaller)
            {
                continue;
            }

            var holdsOld = count >= inclusion * staying[old];
            var holdsNew = count >= inclusion * returning[now];
            if (holdsOld || holdsNew)
            {
                links.Add(new CommunityLink(
                    old, now, count, holdsOld, holdsNew,
                    (long)count * LeastShare >= Math.Max(staying[old], returning[now])));
            }
        }

        links.Sort(static (a, b) => a.Common != b.Common
            ? b.Common.CompareTo(a.Common)
            : (a.Old, a.New).CompareTo((b.Old, b.New)));
        return links;
    }
}
