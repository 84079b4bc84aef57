using CoauthorGraph.Pipeline.Exporting;
using CoauthorGraph.Web.Addresses;
using CoauthorGraph.Web.Answers;
using CoauthorGraph.Web.Asking;
using CoauthorGraph.Web.Assets;
using CoauthorGraph.Web.Describing;
using CoauthorGraph.Web.Frames;
using CoauthorGraph.Web.Graphs;
using CoauthorGraph.Web.Guarding;
using CoauthorGraph.Web.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CoauthorGraph.Web;

/// <summary>What stands at which address: the questions of the command line under their names.</summary>
internal static class ExplorerAddresses
{
    private static readonly QuestionAddress[] Questions =
    [
        new("/", "What the graph holds, and examples of questions.", WorkAnswers.Start),
        new("/stats", "What the graph holds, in numbers.", WorkAnswers.Statistics),
        new(
            "/search", "Authors, topics, institutions and papers whose name fits what was typed.", WorkAnswers.Search,
            new("q", "What was typed: parts of names in any order, beginnings, initials."),
            AddressParameter.Choice("kind", WorkAnswers.Kinds, "Of one kind alone."),
            AddressParameter.Whole("top", 1, WorkAnswers.MostHits, "How many in all."),
            AddressParameter.Whole("each", 1, WorkAnswers.MostHitsOfAKind, "How many of each kind.")),
        new(
            "/author/{**key}", "One author: names, papers, co-authors, topics, institutions.", PeopleAnswers.Author,
            Author, Top("How many co-authors.")),
        new("/authors", "Authors, those with most papers first.", PeopleAnswers.Authors, Top("How many.")),
        new(
            "/coauthors/{**key}", "Co-authors, the strongest first.", PeopleAnswers.Coauthors,
            Author, Top("How many.")),
        new("/around/{**key}", "The people around somebody and their ties.", AroundAnswers.Page, Author, Open, Each),
        new("/frame/{**key}", "What the picture around somebody draws.", AroundAnswers.Frame, Author, Open, Each)
        {
            ContentType = PictureFrame.ContentType,
        },
        new(
            "/around-file/{**key}", "What the picture around somebody shows, as a file for another tool.",
            FileAnswers.Around,
            [
                Author, Open, Each, Format, .. ChosenYears.Parameters,
                AddressParameter.Whole("least", 1, int.MaxValue, "Co-authorships of at least so many common papers."),
            ])
        {
            ContentType = FileAnswers.StandardContentType,
        },
        new(
            "/edge", "A co-authorship with its papers.", PeopleAnswers.Edge,
            AddressParameter.Needed("first", "An author."), AddressParameter.Needed("second", "The other author.")),
        new("/atlas", "The communities of the whole network at their places.", AtlasAnswers.Atlas)
        {
            IsOfAnyPart = false,
        },
        new("/atlas-frame", "What the atlas draws.", AtlasAnswers.AtlasFrame)
        {
            ContentType = PictureFrame.ContentType,
            IsOfAnyPart = false,
        },
        new(
            "/community/{**key}", "A community of the atlas: what it is about and who is in it.",
            AtlasAnswers.Community, Community,
            AddressParameter.Whole("top", 1, RequestParameters.MostRows, "How many people."))
        {
            IsOfAnyPart = false,
        },
        new(
            "/community-frame/{**key}", "What the picture of a community draws.",
            AtlasAnswers.CommunityFrame, Community)
        {
            ContentType = PictureFrame.ContentType,
            IsOfAnyPart = false,
        },
        new(
            "/community-file/{**key}", "What the picture of a community shows, as a file for another tool.",
            FileAnswers.Community, [Community, Format, .. ChosenYears.Parameters])
        {
            ContentType = FileAnswers.StandardContentType,
            IsOfAnyPart = false,
        },
        new(
            "/path", "How two authors connect, each step with its papers.", PeopleAnswers.Path,
            new("first", "An author."), new("second", "The other author."),
            new("without", "An author who is no step.") { IsRepeated = true },
            AddressParameter.Whole("k", 1, PeopleAnswers.MostPaths, "How many paths."),
            new("weighted", "Whether strong ties are short.") { IsFlag = true }),
        new(
            "/explain", "Why the mentions of an author are one person, or why two are not.", PeopleAnswers.Explain,
            AddressParameter.Needed("author", "An author."), new("other", "Another author.")),
        new(
            "/who", "Who works on topics, with what says so.", WorkAnswers.Who,
            [.. Experts, new("explain", "Whether the sentences are given.") { IsFlag = true }]),
        new(
            "/who-frame", "What the picture of who works on topics draws.", WorkAnswers.WhoFrame, Experts)
        {
            ContentType = PictureFrame.ContentType,
        },
        new(
            "/who-file", "What the picture of who works on topics shows, as a file for another tool.",
            FileAnswers.Who, [.. Experts, Format, .. ChosenYears.Parameters])
        {
            ContentType = FileAnswers.StandardContentType,
        },
        new(
            "/topic/{**key}", "A topic: papers, people, institutions.", WorkAnswers.Topic,
            AddressParameter.Key("Id or name of a topic."), Top("How many rows of each list.")),
        new("/topics", "Topics, those of most papers first.", WorkAnswers.Topics, Top("How many.")),
        new(
            "/institution/{**key}", "An institution: people, topics, partners.", WorkAnswers.Institution,
            AddressParameter.Key("Id or name of an institution."), Top("How many rows of each list.")),
        new("/institutions", "Institutions, those of most papers first.", WorkAnswers.Institutions, Top("How many.")),
        new(
            "/paper/{**key}", "One paper: all fields, topics with evidence.", WorkAnswers.Paper,
            AddressParameter.Key("Id of a paper.")),
        new(
            "/papers", "Papers, the newest first.", WorkAnswers.Papers,
            new("author", "Papers of this author alone."), Top("How many.")),
        new(
            "/export", "The network as a file for another tool, which a job makes; without a format all jobs.",
            JobAnswers.Export, Format,
            new("ego", "Only what is around this author."),
            AddressParameter.Whole("hops", 1, JobAnswers.MostHops, "Steps around that author."),
            new("min-weight", "Leave out co-authorships of less weight."))
        {
            IsOfSnapshot = false,
            BeginsWork = true,
        },
        new("/jobs/{**key}", "How it stands with a job. POST or DELETE cancels it.", JobAnswers.Job, JobKey)
        {
            IsOfAnyPart = false,
            IsOfSnapshot = false,
            BeginsWork = true,
        },
        new("/job-file/{**key}", "The file that a job made.", JobAnswers.File, JobKey)
        {
            ContentType = "application/octet-stream",
            IsOfAnyPart = false,
            IsOfSnapshot = false,
        },
    ];

