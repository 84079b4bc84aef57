using CoauthorGraph.Core.Graph;
using CoauthorGraph.Identity.Linking;
using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.Identity.Tests.Linking;

public sealed class AuthorLinkTests
{
    [Theory]
    [InlineData("Pushpak Bhattacharya", "Pushpak Bhattacharyya")]
    [InlineData("Veronika Lux-Pogodalla", "Veronika Lux")]
    [InlineData("Yotaro Motegi", "Motegi Yotaro")]
    public void Resolve_NamesThatAreAlikeWithSharedCoauthors_AreOneAuthor(string one, string other) =>
        Assert.Equal(1, People(Papers(one, other, "Zubin Przybylski", "Zubin Przybylski"), one, other));

    // A name that many bear, and no co-author in common.
    [Fact]
    public void Resolve_NamesThatAreAlikeWithNothingElse_AreTwoAuthors() =>
        Assert.Equal(2, People(Papers("Ana Garcia", "Ana Garcia Lopez", "Zubin Przybylski", "Ann Other"),
            "Ana Garcia", "Ana Garcia Lopez"));

    // Hardly anyone bears these names. The same words in another order are enough then, a letter more or less is not.
    [Theory]
    [InlineData("Yotaro Zemanikova", "Zemanikova Yotaro", 1)]
    [InlineData("Vanessa Keller", "Keller Vanessa", 2)] // Some two hundred of a million have either part.
    [InlineData("Quilldra Zemanikova", "Quilldra Zemanekova", 2)]
    [InlineData("Quilldra Zemanikova", "Quilldra Zemanikowa", 2)]
    public void Resolve_RareNamesWithNothingElse_AreOneOnlyByTheSameWords(string one, string other, int people) =>
        Assert.Equal(people, People(Papers(one, other, "Zubin Przybylski", "Ann Other"), one, other));

    // An affiliation or an ORCID in common is as good as a co-author; affiliations of other words are none.
    [Theory]
    [InlineData("Zemanik Institute of Pulsars", "Zemanik Institute of Pulsars", null, 1)]
    [InlineData("Zemanik Institute of Pulsars", "Ruritanian College of Music", null, 2)]
    [InlineData(null, null, "0000-0002-1825-0097", 1)]
    [InlineData(null, null, null, 2)]
    public void Resolve_NamesSpeltOtherwise_AreOneWhereSomethingIsShared(
        string? place, string? otherPlace, string? orcid, int people)
    {
        const string One = "Quilldra Zemanikova";
        const string Other = "Quilldra Zemanekova";
        var tables = new RecordTables()
            .AddWith("1", "Statistical translation of idioms", 2018, (One, place, orcid), ("Zubin Przybylski", null, null))
            .AddWith("2", "Neural translation of idioms", 2019, (Other, otherPlace, orcid), ("Ann Other", null, null));
        Assert.Equal(people, People(tables, One, Other));
    }

    [Fact]
    public void Resolve_NamesThatAreAlikeOnOnePaper_AreTwoAuthors()
    {
        var tables = Papers("Pushpak Bhattacharya", "Pushpak Bhattacharyya", "Zubin Przybylski", "Zubin Przybylski")
            .Add("9", "Words in many languages", 2020, "Pushpak Bhattacharya", "Pushpak Bhattacharyya");
        Assert.Equal(2, People(tables, "Pushpak Bhattacharya", "Pushpak Bhattacharyya"));
    }

    // Two longer names that have one shorter name as a part: it goes with one of them, the surer, in whatever order the
    // papers come, and the other does not come through it.
    [Theory]
    [InlineData("0")]
    [InlineData("7")]
    public void Resolve_TwoNamesThatFitOneButNotEachOther_OneIsLinkedAlone(string paper)
    {
        string[] names = ["Ahmed Hasseltine", "Ahmed Hasseltine Awadallah", "Omar Ahmed Hasseltine"];
        var tables = Papers(names[0], names[1], "Zubin Przybylski", "Zubin Przybylski")
            .Add(paper, "Cell walls", 2020, names[2], "Zubin Przybylski");
        Assert.Equal(1, People(tables, names[0], names[2]));
        Assert.Equal(2, People(tables, names));
    }

