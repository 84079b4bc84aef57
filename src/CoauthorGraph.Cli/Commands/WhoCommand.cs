using System.CommandLine;
using CoauthorGraph.Cli.Arguments;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Cli.Options;
using CoauthorGraph.Cli.Rendering;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Experts;
using Humanizer;

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
            var subjects = Order(graph.Graph, context.Get(topics)!, context.Get(only));
            var mode = context.Get(only) is not null ? ExpertiseMode.OnlyFirst
                : context.Get(all) ? ExpertiseMode.All
                : ExpertiseMode.Any;
            var found = Expertise.On(
                graph.Graph, subjects, mode, context.Get(top), context.Get(explain), Orders[context.Get(sort)!]);
            if (context.Results.IsTable && choice.Columns is null)
            {
                ExpertiseView.Show(
                    context.Terminal, [.. subjects.Select(static subject => subject.Name)], found);
            }
            else
            {
                context.Results.WriteRows(found, whenEmpty: "Nobody in this graph.", choice: choice);
            }

            foreach (var words in subjects.Where(static subject => subject.IsWords))
            {
                context.RemarkAside(
                    $"No topic is called '{words.Name}'; its words were searched in titles and abstracts: "
                    + $"{"paper".ToQuantity(words.PapersWithWords, "N0")}.");
            }

            graph.RemarkOnOrigin();
            return Task.FromResult(0);
        });
        return command;
    }

    private static List<Subject> Order(KnowledgeGraph graph, string[] topics, string? only)
    {
        // Words are searched in all texts, and once is enough.
        var known = new Dictionary<string, Subject>(StringComparer.Ordinal);
        var subjects = new List<Subject>();
        foreach (var subject in topics.Select(Find))
        {
            if (!subjects.Exists(subject.IsSame))
            {
                subjects.Add(subject);
            }
        }

        if (only is null)
        {
            return subjects;
        }

        var first = subjects.FindIndex(Find(only).IsSame);
        if (first < 0)
        {
            throw new CoauthorGraphException(ErrorCode.Usage,
                $"--only takes one of the topics asked for, not '{only}'.");
        }

        return [subjects[first], .. subjects[..first], .. subjects[(first + 1)..]];

        Subject Find(string text) => known.TryGetValue(text, out var subject)
            ? subject
            : known[text] = Subject.Find(graph, text);
    }
}
