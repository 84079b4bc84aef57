using CoauthorGraph.Core.Decisions;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Identity.Decisions;

namespace CoauthorGraph.Identity.Tests;

public sealed class IdentityResolverTests
{
    [Fact]
    public void Resolve_VariantsOfOneNameWithSharedCoauthor_AreOneAuthor()
    {
        var input = new RecordTables()
            .Add("1", "Learning to rank answers", 2024, "Truong-Huy D Nguyen", "Edith Law")
            .Add("2", "Ranking answers by learning", 2024, "Truong-Huy Nguyen", "Edith Law")
            .Add("3", "Answers, ranked", 2024, "Truong-Huy D. Nguyen", "Edith Law").ToInput();
        Assert.Single(AuthorsOf(input, "Nguyen"));
    }

    // Two who were told apart before their third paper; deciding anew they are one, else they stay.
    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public void Resolve_WhoWereTwo_AreDecidedAnewWhereThatIsAsked(bool reconsider, int authors)
    {
        var input = new RecordTables()
            .Add("1", "Learning to rank answers", 2024, "Truong-Huy Nguyen", "Edith Law")
            .Add("2", "Ranking answers by learning", 2024, "Truong-Huy Nguyen", "Edith Law")
            .ToInput(new Dictionary<(string, int), string> { [("1", 0)] = "a1", [("2", 0)] = "a2" });
        Assert.Equal(authors, AuthorsOf(input with { Reconsider = reconsider }, "Nguyen").Count);
    }

    [Fact]
    public void Resolve_OrderOfNameTurnedRound_IsAnotherAuthor()
    {
        var input = new RecordTables()
            .Add("1", "Learning to rank answers", 2024, "Yue Yu", "Edith Law")
            .Add("2", "Learning to rank answers again", 2024, "Yu Yue", "Edith Law").ToInput();
        Assert.Equal(2, AuthorsOf(input, "Yu").Count);
    }

    [Fact]
    public void Resolve_SameNameTwiceOnOnePaper_IsTwoAuthors()
    {
        var input = new RecordTables().Add("1", "Learning to rank", 2024, "Wei Zhang", "Wei Zhang").ToInput();
        Assert.Equal(2, AuthorsOf(input, "Zhang").Count);
    }

    // Father and son write with the same people on the same things; nor does a link join what the block parts.
    [Theory]
    [InlineData("Otto Mitterer Jr.", "Otto Mitterer Sr.")]
    [InlineData("Otto Mitterer Jr.", "O. Mitterer Sr.")]
    [InlineData("Otto Karl Mitterer III", "Otto Mitterer Jr.")]
    public void Resolve_GenerationsOfOneName_AreTwoAuthors(string one, string other)
    {
        var input = new RecordTables()
            .Add("1", "Learning to rank answers", 2024, one, "Edith Law", "Quirin Zaborowski")
            .Add("2", "Learning to rank answers again", 2024, other, "Edith Law", "Quirin Zaborowski")
            .Add("3", "Learning to rank questions", 2024, one, "Edith Law", "Quirin Zaborowski").ToInput();
        Assert.Equal(2, AuthorsOf(input, "Mitterer").Count);
    }

    // With a common co-author they are one; the names alone are not enough, for they never met in a block.
    [Theory]
    [InlineData("Михаил Булгаков", "Mikhail Bulgakov")]
    [InlineData("山田 太郎", "山田太郎")]
    [InlineData("Robert Zaborowski", "Bob Zaborowski")]
    public void Resolve_SpellingsThatBlocksPart_AreLinkedByACoauthor(string one, string other)
    {
        var input = new RecordTables()
            .Add("1", "Learning to rank answers", 2024, one, "Edith Law", "Quirin Ulvstad")
            .Add("2", "Learning to rank answers again", 2024, other, "Edith Law", "Quirin Ulvstad").ToInput();
        var result = Run(input);
        Assert.Equal(result.Author[0], result.Author[3]);
    }

