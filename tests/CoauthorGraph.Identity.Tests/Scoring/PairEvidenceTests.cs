using CoauthorGraph.Core.Graph;
using CoauthorGraph.Identity.Features;
using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.Identity.Tests.Scoring;

/// <summary>What of two mentions, the first of papers 1 and 2, is taken for evidence.</summary>
public sealed class PairEvidenceTests
{
    [Theory]
    [InlineData("0000-1", "0000-1", 1, 0)]
    [InlineData("0000-1", "0000-2", 0, 1)]
    [InlineData("0000-1", null, 0, 0)]
    [InlineData(null, null, 0, 0)]
    public void Orcids_Compared_AreTheSameOrOthers(string? left, string? right, float same, float other)
    {
        var values = Evidence(new RecordTables()
            .AddWith("1", "T", 2001, ("Wei Wang", null, left)).AddWith("2", "U", 2001, ("Wei Wang", null, right)));
        Assert.Equal((same, other), (values[EvidenceKind.SameOrcid], values[EvidenceKind.OtherOrcid]));
    }

    [Theory]
    [InlineData("dblp:1", "dblp:1", 1, 0)]
    [InlineData("dblp:1", "dblp:2", 0, 2)] // Its editors part namesakes.
    [InlineData("openalex:A1", "openalex:A2", 0, 1)] // A machine parts one person as often.
    [InlineData("dblp:1", "acl:1", 0, 0)] // Two sources say nothing of each other.
    [InlineData("dblp:1", "", 0, 0)]
    public void SourceIds_Compared_AreOfOneSource(string left, string right, float same, float other)
    {
        var input = new RecordTables().Add("1", "T", 2001, "Wei Wang").Add("2", "U", 2001, "Wei Wang").ToInput();
        var values = Evidence(input with
        {
            Authorships = input.Authorships with { SourceId = StringColumn.From([left, right]) },
        });
        Assert.Equal((same, other), (values[EvidenceKind.SameSourceId], values[EvidenceKind.OtherSourceId]));
    }

    // That nobody else of the source has a name tells of that name alone.
    [Theory]
    [InlineData("dblp:W. Wang", "dblp:W. Wang", 1)]
    [InlineData("dblp:W. Wang", "dblp:Wei Wang", 0)]
    [InlineData("dblp:W. Wang", "dblp:Wei Wang 0001", 0)]
    public void SourceIds_ToldByTheNameAlone_DoNotPart(string left, string right, float same)
    {
        var input = new RecordTables().Add("1", "T", 2001, "Wei Wang").Add("2", "U", 2001, "Wei Wang").ToInput();
        var values = Evidence(input with
        {
            Authorships = input.Authorships with
            {
                SourceId = StringColumn.From([left, right]),
                Flags = new[] { AuthorshipFlags.SourceIdByName, AuthorshipFlags.None },
            },
        });
        Assert.Equal((same, 0), (values[EvidenceKind.SameSourceId], values[EvidenceKind.OtherSourceId]));
    }

    [Theory]
    [InlineData(2001, 2005, 1.6094)] // ln 5
    [InlineData(2005, 2001, 1.6094)]
    [InlineData(2001, 2001, 0)]
    [InlineData(0, 2001, 0)] // A year that is missing is no year 0.
    [InlineData(2001, 0, 0)]
    public void Years_Apart_AreLogarithms(int left, int right, double gap) => Assert.Equal(
        gap,
        Evidence(new RecordTables().Add("1", "T", left, "Wei Wang").Add("2", "U", right, "Wei Wang"))[EvidenceKind.YearGap],
        3);

    [Theory]
    [InlineData("A B", "A B", 1, 1, 0)]
    [InlineData("Aa Bb", "Cc Dd", 1, 0, 1)]
    [InlineData("Aa Bb", null, 0, 0, 0)]
    public void Affiliations_Compared_AreKnownAlikeOrDiffer(
        string? left, string? right, float known, float same, float differ)
    {
        var values = Evidence(new RecordTables()
            .AddWith("1", "T", 2001, ("Wei Wang", left?.Replace("A B", "Alpha Beta", StringComparison.Ordinal), null))
            .AddWith("2", "U", 2001, ("Wei Wang", right?.Replace("A B", "Alpha Beta", StringComparison.Ordinal), null)));
        Assert.Equal(
            (known, same, differ),
            (values[EvidenceKind.AffiliationsKnown], values[EvidenceKind.SameAffiliation],
                values[EvidenceKind.AffiliationDiffers]));
        Assert.Equal(same, values[EvidenceKind.Affiliation], 3);
    }

