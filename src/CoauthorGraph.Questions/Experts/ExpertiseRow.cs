namespace CoauthorGraph.Questions.Experts;

/// <summary>An author who works on what was asked for.</summary>
public sealed record ExpertiseRow
{
    /// <summary>The author's id.</summary>
    public required string Id { get; init; }

    /// <summary>The author's name.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// With one topic left out; with two <c>first</c>, <c>second</c> or <c>both</c>; with more the topics' names.
    /// </summary>
    public string? Match { get; init; }

    /// <summary>Number of the author's papers about any of the topics.</summary>
    public required int Papers { get; init; }

    /// <summary>Sum of score/n over those papers and topics, n the authors listed on each.</summary>
    public required double Weight { get; init; }

    /// <summary>Number of papers on each topic, in the order asked.</summary>
    public required IReadOnlyList<int> PapersByTopic { get; init; }

    /// <summary>All that speaks for the author: papers, how sure their topics are, place in the list, age, and how much
    /// of the author's work they are. With several topics the harmonic mean of those that match.</summary>
    public required double Strength { get; init; }

    /// <summary>The strength on each topic, in the order asked.</summary>
    public required IReadOnlyList<double> StrengthByTopic { get; init; }

    /// <summary>Share of all the author's papers that <see cref="Papers"/> are.</summary>
    public required double Share { get; init; }

    /// <summary>Year of the first of those papers, or null.</summary>
    public int? FirstYear { get; init; }

    /// <summary>Year of the last of those papers, or null.</summary>
    public int? LastYear { get; init; }

    /// <summary>For each paper that counted the words that say so; only when asked for.</summary>
    public IReadOnlyList<ExpertiseEvidence>? Evidence { get; init; }
}
