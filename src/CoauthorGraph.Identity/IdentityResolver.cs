using CoauthorGraph.Core.Memory;
using CoauthorGraph.Core.Progress;
using CoauthorGraph.Identity.Blocking;
using CoauthorGraph.Identity.Clustering;
using CoauthorGraph.Identity.Features;
using CoauthorGraph.Identity.Linking;
using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.Identity;

/// <summary>Decides which mentions are one author.</summary>
public static class IdentityResolver
{
    /// <summary>
    /// Decides all mentions that are not decided yet and those of their blocks, or all with
    /// <see cref="IdentityInput.Reconsider"/>, and applies the corrections. The result depends on nothing but the
    /// input: not on the order of papers in their sources, nor on the number of threads.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was cancelled; there is no partial result.</exception>
    public static IdentityResult Resolve(
        IdentityInput input,
        IdentityOptions options,
        IProgress<ProgressReport>? progress,
        CancellationToken cancellationToken) =>
        Resolve(input, options, ClusterModel.Default, LinkModel.Default, progress, cancellationToken);

    internal static IdentityResult Resolve(
        IdentityInput input,
        IdentityOptions options,
        ClusterModel clusters,
        LinkModel links,
        IProgress<ProgressReport>? progress,
        CancellationToken cancellationToken,
        ConfidenceModel? confidences = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = options.Threads > 0 ? options.Threads : Environment.ProcessorCount,
            CancellationToken = cancellationToken,
        };
        var scorer = new Lazy<PairScorer>(() =>
        {
            progress?.Report(new ProgressReport("gathering what tells authors apart", 0));
            return new PairScorer(
                MentionFeatures.Build(input.Papers, input.Authorships, input.Affiliations, parallel), options.Model);
        });
        var known = KnownAuthors(input);
        if (input.Gone.Count > 0)
        {
            Blocks.Open(scorer.Value.Features.Names, input.Gone, known, parallel);
        }

        // Where all is decided already, only corrections are left to apply: nothing is scored.
        var (cluster, confidence) = Array.TrueForAll(known, static author => author >= 0)
            ? (FirstMentions(known, Math.Max(input.KnownMachineIds.Count, input.KnownAuthorIds.Count)),
                new float[known.Length])
            : Cluster(scorer.Value, clusters, confidences ?? ConfidenceModel.Default, known, parallel, progress);
        KeepKnown(known, cluster);
        KeepConfidence(input, known, confidence);
        if (scorer.IsValueCreated)
        {
            Link(scorer.Value.Features, links, known, cluster, confidence);
        }

