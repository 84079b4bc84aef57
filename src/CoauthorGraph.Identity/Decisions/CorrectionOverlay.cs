using System.Globalization;
using CoauthorGraph.Core.Decisions;

namespace CoauthorGraph.Identity.Decisions;

/// <summary>
/// Lays the corrections of people over what the machine decided; the machine's decisions themselves stay, so that
/// leaving a correction out undoes it. A later correction overrules an earlier one in what both say of the mentions
/// they name, and every correction overrules the machine, whatever it has joined with those mentions since.
/// </summary>
/// <param name="group">For each authorship a group number; changed in place.</param>
/// <param name="groupCount">Number of groups at the start.</param>
/// <param name="find">Finds the row of a mention, or -1.</param>
/// <param name="nearer">
/// Whether a row (first argument) is nearer to the second list of rows than to the first; asked for mentions that
/// corrections leave both.
/// </param>
internal sealed class CorrectionOverlay(
    int[] group, int groupCount, Func<MentionReference, int> find, Func<int, List<int>, List<int>, bool> nearer)
{
    private readonly HashSet<int> _confirmed = [];

    /// <summary>Number of groups, empty ones included.</summary>
    public int GroupCount { get; private set; } = groupCount;

    /// <summary>Rows that a person confirmed, merged or split: nobody doubts them.</summary>
    public IReadOnlySet<int> Certain => _confirmed;

    /// <summary>Applies the corrections and says what became of each.</summary>
    public CorrectionOutcome[] Apply(IReadOnlyList<Decision> corrections)
    {
        if (corrections.Count == 0)
        {
            return [];
        }

        var located = corrections.Select(Locate).ToArray();
        var clusters = TouchedClusters(located);
        FindWhoIsLeft(located, clusters);
        var agrees = Array.ConvertAll(located, Holds);
        Regroup(located, clusters);
        return [.. located.Zip(agrees, Outcome)];
    }

    private static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");

    private LocatedCorrection Locate(Decision decision)
    {
        var lost = new List<MentionReference>();
        List<int> Rows(IReadOnlyList<MentionReference> mentions)
        {
            var rows = new List<int>(mentions.Count);
            foreach (var mention in mentions)
            {
                var row = find(mention);
                if (row >= 0)
                {
                    rows.Add(row);
                }
                else
                {
                    lost.Add(mention);
                }
            }

            return rows;
        }

        return new LocatedCorrection(decision, Rows(decision.Mentions), Rows(decision.Others), lost);
    }

    // The machine's clusters of what corrections name, with all their rows.
    private SortedDictionary<int, List<int>> TouchedClusters(LocatedCorrection[] located)
    {
        var clusters = new SortedDictionary<int, List<int>>();
        foreach (var row in located.SelectMany(static one => one.Rows.Concat(one.Others)))
        {
            clusters.TryAdd(group[row], []);
        }

        for (var row = 0; row < group.Length; row++)
        {
            if (clusters.TryGetValue(group[row], out var rows))
            {
                rows.Add(row);
            }
        }

        return clusters;
    }

    // Who is split off from nobody by name leaves all whom the machine and earlier corrections make one with him.
    private void FindWhoIsLeft(LocatedCorrection[] located, SortedDictionary<int, List<int>> clusters)
    {
        static bool LeavesAll(LocatedCorrection one) => one.Decision is { Kind: DecisionKind.Split, Others.Count: 0 };
        if (!Array.Exists(located, LeavesAll))
        {
            return;
        }

        var people = new StatedPeople(nearer);
        foreach (var cluster in clusters.Values)
        {
            people.Join(cluster);
        }

        for (var at = 0; at < located.Length; at++)
        {
            var one = located[at];
            if (LeavesAll(one))
            {
                var own = one.Rows.Select(people.Find).Distinct();
                located[at] = one with { Others = [.. own.SelectMany(people.RowsOf).Except(one.Rows)] };
            }

            if (one.Fits && one.Decision.Kind is not DecisionKind.Reject)
            {
                people.Join(one.Rows);
            }
        }
    }

    private bool Holds(LocatedCorrection one) =>
        CorrectionStates.Holds(one.Decision.Kind, one.Rows, one.Others, group);

    private void Regroup(LocatedCorrection[] located, SortedDictionary<int, List<int>> clusters)
    {
        // The last correction weighs most, and the machine least.
        var people = new StatedPeople(nearer);
        foreach (var one in located.Reverse().Where(static one => one.Fits))
        {
            if (one.Decision.Kind is not DecisionKind.Reject)
            {
                people.Join(one.Rows);
                _confirmed.UnionWith(one.Rows);
            }

            if (one.Others.Count > 0)
            {
                people.Part(one.Rows, one.Others, byName: one.Decision.Others.Count > 0);
            }
        }

        foreach (var rows in clusters.Values)
        {
            people.Join(rows);
        }

        // The first of a cluster's people keeps its number.
        var numbers = new Dictionary<int, int>();
        foreach (var (cluster, rows) in clusters)
        {
            var isTaken = false;
            foreach (var row in rows)
            {
                var person = people.Find(row);
                if (!numbers.TryGetValue(person, out var number))
                {
                    numbers.Add(person, number = isTaken ? GroupCount++ : cluster);
                    isTaken = true;
                }

                group[row] = number;
            }
        }
    }

    private CorrectionOutcome Outcome(LocatedCorrection one, bool agreed)
    {
        var (decision, lost) = (one.Decision, one.Lost);
        var name = $"The {DecisionJson.Word(decision.Kind)} {decision.Id}";
        var first = lost.Count == 0 ? "" : string.Create(
            CultureInfo.InvariantCulture,
            $"'{lost[0].Name}' at position {lost[0].Position} of paper {lost[0].Paper}");
        if (one.IsOnBothSides)
        {
            return new CorrectionOutcome(
                decision,
                false,
                $"{name} no longer fits: it has one mention on both sides; undo it or name them anew.");
        }

        if (!one.Fits)
        {
            return new CorrectionOutcome(
                decision,
                false,
                $"{name} no longer fits: {first} is not there any more; undo it or name the mention anew.");
        }

        if (!Holds(one))
        {
            return new CorrectionOutcome(
                decision, false, $"{name} is overruled by a later correction; undo one of the two.");
        }

        var what = agreed
            ? $"{name} agrees with what the evidence says"
            : $"{name} changed the authors of {Count(one.Named, "mention")}";
        var gone = lost.Count == 0
            ? ""
            : $"; {Count(lost.Count, "mention")} it names not there any more, the first is {first}";
        return new CorrectionOutcome(decision, true, $"{what}{gone}.");
    }

    /// <summary>A correction, where its mentions are, and those that are nowhere.</summary>
    private sealed record LocatedCorrection(
        Decision Decision, List<int> Rows, List<int> Others, List<MentionReference> Lost)
    {
        // As where two names of the correction are one on the paper.
        public bool IsOnBothSides { get; } = Others.Count > 0 && Rows.Intersect(Others).Any();

        public bool Fits => !IsOnBothSides && CorrectionStates.Fits(Decision, Rows.Count, Others.Count);

        public int Named => Decision.Mentions.Count + Decision.Others.Count - Lost.Count;
    }
}
