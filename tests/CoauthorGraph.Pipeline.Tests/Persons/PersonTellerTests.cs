using CoauthorGraph.Core.Records;
using CoauthorGraph.Pipeline.Persons;

namespace CoauthorGraph.Pipeline.Tests.Persons;

/// <summary>What person records tell of mentions, by the rules of DBLP ("dblp: How to find your name", 2023): numbers tell
/// namesakes apart, a page without a number may be nobody's, and a page's key is its id.</summary>
public sealed class PersonTellerTests
{
    private const string Orcid = "0000-0002-1825-0097";
    private const string OtherOrcid = "0000-0001-5109-370X";

    [Theory]
    [InlineData("Jane Doe")]
    [InlineData("Jane Smith")]
    public void Tell_NameOfOnePersonOfDblp_IsCalledByTheMainName(string printed)
    {
        var told = Told([Dblp("Jane Doe", "Jane Smith")], Mention(printed));

        Assert.Equal("dblp:Jane Doe", told.SourceId);
        Assert.Equal(printed, told.Name);
        Assert.Equal(PersonTelling.SourceId | PersonTelling.SourceIdByName, told.Told);
    }

    [Fact]
    public void Tell_SameNameOnAPaperOfAnotherSource_IsNobodysYet() => Assert.Null(
        Told([Dblp("Jane Doe")], Mention("Jane Doe"), "bibtex").SourceId);

    [Fact]
    public void Tell_NameOfTwoPersons_IsNobodys() => Assert.Null(
        Told([Dblp("Jane Doe", "J. D."), Dblp("John Dee", "J. D.")], Mention("J. D.")).SourceId);

    [Theory]
    [InlineData("Wei Wang 0001", "Wei Wang")]
    [InlineData("Someone Else", "Wei Wang 0007")]
    public void Tell_NameThatNumbersTellApart_IsNobodys(string main, string alias) => Assert.Null(
        Told([Dblp("Wei Wang"), Dblp(main, alias)], Mention("Wei Wang")).SourceId);

    // The only record is of one whom a number tells from others: the name alone is another's.
    [Theory]
    [InlineData("Wei Wang 0001", null)]
    [InlineData("Someone Else", "Wei Wang 0007")]
    public void Tell_NameOfWhichOnlyANumberedOneIsKnown_IsNobodys(string main, string? alias) => Assert.Null(
        Told([alias is null ? Dblp(main) : Dblp(main, alias)], Mention("Wei Wang")).SourceId);

    [Fact]
    public void Tell_NameOfADisambiguationPage_IsNobodysAndItsKeyNoId()
    {
        PersonRecord[] page = [Dblp("Wei Wang") with { IsDisambiguation = true, OtherIds = ["dblp-pid:w/WeiWang"] }];

        Assert.Null(Told(page, Mention("Wei Wang")).SourceId);
        Assert.Null(Told(page, Mention("Wei Wang", "dblp-pid:w/WeiWang")).SourceId);
    }

    [Theory]
    [InlineData("dblp:Wei Wang 0003", "dblp:Wayne Wang 0001", PersonTelling.SourceId)]
    [InlineData("dblp-pid:w/WayneWang1", "dblp:Wayne Wang 0001", PersonTelling.SourceId)]
    [InlineData("dblp:Wayne Wang 0001", "dblp:Wayne Wang 0001", PersonTelling.None)]
    [InlineData("dblp:Wei Wang 0004", "dblp:Wei Wang 0004", PersonTelling.None)]
    [InlineData("dblp-pid:w/WayneWang2", "dblp-pid:w/WayneWang2", PersonTelling.None)]
    public void Tell_OtherIdsOfAPerson_AreItsMainOne(string printed, string expected, PersonTelling told)
    {
        var person = Dblp("Wayne Wang 0001", "Wei Wang 0003") with
        {
            OtherIds = ["dblp:Wei Wang 0003", "dblp-pid:w/WayneWang1"],
        };
        var author = Told([person], Mention("Wei Wang", printed));

        Assert.Equal((expected, told), (author.SourceId, author.Told));
    }

    [Fact]
    public void Tell_IdThatSeveralClaim_IsItsOwnersElseNobodys()
    {
        var owner = Dblp("Wei Wang 0001");
        var thief = Dblp("Bo Li 0001") with { OtherIds = ["dblp:Wei Wang 0001", "dblp-pid:x"] };
        var third = Dblp("Al Xu") with { OtherIds = ["dblp-pid:x"] };

        Assert.Equal("dblp:Wei Wang 0001", Told([thief, owner, third], Mention("W", "dblp:Wei Wang 0001")).SourceId);
        Assert.Equal("dblp-pid:x", Told([thief, owner, third], Mention("W", "dblp-pid:x")).SourceId);
    }

