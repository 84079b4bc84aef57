using CoauthorGraph.Core.Graph;
using CoauthorGraph.Identity.Features;
using CoauthorGraph.Identity.Scoring;
using CsCheck;

namespace CoauthorGraph.Identity.Tests.Scoring;

public sealed class PairScorerTests
{
    private static readonly Gen<Mention> Mentions =
        from name in OneOf("Wei Wang", "W. Wang", "Wei X. Wang")
        from with in OneOf("Ann Other", "A. Other", "Bea Third", "Cy Dee").HashSet[0, 3]
        from words in OneOf("", "Ranking", "Ranking graphs", "Graphs of motion").Array[3]
        from year in OneOf(0, 2001, 2005)
        from venue in OneOf("", "V", "W")
        from orcid in OneOf("", "0000-1", "0000-2")
        from id in OneOf("", "dblp:1", "dblp:2", "s2:1", "s2:2", "email:a@b.org", "email:c@b.org")
        from cut in Gen.Bool
        select new Mention(name, [.. with], words, year, venue, orcid, id, cut);

    // Which of two comes first says nothing: of all kinds of evidence the value is the same either way.
    [Fact]
    public void TryFill_TwoMentionsTurnedRound_GivesTheSame() => Mentions.Array[2, 6].Sample(static mentions =>
    {
        var (scorer, second) = Scorer(mentions, PairModel.Default);
        var (there, back) = (new float[PairModel.Kinds], new float[PairModel.Kinds]);
        Assert.True(scorer.TryFill(0, second, there));
        Assert.True(scorer.TryFill(second, 0, back));
        foreach (var kind in Enum.GetValues<EvidenceKind>())
        {
            Assert.True(Math.Abs(there[(int)kind] - back[(int)kind]) < 1e-4, kind.ToString());
        }
    });

    // Clusters are made of scores that are added up in two parts, the names' and the papers'.
    [Fact]
    public void Score_OfTwoMentions_IsTheSumOfAllEvidence() => Mentions.Array[2, 6].Sample(static mentions =>
    {
        var weights = Enumerable.Range(1, PairModel.Kinds).Select(static at => .001f * at).ToArray();
        var (scorer, second) = Scorer(mentions, new PairModel(weights, 0, 0));
        var values = new float[PairModel.Kinds];
        Assert.True(scorer.TryFill(0, second, values));
        var forms = scorer.Features.Names.FormOf;
        Assert.Equal(
            Math.Clamp(values.Zip(weights, static (value, weight) => (double)value * weight).Sum(), -5, 5),
            scorer.Score(0, second, scorer.NameScore(forms[0], forms[second])), .0005);
    });

    // Ids of one kind part two only where people keep them, or print them. The first of each kind is number 0.
    [Theory]
    [InlineData("0-1", "0-2", "", "", AuthorshipFlags.None, true)]
    [InlineData("0-1", "0-1", "", "", AuthorshipFlags.None, false)]
    [InlineData("0-1", "", "", "", AuthorshipFlags.None, false)]
    [InlineData("0-1", "0-2", "", "", AuthorshipFlags.OrcidOfPerson, false)] // A machine told one of the two.
    [InlineData("", "", "dblp:1", "dblp:2", AuthorshipFlags.None, true)]
    [InlineData("", "", "dblp:1", "dblp:1", AuthorshipFlags.None, false)]
    [InlineData("", "", "dblp:1", "acl:1", AuthorshipFlags.None, false)] // Two sources say nothing of each other.
    [InlineData("", "", "s2:1", "s2:2", AuthorshipFlags.None, false)]
    [InlineData("", "", "dblp:1", "dblp:2", AuthorshipFlags.SourceIdByName, false)]
    [InlineData("", "", "dblp:1", "", AuthorshipFlags.None, false)]
    public void AreToldApart_ByIds_WhereEitherIsSure(
        string orcid, string otherOrcid, string id, string otherId, AuthorshipFlags told, bool apart)
    {
        var input = new RecordTables().Add("1", "T", 2001, "Wei Wang").Add("2", "U", 2001, "Wei Wang").ToInput();
        var features = MentionFeatures.Build(
            input.Papers,
            input.Authorships with
            {
                Orcid = StringColumn.From([orcid, otherOrcid]),
                SourceId = StringColumn.From([id, otherId]),
                Flags = new[] { told, AuthorshipFlags.None },
            },
            input.Affiliations, new ParallelOptions());
        var scorer = new PairScorer(features, PairModel.Default);
        Assert.Equal(apart, scorer.AreToldApart(features.Traits(0), features.Traits(1)));
        Assert.Equal(apart, scorer.AreToldApart(features.Traits(1), features.Traits(0)));
    }

    // Of two names the one that more people bear; a co-author of one whole name makes up for it, an initial does not.
    [Theory]
    [InlineData(2, 1, 0, 2)]
    [InlineData(1, 2, 0, 2)]
    [InlineData(1, 2, .5f, 0)]
    public void Score_OfNamesakes_IsOfTheNameThatMoreBear(float left, float right, float coauthors, float expected)
    {
        var input = new RecordTables().Add("1", "T", 2001, "Wei Wang").Add("2", "U", 2001, "Wei Wang").ToInput();
        var features = MentionFeatures.Build(input.Papers, input.Authorships, input.Affiliations, new ParallelOptions());
        var weights = new float[PairModel.Kinds];
        weights[(int)EvidenceKind.Namesakes] = 1;
        Assert.Equal(expected, new PairScorer(features, new PairModel(weights, 0, 0)).Score(
            features.Traits(0) with { Namesakes = left }, features.Traits(1) with { Namesakes = right },
            new PairOverlap { Coauthors = coauthors, CoauthorBlocks = 1 }, 0));
    }

    // The mentions are the first authors of as many papers; the row of the second is told.
    private static (PairScorer Scorer, int Second) Scorer(Mention[] mentions, PairModel model)
    {
        var tables = new RecordTables();
        foreach (var one in mentions)
        {
            tables.AddWith($"{tables.Count}", one.Words[0], one.Year,
                [(one.Name, one.Words[1], one.Orcid), .. one.With.Select(static name => (name, (string?)null, (string?)null))])
                .WithAbstract(one.Words[2]);
        }

        var input = tables.ToInput();
        var offsets = input.Papers.AuthorshipOffsets.Span;
        var ids = new string[input.Authorships.Count];
        Array.Fill(ids, "");
        for (var paper = 0; paper < mentions.Length; paper++)
        {
            ids[offsets[paper]] = mentions[paper].Id;
        }

        var papers = input.Papers with
        {
            Venue = StringColumn.From(mentions.Select(static one => one.Venue)),
            Flags = Array.ConvertAll(mentions, static one => one.IsCut ? PaperFlags.AuthorsTruncated : PaperFlags.None),
        };
        return (new PairScorer(
            MentionFeatures.Build(
                papers, input.Authorships with { SourceId = StringColumn.From(ids) }, input.Affiliations, new ParallelOptions()),
            model), offsets[1]);
    }

    private static Gen<T> OneOf<T>(params T[] all) => Gen.Int[0, all.Length - 1].Select(at => all[at]);

    private sealed record Mention(
        string Name, string[] With, string[] Words, int Year, string Venue, string Orcid, string Id, bool IsCut);
}