    [Theory]
    [InlineData("Ann Other", "Ann Other", false, 0, 0)]
    [InlineData("Ann Other", "A. Other", false, 0, 0)] // Shared by family name and initial.
    [InlineData("Ann Other", "Bea Third", false, 1, 0)]
    [InlineData("Ann Other", "Bea Third", true, 0, 0)] // Of a list that was cut nobody knows.
    [InlineData("Ann Other", null, false, 0, 1)]
    [InlineData("Ann Other", null, true, 0, 0)]
    public void Coauthors_Compared_AreSharedOrNot(string left, string? right, bool cut, float none, float alone)
    {
        var input = new RecordTables().Add("1", "T", 2001, "Wei Wang", left)
            .Add("2", "U", 2001, [.. new[] { "Wei Wang", right }.OfType<string>()]).ToInput();
        var flags = new[] { PaperFlags.None, cut ? PaperFlags.AuthorsTruncated : PaperFlags.None };
        var values = Evidence(input with { Papers = input.Papers with { Flags = flags } });
        Assert.Equal(
            (none, alone), (values[EvidenceKind.NoSharedCoauthor], values[EvidenceKind.NoCoauthors]));
        Assert.Equal(left == right, values[EvidenceKind.Coauthors] > 0);
        Assert.Equal(none == 0 && alone == 0 && !cut, values[EvidenceKind.CoauthorInitials] > 0);
        Assert.Equal(none > 0, values[EvidenceKind.RareNameNoSharedCoauthor] != 0);
    }

    // What evidence says beside other evidence: worked out by hand from the two.
    [Fact]
    public void Evidence_SeenWithTheName_IsAProduct()
    {
        (string, string?, string?)[] all = [("Wei Wang", "Alpha Beta", null), .. Enumerable.Range(0, 20)
            .Select(static i => ($"Ann Other{(char)('a' + i)}", (string?)null, (string?)null))];
        var values = Evidence(new RecordTables().AddWith("1", "T", 2001, all).AddWith("2", "U", 2005, all));
        var rarity = values[EvidenceKind.FamilyRarity] + values[EvidenceKind.GivenRarity];
        Assert.True(rarity < -1); // Wei Wang is as common as names are.
        Assert.Equal(rarity * Math.Log(2 / 50.0), values[EvidenceKind.RareNameBlockSize], 3);
        Assert.Equal(rarity * Math.Sqrt(60), values[EvidenceKind.RareNameCoauthors], 3);
        Assert.Equal(rarity, values[EvidenceKind.RareNameAffiliation], 3);
        Assert.Equal(4, values[EvidenceKind.CoauthorsAffiliation], 3); // Twenty say no more than some do.
        Assert.Equal(1.6094, values[EvidenceKind.YearGapAffiliation], 3); // ln 5
        Assert.Equal(0, values[EvidenceKind.NoSharedCoauthorBlockSize]);
    }

    [Fact]
    public void NoSharedCoauthor_InASmallBlock_IsLessThanInAnOrdinaryOne()
    {
        var values = Evidence(new RecordTables()
            .Add("1", "T", 2001, "Wei Wang", "Ann Other").Add("2", "U", 2001, "Wei Wang", "Bea Third"));
        Assert.Equal(-3.2189, values[EvidenceKind.NoSharedCoauthorBlockSize], 3); // ln (2/50)
    }

    // More mentions than 250 come of a large input.
    [Theory]
    [InlineData(100, 0.6931)]
    [InlineData(251, 1.6094)]
    [InlineData(400, 1.6094)]
    public void NoSharedCoauthor_InACrowdedBlock_IsThatOf250(int mentions, double expected)
    {
        var tables = new RecordTables();
        for (var paper = 0; paper < mentions; paper++)
        {
            tables.Add($"{paper:000}", "T", 2001, "Wei Wang", $"Ann Other{(char)('a' + (paper / 20))}{(char)('a' + (paper % 20))}");
        }

        Assert.Equal(expected, Evidence(tables)[EvidenceKind.NoSharedCoauthorBlockSize], 3);
    }

