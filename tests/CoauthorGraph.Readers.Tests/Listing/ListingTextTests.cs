using CoauthorGraph.Readers.Listing;

namespace CoauthorGraph.Readers.Tests.Listing;

/// <summary>Single entries as pages run them together; none of them stands in the data that the model is fitted
/// on.</summary>
public sealed class ListingTextTests
{
    [Theory]
    [InlineData("Small Archives of Rain|王小河, 李雷鸣")]
    [InlineData("Sparse Graphs of Rain|김민수, Jiwoo Han")]
    [InlineData("Notes on River Names|佐藤花子")]
    [InlineData("Rain and Roads in BERT|陳大文, Mira Okoye")]
    [InlineData("城市河流的研究|王小河, 李雷鸣")]
    [InlineData("도시 하천의 연구|김민수, 이영희")]
    [InlineData("城市河流的研究|Mira Okoye, Xiaohe Wang")]
    public void Read_NamesWithoutCapitals_BeginWhereTheScriptChanges(string line) => AssertSplit(line);

    [Theory]
    [InlineData("Few Hints for RainSan Zhang (张三), Si Li (李四)", "San Zhang", "Si Li")]
    [InlineData("城市河流的研究王小河、李雷鸣", "王小河", "李雷鸣")]
    [InlineData("Few Hints for RainAna Ruiz; Bo Cho", "Ana Ruiz", "Bo Cho")]
    [InlineData("Few Hints for RainAna Ruiz (1), Bo Cho (1,2)", "Ana Ruiz", "Bo Cho")]
    public void Read_OtherSeparatorsAndMarks_TwoNames(string line, string first, string second)
    {
        var paper = Assert.Single(Read.Papers(Read.Text(
            new ListingReader(), $"LGMay 3, 2022\n{line}\nThis paper looks at a plain question and tells of it.\n")));

        Assert.Equal([first, second], paper.Authors.Select(static author => author.Name));
        Assert.DoesNotContain(first, paper.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Few Hints for Sorting|Fiona McKenzie, Paul Adeyo")]
    [InlineData("Small Harbours at Night|D'Arcy O'Neill, Rita Blum")]
    [InlineData("Learning to Row|O'Shea Jarrow, Mira Okoye")]
    [InlineData("Paper Boats in Boxes|DiJia Sung, YuXuan Wuo")]
    [InlineData("Planning under Rain|LaToya DeVries")]
    [InlineData("Counting Boats|McKenzie Ward, Ana Ruiz")]
    [InlineData("What is 'Fair'|Jane Ward, Ana Ruiz")]
    [InlineData("On the Speed of Light|Onder Kaya, Bo Reed")]
    public void Read_InnerCapitals_AreNoEndOfATitle(string line) => AssertSplit(line);

    [Theory]
    [InlineData("Search for Slow Rain|HARBOUR Collaboration")]
    [InlineData("A Family of Small Models|Gemini Team, Rohan Vale")]
    [InlineData("Notes on a Tiny Assistant|OpenAI")]
    [InlineData("Fast Search with GPT-4|DeepSeek-AI, Bo Cho")]
    [InlineData("A Report on Small LLMs|Google DeepMind, Ana Ruiz")]
    [InlineData("Counting Cats|The HARBOUR Collaboration")]
    [InlineData("Rain Counted with BERT|Ana Ruiz, The HARBOUR Collaboration")]
    [InlineData("Weaving Nets by Hand|Suharto, Mira Okoye")]
    [InlineData("Can a Song Be Owned?|will.i.am, Ana Ruiz")]
    public void Read_GroupsAndSingleNames_AreAuthors(string line) => AssertSplit(line);

    [Theory]
    [InlineData("Slow Sensors for Lake pH|Jan Novotny, Lea Blum")]
    [InlineData("A Trial with n=1|Omar Haddad, Lea Blum")]
    [InlineData("Safer Loops in C++|Ana Lindqvist")]
    [InlineData("Growing Nets in C#|Ida Norrland")]
    [InlineData("Fair Cuts in ℝ³|Ida Norrland, Nils Aune")]
    [InlineData("Short Queues in HTTP/3|Lena Fox, Bo Cho")]
    [InlineData("Playing Cards with CFR+|Oskar Ward")]
    [InlineData("Splicing of mRNA|Lena Fox, Bo Cho")]
    public void Read_TitlesThatEndUnlikeWords_EndThere(string line) => AssertSplit(line);

    [Theory]
    [InlineData("Maps without Rain|Ana Ruiz1, Bo Cho1,2, Lea Blum*", "Ana Ruiz; Bo Cho; Lea Blum")]
    [InlineData("Roads for Hens|Ida Norrland, Nils Aune, and Mira Okoye", "Ida Norrland; Nils Aune; Mira Okoye")]
    [InlineData("Roads for Sheep|Nils Aune & Mira Okoye", "Nils Aune; Mira Okoye")]
    [InlineData("Polite Models|OpenAI, :, Ola Strander", "OpenAI; Ola Strander")]
    [InlineData("Roads for Cows|Nils Aune, John Ward, Jr.", "Nils Aune; John Ward, Jr.")]
    public void Read_SignsAroundNames_AreNoPartOfThem(string line, string names)
    {
        var paper = Of(line);

        Assert.Equal(line.Split('|')[0], paper.Title);
        Assert.Equal(names, string.Join("; ", paper.Authors.Select(static author => author.Name)));
    }

    private static void AssertSplit(string line)
    {
        var paper = Of(line);

        Assert.Equal(line, $"{paper.Title}|{string.Join(", ", paper.Authors.Select(static author => author.Name))}");
    }

    private static Core.Records.PaperRecord Of(string line) => Assert.Single(Read.Papers(Read.Text(
        new ListingReader(), $"LGMay 4, 2022\n{line.Replace("|", "", StringComparison.Ordinal)}\nIt says what was done.\n")));
}
