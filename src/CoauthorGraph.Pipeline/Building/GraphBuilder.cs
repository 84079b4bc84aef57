using System.Collections;
using System.Collections.Frozen;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Graph.Derivation;
using CoauthorGraph.Core.Memory;
using CoauthorGraph.Core.Progress;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Identity;
using CoauthorGraph.Identity.Decisions;
using CoauthorGraph.Pipeline.Persons;
using CoauthorGraph.Pipeline.References;
using CoauthorGraph.Storage;
using CoauthorGraph.Storage.Records;

namespace CoauthorGraph.Pipeline.Building;

/// <summary>
/// Makes the graph of what is in a store: base tables from the records, identities beside what was decided before, and
/// all that is derived. The decisions are written back to the store; the snapshot is not published here.
/// </summary>
internal sealed class GraphBuilder(
    GraphStore store, IChunkStore chunks, int threads, IProgress<ProgressReport>? progress)
{
    /// <summary>What became of the corrections in the last build.</summary>
    public IReadOnlyList<CorrectionOutcome> Corrections { get; private set; } = [];

    /// <summary>Papers of whose mentions something else is known than the graph before showed.</summary>
    public IReadOnlySet<string> PapersWithOtherEvidence { get; private set; } = FrozenSet<string>.Empty;

    /// <summary>Builds the graph.</summary>
    /// <param name="info">What the snapshot is to say of itself.</param>
    /// <param name="before">The current snapshot, or null.</param>
    /// <param name="shown">The same, where it spares reading the records of all papers.</param>
    /// <param name="changed">The papers that are no longer what that snapshot shows.</param>
    /// <param name="reconsider">Whether all identities are decided anew.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public KnowledgeGraph Build(
        SnapshotInfo info,
        KnowledgeGraph? before,
        KnowledgeGraph? shown,
        IReadOnlySet<string> changed,
        bool reconsider,
        CancellationToken cancellationToken)
    {
        var (tables, laid) = LayOut(shown, changed, cancellationToken);
        ReleaseMemory();
        var other = before is null || ReferenceEquals(tables.Authorships, before.Authorships)
            ? null
            : OtherEvidence.Of(before, tables, laid);
        PapersWithOtherEvidence = other?.Papers ?? PapersWithOtherEvidence;
        var parts = Identify(tables, info, shown, laid, other, reconsider, cancellationToken);
        ReleaseMemory();
        progress?.Report(new ProgressReport("deriving the graph", 0));
        return KnowledgeGraphAssembler.Assemble(parts, threads, cancellationToken);
    }

    private void ReleaseMemory()
    {
        store.ReleaseMemory();
        chunks.Evict();
        PhaseMemory.Release();
    }

    // Papers whose records were read are said; none are where all were.
    private (BaseTables Tables, IReadOnlySet<string>? Laid) LayOut(
        KnowledgeGraph? shown, IReadOnlySet<string> changed, CancellationToken cancellationToken)
    {
        if (shown is not null && changed.Count == 0)
        {
            return (BaseTables.Of(shown), null);
        }

        var references = GraphReferences.Of(store.Folder, cancellationToken);
        var persons = KnownPersons.Load(store, cancellationToken) is { } known ? new PersonTeller(known) : null;
        var update = new BaseTablesUpdate(store, references, persons, chunks, threads, progress, cancellationToken);
        return (shown is null ? update.OfAll() : update.Of(shown, changed), update.Laid);
    }

    private GraphParts Identify(
        BaseTables tables,
        SnapshotInfo info,
        KnowledgeGraph? shown,
        IReadOnlySet<string>? laid,
        OtherEvidence? other,
        bool reconsider,
        CancellationToken cancellationToken)
    {
        var known = shown is not null && laid is not null && !store.HasDecided
            ? KnownIdentities.Of(store, shown, laid, tables.Papers, tables.Authorships)
            : KnownIdentities.Load(store, tables.Papers, tables.Authorships);
        var result = Resolve(tables, known, other, reconsider, cancellationToken);
        ReleaseMemory();
        Corrections = result.Corrections;
        var former = FormerIds(result);
        progress?.Report(new ProgressReport("keeping who is who", 0));
        Save(tables, known, result, former);
        return new GraphParts
        {
            Info = info,
            Papers = tables.Papers,
            Authorships = With(tables.Authorships, result.Author, result.Confidence),
            Affiliations = tables.Affiliations,
            Institutions = tables.Institutions,
            Topics = tables.Topics,
            Artifacts = tables.Artifacts,
            PaperTopics = tables.PaperTopics,
            AuthorIds = StringColumn.From(result.AuthorIds),
            FormerIds = FormerColumn(result.AuthorIds, former),
        };
    }

    private IdentityResult Resolve(
        BaseTables tables,
        KnownIdentities known,
        OtherEvidence? other,
        bool reconsider,
        CancellationToken cancellationToken)
    {
        var authorships = With(tables.Authorships, known.Author, known.Confidence);
        return IdentityResolver.Resolve(
            new IdentityInput
            {
                Papers = tables.Papers,
                Authorships = authorships,
                Affiliations = tables.Affiliations,
                KnownAuthorIds = StringColumn.From(known.AuthorIds),
                KnownMachine = known.MachineIds.Count == 0 ? default : known.Machine,
                KnownMachineIds = StringColumn.From(known.MachineIds),
                Corrections = store.Decisions(),
                Reopened = [.. known.OfBereft(), .. other?.Mentions ?? []],
                Gone = other?.Gone ?? [],
                Reconsider = reconsider,
            },
            new IdentityOptions { Threads = threads, Model = GraphReferences.WeightsOf(store.Folder) },
            progress,
            cancellationToken);
    }

    private List<(string Former, string Current)> FormerIds(IdentityResult result)
    {
        var next = result.FormerIds.ToDictionary(static id => id.Former, static id => id.Current,
            StringComparer.Ordinal);
        foreach (var (former, current) in store.Mentions.FormerIds())
        {
            next.TryAdd(former, current);
        }

        var living = new HashSet<string>(result.AuthorIds, StringComparer.Ordinal);
        var all = new List<(string, string)>();
        foreach (var former in next.Keys.Order(Utf8Order.Instance))
        {
            var current = next[former];
            for (var steps = 0; !living.Contains(current) && next.TryGetValue(current, out var further)
                && steps < 100; steps++)
            {
                current = further;
            }

            if (living.Contains(current) && !living.Contains(former))
            {
                all.Add((former, current));
            }
        }

        return all;
    }

    private void Save(
        BaseTables tables, KnownIdentities known, IdentityResult result, List<(string Former, string Current)> former)
    {
        var paperOf = tables.Authorships.Paper.Span;
        var changed = new BitArray(tables.Papers.Count);
        for (var row = 0; row < result.Author.Length; row++)
        {
            if (known.Author[row] < 0
                || known.AuthorIds[known.Author[row]] != result.AuthorIds[result.Author[row]]
                || known.MachineIds[known.Machine[row]] != result.MachineAuthorIds[result.Machine[row]]
                || known.Confidence[row] != result.MachineConfidence[row])
            {
                changed[paperOf[row]] = true;
            }
        }

        foreach (var id in known.ChangedPapers)
        {
            var paper = tables.Papers.Id.Find(id);
            if (paper >= 0)
            {
                changed[paper] = true;
            }
        }

        var gone = new HashSet<string>(known.ChangedPapers, StringComparer.Ordinal);
        if (known.AuthorIds.Count > 0)
        {
            gone.UnionWith(Set(changed).Select(paper => tables.Papers.Id[paper]));
        }

        store.InTransaction(() =>
        {
            store.Mentions.RemoveOf(gone);
            store.Mentions.Add(Set(changed).SelectMany(paper => MentionsOf(tables, result, paper)));
            store.Mentions.SaveFormerIds(former);
            store.MarkDecided();
        });
    }

    private static IEnumerable<int> Set(BitArray rows) => Enumerable.Range(0, rows.Length).Where(rows.Get);

    private static IEnumerable<StoredMention> MentionsOf(BaseTables tables, IdentityResult result, int paper)
    {
        var id = tables.Papers.Id[paper];
        var end = tables.Papers.AuthorshipOffsets.Span[paper + 1];
        for (var row = tables.Papers.AuthorshipOffsets.Span[paper]; row < end; row++)
        {
            yield return new StoredMention(
                id,
                tables.Authorships.Position.Span[row],
                tables.Authorships.Name[row],
                result.AuthorIds[result.Author[row]],
                result.MachineAuthorIds[result.Machine[row]],
                result.MachineConfidence[row]);
        }
    }

    private static StringListColumn FormerColumn(string[] authorIds, List<(string Former, string Current)> former)
    {
        var byCurrent = former.ToLookup(static pair => pair.Current, static pair => pair.Former,
            StringComparer.Ordinal);
        var column = new ListColumnBuilder();
        foreach (var id in authorIds)
        {
            column.Add(byCurrent[id]);
        }

        return column.Build();
    }

    private static AuthorshipTable With(AuthorshipTable table, int[] author, float[] confidence) =>
        table with { Author = author, Confidence = confidence };
}
