using System.Globalization;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Identity.Explanation;

/// <summary>Says what joined two mentions of an author where that is not their own score.</summary>
internal sealed class JoinWords(KnowledgeGraph graph, int author, AuthorParts parts, AuthorCorrections corrections)
{
    private const int MostEvidence = 3;

    /// <summary>What joined two mentions; null where their score did.</summary>
    public string? Of(int row, int other, float? score)
    {
        var (part, otherPart) = (parts.Of(row), parts.Of(other));
        if (corrections.Between(author, [row], [other]) is { } correction)
        {
            return correction;
        }

        return score is not null ? null
            : part == otherPart ? "their names or a paper of both forbid it; other mentions hold them together"
            : Between(part, otherPart) ?? Through(part, otherPart)
            ?? "nothing that is known now joins their names; they were joined before";
    }

    private string? Between(int part, int other)
    {
        if (corrections.Between(author, parts.Rows[part], parts.Rows[other]) is { } correction)
        {
            return correction;
        }

        if (!parts.Compare(part, other).IsLink)
        {
            return null;
        }

        var link = parts.Explain(part, other);
        var evidence = link.Evidence.Where(static item => item.Contribution > 0 && item.Kind != "Base")
            .Take(MostEvidence).Select(static item => item.Words);
        var score = string.Create(
            CultureInfo.InvariantCulture, $"score {link.Score:0.00} of at least {link.Threshold:0.00}");
        return $"by the link of their names ({link.Likeness}), {score}: {string.Join("; ", evidence)}";
    }

    private string? Through(int part, int other)
    {
        for (var third = 0; third < parts.Rows.Length; third++)
        {
            if (third != part && third != other
                && Between(part, third) is not null && Between(third, other) is not null)
            {
                return $"by '{graph.Authorships.Name[parts.Rows[third][0]]}', which is joined with either";
            }
        }

        return null;
    }
}