    // Of a name that has both as parts the two are one, though they are not alike.
    [Fact]
    public void Resolve_TwoPartsOfOneName_AreOneThroughIt()
    {
        var tables = Papers("Veronika Zemanikova", "Veronika Zemanikova Hasseltine", "Zubin Przybylski", "Zubin Przybylski")
            .Add("7", "Neural translation of verse", 2020, "Veronika Hasseltine", "Zubin Przybylski");
        Assert.Equal(1, People(tables, "Veronika Zemanikova", "Veronika Hasseltine"));
    }

    // Both are alike a third name, with whom neither is on a paper; they are on one paper and so are two.
    [Fact]
    public void Resolve_TwoOnOnePaper_AreNotOneThroughAThird()
    {
        var tables = Papers("Pushpak Bhattacharya", "Pushpak Bhattacharyya", "Zubin Przybylski", "Zubin Przybylski")
            .Add("7", "Neural translation of verse", 2020, "Pushpak Bhatacharya", "Zubin Przybylski", "Pushpak Bhattacharya");
        Assert.Equal(2, People(tables, "Pushpak Bhattacharya", "Pushpak Bhatacharya"));
        Assert.Equal(
            2, People(tables, "Pushpak Bhattacharya", "Pushpak Bhatacharya", "Pushpak Bhattacharyya")); // One of them is.
    }

    // The part with fewer papers is as sure as the link, which is less than the part alone.
    [Fact]
    public void Resolve_LinkedName_IsNoSurerThanTheLink()
    {
        var alone = Run(Papers("Veronika Lux", "Ann Other", "Zubin Przybylski", "Bob Brown"));
        var linked = Run(Papers("Veronika Lux", "Veronika Lux-Pogodalla", "Zubin Przybylski", "Zubin Przybylski"));
        Assert.True(linked.Confidence.Min() < alone.Confidence.Min());
    }

    // The name with three papers is as sure as without the link, the one with two less.
    [Theory]
    [InlineData("Veronika Lux", "Veronika Lux-Pogodalla")]
    [InlineData("Veronika Lux-Pogodalla", "Veronika Lux")]
    public void Resolve_LinkedNames_TheOneOfFewerPapersIsLessSure(string more, string fewer)
    {
        var input = Papers(more, fewer, "Zubin Przybylski", "Zubin Przybylski")
            .Add("5", "Neural translation of verse", 2020, more, "Zubin Przybylski").ToInput();
        var (linked, apart) = (Run(input), IdentityResolver.Resolve(
            input, new IdentityOptions(), ClusterModel.Default, LinkModel.Never, null, TestContext.Current.CancellationToken));
        for (var row = 0; row < input.Authorships.Count; row += 2)
        {
            Assert.Equal(input.Authorships.Name[row] == fewer, linked.Confidence[row] < apart.Confidence[row]);
        }
    }

    // Decided before a paper of neither came: what was linked stays linked, and what was not stays apart.
    [Fact]
    public void Resolve_BlocksThatNothingOpens_StayAsTheyWere()
    {
        var tables = Papers("Veronika Lux-Pogodalla", "Veronika Lux", "Zubin Przybylski", "Zubin Przybylski");
        var known = new Dictionary<(string, int), string>
        {
            [("1", 0)] = "a1",
            [("1", 1)] = "a3",
            [("2", 0)] = "a1",
            [("2", 1)] = "a3",
            [("3", 0)] = "a2",
            [("3", 1)] = "a3",
            [("4", 0)] = "a2",
            [("4", 1)] = "a3",
        };
        var input = tables.Add("5", "Kidneys", 2021, "Someone Else").ToInput(known);
        Assert.Equal(2, People(input, "Veronika Lux-Pogodalla", "Veronika Lux"));
        Assert.Equal(1, People(input with { Reconsider = true }, "Veronika Lux-Pogodalla", "Veronika Lux"));
    }

    // People keep the ids of DBLP, so they join a changed surname; those of OpenAlex are made by a machine.
    [Theory]
    [InlineData("Jane Zemanikova", "Jane Przybylska", "dblp:Jane P", "dblp:Jane P", 1)]
    [InlineData("Jane Zemanikova", "Jane Przybylska", "openalex:A1", "openalex:A1", 2)]
    [InlineData("Jane Zemanikova", "Jane Przybylska", "dblp:Jane P", "dblp:Jane Z", 2)]
    [InlineData("Jane Zemanikova", "Jane Przybylska", "email:j@p.org", "email:j@p.org", 2)]
    [InlineData("Quilldra Zemanikova", "Quilldra Zemanekova", "openalex:A1", "openalex:A1", 1)]
    [InlineData("Quilldra Zemanikova", "Quilldra Zemanekova", "openalex:A1", "openalex:A2", 2)]
    [InlineData("Quilldra Zemanikova", "Quilldra Zemanekova", "openalex:A1", "s2:A1", 2)]
    public void Resolve_OneSourceId_JoinsAsFarAsItIsKept(string one, string other, string id, string otherId, int people) =>
        Assert.Equal(people, People(
            WithIds(Papers(one, other, "Bo Hasseltine", "Ann Other").ToInput(), (one, id), (other, otherId)), one, other));

