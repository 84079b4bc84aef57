using CoauthorGraph.Core.Decisions;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Identity.Decisions;

/// <summary>Finds the authorship rows that decisions name, also where a mention moved within its paper.</summary>
public sealed class MentionFinder(PaperTable papers, AuthorshipTable authorships)
{
    /// <summary>
    /// The row of a mention, or -1: the name at its position, else the only same name on the paper, else the only name
    /// on it that is the same without case and marks, else the name at the position when it only lost or gained letters
    /// (an initial written out).
    /// </summary>
    public int Find(MentionReference mention)
    {
        var paper = papers.Id.Find(mention.Paper);
        if (paper < 0)
        {
            return -1;
        }

        var offsets = papers.AuthorshipOffsets.Span;
        var positions = authorships.Position.Span;
        int same = -1, sameCount = 0, folded = -1, foldedCount = 0, there = -1;
        var wanted = TextFolding.Words(mention.Name);
        for (var row = offsets[paper]; row < offsets[paper + 1]; row++)
        {
            var name = authorships.Name[row];
            var atPosition = positions[row] == mention.Position;
            if (string.Equals(name, mention.Name, StringComparison.Ordinal))
            {
                if (atPosition)
                {
                    return row;
                }

                same = row;
                sameCount++;
            }
            else
            {
                var words = TextFolding.Words(name);
                if (string.Equals(words, wanted, StringComparison.Ordinal))
                {
                    folded = row;
                    foldedCount++;
                }
                else if (atPosition && IsAbbreviation(words, wanted))
                {
                    there = row;
                }
            }
        }

        return sameCount == 1 ? same : sameCount == 0 && foldedCount == 1 ? folded : sameCount == 0 ? there : -1;
    }

    // The same last word, and every other word of the shorter name starts, or is started by, one of the longer's.
    private static bool IsAbbreviation(string left, string right)
    {
        var a = left.Split(' ');
        var b = right.Split(' ');
        if (!string.Equals(a[^1], b[^1], StringComparison.Ordinal))
        {
            return false;
        }

        var (few, many) = a.Length <= b.Length ? (a, b) : (b, a);
        return few[..^1].All(word => many[..^1].Any(other =>
            word.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(word, StringComparison.Ordinal)));
    }
}
