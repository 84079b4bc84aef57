using System.Reflection;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Pipeline.Folders;
using CoauthorGraph.Questions.Overviews;
using CoauthorGraph.Questions.Papers;
using CoauthorGraph.Questions.Slicing;

namespace CoauthorGraph.Cli.Options;

/// <summary>The graph a question is asked of: a snapshot of the graph folder, cut to the filters.</summary>
internal sealed class OpenedGraph : IDisposable
{
    private readonly CommandContext _context;
    private readonly KnowledgeGraph _whole;
    private readonly PulledFolder? _pulled;

    private OpenedGraph(
        CommandContext context, PulledFolder? pulled, KnowledgeGraph whole, KnowledgeGraph graph, SliceFilter filter)
    {
        _pulled = pulled;
        _context = context;
        _whole = whole;
        Graph = graph;
        Filter = filter;
    }

    /// <summary>The graph, cut to the filters.</summary>
    public KnowledgeGraph Graph { get; }

    /// <summary>The filters.</summary>
    public SliceFilter Filter { get; }

    /// <summary>This program's version.</summary>
    public static string ProgramVersion { get; } = typeof(OpenedGraph).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    public static OpenedGraph Open(CommandContext context, SliceOptions slice, CancellationToken cancellationToken)
    {
        var pulled = slice.Pull(context, cancellationToken);
        try
        {
            return Open(context, slice, pulled, cancellationToken);
        }
        catch
        {
            pulled?.Dispose();
            throw;
        }
    }

    /// <summary>Says on standard error what the graph (or an author's part of it) lacks, when it lacks
    /// something.</summary>
    public void RemarkOnMissingData(int? author = null)
    {
        var note = author is { } row
            ? TruncationNote.For(Graph, AuthorPapers.Of(Graph, row))
            : TruncationNote.For(Graph);
        if (note is not null)
        {
            _context.Remark("Note: " + note);
        }
    }

    /// <summary>Says on standard error where a result comes from.</summary>
    public void RemarkOnOrigin() => _context.Remark(
        $"From snapshot {_whole.Info.Id}{(Filter.IsEverything ? "" : $" ({Filter})")}, coauthor {ProgramVersion}.");

    public void Dispose()
    {
        if (!ReferenceEquals(Graph, _whole))
        {
            Graph.Dispose();
        }

        _whole.Dispose();
        _pulled?.Dispose();
    }

    private static OpenedGraph Open(
        CommandContext context, SliceOptions slice, PulledFolder? pulled, CancellationToken cancellationToken)
    {
        if (pulled is null)
        {
            context.RemarkOnInterruption();
        }

        var whole = GraphFolders.Open(pulled?.Path ?? context.GraphFolder, slice.Snapshot(context));
        var filter = slice.Filter(context);
        var graph = Cut(whole, filter, context.Threads, cancellationToken);
        context.Log.Debug(
            "Snapshot {Snapshot}, filters {Filters}, version {Version}", whole.Info.Id, filter.ToString(),
                ProgramVersion);
        return new OpenedGraph(context, pulled, whole, graph, filter);
    }

    private static KnowledgeGraph Cut(
        KnowledgeGraph whole, SliceFilter filter, int threads, CancellationToken cancellationToken)
    {
        try
        {
            return filter.IsEverything ? whole : GraphSlicer.Cut(whole, filter, threads, cancellationToken);
        }
        catch
        {
            whole.Dispose();
            throw;
        }
    }
}
