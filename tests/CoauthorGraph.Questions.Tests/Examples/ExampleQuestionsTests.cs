using CoauthorGraph.Questions.Connections;
using CoauthorGraph.Questions.Examples;
using CoauthorGraph.Questions.Experts;
using CoauthorGraph.Tests.Shared.Graphs;

namespace CoauthorGraph.Questions.Tests.Examples;

public sealed class ExampleQuestionsTests
{
    [Fact]
    public void Of_AGraph_AsksWhatHasAnAnswer()
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "hub", "b", "c") { About = [("rl", 1), ("bandits", 1), ("all", 1)] },
            new("p2", 2002, "hub", "b") { About = [("rl", 1), ("all", 1)] },
            new("p3", 2003, "hub", "d") { About = [("vision", 1), ("all", 1)] })
        {
            Narrower = [("bandits", ["rl"])],
        }.Build();
        var examples = ExampleQuestions.Of(graph);
        Assert.Equal("hub", examples.Author!.Id);
        Assert.Equal("b", examples.Coauthor!.Id);

        // Bandits are a part of rl: nobody would ask who works on one, who on the other. All are about the last.
        var topics = new[] { examples.Topics!.Value.First.Id, examples.Topics.Value.Second.Id };
        Assert.Contains("vision", topics);
        Assert.DoesNotContain("all", topics);
        Assert.Contains(
            Expertise.Find(graph, [.. topics.Select(graph.Topics.Id.Find)], ExpertiseMode.All, 9, explain: false),
            static row => row.Id == "hub");

        var (from, to) = examples.Path!.Value;
        var path = CollaborationPath.Find(
            graph, graph.Authors.Id.Find(from.Id), graph.Authors.Id.Find(to.Id), 1, false, CancellationToken.None);
        Assert.Equal(2, path[0].Steps);
    }

    // Nora, second in the order of ids, has most papers; of the three she wrote with, d has most, then b.
    [Fact]
    public void Of_AGraph_AsksAboutThoseWithMostPapers()
    {
        using var graph = new LiteralGraph(
            new("p1", 2001, "a", "nora"), new("p2", 2002, "b", "nora"), new("p3", 2003, "d", "nora"),
            new("p4", 2004, "d"), new("p5", 2005, "d"), new("p6", 2006, "b"), new("p7", 2007, "nora")).Build();
        Assert.Equal("nora", ExampleQuestions.Of(graph).Author!.Id);
        var (from, to) = ExampleQuestions.Of(graph).Path!.Value;
        Assert.Equal(("d", "b"), (from.Id, to.Id));
        using var second = new LiteralGraph(new("p1", 2001, "a", "b"), new("p2", 2001, "b", "c")).Build();
        Assert.Equal("b", ExampleQuestions.Of(second).Author!.Id);
    }

    [Fact]
    public void Of_AGraphWithNothingToAskAbout_AsksNothing()
    {
        using var graph = new LiteralGraph(new LiteralPaper("p1", 2001, "a")).Build();
        var examples = ExampleQuestions.Of(graph);
        Assert.Equal("a", examples.Author!.Id);
        Assert.Null(examples.Topics);
        Assert.Null(examples.Coauthor);
        Assert.Null(examples.Path);
        using var empty = new LiteralGraph().Build();
        Assert.Null(ExampleQuestions.Of(empty).Author);
    }
}
