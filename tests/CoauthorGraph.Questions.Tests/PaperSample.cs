using CsCheck;

namespace CoauthorGraph.Questions.Tests;

/// <summary>A paper as numbers: its authors, some of them twice, its topics, and the institution of all authors, -1 for
/// none.</summary>
internal sealed record PaperSample(int Year, int[] Authors, int[] Topics, int Place)
{
    public const int MostAuthors = 8;
    public const int MostTopics = 4;
    public const int MostPlaces = 3;

    /// <summary>None to twenty papers.</summary>
    public static readonly Gen<PaperSample[]> Some = Gen.Select(
        Gen.Int[2000, 2006], Gen.Int[0, MostAuthors - 1].Array[1, 5],
        Gen.Int[0, MostTopics - 1].Array[0, 3], Gen.Int[-1, MostPlaces - 1],
        static (year, authors, topics, place) => new PaperSample(year, authors, [.. topics.Distinct().Order()], place))
        .Array[0, 20];
}
