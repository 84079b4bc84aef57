using CoauthorGraph.Core.Decisions;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Questions.Lookups;

namespace CoauthorGraph.Pipeline.Corrections;

/// <summary>Makes corrections of what a person says about the authors of a graph.</summary>
/// <param name="graph">The graph that the person looked at.</param>
/// <param name="by">Who decides.</param>
/// <param name="day">The day of the decision.</param>
/// <param name="reason">Why, or empty.</param>
public sealed class Corrector(KnowledgeGraph graph, string by, PartialDate day, string reason)
{
    /// <summary>The authors are one.</summary>
    /// <exception cref="CoauthorGraphException">A name is unknown or several have it, or they are one
    /// already.</exception>
    public Decision Merge(IReadOnlyList<string> authors)
    {
        var rows = authors.Select(name => AuthorLookup.Find(graph, name)).Distinct().ToList();
        if (rows.Count < 2)
        {
            throw new CoauthorGraphException(
                ErrorCode.Usage,
                $"There is nothing to merge: all that was named is {Describe(rows[0])} already; 'coauthor confirm' keeps"
                    + " it so.");
        }

        return Make(DecisionKind.Merge, rows.SelectMany(row => MentionSelection.Of(graph, row)), []);
    }

    /// <summary>Some mentions of an author are another person.</summary>
    /// <param name="author">Name or id.</param>
    /// <param name="mentions">The mentions that leave, as <c>PAPER</c> or <c>PAPER:POSITION</c>.</param>
    /// <exception cref="CoauthorGraphException">The author or a mention is unknown, or nothing would
    /// stay.</exception>
    public Decision Split(string author, IEnumerable<string> mentions)
    {
        var row = AuthorLookup.Find(graph, author);
        var leaving = MentionSelection.Pick(graph, row, mentions);
        var staying = MentionSelection.Of(graph, row).Except(leaving).ToList();
        return staying.Count > 0
            ? Make(DecisionKind.Split, leaving, staying)
            : throw new CoauthorGraphException(
                ErrorCode.Usage,
                $"All mentions of {Describe(row)} would leave and none would stay; name those of one of the two people.");
    }

    /// <summary>The mentions of an author are one person, and that is certain.</summary>
    /// <exception cref="CoauthorGraphException">The author is unknown, or several have the name.</exception>
    public Decision Confirm(string author) =>
        Make(DecisionKind.Confirm, MentionSelection.Of(graph, AuthorLookup.Find(graph, author)), []);

    /// <summary>Two authors are not one, whatever the evidence will say.</summary>
    /// <exception cref="CoauthorGraphException">A name is unknown or several have it, or both mean the same
    /// author.</exception>
    public Decision Reject(string first, string second)
    {
        var (one, other) = (AuthorLookup.Find(graph, first), AuthorLookup.Find(graph, second));
        return one != other
            ? Make(DecisionKind.Reject, MentionSelection.Of(graph, one), MentionSelection.Of(graph, other))
            : throw new CoauthorGraphException(
                ErrorCode.Usage, $"Both are {Describe(one)}; 'coauthor split' takes mentions out of an author.");
    }

    private Decision Make(
        DecisionKind kind, IEnumerable<MentionReference> mentions, IEnumerable<MentionReference> others) =>
        Decision.Make(kind, mentions, others, by, day, reason);

    private string Describe(int row) => $"{graph.Authors.Name[row]} ({graph.Authors.Id[row]})";
}
