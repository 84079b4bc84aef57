using CoauthorGraph.Identity.Decisions;

namespace CoauthorGraph.Identity;

/// <summary>Who is who.</summary>
public sealed record IdentityResult
{
    /// <summary>For each authorship the row in <see cref="AuthorIds"/>, corrections included.</summary>
    public required int[] Author { get; init; }

    /// <summary>Ids of the authors that have mentions, in ordinal order.</summary>
    public required string[] AuthorIds { get; init; }

    /// <summary>For each authorship how sure it is that the mention is this author, from 0 to 1.</summary>
    public required float[] Confidence { get; init; }

    /// <summary>The same without any correction. Keep it beside the authorship and give it back as its
    /// confidence.</summary>
    public required float[] MachineConfidence { get; init; }

    /// <summary>Ids that are no author of their own any more, in ordinal order, and what they resolve to.</summary>
    public required IReadOnlyList<FormerAuthor> FormerIds { get; init; }

    /// <summary>What became of each correction, in the order given.</summary>
    public required IReadOnlyList<CorrectionOutcome> Corrections { get; init; }

    /// <summary>
    /// For each authorship the row in <see cref="MachineAuthorIds"/>: the author without any correction. Keep it beside
    /// the authorship and give it back as <see cref="IdentityInput.KnownMachine"/>.
    /// </summary>
    public required int[] Machine { get; init; }

    /// <summary>Ids of the authors as they would be without corrections, in ordinal order.</summary>
    public required string[] MachineAuthorIds { get; init; }
}