    // Of four mentions, which are six pairs, co-authors join none, three (one of them over another), or two; of five
    // pairs beside them that are imagined one is joined: 1, 4 or 2 of 11, of one in five.
    [Theory]
    [InlineData("Ann Other", "Bea Third", "Cy Dee", -0.7885)]
    [InlineData("Ann Other", "Ann Other; Bea Third", "Bea Third", 0.5978)]
    [InlineData("Ann Other", "Ann Other", "Cy Dee", -0.0953)]
    [InlineData("Ann Other", "Ann Other", "", 0.2231)] // Who wrote alone cannot be joined: (1 + 1) / (3 + 5).
    public void Cohesion_OfAName_IsTheShareOfPairsThatCoauthorsJoin(string first, string second, string third, double expected)
    {
        var tables = new RecordTables();
        foreach (var others in (string[])[first, second, third, "Eve Fourth"])
        {
            tables.Add($"{tables.Count}", "T", 2001, ["Wei Wang", .. others.Split("; ", StringSplitOptions.RemoveEmptyEntries)]);
        }

        Assert.Equal(expected, Evidence(tables)[EvidenceKind.Cohesion], 3);
    }

    // Three by B and D, two by A, both by C, and one more by E: all fifteen pairs, (15 + 1) / (15 + 5) of one in five.
    [Fact]
    public void Cohesion_OfGroupsThatJoinLate_IsOfAllTheirPairs()
    {
        var tables = new RecordTables();
        foreach (var letters in (string[])["a", "b", "d", "bdc", "ace", "e"])
        {
            tables.Add($"{tables.Count}", "T", 2001, ["Wei Wang", .. letters.Select(static letter => $"Ann Quill{letter}")]);
        }

        Assert.Equal(1.3863, Evidence(tables)[EvidenceKind.Cohesion], 3);
    }

    // Of seventy that have nothing in common 64 are looked at, which are 2,016 pairs: 1 / 2,021 of one in five.
    [Fact]
    public void Cohesion_OfManyMentions_IsThatOfSome()
    {
        var tables = new RecordTables();
        for (var paper = 0; paper < 70; paper++)
        {
            tables.Add($"{paper:00}", "T", 2001, "Wei Wang", $"Ann Quill{(char)('a' + (paper / 10))}{(char)('a' + (paper % 10))}");
        }

        Assert.Equal(-6.0019, Evidence(tables)[EvidenceKind.Cohesion], 3);
    }

    // Three mentions of the whole name are joined, (3 + 1) / (3 + 5) of one in five; of one alone nothing is known.
    [Theory]
    [InlineData("Wei Wang", "W. Wang", "Bea Third", 0.4581)]
    [InlineData("W. Wang", "Wei Wang", "Bea Third", 0.4581)]
    [InlineData("W. Wang", "Wei Wang", "Ann Other", 0)]
    public void Cohesion_OfTwoNames_IsTheirMeanAndSeenAgainWhereNoneIsShared(
        string left, string right, string with, double whereNoneIsShared)
    {
        var (first, second) = left == "Wei Wang" ? ("Ann Other", with) : (with, "Ann Other");
        var values = Evidence(new RecordTables().Add("1", "T", 2001, left, first).Add("2", "U", 2001, right, second)
            .Add("3", "V", 2001, "Wei Wang", "Ann Other").Add("4", "X", 2001, "Wei Wang", "Ann Other"));
        Assert.Equal(.4581, values[EvidenceKind.Cohesion], 3);
        Assert.Equal(whereNoneIsShared, values[EvidenceKind.NoSharedCoauthorCohesion], 3);
    }

    // Shared by family name and initial alone, on both of two papers: ln(5002 / 12) = 6.0327, and ln(1 + that).
    [Fact]
    public void Coauthors_SharedByInitial_AreSeenAgainWithTheAffiliation()
    {
        var values = Evidence(new RecordTables()
            .AddWith("1", "T", 2001, ("Wei Wang", "Alpha", null), ("Ann Other", null, null))
            .AddWith("2", "U", 2001, ("Wei Wang", "Alpha", null), ("A. Other", null, null)));
        Assert.Equal(0, values[EvidenceKind.Coauthors]);
        Assert.Equal(1.9506, values[EvidenceKind.CoauthorInitials], 3);
        Assert.Equal(1.9506, values[EvidenceKind.CoauthorsAffiliation], 3);
    }