    [Fact]
    public void Resolve_OtherScripts_AreNamesOfTheirOwn()
    {
        var input = new RecordTables()
            .Add("1", "Learning to rank answers", 2024, "王植", "Edith Law")
            .Add("2", "Learning to rank answers again", 2024, "王質", "Edith Law").ToInput();
        Assert.Equal(2, AuthorsOf(input, "王").Count);
    }

    [Fact]
    public void Resolve_RareNameWithoutOtherEvidence_IsOneAuthor()
    {
        var input = new RecordTables()
            .Add("1", "Learning to rank", 2024, "Zhengxing Przybylski", "Ann Other")
            .Add("2", "Planning of motion", 2023, "Zhengxing Przybylski", "Bea Third").ToInput();
        Assert.Single(AuthorsOf(input, "Przybylski"));
    }

    [Fact]
    public void Resolve_DifferentOrcids_KeepsACommonNameApart()
    {
        var input = new RecordTables()
            .AddWith("1", "Learning to rank", 2024, ("Wei Wang", "Uni A", "0000-0001"), ("Bo Li", null, null))
            .AddWith("2", "Learning to rank", 2024, ("Wei Wang", "Uni A", "0000-0002"), ("Bo Li", null, null))
                .ToInput();
        Assert.Equal(2, AuthorsOf(input, "Wang").Count);
    }

    // Those who have none could else outvote what tells the two apart.
    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    public void Resolve_DifferentOrcids_AreNeverOneAuthorByOthersBetweenThem(int without)
    {
        var tables = new RecordTables()
            .AddWith("1", "Grain boundaries in steel", 2001, ("Jon Fisk", "Uni A", "0000-0001"), ("Gus Hart", null, null))
            .AddWith("2", "Grain boundaries in iron", 2002, ("Jon Fisk", "Uni A", "0000-0002"), ("Gus Hart", null, null));
        for (var paper = 0; paper < without; paper++)
        {
            tables.AddWith($"3{paper:00}", "Grain boundaries", 2002, ("Jon Fisk", "Uni A", null), ("Gus Hart", null, null));
        }

        Assert.Equal(2, AuthorsOf(tables.ToInput(), "Fisk").Count);
    }

    [Theory]
    [InlineData("dblp:Jon Fisk 0001", "dblp:Jon Fisk 0002", 2)]
    [InlineData("s2:1", "s2:2", 1)] // Ids that a machine gives are evidence and no more.
    public void Resolve_IdsThatPeopleKeep_AreNeverOneAuthor(string first, string second, int authors)
    {
        var input = new RecordTables();
        for (var paper = 0; paper < 9; paper++)
        {
            input.AddWith($"{paper}", "Grain boundaries", 2001, ("Jon Fisk", "Uni A", null), ("Gus Hart", null, null));
        }

        var tables = input.ToInput();
        string?[] ids = [first, null, second, .. Enumerable.Repeat<string?>(null, 15)];
        Assert.Equal(authors, AuthorsOf(
            tables with { Authorships = tables.Authorships with { SourceId = StringColumn.From(ids) } }, "Fisk").Count);
    }

    // What a profile says that a machine gathered is evidence, which others outvote; what people keep is not.
    [Theory]
    [InlineData("openalex:A1", "openalex:A2", 1)]
    [InlineData("s2:1", "s2:1", 1)]
    [InlineData("dblp:Jon Fisk", "dblp:Jon Fisk", 2)]
    public void Resolve_OrcidsOfMachines_DoNotKeepApart(string first, string second, int authors)
    {
        var input = new RecordTables();
        for (var paper = 0; paper < 9; paper++)
        {
            var orcid = paper is 0 or 1 ? $"0000-000{paper}" : null;
            input.AddWith($"{paper}", "Grain boundaries", 2001, ("Jon Fisk", "Uni A", orcid), ("Gus Hart", null, null));
        }

        var tables = input.ToInput();
        string?[] ids = [first, null, second, .. Enumerable.Repeat<string?>(null, 15)];
        var flags = new AuthorshipFlags[ids.Length];
        flags[0] = flags[2] = AuthorshipFlags.OrcidOfPerson;
        Assert.Equal(authors, AuthorsOf(
            tables with { Authorships = tables.Authorships with { SourceId = StringColumn.From(ids), Flags = flags } },
            "Fisk").Count);
    }

