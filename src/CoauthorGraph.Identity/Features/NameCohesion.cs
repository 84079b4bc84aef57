using System.Runtime.InteropServices;

namespace CoauthorGraph.Identity.Features;

/// <summary>
/// How far the mentions of each whole name hang together: the share of pairs of them that shared co-authors join, at
/// once or over others. Those of one who writes much are a group or two, those of many namesakes fall apart: what
/// tables of names tell of people at large, this tells of the data at hand.
/// </summary>
internal static class NameCohesion
{
    private const int MostMentions = 64;

    // Pairs that are imagined beside the real ones, and how many of them are joined.
    private const double Imagined = 5;
    private const double ImaginedJoined = 1;

    /// <summary>For each whole name the logarithm of how many times the share is more than one in five, which it is
    /// where nothing is known.</summary>
    public static float[] Of(
        NameCatalog names, ReadOnlyMemory<int> paper, SparseSets coauthors, ParallelOptions parallel)
    {
        var (starts, rows) = RowsOfNames(names);
        var cohesion = new float[names.FullCount];
        var none = static () => new List<(int Coauthor, int Mention)>();
        Parallel.For(0, cohesion.Length, parallel, none, (name, _, ties) =>
        {
            var mentions = new ArraySegment<int>(rows, starts[name], starts[name + 1] - starts[name]);
            if (mentions.Count > 1)
            {
                cohesion[name] = Of(name, EvenSample.Of(mentions, MostMentions), paper.Span, coauthors, ties);
            }

            return ties;
        }, static _ => { });
        return cohesion;
    }

    private static float Of(
        int name, int[] mentions, ReadOnlySpan<int> paper, SparseSets coauthors, List<(int Coauthor, int Mention)> ties)
    {
        ties.Clear();
        var known = 0;
        for (var mention = 0; mention < mentions.Length; mention++)
        {
            var before = ties.Count;
            foreach (var coauthor in coauthors[paper[mentions[mention]]])
            {
                if (coauthor != name)
                {
                    ties.Add((coauthor, mention));
                }
            }

            known += ties.Count > before ? 1 : 0;
        }

        ties.Sort();
        var joined = JoinedPairs(CollectionsMarshal.AsSpan(ties), mentions.Length);
        return (float)Math.Log((joined + ImaginedJoined) / (Pairs(known) + Imagined) * (Imagined / ImaginedJoined));
    }

    // Pairs in one group, of mentions that are in one group with each other mention that has a co-author of theirs.
    private static double JoinedPairs(ReadOnlySpan<(int Coauthor, int Mention)> ties, int mentions)
    {
        Span<int> head = stackalloc int[mentions];
        Span<int> size = stackalloc int[mentions];
        for (var mention = 0; mention < mentions; mention++)
        {
            (head[mention], size[mention]) = (mention, 1);
        }

        var joined = 0.0;
        for (var at = 1; at < ties.Length; at++)
        {
            if (ties[at].Coauthor == ties[at - 1].Coauthor)
            {
                var (a, b) = (Root(head, ties[at - 1].Mention), Root(head, ties[at].Mention));
                if (a != b)
                {
                    joined += (double)size[a] * size[b];
                    (head[b], size[a]) = (a, size[a] + size[b]);
                }
            }
        }

        return joined;
    }

    private static int Root(Span<int> head, int mention)
    {
        while (head[mention] != mention)
        {
            mention = head[mention] = head[head[mention]];
        }

        return mention;
    }

    private static double Pairs(int count) => count * (count - 1) / 2.0;

    // The mentions of each name, one name after another.
    private static (int[] Starts, int[] Rows) RowsOfNames(NameCatalog names)
    {
        var starts = new int[names.FullCount + 1];
        foreach (var form in names.FormOf)
        {
            starts[names.FullOf[form] + 1]++;
        }

        for (var name = 0; name < names.FullCount; name++)
        {
            starts[name + 1] += starts[name];
        }

        var rows = new int[names.FormOf.Length];
        var next = starts[..^1];
        for (var row = 0; row < rows.Length; row++)
        {
            rows[next[names.FullOf[names.FormOf[row]]]++] = row;
        }

        return (starts, rows);
    }
}
