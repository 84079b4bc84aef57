using System.Reflection;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Rendering;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Pipeline.Folders;
using CoauthorGraph.Questions.Lookups;
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
        filter = Told(whole, filter);
        context.Log.Debug(
            "Snapshot {Snapshot}, filters {Filters}, version {Version}", whole.Info.Id, filter.ToString(),
                ProgramVersion);
        context.Results.Origin = Origin(graph, filter);
        return new OpenedGraph(context, pulled, whole, graph, filter);
    }

    private static AnswerOrigin Origin(KnowledgeGraph graph, SliceFilter filter)
    {
        var (cut, hyper) = TruncationNote.Count(graph);
        return new AnswerOrigin(
            graph.Info.Id, filter.IsEverything ? null : filter.ToString(), ProgramVersion, OrNull(cut), OrNull(hyper));
    }

    // What was found by an abbreviation or a part of a name is said by its name too.
    private static SliceFilter Told(KnowledgeGraph graph, SliceFilter filter) => filter with
    {
        Topic = filter.Topic is { } topic ? Told(topic, graph.Topics.Name[TopicLookup.Find(graph, topic)]) : null,
        Institution = filter.Institution is { } institution
            && graph.Institutions.Id.Find(institution) < 0
                ? Told(institution, graph.Institutions.Name[InstitutionLookup.Find(graph, institution)])
                : filter.Institution,
    };

    private static string Told(string typed, string name) =>
        TextFolding.Words(typed) == TextFolding.Words(name) ? typed : $"{typed} ({name})";

    private static int? OrNull(int count) => count == 0 ? null : count;

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
