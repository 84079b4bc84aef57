using CoauthorGraph.Identity.Decisions;

namespace CoauthorGraph.Identity;

/// <summary>Turns the machine's clusters and the corrections into authors with ids.</summary>
internal static class ResultComposer
{
    /// <summary>Composes the result.</summary>
    /// <param name="input">What was decided on.</param>
    /// <param name="machine">For each authorship its cluster.</param>
    /// <param name="count">Number of clusters.</param>
    /// <param name="confidence">For each authorship the machine's confidence.</param>
    /// <param name="nearer">See <see cref="CorrectionOverlay"/>.</param>
    public static IdentityResult Compose(
        IdentityInput input, int[] machine, int count, float[] confidence, Func<int, List<int>, List<int>, bool> nearer)
    {
        var keptMachine = input.KnownMachine.Length == machine.Length;
        var knownMachine = keptMachine ? input.KnownMachine : input.Authorships.Author;
        var knownMachineIds = keptMachine ? input.KnownMachineIds : input.KnownAuthorIds;
        var former = new List<(string Former, int Cluster)>();
        var machineIds = AuthorIdAssigner.Assign(
            input.Papers, input.Authorships, machine, count, knownMachine.Span, knownMachineIds, former);

        var final = (int[])machine.Clone();
        var finder = new MentionFinder(input.Papers, input.Authorships);
        var overlay = new CorrectionOverlay(final, count, finder.Find, nearer);
        var outcomes = overlay.Apply(input.Corrections);
        var certain = overlay.Certain.Count > 0 ? (float[])confidence.Clone() : confidence;
        foreach (var row in overlay.Certain)
        {
            certain[row] = 1;
        }

        var isMachine = input.Corrections.Count == 0 && (!keptMachine || AreTheMachines(input));
        var finalIds = isMachine
            ? machineIds
            : FinalIds(input, machine, machineIds, final, overlay.GroupCount, former);
        var (author, authorIds) = Number(final, finalIds);
        if (!isMachine)
        {
            former.AddRange(Outlived(input, final, authorIds));
        }

        var resolved = new List<FormerAuthor>();
        foreach (var (id, at) in former)
        {
            if (finalIds[at] is { } current && !string.Equals(current, id, StringComparison.Ordinal))
            {
                resolved.Add(new FormerAuthor(id, current));
            }
        }

        var (machineAuthor, machineAuthorIds) = ReferenceEquals(finalIds, machineIds)
            ? (author, authorIds)
            : Number(machine, machineIds);
        var living = new HashSet<string>(authorIds, StringComparer.Ordinal);
        return new IdentityResult
        {
            Author = author,
            AuthorIds = authorIds,
            Confidence = certain,
            MachineConfidence = confidence,
            FormerIds = [.. resolved.Where(pair => !living.Contains(pair.Former)).DistinctBy(static pair => pair.Former)
                .OrderBy(static pair => pair.Former, StringComparer.Ordinal)],
            Corrections = outcomes,
            Machine = machineAuthor,
            MachineAuthorIds = machineAuthorIds,
        };
    }

    // Authors that were known and are no more, because what a correction names is gone: each leads to the one that has
    // most of its mentions.
    private static IEnumerable<(string Former, int Cluster)> Outlived(
        IdentityInput input, int[] final, string[] authorIds)
    {
        var living = new HashSet<string>(authorIds, StringComparer.Ordinal);
        var isGone = new bool[input.KnownAuthorIds.Count];
        for (var author = 0; author < isGone.Length; author++)
        {
            isGone[author] = !living.Contains(input.KnownAuthorIds[author]);
        }

        var known = input.Authorships.Author.ToArray();
        return Enumerable.Range(0, known.Length)
            .Where(row => known[row] >= 0 && isGone[known[row]])
            .GroupBy(row => known[row])
            .OrderBy(static rows => rows.Key)
            .Select(rows => (
                input.KnownAuthorIds[rows.Key],
                rows.GroupBy(row => final[row]).MaxBy(static same => same.Count())!.Key));
    }

    // Whether what was called an author before is what the machine called so: then no correction was in force.
    private static bool AreTheMachines(IdentityInput input)
    {
        var author = input.Authorships.Author.Span;
        if (!author.SequenceEqual(input.KnownMachine.Span) || input.KnownAuthorIds.Count != input.KnownMachineIds.Count)
        {
            return false;
        }

        for (var row = 0; row < input.KnownAuthorIds.Count; row++)
        {
            if (!input.KnownAuthorIds.GetUtf8(row).SequenceEqual(input.KnownMachineIds.GetUtf8(row)))
            {
                return false;
            }
        }

        return true;
    }

