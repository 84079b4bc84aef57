namespace CoauthorGraph.Questions.Analysis;

/// <summary>An author between two topics.</summary>
/// <param name="Node">Id.</param>
/// <param name="Name">Name.</param>
/// <param name="Pairs">Pairs of co-authors, one of each topic alone, who do not write with each other.</param>
/// <param name="FirstPapers">Papers about the first topic.</param>
/// <param name="SecondPapers">Papers about the second topic.</param>
/// <param name="BothPapers">Papers about both.</param>
/// <param name="FirstCoauthors">Co-authors who work on the first topic and not on the second.</param>
/// <param name="SecondCoauthors">Co-authors who work on the second topic and not on the first.</param>
public sealed record BridgeRow(
    string Node,
    string Name,
    long Pairs,
    int FirstPapers,
    int SecondPapers,
    int BothPapers,
    int FirstCoauthors,
    int SecondCoauthors);
