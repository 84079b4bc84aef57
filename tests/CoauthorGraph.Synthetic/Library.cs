using System.Runtime.InteropServices;

namespace CoauthorGraph.Synthetic;

/// <summary>
/// What papers cite and who pays for them. Of the references of a paper a tenth is to earlier papers of its authors
/// (Snyder and Bonzi, "Patterns of self-citation across disciplines", 1998, found 9 %), three tenths to other papers
/// on the topic, and the rest to works on it that are not in the dump, few of them much more often than most. A group
/// has an award for some ten papers; one in ten papers also names a programme that many share. Papers must be written in
/// their order. Memory: 40 bytes a person, 4 a paper.
/// </summary>
internal sealed class Library(int topics)
{
    private const int Kept = 6;
    private const int WorksOnATopic = 20_000;
    private const int PapersOfAnAward = 10;
    private const ulong Salt = 0x5EF0_0D5E_F00D_5EF0;

    private readonly Dictionary<int, List<int>> _papersOf = [];
    private readonly List<int>[] _onTopic = [.. Enumerable.Range(0, topics).Select(static _ => new List<int>())];
    private readonly Dictionary<int, int> _papersOfGroup = [];

    /// <summary>Writes the fields of a paper that say it, and remembers the paper.</summary>
    public void Write(Utf8Output output, SyntheticPaper paper)
    {
        var random = new SeededRandom(paper.Chance ^ Salt);
        output.Write($",\"otherIds\":[\"openalex:W{paper.Number}\"]");
        if (random.Chance(700))
        {
            var references = 5 + random.Below(40);
            for (var i = 0; i < references; i++)
            {
                output.Write(i == 0 ? ",\"references\":[\""u8 : "\",\""u8);
                output.Write($"openalex:W{Cited(paper, random)}");
            }

            output.Write("\"]"u8);
        }

        var written = CollectionsMarshal.GetValueRefOrAddDefault(_papersOfGroup, paper.Group, out _)++;
        if (random.Chance(500))
        {
            output.Write($",\"grants\":[\"GR{paper.Group:D6}/{written / PapersOfAnAward} (Fund)\"");
            output.Write(random.Chance(100) ? $",\"PRG{paper.Topic:D4} (Fund)\"" : "");
            output.Write("]"u8);
        }

        Remember(paper);
    }

    private long Cited(SyntheticPaper paper, SeededRandom random)
    {
        var kind = random.Below(1000);
        var own = _papersOf.GetValueOrDefault(paper.Authors[random.Below(paper.Authors.Count)]);
        if (kind < 100 && own is not null)
        {
            return own[random.Below(own.Count)];
        }

        var here = _onTopic[paper.Topic];
        if (kind < 400 && here.Count > 0)
        {
            return here[random.Below(here.Count)];
        }

        // By the logarithm of its place a work is as probable as any other: Zipf's law.
        var place = (long)Math.Pow(WorksOnATopic, random.Below(1 << 20) / (double)(1 << 20));
        return 1_000_000_000L + ((long)paper.Topic * WorksOnATopic) + place;
    }

    private void Remember(SyntheticPaper paper)
    {
        _onTopic[paper.Topic].Add(paper.Number);
        foreach (var person in paper.Authors)
        {
            ref var papers = ref CollectionsMarshal.GetValueRefOrAddDefault(_papersOf, person, out _);
            papers ??= [];
            if (papers.Count == Kept)
            {
                papers.RemoveAt(0);
            }

            papers.Add(paper.Number);
        }
    }
}
