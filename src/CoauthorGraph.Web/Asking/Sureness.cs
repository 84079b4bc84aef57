using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Web.Asking;

/// <summary>How sure it is that all mentions of an author are one person.</summary>
/// <param name="Mentions">Number of mentions.</param>
/// <param name="Doubtful">Those that are less sure than nine in ten.</param>
/// <param name="LeastSure">The name on the mention that is least sure.</param>
/// <param name="LeastPaper">The paper it is on.</param>
/// <param name="LeastTitle">Title of that paper.</param>
/// <param name="Least">How sure it is, from 0 to 1.</param>
public sealed record Sureness(
    int Mentions, int Doubtful, string LeastSure, string LeastPaper, string LeastTitle, double Least)
{
    private const double Sure = 0.9;

    /// <summary>Of an author row.</summary>
    public static Sureness Of(KnowledgeGraph graph, int author)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var rows = graph.Authors.Authorships[author];
        var confidence = graph.Authorships.Confidence.Span;
        var (least, doubtful) = (rows[0], 0);
        foreach (var row in rows)
        {
            least = confidence[row] < confidence[least] ? row : least;
            doubtful += confidence[row] < Sure ? 1 : 0;
        }

        var paper = graph.Authorships.Paper.Span[least];
        return new Sureness(
            rows.Length, doubtful, graph.Authorships.Name[least], graph.Papers.Id[paper], graph.Papers.Title[paper],
            confidence[least]);
    }
}
