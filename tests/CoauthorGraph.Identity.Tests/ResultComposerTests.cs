using CoauthorGraph.Core.Decisions;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Identity.Tests;

/// <summary>What authors are called who were known before: a letter a mention, first what they were called in the end
/// and then what the machine called them.</summary>
public sealed class ResultComposerTests
{
    // Parted before, the one kept the machine's id; what has come to the other since does not take it away.
    [Fact]
    public void Compose_PartThatGrows_TakesNoIdAway() => Assert.Equal(
        "m n n n n", Ids("mn...", "mm...", "00000", [Split(1)]));

    // The first was merged into the second and called y; it is no more, and another correction is about it.
    [Fact]
    public void Compose_IdThatSomebodyElseHas_IsNotGivenTwice()
    {
        var ids = Ids("yym", "mym", "010", [Split(0)]).Split(' ');
        Assert.Equal((3, "y"), (ids.Distinct().Count(), ids[1]));
    }

    // What joined them is undone: the id leads to whom most of its mentions went.
    [Theory]
    [InlineData("zzz", "abb", "011", "z>b")]
    [InlineData("zzz", "aab", "001", "z>a")]
    public void Compose_AuthorWhomNoCorrectionHoldsTogetherAnyMore_LeadsToTheLargerPart(
        string known, string machine, string clusters, string former) =>
        Assert.Equal(former, string.Join(' ', Compose(known, machine, clusters, []).FormerIds.Select(static one => $"{one.Former}>{one.Current}")));

    // The machine makes one of the two, whom a person parts as before: nobody is gone.
    [Fact]
    public void Compose_IdThatACorrectionKeepsAlive_LeadsNowhereElse()
    {
        Assert.Equal("m n", Ids("mn", "mn", "00", [Split(1)]));
        Assert.Empty(Compose("mn", "mn", "00", [Split(1)]).FormerIds);
    }

    private static string Ids(string known, string machine, string clusters, Decision[] corrections)
    {
        var result = Compose(known, machine, clusters, corrections);
        return string.Join(' ', result.Author.Select(author => result.AuthorIds[author]));
    }

    // What is nearer to neither goes with the second mention.
    private static IdentityResult Compose(string known, string machine, string clusters, Decision[] corrections)
    {
        var tables = new RecordTables();
        for (var row = 0; row < known.Length; row++)
        {
            tables.Add($"{row}", "T", 2001, "Wei Wang");
        }

        var (knownIds, machineIds) = (Letters(known), Letters(machine));
        var input = tables.ToInput();
        return ResultComposer.Compose(
            input with
            {
                Authorships = input.Authorships with { Author = known.Select(letter => Array.IndexOf(knownIds, letter)).ToArray() },
                KnownAuthorIds = StringColumn.From(knownIds.Select(static letter => letter.ToString())),
                KnownMachine = machine.Select(letter => Array.IndexOf(machineIds, letter)).ToArray(),
                KnownMachineIds = StringColumn.From(machineIds.Select(static letter => letter.ToString())),
                Corrections = corrections,
            },
            [.. clusters.Select(static c => c - '0')], clusters.Max() - '0' + 1, new float[known.Length],
            static (_, _, second) => second.Contains(1));
    }

    private static char[] Letters(string text) => [.. text.Where(static letter => letter != '.').Distinct().Order()];

    private static Decision Split(int row) => Decision.Make(
        DecisionKind.Split, [new MentionReference($"{row}", 0, "Wei Wang")],
        [new MentionReference(row == 0 ? "2" : "0", 0, "Wei Wang")]);
}
