using CoauthorGraph.Core.Graph;
using CoauthorGraph.Pipeline.Atlases;
using CoauthorGraph.Questions.Authors;
using CoauthorGraph.Questions.Communities;
using CoauthorGraph.Questions.Examples;
using CoauthorGraph.Questions.Experts;
using CoauthorGraph.Questions.Groups;
using CoauthorGraph.Questions.Lookups;
using CoauthorGraph.Questions.Overviews;
using CoauthorGraph.Questions.Papers;
using CoauthorGraph.Web.Addresses;
using CoauthorGraph.Web.Answers;
using CoauthorGraph.Web.Frames;
using CoauthorGraph.Web.Pages;

namespace CoauthorGraph.Web.Asking;

/// <summary>Questions about what is worked on, where, and in which papers.</summary>
internal static class WorkAnswers
{
    internal const int MostHits = 100;
    internal const int MostHitsOfAKind = 50;
    internal const int MostExperts = 1000;

    // The slots of a picture's colours that the blocks of the page have too.
    private static readonly int[] ColorsOfBlocks = [4, 0, 2];
    private const int MostRows = RequestParameters.MostRows;
    private const int ShownAtStart = 8;
    private const int ShownTopics = 14;
    private const string Everything = "all";
    internal static readonly string[] Kinds = [Everything, "author", "topic", "institution", "paper"];
    internal static readonly string[] Modes = ["any", "all", "only"];
    internal static readonly string[] Sorts = ["strength", "papers", "recent", "share", "weight", "name"];

    public static Answer Start(Question question)
    {
        var graph = question.Graph;
        var statistics = GraphStatistics.Of(graph);
        return Answer.Of<StartPage, GraphStatistics>(
            "Explorer",
            statistics,
            new StartModel(
                statistics,
                ExampleQuestions.Of(graph),
                [.. AuthorList.MostPapers(graph).Take(ShownAtStart)],
                TopicsOfMostPapers(graph),
                [.. InstitutionRow.All(graph).Take(ShownAtStart)],
                question is { Atlas: not null, Filter.IsEverything: true }));
    }

    public static Answer Statistics(Question question) =>
        Answer.Of<StatisticsPage, GraphStatistics>("What the graph holds", GraphStatistics.Of(question.Graph));

    public static Answer Search(Question question)
    {
        var parameters = question.Parameters;
        var text = parameters.Text("q") ?? "";
        var kind = parameters.Choice("kind", Kinds, Everything);
        var top = parameters.Whole("top", 1, MostHits, 60);
        var each = parameters.Whole("each", 1, MostHitsOfAKind, 50);
        var hits = text.Length == 0 ? []
            : GraphSearch.Find(question.Graph, text, top, each, kind == Everything ? null : kind);
        return Answer.OfRows<SearchPage, SearchHit>(
            text.Length == 0 ? "Search" : text, hits, new SearchModel(text, hits));
    }

    public static Answer Topic(Question question)
    {
        var topic = TopicProfile.Of(
            question.Graph,
            TopicLookup.Find(question.Graph, question.Parameters.Key()),
            question.Parameters.Top(20, 20));
        return Answer.Of<TopicPage, TopicProfile>(topic.Name, topic);
    }

    public static Answer Topics(Question question) => Answer.OfRows<TopicsPage, TopicRow>(
        "Topics", [.. TopicRow.All(question.Graph).Take(question.Parameters.Top(MostRows, MostRows))]);

    public static Answer Institution(Question question)
    {
        var institution = InstitutionProfile.OfLevel(
            question.Graph,
            InstitutionLookup.Find(question.Graph, question.Parameters.Key()),
            question.Parameters.Top(20, 20),
            question.Parameters.Filter().Rollup);
        return Answer.Of<InstitutionPage, InstitutionProfile>(institution.Name, institution);
    }

    public static Answer Institutions(Question question) => Answer.OfRows<InstitutionsPage, InstitutionRow>(
        "Institutions", [.. InstitutionRow.All(question.Graph).Take(question.Parameters.Top(500, MostRows))]);

