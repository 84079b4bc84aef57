using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Identity.Features;

/// <summary>
/// What ties papers together beside their words and people, as one set of numbered items for each paper: works that
/// it cites and others cite, too; awards that others have, too; and, a number for each, the citations between it and a
/// paper with a name of the same block, in either direction, which only those two have. Takes 16 bytes a reference
/// while it is made, and two or three for each one that is shared when it is done. Safe for any number of threads.
/// </summary>
internal sealed class PaperTies
{
    // A long list is sampled, the same works on every paper: the items are in the order of hashes.
    private const int MostReferences = 64;

    // What more papers than these share, and half of all that have any, says nothing of any of them.
    private const int Few = 4;

    // What one in ten shares is as good as nothing.
    private const float Common = 2.302585f;

    private const double Background = 2000;

    private readonly ulong[] _works;
    private readonly ulong[] _awards;

    private PaperTies(ulong[] works, ulong[] awards, SparseSets? sets)
    {
        _works = works;
        _awards = awards;
        Sets = sets;
    }

    /// <summary>The ties of each paper; null where no paper has any.</summary>
    public SparseSets? Sets { get; }

    /// <summary>Rarity of each item, less that of what one paper in ten has.</summary>
    public float[] Weight => Sets!.Weight;

    /// <summary>The first item that is an award; those before are works.</summary>
    public int FirstAward => _works.Length;

    /// <summary>The first item that is a citation between two papers.</summary>
    public int FirstCitation => _works.Length + _awards.Length;

    /// <summary>The item of a cited work as <see cref="PaperKeys.Work"/> numbers it; below 0 where it ties
    /// nothing.</summary>
    public int ItemOfWork(ulong work) => Array.BinarySearch(_works, work);

    /// <summary>The item of a grant; below 0 where it ties nothing.</summary>
    public int ItemOfGrant(string grant) =>
        Array.BinarySearch(_awards, Award(grant)) is >= 0 and var at ? FirstAward + at : -1;

    /// <summary>Reads an input.</summary>
    public static PaperTies Build(PaperTable papers, NameCatalog names, ParallelOptions parallel)
    {
        if (papers.References.Values.Count == 0 && papers.Grants.Values.Count == 0)
        {
            return new PaperTies([], [], null);
        }

        var citations = new Citations(papers, names);
        var cited = Cited(papers, citations);
        var awards = Awards(papers);
        var (works, ofWorks) = cited.Shared();
        var (numbers, ofAwards) = awards.Shared();
        var firstCitation = works.Length + numbers.Length;
        var sets = SparseSetsBuilder.Fill(papers.Count, () => Fill, parallel)
            .Build(checked(firstCitation + citations.Count), 1);
        ofWorks.CopyTo(sets.Weight, 0);
        ofAwards.CopyTo(sets.Weight, works.Length);
        return new PaperTies(works, numbers, firstCitation + citations.Count == 0 ? null : sets);

        void Fill(int paper, List<int> items)
        {
            Add(cited, works, 0, paper, items);
            items.Sort();
            if (items.Count > MostReferences)
            {
                items.RemoveRange(MostReferences, items.Count - MostReferences);
            }

            Add(awards, numbers, works.Length, paper, items);
            citations.AddTo(items, paper, firstCitation);
        }
    }

    private static void Add(KeyLists lists, ulong[] kept, int first, int paper, List<int> items)
    {
        foreach (var key in lists[paper])
        {
            if (Array.BinarySearch(kept, key) is >= 0 and var at)
            {
                items.Add(first + at);
            }
        }
    }

    // What each paper cites; notes on the way what is here.
    private static KeyLists Cited(PaperTable papers, Citations citations)
    {
        var references = papers.References;
        var cited = new KeyLists(papers.Count, references.Values.Count);
        var keys = references.Values.Count == 0 ? null : PaperKeys.Build(papers);
        for (var paper = 0; paper < papers.Count; paper++)
        {
            for (var at = references.Count == 0 ? 0 : references.Offsets.Span[paper];
                keys is not null && at < references.Offsets.Span[paper + 1]; at++)
            {
                var work = keys.Work(references.Values.GetUtf8(at), paper, out var row);
                if (work != 0)
                {
                    cited.Add(work);
                }

                if (row >= 0 && row != paper)
                {
                    citations.Add(paper, row);
                }
            }

            cited.EndRow();
        }

        citations.End();
        return cited;
    }

    private static KeyLists Awards(PaperTable papers)
    {
        var grants = papers.Grants;
        var awards = new KeyLists(papers.Count, grants.Values.Count);
        for (var paper = 0; paper < papers.Count; paper++)
        {
            foreach (var grant in grants.Count == 0 ? [] : grants[paper])
            {
                awards.Add(Award(grant));
            }

            awards.EndRow();
        }

        return awards;
    }

    private static ulong Award(string grant) => PaperKeys.Hash(GrantNumbers.Key(grant).ToString());

    /// <summary>How rare what so many of the papers that have any share is; not above 0 where it says
    /// nothing.</summary>
    /// <param name="sharing">Papers that share it.</param>
    /// <param name="all">Papers that have any.</param>
    public static float Rarity(int sharing, int all) => sharing < 2 || (sharing > Few && 2L * sharing >= all) ? 0
        : (float)Math.Log((all + Background) / (sharing + (Background / 500))) - Common;
}
