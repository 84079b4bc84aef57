using System.Globalization;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Questions.Lookups;
using CoauthorGraph.Tests.Shared.Graphs;
using CsCheck;

namespace CoauthorGraph.Questions.Tests.Lookups;

public sealed class WordSearchTests
{
    private static readonly Gen<string> Word = Gen.Char["abkl"].Array[1, 5].Select(static letters => new string(letters));

    [Theory]
    [InlineData("wang wei", "author:a1 author:a4")]
    [InlineData("W. Wang", "author:a1 author:a4")]
    [InlineData("wan w", "author:a1 author:a4")]
    [InlineData("w", "author:a1 author:a2 author:a4")]
    [InlineData("wnag", "author:a1 author:a4")]
    [InlineData("wie wang", "author:a1 author:a4")]
    [InlineData("muller", "author:a3")]
    [InlineData("mulle", "author:a3")]
    [InlineData("mulr", "author:a3")]
    [InlineData("mur", "")]
    [InlineData("Gunther Muler", "author:a3")]
    [InlineData("иванов", "author:a2")]
    [InlineData("ivano", "author:a2")]
    [InlineData("sparrows de", "paper:p2")]
    [InlineData("sparows", "paper:p2")]
    [InlineData("oslo", "institution:University of Oslo")]
    [InlineData("uo", "institution:University of Oslo")]
    [InlineData("vis", "topic:vision paper:p1")]
    [InlineData("2101.00001", "paper:p2")]
    [InlineData("p1", "paper:p1")]
    [InlineData("xyz", "")]
    [InlineData("", "")]
    public void Find_WhatIsTyped_RanksByFitThenByWeight(string text, string expected)
    {
        using var graph = WithWords(Sample());
        Assert.Equal(expected, string.Join(' ', GraphSearch.Find(graph, text, 20).Select(static hit =>
            $"{hit.Kind}:{hit.Id}")));
    }

    [Fact]
    public void Beginning_OfAWord_MayGoOnInAnyScript()
    {
        var words = new WordTableBuilder();
        foreach (var word in (string[])["аб", "а", "az", "b"])
        {
            words.Add(word);
        }

        words.End(0);
        var search = new WordSearch(words.Build());
        Assert.Equal((2, 4), Assert.Single(search.Beginning("а").Ranges));
        Assert.Equal((0, 1), Assert.Single(search.Beginning("a").Ranges));
        Assert.True(search.Beginning("c").IsEmpty);
    }

    [Fact]
    public void Find_OfAKind_IsThatKindAndNoMore()
    {
        using var graph = WithWords(Sample());
        Assert.Equal("paper", Assert.Single(GraphSearch.Find(graph, "vis", 20, kind: "paper")).Kind);
        Assert.Single(GraphSearch.Find(graph, "w", 20, ofAKind: 1));
    }

    // The slow twin goes through all names.
    [Fact]
    public void FindAll_ByWords_IsWhatGoingThroughAllNamesFinds() =>
        Gen.Select(Word.Array[1, 4].Array[1, 12], Word.Array[1, 3]).Sample(static (names, typed) =>
        {
            var text = string.Join(' ', typed);
            using var slow = Papers(names);
            using var fast = WithWords(Papers(names));
            Assert.Equal(AuthorLookup.FindAll(slow, text), AuthorLookup.FindAll(fast, text));
            Assert.Equal(
                new PaperTitles(slow).FindAll(text), new PaperTitles(fast).FindAll(text));
        });

    // Expected by comparing every beginning of every word.
    [Fact]
    public void Neighbors_OfAWord_AreThoseWithANearBeginning() =>
        Gen.Select(Gen.Char["abc"].Array[1, 7].Array[1, 40], Gen.Char["abc"].Array[2, 7], Gen.Int[1, 2]).Sample(
            static (all, letters, edits) =>
            {
                var typed = new string(letters);
                var words = all.Select(static word => new string(word)).Distinct(StringComparer.Ordinal)
                    .Order(Utf8Order.Instance).ToList();
                var found = WordNeighbors.Of(StringColumn.From(words), typed, edits);
                Assert.Equal(
                    words.Where(word => Enumerable.Range(0, word.Length + 1).Any(length =>
                        EditDistance.Of(typed, word[..length]) <= edits)),
                    found.Ranges.SelectMany(static range => Enumerable.Range(range.From, range.End - range.From))
                        .Select(number => words[number]));
            });

