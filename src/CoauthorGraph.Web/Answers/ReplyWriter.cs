using System.Text;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Memory;
using CoauthorGraph.Pipeline.Answers;
using CoauthorGraph.Questions.Slicing;
using CoauthorGraph.Web.Addresses;
using CoauthorGraph.Web.Graphs;
using CoauthorGraph.Web.Jobs;
using CoauthorGraph.Web.Pages;
using CoauthorGraph.Web.Parts;
using CoauthorGraph.Web.Settings;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoauthorGraph.Web.Answers;

/// <summary>
/// Answers a request by a page or by JSON. The answer is made whole before any of it is sent: a reader that is slow
/// keeps neither the graph nor a place among those who ask, and what fails halfway is a failure and not half a page.
/// </summary>
internal sealed partial class ReplyWriter(
    LiveGraph graph, JobDesk jobs, ExplorerSettings settings, IServiceProvider services, ILoggerFactory logs,
    ILogger<ReplyWriter> log) : IDisposable
{
    /// <summary>How many answers are worked on at once: more than there are processors, so that what takes long shares
    /// them with what does not, and nobody waits behind it.</summary>
    public static readonly int Places = Math.Max(8, 2 * Environment.ProcessorCount);

    // By pieces: the server expects of a client that it takes each at the least rate, and a whole answer would give it
    // minutes.
    private const int Piece = 32 << 10;

    private static readonly AnswerBytes NoBytes = new("", []);
    private readonly OutgoingBytes _outgoing = new();
    private readonly SemaphoreSlim _places = new(Places);

    /// <summary>Asks and answers.</summary>
    public async Task AnswerAsync(HttpContext context, Func<Question, Answer> ask)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        end.CancelAfter(settings.Patience);
        var (asked, stop) = (AskedAddress.Of(context), end.Token);
        (Answer Answer, AnswerBytes Bytes) made;
        try
        {
            made = await WorkAsync(() => BytesAsync(asked, ask, stop), stop);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            await FailAsync(
                context, StatusCodes.Status503ServiceUnavailable,
                $"This takes more than {settings.Patience.TotalSeconds:0} seconds here; narrow the question by years, "
                    + "topic or institution, or ask at the command line.");
            return;
        }
        catch (CoauthorGraphException failure)
        {
            await FailAsync(context, StatusOf(failure), failure.Message, failure.Candidates);
            return;
        }
        catch (NoRoomException full)
        {
            context.Response.Headers.RetryAfter = "60";
            await FailAsync(context, StatusCodes.Status503ServiceUnavailable, full.Message);
            return;
        }

        if (made.Answer.File is var (file, order))
        {
            await JobDownload.SendAsync(context, file, order);
            return;
        }

        var bytes = made.Bytes;
        if (!_outgoing.TryTake(bytes.Content.Length))
        {
            context.Response.Headers.RetryAfter = "10";
            await FailAsync(
                context, StatusCodes.Status503ServiceUnavailable,
                "Too many large answers are being sent to others; ask for fewer rows, or again in ten seconds.");
            return;
        }

        try
        {
            context.Response.Headers.Location = made.Answer.Next;
            await SendAsync(context, made.Answer.Status, bytes);
        }
        finally
        {
            _outgoing.GiveBack(bytes.Content.Length);
        }
    }

    /// <summary>Answers by one sentence.</summary>
    public async Task FailAsync(
        HttpContext context, int status, string sentence, IReadOnlyList<string>? candidates = null)
    {
        var asked = AskedAddress.Of(context);
        var text = asked.IsJson
            ? Json(output => AnswerJson.WriteObject(
                output, new Failure(sentence, candidates is [] ? null : candidates), null))
            : await PageAsync(
                "No answer",
                typeof(FailurePage),
                new FailureModel(status, sentence, candidates ?? [], context.Request.Path),
                Frame(asked, null));
        await SendAsync(context, status, Text(asked, text));
    }

    /// <summary>Answers by a page that is of no snapshot.</summary>
    public async Task ShowAsync<TPage>(HttpContext context, int status, string title, object model)
        where TPage : IComponent
    {
        var asked = AskedAddress.Of(context);
        await SendAsync(context, status, Text(asked, await PageAsync(title, typeof(TPage), model, Frame(asked, null))));
    }

    /// <summary>Answers for what nobody foresaw.</summary>
    public async Task ApologizeAsync(HttpContext context, Exception failure)
    {
        LogFailure(failure, context.Request.Path);
        await FailAsync(
            context, StatusCodes.Status500InternalServerError,
            "This should not happen; the log of 'coauthor serve --verbose' says more.");
    }

    public void Dispose() => _places.Dispose();

    // Off the thread that reads from the network, for an answer may take its time. One that does not look at the clock
    // keeps its place until it is done, but nobody waits for it longer than for others.
    private async Task<T> WorkAsync<T>(Func<Task<T>> answer, CancellationToken end)
    {
        await _places.WaitAsync(end);
        var work = Task.Run(answer, CancellationToken.None);
        _ = work.ContinueWith(
            _ => Leave(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return await work.WaitAsync(end);
    }

    // An answer over millions of papers leaves as much memory as it took time.
    private void Leave()
    {
        _places.Release();
        PhaseMemory.Release();
    }

    private async Task<(Answer Answer, AnswerBytes Bytes)> BytesAsync(
        AskedAddress asked, Func<Question, Answer> ask, CancellationToken end)
    {
        var parameters = new RequestParameters(asked);
        using var lease = graph.Lease(parameters.Text(FilterNames.Snapshot));
        var filter = parameters.Filter();
        var slice = await lease.Graph.Slices.CutAsync(filter, end);
        var origin = new Lazy<AnswerOrigin>(() => AnswerOrigin.Of(
            slice.Graph, slice.Filter, settings.ProgramVersion));
        var answer = ask(new Question(
            slice.Graph, lease.Graph.Whole, lease.Graph.Identities, filter, origin, lease.Graph.Atlas, parameters,
            jobs, lease.Again, Math.Max(1, settings.Threads / 2), end));
        end.ThrowIfCancellationRequested();
        if (answer.File is not null)
        {
            return (answer, NoBytes);
        }

        return (answer, answer.Bytes ?? Text(asked, asked.IsJson
            ? Json(output => answer.Write(output, origin.Value))
            : await PageAsync(
                answer.Title, answer.Page, answer.Model, Frame(asked, lease.Graph, slice.Filter, filter),
                answer.Next)));
    }

    private static AnswerBytes Text(AskedAddress asked, string text) => new(
        asked.IsJson ? "application/json; charset=utf-8" : "text/html; charset=utf-8",
        Encoding.UTF8.GetBytes(text));

    private static string Json(Action<TextWriter> write)
    {
        using var output = new StringWriter { NewLine = "\n" };
        write(output);
        return output.ToString();
    }

    private async Task<string> PageAsync(
        string title, Type page, object model, PageFrame frame, string? next = null)
    {
        await using var renderer = new HtmlRenderer(services, logs);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["Title"] = title,
            ["Page"] = page,
            ["Model"] = model,
            ["Frame"] = frame,
            ["Next"] = next,
        });
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var html = await renderer.RenderComponentAsync<Shell>(parameters);
            return html.ToHtmlString();
        });
    }

    private PageFrame Frame(
        AskedAddress asked, ServedGraph? served, SliceFilter? told = null, SliceFilter? filter = null)
    {
        var cuts = filter ?? SliceFilter.Everything;
        var own = asked.Query.Where(one => !FilterNames.All.Contains(one.Key))
            .SelectMany(static one => one.Value.OfType<string>().Select(value => (one.Key, value))).ToList();
        var snapshot = served is null ? null : asked.Query[FilterNames.Snapshot].FirstOrDefault();
        return new PageFrame(
            served?.Whole.Info.Id ?? "",
            told ?? SliceFilter.Everything,
            served?.Note,
            new PageLinks(cuts, snapshot),
            served is null ? null : $"{asked.Path}.json{asked.QueryString}",
            asked.Path,
            own,
            settings.IsSample,
            settings.ProgramVersion);
    }

    private static int StatusOf(CoauthorGraphException failure) => failure.Code switch
    {
        ErrorCode.Usage => StatusCodes.Status400BadRequest,
        ErrorCode.NotFound when failure.IsAmbiguous => StatusCodes.Status300MultipleChoices,
        ErrorCode.NotFound => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status503ServiceUnavailable,
    };

    private static async Task SendAsync(HttpContext context, int status, AnswerBytes bytes)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = bytes.ContentType;
        response.Headers.Vary = "Accept";
        response.Headers.CacheControl = "no-cache";
        response.ContentLength = bytes.Content.Length;
        if (bytes.FileName is { } name)
        {
            response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        }

        if (!HttpMethods.IsHead(context.Request.Method))
        {
            for (var at = 0; at < bytes.Content.Length; at += Piece)
            {
                var piece = bytes.Content.AsMemory(at, Math.Min(Piece, bytes.Content.Length - at));
                await response.Body.WriteAsync(piece, context.RequestAborted);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "The page {Path} failed.")]
    private partial void LogFailure(Exception failure, string path);

    private sealed record Failure(string Error, IReadOnlyList<string>? Candidates);
}
