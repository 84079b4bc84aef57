using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Authors;
using CoauthorGraph.Web.Answers;
using CoauthorGraph.Web.Asking;
using CoauthorGraph.Web.Graphs;
using CoauthorGraph.Web.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace CoauthorGraph.Web.Rehearsing;

/// <summary>
/// Makes pages of every kind that nobody reads, in the background, as soon as the explorer is there: code is compiled,
/// and compiled better, when it runs, and the first readers would wait for that. It rests as long as it works, for
/// others are asking.
/// </summary>
internal sealed class PageRehearsal(ReplyWriter reply, LiveGraph graph, ExplorerSettings settings) : BackgroundService
{
    // What ran thirty times is compiled well.
    private const int Rounds = 32;
    private static readonly TimeSpan LeastRest = TimeSpan.FromMilliseconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Rehearses)
        {
            await Task.Run(() => RehearseAsync(stoppingToken), stoppingToken);
        }
    }

    private async Task RehearseAsync(CancellationToken stoppingToken)
    {
        foreach (var scene in Scenes().ToList())
        {
            var began = TimeProvider.System.GetTimestamp();
            await PlayAsync(scene, stoppingToken);
            var took = TimeProvider.System.GetElapsedTime(began);
            await Task.Delay(took > LeastRest ? took : LeastRest, stoppingToken);
        }
    }

    private async Task PlayAsync(Scene scene, CancellationToken stoppingToken)
    {
        var context = new DefaultHttpContext { RequestAborted = stoppingToken };
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = scene.Path;
        context.Request.QueryString = QueryString.Create(
            scene.Query.Select(static one => KeyValuePair.Create(one.Name, (string?)one.Value)));
        context.Request.RouteValues["key"] = scene.Key;
        context.Response.Body = Stream.Null;
        try
        {
            await reply.AnswerAsync(context, scene.Ask);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // A page that fails fails for its reader too, who is told; serving goes on.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            await reply.ApologizeAsync(context, failure);
        }
    }

    private IEnumerable<Scene> Scenes()
    {
        using var lease = graph.Lease();
        var whole = lease.Graph.Whole;
        string[] authors = [.. AuthorList.MostPapers(whole).Take(Rounds + 1).Select(static one => one.Id)];
        string[] topics = [.. Enumerable.Range(0, whole.Topics.Count)
            .Where(topic => whole.PaperTopics.OfTopic[topic].Length > 0)
            .Take(Rounds + 1).Select(topic => whole.Topics.Id[topic])];
        for (var round = 0; round < Rounds && authors.Length > 0 && whole.Papers.Count > 0; round++)
        {
            foreach (var scene in Round(whole, authors, topics, round))
            {
                yield return scene;
            }
        }
    }

    private static IEnumerable<Scene> Round(KnowledgeGraph whole, string[] authors, string[] topics, int round)
    {
        var (author, other) = (authors[round % authors.Length], authors[(round + 1) % authors.Length]);
        var name = whole.Authors.Name[whole.Authors.Id.Find(author)];
        var paper = whole.Papers.Id[round % whole.Papers.Count];
        yield return new("/", null, WorkAnswers.Start);
        yield return new("/author", author, PeopleAnswers.Author);
        yield return new("/coauthors", author, PeopleAnswers.Coauthors);
        yield return new("/paper", paper, WorkAnswers.Paper);
        yield return new("/search", null, WorkAnswers.Search, ("q", name), ("each", "8"));
        yield return new("/search", null, WorkAnswers.Search, ("q", name[..Math.Min(3, name.Length)]), ("each", "8"));
        yield return new("/frame", author, AroundAnswers.Frame);
        yield return new("/around", author, AroundAnswers.Page);
        yield return new("/path", null, PeopleAnswers.Path, ("first", author), ("second", other));
        yield return new("/papers", null, WorkAnswers.Papers, ("author", author));
        yield return new("/author", name + " qz", PeopleAnswers.Author);
        if (whole.Coauthorships.Graph.NeighborsOf(whole.Authors.Id.Find(author)).ToArray() is [var near, ..])
        {
            yield return new(
                "/edge", null, PeopleAnswers.Edge, ("first", author), ("second", whole.Authors.Id[near]));
        }

        if (topics.Length > 0)
        {
            var (topic, second) = (topics[round % topics.Length], topics[(round + 1) % topics.Length]);
            yield return new("/topic", topic, WorkAnswers.Topic);
            yield return new("/who", null, WorkAnswers.Who, ("topic", topic), ("topic", second));
        }
    }

    private sealed record Scene(
        string Path, string? Key, Func<Question, Answer> Ask, params IReadOnlyList<(string Name, string Value)> Query);
}