    // However many are shared, they count as sixty.
    [Fact]
    public void Coauthors_Many_AreCapped()
    {
        string[] all = ["Wei Wang", .. Enumerable.Range(0, 20).Select(static i => $"Ann Other{(char)('a' + i)}")];
        Assert.Equal(
            Math.Sqrt(60),
            Evidence(new RecordTables().Add("1", "T", 2001, all).Add("2", "U", 2001, all))[EvidenceKind.Coauthors], 3);
    }

    [Fact]
    public void Affiliations_OfSomeWordsInCommon_AreNeitherTheSameNorOthers()
    {
        var values = Evidence(new RecordTables()
            .AddWith("1", "T", 2001, ("Wei Wang", "Alpha Beta Gamma", null))
            .AddWith("2", "U", 2001, ("Wei Wang", "Alpha Beta Delta", null)));
        Assert.InRange(values[EvidenceKind.Affiliation], .55, .75);
        Assert.Equal(
            values[EvidenceKind.Affiliation] * (values[EvidenceKind.FamilyRarity] + values[EvidenceKind.GivenRarity]),
            values[EvidenceKind.RareNameAffiliation], 3);
        Assert.Equal((0f, 0f), (values[EvidenceKind.SameAffiliation], values[EvidenceKind.AffiliationDiffers]));
    }

    [Fact]
    public void GivenNames_Variants_AreAsRareAsTheRarer()
    {
        var (bob, robert) = (NameRarity.OfGiven("bob"), NameRarity.OfGiven("robert"));
        Assert.NotEqual(bob, robert);
        var values = Evidence(new RecordTables().Add("1", "T", 2001, "Bob Berg").Add("2", "U", 2001, "Robert Berg"), 1);
        Assert.Equal(Math.Max(bob, robert), values[EvidenceKind.GivenRarity], 4);
    }

    [Fact]
    public void SecondStep_CoauthorsWhoWroteTogether_Count()
    {
        var tables = new RecordTables().Add("1", "T", 2001, "Wei Wang", "Ann Other")
            .Add("2", "U", 2001, "W. Wang", "Bea Third");
        Assert.Equal(0, Evidence(tables)[EvidenceKind.SecondStep]);
        Assert.True(Evidence(tables.Add("3", "V", 2001, "Ann Other", "Bea Third"))[EvidenceKind.SecondStep] > 0);
    }

    // Whoever the two are, the name they share has written with both: that is the question and no answer.
    [Fact]
    public void SecondStep_ByTheNameItself_IsNone()
    {
        var tables = new RecordTables().Add("1", "T", 2001, "Wei Wang", "Ann Other")
            .Add("2", "U", 2001, "Wei Wang", "Bea Third");
        Assert.Equal(0, Evidence(tables)[EvidenceKind.SecondStep]);

        // Who leads there beside the name still counts.
        Assert.True(Evidence(tables.Add("3", "V", 2001, "Ann Other", "Bea Third"))[EvidenceKind.SecondStep] > 0);
    }

    // Ann Other has written with a "W. Wang": of the block, too.
    [Fact]
    public void SecondStep_ByAnotherFormOfTheName_IsNone() => Assert.Equal(
        0,
        Evidence(
            new RecordTables().Add("1", "T", 2001, "Wei Wang", "Ann Other").Add("2", "U", 2001, "W. Wang", "Bea Third")
                .Add("3", "V", 2001, "W. Wang", "Ann Other"))[EvidenceKind.SecondStep]);

    // Three hundred characters of a title are read and twelve hundred of an abstract; what fills them is not shared.
    [Theory]
    [InlineData(280, true, true)]
    [InlineData(300, false, true)]
    [InlineData(1180, false, true)]
    [InlineData(1200, false, false)]
    public void Words_FarBehind_AreNotRead(int before, bool inTitle, bool inAbstract)
    {
        var (left, right) = (new string('x', before) + " ranking", new string('y', before) + " ranking");
        var values = Evidence(new RecordTables().Add("1", left, 2001, "Wei Wang").WithAbstract(left)
            .Add("2", right, 2001, "Wei Wang").WithAbstract(right));
        Assert.Equal((inTitle, inAbstract), (values[EvidenceKind.Title] > 0, values[EvidenceKind.Abstract] > 0));
    }

