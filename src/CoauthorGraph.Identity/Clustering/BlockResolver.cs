using CoauthorGraph.Identity.Blocking;
using CoauthorGraph.Identity.Features;
using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.Identity.Clustering;

/// <summary>Decides the mentions of one block.</summary>
internal sealed class BlockResolver(PairScorer scorer, ClusterModel clusters, MentionConfidence? confidence = null)
{
    // One pair of clusters counts no more than this for or against; forbidden ones are outside of it.
    private const float Limit = 8f;

    private const int MostPasses = 4;

    // Below this the lists of who has what cost more than they save.
    private const int ManyMentions = 24;

    private readonly BlockMentions _mentions = new(scorer.Features);
    private readonly BlockOverlaps _overlaps = new(scorer.Features);
    private readonly Misfits _misfits = new(scorer, clusters);
    private readonly MentionConfidence _confidence = confidence ?? new MentionConfidence(ConfidenceModel.Default);

    /// <summary>Sees the clusters of each block before the second pass; for fitting.</summary>
    public Action<ClusterTable>? OnClusters { get; init; }

    /// <summary>
    /// Clusters mentions that may be one person by their names, in pieces where they are too many. A block with a
    /// mention that was not decided before is decided anew, for what is new may part as well as join those that were;
    /// any other one is kept as it is.
    /// </summary>
    /// <param name="rows">Authorship rows, ascending.</param>
    /// <param name="known">For each authorship its author already decided, or -1; those of a block that is decided anew
    /// become -1.</param>
    /// <param name="cluster">Receives for each row the smallest row of its cluster.</param>
    /// <param name="certainty">Receives for each row how sure its place is.</param>
    public void Resolve(int[] rows, int[] known, int[] cluster, float[] certainty)
    {
        if (TryKeep(rows, known, cluster))
        {
            return;
        }

        foreach (var row in rows)
        {
            known[row] = -1;
        }

        if (rows.Length <= Blocks.MostMentions)
        {
            Resolve(rows, cluster, certainty);
            return;
        }

        foreach (var piece in Pieces.Of(scorer.Features, rows, Blocks.MostMentions))
        {
            Resolve(piece, cluster, certainty);
        }

        JoinPieces(rows, cluster);
    }

    private void Resolve(ReadOnlySpan<int> rows, int[] cluster, float[] certainty)
    {
        var count = rows.Length;
        var scores = Scores(rows);
        var sizes = new int[count];
        Array.Fill(sizes, 1);
        var root = ChainClusterer.Cluster(
            (float[])scores.Clone(),
            (float[])scores.Clone(),
            sizes,
            scorer.Model.Threshold,
            scorer.Model.BestShare);
        JoinAll(rows, root, scores);
        if (_misfits.Release(rows, root, scores))
        {
            JoinAll(rows, root, scores);
        }

        for (var i = 0; i < count; i++)
        {
            cluster[rows[i]] = rows[root[i]];
        }

        _confidence.Judge(rows, root, scores, Cohesion(rows), certainty);
    }

    // By what some mentions of each cluster show; of more clusters than fit into one table the largest.
    private void JoinPieces(int[] rows, int[] cluster)
    {
        var clusters = rows.GroupBy(row => cluster[row]).Select(static own => own.ToArray())
            .OrderByDescending(static own => own.Length).Take(Blocks.MostMentions).ToArray();
        var share = Blocks.MostMentions / clusters.Length;
        int[] some = [.. clusters.SelectMany(own => EvenSample.Of(own, share)).Order()];
        var (root, first) = (new int[some.Length], new Dictionary<int, int>());
        for (var i = 0; i < some.Length; i++)
        {
            first.TryAdd(cluster[some[i]], i);
            root[i] = first[cluster[some[i]]];
        }

        JoinAll(some, root, Scores(some));
        foreach (var group in clusters.GroupBy(own => root[first[cluster[own[0]]]]))
        {
            var joined = group.ToList();
            int[] all = [.. joined.SelectMany(static own => own).Order()];
            foreach (var row in joined.Count > 1 && CanBeOne(all) ? all : [])
            {
                cluster[row] = all[0];
            }
        }
    }

    // Whether none of them are on one paper or told apart by ids or names, which the sample may have missed.
    private bool CanBeOne(int[] rows)
    {
        var (features, forms) = (scorer.Features, scorer.Features.Names.FormOf);
        var papers = new HashSet<int>();
        var telling = new Dictionary<(int Form, int Orcid, int SourceId), int>();
        foreach (var row in rows)
        {
            if (!papers.Add(features.Paper.Span[row]))
            {
                return false;
            }

            telling.TryAdd((
                forms[row],
                features.IsOrcidSure[row] ? features.Orcid[row] : -1,
                features.SourceScheme[row] >= 0 ? features.SourceId[row] : -1), row);
        }

        return !telling.Values.Any(a => telling.Values.Any(b =>
            scorer.AreToldApart(features.Traits(a), features.Traits(b))
            || scorer.NameScore(forms[a], forms[b]) <= PairScorer.Forbidden));
    }

