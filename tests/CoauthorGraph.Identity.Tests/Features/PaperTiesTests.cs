using CoauthorGraph.Identity.Features;
using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.Identity.Tests.Features;

/// <summary>What papers cite and who paid for them, as evidence about the first mentions of papers 1 and 2.</summary>
public sealed class PaperTiesTests
{
    [Theory]
    [InlineData("doi:10.1/one", 1)]
    [InlineData("arxiv:2101.00001", 1)]
    [InlineData("1", 0)] // No key, though it is the id.
    [InlineData("arxiv:1", 1)] // An id without a scheme is one of arXiv.
    [InlineData("openalex:W1", 1)]
    [InlineData("doi:10.1/two", 0)] // Itself.
    [InlineData("doi:10.1/three", 0)]
    public void Cites_KeyOfTheOther_IsOne(string reference, float cites)
    {
        var tables = new RecordTables()
            .Add("1", "T", 2001, "Wei Wang").WithKeys("10.1/one", "2101.00001", "openalex:W1")
            .Add("2", "U", 2002, "Wei Wang").WithKeys("10.1/two").WithTies([reference]);
        Assert.Equal(cites, Evidence(tables)[(int)EvidenceKind.Cites]);
    }

    [Theory]
    [InlineData("10.1/one", "doi:10.1/one")] // A paper that is known by its DOI.
    [InlineData("openalex:W1", "openalex:W1")]
    public void Cites_IdOfTheOther_IsOneInEitherDirection(string id, string reference)
    {
        var cited = new RecordTables().Add(id, "T", 2001, "Wei Wang")
            .Add("2", "U", 2002, "Wei Wang").WithTies([reference, reference]);
        var (one, other) = (Features(cited), Features(cited.Shuffled(1)));
        Assert.Equal(1, one.Overlap(0, 1).Cites);
        Assert.Equal(1, other.Overlap(1, 0).Cites);
    }

    [Fact]
    public void Cites_OfSeveral_AreOnlyThoseThatCite()
    {
        var features = Features(new RecordTables()
            .Add("1", "T", 2001, "Wei Wang").WithKeys("10.1/1").WithTies(["doi:10.1/2"])
            .Add("2", "U", 2002, "Wei Wang", "Bo Li").WithKeys("10.1/2").WithTies(["doi:10.1/1", "doi:10.1/3"])
            .Add("3", "V", 2003, "Bo Li").WithKeys("10.1/3").WithTies(["doi:10.1/3"])
            .Add("4", "W", 2004, "Wei Wang").WithTies(["doi:10.1/3"]));

        // Rows: Wang of 1, Wang and Li of 2, Li of 3, Wang of 4. Paper 4 cites one that Wang is not on.
        Assert.Equal(1, features.Overlap(0, 1).Cites);
        Assert.Equal(1, features.Overlap(2, 3).Cites);
        Assert.Equal(0, features.Overlap(0, 4).Cites);
        Assert.Equal(0, features.Overlap(1, 4).Cites);
    }

    [Fact]
    public void Cites_OfOnePaperByTwo_IsSoOfEither()
    {
        var features = Features(new RecordTables()
            .Add("1", "T", 2001, "Wei Wang").WithKeys("10.1/1")
            .Add("2", "U", 2002, "Wei Wang").WithTies(["doi:10.1/1"])
            .Add("3", "V", 2003, "Wei Wang").WithTies(["doi:10.1/1"]));
        Assert.Equal(
            (1f, 1f, 0f), (features.Overlap(0, 1).Cites, features.Overlap(0, 2).Cites, features.Overlap(1, 2).Cites));
    }

    // Nobody of the one paper can be anybody of the other: the citation takes no room.
    [Fact]
    public void Build_CitationOfStrangers_MakesNoSets() => Assert.Null(Features(new RecordTables()
        .Add("1", "T", 2001, "Wei Wang").WithKeys("10.1/1")
        .Add("2", "U", 2002, "Bo Li").WithTies(["doi:10.1/1"])).Ties.Sets);

    // Two of two papers share each: rarity ln((2 + 2000) / (2 + 4)) - ln 10 = 3.50756; twice that is 7.01512.
    [Theory]
    [InlineData("doi:10.1/a", "doi:10.1/a", 1.50575)] // ln(1 + 3.50756)
    [InlineData("doi:10.1/a pmid:7", "pmid:7 doi:10.1/a", 2.08132)] // ln(1 + 7.01512)
    [InlineData("doi:10.1/a doi:10.1/a", "doi:10.1/a", 1.50575)]
    [InlineData("doi:10.1/a", "doi:10.1/b", 0)]
    [InlineData("doi:10.1/a", "", 0)]
    public void References_Shared_AddUpTheirRarity(string left, string right, double value)
    {
        var values = Evidence(new RecordTables().Add("1", "T", 2001, "Wei Wang").WithTies(Cut(left))
            .Add("2", "U", 2001, "Wei Wang").WithTies(Cut(right)));
        Assert.Equal(value, values[(int)EvidenceKind.References], 4);
    }

    [Fact]
    public void References_OfPapersThatCiteThemselves_AreNotShared()
    {
        var values = Evidence(new RecordTables()
            .Add("1", "T", 2001, "Wei Wang").WithKeys("10.1/1").WithTies(["doi:10.1/1"])
            .Add("2", "U", 2001, "Wei Wang").WithKeys("10.1/2").WithTies(["doi:10.1/2"]));
        Assert.Equal((0f, 0f), (values[(int)EvidenceKind.References], values[(int)EvidenceKind.Cites]));
    }