    [Theory]
    [InlineData("dblp:P 0001", "dblp:P 0002", AuthorshipFlags.None, 2)]
    [InlineData("openalex:A1", "openalex:A2", AuthorshipFlags.None, 1)]
    [InlineData("dblp:P", "dblp:Q", AuthorshipFlags.SourceIdByName, 1)]
    public void Resolve_TwoSourceIdsOfNamesThatAreAlike_PartWherePeopleKeepThem(
        string id, string otherId, AuthorshipFlags told, int people)
    {
        const string One = "Pushpak Bhattacharya";
        const string Other = "Pushpak Bhattacharyya";
        var input = WithIds(Papers(One, Other, "Zubin Przybylski", "Zubin Przybylski").ToInput(), (One, id), (Other, otherId));
        var flags = new AuthorshipFlags[input.Authorships.Count];
        Array.Fill(flags, told);
        Assert.Equal(people, People(input with { Authorships = input.Authorships with { Flags = flags } }, One, Other));
    }

    [Fact]
    public void Resolve_OneSourceIdOnOnePaper_AreTwoAuthors()
    {
        var tables = Papers("Jane Zemanikova", "Jane Przybylska", "Bo Hasseltine", "Ann Other")
            .Add("9", "Words in many languages", 2020, "Jane Zemanikova", "Jane Przybylska");
        Assert.Equal(2, People(
            WithIds(tables.ToInput(), ("Jane Zemanikova", "dblp:J"), ("Jane Przybylska", "dblp:J")),
            "Jane Zemanikova", "Jane Przybylska"));
    }

    // Spelt otherwise once, and without an id there: who is alike one of the two names is the person.
    [Fact]
    public void Resolve_NameAlikeOneOfTwoThatAnIdJoins_IsOneWithBoth()
    {
        var tables = Papers("Jane Zemanikova", "Jane Przybylska", "Bo Hasseltine", "Ann Other")
            .Add("9", "Neural translation of verse", 2020, "Jane Zemanikowa", "Bo Hasseltine");
        Assert.Equal(1, People(
            WithIds(tables.ToInput(), ("Jane Zemanikova", "dblp:J"), ("Jane Przybylska", "dblp:J")),
            "Jane Zemanikova", "Jane Przybylska", "Jane Zemanikowa"));
    }

    // An ORCID joins names that share a first name in full or a family name; where they share neither it has to stand on
    // two papers of each, for those who deposit a paper put some beside the wrong author.
    [Theory]
    [InlineData("Jane Zemanikova", "Jane Przybylska", 1, 1, 1)]
    [InlineData("J. Zemanikova", "J. Przybylska", 1, 1, 2)] // An initial is no name.
    [InlineData("Zemanikova Yi", "Yi Przybylska", 1, 1, 1)] // Its order is unknown.
    [InlineData("Quilldra Zemanikova", "Robin Zemanikova", 1, 1, 1)]
    [InlineData("Wei Zhang", "Wenhao Zhang", 1, 1, 1)] // They conflict in one block.
    [InlineData("Jane Zemanikova", "Bo Hasseltine", 2, 1, 2)]
    [InlineData("Jane Zemanikova", "Bo Hasseltine", 1, 2, 2)]
    [InlineData("Jane Zemanikova", "Bo Hasseltine", 2, 2, 1)]
    public void Resolve_OneOrcidOfUnlikeNames_JoinsWhereNoMistakeExplainsIt(
        string one, string other, int papers, int otherPapers, int people) =>
        Assert.Equal(people, People(WithOrcids(
            Papers(one, other, "Zubin Tegmarkova", "Ann Other"), (one, papers), (other, otherPapers)), one, other));