    /// <summary>Maps them all.</summary>
    public static void Map(WebApplication application)
    {
        var reply = application.Services.GetRequiredService<ReplyWriter>();
        var graph = application.Services.GetRequiredService<LiveGraph>();
        foreach (var question in Questions)
        {
            RequestDelegate answer = context => question.BeginsWork && WriteGuard.IsLoadedElsewhere(context.Request)
                ? reply.FailAsync(
                    context, StatusCodes.Status403Forbidden, "The page of another site may not begin work here.")
                : reply.AnswerAsync(context, question.Ask);

            // The method is what the framework finds addresses to describe by.
            var mapped = MapReading(application, question.Pattern, answer).WithMetadata(question, answer.Method);
            if (question.IsOfSnapshot)
            {
                mapped.CacheOutput(AnswerCache.Name);
            }
        }

        MapCancelling(application, reply);

        application.MapOpenApi(AddressDescription.Route);

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

    private static AddressParameter Author => AddressParameter.Key("Id or name of an author.");

    private static AddressParameter Community =>
        AddressParameter.Key("Place of the community in the atlas, from 0, the largest.");

    private static AddressParameter JobKey => AddressParameter.Key("Id of a job of this run of the server.");

    private static AddressParameter Open =>
        new("open", "An author whose co-authors are shown too.") { IsRepeated = true };

    private static AddressParameter Each =>
        AddressParameter.Whole("each", 1, AroundAnswers.MostOfEach, "How many co-authors of each who is opened.");

    private static AddressParameter[] Experts =>
    [
        new("topic", "A topic, or words of titles and abstracts.") { IsRepeated = true },
        AddressParameter.Choice("mode", WorkAnswers.Modes, "On any, on all, or on the first alone."),
        AddressParameter.Choice("sort", WorkAnswers.Sorts, "What comes first."),
        AddressParameter.Whole("top", 1, WorkAnswers.MostExperts, "How many of each block."),
    ];

    private static AddressParameter Format =>
        AddressParameter.Choice("format", GraphExport.Formats, "What kind of file; one that is a folder comes as zip.");

    private static AddressParameter Top(string meaning) =>
        AddressParameter.Whole("top", 1, RequestParameters.MostRows, meaning);

    private static IEndpointConventionBuilder MapReading(
        IEndpointRouteBuilder routes, string pattern, RequestDelegate answer) =>
        routes.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], answer);

    private static void MapCancelling(WebApplication application, ReplyWriter reply)
    {
        var desk = application.Services.GetRequiredService<JobDesk>();
        application.MapMethods(
            JobDesk.AddressOf("{key}"), [HttpMethods.Post, HttpMethods.Delete], (HttpContext context) =>
            {
                var id = (string)context.Request.RouteValues["key"]!;
                if (!desk.Cancel(id))
                {
                    return reply.FailAsync(context, StatusCodes.Status404NotFound, JobAnswers.NoJob(id).Message);
                }

                if (JsonEnding.IsWanted(context) || HttpMethods.IsDelete(context.Request.Method))
                {
                    return reply.AnswerAsync(context, JobAnswers.Job);
                }

                context.Response.StatusCode = StatusCodes.Status303SeeOther;
                context.Response.Headers.Location = JobDesk.AddressOf(id);
                return Task.CompletedTask;
            });
    }

    private static Task NotHereAsync(HttpContext context, ReplyWriter reply) =>
        HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
            ? reply.FailAsync(
                context, StatusCodes.Status404NotFound,
                $"There is no page '{context.Request.Path}' here; the start is at '/'.")
            : reply.FailAsync(
                context, StatusCodes.Status405MethodNotAllowed,
                $"Nothing at '{context.Request.Path}' takes {context.Request.Method}; pages are read by GET.");
}