    [Fact]
    public void References_OfOneWorkByTwoKeys_AreShared()
    {
        var values = Evidence(new RecordTables().Add("1", "T", 2001, "Wei Wang").WithTies(["doi:10.1/a"])
            .Add("2", "U", 2001, "Wei Wang").WithTies(["openalex:W9"])
            .Add("3", "V", 2001, "Bo Li").WithKeys("10.1/a", "", "openalex:W9"));
        Assert.Equal(1.50575, values[(int)EvidenceKind.References], 4);
    }

    // Of ten papers with references five cite a; of the ten others without any nobody does.
    [Theory]
    [InlineData(4, 1.44075)] // ln((10 + 2000) / (4 + 4)) - ln 10 = 3.22387, and ln(1 + that)
    [InlineData(5, 0)]
    [InlineData(10, 0)]
    public void References_ThatHalfOfTheInputCites_SayNothing(int citing, double value)
    {
        var tables = new RecordTables();
        for (var paper = 0; paper < 20; paper++)
        {
            tables.Add($"{paper:00}", "T", 2001, "Wei Wang")
                .WithTies(paper < citing ? ["doi:10.1/a"] : paper < 10 ? [$"doi:10.1/{paper}"] : []);
        }

        Assert.Equal(value, Evidence(tables)[(int)EvidenceKind.References], 4);
    }

    [Fact]
    public void Grants_Shared_AreTheRarest()
    {
        // 61872105 is on three of three, 61772136 on two: ln(2003 / 7) - ln 10 = 3.35394, ln(2003 / 6) - ln 10 = 3.50806.
        var values = Evidence(new RecordTables()
            .Add("1", "T", 2001, "Wei Wang").WithTies([], "61872105 (NSFC)", "61772136")
            .Add("2", "U", 2001, "Wei Wang").WithTies([], "61872105", "61772136 (NSFC)")
            .Add("3", "V", 2001, "Bo Li").WithTies([], "61872105 (NSFC)"));
        Assert.Equal(3.50806, values[(int)EvidenceKind.Grant], 4);
        Assert.Equal(0, values[(int)EvidenceKind.References]);
    }

    [Theory]
    [InlineData("1234 (NSF)", "1234 (DFG)", false)] // A short number is its funder's.
    [InlineData("1234 (NSF)", "1234 (NSF)", true)]
    [InlineData("61872105", "61872106", false)]
    public void Grants_Compared_AreOfOneNumber(string left, string right, bool same) => Assert.Equal(
        same,
        Evidence(new RecordTables().Add("1", "T", 2001, "Wei Wang").WithTies([], left)
            .Add("2", "U", 2001, "Wei Wang").WithTies([], right))[(int)EvidenceKind.Grant] > 0);

    [Fact]
    public void Items_OfWorksAndGrants_AreTheSharedOnesInThatOrder()
    {
        var ties = Features(new RecordTables()
            .Add("1", "T", 2001, "Wei Wang").WithTies(["doi:10.1/a", "doi:10.1/b"], "61872105 (NSFC)", "61772136")
            .Add("2", "U", 2001, "Wei Wang").WithTies(["doi:10.1/a"], "61872105")).Ties;
        Assert.Equal((1, 2), (ties.FirstAward, ties.FirstCitation));
        Assert.Equal((0, 1), (ties.ItemOfWork(PaperKeys.Hash("doi:10.1/a")), ties.ItemOfGrant("61872105")));
        Assert.True(ties.ItemOfWork(PaperKeys.Hash("doi:10.1/b")) < 0 && ties.ItemOfGrant("61772136") < 0);
    }

    [Fact]
    public void Build_NothingCited_MakesNoSets()
    {
        var features = Features(new RecordTables().Add("1", "T", 2001, "Wei Wang").Add("2", "U", 2001, "Wei Wang"));
        Assert.Null(features.Ties.Sets);
        Assert.Equal(0, features.Overlap(0, 1).References);
    }

    [Fact]
    public void Build_MoreReferencesThanAnybodyReads_AreSampledAlike()
    {
        string[] many = [.. Enumerable.Range(0, 100_000).Select(static at => $"doi:10.1/{at}")];
        var features = Features(new RecordTables()
            .Add("1", "T", 2001, "Wei Wang").WithTies(many)
            .Add("2", "U", 2001, "Wei Wang").WithTies([.. many.Reverse()])
            .Add("3", "V", 2001, "Wei Wang").WithTies([$"doi:10.1/{new string('x', 1 << 20)}"]));

        // 64 works of ln(2003 / 6) - ln 10 each.
        Assert.Equal(64 * 3.50806, features.Overlap(0, 1).References, 1);
        Assert.Equal(0, features.Overlap(0, 2).References);
    }

    [Fact]
    public void Weights_OfCitations_AreOrderedAsPublished()
    {
        float Of(EvidenceKind kind) => PairModel.Default.Weights[(int)kind];
        // A citation of one's own says more than many shared works (at most 64 rare ones: ln(1 + 64 * 7.5) = 6.2).
        Assert.True(Of(EvidenceKind.Cites) > 6.2f * Of(EvidenceKind.References));
        Assert.True(Of(EvidenceKind.Cites) < Of(EvidenceKind.SameSourceId));
        Assert.True(Of(EvidenceKind.Grant) > 0);
    }

    private static string[] Cut(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static float[] Evidence(RecordTables tables)
    {
        var values = new float[PairModel.Kinds];
        Assert.True(new PairScorer(Features(tables), PairModel.Default).TryFill(0, 1, values));
        return values;
    }

    private static MentionFeatures Features(RecordTables tables)
    {
        var input = tables.ToInput();
        return MentionFeatures.Build(input.Papers, input.Authorships, input.Affiliations, new ParallelOptions());
    }
}
