using CoauthorGraph.Core.Progress;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Identity.Decisions;

namespace CoauthorGraph.Identity;

/// <summary>Decides which mentions are one author.</summary>
public static class IdentityResolver
{
    /// <summary>
    /// Decides all mentions that are not decided yet, or all with <see cref="IdentityInput.Reconsider"/>, and applies the
    /// corrections. The result depends on nothing but the input: not on the order of papers in their sources, nor on the
    /// number of threads.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was cancelled; there is no partial result.</exception>
    public static IdentityResult Resolve(
        IdentityInput input,
        IdentityOptions options,
        IProgress<ProgressReport>? progress,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        var (cluster, count, confidence) = SameName(input, cancellationToken);
        progress?.Report(new ProgressReport("resolving authors", cluster.Length, cluster.Length));
        return ResultComposer.Compose(input, cluster, count, confidence, static (_, _, _) => false);
    }

    private static (int[] Cluster, int Count, float[] Confidence) SameName(
        IdentityInput input, CancellationToken cancellationToken)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        var cluster = new int[input.Authorships.Count];
        for (var row = 0; row < cluster.Length; row++)
        {
            if ((row & 0xFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var key = TextFolding.Words(input.Authorships.Name[row]);
            if (!names.TryGetValue(key, out cluster[row]))
            {
                names.Add(key, cluster[row] = names.Count);
            }
        }

        var confidence = new float[cluster.Length];
        Array.Fill(confidence, 0.5f);
        return (cluster, names.Count, confidence);
    }
}