    // Every way to them, by one word's places, by those of some together and by going through all, gives the same.
    [Fact]
    public void Places_OfChoices_AreThoseThatHaveAWordOfEach() =>
        Gen.Select(Gen.Int[0, 59].Array[1, 8].Array[1, 60], Ranges.Array[1, 4]).Sample(static (things, ranges) =>
        {
            var table = TableOf(things);
            WordChoice[] choices = [.. ranges.Select(range => WordChoice.Of(
                Math.Min(range.From, table.Words.Count), Math.Min(range.From + range.Count, table.Words.Count)))];
            var expected = PlacesOf(table, choices);
            var found = new WordSearch(table).Places(choices);
            Assert.Equal(expected, found);
            Assert.Equal(expected, found); // Asked again.
        });

    // More words and places than are merged: a choice of 2,500 words that 20,000 things have.
    [Fact]
    public void Places_OfVeryManyWords_AreTheSame()
    {
        var table = TableOf([.. Enumerable.Range(0, 20_000).Select(static at => new[] { 100 + (at % 2500), at % 7 })]);
        var (wide, narrow) = (WordChoice.Of(7, 2507), WordChoice.Of(2, 4));
        foreach (var choices in new WordChoice[][] { [wide], [wide, wide], [wide, narrow], [narrow, narrow], [narrow] })
        {
            Assert.Equal(PlacesOf(table, choices), new WordSearch(table).Places(choices));
        }
    }

    private static readonly Gen<(int From, int Count)> Ranges = Gen.Select(Gen.Int[0, 59], Gen.Int[1, 30]);

    private static WordTable TableOf(int[][] things)
    {
        var builder = new WordTableBuilder();
        for (var row = 0; row < things.Length; row++)
        {
            foreach (var word in things[row])
            {
                builder.Add(Invariant($"w{word:D4}"));
            }

            builder.End(row);
        }

        return builder.Build();
    }

    private static IEnumerable<int> PlacesOf(WordTable table, WordChoice[] choices) =>
        Enumerable.Range(0, table.Rows.Length).Where(place => choices.All(choice =>
            choice.Ranges.Any(range => table.WordsOf[place].ToArray().Any(word => word >= range.From && word < range.End))));

    [Fact]
    public void Find_OneThatSeveralHave_IsAmbiguousAsWithoutWords()
    {
        using var graph = WithWords(Sample());
        var failure = Assert.Throws<CoauthorGraphException>(() => AuthorLookup.Find(graph, "wang"));
        Assert.True(failure.IsAmbiguous);
        Assert.Equal(2, failure.Candidates.Count);
    }

    private static KnowledgeGraph Papers(string[][] names) => new LiteralGraph([.. names.Select(static (words, at) =>
        new LiteralPaper(Invariant($"p{at}"), 2000 + at, Invariant($"a{at % 5}={string.Join(' ', words)}"))
        {
            Title = string.Join(' ', words.Reverse()),
        })]).Build();

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static KnowledgeGraph WithWords(KnowledgeGraph graph)
    {
        var words = NameWordsBuilder.Of(graph, CancellationToken.None);
        graph.LaterWords = new Lazy<NameWords?>(words);
        Assert.True(words.Fit(graph));
        return graph;
    }

    private static KnowledgeGraph Sample() => new LiteralGraph(
        new("p1", 2001, "a1=Wei Wang@University of Oslo", "a2=Wadim Иванов") { Title = "On vision", About = [("vision", 1)] },
        new("p2", 2003, "a1=Wei Wang", "a3=Günther Müller") { Title = "Deep sparrows at dusk", ArxivId = "2101.00001" },
        new("p3", 2004, "a4=Wei X Wang", "a1=Wei Wang") { Title = "Kites" }).Build();
}
