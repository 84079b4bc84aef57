using CoauthorGraph.Core.Decisions;
using CoauthorGraph.Identity.Decisions;

namespace CoauthorGraph.Identity.Tests.Decisions;

/// <summary>Corrections on groups of mentions that are numbers: mention 3 is on paper p3.</summary>
public sealed class CorrectionTests
{
    [Theory]
    [InlineData("001", "merge 0 2", "000", "changed the authors of 2 mentions")]
    [InlineData("001", "merge 0 1", "001", "agrees")]
    [InlineData("0011", "merge 1 3", "0000", "changed")] // The whole of both.
    [InlineData("012", "confirm 0 1 2", "000", "changed the authors of 3 mentions")]
    [InlineData("000", "split 1", "010", "changed the authors of 1 mention.")]
    [InlineData("000", "split 1 2", "011", "changed")]
    [InlineData("0011", "split 1 2", "0112", "changed")] // Of two authors, gathered into one.
    [InlineData("000", "split 0 1 2", "000", "agrees")] // Nobody is left to be parted from.
    [InlineData("0000", "split 1 | 2", "0101", "changed")] // Odd ones are nearer to odd ones.
    [InlineData("000", "reject 0 | 1", "010", "changed")] // 2 is nearer to 0.
    [InlineData("01", "reject 0 | 1", "01", "agrees")]
    [InlineData("0011", "reject 0 2 | 1 3", "0123", "changed")] // Parted in each of the two.
    [InlineData("000", "merge 0 9", "000", "no longer fits: 'N9' at position 0 of paper p9")]
    [InlineData("001", "merge 0 2 9", "000", "changed the authors of 2 mentions; 1 mention it names not there any more")]
    [InlineData("000", "reject 0 | 9", "000", "no longer fits")]
    [InlineData("000", "reject 0 1 | 1 2", "000", "no longer fits: it has one mention on both sides")]
    [InlineData("01", "merge 0 1; reject 0 | 1", "01", "is overruled by a later correction")]
    [InlineData("00", "split 0 | 1; merge 0 1", "00", "is overruled by a later correction")]
    [InlineData("01", "merge 0 1; split 1", "01", "is overruled by a later correction")]
    [InlineData("000", "split 1; merge 0 1", "000", "is overruled by a later correction")]
    [InlineData("0001", "split 1; merge 1 3", "0101", "changed the authors of 1 mention.")]
    [InlineData("012", "merge 0 1 2; split 2 | 0 1", "001", "is overruled by a later correction")] // 0 and 1 stay merged.
    [InlineData("0110", "reject 0 3 | 1 2; merge 0 1 3", "0010", "is overruled")] // 2 stays parted.
    [InlineData("0110", "reject 0 3 | 1; merge 0 1", "0001", "is overruled")] // 3 is still another than 1.
    [InlineData("000", "reject 0 2 | 1; merge 0 1", "001", "is overruled")]
    [InlineData("000", "reject 0 | 1; merge 0 1", "000", "is overruled")] // Nothing of it is left.
    [InlineData("011", "reject 0 | 2; merge 0 1", "001", "agrees")] // What the machine joins with 1 does not overrule.
    [InlineData("0011", "merge 0 2; reject 1 | 2", "0100", "changed the authors of 2 mentions.")]
    [InlineData("0101010", "split 0 | 2 4", "0121212", "changed")] // 6 is as near to both: the larger it is.
    public void Apply_Corrections_ChangeTheGroups(string groups, string corrections, string expected, string said)
    {
        var group = groups.Select(static c => c - '0').ToArray();
        var overlay = new CorrectionOverlay(
            group, groups.Max() - '0' + 1, mention => mention.Name == "N9" ? -1 : mention.Name[1] - '0',
            static (row, stay, gone) => (gone[0] - row) % 2 == 0 && (stay[0] - row) % 2 != 0);
        var outcomes = overlay.Apply([.. corrections.Split("; ").Select(Read)]);
        Assert.Equal(expected, Canonical(group));
        Assert.Contains(said, outcomes[0].Message, StringComparison.Ordinal);
        Assert.Equal(!said.Contains("no longer", StringComparison.Ordinal)
            && !said.Contains("overruled", StringComparison.Ordinal), outcomes[0].Applied);
    }

    [Fact]
    public void Apply_WhatSomebodyConfirmed_IsCertain()
    {
        var overlay = new CorrectionOverlay([0, 0, 0, 1, 1], 2, static mention => mention.Name[1] - '0', static (_, _, _) => false);
        overlay.Apply([Read("confirm 0 1"), Read("split 3"), Read("reject 2 | 4")]);
        Assert.Equal([0, 1, 3], overlay.Certain.Order());
    }

