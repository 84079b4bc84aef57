using CoauthorGraph.Core.Graph;
using CoauthorGraph.Identity.Clustering;
using CoauthorGraph.Identity.Features;
using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.Identity.Tests.Clustering;

/// <summary>What two clusters of mentions of "Wei Wang", the first author of each paper, show of each other.</summary>
public sealed class ClusterProfileTests
{
    // Between two spans of years; those that overlap are no years apart.
    [Theory]
    [InlineData(2001, 2003, 2005, 2009, 2)]
    [InlineData(2005, 2009, 2001, 2003, 2)]
    [InlineData(2001, 2006, 2005, 2009, 0)]
    [InlineData(2001, 0, 2005, 0, 4)]
    [InlineData(0, 0, 2005, 2009, 0)]
    public void Years_OfTwoClusters_AreAsFarApartAsTheirNearest(int a, int b, int c, int d, int gap)
    {
        var values = Compare(
            new RecordTables().Add("1", "T", a, "Wei Wang").Add("2", "U", b, "Wei Wang").Add("3", "V", c, "Wei Wang")
                .Add("4", "W", d, "Wei Wang").ToInput(), [0, 1], [2, 3]);
        Assert.Equal(Math.Log(1 + gap), values(ClusterEvidenceKind.YearGap), 4);
    }

    [Theory]
    [InlineData("0-1", "0-2", "0-2", null, 1, 0)] // One in common is enough.
    [InlineData("0-1", null, "0-2", null, 0, 1)]
    [InlineData("0-1", null, null, null, 0, 0)]
    public void Orcids_OfTwoClusters_AreSharedOrOthers(
        string? a, string? b, string? c, string? d, float same, float other)
    {
        var values = Compare(
            new RecordTables().AddWith("1", "T", 2001, ("Wei Wang", null, a)).AddWith("2", "U", 2001, ("Wei Wang", null, b))
                .AddWith("3", "V", 2001, ("Wei Wang", null, c)).AddWith("4", "W", 2001, ("Wei Wang", null, d)).ToInput(),
            [0, 1], [2, 3]);
        Assert.Equal((same, other), (values(ClusterEvidenceKind.SameOrcid), values(ClusterEvidenceKind.OtherOrcid)));
    }

    [Theory]
    [InlineData("dblp:1", "dblp:2", "dblp:2", "", 2, 0)] // One in common is enough, and counts twice where people keep it.
    [InlineData("openalex:1", "", "openalex:1", "dblp:2", 1, 0)]
    [InlineData("dblp:1", "", "dblp:2", "", 0, 1)]
    [InlineData("openalex:1", "", "openalex:2", "", 0, 0)]
    [InlineData("dblp:1", "", "acl:1", "", 0, 0)]
    [InlineData("email:a@b.org", "", "email:a@b.org", "", 0, 0)]
    public void SourceIds_OfTwoClusters_AreSharedOrOthers(string a, string b, string c, string d, float same, float other)
    {
        var input = new RecordTables().Add("1", "T", 2001, "Wei Wang").Add("2", "U", 2001, "Wei Wang")
            .Add("3", "V", 2001, "Wei Wang").Add("4", "W", 2001, "Wei Wang").ToInput();
        var values = Compare(
            input with { Authorships = input.Authorships with { SourceId = StringColumn.From([a, b, c, d]) } }, [0, 1], [2, 3]);
        Assert.Equal((same, other), (values(ClusterEvidenceKind.SameSourceId), values(ClusterEvidenceKind.OtherSourceId)));
    }