    public static Answer Paper(Question question)
    {
        var paper = PaperDetails.Of(
            question.Graph, PaperLookup.Find(question.Graph, question.Parameters.Key()));
        return Answer.Of<PaperPage, PaperDetails>(paper.Title, paper);
    }

    public static Answer Papers(Question question)
    {
        var graph = question.Graph;
        int? author = question.Parameters.Text("author") is { } name ? AuthorLookup.Find(graph, name) : null;
        List<PaperSummary> rows =
        [
            .. PaperList.All(graph, author, int.MaxValue).Take(question.Parameters.Top(100, MostRows)),
        ];
        return Answer.OfRows<PapersPage, PaperSummary>(
            "Papers",
            rows,
            new PapersModel(
                author is { } row ? AuthorList.Summary(graph, row) : null,
                author is { } one ? AuthorPapers.Of(graph, one).Count : graph.Papers.Count,
                rows));
    }

    public static Answer Who(Question question)
    {
        var model = WhoOf(question, question.Parameters.Flag("explain") || !question.Parameters.IsJson);
        return Answer.OfRows<WhoPage, ExpertiseRow>(
            model.Topics.Count == 0 ? "Who works on what"
                : "Who works on " + string.Join(" and ", model.Topics.Select(static subject => subject.Name)),
            model.Rows,
            model);
    }

    public static Answer WhoFrame(Question question)
    {
        var graph = question.Graph;
        var (people, model) = PeopleOf(question);
        var map = PeopleMap.Of(graph, people, StrongestTies.Among(graph, people), 1, question.End);
        return AtlasAnswers.Bytes(question, MapFrame.Of(graph, map) with
        {
            Groups = model.Topics.Count != 2 ? null : new MapGroups(
                [.. WhoModel.Blocks.Select(model.TitleOf)],
                ColorsOfBlocks,
                [.. model.Rows.Take(people.Count).Select(static row => Array.IndexOf(WhoModel.Blocks, row.Match))]),
        });
    }

    /// <summary>The author rows of an answer to who works on what, as far as its picture draws them.</summary>
    internal static (IReadOnlyList<int> People, WhoModel Model) PeopleOf(Question question)
    {
        var model = WhoOf(question, explain: false);
        return (
            [.. model.Rows.Take(GraphAtlas.MostPeople).Select(row => question.Graph.Authors.Id.Find(row.Id))], model);
    }

    private static WhoModel WhoOf(Question question, bool explain)
    {
        var (graph, parameters) = (question.Graph, question.Parameters);
        var subjects = Subject.FindAll(graph, parameters.Texts("topic"), question.End);
        var mode = parameters.Choice("mode", Modes, Modes[0]);
        var sort = parameters.Choice("sort", Sorts, Sorts[0]);
        var top = parameters.Whole("top", 1, MostExperts, 20);
        var rows = subjects.Count == 0 ? [] : Expertise.On(
            graph,
            subjects,
            mode switch { "all" => ExpertiseMode.All, "only" => ExpertiseMode.OnlyFirst, _ => ExpertiseMode.Any },
            top,
            explain,
            Enum.Parse<ExpertiseOrder>(sort, ignoreCase: true));
        return new WhoModel(subjects, mode, sort, top, rows);
    }

    // Those that papers are about themselves; the page of all topics counts what is narrower too.
    private static IReadOnlyList<NamedCount> TopicsOfMostPapers(KnowledgeGraph graph) =>
        [.. Enumerable.Range(0, graph.Topics.Count)
            .OrderByDescending(topic => graph.PaperTopics.OfTopic[topic].Length)
            .ThenBy(static topic => topic)
            .Where(topic => graph.PaperTopics.OfTopic[topic].Length > 0)
            .Take(ShownTopics)
            .Select(topic => new NamedCount(
                graph.Topics.Id[topic],
                graph.Topics.Name[topic],
                graph.PaperTopics.OfTopic[topic].Length,
                null,
                null))];
}
