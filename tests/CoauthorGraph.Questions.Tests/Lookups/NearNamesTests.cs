using System.Globalization;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Questions.Lookups;
using CoauthorGraph.Tests.Shared.Graphs;
using CsCheck;

namespace CoauthorGraph.Questions.Tests.Lookups;

/// <summary>What is suggested where nothing is called what was typed: by the words of names, and by all names.</summary>
public sealed class NearNamesTests
{
    private static readonly Gen<string> Word =
        Gen.Char["abklrst"].Array[4, 9].Select(static letters => new string(letters));

    // A slip in each word leaves it a quarter off at most, and what is nearer is found by one word alone.
    [Fact]
    public void Find_ASlipInEachWord_SuggestsTheSameFirstByWordsAsByAllNames() => Gen.Select(
        Word.Array[1, 3].Array[2, 12], Gen.Int[0, 11], Gen.Int[0, 3], Gen.Int[0, 3]).Sample(
        static (names, which, at, kind) =>
        {
            var meant = names[which % names.Length];
            var typed = string.Join(' ', meant.Select(word => Slip(word, at, kind)));
            using var slow = Papers(names);
            using var fast = WithWords(Papers(names));
            Assert.NotEmpty(new PaperTitles(slow).Near(typed));
            Assert.Equal(new PaperTitles(slow).Near(typed)[0], new PaperTitles(fast).Near(typed)[0]);
            Assert.Equal(new AuthorNames(slow).Near(typed)[0], new AuthorNames(fast).Near(typed)[0]);
        });

    [Theory]
    [InlineData("Deeplearning", "Deep learning")]
    [InlineData("Deep lear ning", "Deep learning")]
    [InlineData("deep lerning", "Deep learning")]
    [InlineData("Spar", "Sparse graphs")]
    [InlineData("graphs sprase", "Sparse graphs")]
    [InlineData("2101.0001", "Deep learning")]
    [InlineData("10.5555/12.24", "Sparse graphs")]
    [InlineData("p8", "Deep learning")]
    [InlineData("quarks", "")]
    public void Near_APaper_IsTheOneThatWasMeant(string typed, string expected)
    {
        foreach (var graph in (KnowledgeGraph[])[Sample(), WithWords(Sample())])
        {
            using (graph)
            {
                var near = new PaperTitles(graph).Near(typed);
                Assert.Equal(expected, near.Count == 0 ? "" : graph.Papers.Title[near[0]]);
            }
        }
    }

    [Fact]
    public void Near_SeveralAlike_AreThoseOfMostPapersFirst()
    {
        foreach (var graph in (KnowledgeGraph[])[Sample(), WithWords(Sample())])
        {
            using (graph)
            {
                Assert.Equal(
                    ["a2", "a1"], new AuthorNames(graph).Near("Ada Byronn").Select(row => graph.Authors.Id[row]));
            }
        }
    }

    // All have the frequent word, more than are looked at; the last of them has the rare one too.
    [Fact]
    public void Find_AFrequentWordBesideARareOne_LooksAtTheRareOneFirst()
    {
        const int Things = 70_000;
        var table = Table(Things, static place => place == Things - 1 ? ["learning", "zebras"] : ["learning"]);
        Assert.Equal([Things - 1, 0, 1], new NearPlaces(table).Find(["lerning", "zebars"], 3));
        Assert.Equal([0, 1, 2], new NearPlaces(table).Find(["lerning"], 3));
    }

    [Fact]
    public void Find_AsManyNearWords_PrefersFewOthersThenWeight()
    {
        string[][] all = [["deep", "graphs", "of", "sparrows"], ["deep", "sparrows"], ["deep"], ["deep", "sparrow"]];
        var table = Table(all.Length, place => all[place]);
        Assert.Equal([1, 0, 3, 2], new NearPlaces(table).Find(["deep", "sparrows"], 9));
        Assert.Equal([2, 1, 3, 0], new NearPlaces(table).Find(["deep"], 9));
    }

    // One word of a name stands for a word that was typed once, however many are like it.
    [Fact]
    public void Find_WordsThatAreAlike_CountOnceForAWord()
    {
        string[][] all = [["graph", "graphs", "graphic"], ["graph", "colors"]];
        var table = Table(all.Length, place => all[place]);
        Assert.Equal([1, 0], new NearPlaces(table).Find(["graph", "colours"], 9));
    }

    // Expected by comparing all.
    [Fact]
    public void OfSorted_ASlip_FindsWhatGoingThroughAllFinds() => Gen.Select(
        Gen.Char["ab1"].Array[1, 6].Array[1, 40], Gen.Char["ab1"].Array[1, 6]).Sample(static (all, letters) =>
        {
            var typed = new string(letters);
            var keys = StringColumn.From(all.Select(static key => new string(key)).Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal));
            Assert.Equal(NearKeys.Of(keys, typed), NearKeys.OfSorted(keys, typed));
            Assert.Equal(
                keys.AsEnumerable().Where(key => EditDistance.Of(key, typed) == 1),
                NearKeys.Of(keys, typed).Select(row => keys[row]));
        });

    [Fact]
    public void Find_APaperThatIsNot_SaysWhatIsNear()
    {
        using var graph = WithWords(Sample());
        var failure = Assert.Throws<CoauthorGraphException>(() => PaperLookup.Find(graph, "Deep lerning"));
        Assert.Equal("p7  Deep learning", Assert.Single(failure.Candidates));
        Assert.False(failure.IsAmbiguous);
    }

    private static string Slip(string word, int at, int kind) => kind switch
    {
        0 => word.Remove(at, 1),
        1 => word.Insert(at, "z"),
        2 => word[..at] + 'z' + word[(at + 1)..],
        _ => at + 1 < word.Length ? word[..at] + word[at + 1] + word[at] + word[(at + 2)..] : word,
    };

    private static WordTable Table(int things, Func<int, string[]> wordsOf)
    {
        var builder = new WordTableBuilder();
        for (var place = 0; place < things; place++)
        {
            foreach (var word in wordsOf(place))
            {
                builder.Add(word);
            }

            builder.End(place);
        }

        return builder.Build();
    }

    private static KnowledgeGraph Papers(string[][] names) => new LiteralGraph([.. names.Select(static (words, at) =>
        new LiteralPaper(Invariant($"p{at:D2}"), 2000 + at, Invariant($"a{at:D2}={string.Join(' ', words)}"))
        {
            Title = string.Join(' ', words),
        })]).Build();

    private static KnowledgeGraph Sample() => new LiteralGraph(
        new("p7", 2001, "a1=Ada Byron") { Title = "Deep learning", ArxivId = "2101.00001" },
        new("p9", 2002, "a2=Ada Byron") { Title = "Sparse graphs", Doi = "10.5555/12.34" },
        new("q1", 2003, "a2=Ada Byron") { Title = "Kites" }).Build();

    private static KnowledgeGraph WithWords(KnowledgeGraph graph)
    {
        graph.LaterWords = new Lazy<NameWords?>(NameWordsBuilder.Of(graph, CancellationToken.None));
        return graph;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