    // The ids of corrected authors: what they were called last time, else the machine's ids, the larger share first.
    private static string?[] FinalIds(
        IdentityInput input,
        int[] machine,
        string?[] machineIds,
        int[] final,
        int count,
        List<(string Former, int Cluster)> former)
    {
        var touched = TouchedGroups(machine, machineIds.Length, final, count);
        var ids = new string?[count];
        var rows = new List<int>();
        for (var row = 0; row < final.Length; row++)
        {
            if (touched[final[row]])
            {
                rows.Add(row);
            }
            else
            {
                ids[final[row]] = machineIds[machine[row]];
            }
        }

        // Machine clusters among the touched groups, by how many mentions each shares with each group; a mention that
        // was called by the machine's id before counts for much, so that what grows later does not take an id away.
        var known = input.Authorships.Author.Span;
        var shares = new SortedDictionary<(string Id, int Group), long>(Comparer<(string Id, int Group)>.Create(
            static (a, b) =>
                string.CompareOrdinal(a.Id, b.Id) is var order and not 0 ? order : a.Group.CompareTo(b.Group)));
        void Vote(string id, int at, long weight) => shares[(id, at)] = shares.GetValueOrDefault((id, at)) + weight;
        var machineOf = new HashSet<string>(StringComparer.Ordinal);
        var elsewhere = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < ids.Length; at++)
        {
            if (ids[at] is { } id)
            {
                elsewhere.Add(id);
            }
        }

        foreach (var row in rows)
        {
            var id = machineIds[machine[row]]!;
            machineOf.Add(id);
            Vote(id, final[row], 1);
        }

        foreach (var row in rows)
        {
            if (known[row] >= 0 && input.KnownAuthorIds[known[row]] is { } id && !elsewhere.Contains(id))
            {
                Vote(id, final[row], 1L << 32);
            }
        }

        AssignByShare(shares, ids, former);
        NameTheRest(input, rows, final, ids, machineOf, elsewhere);
        return ids;
    }

    private static bool[] TouchedGroups(int[] machine, int machineCount, int[] final, int count)
    {
        var touched = new bool[count];
        var holder = new int[machineCount];
        Array.Fill(holder, -1);
        for (var row = 0; row < final.Length; row++)
        {
            var (m, f) = (machine[row], final[row]);
            if (holder[m] >= 0 && holder[m] != f)
            {
                touched[holder[m]] = touched[f] = true;
            }

            // A group that corrections made, or one that took in a whole cluster, is touched even when it is alone.
            if (f != m)
            {
                touched[f] = true;
            }

            holder[m] = f;
        }

        return touched;
    }

    private static void AssignByShare(
        SortedDictionary<(string Id, int Group), long> shares, string?[] ids, List<(string Former, int Cluster)> former)
    {
        var kept = new HashSet<string>(StringComparer.Ordinal);
        var holder = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var ((id, at), _) in shares.OrderByDescending(static pair => pair.Value))
        {
            holder.TryAdd(id, at);
            if (ids[at] is null && !kept.Contains(id))
            {
                ids[at] = id;
                kept.Add(id);
            }
        }

        foreach (var (id, at) in holder.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            if (!kept.Contains(id))
            {
                former.Add((id, at));
            }
        }
    }

    private static void NameTheRest(
        IdentityInput input, List<int> rows, int[] final, string?[] ids, HashSet<string> machineOf,
            HashSet<string> elsewhere)
    {
        var taken = new HashSet<string>(machineOf, StringComparer.Ordinal);
        taken.UnionWith(elsewhere);
        taken.UnionWith(input.KnownAuthorIds.AsEnumerable());
        var paper = input.Authorships.Paper.Span;
        var position = input.Authorships.Position.Span;
        foreach (var row in rows)
        {
            ref var id = ref ids[final[row]];
            id ??= AuthorIdAssigner.NewId(
                input.Papers.Id[paper[row]], position[row], input.Authorships.Name[row], taken);
        }
    }

    private static (int[] Author, string[] Ids) Number(int[] cluster, string?[] ids)
    {
        var used = new bool[ids.Length];
        foreach (var at in cluster)
        {
            used[at] = true;
        }

        var order = Enumerable.Range(0, ids.Length).Where(at => used[at]).ToArray();
        Array.Sort(order, (a, b) => string.CompareOrdinal(ids[a], ids[b]));
        var rank = new int[ids.Length];
        var names = new string[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            rank[order[i]] = i;
            names[i] = ids[order[i]]!;
        }

        return (Array.ConvertAll(cluster, at => rank[at]), names);
    }
}