    [Fact]
    public void Resolve_OrcidThatAMachineTold_JoinsNoUnlikeNames()
    {
        var input = WithOrcids(
            Papers("Jane Zemanikova", "Jane Przybylska", "Zubin Tegmarkova", "Ann Other"),
            ("Jane Zemanikova", 2), ("Jane Przybylska", 2));
        var flags = new AuthorshipFlags[input.Authorships.Count];
        Array.Fill(flags, AuthorshipFlags.OrcidOfPerson);
        Assert.Equal(2, People(
            input with { Authorships = input.Authorships with { Flags = flags } }, "Jane Zemanikova", "Jane Przybylska"));
    }

    [Fact]
    public void Resolve_OneOrcidOfTwoOnOnePaper_AreTwoAuthors()
    {
        var tables = Papers("Jane Zemanikova", "Jane Przybylska", "Zubin Tegmarkova", "Ann Other")
            .Add("9", "Words in many languages", 2020, "Jane Zemanikova", "Jane Przybylska");
        Assert.Equal(2, People(
            WithOrcids(tables, ("Jane Zemanikova", 1), ("Jane Przybylska", 1)), "Jane Zemanikova", "Jane Przybylska"));
    }

    // Editors part what the ORCID would join, and an ORCID parts what editors would.
    [Fact]
    public void Resolve_OneOrcidOfTwoWhomEditorsPart_AreTwoAuthors()
    {
        var input = WithOrcids(
            Papers("Jane Zemanikova", "Jane Przybylska", "Zubin Tegmarkova", "Ann Other"),
            ("Jane Zemanikova", 2), ("Jane Przybylska", 2));
        Assert.Equal(2, People(
            WithIds(input, ("Jane Zemanikova", "dblp:J"), ("Jane Przybylska", "dblp:P")),
            "Jane Zemanikova", "Jane Przybylska"));
        Assert.Equal(1, People(
            WithIds(input, ("Jane Zemanikova", "dblp:J"), ("Jane Przybylska", "acl:P")),
            "Jane Zemanikova", "Jane Przybylska"));
    }

    [Fact]
    public void Resolve_OneSourceIdOfTwoWhomOrcidsPart_AreTwoAuthors()
    {
        string[] names = ["Jane Zemanikova", "Jane Przybylska"];
        var input = WithIds(
            Papers(names[0], names[1], "Zubin Tegmarkova", "Ann Other").ToInput(), (names[0], "dblp:J"), (names[1], "dblp:J"));
        var authorships = input.Authorships;
        string OrcidOf(int row) => Array.IndexOf(names, authorships.Name[row]) is >= 0 and var at ? $"0000-000{at}" : "";
        Assert.Equal(2, People(input with
        {
            Authorships = authorships with
            {
                Orcid = StringColumn.From(Enumerable.Range(0, authorships.Count).Select(OrcidOf)),
            },
        }, names));
    }

    // All three are alike; ORCIDs part two of them, and the third is linked with one alone.
    [Fact]
    public void Resolve_TwoWhomOrcidsPart_AreNotOneThroughAThird()
    {
        string[] names = ["Pushpak Bhattacharya", "Pushpak Bhattacharyya", "Pushpak Bhatacharya"];
        var input = Papers(names[0], names[1], "Zubin Przybylski", "Zubin Przybylski")
            .Add("7", "Neural translation of verse", 2020, names[2], "Zubin Przybylski").ToInput();
        Assert.Equal(1, People(input, names));
        var orcids = new Dictionary<string, string> { [names[0]] = "0000-0001", [names[2]] = "0000-0002" };
        Assert.Equal(2, People(input with
        {
            Authorships = input.Authorships with
            {
                Orcid = StringColumn.From(Enumerable.Range(0, input.Authorships.Count)
                    .Select(row => orcids.GetValueOrDefault(input.Authorships.Name[row], ""))),
            },
        }, names));
    }

    // A source that calls everybody by one id says nothing.
    [Fact]
    public void Resolve_SourceIdOfEverybody_JoinsNobody()
    {
        var random = new Random(1);
        string Word() => string.Concat(Enumerable.Range(0, 4).Select(_ => $"{"bdfgklmnprstvz"[random.Next(14)]}{"aeiou"[random.Next(5)]}"));
        string[] names = [.. Enumerable.Range(0, 60).Select(_ => $"{Word()} {Word()}")];
        var tables = new RecordTables();
        for (var i = 0; i < names.Length; i++)
        {
            tables.Add($"{i}", $"Topic{(char)('a' + (i % 26))} of its own", 2000, names[i]);
        }

        Assert.Equal(60, People(WithIds(tables.ToInput(), [.. names.Select(static name => (name, "dblp:J"))]), names));
    }

