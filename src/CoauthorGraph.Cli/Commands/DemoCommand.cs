using System.CommandLine;
using System.Diagnostics;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;
using CoauthorGraph.Cli.Rendering;
using CoauthorGraph.Pipeline.Demo;
using CoauthorGraph.Pipeline.Exporting;
using CoauthorGraph.Pipeline.Folders;
using CoauthorGraph.Questions.Connections;
using CoauthorGraph.Questions.Experts;
using CoauthorGraph.Questions.Lookups;
using CoauthorGraph.Questions.Overviews;
using Humanizer;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor demo</c>: a graph of the built-in sample, what is in it, and its picture.</summary>
internal static class DemoCommand
{
    private const string Folder = "coauthor-demo.graph";
    private const string Page = "coauthor-demo.html";

    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command("demo", "Build a graph from the built-in sample, ask it, and draw it");
        var open = new Option<bool>("--open") { Description = "Open the picture in the browser" };
        command.Add(open);
        bind(command, (context, cancellationToken) => Task.Run(
            () =>
            {
                var folder = context.Arguments.GetResult(GlobalOptions.Graph) is { Implicit: false }
                    ? context.GraphFolder
                    : Folder;
                DemoGraph.Ingest(folder, context.Threads, OpenedGraph.ProgramVersion, context.Progress,
                    cancellationToken);
                context.Progress.Clear();
                using var graph = GraphFolders.Open(folder);
                Tell(context, graph, cancellationToken);
                using (var target = OutputTarget.Open(context, Page))
                {
                    GraphExport.Write(
                        graph,
                        new GraphExportSettings("html", "", OpenedGraph.ProgramVersion, 0, context.Threads),
                        target.Terminal.OutputStream,
                        context.Progress,
                        cancellationToken);
                    target.Terminal.OutputStream.Flush();
                    target.Complete();
                }

                var output = context.Terminal.Output;
                output.WriteLine($"The network as a picture: {Path.GetFullPath(Page)}");
                output.WriteLine($"The graph folder: {folder}. Ask it more, for example:");
                output.WriteLine($"  coauthor -g {folder} author \"Zhengxing Chen\"");
                if (context.Get(open))
                {
                    Open(context, Path.GetFullPath(Page));
                }

                return 0;
            },
            cancellationToken));
        return command;
    }

    private static void Tell(
        CommandContext context, Core.Graph.KnowledgeGraph graph, CancellationToken cancellationToken)
    {
        var output = context.Terminal.Output;
        var statistics = GraphStatistics.Of(graph);
        output.WriteLine(
            $"{"paper".ToQuantity(statistics.Papers)} from {statistics.FirstYear} to {statistics.LastYear}, "
            + $"{"author".ToQuantity(statistics.Authors)}, {"co-authorship".ToQuantity(statistics.CoauthorEdges)}, "
            + $"{"topic".ToQuantity(statistics.Topics)}, {"institution".ToQuantity(statistics.Institutions)}.");
        if (TruncationNote.For(graph) is { } note)
        {
            output.WriteLine("Note: " + note);
        }

        output.WriteLine();
        output.WriteLine("Who works on reinforcement learning, and who on ranking:");
        var topics = new[] { "reinforcement-learning", "ranking" }.Select(topic => TopicLookup.Find(graph, topic))
            .ToList();
        ExpertiseView.Show(context.Terminal, [.. topics.Select(topic => graph.Topics.Name[topic])],
            Expertise.Find(graph, topics, ExpertiseMode.Any, 10, false));
        output.WriteLine("How two people connect:");
        PathView.Show(
            context.Terminal,
            CollaborationPath.Find(
                graph,
                AuthorLookup.Find(graph, "Yue Yu"),
                AuthorLookup.Find(graph, "Yuyu Xu"),
                1,
                weighted: false,
                cancellationToken));
        output.WriteLine();
    }

    private static void Open(CommandContext context, string page)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(page) { UseShellExecute = true });
        }
        catch (Exception failure) when (failure is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            context.Remark($"No browser could be started ({failure.Message}); open the file yourself.");
        }
    }
}