    [Fact]
    public void Tell_IdOfAPersonWithOneOrcid_GivesItWhereThePaperPrintsNone()
    {
        PersonRecord[] persons = [Person("openalex:A1", [Orcid]), Person("openalex:A2", [Orcid, OtherOrcid])];
        var given = Told(persons, Mention("J", "openalex:A1"), "openalex");

        Assert.Equal((Orcid, PersonTelling.Orcid), (given.Orcid, given.Told));
        Assert.Equal(
            (OtherOrcid, PersonTelling.None),
            (Told(persons, Mention("J", "openalex:A1", OtherOrcid), "openalex") is var own ? own.Orcid : "", own.Told));
        Assert.Null(Told(persons, Mention("J", "openalex:A2"), "openalex").Orcid);
        Assert.Null(Told(persons, Mention("J", "openalex:A3"), "openalex").Orcid);
    }

    [Fact]
    public void Tell_OneNamePrintedWithAnotherOrcid_IsAnotherPerson()
    {
        PersonRecord[] persons = [Dblp("Jane Doe") with { Orcids = [Orcid] }];

        Assert.Null(Told(persons, Mention("Jane Doe", null, OtherOrcid)).SourceId);
        Assert.Equal("dblp:Jane Doe", Told(persons, Mention("Jane Doe", null, Orcid)).SourceId);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Tell_TwoRecordsOfOneId_AreOnePerson(bool turned)
    {
        PersonRecord[] records =
            [Dblp("Jane Doe", "Jane Smith"), Dblp("Jane Doe", "J. Doe") with { Orcids = [Orcid] }];
        Array.Sort(records, (a, b) => turned ? string.CompareOrdinal(a.Names[1], b.Names[1]) : 0);

        Assert.All(new[] { "Jane Doe", "Jane Smith", "J. Doe" }, name =>
            Assert.Equal(("dblp:Jane Doe", Orcid), (Told(records, Mention(name)).SourceId!, Told(records, Mention(name)).Orcid!)));
        PersonRecord[] apart = [records[0] with { Orcids = [OtherOrcid] }, records[1] with { Orcids = [Orcid] }];
        Assert.Null(Told(apart, Mention("Jane Doe")).Orcid);
    }

    [Fact]
    public void Tell_CollectiveOrUnknownAuthor_IsThePaperAsItWas()
    {
        var paper = Paper("dblp", Mention("Group of Jane Doe") with { Collective = true }, Mention("Nobody"));

        Assert.Same(paper, Teller([Dblp("Group of Jane Doe")]).Tell(paper));
    }

    // Ten thousand names are ten thousand claims, and a name that all claim is looked up as fast as any other.
    [Fact]
    public void Tell_HostileRecords_AreTakenAsTheyAre()
    {
        var many = Dblp("Max Many", [.. Enumerable.Range(0, 10_000).Select(static i => $"Name {i}x")]);
        var teller = Teller([many, .. Enumerable.Range(0, 100_000).Select(static i => Dblp($"Person {i}x", "Everyone"))]);
        for (var i = 0; i < 100_000; i++)
        {
            Assert.Null(teller.Tell(Paper("dblp", Mention("Everyone"))).Authors[0].SourceId);
        }

        Assert.Equal("dblp:Max Many", teller.Tell(Paper("dblp", Mention("Name 9999x"))).Authors[0].SourceId);
    }

    private static PaperAuthor Told(PersonRecord[] persons, PaperAuthor author, string format = "dblp") =>
        Teller(persons).Tell(Paper(format, author)).Authors[0];

    private static PersonTeller Teller(IEnumerable<PersonRecord> persons) =>
        new(KnownPersons.Of(persons, TestContext.Current.CancellationToken));

    private static PaperAuthor Mention(string name, string? id = null, string? orcid = null) =>
        new() { Position = 0, Name = name, SourceId = id, Orcid = orcid };

    private static PaperRecord Paper(string format, params PaperAuthor[] authors) => new()
    {
        Id = "p",
        Title = "T",
        Authors = authors,
        Source = new RecordSource("f", format, 0),
    };

    // As the reader gives it: names without numbers, numbered aliases as ids.
    private static PersonRecord Dblp(string main, params string[] aliases) => new(
        "dblp:" + main,
        [.. aliases.Prepend(main).Select(Plain)],
        [],
        [],
        new RecordSource("f", "dblp", 0))
    {
        OtherIds = [.. aliases.Where(static name => Plain(name) != name).Select(static name => "dblp:" + name)],
    };

    private static string Plain(string name) => char.IsAsciiDigit(name[^1]) ? name[..^5] : name;

    private static PersonRecord Person(string id, string[] orcids) =>
        new(id, ["Jane Doe"], orcids, [], new RecordSource("f", "openalex", 0));
}
