using CoauthorGraph.Core.Decisions;
using CoauthorGraph.Identity.Decisions;
using CsCheck;

namespace CoauthorGraph.Identity.Tests.Decisions;

/// <summary>Corrections of somebody who knows who everybody is, over clusters that know nothing.</summary>
public sealed class CorrectionPropertyTests
{
    private const int Mentions = 12;

    private static readonly Gen<int[]> People = Gen.Int[0, 3].Array[Mentions];

    private static readonly Gen<(DecisionKind Kind, int First, int[] Rows)> Statement = Gen.Select(
        Gen.Int[0, 3].Select(static at => Enum.GetValues<DecisionKind>()[at]),
        Gen.Int[0, Mentions - 1],
        Gen.Int[0, Mentions - 1].Array[1, 6]);

    [Fact]
    public void Apply_CorrectionsThatAreTrue_AllHold() =>
        Gen.Select(People, People, Statement.List[1, 8]).Sample((truth, machine, statements) =>
        {
            var corrections = statements.Select(one => True(truth, one)).OfType<Decision>().ToArray();
            var group = (int[])machine.Clone();
            var outcomes = Apply(group, corrections);
            Assert.All(outcomes, static outcome => Assert.True(outcome.Applied, outcome.Message));
            Assert.All(corrections, correction => Assert.True(Holds(correction, group)));
        });

    [Fact]
    public void Apply_CorrectionsOfAnybody_TheLastHoldsAndTheRestAreAsSaid() =>
        Gen.Select(People.List[1, 4], People, Statement.List[1, 8]).Sample((truths, machine, statements) =>
        {
            var corrections = statements.Select((one, at) => True(truths[at % truths.Count], one)).OfType<Decision>()
                .ToArray();
            var group = (int[])machine.Clone();
            var outcomes = Apply(group, corrections);
            Assert.True(corrections.Length == 0 || outcomes[^1].Applied);
            Assert.All(outcomes, outcome => Assert.Equal(Holds(outcome.Decision, group), outcome.Applied));
        });

    // Of a correction that is overruled in part the rest holds.
    [Fact]
    public void Apply_TwoWhomOnePartsByName_AreOneOnlyByWhatIsSaidLater() =>
        Gen.Select(People.List[1, 4], People, Statement.List[1, 8]).Sample((truths, machine, statements) =>
        {
            var corrections = statements.Select((one, at) => True(truths[at % truths.Count], one)).OfType<Decision>()
                .ToArray();
            var group = (int[])machine.Clone();
            Apply(group, corrections);
            for (var at = 0; at < corrections.Length; at++)
            {
                var later = JoinedBy(corrections[at..]);
                Assert.All(corrections[at].Mentions.Select(Row), row => Assert.All(
                    corrections[at].Others.Select(Row),
                    other => Assert.True(group[row] != group[other] || later[row] == later[other])));
            }
        });

    [Fact]
    public void Apply_WhatTheMachineSaysAnyway_ChangesNothing() =>
        Gen.Select(People, Statement.List[1, 8]).Sample((machine, statements) =>
        {
            var group = (int[])machine.Clone();
            var outcomes = Apply(group, [.. statements.Select(one => True(machine, one)).OfType<Decision>()]);
            Assert.Equal(machine, group);
            Assert.All(outcomes, static outcome => Assert.Contains("agrees", outcome.Message, StringComparison.Ordinal));
        });

    [Fact]
    public void Apply_Corrections_LeaveOtherClustersAlone() =>
        Gen.Select(People, People, Statement).Sample((truth, machine, statement) =>
        {
            if (True(truth, statement) is not { } correction)
            {
                return;
            }

            var group = (int[])machine.Clone();
            Apply(group, [correction]);
            var touched = correction.Mentions.Concat(correction.Others).Select(one => machine[Row(one)]).ToHashSet();
            Assert.All(Enumerable.Range(0, Mentions).Where(row => !touched.Contains(machine[row])), row =>
            {
                Assert.Equal(machine[row], group[row]);
                Assert.DoesNotContain(
                    Enumerable.Range(0, Mentions), other => group[other] == group[row] && machine[other] != machine[row]);
            });
        });

    private static CorrectionOutcome[] Apply(int[] group, Decision[] corrections) =>
        new CorrectionOverlay(group, group.Max() + 1, Row, static (row, stay, gone) => (row ^ gone[0]) < (row ^ stay[0]))
            .Apply(corrections);

    private static int[] JoinedBy(Decision[] corrections)
    {
        int[] group = [.. Enumerable.Range(0, Mentions)];
        foreach (var correction in corrections.Where(static one => one.Kind != DecisionKind.Reject))
        {
            var joined = correction.Mentions.Select(one => group[Row(one)]).ToHashSet();
            group = [.. group.Select(own => joined.Contains(own) ? joined.Min() : own)];
        }

        return group;
    }

    // What such a person would say of some mentions: those of the first one's are one, or are not the others.
    private static Decision? True(int[] truth, (DecisionKind Kind, int First, int[] Rows) statement)
    {
        var (kind, first, rows) = statement;
        var ours = rows.Where(row => truth[row] == truth[first]).Append(first).Distinct().ToArray();
        var others = rows.Where(row => truth[row] != truth[first]).Distinct().ToArray();
        return kind is DecisionKind.Merge or DecisionKind.Confirm ? Decision.Make(kind, ours.Select(Mention))
            : others.Length > 0 ? Decision.Make(kind, ours.Select(Mention), others.Select(Mention))
            : null;
    }

    private static bool Holds(Decision correction, int[] group) => CorrectionStates.Holds(
        correction.Kind, [.. correction.Mentions.Select(Row)], [.. correction.Others.Select(Row)], group);

    private static MentionReference Mention(int row) => new($"p{row}", 0, $"N{row}");

    private static int Row(MentionReference mention) => int.Parse(mention.Name.AsSpan(1), null);
}
