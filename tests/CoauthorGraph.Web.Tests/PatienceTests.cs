using CoauthorGraph.Pipeline.Ingest;
using CoauthorGraph.Web.Answers;
using CoauthorGraph.Web.Asking;
using CoauthorGraph.Web.Graphs;
using CoauthorGraph.Web.Jobs;
using CoauthorGraph.Web.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CoauthorGraph.Web.Tests;

/// <summary>Questions that take too long, also those that never look at the clock.</summary>
public sealed class PatienceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coauthor-web-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Question_ThatNeverEnds_IsGivenUpAndKeepsItsPlace()
    {
        await using var services = await ServeAsync();
        var reply = services.GetRequiredService<ReplyWriter>();
        using var done = new ManualResetEventSlim();
        var places = ReplyWriter.Places;
        Answer Endless(Question question)
        {
            done.Wait(CancellationToken.None);
            return WorkAnswers.Statistics(question);
        }

        Assert.All(
            await Task.WhenAll(Enumerable.Range(0, places).Select(_ => AskAsync(reply, Endless))),
            static status => Assert.Equal(StatusCodes.Status503ServiceUnavailable, status));

        // All places are taken by questions that nobody waits for any more; the next one waits for one of them.
        Assert.Equal(StatusCodes.Status503ServiceUnavailable, await AskAsync(reply, WorkAnswers.Statistics));
        done.Set();
        int status;
        while ((status = await AskAsync(reply, WorkAnswers.Statistics)) == StatusCodes.Status503ServiceUnavailable)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        Assert.Equal(StatusCodes.Status200OK, status);
    }

    // The server uses a request again for the next one.
    [Fact]
    public async Task Question_ThatIsStillAtWork_KnowsWhatItWasAsked()
    {
        await using var services = await ServeAsync();
        var reply = services.GetRequiredService<ReplyWriter>();
        using var done = new ManualResetEventSlim();
        var seen = new TaskCompletionSource<(int Top, string Key)>();
        Answer Slow(Question question)
        {
            done.Wait(CancellationToken.None);
            seen.SetResult((question.Parameters.Top(1, 1), question.Parameters.Key()));
            return WorkAnswers.Statistics(question);
        }

        var context = Asked("?top=7", "mine");
        await reply.AnswerAsync(context, Slow);
        Assert.Equal(StatusCodes.Status503ServiceUnavailable, context.Response.StatusCode);
        context.Request.QueryString = new QueryString("?top=3");
        context.Request.RouteValues["key"] = "another's";
        done.Set();
        Assert.Equal((7, "mine"), await seen.Task);
    }

    private async Task<ServiceProvider> ServeAsync()
    {
        var records = Path.Combine(_folder, "records.jsonl");
        await File.WriteAllTextAsync(
            records, """{"id":"p","title":"Robots","authors":[{"name":"Ada Quill"}]}""", TestContext.Current.CancellationToken);
        var settings = new ExplorerSettings
        {
            GraphFolder = Path.Combine(_folder, "graph"),
            ProgramVersion = "1",
            Patience = TimeSpan.FromMilliseconds(300),
        };
        Ingestion.Run(
            new IngestRequest { GraphFolder = settings.GraphFolder, Inputs = [records] }, null,
            TestContext.Current.CancellationToken);
        return new ServiceCollection().AddLogging().AddSingleton(settings).AddSingleton<LiveGraph>()
            .AddSingleton(TimeProvider.System).AddSingleton<JobDesk>()
            .AddSingleton<ReplyWriter>().BuildServiceProvider();
    }

    private static async Task<int> AskAsync(ReplyWriter reply, Func<Question, Answer> ask)
    {
        var context = Asked("", null);
        await reply.AnswerAsync(context, ask);
        return context.Response.StatusCode;
    }

    private static DefaultHttpContext Asked(string query, string? key)
    {
        var context = new DefaultHttpContext();
        context.Request.Path = "/stats";
        context.Request.QueryString = new QueryString(query);
        context.Request.RouteValues["key"] = key;
        context.Response.Body = new MemoryStream();
        return context;
    }
}
