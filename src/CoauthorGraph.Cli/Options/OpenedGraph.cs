using System.Reflection;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Rendering;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Pipeline.Answers;
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
    private readonly SlicedGraph _sliced;
    private readonly PulledFolder? _pulled;

    private OpenedGraph(
        CommandContext context, PulledFolder? pulled, KnowledgeGraph whole, SlicedGraph sliced)
    {
        _pulled = pulled;
        _context = context;
        _whole = whole;
        _sliced = sliced;
    }

    /// <summary>The graph, cut to the filters.</summary>
    public KnowledgeGraph Graph => _sliced.Graph;

    /// <summary>The graph folder that it is in.</summary>
    public string Folder => FolderOf(_context, _pulled);

    /// <summary>The filters.</summary>
    public SliceFilter Filter => _sliced.Filter;

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

    /// <summary>Says on standard error what the answer rests on: the snapshot, the filters, and what the graph (or an
    /// author's part of it) lacks, when it lacks something; before it a sentence on what was done.</summary>
    public void RemarkOnOrigin(int? author = null, string? what = null)
    {
        var note = author is { } row
            ? TruncationNote.For(Graph, AuthorPapers.Of(Graph, row))
            : TruncationNote.For(Graph);
        if (note is null && _context.Format is OutputFormat.Json or OutputFormat.Jsonl)
        {
            return; // Every object says it.
        }

        var filters = Filter.IsEverything ? "" : $", {Filter}";
        var version = _context.Verbose ? $", coauthor {ProgramVersion}" : "";
        var done = what is null ? "" : what + " ";
        _context.RemarkAside($"{done}Snapshot {_whole.Info.Id}{filters}{version}.{(note is null ? "" : " " + note)}");
    }

    public void Dispose()
    {
        _sliced.Dispose();
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

        var whole = GraphFolders.Open(FolderOf(context, pulled), slice.Snapshot(context));
        var sliced = Cut(whole, slice.Filter(context), context.Threads, cancellationToken);
        context.Log.Debug(
            "Snapshot {Snapshot}, filters {Filters}, version {Version}", whole.Info.Id, sliced.Filter.ToString(),
                ProgramVersion);
        context.Results.Origin = AnswerOrigin.Of(sliced.Graph, sliced.Filter, ProgramVersion);
        return new OpenedGraph(context, pulled, whole, sliced);
    }

    private static string FolderOf(CommandContext context, PulledFolder? pulled) =>
        pulled?.Path ?? context.GraphFolder;

    private static SlicedGraph Cut(
        KnowledgeGraph whole, SliceFilter filter, int threads, CancellationToken cancellationToken)
    {
        try
        {
            return SlicedGraph.Of(whole, filter, threads, cancellationToken);
        }
        catch
        {
            whole.Dispose();
            throw;
        }
    }
}
