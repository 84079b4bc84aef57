using System.Text;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Memory;
using CoauthorGraph.Core.Progress;
using CoauthorGraph.Pipeline.Persons;
using CoauthorGraph.Pipeline.References;
using CoauthorGraph.Storage;

namespace CoauthorGraph.Pipeline.Building;

/// <summary>
/// Lays out base tables: all papers from their records, or only the changed ones beside what a snapshot shows of the
/// others. Both ways give the same tables.
/// </summary>
internal sealed class BaseTablesUpdate(
    GraphStore store,
    GraphReferences references,
    PersonTeller? persons,
    IChunkStore chunks,
    int threads,
    IProgress<ProgressReport>? progress,
    CancellationToken cancellationToken)
{
    private const int ProgressEvery = 4096;
    private const int ReleaseEvery = 1 << 19;
    private readonly BaseTablesBuilder _builder = new(references, chunks);
    private int _papers;

    /// <summary>Papers whose records were read; null when all were.</summary>
    public IReadOnlySet<string>? Laid { get; private set; }

    /// <summary>The tables of all records.</summary>
    public BaseTables OfAll()
    {
        foreach (var paper in StoredPapers.Of(store, persons, threads, cancellationToken))
        {
            _builder.Add(paper);
            Count();
        }

        return _builder.Build();
    }

    /// <summary>The tables of a snapshot in which some papers changed, came or went.</summary>
    public BaseTables Of(KnowledgeGraph shown, IReadOnlySet<string> changed)
    {
        var artifacts = ArtifactsOf(shown);
        var laid = new HashSet<string>(changed, StringComparer.Ordinal);
        laid.UnionWith(Reach(shown, changed, artifacts));
        Laid = laid;
        var walk = new IdWalk(shown.Papers.Id);
        foreach (var paper in StoredPapers.Of(store, laid, persons, threads, cancellationToken))
        {
            CopyUpTo(paper.Paper.Id, shown, walk, laid, artifacts);
            _builder.Add(paper);
            Count();
        }

        CopyUpTo(null, shown, walk, laid, artifacts);
        return _builder.Build();
    }

    private IEnumerable<string> Reach(KnowledgeGraph shown, IReadOnlySet<string> changed, IntListColumn artifacts)
    {
        var reach = new LayoutReach(references, shown, artifacts);
        var there = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (paper, _, _) in StoredPapers.Of(store, changed, persons, threads, cancellationToken))
        {
            reach.Add(paper);
            there.Add(paper.Id);
        }

        foreach (var id in changed)
        {
            if (!there.Contains(id))
            {
                reach.AddGone(id);
            }
        }

        return reach.Papers();
    }

    private void CopyUpTo(
        string? id, KnowledgeGraph shown, IdWalk walk, HashSet<string> laid, IntListColumn artifacts)
    {
        var from = walk.At;
        if (id is null)
        {
            walk.MoveToEnd();
        }
        else
        {
            walk.MoveTo(Encoding.UTF8.GetBytes(id));
        }

        var names = laid.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> buffer = stackalloc char[256];
        for (var row = from; row < walk.At; row++)
        {
            var at = shown.Papers.Id.GetUtf8(row);
            var isLaid = at.Length <= buffer.Length
                ? names.Contains(buffer[..Encoding.UTF8.GetChars(at, buffer)])
                : laid.Contains(shown.Papers.Id[row]);
            if (!isLaid)
            {
                _builder.Add(shown, row, artifacts);
                Count();
            }
        }
    }

    private void Count()
    {
        if (++_papers % ProgressEvery == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report(new ProgressReport("laying out papers", _papers));
        }

        if (_papers % ReleaseEvery == 0)
        {
            PhaseMemory.Release();
        }
    }

    private static IntListColumn ArtifactsOf(KnowledgeGraph shown)
    {
        var offsets = new int[shown.Papers.Count + 1];
        foreach (var paper in shown.Artifacts.Papers.Values.Span)
        {
            offsets[paper + 1]++;
        }

        for (var paper = 0; paper < shown.Papers.Count; paper++)
        {
            offsets[paper + 1] += offsets[paper];
        }

        var artifacts = new int[offsets[^1]];
        var next = offsets[..^1];
        for (var artifact = 0; artifact < shown.Artifacts.Count; artifact++)
        {
            foreach (var paper in shown.Artifacts.Papers[artifact])
            {
                artifacts[next[paper]++] = artifact;
            }
        }

        return new IntListColumn(offsets, artifacts);
    }
}
