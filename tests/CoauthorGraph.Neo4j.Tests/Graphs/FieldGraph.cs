using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Neo4j.Tests.Graphs;

/// <summary>
/// Eleven authors and thirteen papers, small enough to answer every named query on paper. Ann and Bob begin in information
/// retrieval at North University; Ann moves to South Labs and turns to learning with Cid, who brings in Dan. Eve, Flo
/// and Gus write with nobody else; Hal wrote alone, long ago. Ida in retrieval and Joe in learning wrote together once;
/// Kay wrote of two kinds of learning.
/// </summary>
internal static class FieldGraph
{
    public static KnowledgeGraph Create() => SampleGraph.Of(
        new SamplePaper("Alpha", 2015, "Ann @ North University", "Bob @ North University") { Topics = ["ir"] },
        new SamplePaper("Beta", 2018, "Ann @ North University", "Bob @ North University") { Topics = ["ir"] },
        new SamplePaper("Gamma", 2021, "Ann @ South Labs", "Bob @ North University", "Cid @ South Labs")
        {
            Topics = ["ml/rl"],
            Introduces = "RLKit",
        },
        new SamplePaper("Delta", 2022, "Ann @ South Labs", "Cid @ South Labs") { Topics = ["ml"] },
        new SamplePaper("Epsilon", 2022, "Cid @ South Labs", "Dan @ East University") { Topics = ["ml/rl"] },
        new SamplePaper("Zeta", 2023, "Eve", "Flo", "Gus") { Topics = ["ir"] },
        new SamplePaper("Eta", 2023, "Eve", "Flo", "Gus") { Topics = ["ir", "ml/rl"] },
        new SamplePaper("Theta", 2010, "Hal @ West University") { Topics = ["ml/rl"] },
        new SamplePaper("Iota", 2012, "Hal @ West University") { Topics = ["ir"] },
        new SamplePaper("Kappa", 2009, "Ida", "Joe"),
        new SamplePaper("Lambda", 2008, "Ida") { Topics = ["ir"] },
        new SamplePaper("Mu", 2008, "Joe") { Topics = ["ml"] },
        new SamplePaper("Nu", 2007, "Kay") { Topics = ["ml", "ml/nn", "ml/rl"] });
}
