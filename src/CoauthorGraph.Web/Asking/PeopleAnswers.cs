using CoauthorGraph.Core.Graph;
using CoauthorGraph.Pipeline.Identities;
using CoauthorGraph.Questions.Authors;
using CoauthorGraph.Questions.Connections;
using CoauthorGraph.Questions.Groups;
using CoauthorGraph.Questions.Lookups;
using CoauthorGraph.Web.Addresses;
using CoauthorGraph.Web.Answers;
using CoauthorGraph.Web.Pages;

namespace CoauthorGraph.Web.Asking;

/// <summary>Questions about people.</summary>
internal static class PeopleAnswers
{
    internal const int MostPaths = 20;
    private const int ShownCoauthors = 10;

    public static Answer Author(Question question)
    {
        var graph = question.Graph;
        var row = AuthorLookup.Find(graph, question.Parameters.Key());
        var profile = AuthorProfile.Of(
            graph, row, question.Parameters.Whole("top", 1, RequestParameters.MostRows, ShownCoauthors));
        return Answer.Of<AuthorPage, AuthorProfile>(
            profile.Name,
            profile,
            new AuthorModel(
                profile,
                [.. profile.PaperList.Where(static paper => paper.Year is not null)
                    .CountBy(static paper => paper.Year!.Value)
                    .OrderBy(static year => year.Key).Select(static year => new YearCount(year.Key, year.Value))],
                Sureness.Of(graph, row),
                question.Filter.IsEverything ? AtlasAnswers.CommunityOf(question.Atlas, row) : null));
    }

    public static Answer Authors(Question question) => Answer.OfRows<AuthorsPage, AuthorSummary>(
        "Authors", [.. AuthorList.MostPapers(question.Graph).Take(question.Parameters.Top(100, 20))]);

    public static Answer Coauthors(Question question)
    {
        var graph = question.Graph;
        var row = AuthorLookup.Find(graph, question.Parameters.Key());
        var rows = CoauthorGraph.Questions.Authors.Coauthors.Of(
            graph, row, question.Parameters.Top(100, 20));
        return Answer.OfRows<CoauthorsPage, CoauthorRow>(
            $"Co-authors of {graph.Authors.Name[row]}",
            rows, new CoauthorsModel(AuthorList.Summary(graph, row), graph.Coauthorships.Graph.Degree(row), rows));
    }

    public static Answer Edge(Question question)
    {
        var edge = EdgeDetails.Of(
            question.Graph,
            AuthorLookup.Find(question.Graph, question.Parameters.Required("first")),
            AuthorLookup.Find(question.Graph, question.Parameters.Required("second")));
        return Answer.Of<EdgePage, EdgeDetails>($"{edge.First.Name} and {edge.Second.Name}", edge);
    }

    public static Answer Path(Question question)
    {
        var (graph, parameters) = (question.Graph, question.Parameters);
        var (k, weighted) = (parameters.Whole("k", 1, MostPaths, 1), parameters.Flag("weighted"));
        if (parameters.Text("first") is null && parameters.Text("second") is null)
        {
            return Answer.OfRows<PathPage, CollaborationPath>(
                "How two people connect", [], new PathModel(null, null, [], k, weighted, [], new HashSet<string>()));
        }

        var from = AuthorLookup.Find(graph, parameters.Required("first"));
        var to = AuthorLookup.Find(graph, parameters.Required("second"));
        var without = parameters.Texts("without").Select(name => AuthorLookup.Find(graph, name)).ToList();
        var paths = CollaborationPath.Find(graph, from, to, k, weighted, question.End, without);
        return Answer.OfRows<PathPage, CollaborationPath>(
            $"From {graph.Authors.Name[from]} to {graph.Authors.Name[to]}",
            paths,
            new PathModel(
                AuthorList.Summary(graph, from),
                AuthorList.Summary(graph, to),
                [.. without.Select(author => AuthorList.Summary(graph, author))],
                k,
                weighted,
                paths,
                parameters.IsJson ? new HashSet<string>() : NamesOfOne(graph, [from, to, .. without])));
    }

    private static HashSet<string> NamesOfOne(KnowledgeGraph graph, IReadOnlyList<int> authors) =>
        [.. authors.Select(author => graph.Authors.Name[author])
            .Where(name => AuthorLookup.FindAll(graph, name).Count == 1)];

    public static Answer Explain(Question question)
    {
        var graph = question.Graph;
        var author = AuthorLookup.Find(graph, question.Parameters.Required("author"));
        var name = graph.Authors.Name[author];
        if (question.Parameters.Text("other") is not { } asked)
        {
            return Answer.Of<ExplainPage, IdentityAnswer>(
                $"Why {name} is one author", question.Identities.Of(graph, question.End).OfAuthor(author));
        }

        var other = AuthorLookup.Find(graph, asked);
        return Answer.Of<ExplainPairPage, IdentityPairAnswer>(
            $"Why {name} is not {asked}", question.Identities.Of(graph, question.End).OfPair(author, other));
    }
}
