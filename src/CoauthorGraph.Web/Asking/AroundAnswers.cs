using CoauthorGraph.Questions.Authors;
using CoauthorGraph.Questions.Connections;
using CoauthorGraph.Questions.Lookups;
using CoauthorGraph.Web.Answers;
using CoauthorGraph.Web.Frames;
using CoauthorGraph.Web.Pages;

namespace CoauthorGraph.Web.Asking;

/// <summary>The people around somebody, as a page and as what its picture draws.</summary>
internal static class AroundAnswers
{
    private const int MostOpened = 30;
    private const int StandardOfEach = 60;
    internal const int MostOfEach = 500;

    public static Answer Page(Question question)
    {
        var graph = question.Graph;
        var around = Around(question, out var author);
        var coauthors = CoauthorGraph.Questions.Authors.Coauthors.Of(graph, author, StandardOfEach);
        return Answer.Of<AroundPage, Surroundings>(
            $"Around {graph.Authors.Name[author]}",
            around,
            new AroundModel(AuthorList.Summary(graph, author), around, coauthors));
    }

    public static Answer Frame(Question question) => Answer.OfBytes(new AnswerBytes(
        PictureFrame.ContentType, PictureFrame.Of(Around(question, out _), question.Graph.Info.Id)));

    internal static Surroundings Around(Question question, out int author)
    {
        var (graph, parameters) = (question.Graph, question.Parameters);
        author = AuthorLookup.Find(graph, parameters.Key());
        return Surroundings.Of(
            graph,
            [author, .. parameters.Texts("open", MostOpened).Select(name => AuthorLookup.Find(graph, name))],
            parameters.Whole("each", 1, MostOfEach, StandardOfEach),
            question.End);
    }
}
