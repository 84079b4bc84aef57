using CoauthorGraph.Core.Errors;
using CoauthorGraph.Pipeline.Exporting;
using CoauthorGraph.Questions.Lookups;
using CoauthorGraph.Questions.Slicing;
using CoauthorGraph.Web.Answers;
using CoauthorGraph.Web.Jobs;
using CoauthorGraph.Web.Pages;
using CoauthorGraph.Web.Parts;
using Microsoft.AspNetCore.Http;

namespace CoauthorGraph.Web.Asking;

/// <summary>Long work, which is asked for at one address and followed at another.</summary>
internal static class JobAnswers
{
    internal const int MostHops = 5;

    /// <summary>The graph, or what is left of it by the filters, as a file: the job that makes it, or what can be
    /// made.</summary>
    public static Answer Export(Question question)
    {
        var parameters = question.Parameters;
        var format = parameters.Choice("format", GraphExport.Formats, "");
        var (hops, least) = (parameters.Whole("hops", 1, MostHops, 1), parameters.Number("min-weight", 0));
        if (format.Length == 0)
        {
            return Answer.OfRows<ExportPage, JobStatus>("Take the graph away", question.Jobs.All());
        }

        var graph = question.Graph;
        int? ego = parameters.Text("ego") is { } name ? AuthorLookup.Find(graph, name) : null;
        var filters = string.Join(", ", new[]
        {
            question.Filter.IsEverything ? null : question.Origin.Value.Filters,
            ego is { } someone ? $"ego {graph.Authors.Name[someone]}, hops {hops}" : null,
        }.OfType<string>());
        var settings = new GraphExportSettings(
            format, filters, question.Origin.Value.Version, least, question.Threads);
        var status = question.Jobs.Take(new JobOrder(
            $"{graph.Info.Id} {format} {least:R} {ego} {hops} {question.Filter}",
            parameters.Address,
            $"{Words.FormatName(format)} of {(filters.Length == 0 ? "the whole graph" : filters)}"
                + (least > 0 ? $", co-authorships of weight {least} and more" : ""),
            $"coauthor-{graph.Info.Id}.{PackedExport.EndingOf(format)}",
            FileAnswers.ContentTypeOf(format),
            PackedExport.IsPacked(format),
            question.Keep(),
            (output, progress, end) =>
            {
                var part = ego is { } author
                    ? EgoNetwork.Cut(graph, author, hops, settings.Threads, end, least)
                    : graph;
                return PackedExport.Write(part, settings, output, progress, end).Notes;
            }));
        return Of(status);
    }

    /// <summary>How it stands with a job.</summary>
    public static Answer Job(Question question)
    {
        var id = question.Parameters.Key();
        return Of(question.Jobs.Find(id) ?? throw NoJob(id));
    }

    /// <summary>The file that a job made.</summary>
    public static Answer File(Question question)
    {
        var id = question.Parameters.Key();
        return question.Jobs.TryOpen(id) is { } made ? Answer.OfFile(made.File, made.Order)
            : throw (question.Jobs.Find(id) is null ? NoJob(id) : new CoauthorGraphException(
                ErrorCode.NotFound, $"There is no file of this job; {JobDesk.AddressOf(id)} says how it stands."));
    }

    /// <summary>What is said where no job is known by an id.</summary>
    internal static CoauthorGraphException NoJob(string id) => new(
        ErrorCode.NotFound,
        $"No job '{id}' is known: it ended more than {JobDesk.Keeping.TotalMinutes:0} minutes ago, others took its room, "
            + "or the server was started again since. Ask for what it was to make at /export.");

    private static Answer Of(JobStatus status) => Answer.Of<JobPage, JobStatus>(
        status.What, status, status.IsUnderWay ? StatusCodes.Status202Accepted : StatusCodes.Status200OK,
        status.IsUnderWay ? status.Address : null);
}
