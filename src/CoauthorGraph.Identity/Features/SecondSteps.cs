namespace CoauthorGraph.Identity.Features;

/// <summary>
/// For each paper the co-authors, on any paper, of its authors, without those on the paper itself. Of each is kept who
/// of the paper's authors alone leads to it: what only the name that is asked about leads to is the question and no
/// answer. Safe for any number of threads.
/// </summary>
internal sealed class SecondSteps
{
    private const int MostSteps = 64;
    private const int MostNeighbours = 400;

    // An item stands beside the place, from 1, of the author who alone leads to it, which takes six bits: no paper has
    // more than 48 authors here. Items from 2^25 on, more names than memory has room for, are not reached.
    private const int LeaderBits = 6;
    private const int Leaders = (1 << LeaderBits) - 1;
    private const int MostItems = 1 << (31 - LeaderBits);

    private readonly SparseSets _direct;
    private readonly PackedSets _steps;

    private SecondSteps(SparseSets direct, PackedSets steps)
    {
        _direct = direct;
        _steps = steps;
    }

    /// <summary>Reads who wrote with whom.</summary>
    /// <param name="direct">Authors of each paper.</param>
    /// <param name="itemCount">Number of authors.</param>
    /// <param name="parallel">Threads.</param>
    public static SecondSteps Build(SparseSets direct, int itemCount, ParallelOptions parallel)
    {
        var (offsets, neighbours) = Neighbours(direct, itemCount);
        Action<int, List<int>> Start()
        {
            var seenOn = new int[itemCount];
            var leader = new int[itemCount];
            var own = new List<int>();
            return (paper, items) =>
            {
                own.Clear();
                direct[paper].AddTo(own);
                for (var place = 0; place < own.Count; place++)
                {
                    var author = own[place];
                    foreach (var other in neighbours.AsSpan(offsets[author], offsets[author + 1] - offsets[author]))
                    {
                        if (seenOn[other] != paper + 1)
                        {
                            (seenOn[other], leader[other]) = (paper + 1, place + 1);
                            if (other < MostItems && own.BinarySearch(other) < 0)
                            {
                                items.Add(other);
                            }
                        }
                        else if (leader[other] != place + 1)
                        {
                            leader[other] = 0;
                        }
                    }
                }

                CoauthorSets.Sample(items, MostSteps);
                for (var i = 0; i < items.Count; i++)
                {
                    items[i] = (items[i] << LeaderBits) | leader[items[i]];
                }
            };
        }

        return new SecondSteps(direct, SparseSetsBuilder.Fill(direct.Count, Start, parallel).BuildSets());
    }

    /// <summary>Adds what a paper's authors but one lead to, ascending.</summary>
    public void AddTo(List<int> items, int paper, int author)
    {
        var (place, own) = (1, 0);
        foreach (var other in _direct[paper])
        {
            own = other == author ? place : own;
            place++;
        }

        foreach (var step in _steps[paper])
        {
            if (own == 0 || (step & Leaders) != own)
            {
                items.Add(step >> LeaderBits);
            }
        }
    }

    // Co-authors of each name, some of them more than once. A name with too many is many people's; what it leads to
    // proves nothing, and it has none here.
    private static (int[] Offsets, int[] Neighbours) Neighbours(SparseSets direct, int itemCount)
    {
        var count = new int[itemCount];
        for (var paper = 0; paper < direct.Count; paper++)
        {
            var own = direct[paper];
            foreach (var author in own)
            {
                count[author] = Math.Min(MostNeighbours + 1, count[author] + own.Count - 1);
            }
        }

        var offsets = new int[itemCount + 1];
        for (var item = 0; item < itemCount; item++)
        {
            offsets[item + 1] = checked(offsets[item] + (count[item] > MostNeighbours ? 0 : count[item]));
        }

        var neighbours = new int[offsets[itemCount]];
        var next = offsets[..itemCount];
        for (var paper = 0; paper < direct.Count; paper++)
        {
            var own = direct[paper];
            foreach (var author in own)
            {
                if (count[author] > MostNeighbours)
                {
                    continue;
                }

                foreach (var other in own)
                {
                    if (other != author)
                    {
                        neighbours[next[author]++] = other;
                    }
                }
            }
        }

        return (offsets, neighbours);
    }
}
