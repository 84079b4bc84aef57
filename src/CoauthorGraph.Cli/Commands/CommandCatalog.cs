using System.CommandLine;
using CoauthorGraph.Cli.Hosting;

namespace CoauthorGraph.Cli.Commands;

/// <summary>All commands, in the order in which help lists them.</summary>
internal static class CommandCatalog
{
    /// <summary>Adds the commands; <paramref name="bind"/> ties a command to what it does.</summary>
    public static void AddTo(RootCommand root, Action<Command, CommandAction> bind)
    {
        root.Add(DemoCommand.Create(bind));
        root.Add(ExtractCommand.Create(bind));
        root.Add(IngestCommand.Create(bind));
        root.Add(StatsCommand.Create(bind));
        root.Add(AuthorCommand.Create(bind));
        root.Add(CoauthorsCommand.Create(bind));
        root.Add(EdgeCommand.Create(bind));
        root.Add(PathCommand.Create(bind));
        root.Add(WhoCommand.Create(bind));
        root.Add(TopicsCommand.Create(bind));
        root.Add(InstitutionsCommand.Create(bind));
        root.Add(InstitutionCommand.Create(bind));
        root.Add(PapersCommand.Create(bind));
        root.Add(PaperCommand.Create(bind));
        root.Add(MentionsCommand.Create(bind));
        root.Add(AuthorsCommand.Create(bind));
        root.Add(ExplainCommand.Create(bind));
        root.Add(MergeCommand.Create(bind));
        root.Add(SplitCommand.Create(bind));
        root.Add(ConfirmCommand.Create(bind));
        root.Add(RejectCommand.Create(bind));
        root.Add(DecisionsCommand.Create(bind));
        root.Add(UndoCommand.Create(bind));
        root.Add(IdentityCommand.Create(bind));
        root.Add(AnalyzeCommand.Create(bind));
        root.Add(QueryCommand.Create(bind));
        root.Add(ExportCommand.Create(bind));
        root.Add(DiffCommand.Create(bind));
        root.Add(RemoveCommand.Create(bind));
        root.Add(BackupCommand.Create(bind));
        root.Add(RestoreCommand.Create(bind));
        root.Add(ServeCommand.Create(bind));
        root.Add(WatchCommand.Create(bind));
        root.Add(Neo4jCommand.Create(bind));
        root.Add(DoctorCommand.Create(bind));
        root.Add(CompletionCommand.Create(bind));
        root.Add(CompletionCommand.CreateAnswer(bind));
    }
}
