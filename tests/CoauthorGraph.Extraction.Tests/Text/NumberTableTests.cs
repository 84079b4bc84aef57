using System.Globalization;
using CoauthorGraph.Extraction.Text;

namespace CoauthorGraph.Extraction.Tests.Text;

public sealed class NumberTableTests
{
    // Enough for the table to grow many times, with words that share beginnings, ends and lengths.
    [Fact]
    public void Find_WordsOfAllLengths_AreToldApart()
    {
        string[] words = [.. Enumerable.Range(0, 5000).Select(static i => new string('a', i % 9) + i + new string('z', i % 7)),
            "a", "", "aa", "abcd", "abcdabcd", "bcda", "dcba"];
        var numbers = new TextNumbers();
        for (var i = 0; i < words.Length; i++)
        {
            Assert.Equal(-1, numbers.Find(words[i]));
            numbers.Add(words[i], i);
        }

        Assert.All(words.Index(), one => Assert.Equal(one.Index, numbers.Find(one.Item)));
        Assert.Equal(-1, numbers.Find("abcda"));
        Assert.Equal(-1, numbers.Find("abc"));
    }

    // Of so many other words some have the hash of one of these: 8 million times 5,000 among 2^32 is nine.
    [Fact]
    public void Find_OtherWordOfTheSameHash_IsNotTaken()
    {
        var numbers = new TextNumbers();
        for (var i = 0; i < 5000; i++)
        {
            numbers.Add("w" + i, i);
        }

        Span<char> word = stackalloc char[16];
        for (var i = 0; i < 8_000_000; i++)
        {
            i.TryFormat(word, out var length, provider: CultureInfo.InvariantCulture);
            if (numbers.Find(word[..length]) >= 0)
            {
                Assert.Fail($"{i} is taken for a word");
            }
        }
    }

    [Fact]
    public void Find_Pairs_AreToldApartInBothOrders()
    {
        var pairs = new PairNumbers();
        for (var i = 0; i < 3000; i++)
        {
            pairs.Set(PairNumbers.Key(i % 50, i), i);
        }

        Assert.All(Enumerable.Range(0, 3000), i => Assert.Equal(i, pairs.Find(PairNumbers.Key(i % 50, i))));
        Assert.Equal(0, pairs.Find(PairNumbers.Key(0, 0)));
        Assert.Equal(-1, pairs.Find(PairNumbers.Key(77, 27)));
        Assert.Equal(-1, pairs.Find(PairNumbers.Key(0, 1)));
        Assert.Equal(-1, new PairNumbers(100).Find(0));
    }

    [Fact]
    public void Set_KnownPair_HasItsNewNumberAndStandsOnce()
    {
        var pairs = new PairNumbers(2);
        pairs.Set(5, 1);
        pairs.Set(4, 2);
        pairs.Set(5, 3);

        Assert.Equal(3, pairs.Find(5));
        Assert.Equal(2, pairs.Find(4));
        Assert.Equal([5L, 4L], pairs.Keys);
    }

    // "a" and "a b" and "B c" (exact), at the start, inside and at the end of a text; "b" begins nothing.
    [Fact]
    public void Find_Phrases_AreFoundWhereverTheyStandAlsoAsRead()
    {
        var words = new WordNumbers();
        var trie = new PhraseTrie();
        trie.Add([words.Add("a")], 0);
        trie.Add([words.Add("a"), words.Add("b")], 1);
        trie.Add([words.Add("B"), words.Add("c")], 2);
        var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory);
        trie.Write(writer);
        memory.Position = 0;
        using var reader = new BinaryReader(memory);
        var text = new List<Word>();
        words.Scan("A b x b a B c a", text);

        foreach (var one in (PhraseTrie[])[trie, PhraseTrie.Read(reader, 10)])
        {
            var hits = new List<PhraseHit>();
            one.Find(text, hits);
            Assert.Equal(
                [new(0, 0, 1), new(1, 0, 2), new(0, 4, 5), new(1, 4, 6), new(2, 5, 7), new(0, 7, 8)], hits);
        }
    }

    // Of one path of one word: a word beyond all there are, and one that leads to no node, to the first or before it.
    [Theory]
    [InlineData(3, 1, false)]
    [InlineData(4, 1, true)]
    [InlineData(int.MaxValue, 1, true)]
    [InlineData(-1, 1, true)]
    [InlineData(3, 2, true)]
    [InlineData(3, 0, true)]
    [InlineData(3, -1, true)]
    public void Read_PathsThatLeadNowhere_AreRefused(int word, int node, bool isRefused)
    {
        var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory);
        Packed.WriteArray<long>(writer, [PairNumbers.Key(0, word)]);
        Packed.WriteArray<int>(writer, [node]);
        Packed.WriteArray<int>(writer, [-1, 0]);
        memory.Position = 0;
        using var reader = new BinaryReader(memory);
        var failure = Record.Exception(() => PhraseTrie.Read(reader, 4));
        Assert.Equal(isRefused, failure is InvalidDataException);
    }
}