    // Rows: 0 and 1 are p1, 2 and 3 are p2, 4 and 5 are p3.
    [Theory]
    [InlineData("Ann Other", "Bea Third", "Cy Dee", false, 1)]
    [InlineData("Ann Other", "Bea Third", "Bea Third", false, 0)]
    [InlineData("Ann Other", "Bea Third", "B. Third", false, 0)]
    [InlineData("Ann Other", "Bea Third", "Cy Dee", true, 0)] // Of a list that was cut nobody knows.
    public void Coauthors_OfTwoClusters_AreSharedByOneOrNone(string a, string b, string c, bool cut, float none)
    {
        var input = new RecordTables().Add("1", "T", 2001, "Wei Wang", a).Add("2", "U", 2001, "Wei Wang", b)
            .Add("3", "V", 2001, "Wei Wang", c).ToInput();
        var flags = new[] { PaperFlags.None, cut ? PaperFlags.AuthorsTruncated : PaperFlags.None, PaperFlags.None };
        var values = Compare(input with { Papers = input.Papers with { Flags = flags } }, [0, 2], [4]);
        Assert.Equal(none, values(ClusterEvidenceKind.NoSharedCoauthor));
        Assert.Equal(b == c, values(ClusterEvidenceKind.Coauthors) > 0);

        // One person at the least has no more than one: ln 1.
        Assert.Equal(0, values(ClusterEvidenceKind.ManyCoauthorsNoneShared));
        Assert.Equal(none == 0 && !cut, values(ClusterEvidenceKind.CoauthorInitials) > 0);
    }

    // Wei Wang is the third name and of the second block: on both papers he is the question and no answer.
    [Fact]
    public void Coauthors_OfTheBlockItself_AreLeftOut()
    {
        var values = Compare(
            new RecordTables().Add("0", "S", 2001, "Ann Other").Add("1", "T", 2001, "A. Other", "Wei Wang")
                .Add("2", "U", 2001, "Ann Other", "Wei Wang").ToInput(), [2], [4]);
        Assert.Equal((0, 0), (values(ClusterEvidenceKind.Coauthors), values(ClusterEvidenceKind.CoauthorCosine)));
        Assert.Equal(1.9392, values(ClusterEvidenceKind.CoauthorInitials), .001); // ln(1 + ln(5003 / 13))
    }

    // However many are shared, they count as a hundred. Of two papers without any in common the one has three, and ln 2.
    [Fact]
    public void Coauthors_OfTwoClusters_CountToALimit()
    {
        string[] all = ["Wei Wang", .. Enumerable.Range(0, 20).Select(static i => $"Ann Other{(char)('a' + i)}")];
        var input = new RecordTables().Add("1", "T", 2001, all).Add("2", "U", 2001, all)
            .Add("3", "V", 2001, "Wei Wang", "Cy Dee", "Ed Low").Add("4", "W", 2001, "Wei Wang", "Bo Li", "Jo Park", "Kim Lee")
            .ToInput();
        Assert.Equal(10, Compare(input, [0], [21])(ClusterEvidenceKind.Coauthors), .001);
        Assert.Equal(.6931, Compare(input, [42], [45])(ClusterEvidenceKind.ManyCoauthorsNoneShared), .001);
    }

    // A tie is a co-author by family name and initial, or a word of an affiliation. Rows: 0 and 1 are p1, and so on.
    [Theory]
    [InlineData("Ann Other", "Alpha", false, 0, 1)]
    [InlineData("Bea Third", "Beta", false, 0, 1)]
    [InlineData("Ann Other", "Beta", false, 1, 1)]
    [InlineData("Ann Other", "Beta", true, 1, 0)]
    public void Ties_OfTwoClusters_AreCoauthorsOrPlaces(string a, string place, bool two, float none, float single)
    {
        var input = new RecordTables()
            .AddWith("1", "T", 2001, ("Wei Wang", place, null), (a, null, null))
            .AddWith("2", "U", 2001, ("Wei Wang", place, null), (a, null, null))
            .AddWith("3", "", 2001, ("Wei Wang", "Alpha", null), ("B. Third", null, null))
            .AddWith("4", "", 2001, ("Wei Wang", "Alpha", null), ("B. Third", null, null)).ToInput();
        var values = Compare(input, two ? [0, 2] : [0], [4, 6]);
        Assert.Equal(
            (none, single, none * single, 1),
            (values(ClusterEvidenceKind.NoTie), values(ClusterEvidenceKind.Single),
                values(ClusterEvidenceKind.SingleNoTie), values(ClusterEvidenceKind.NoTitle)));
    }

