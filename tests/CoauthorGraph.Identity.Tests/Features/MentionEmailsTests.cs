using System.Text;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Identity.Features;
using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.Identity.Tests.Features;

public sealed class MentionEmailsTests
{
    [Theory]
    [InlineData("Dept, Oita, Japan. marika@oita-med.ac.jp", "marika@oita-med.ac.jp")]
    [InlineData("E-mail: M.A.Harrison@Leeds.ac.uk.", "m.a.harrison@leeds.ac.uk")]
    [InlineData("a@b.org; c@d.org", "a@b.org")]
    [InlineData("Cafe @ Home, Leeds", null)]
    [InlineData("wang@localhost", null)]
    [InlineData("University of Leeds", null)]
    public void Find_InAnAffiliation_IsTheFirstAddress(string text, string? address) =>
        Assert.Equal(address, MentionEmails.Find(Encoding.UTF8.GetBytes(text)));

    // An address in what two authors share is of the one whose family name is in it.
    [Fact]
    public void Build_OfASharedAffiliation_GivesTheAddressToTheAuthorItNames()
    {
        const string Place = "Uni A. duarte@a.org";
        var emails = Build(new RecordTables().AddWith(
            "1", "T", 2001, ("Rosa Duarte", Place, null), ("Wei Wang", Place, null), ("Yu Li", "Uni B. x@b.org", null)));
        Assert.Equal("duarte@a.org", emails.Address(0));
        Assert.Equal(-1, emails.Of[1]);
        Assert.Equal("x@b.org", emails.Address(2));
    }

    // Two letters are in too many addresses, and a domain is a family's name at times.
    [Theory]
    [InlineData("Yu Li", "li@a.org")]
    [InlineData("Wei Wang", "office@wang.org")]
    public void Build_OfASharedAffiliation_GivesNobodyAnAddressThatDoesNotNameHim(string name, string address) =>
        Assert.Equal([-1, -1], Build(new RecordTables().AddWith(
            "1", "T", 2001, (name, "Uni A. " + address, null), ("Ann Other", "Uni A. " + address, null))).Of);

    [Fact]
    public void Build_OfSeveralAffiliations_TakesTheFirstAddress()
    {
        var input = new RecordTables().AddWith(
            "1", "T", 2001, ("Wei Wang", "A. a@a.org", null), ("Bo Li", "B. b@b.org", null), ("Cy Dee", "C", null)).ToInput();
        var emails = Features(input with
        {
            Authorships = input.Authorships with { Affiliations = IntListColumn.From([[2, 1, 0], [], []]) },
        }).Emails;
        Assert.Equal("b@b.org", emails.Address(0));
    }

    [Theory]
    [InlineData("email:w@a.org", "email:W@a.org", 1, 0, 0)]
    [InlineData("email:w@a.org", "email:v@a.org", 0, 1, 1)]
    [InlineData("email:w@a.org", "email:w@b.org", 0, 1, 0)]
    [InlineData("email:w@a.org", "", 0, 0, 0)]
    [InlineData("email:w@a.org", "dblp:1", 0, 0, 0)]
    [InlineData("email:none@none.com", "email:none@none.com", 0, 0, 0)]
    [InlineData("email:n/a", "email:n/a", 0, 0, 0)]
    [InlineData("email:w@a.org", "email:<w@a.org>", 1, 0, 0)]
    public void Evidence_OfAddresses_IsNotThatOfSourceIds(
        string left, string right, float same, float other, float domain)
    {
        var input = new RecordTables().Add("1", "T", 2001, "Wei Wang").Add("2", "U", 2001, "Wei Wang").ToInput();
        var values = new float[PairModel.Kinds];
        var features = Features(input with
        {
            Authorships = input.Authorships with { SourceId = StringColumn.From([left, right]) },
        });
        Assert.True(new PairScorer(features, PairModel.Default).TryFill(0, 1, values));
        Assert.Equal(
            (same, other, domain, 0, 0),
            (values[(int)EvidenceKind.SameEmail], values[(int)EvidenceKind.OtherEmail],
                values[(int)EvidenceKind.SameEmailDomain], values[(int)EvidenceKind.SameSourceId],
                values[(int)EvidenceKind.OtherSourceId]));
    }

    // Everything else speaks against it: another field, other co-authors, other places, twenty years.
    [Theory]
    [InlineData("w@a.org", 1)]
    [InlineData("v@b.org", 2)]
    [InlineData("noreply@a.org", 2)]
    public void Resolve_OneAddressOnTwoPapers_IsOneAuthor(string second, int authors)
    {
        var tables = new RecordTables()
            .AddWith("1", "Kidney function", 1990, ("W. Wang", "Alpha Beta. w@a.org", null), ("Ann Other", null, null))
            .AddWith("2", "Sums of squares", 2010, ("W. Wang", "Gamma Delta. " + second, null), ("Cy Dee", null, null));
        var result = IdentityResolver.Resolve(
            tables.ToInput(), new IdentityOptions(), null, TestContext.Current.CancellationToken);
        Assert.Equal(authors, new[] { result.Author[0], result.Author[2] }.Distinct().Count());
    }

    // A journal's office: nobody has nine names, and two people of one name have it in common without being one.
    [Theory]
    [InlineData(8, true)]
    [InlineData(9, false)]
    public void Build_AddressOfMoreNamesThanAPersonHas_IsWorthNothing(int names, bool isKept)
    {
        var tables = new RecordTables();
        for (var name = 0; name < names; name++)
        {
            // Spellings of one name are one: "Ada Quilla" and "A. Quilla".
            var family = "Quill" + (char)('a' + name);
            tables.AddWith($"{name}", "Wings", 2001, ($"Ada {family}", "Lab. office@a.org", null))
                .AddWith($"{name}+", "Beaks", 2001, ($"A. {family}", "Lab. office@a.org", null));
        }

        tables.AddWith("own", "Nests", 2001, ("Bo Reed", "Lab. reed@a.org", null));
        var emails = Build(tables);
        Assert.All(Enumerable.Range(0, 2 * names), row => Assert.Equal(isKept, emails.Of[row] >= 0));
        Assert.Equal("reed@a.org", emails.Address(2 * names));
    }

    private static MentionEmails Build(RecordTables tables) => Features(tables.ToInput()).Emails;

    private static MentionFeatures Features(IdentityInput input) =>
        MentionFeatures.Build(input.Papers, input.Authorships, input.Affiliations, new ParallelOptions());
}
