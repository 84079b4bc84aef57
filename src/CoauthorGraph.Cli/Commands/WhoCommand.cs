using System.CommandLine;
using CoauthorGraph.Cli.Arguments;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;
using CoauthorGraph.Cli.Rendering;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Experts;

namespace CoauthorGraph.Cli.Commands;

/// <summary><c>coauthor who</c>: authors by topic.</summary>
internal static class WhoCommand
{
    private static readonly Dictionary<string, ExpertiseOrder> Orders = new(StringComparer.Ordinal)
    {
        ["strength"] = ExpertiseOrder.Strength,
        ["papers"] = ExpertiseOrder.Papers,
        ["recent"] = ExpertiseOrder.Recent,
        ["share"] = ExpertiseOrder.Share,
        ["weight"] = ExpertiseOrder.Weight,
        ["name"] = ExpertiseOrder.Name,
    };

    public static Command Create(Action<Command, CommandAction> bind)
    {
        var command = new Command("who", "Who works on a topic, or on several: who \"reinforcement learning\" ranking");
        var topics = new Argument<string[]>("topic")
        {
            Description = "Ids or names of topics, narrower ones count too; or words of titles and abstracts",
            Arity = ArgumentArity.OneOrMore,
        };
        var all = new Option<bool>("--all") { Description = "Only authors who work on each of the topics" };
        var any = new Option<bool>("--any") { Description = "Authors who work on at least one of them (default)" };
        var only = new Option<string?>("--only")
        {
            Description = "Authors who work on this one of the topics and on none of the others",
            HelpName = "TOPIC",
        };
        var explain = new Option<bool>("--explain") { Description = "Also the sentences that say so" };
        var top = CommonOptions.Top(20, "authors");
        top.Description = "How many authors to show; of two topics, of each block: both, first only, second only";
        var sort = new Option<string>("--sort")
        {
            Description = $"Order by {string.Join(", ", Orders.Keys)} (default: strength). {Expertise.Ranking}",
            DefaultValueFactory = static _ => "strength",
            HelpName = "ORDER",
        };
        sort.TakeOneOf([.. Orders.Keys]);
        var columns = ListOptions.ColumnsOption();
        foreach (var symbol in (Option[])[all, any, only, explain, top, sort, columns])
        {
            command.Add(symbol);
        }

        command.Add(topics);
        command.AllowOne(all, any, only);
        var slice = SliceOptions.AddTo(command);
        bind(command, (context, cancellationToken) =>
        {
            var choice = ListOptions.Choice<ExpertiseRow>(context, columns);
            using var graph = OpenedGraph.Open(context, slice, cancellationToken);
            var (subjects, first) = Find(graph.Graph, context.Get(topics)!, context.Get(only), cancellationToken);
            var mode = context.Get(only) is not null ? ExpertiseMode.OnlyFirst
                : context.Get(all) ? ExpertiseMode.All
                : ExpertiseMode.Any;
            var found = Expertise.On(
                graph.Graph, [subjects[first], .. subjects.Where((_, at) => at != first)], mode, context.Get(top),
                context.Get(explain), Orders[context.Get(sort)!]).Select(row => AsAsked(row, first)).ToList();
            if (context.Results.IsTable && choice.Columns is null)
            {
                ExpertiseView.Show(
                    context.Terminal, [.. subjects.Select(static subject => subject.Name)], found);
            }
            else
            {
                context.Results.WriteRows(found, whenEmpty: "Nobody in this graph.", choice: choice);
            }

            foreach (var remark in subjects.Select(static subject => subject.Remark).OfType<string>())
            {
                context.RemarkAside(remark);
            }

            graph.RemarkOnOrigin();
            return Task.FromResult(0);
        });
        return command;
    }

    // What is asked for, and the place of the one of --only.
    private static (IReadOnlyList<Subject> Subjects, int First) Find(
        KnowledgeGraph graph, string[] topics, string? only, CancellationToken cancellationToken)
    {
        var subjects = Subject.FindAll(graph, topics, cancellationToken);
        var first = only is null ? 0 : PlaceOf(only);
        return first >= 0 ? (subjects, first) : throw new CoauthorGraphException(
            ErrorCode.Usage, $"--only takes one of the topics asked for, not '{only}'.");

        // Words are searched in all texts, and once is enough.
        int PlaceOf(string text)
        {
            var all = subjects.ToList();
            return all.FindIndex(one => one.Name == text.Trim()) is >= 0 and var at
                ? at
                : all.FindIndex(Subject.Find(graph, text, cancellationToken).IsSame);
        }
    }

    // The topic of --only was moved to the front; a reader counts on the order in which topics were named.
    private static ExpertiseRow AsAsked(ExpertiseRow row, int first) => first == 0 ? row : row with
    {
        Match = row.PapersByTopic.Count == 2 ? "second" : row.Match,
        PapersByTopic = Moved(row.PapersByTopic, first),
        StrengthByTopic = Moved(row.StrengthByTopic, first),
    };

    private static IReadOnlyList<T> Moved<T>(IReadOnlyList<T> values, int first) =>
        [.. values.Skip(1).Take(first), values[0], .. values.Skip(first + 1)];
}
