using System.Globalization;
using CoauthorGraph.Web.Jobs;
using Humanizer;

namespace CoauthorGraph.Web.Parts;

/// <summary>Numbers and years as people write them.</summary>
internal static class Words
{
    public static string Count(string what, int count) => what.ToQuantity(count, "N0", CultureInfo.InvariantCulture);

    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Span(int? first, int? last) =>
        first is null ? "" : first == last ? $"{first}" : $"{first}–{last}";

    public static string Percent(double share) => (share * 100).ToString("0", CultureInfo.InvariantCulture) + " %";

    public static string Bytes(long bytes) => bytes.Bytes().Humanize("0.#", CultureInfo.InvariantCulture);

    /// <summary>What a format of export is called.</summary>
    public static string FormatName(string format) => Format(format).Split([',', '('])[0].TrimEnd();

    /// <summary>A format of export, with those who read it.</summary>
    public static string Format(string format) => format switch
    {
        "gexf" => "GEXF, for Gephi",
        "graphml" => "GraphML, for igraph, NetworkX, yEd",
        "csv" => "CSV, tables for spreadsheets (zip)",
        "cytoscape" => "Cytoscape",
        "graphology" => "graphology, sigma.js",
        "vosviewer" => "VOSviewer",
        "pajek" => "Pajek",
        "dot" => "Graphviz dot",
        "svg" => "SVG, a picture",
        "html" => "HTML, a page that opens offline",
        "parquet" => "Parquet (zip)",
        "arrow" => "Arrow (zip)",
        "neo4j-admin" => "Neo4j bulk import (zip)",
        _ => format,
    };

    /// <summary>How it stands with a job.</summary>
    public static string State(JobStatus job) => job.State switch
    {
        JobState.Waiting => job.Ahead == 0 ? "It is next." : $"It waits for {Count("other", job.Ahead)}.",
        JobState.Running => $"At work: {job.Stage}"
            + (job.Total is > 0 and var total ? $", {Percent((double)job.Done / total)}" : "")
            + (job.Written > 0 ? $", {Bytes(job.Written)} so far." : "."),
        JobState.Done => "The file is there.",
        JobState.Cancelled => "It was cancelled.",
        _ => job.Sentence ?? "It failed.",
    };

    public static string Decimal(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A number with its sign, for what is added up.</summary>
    public static string Signed(double number) => number.ToString("+0.00;−0.00;0.00", CultureInfo.InvariantCulture);
}