    // What joined them is gone: what is known of the one name changed, and it is looked at anew.
    [Fact]
    public void Resolve_ReopenedMentions_ArePartedWhereNothingJoinsThemAnyMore()
    {
        const string One = "Jane Zemanikova";
        const string Other = "Jane Przybylska";
        var known = new Dictionary<(string, int), string>();
        for (var paper = 1; paper <= 4; paper++)
        {
            known[($"{paper}", 0)] = "a1";
            known[($"{paper}", 1)] = paper < 3 ? "a2" : "a3";
        }

        var input = Papers(One, Other, "Bo Hasseltine", "Ann Other").ToInput(known);
        int[] reopened = [.. Enumerable.Range(0, input.Authorships.Count).Where(row => input.Authorships.Name[row] == Other)];
        Assert.Equal(1, People(input, One, Other));
        Assert.Equal(2, People(input with { Reopened = reopened }, One, Other));
    }

    // A third name joined the two, and only that one is looked at anew.
    [Fact]
    public void Resolve_ReopenedMentionOfAnAuthorInThreeBlocks_PartsTheOthersToo()
    {
        const string One = "Jane Zemanikova";
        const string Other = "Jane Przybylska";
        const string Third = "Jane Vandenbroeck";
        var known = new Dictionary<(string, int), string> { [("9", 0)] = "a1" };
        for (var paper = 1; paper <= 4; paper++)
        {
            known[($"{paper}", 0)] = "a1";
            known[($"{paper}", 1)] = paper < 3 ? "a2" : "a3";
        }

        var input = Papers(One, Other, "Bo Hasseltine", "Ann Other").Add("9", "Words in many languages", 2020, Third)
            .ToInput(known);
        int third = Enumerable.Range(0, input.Authorships.Count).Single(row => input.Authorships.Name[row] == Third);
        Assert.Equal(1, People(input, One, Other, Third));
        Assert.Equal(3, People(input with { Reopened = [third] }, One, Other, Third));
    }

    // The first mentions of each name, as many as are given, have one ORCID.
    private static IdentityInput WithOrcids(RecordTables tables, params (string Name, int Mentions)[] first)
    {
        var input = tables.ToInput();
        var left = first.ToDictionary(static pair => pair.Name, static pair => pair.Mentions);
        var orcids = Enumerable.Range(0, input.Authorships.Count).Select(row =>
            left.TryGetValue(input.Authorships.Name[row], out var more) && (left[input.Authorships.Name[row]] = more - 1) >= 0
                ? "0000-0002-1825-0097" : "").ToArray();
        return input with { Authorships = input.Authorships with { Orcid = StringColumn.From(orcids) } };
    }

    private static IdentityInput WithIds(IdentityInput input, params (string Name, string Id)[] ids)
    {
        var of = ids.ToDictionary(static pair => pair.Name, static pair => pair.Id);
        return input with
        {
            Authorships = input.Authorships with
            {
                SourceId = StringColumn.From(Enumerable.Range(0, input.Authorships.Count)
                    .Select(row => of.GetValueOrDefault(input.Authorships.Name[row], ""))),
            },
        };
    }

    private static RecordTables Papers(string one, string other, string with, string withOther) => new RecordTables()
        .Add("1", "Statistical translation of idioms", 2018, one, with)
        .Add("2", "Statistical translation of proverbs", 2019, one, with)
        .Add("3", "Neural translation of proverbs", 2019, other, withOther)
        .Add("4", "Neural translation of jokes", 2020, other, withOther);

    private static int People(RecordTables tables, params string[] names) => People(tables.ToInput(), names);

    private static int People(IdentityInput input, params string[] names)
    {
        var result = Run(input);
        return Enumerable.Range(0, result.Author.Length).Where(row => names.Contains(input.Authorships.Name[row]))
            .Select(row => result.Author[row]).Distinct().Count();
    }

    private static IdentityResult Run(RecordTables tables) => Run(tables.ToInput());

    private static IdentityResult Run(IdentityInput input) => IdentityResolver.Resolve(
        input, new IdentityOptions(), null, TestContext.Current.CancellationToken);
}
