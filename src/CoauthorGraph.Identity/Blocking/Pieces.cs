using CoauthorGraph.Identity.Features;

namespace CoauthorGraph.Identity.Blocking;

/// <summary>Cuts a block that is too big for a table of all its pairs into pieces, so that few people are cut with it:
/// mentions that share an id, an address or a co-author stay together, those that share what fewest have
/// first.</summary>
internal static class Pieces
{
    /// <summary>The pieces, their rows ascending.</summary>
    /// <param name="features">What mentions are compared by.</param>
    /// <param name="block">Authorship rows, ascending.</param>
    /// <param name="most">The most mentions of a piece.</param>
    public static List<int[]> Of(MentionFeatures features, int[] block, int most)
    {
        var head = new int[block.Length];
        var size = new int[block.Length];
        for (var i = 0; i < head.Length; i++)
        {
            (head[i], size[i]) = (i, 1);
        }

        int Head(int item)
        {
            while (head[item] != item)
            {
                item = head[item] = head[head[item]];
            }

            return item;
        }

        foreach (var sharers in Shared(features, block))
        {
            for (var i = 1; i < sharers.Count; i++)
            {
                var (a, b) = (Head(sharers[0]), Head(sharers[i]));
                if (a != b && size[a] + size[b] <= most)
                {
                    (head[Math.Max(a, b)], size[Math.Min(a, b)]) = (Math.Min(a, b), size[a] + size[b]);
                }
            }
        }

        var pieces = new List<List<int>>();
        foreach (var group in Enumerable.Range(0, block.Length).GroupBy(Head).Select(static group => group.ToList()))
        {
            if (pieces.Count == 0 || pieces[^1].Count + group.Count > most)
            {
                pieces.Add([]);
            }

            pieces[^1].AddRange(group);
        }

        return [.. pieces.Select(piece => piece.Order().Select(item => block[item]).ToArray())];
    }

    private enum Kind
    {
        Orcid,
        Email,
        SourceId,
        Coauthor,
    }

    // Who shares what: ids and addresses, then co-authors, the rarest first.
    private static IEnumerable<List<int>> Shared(MentionFeatures features, int[] block)
    {
        var lists = new Dictionary<(Kind Kind, int Item), List<int>>();
        void Add(Kind kind, int item, int at)
        {
            if (item < 0)
            {
                return;
            }

            if (!lists.TryGetValue((kind, item), out var list))
            {
                lists.Add((kind, item), list = []);
            }

            list.Add(at);
        }

        for (var at = 0; at < block.Length; at++)
        {
            var traits = features.Traits(block[at]);
            Add(Kind.Orcid, traits.Orcid, at);
            Add(Kind.Email, traits.Email, at);
            Add(Kind.SourceId, traits.SourceId, at);
            foreach (var item in features.Coauthors[traits.Paper])
            {
                Add(Kind.Coauthor, item != traits.Full ? item : -1, at);
            }
        }

        return lists.Where(static list => list.Value.Count > 1)
            .OrderBy(static list => list.Key.Kind == Kind.Coauthor ? list.Value.Count : 0)
            .ThenBy(static list => list.Key)
            .Select(static list => list.Value);
    }
}
