using System.Globalization;
using CoauthorGraph.Core.Decisions;

namespace CoauthorGraph.Identity.Decisions;

/// <summary>
/// Lays the corrections of people over what the machine decided, in their order; the machine's decisions themselves
/// stay, so that leaving a correction out undoes it. A later correction overrules an earlier one.
/// </summary>
/// <param name="group">For each authorship a group number; changed in place.</param>
/// <param name="groupCount">Number of groups at the start.</param>
/// <param name="find">Finds the row of a mention, or -1.</param>
/// <param name="nearer">
/// Whether a row (first argument) is nearer to the second list of rows than to the first; asked for mentions that no
/// correction names.
/// </param>
internal sealed class CorrectionOverlay(
    int[] group, int groupCount, Func<MentionReference, int> find, Func<int, List<int>, List<int>, bool> nearer)
{
    private readonly Dictionary<int, List<int>> _members = [];
    private readonly HashSet<int> _confirmed = [];
    private int _groupCount = groupCount;
    private bool _indexed;

    /// <summary>Number of groups, empty ones included.</summary>
    public int GroupCount => _groupCount;

    /// <summary>Rows that a person confirmed, merged or split: nobody doubts them.</summary>
    public IReadOnlySet<int> Certain => _confirmed;

    /// <summary>Applies the corrections and says what became of each.</summary>
    public CorrectionOutcome[] Apply(IReadOnlyList<Decision> corrections)
    {
        var sides = new (List<int> Mentions, List<int> Others, int Missing, string? Lost)[corrections.Count];
        var messages = new string?[corrections.Count];
        var applied = new bool[corrections.Count];
        if (corrections.Count > 0)
        {
            IndexGroups();
        }

        for (var i = 0; i < corrections.Count; i++)
        {
            sides[i] = Locate(corrections[i]);
            (applied[i], messages[i]) = ApplyOne(corrections[i], sides[i]);
        }

        var outcomes = new CorrectionOutcome[corrections.Count];
        for (var i = 0; i < corrections.Count; i++)
        {
            if (applied[i] && !CorrectionStates.Holds(
                corrections[i].Kind, sides[i].Mentions, sides[i].Others, group))
            {
                applied[i] = false;
                messages[i] =
                    $"The {DecisionJson.Word(corrections[i].Kind)} {corrections[i].Id} is overruled by a later"
                    + " correction; undo one of the two.";
            }

            outcomes[i] = new CorrectionOutcome(corrections[i], applied[i], messages[i]!);
        }

        return outcomes;
    }

    private static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");

    private void IndexGroups()
    {
        if (_indexed)
        {
            return;
        }

        _indexed = true;
        for (var row = 0; row < group.Length; row++)
        {
            Members(group[row]).Add(row);
        }
    }

    private List<int> Members(int id)
    {
        if (!_members.TryGetValue(id, out var list))
        {
            _members.Add(id, list = []);
        }

        return list;
    }

    private (List<int> Mentions, List<int> Others, int Missing, string? Lost) Locate(Decision decision)
    {
        var missing = 0;
        string? lost = null;
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
                    missing++;
                    lost ??= string.Create(
                        CultureInfo.InvariantCulture,
                        $"'{mention.Name}' at position {mention.Position} of paper {mention.Paper}");
                }
            }

            return rows;
        }

        return (Rows(decision.Mentions), Rows(decision.Others), missing, lost);
    }

    private (bool Applied, string Message) ApplyOne(
        Decision decision, (List<int> Mentions, List<int> Others, int Missing, string? Lost) sides)
    {
        var (mentions, others, missing, lost) = sides;
        var word = DecisionJson.Word(decision.Kind);
        if (!CorrectionStates.Fits(decision, mentions.Count, others.Count))
        {
            return (false, $"The {word} {decision.Id} no longer fits: {lost} is not there any more; undo it or name the"
                + " mention anew.");
        }

        var changed = decision.Kind is DecisionKind.Merge or DecisionKind.Confirm
            ? Join(mentions)
            : Part(mentions, others, decision.Kind == DecisionKind.Split);
        if (decision.Kind is not DecisionKind.Reject)
        {
            _confirmed.UnionWith(mentions);
        }

        var what = changed
            ? $"The {word} {decision.Id} changed the authors of {Count(mentions.Count + others.Count, "mention")}"
            : $"The {word} {decision.Id} agrees with what the evidence says";
        return (true, missing == 0 ? what + "." : $"{what}; {Count(missing, "mention")} it names not there any more,"
            + $" the first is {lost}.");
    }

    private bool Join(List<int> rows)
    {
        var target = group[rows[0]];
        var changed = false;
        foreach (var row in rows)
        {
            var source = group[row];
            if (source == target)
            {
                continue;
            }

            changed = true;
            var from = Members(source);
            var into = Members(target);
            foreach (var member in from)
            {
                group[member] = target;
            }

            into.AddRange(from);
            _members.Remove(source);
        }

        return changed;
    }

    // Parts the rows from the others wherever both are in one group; a split also gathers its rows into one author.
    private bool Part(List<int> rows, List<int> others, bool gather)
    {
        var changed = false;
        var leaving = new HashSet<int>(rows);
        var staying = new HashSet<int>(others);
        var fresh = -1;
        foreach (var source in rows.Select(row => group[row]).Distinct().Order().ToArray())
        {
            var members = Members(source);
            var gone = members.Where(leaving.Contains).ToList();
            var stay = members.Where(row => !leaving.Contains(row) && (others.Count == 0 || staying.Contains(row)))
                .ToList();
            if (stay.Count == 0)
            {
                continue;
            }

            if (others.Count > 0)
            {
                foreach (var row in members.Where(row => !leaving.Contains(row) && !staying.Contains(row)).ToArray())
                {
                    (nearer(row, stay, gone) ? gone : stay).Add(row);
                }
            }

            changed = true;
            gone.Sort();
            stay.Sort();
            if (fresh < 0 || !gather)
            {
                fresh = _groupCount++;
            }

            _members[source] = stay;
            Members(fresh).AddRange(gone);
            foreach (var row in gone)
            {
                group[row] = fresh;
            }
        }

        return (gather && Join(rows)) || changed;
    }
}