    [Fact]
    public void Words_Compared_AreAlikeByTheirAngles()
    {
        var same = Evidence(new RecordTables().Add("1", "Ranking of graphs", 2001, "Wei Wang").WithAbstract("one two")
            .Add("2", "Graphs and ranking", 2001, "Wei Wang").WithAbstract("three four"));
        Assert.Equal(1, same[EvidenceKind.Title], 3); // Little words and plurals apart.
        Assert.Equal((1f, 0f), (same[EvidenceKind.AbstractsKnown], same[EvidenceKind.Abstract]));
        var other = Evidence(new RecordTables().Add("1", "Ranking", 2001, "Wei Wang").WithAbstract("one")
            .Add("2", "Motion", 2001, "Wei Wang"));
        Assert.Equal((0f, 0f), (other[EvidenceKind.Title], other[EvidenceKind.AbstractsKnown]));
    }

    // Of three papers two have "beta" and "light", three "alpha" and "gamma", one "speech": ln(2003 / 6) = 5.8106,
    // ln(2003 / 7) = 5.6565, ln(2003 / 5) = 5.9930. By the angle of "light" alone and with "speech" 5.8106 / 8.3474.
    [Fact]
    public void Words_Shared_AreAsRareAsTheRarest()
    {
        var values = Evidence(new RecordTables()
            .AddWith("1", "Beta alpha", 2001, ("Wei Wang", "Gamma", null)).WithAbstract("Light")
            .AddWith("2", "Beta alpha", 2001, ("Wei Wang", "Gamma", null)).WithAbstract("Light speech")
            .AddWith("3", "Alpha", 2001, ("Wei Wang", "Gamma", null)));
        Assert.Equal(5.8106, values[EvidenceKind.TitleWord], 3);
        Assert.Equal(5.6565, values[EvidenceKind.AffiliationWord], 3);
        Assert.Equal(.6961, values[EvidenceKind.Abstract], 3);
    }

    [Theory]
    [InlineData("V", "V", 1, true)]
    [InlineData("V", "W", 1, false)]
    [InlineData("V", "", 0, false)]
    public void Venues_Compared_AreKnownAndTheSame(string left, string right, float known, bool same)
    {
        var input = new RecordTables().Add("1", "T", 2001, "Wei Wang").Add("2", "U", 2001, "Wei Wang").ToInput();
        var values = Evidence(input with
        {
            Papers = input.Papers with { Venue = StringColumn.From([left, right]) },
        });
        Assert.Equal(known, values[EvidenceKind.VenuesKnown]);

        // Both of the two papers are there: ln(102 / 4).
        Assert.Equal(same ? 3.2387 : 0, values[EvidenceKind.Venue], 3);
    }

    // The first category stands for a venue that is missing, and only then.
    [Theory]
    [InlineData("", "", "cs.CL math.AG", "cs.CL", 1, true)]
    [InlineData("", "", "cs.CL", "math.AG cs.CL", 1, false)]
    [InlineData("V", "W", "cs.CL", "cs.CL", 1, false)]
    [InlineData("", "", "cs.CL", "", 0, false)]
    public void Categories_WithoutAVenue_StandForIt(
        string left, string right, string category, string otherCategory, float known, bool same)
    {
        var input = new RecordTables().Add("1", "T", 2001, "Wei Wang").Add("2", "U", 2001, "Wei Wang").ToInput();
        var values = Evidence(input with
        {
            Papers = input.Papers with
            {
                Venue = StringColumn.From([left, right]),
                Categories = StringListColumn.From(
                    [category.Split(' '), otherCategory.Split(' ', StringSplitOptions.RemoveEmptyEntries)]),
            },
        });
        Assert.Equal((known, same), (values[EvidenceKind.VenuesKnown], values[EvidenceKind.Venue] > 0));
    }