    private void JoinAll(ReadOnlySpan<int> rows, int[] root, float[] scores)
    {
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var table = ClusterTable.Of(scorer.Features, rows, root, scores);
            OnClusters?.Invoke(table);
            if (!Join(table, root))
            {
                return;
            }
        }
    }

    // The second pass: clusters join by what all their papers show together.
    private bool Join(ClusterTable table, int[] root)
    {
        var count = table.Members.Length;
        if (count < 2)
        {
            return false;
        }

        var scores = new float[count * count];
        Span<float> values = stackalloc float[ClusterModel.Kinds];
        for (var a = 0; a < count; a++)
        {
            for (var b = a + 1; b < count; b++)
            {
                scores[(a * count) + b] = scores[(b * count) + a] = table.IsForbidden(a, b) ? PairScorer.Forbidden
                    : table.TryCompare(a, b, values) ? Math.Clamp(clusters.Score(values), -Limit, Limit)
                    : -Limit;
            }
        }

        var ones = new int[count];
        Array.Fill(ones, 1);
        var joined = ChainClusterer.Cluster(scores, new float[count * count], ones, clusters.Threshold, bestShare: 0);
        var numberOf = new int[root.Length];
        var heads = new int[count];
        for (int item = 0, number = 0; item < root.Length; item++)
        {
            if (root[item] == item)
            {
                heads[number] = item;
                numberOf[item] = number++;
            }
        }

        for (var item = 0; item < root.Length; item++)
        {
            root[item] = heads[joined[numberOf[root[item]]]];
        }

        return joined.Where(static (to, at) => to != at).Any();
    }

    private float[] Cohesion(ReadOnlySpan<int> rows)
    {
        var cohesion = new float[rows.Length];
        for (var item = 0; item < cohesion.Length; item++)
        {
            cohesion[item] = scorer.Features.CohesionOf(rows[item]);
        }

        return cohesion;
    }

    // Where all is decided already, each mention leads to the first of its author.
    private static bool TryKeep(ReadOnlySpan<int> rows, int[] known, int[] cluster)
    {
        foreach (var row in rows)
        {
            if (known[row] < 0)
            {
                return false;
            }
        }

        var first = new Dictionary<int, int>();
        foreach (var row in rows)
        {
            first.TryAdd(known[row], row);
            cluster[row] = first[known[row]];
        }

        return true;
    }

    // Scores of all pairs.
    private float[] Scores(ReadOnlySpan<int> rows)
    {
        var count = rows.Length;
        var scores = new float[count * count];
        var forms = scorer.Features.Names.FormOf;
        var paper = scorer.Features.Paper.Span;
        var local = new Dictionary<int, int>();
        var formOf = new int[rows.Length];
        var formIds = new List<int>();
        for (var i = 0; i < rows.Length; i++)
        {
            if (!local.TryGetValue(forms[rows[i]], out formOf[i]))
            {
                local.Add(forms[rows[i]], formOf[i] = formIds.Count);
                formIds.Add(forms[rows[i]]);
            }
        }

        var names = new float[formIds.Count * formIds.Count];
        for (var a = 0; a < formIds.Count; a++)
        {
            for (var b = a; b < formIds.Count; b++)
            {
                names[(a * formIds.Count) + b] = names[(b * formIds.Count) + a] =
                    scorer.NameScore(formIds[a], formIds[b]);
            }
        }

        foreach (var form in formIds)
        {
            scorer.Features.Names.Forget(form);
        }

        _mentions.Load(rows);
        var many = rows.Length >= ManyMentions;
        if (many)
        {
            _overlaps.Load(_mentions);
        }

        for (var i = 0; i < rows.Length; i++)
        {
            var overlaps = many ? _overlaps.Of(_mentions, i) : [];
            var sets = _mentions.Sets(i);
            for (var j = i + 1; j < rows.Length; j++)
            {
                var name = names[(formOf[i] * formIds.Count) + formOf[j]];
                var score = name <= PairScorer.Forbidden || paper[rows[i]] == paper[rows[j]]
                    || scorer.AreToldApart(_mentions[i], _mentions[j]) ? PairScorer.Forbidden
                    : scorer.Score(
                        _mentions[i],
                        _mentions[j],
                        many ? overlaps[j] : PairOverlap.Of(
                            scorer.Features, _mentions[i], _mentions[j], sets, _mentions.Sets(j)),
                        name);
                scores[(i * count) + j] = score;
            }
        }

        Mirror(scores, count);
        return scores;
    }

    // Copies what is above the diagonal below it, a square at a time: a column at a time would miss every cache.
    private static void Mirror(float[] matrix, int count)
    {
        const int Side = 32;
        for (var top = 0; top < count; top += Side)
        {
            for (var left = top; left < count; left += Side)
            {
                for (var row = top; row < Math.Min(top + Side, count); row++)
                {
                    for (var column = Math.Max(left, row + 1); column < Math.Min(left + Side, count); column++)
                    {
                        matrix[(column * count) + row] = matrix[(row * count) + column];
                    }
                }
            }
        }
    }
}
