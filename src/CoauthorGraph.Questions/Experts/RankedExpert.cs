namespace CoauthorGraph.Questions.Experts;

/// <summary>An author with what decides the rank among those who work on the same.</summary>
/// <param name="Author">The row.</param>
/// <param name="Tally">What speaks for the author.</param>
/// <param name="Key">What the order asks for: the least comes first.</param>
/// <param name="Strength">The strength over all topics.</param>
internal readonly record struct RankedExpert(int Author, ExpertTally Tally, double Key, double Strength)
{
    /// <summary>Of two topics: 0 works on both, 1 on the first alone, 2 on the second.</summary>
    public int Block => Tally.PapersByTopic[0] == 0 ? 2 : Tally.PapersByTopic[1] == 0 ? 1 : 0;
}