        var count = Number(cluster);
        return ResultComposer.Compose(input, cluster, count, confidence, (row, first, second) =>
            Nearness(scorer.Value, row, second) > Nearness(scorer.Value, row, first));
    }

    private static int[] KnownAuthors(IdentityInput input)
    {
        var known = new int[input.Authorships.Count];
        if (input.Reconsider)
        {
            Array.Fill(known, -1);
        }
        else if (input.KnownMachine.Length == known.Length)
        {
            input.KnownMachine.Span.CopyTo(known);
        }
        else
        {
            input.Authorships.Author.Span.CopyTo(known);
        }

        Reopen(input.Reopened, known);
        return known;
    }

    // What joined mentions in other blocks with an author may have stood on the one that is looked at again.
    private static void Reopen(IReadOnlyList<int> reopened, int[] known)
    {
        var authors = reopened.Select(row => known[row]).ToHashSet();
        for (var row = 0; row < known.Length && authors.Count > 0; row++)
        {
            known[row] = authors.Contains(known[row]) ? -1 : known[row];
        }
    }

    // For each mention the first of its author: authors that were known may be more than the mentions that are left.
    private static int[] FirstMentions(int[] known, int authors)
    {
        var first = new int[authors];
        Array.Fill(first, -1);
        var cluster = new int[known.Length];
        for (var row = 0; row < known.Length; row++)
        {
            ref var head = ref first[known[row]];
            head = head < 0 ? row : head;
            cluster[row] = head;
        }

        return cluster;
    }

    private static (int[] Cluster, float[] Confidence) Cluster(
        PairScorer scorer,
        ClusterModel clusters,
        ConfidenceModel confidences,
        int[] known,
        ParallelOptions parallel,
        IProgress<ProgressReport>? progress)
    {
        PhaseMemory.Release();
        var blocks = Blocks.Build(scorer.Features.Names);
        var cluster = new int[known.Length];
        var confidence = new float[known.Length];
        long done = 0;
        Parallel.ForEach(
            System.Collections.Concurrent.Partitioner.Create(blocks, loadBalance: true),
            parallel,
            () => new BlockResolver(scorer, clusters, new MentionConfidence(confidences)),
            (block, _, resolver) =>
            {
                resolver.Resolve(block, known, cluster, confidence);
                var now = Interlocked.Add(ref done, block.Length);
                if (now >> 14 != (now - block.Length) >> 14)
                {
                    progress?.Report(new ProgressReport("resolving authors", now, known.Length));
                }

                return resolver;
            },
            static _ => { });
        progress?.Report(new ProgressReport("resolving authors", known.Length, known.Length));
        return (cluster, confidence);
    }

    // Mentions of one known author that lie in several blocks stay one author.
    private static void KeepKnown(int[] known, int[] cluster)
    {
        var head = new Dictionary<int, int>();
        var into = new Dictionary<int, int>();
        int Root(int at)
        {
            while (into.TryGetValue(at, out var next))
            {
                at = next;
            }

            return at;
        }

        for (var row = 0; row < known.Length; row++)
        {
            if (known[row] >= 0 && !head.TryAdd(known[row], cluster[row]))
            {
                var (a, b) = (Root(head[known[row]]), Root(cluster[row]));
                if (a != b)
                {
                    into[Math.Max(a, b)] = Math.Min(a, b);
                }
            }
        }

        for (var row = 0; row < cluster.Length && into.Count > 0; row++)
        {
            cluster[row] = Root(cluster[row]);
        }
    }

    // Authors whom blocks part become one where all their papers tell so.
    private static void Link(
        MentionFeatures features, LinkModel links, int[] known, int[] cluster, float[] confidence)
    {
        var number = (int[])cluster.Clone();
        var rows = new int[Number(number)][];
        var size = new int[rows.Length];
        foreach (var at in number)
        {
            size[at]++;
        }

        for (var row = number.Length - 1; row >= 0; row--)
        {
            (rows[number[row]] ??= new int[size[number[row]]])[--size[number[row]]] = row;
        }

        var linker = new AuthorLinker(features, rows, links);
        var head = new int[rows.Length];
        for (var at = 0; at < head.Length; at++)
        {
            head[at] = at;
        }

        int Root(int at)
        {
            while (head[at] != at)
            {
                at = head[at];
            }

            return at;
        }

        foreach (var link in linker.Link(Array.ConvertAll(rows, list => Array.Exists(list, row => known[row] < 0))))
        {
            // The one with fewer mentions is as sure as the link.
            var fewer = rows[link.Left].Length < rows[link.Right].Length ? link.Left : link.Right;
            foreach (var row in rows[fewer])
            {
                confidence[row] *= known[row] < 0 ? 1 / (1 + MathF.Exp(-link.Score)) : 1;
            }

            var (a, b) = (Root(link.Left), Root(link.Right));
            head[Math.Max(a, b)] = Math.Min(a, b);
        }

        for (var row = 0; row < cluster.Length; row++)
        {
            cluster[row] = rows[Root(number[row])][0];
        }
    }

    // What is decided is not doubted anew, unless nobody kept how sure it was.
    private static void KeepConfidence(IdentityInput input, int[] known, float[] confidence)
    {
        var before = input.Authorships.Confidence.Span;
        for (var row = 0; row < known.Length && before.Length == known.Length; row++)
        {
            if (known[row] >= 0)
            {
                confidence[row] = before[row] > 0 ? before[row] : 0.5f;
            }
        }
    }

    private static int Number(int[] cluster)
    {
        var number = new int[cluster.Length];
        Array.Fill(number, -1);
        var count = 0;
        for (var row = 0; row < cluster.Length; row++)
        {
            ref var at = ref number[cluster[row]];
            at = at < 0 ? count++ : at;
            cluster[row] = at;
        }

        return count;
    }

    private static double Nearness(PairScorer scorer, int row, List<int> others)
    {
        var forms = scorer.Features.Names.FormOf;
        var sum = 0.0;
        foreach (var other in others)
        {
            var name = scorer.NameScore(forms[row], forms[other]);
            sum += name <= PairScorer.Forbidden ? -PairScorer.Limit : scorer.Score(row, other, name);
        }

        return sum / Math.Max(1, others.Count);
    }
}
