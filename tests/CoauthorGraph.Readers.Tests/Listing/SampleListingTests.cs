using System.Runtime.CompilerServices;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Listing;

namespace CoauthorGraph.Readers.Tests.Listing;

/// <summary>The listing that the program brings with it, read by eye.</summary>
public sealed class SampleListingTests
{
    private const string Gold = """
        The Llama 3 Herd of Models | Aaron Grattafiori, Abhimanyu Dubey, Abhinav Jauhri + | 2024-07-31 cs.AI | allen-ai, berkeley
        NASRec: Weight Sharing Neural Architecture Search for Recommender Systems | Tunhou Zhang, Dehua Cheng, Yuchen He + | 2022-07-14 cs.IR code |
        Law of the Weakest Link: Cross Capabilities of Large Language Models | Ming Zhong, Aston Zhang, Xuewei Wang + | 2024-09-30 cs.AI | meta-ai
        Scaling Test-Time Compute for Agentic Coding | Joongwon Kim, Wannan Yang, Kelvin Niu + | 2026-04-16 cs.SE |
        Scaling User Modeling: Large-scale Online User Representations for Ads Personalization in Meta | Wei Zhang, Dai Li, Chen Liang + | 2023-11-16 cs.IR |
        Rankitect: Ranking Architecture Search Battling World-class Engineers at Meta Scale | Wei Wen, Kuang-Hung Liu, Igor Fedorov + | 2023-11-14 cs.LG |
        Examining Reasoning LLMs-as-Judges in Non-Verifiable LLM Post-Training | Yixin Liu, Yue Yu, DiJia Su + | 2026-03-12 cs.AI |
        AutoML for Large Capacity Modeling of Meta's Ranking Systems | Hang Yin, Kuang-Hung Liu, Mengying Sun + | 2023-11-14 cs.IR |
        Personalized Execution Time Optimization for the Scheduled Jobs | Yang Liu, Juan Wang, Zhengxing Chen + | 2022-03-11 cs.LG |
        Horizon: Facebook's Open Source Applied Reinforcement Learning Platform | Jason Gauci, Edoardo Conti, Yitao Liang + | 2018-11-01 cs.LG code |
        Self-Generated Critiques Boost Reward Modeling for Language Models | Yue Yu, Zhengxing Chen, Aston Zhang + | 2024-11-25 cs.CL | allen-ai
        LlamaRL: A Distributed Asynchronous Reinforcement Learning Framework for Efficient Large-scale LLM Training | Bo Wu, Sid Wang, Yunhao Tang + | 2025-05-29 cs.LG |
        A Validation Tool for Designing Reinforcement Learning Environments | Ruiyang Xu, Zhengxing Chen | 2021-12-10 cs.LG |
        Reinforcement Learning-based Product Delivery Frequency Control | Yang Liu, Zhengxing Chen, Kittipat Virochsiri + | 2020-12-20 cs.LG |
        Band-limited Soft Actor Critic Model | Miguel Campo, Zhengxing Chen, Luke Kung + | 2020-06-19 cs.LG |
        The Art of Drafting: A Team-Oriented Hero Recommendation System for Multiplayer Online Battle Arena Games | Zhengxing Chen, Truong-Huy D Nguyen, Yuyu Xu + | 2018-06-26 cs.AI |
        Q-DeckRec: A Fast Deck Recommendation System for Collectible Card Games | Zhengxing Chen, Chris Amato, Truong-Huy Nguyen + | 2018-06-26 cs.AI |
        Modeling Game Avatar Synergy and Opposition through Embedding in Multiplayer Online Battle Arena Games | Zhengxing Chen, Yuyu Xu, Truong-Huy D. Nguyen + | 2018-03-28 cs.SI |
        EOMM: An Engagement Optimized Matchmaking Framework | Zhengxing Chen, Su Xue, John Kolen + | 2017-02-22 cs.SI |
        Player Skill Decomposition in Multiplayer Online Battle Arenas | Zhengxing Chen, Yizhou Sun, Magy Seif El-nasr + | 2017-02-21 cs.SI |
        """;

    [Fact]
    public void Read_TheSample_IsWhatAPersonReads()
    {
        var items = Read.File(Path.Combine(
            Path.GetDirectoryName(Here())!, "..", "..", "..", "src", "CoauthorGraph.Pipeline", "Demo", "sample-listing.txt"));
        Assert.Empty(Read.Issues(items));
        Assert.Equal(Gold.ReplaceLineEndings("\n").Split('\n'), Read.Papers(items).Select(Said));
        Assert.All(Read.Papers(items), static paper => Assert.NotNull(paper.Abstract));
        Assert.Equal([1L, 4, 7], Read.Papers(items).Take(3).Select(static paper => paper.Source.Line));
    }

    [Fact]
    public void Read_PageAuthor_IsInferredWhereTheListIsCut()
    {
        const string Text = "AIJul 31, 2024\nSmall Roads at NightAda Quill, Bo Reed et al.\nWords.\n"
            + "AIJul 30, 2024\nLong Roads at NightAda Quill, Cy Dee et al.\nWords.\n"
            + "AIJul 29, 2024\nWhole Roads at NightBo Reed, Ed Low\nWords.\n";
        var papers = Read.Papers(Read.Text(new ListingReader(), Text, Read.Options with { PageAuthor = "cy  DEE" }));
        Assert.Equal(["Ada Quill, Bo Reed, cy  DEE*", "Ada Quill, Cy Dee", "Bo Reed, Ed Low"], papers.Select(static paper =>
            string.Join(", ", paper.Authors.Select(static author => author.Name + (author.Inferred ? "*" : "")))));
        Assert.Equal([0, 1, 2], papers[0].Authors.Select(static author => author.Position));
        Assert.Equal([true, true, false], papers.Select(static paper => paper.AuthorsTruncated));
    }

    private static string Said(PaperRecord paper) =>
        $"{paper.Title} | {string.Join(", ", paper.Authors.Select(static author => author.Name))}"
        + $"{(paper.AuthorsTruncated ? " +" : "")} | {paper.Date} {paper.Categories[0]}{(paper.HasCode ? " code" : "")} |"
        + (paper.Affiliations.Count > 0 ? " " + string.Join(", ", paper.Affiliations.Select(static one => one.Raw)) : "");

    private static string Here([CallerFilePath] string path = "") => path;
}
