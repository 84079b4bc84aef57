using CoauthorGraph.Core.Graph;
using CoauthorGraph.Identity.Clustering;
using CoauthorGraph.Identity.Features;
using CoauthorGraph.Identity.Linking;
using CoauthorGraph.Identity.Scoring;

namespace CoauthorGraph.Identity.Tests.Linking;

public sealed class AuthorLinkerTests
{
    // Two words of three are the same, or two of four; of two mentions a word of both weighs 5.81 and one of one 5.99, so
    // that the cosines are .65 and .48, and .6 is enough for a tie.
    [Theory]
    [InlineData("Alpha Beta Gamma", "Alpha Beta Delta", true)]
    [InlineData("Alpha Beta Gamma Delta", "Alpha Beta Epsilon Zeta", false)]
    public void Compare_NamesSpeltOtherwise_AreTiedByPlacesThatAreMostlyTheSame(string place, string other, bool tied) =>
        Assert.Equal(tied, new AuthorLinker(
            Features(new RecordTables().AddWith("1", "T", 2001, ("Quilldra Zemanikova", place, null))
                .AddWith("2", "U", 2001, ("Quilldra Zemanekova", other, null)).ToInput()),
            [[0], [1]], LinkModel.Default).Compare(0, 1).IsTied);

    // What their papers show is said by their profiles; the rest by their names and how many they are, two and three.
    [Theory]
    [InlineData("Veronika Lux", "Veronika Lux Zemanikova", "Cy Dee", "0-1", "Uni w@a.org", nameof(LinkEvidenceKind.Part))]
    [InlineData("Yotaro Zemanikova", "Zemanikova Yotaro", "Ed Low", "0-2", "Uni v@a.org", nameof(LinkEvidenceKind.Reordered))]
    [InlineData("Quilldra Zemanikova", "Quilldra Zemanekova", "Ed Low", "0-2", "Lab", nameof(LinkEvidenceKind.Base))]
    public void Compare_TwoClusters_IsOfTheirProfilesAndNames(
        string one, string other, string with, string orcid, string place, string likeness)
    {
        var input = new RecordTables();
        for (var paper = 0; paper < 5; paper++)
        {
            input.AddWith(
                $"{paper}", paper == 3 ? "Ranking speech" : "Ranking graphs", 2001,
                (paper < 2 ? one : other, paper < 2 ? "Uni w@a.org" : place, paper < 2 ? "0-1" : orcid),
                (paper < 2 ? "Cy Dee" : with, null, null), (paper < 2 ? "Ann Quill" : "Bo Finch", null, null))
                .WithAbstract(paper < 3 ? "Light of cells" : "Cells");
        }

        var tables = input.ToInput();
        var features = Features(tables with { Papers = tables.Papers with { Venue = StringColumn.From(["V", "W", "V", "X", "V"]) } });
        int[][] rows = [[0, 3], [6, 9, 12]];
        var values = new AuthorLinker(features, rows, LinkModel.Default).Compare(0, 1).Values;
        var shown = new float[ClusterModel.Kinds];
        new ClusterProfile(features, rows[0]).Compare(new ClusterProfile(features, rows[1]), shown);
        Assert.True(shown[(int)ClusterEvidenceKind.Venue] > 0 && shown[(int)ClusterEvidenceKind.Abstract] is > 0 and < 1);
        foreach (var kind in Enum.GetValues<LinkEvidenceKind>())
        {
            var expected = kind switch
            {
                LinkEvidenceKind.Base => 1,
                LinkEvidenceKind.Part or LinkEvidenceKind.Reordered => kind.ToString() == likeness ? 1 : 0,
                LinkEvidenceKind.NameRarity => features.Names.Rarity[features.Names.FormOf[0]] is var a
                    && features.Names.Rarity[features.Names.FormOf[6]] is var b && a < b ? a : b,
                LinkEvidenceKind.Namesakes => 0,
                LinkEvidenceKind.Smaller => MathF.Log(2),
                _ => shown[(int)Enum.Parse<ClusterEvidenceKind>(kind.ToString())],
            };
            Assert.True(Math.Abs(expected - values[(int)kind]) < 1e-6, kind.ToString());
        }
    }

    // Under one key 48 clusters meet, and the more there are the less it says: the logarithm of how many others.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, .6931)]
    [InlineData(46, 3.8501)]
    [InlineData(47, -1)]
    public void Link_NamesUnderOneKey_MeetWhereTheyAreFew(int others, double namesakes)
    {
        string[] names = ["Yotaro Zemanikova", "Zemanikova Yotaro",
            .. Enumerable.Range(0, others).Select(static i => $"Yotaro Q{(char)('a' + (i / 8))}{(char)('a' + (i % 8))} Zemanikova")];
        Assert.Equal(namesakes, Namesakes(Papers(names)), 3);
    }

    [Fact]
    public void Link_NamesThatAnIdJoins_AreTwo()
    {
        var input = Papers("Jane Zemanikova", "Bo Hasseltine");
        Assert.Equal(0, Namesakes(input with
        {
            Authorships = input.Authorships with { SourceId = StringColumn.From(["dblp:1", "dblp:1"]) },
        }));
    }

    // Two who were decided before stay as they are; one that is new may be the other.
    [Theory]
    [InlineData(true, true, 0)]
    [InlineData(true, false, 0)]
    [InlineData(false, true, 0)]
    [InlineData(false, false, -1)]
    public void Link_NamesThatAreAlike_MeetWhereOneIsNew(bool first, bool second, float namesakes) =>
        Assert.Equal(namesakes, Namesakes(Papers("Yotaro Zemanikova", "Zemanikova Yotaro"), [first, second]));

    // What the first two say by how many they are, or -1 where they do not meet.
    private static float Namesakes(IdentityInput input, bool[]? isOpen = null)
    {
        var found = -1f;
        var linker = new AuthorLinker(
            Features(input), [.. Enumerable.Range(0, input.Authorships.Count).Select(static row => new[] { row })], LinkModel.Default)
        {
            OnPair = (a, b, values) => found = (a, b) == (0, 1) ? values[(int)LinkEvidenceKind.Namesakes] : found,
        };
        linker.Link(isOpen ?? [.. Enumerable.Repeat(true, input.Authorships.Count)]);
        return found;
    }

    private static IdentityInput Papers(params string[] authors)
    {
        var tables = new RecordTables();
        foreach (var author in authors)
        {
            tables.Add($"{tables.Count:00}", "T", 2001, author);
        }

        return tables.ToInput();
    }

    private static MentionFeatures Features(IdentityInput input) =>
        MentionFeatures.Build(input.Papers, input.Authorships, input.Affiliations, new ParallelOptions());
}
