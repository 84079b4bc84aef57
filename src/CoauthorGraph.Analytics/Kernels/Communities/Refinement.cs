namespace CoauthorGraph.Analytics.Kernels.Communities;

/// <summary>
/// Leiden's second phase: within each community nodes that are well connected to it join to smaller groups, each of
/// them connected, as Traag, Waltman and van Eck (2019) define it; a node joins the group that raises modularity most.
/// </summary>
internal static class Refinement
{
    /// <summary>For each node its group, numbered from 0, and the number of groups.</summary>
    public static (int[] Group, int Count) Run(
        CommunityGraph graph, int[] community, double resolution, ulong seed, KernelRun run)
    {
        var count = graph.Count;
        var scale = graph.Total > 0 ? resolution / graph.Total : 0;
        var strength = graph.Strength;
        var whole = new double[count];
        var inside = new double[count];
        var offsets = graph.Offsets.Span;
        var targets = graph.Targets.Span;
        var weights = graph.Weights;
        for (var node = 0; node < count; node++)
        {
            whole[community[node]] += strength[node];
            for (var k = offsets[node]; k < offsets[node + 1]; k++)
            {
                if (community[targets[k]] == community[node])
                {
                    inside[node] += weights is null ? 1 : weights[k];
                }
            }
        }

        // Of each group: its strength, the weight from it to the rest of its community, and whether it is one node.
        var group = new int[count];
        var groupStrength = (double[])strength.Clone();
        var outward = (double[])inside.Clone();
        var isAlone = new bool[count];
        for (var node = 0; node < count; node++)
        {
            group[node] = node;
            isAlone[node] = true;
        }

        var to = new double[count];
        var touched = new int[count];
        var step = 0;
        foreach (var node in CommunityNumbers.Shuffled(count, seed))
        {
            if ((step++ & 0xFFFF) == 0)
            {
                run.CancellationToken.ThrowIfCancellationRequested();
            }

            var all = whole[community[node]];
            if (!isAlone[node] || inside[node] < scale * strength[node] * (all - strength[node]))
            {
                continue;
            }

            var reached = 0;
            for (var k = offsets[node]; k < offsets[node + 1]; k++)
            {
                if (community[targets[k]] != community[node])
                {
                    continue;
                }

                var other = group[targets[k]];
                if (to[other] == 0)
                {
                    touched[reached++] = other;
                }

                to[other] += weights is null ? 1 : weights[k];
            }

            var (best, bestGain) = (node, 0.0);
            for (var i = 0; i < reached; i++)
            {
                var other = touched[i];
                var gain = to[other] - (scale * strength[node] * groupStrength[other]);
                if (other != node && gain > bestGain
                    && outward[other] >= scale * groupStrength[other] * (all - groupStrength[other]))
                {
                    (best, bestGain) = (other, gain);
                }
            }

            if (best != node)
            {
                group[node] = best;
                isAlone[best] = false;
                groupStrength[best] += strength[node];
                outward[best] += inside[node] - (2 * to[best]);
            }

            for (var i = 0; i < reached; i++)
            {
                to[touched[i]] = 0;
            }
        }

        return Number(group);
    }

    private static (int[] Group, int Count) Number(int[] group)
    {
        var number = new int[group.Length];
        Array.Fill(number, -1);
        var count = 0;
        for (var node = 0; node < group.Length; node++)
        {
            ref var at = ref number[group[node]];
            at = at < 0 ? count++ : at;
            group[node] = at;
        }

        return (group, count);
    }
}
