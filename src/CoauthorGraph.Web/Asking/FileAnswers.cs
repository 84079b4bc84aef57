using CoauthorGraph.Core.Graph;
using CoauthorGraph.Pipeline.Exporting;
using CoauthorGraph.Questions.Communities;
using CoauthorGraph.Questions.Lookups;
using CoauthorGraph.Questions.Slicing;
using CoauthorGraph.Web.Answers;

namespace CoauthorGraph.Web.Asking;

/// <summary>What a picture shows, as a file for another tool.</summary>
internal static class FileAnswers
{
    /// <summary>What the file is where no format is named.</summary>
    public const string StandardContentType = "application/gexf+xml";

    /// <summary>The people around somebody, as far as years and strength let them through.</summary>
    public static Answer Around(Question question)
    {
        var (graph, parameters) = (question.Graph, question.Parameters);
        var around = AroundAnswers.Around(question, out var author);
        var years = ChosenYears.Of(parameters);
        var least = parameters.Whole("least", 1, int.MaxValue, 1);
        var (people, ties) = around.Seen(years.From, years.To, least);
        var part = ChosenPart.Of(
            graph,
            people.Select(person => graph.Authors.Id.Find(person.Id)),
            ties.Select(tie => graph.Coauthorships.Find(
                graph.Authors.Id.Find(tie.First), graph.Authors.Id.Find(tie.Second))));
        List<string> said =
        [
            "around " + string.Join(
                " and ", around.Opened.Select(id => graph.Authors.Name[AuthorLookup.Find(graph, id)])),
        ];
        if (years.Words is { } words)
        {
            said.Add($"co-authorships of {words}");
        }

        if (least > 1)
        {
            said.Add($"{least} common papers at least");
        }

        return File(question, part, "around-" + graph.Authors.Id[author], said);
    }

    /// <summary>The people of a community that its picture draws.</summary>
    public static Answer Community(Question question)
    {
        var (atlas, place) = AtlasAnswers.Place(question);
        var (people, ties) = atlas.Network.Members(place, Pipeline.Atlases.GraphAtlas.MostPeople);
        return MapFile(question, people, ties, $"community-{place}",
        [
            $"community {place} of the atlas ({atlas.Network.Communities[place].Name})",
            $"{people.Count:N0} of {atlas.Network.Communities[place].Authors:N0} authors",
        ]);
    }

    /// <summary>The people of an answer to who works on what, and their strongest ties.</summary>
    public static Answer Who(Question question)
    {
        var (people, model) = WorkAnswers.PeopleOf(question);
        return MapFile(question, people, StrongestTies.Among(question.Graph, people), "who",
        [
            "who works on " + string.Join(" and ", model.Topics.Select(static topic => topic.Name)),
            $"{people.Count:N0} authors by {model.Sort}",
        ]);
    }

    private static Answer MapFile(
        Question question, IReadOnlyList<int> people, IReadOnlyList<int> ties, string name, List<string> said)
    {
        var (authors, all) = (question.Graph.Authors, question.Graph.Coauthorships);
        var years = ChosenYears.Of(question.Parameters);
        said.Add("the strongest co-authorships of each");
        if (years.Words is { } words)
        {
            said.Add($"of them whose papers span some of {words}");
        }

        return File(
            question,
            ChosenPart.Of(
                question.Graph,
                people.Where(row => years.Let(authors.FirstYear.Span[row], authors.LastYear.Span[row])),
                ties.Where(edge => years.Let(all.FirstYear.Span[edge], all.LastYear.Span[edge]))),
            name,
            said);
    }

    private static Answer File(Question question, KnowledgeGraph part, string name, IEnumerable<string> said)
    {
        using (part)
        {
            var format = question.Parameters.Choice("format", GraphExport.Formats, "gexf");
            var origin = question.Origin.Value;
            var filters = string.Join(
                ", ", said.Prepend(origin.Filters).Where(static text => text is not null));
            using var output = new MemoryStream();
            PackedExport.Write(
                part, new GraphExportSettings(format, filters, origin.Version, 0, 1), output, null, question.End);
            return Answer.OfBytes(new AnswerBytes(
                ContentTypeOf(format), output.ToArray(), $"{name}.{PackedExport.EndingOf(format)}"));
        }
    }

    internal static string ContentTypeOf(string format) => format switch
    {
        "gexf" => StandardContentType,
        "graphml" => "application/graphml+xml",
        "csv" => "application/zip",
        _ => "application/octet-stream",
    };
}
