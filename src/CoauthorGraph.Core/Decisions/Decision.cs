using System.Globalization;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Core.Decisions;

/// <summary>A correction of author identities made by a person, kept and applied again at every ingest.</summary>
public sealed record Decision
{
    /// <summary>Stable id: <c>d</c> and a hash of what is decided (see <see cref="IdOf"/>).</summary>
    public required string Id { get; init; }

    /// <summary>What was decided.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>
    /// The mentions it is about: for a merge or a confirmation all that are one author, for a split those that leave,
    /// for a rejection one of the two sides. Never empty.
    /// </summary>
    public required IReadOnlyList<MentionReference> Mentions { get; init; }

    /// <summary>
    /// For a split the mentions that stay, for a rejection the other side; empty for a merge or a confirmation. A split
    /// without them parts its mentions from whatever else is in the same author.
    /// </summary>
    public IReadOnlyList<MentionReference> Others { get; init; } = [];

    /// <summary>Who decided, or empty.</summary>
    public string By { get; init; } = "";

    /// <summary>The day it was decided; the default when it is not known.</summary>
    public PartialDate Date { get; init; }

    /// <summary>Why, or empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Makes a decision with its mentions in order and its id.</summary>
    /// <exception cref="ArgumentException">There is no mention, or a rejection has only one side.</exception>
    public static Decision Make(
        DecisionKind kind,
        IEnumerable<MentionReference> mentions,
        IEnumerable<MentionReference>? others = null,
        string by = "",
        PartialDate date = default,
        string reason = "")
    {
        MentionReference[] side = [.. mentions.Distinct().Order()];
        MentionReference[] otherSide = [.. (others ?? []).Distinct().Order()];
        if (side.Length == 0)
        {
            throw new ArgumentException("A decision names at least one mention", nameof(mentions));
        }

        if (kind == DecisionKind.Reject && otherSide.Length == 0)
        {
            throw new ArgumentException("A rejection names mentions on both sides", nameof(others));
        }

        return new Decision
        {
            Id = IdOf(kind, side, otherSide),
            Kind = kind,
            Mentions = side,
            Others = otherSide,
            By = by,
            Date = date,
            Reason = reason,
        };
    }

    /// <summary>The id of a decision: it depends on its kind and mentions only, not on their order.</summary>
    public static string IdOf(
        DecisionKind kind, IEnumerable<MentionReference> mentions, IEnumerable<MentionReference> others)
    {
        static string Text(IEnumerable<MentionReference> side) => string.Join('\u001e', side.Order().Select(static m =>
            string.Create(CultureInfo.InvariantCulture, $"{m.Paper}\u001f{m.Position}\u001f{m.Name}")));
        return "d" + StableHash.ShortId($"{(int)kind}\u001d{Text(mentions)}\u001d{Text(others)}");
    }
}