    [Fact]
    public void Resolve_ShuffledInputAndOtherThreadCount_GivesTheSame()
    {
        var tables = new RecordTables();
        var random = new Random(7);
        string[] given = ["Wei", "W.", "Jing", "J.", "Wei J.", "Jingbo"];
        string[] family = ["Zhang", "Li", "Müller", "Nguyen"];
        for (var i = 0; i < 200; i++)
        {
            string Name() => given[random.Next(given.Length)] + " " + family[random.Next(family.Length)];
            tables.Add($"p{i:000}", $"topic{random.Next(9)} of area{random.Next(5)}", 2000 + random.Next(20), Name(),
                Name(), Name());
        }

        var first = Run(tables.ToInput(), 1);
        var second = Run(tables.Shuffled(3).ToInput(), 2);
        Assert.Equal(first.Author, second.Author);
        Assert.Equal(first.AuthorIds, second.AuthorIds);
        Assert.Equal(first.Confidence, second.Confidence);
    }

    [Fact]
    public void Resolve_KnownAuthorsThatNewPapersShowToBeOne_JoinAndTheOlderIdResolves()
    {
        var tables = new RecordTables()
            .Add("1", "Learning to rank answers", 2024, "Truong-Huy Nguyen", "Edith Law")
            .Add("2", "Learning to rank answers", 2024, "Truong-Huy Nguyen", "Edith Law")
            .Add("3", "Learning to rank answers", 2024, "Truong-Huy D. Nguyen", "Edith Law");
        var input = tables.ToInput(new Dictionary<(string, int), string>
        {
            [("1", 0)] = "x1",
            [("2", 0)] = "x2",
            [("1", 1)] = "x3",
            [("2", 1)] = "x3",
        });
        var result = Run(input);
        Assert.Equal(["x1"], AuthorsOf(input, "Nguyen", result));
        Assert.Equal([new FormerAuthor("x2", "x1")], result.FormerIds);
        Assert.Equal(["x3"], AuthorsOf(input, "Law", result));
    }

    // Two ORCIDs are two people: what was one author is parted as soon as a new paper opens its block, and only then.
    [Theory]
    [InlineData("Wei Wang", 2)]
    [InlineData("Rosa Duarte", 1)]
    public void Resolve_KnownAuthorThatIsTwoPeople_IsPartedWhereANewMentionOpensItsBlock(string added, int expected)
    {
        var input = new RecordTables()
            .AddWith("1", "Learning to rank", 2024, ("Wei Wang", "Uni A", "0000-0001"))
            .AddWith("2", "Learning to rank", 2024, ("Wei Wang", "Uni A", "0000-0001"))
            .AddWith("3", "Learning to rank", 2024, ("Wei Wang", "Uni A", "0000-0002"))
            .AddWith("4", "Learning to rank", 2024, (added, "Uni A", added[0] == 'W' ? "0000-0002" : null))
            .ToInput(new Dictionary<(string, int), string> { [("1", 0)] = "x", [("2", 0)] = "x", [("3", 0)] = "x" });
        var result = Run(input);
        Assert.Equal(expected, result.Author[..3].Distinct().Count());
        Assert.Equal("x", result.AuthorIds[result.Author[0]]);
        Assert.Equal("x", result.AuthorIds[result.Author[1]]);
    }

    // What is not decided anew is as sure as it was.
    [Fact]
    public void Resolve_BlocksWithoutANewMention_KeepTheirConfidence()
    {
        var input = new RecordTables().Add("1", "Learning", 2024, "Wei Wang", "Rosa Duarte")
            .Add("2", "Planning", 2024, "Rosa Duarte")
            .ToInput(new Dictionary<(string, int), string> { [("1", 0)] = "x", [("1", 1)] = "y" });
        var confidence = new[] { .25f, .25f, 0 };
        var result = Run(input with { Authorships = input.Authorships with { Confidence = confidence } });
        Assert.Equal(.25f, result.Confidence[0]);
        Assert.NotEqual(.25f, result.Confidence[1]);
    }