    [Theory]
    [InlineData("Ada Byron", 0, 0)]
    [InlineData("Ada Byron", 7, 0)] // It moved.
    [InlineData("ada  BYRON", 0, 0)]
    [InlineData("A. Byron", 0, 0)] // Shorter, at its place.
    [InlineData("A. Byron", 1, -1)]
    [InlineData("Ada Cole", 0, -1)]
    [InlineData("B. Byron", 0, -1)]
    [InlineData("Wei Wang", 2, 2)]
    [InlineData("Wei Wang", 3, 3)]
    [InlineData("Wei Wang", 0, -1)] // Which of the two nobody knows.
    [InlineData("Nobody", 0, -1)]
    public void Find_Mention_IsOnItsPaper(string name, int position, int row)
    {
        var input = new RecordTables().Add("p", "T", 2001, "Ada Byron", "Ben Cole", "Wei Wang", "Wei Wang")
            .Add("q", "T", 2001, "Ada Byron").ToInput();
        var finder = new MentionFinder(input.Papers, input.Authorships);
        Assert.Equal(row, finder.Find(new MentionReference("p", position, name)));
        Assert.Equal(-1, finder.Find(new MentionReference("none", position, name)));
    }

    [Fact]
    public void Resolve_SplitAndUndone_KeepsTheIdsOfBefore()
    {
        var tables = new RecordTables()
            .Add("1", "Learning to rank answers", 2024, "Truong-Huy Nguyen", "Edith Law")
            .Add("2", "Learning to rank answers", 2024, "Truong-Huy Nguyen", "Edith Law")
            .Add("3", "Learning to rank answers", 2024, "Truong-Huy Nguyen", "Edith Law");
        var input = tables.ToInput();
        var before = Resolve(input);
        var split = Resolve(input with
        {
            Corrections = [Decision.Make(
            DecisionKind.Split, [new MentionReference("3", 0, "Truong-Huy Nguyen")])]
        });
        Assert.Equal(before.AuthorIds.Length + 1, split.AuthorIds.Length);

        // The two that stay keep the id; the one that left has another, and is certain.
        Assert.Equal(before.AuthorIds[before.Author[0]], split.AuthorIds[split.Author[0]]);
        Assert.Equal(split.Author[0], split.Author[2]);
        Assert.NotEqual(split.Author[0], split.Author[4]);
        Assert.Equal(1, split.Confidence[4]);
        Assert.NotEqual(1, split.MachineConfidence[4]);
        Assert.Equal(before.AuthorIds, split.MachineAuthorIds);
        Assert.Equal(before.Author, split.Machine);
    }

    [Fact]
    public void Resolve_Merge_KeepsTheIdOfTheLargerAndTheOtherLeadsToIt()
    {
        var input = new RecordTables()
            .Add("1", "Learning to rank", 2024, "Yue Yu").Add("2", "Planning of motion", 2024, "Yu Yue")
            .Add("3", "Planning of motion again", 2024, "Yu Yue").ToInput();
        var before = Resolve(input);
        var merged = Resolve(input with
        {
            Corrections = [Decision.Make(
            DecisionKind.Merge, [new MentionReference("1", 0, "Yue Yu"), new MentionReference("2", 0, "Yu Yue")])]
        });
        var (smaller, larger) = (before.AuthorIds[before.Author[0]], before.AuthorIds[before.Author[1]]);
        Assert.Equal([larger], merged.AuthorIds);
        Assert.Equal([new FormerAuthor(smaller, larger)], merged.FormerIds);
    }

    [Fact]
    public void Resolve_KnownMentions_KeepHowSureTheyWere()
    {
        var input = new RecordTables().Add("1", "T", 2024, "Ada Byron").Add("2", "U", 2024, "Ada Byron")
            .ToInput(new Dictionary<(string, int), string> { [("1", 0)] = "x", [("2", 0)] = "x" });
        var result = Resolve(input with
        {
            Authorships = input.Authorships with { Confidence = new[] { .75f, 0f } },
        });
        Assert.Equal([.75f, .5f], result.Confidence);
        Assert.Equal(["x"], result.AuthorIds);
    }

    private static IdentityResult Resolve(IdentityInput input) => IdentityResolver.Resolve(
        input, new IdentityOptions { Threads = 1 }, null, TestContext.Current.CancellationToken);

    private static Decision Read(string text)
    {
        var sides = text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..].Split(" | ");
        return Decision.Make(
            Enum.Parse<DecisionKind>(text.Split(' ')[0], ignoreCase: true), Mentions(sides[0]),
            sides.Length > 1 ? Mentions(sides[1]) : null);
    }

    private static IEnumerable<MentionReference> Mentions(string side) =>
        side.Split(' ').Select(static number => new MentionReference($"p{number}", 0, $"N{number}"));

    // Groups by the order in which they come.
    private static string Canonical(int[] groups)
    {
        var seen = groups.Distinct().ToList();
        return string.Concat(groups.Select(group => seen.IndexOf(group)));
    }
}