    [Fact]
    public void Names_Compared_AreRareCommonOrShort()
    {
        var full = Evidence(new RecordTables().Add("1", "T", 2001, "Wei Wang").Add("2", "U", 2001, "Wei Wang"));
        Assert.Equal((1f, 0f, 0f), (full[EvidenceKind.Base], full[EvidenceKind.OneInitial], full[EvidenceKind.BothInitials]));
        Assert.Equal(-2.2682, full[EvidenceKind.FamilyRarity], 3);
        Assert.Equal(-Math.Log(475e-6) - 7, full[EvidenceKind.GivenRarity], 3); // 475 Weis per million.
        Assert.Equal(Math.Log(2), full[EvidenceKind.BlockSize], 3);
        Assert.Equal(Math.Log(500), full[EvidenceKind.SmallInput], 3); // A thousand by two mentions.
        var initial = Evidence(new RecordTables().Add("1", "T", 2001, "Wei Wang").Add("2", "U", 2001, "W. Wang"));
        Assert.Equal(
            (1f, 0f, 0f),
            (initial[EvidenceKind.OneInitial], initial[EvidenceKind.GivenRarity], initial[EvidenceKind.SmallInput]));
        var middle = Evidence(new RecordTables().Add("1", "T", 2001, "Wei X. Wang").Add("2", "U", 2001, "Wei Wang"));
        Assert.Equal((0f, 1f), (middle[EvidenceKind.MiddleAgrees], middle[EvidenceKind.MiddleMissing]));
        var variant = Evidence(new RecordTables().Add("1", "T", 2001, "Bob Berg").Add("2", "U", 2001, "Robert Berg"), 1);
        Assert.Equal((1f, 0f), (variant[EvidenceKind.GivenVariant], variant[EvidenceKind.SmallInput]));
    }

    [Fact]
    public void Score_OfEverything_IsTheWeightedSumWithinItsLimit()
    {
        var features = Features(new RecordTables().Add("1", "T", 2001, "Wei Wang").Add("2", "U", 2005, "Wei Wang").ToInput());
        var weights = new float[PairModel.Kinds];
        weights[(int)EvidenceKind.Base] = 2;
        weights[(int)EvidenceKind.NoCoauthors] = -.5f;
        weights[(int)EvidenceKind.YearGap] = 1;
        var scorer = new PairScorer(features, new PairModel(weights, 0, 0));
        Assert.Equal(2, scorer.NameScore(0, 0));
        Assert.Equal(2 - .5 + Math.Log(5), scorer.Score(0, 1, 2), 4);
        Assert.Equal(5, scorer.Score(0, 1, 20));
        Assert.Equal(-5, scorer.Score(0, 1, -20));
        var conflict = new PairScorer(
            Features(new RecordTables().Add("1", "T", 2001, "Wei Wang", "Wenhao Wang").ToInput()), PairModel.Default);
        Assert.Equal(PairScorer.Forbidden, conflict.NameScore(0, 1));
        Assert.False(conflict.TryFill(0, 1, new float[PairModel.Kinds]));
    }

    [Fact]
    public void Weights_ThatAreShipped_AreThoseOfTheFile()
    {
        Assert.Equal((.3f, .15f), (PairModel.Default.Threshold, PairModel.Default.BestShare));
        Assert.Equal(8f, PairModel.Default.Weights[(int)EvidenceKind.SameOrcid]);
        Assert.Equal(-16f, PairModel.Default.Weights[(int)EvidenceKind.OtherOrcid]);
        using var reader = new StringReader("# head\nBase\t1.5\nThreshold\t-2\nBestShare\t.25\nYearGap\t-3\n");
        var model = PairModel.Read(reader);
        Assert.Equal((1.5f, -3f), (model.Weights[0], model.Weights[(int)EvidenceKind.YearGap]));
        Assert.Equal((-2f, .25f), (model.Threshold, model.BestShare));
    }

    private static MentionFeatures Features(IdentityInput input) =>
        MentionFeatures.Build(input.Papers, input.Authorships, input.Affiliations, new ParallelOptions());

    private static Dictionary<EvidenceKind, float> Evidence(RecordTables tables, int second = -1) =>
        Evidence(tables.ToInput(), second);

    private static Dictionary<EvidenceKind, float> Evidence(IdentityInput input, int second = -1)
    {
        var values = new float[PairModel.Kinds];
        var right = second < 0 ? input.Papers.AuthorshipOffsets.Span[1] : second;
        Assert.True(new PairScorer(Features(input), PairModel.Default).TryFill(0, right, values));
        return Enum.GetValues<EvidenceKind>().ToDictionary(static kind => kind, kind => values[(int)kind]);
    }
}
