using CoauthorGraph.Web.Answers;
using CoauthorGraph.Web.Asking;
using CoauthorGraph.Web.Assets;
using CoauthorGraph.Web.Graphs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CoauthorGraph.Web;

/// <summary>What stands at which address: the questions of the command line under their names.</summary>
internal static class ExplorerAddresses
{
    private static readonly (string Pattern, Func<Question, Answer> Ask)[] Questions =
    [
        ("/", WorkAnswers.Start),
        ("/stats", WorkAnswers.Statistics),
        ("/search", WorkAnswers.Search),
        ("/author/{**key}", PeopleAnswers.Author),
        ("/authors", PeopleAnswers.Authors),
        ("/coauthors/{**key}", PeopleAnswers.Coauthors),
        ("/around/{**key}", AroundAnswers.Page),
        ("/frame/{**key}", AroundAnswers.Frame),
        ("/around-file/{**key}", FileAnswers.Around),
        ("/edge", PeopleAnswers.Edge),
        ("/atlas", AtlasAnswers.Atlas),
        ("/atlas-frame", AtlasAnswers.AtlasFrame),
        ("/community/{**key}", AtlasAnswers.Community),
        ("/community-frame/{**key}", AtlasAnswers.CommunityFrame),
        ("/community-file/{**key}", FileAnswers.Community),
        ("/path", PeopleAnswers.Path),
        ("/explain", PeopleAnswers.Explain),
        ("/who", WorkAnswers.Who),
        ("/topic/{**key}", WorkAnswers.Topic),
        ("/topics", WorkAnswers.Topics),
        ("/institution/{**key}", WorkAnswers.Institution),
        ("/institutions", WorkAnswers.Institutions),
        ("/paper/{**key}", WorkAnswers.Paper),
        ("/papers", WorkAnswers.Papers),
    ];

    /// <summary>Maps them all.</summary>
    public static void Map(WebApplication application)
    {
        var reply = application.Services.GetRequiredService<ReplyWriter>();
        var graph = application.Services.GetRequiredService<LiveGraph>();
        foreach (var (pattern, ask) in Questions)
        {
            MapReading(application, pattern, context => reply.AnswerAsync(context, ask))
                .CacheOutput(AnswerCache.Name);
        }

        MapReading(application, "/snapshot", context =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return context.Response.WriteAsJsonAsync(new { snapshot = graph.Snapshot }, context.RequestAborted);
        });
        MapReading(application, AssetFiles.Route, async context =>
        {
            if (!await AssetFiles.TrySendAsync(context, (string)context.Request.RouteValues["name"]!))
            {
                await NotHereAsync(context, reply);
            }
        });
        application.MapFallback(context => NotHereAsync(context, reply));
    }

    private static IEndpointConventionBuilder MapReading(
        IEndpointRouteBuilder routes, string pattern, RequestDelegate answer) =>
        routes.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], answer);

    private static Task NotHereAsync(HttpContext context, ReplyWriter reply) =>
        HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
            ? reply.FailAsync(
                context, StatusCodes.Status404NotFound,
                $"There is no page '{context.Request.Path}' here; the start is at '/'.")
            : reply.FailAsync(
                context, StatusCodes.Status405MethodNotAllowed,
                $"Nothing at '{context.Request.Path}' takes {context.Request.Method}; pages are read by GET.");
}
