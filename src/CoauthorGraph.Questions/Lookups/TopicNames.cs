using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Text;
using Humanizer;

namespace CoauthorGraph.Questions.Lookups;

/// <summary>The names of topics.</summary>
internal sealed class TopicNames(KnowledgeGraph graph) : NameLookup
{
    private readonly TopicTable _topics = graph.Topics;

    protected override int Count => _topics.Count;

    protected override WordTable? Words => graph.Words?.Topics;

    public override string Kind => "topic";

    protected override string Advice => "'coauthor topics' lists those that are";

    public override string Describe(int row) => $"{_topics.Id[row]}  {_topics.Name[row]}"
        + (PapersOf(row) is > 0 and var papers ? $", {"paper".ToQuantity(papers, "N0")}" : "");

    protected override SearchHit Hit(int row) => new(Kind, _topics.Id[row], _topics.Name[row], PapersOf(row), null);

    protected override IEnumerable<int> RowsOfNearId(string id) => NearKeys.Of(_topics.Id, id);

    protected override string NameOf(int row) => _topics.Name[row];

    protected override IEnumerable<string> OthersOf(int row) => graph.OtherNames?.OfTopic(_topics.Id[row]) ?? [];

    protected override int PapersOf(int row) => graph.PaperTopics.OfTopic[row].Length;

    // "recommendation" is in one topic's name, and in what another with far more papers is called beside its name.
    protected override IEnumerable<int> MeantRather(int row, NamePattern pattern) => Enumerable.Range(0, Count)
        .Where(other => PapersOf(other) > PapersOf(row)
            && OthersOf(other).Any(name => pattern.Fit(name, byInitials: false) >= NameFit.Words));

    protected override int FindId(string text)
    {
        var wanted = TextFolding.Words(text);
        for (var row = 0; row < Count; row++)
        {
            if (TextFolding.Words(_topics.Id[row]) == wanted)
            {
                return row;
            }
        }

        return -1;
    }
}