    [Theory]
    [InlineData("w@a.org", 1)]
    [InlineData("v@a.org", 0)]
    public void Emails_OfTwoClusters_AreSharedWhereOneIs(string second, float same)
    {
        var input = new RecordTables().AddWith("1", "T", 2001, ("Wei Wang", "Uni A. w@a.org", null))
            .AddWith("2", "U", 2001, ("Wei Wang", null, null))
            .AddWith("3", "V", 2001, ("Wei Wang", "Uni B. " + second, null)).ToInput();
        Assert.Equal(same, Compare(input, [0, 1], [2])(ClusterEvidenceKind.SameEmail));
    }

    // Titles of the same words are alike to 1, of none to 0; a venue in common counts, also the first of the input.
    [Theory]
    [InlineData("Learning sparrows", "Journal A", 1, true)]
    [InlineData("Ranking robots", "Journal B", 0, false)]
    public void TitlesAndVenues_OfTwoClusters_AreComparedByWhatIsTheSame(string title, string venue, float alike, bool shared)
    {
        var input = new RecordTables().Add("1", "Learning sparrows", 2001, "Wei Wang").Add("2", title, 2001, "Wei Wang")
            .Add("3", "Other things", 2001, "Ann Other").ToInput();
        var venues = StringColumn.From(["Journal A", venue, "Journal C"]);
        var values = Compare(input with { Papers = input.Papers with { Venue = venues } }, [0], [1]);
        Assert.Equal(alike, values(ClusterEvidenceKind.Title), 4);
        Assert.Equal((1, shared), (values(ClusterEvidenceKind.VenuesKnown), values(ClusterEvidenceKind.Venue) > 0));
    }

    // What only one of them has says nothing. Of two papers a word of both weighs ln(2002 / 6) and of one ln(2002 / 5):
    // the cosine of "light" alone and beside "speech" is 5.8101 / 8.3467.
    [Theory]
    [InlineData("Light", "Light speech", 1, .6961)]
    [InlineData("Light", "Cells", 1, 0)]
    [InlineData("Light", "", 0, 0)]
    public void AbstractsAndPlaces_OfTwoClusters_AreComparedWhereBothHaveThem(
        string left, string right, float known, double alike)
    {
        var input = new RecordTables()
            .AddWith("1", "T", 2001, ("Wei Wang", left, null)).WithAbstract(left)
            .AddWith("2", "U", 2001, ("Wei Wang", right.Length == 0 ? null : right, null)).WithAbstract(right).ToInput();
        var values = Compare(input with { Papers = input.Papers with { Venue = StringColumn.From([left, right]) } }, [0], [1]);
        Assert.Equal(
            (known, known, known),
            (values(ClusterEvidenceKind.AbstractsKnown), values(ClusterEvidenceKind.AffiliationsKnown),
                values(ClusterEvidenceKind.VenuesKnown)));
        Assert.Equal(alike, values(ClusterEvidenceKind.Abstract), .0005);
        Assert.Equal(alike, values(ClusterEvidenceKind.Affiliation), .0005);
    }

    // Both are of two papers of four: ln(1 + 2 ln(104 / 4)), in whatever order they come.
    [Fact]
    public void Venues_OfTwoClusters_AddUpTheirRarity()
    {
        var input = new RecordTables().Add("1", "T", 2001, "Wei Wang").Add("2", "U", 2001, "Wei Wang")
            .Add("3", "V", 2001, "Wei Wang").Add("4", "W", 2001, "Wei Wang").ToInput();
        var papers = input.Papers with { Venue = StringColumn.From(["A", "B", "B", "A"]) };
        Assert.Equal(2.0171, Compare(input with { Papers = papers }, [0, 1], [2, 3])(ClusterEvidenceKind.Venue), .0005);
    }

    private static Func<ClusterEvidenceKind, float> Compare(IdentityInput input, int[] first, int[] second)
    {
        var features = MentionFeatures.Build(
            input.Papers, input.Authorships, input.Affiliations, new ParallelOptions());
        var values = new float[ClusterModel.Kinds];
        new ClusterProfile(features, first).Compare(new ClusterProfile(features, second), values);
        var mirrored = new float[ClusterModel.Kinds];
        new ClusterProfile(features, second).Compare(new ClusterProfile(features, first), mirrored);
        Assert.Equal(values, mirrored);
        return kind => values[(int)kind];
    }
}
