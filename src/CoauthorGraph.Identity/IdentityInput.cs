using CoauthorGraph.Core.Decisions;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Identity;

/// <summary>What identity is decided on. The columns are only read and may be memory-mapped.</summary>
public sealed record IdentityInput
{
    /// <summary>Papers, ordered by id.</summary>
    public required PaperTable Papers { get; init; }

    /// <summary>
    /// Mentions, ordered by paper row and position. <see cref="AuthorshipTable.Author"/> is the row in
    /// <see cref="KnownAuthorIds"/> for mentions that were decided before, else -1.
    /// </summary>
    public required AuthorshipTable Authorships { get; init; }

    /// <summary>The affiliation strings that the papers and authorships point to.</summary>
    public required AffiliationTable Affiliations { get; init; }

    /// <summary>Ids of the authors that exist already; empty on the first ingest.</summary>
    public required StringColumn KnownAuthorIds { get; init; }

    /// <summary>
    /// For each authorship the row in <see cref="KnownMachineIds"/> of <see cref="IdentityResult.Machine"/> as it was
    /// returned last time (-1 for a new one), so that a correction that is no longer among
    /// <see cref="Corrections"/> leaves no trace. Empty where that was not kept: then
    /// <see cref="AuthorshipTable.Author"/> stands for it.
    /// </summary>
    public ReadOnlyMemory<int> KnownMachine { get; init; }

    /// <summary>The <see cref="IdentityResult.MachineAuthorIds"/> of last time.</summary>
    public StringColumn KnownMachineIds { get; init; } = StringColumn.Empty;

    /// <summary>Mentions of which something else is known than when they were decided, as an id, a co-author or a
    /// reference: those of their authors and all of their blocks are decided anew, and authors keep their
    /// ids.</summary>
    public IReadOnlyList<int> Reopened { get; init; } = [];

    /// <summary>Names of mentions that were decided before and are no more: those of the blocks that they were in are
    /// decided anew.</summary>
    public IReadOnlyList<(string Name, string Given, string Family, bool IsGroup)> Gone { get; init; } = [];

    /// <summary>Corrections by people, in the order in which they were made.</summary>
    public IReadOnlyList<Decision> Corrections { get; init; } = [];

    /// <summary>Decide everything again; the best matching known authors keep their ids.</summary>
    public bool Reconsider { get; init; }
}