    [Fact]
    public void Resolve_MergeGivenAndTakenAway_LeavesNoTrace()
    {
        var input = new RecordTables()
            .Add("1", "Learning to rank", 2024, "Yue Yu").Add("2", "Planning of motion", 2024, "Yu Yue").ToInput();
        var plain = Run(input);
        var merge = Decision.Make(
            DecisionKind.Merge, [new MentionReference("1", 0, "Yue Yu"), new MentionReference("2", 4, "Yu Yue")]);
        var merged = Run(input with { Corrections = [merge] });
        Assert.True(Assert.Single(merged.Corrections).Applied);
        Assert.Single(merged.AuthorIds);
        Assert.Equal(plain.AuthorIds, Run(input).AuthorIds);
    }

    // The third is nearer to one whom little speaks for than to one of another name.
    [Fact]
    public void Resolve_MergedWithTwoWhoAreParted_GoesWithTheOneItCanBe()
    {
        MentionReference[] all = [new("1", 0, "B. Wang"), new("2", 0, "W. Wang"), new("3", 0, "W. Wang")];
        var input = new RecordTables()
            .Add("1", "Sums of squares", 2020, "B. Wang", "Cy Dee").Add("2", "Kidney function", 2019, "W. Wang", "Ann Other")
            .Add("3", "Sums of squares", 2020, "W. Wang", "Cy Dee").ToInput();
        var result = Run(input with
        {
            Corrections =
            [
                Decision.Make(DecisionKind.Merge, all),
                Decision.Make(DecisionKind.Reject, all[..1], all[1..2]),
            ],
        });
        Assert.Equal(result.Author[2], result.Author[4]);
        Assert.NotEqual(result.Author[0], result.Author[4]);
    }

    private static IdentityResult Run(IdentityInput input, int threads = 2) => IdentityResolver.Resolve(
        input, new IdentityOptions { Threads = threads }, null, TestContext.Current.CancellationToken);

    private static List<string> AuthorsOf(IdentityInput input, string part, IdentityResult? result = null)
    {
        result ??= Run(input);
        return [.. Enumerable.Range(0, result.Author.Length)
            .Where(row => input.Authorships.Name[row].Contains(part, StringComparison.Ordinal))
            .Select(row => result.AuthorIds[result.Author[row]]).Distinct().Order(StringComparer.Ordinal)];
    }

    // Two papers of one person were held for two people's while a third was there; people of other blocks stay as decided.
    [Theory]
    [InlineData("Ada Zemanikova", 1, 2)]
    [InlineData("A. Zemanikova", 1, 2)]
    [InlineData("Bo Zemanikova", 2, 2)]
    [InlineData("Bo Przybylska", 2, 1)]
    public void Resolve_GoneMention_OpensItsBlockAlone(string gone, int first, int second)
    {
        var known = new Dictionary<(string, int), string>();
        for (var paper = 1; paper <= 2; paper++)
        {
            known[($"{paper}", 0)] = $"a{paper}";
            known[($"{paper}", 1)] = $"b{paper}";
        }

        var input = new RecordTables()
            .Add("1", "Statistical translation of idioms", 2018, "Ada Zemanikova", "Bo Przybylska")
            .Add("2", "Statistical translation of proverbs", 2019, "Ada Zemanikova", "Bo Przybylska")
            .ToInput(known);
        input = input with { Gone = [(gone, "", "", false)] };
        var result = IdentityResolver.Resolve(input, new IdentityOptions(), null, TestContext.Current.CancellationToken);

        int People(string name) => Enumerable.Range(0, result.Author.Length)
            .Where(row => input.Authorships.Name[row] == name).Select(row => result.Author[row]).Distinct().Count();
        Assert.Equal((first, second), (People("Ada Zemanikova"), People("Bo Przybylska")));
    }
}
