using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Extraction.Topics;

namespace CoauthorGraph.Pipeline.Building;

/// <summary>What papers are about. The table of topics is the whole taxonomy and what records name beyond it.</summary>
internal sealed class TopicRows
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<Topic> _topics = [.. TopicTaxonomy.Default.Topics];
    private readonly List<(int Paper, int Topic, float Score)> _rows = [];
    private readonly StringColumnBuilder _evidence = new();

    public TopicRows()
    {
        for (var i = 0; i < _topics.Count; i++)
        {
            _numbers.Add(_topics[i].Id, i);
        }
    }

    public void Add(int paper, IReadOnlyList<TopicAssignment> topics)
    {
        foreach (var topic in topics.DistinctBy(static topic => topic.Id)
            .OrderBy(static topic => topic.Id, Utf8Order.Instance))
        {
            if (!_numbers.TryGetValue(topic.Id, out var number))
            {
                _numbers.Add(topic.Id, number = _topics.Count);
                _topics.Add(new Topic(topic.Id, topic.Name, 1, []));
            }

            _rows.Add((paper, number, (float)topic.Score));
            _evidence.Add(topic.Evidence);
        }
    }

    public (TopicTable Topics, PaperTopicTable PaperTopics) Build(int papers)
    {
        var order = Enumerable.Range(0, _topics.Count).OrderBy(i => _topics[i].Id, Utf8Order.Instance).ToArray();
        var rank = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            rank[order[i]] = i;
        }

        var topicOfRow = _rows.Select(row => rank[row.Topic]).ToArray();
        var offsets = new int[papers + 1];
        foreach (var row in _rows)
        {
            offsets[row.Paper + 1]++;
        }

        for (var paper = 0; paper < papers; paper++)
        {
            offsets[paper + 1] += offsets[paper];
        }

        return (
            new TopicTable
            {
                Id = StringColumn.From(order.Select(i => _topics[i].Id)),
                Name = StringColumn.From(order.Select(i => _topics[i].Name)),
                Level = order.Select(i => _topics[i].Level).ToArray(),
                Broader = IntListColumn.From([.. order.Select(i => (IReadOnlyList<int>)
                    [.. _topics[i].Broader.Select(id => rank[_numbers[id]]).Order()])]),
            },
            new PaperTopicTable
            {
                Paper = _rows.Select(static row => row.Paper).ToArray(),
                Topic = topicOfRow,
                Score = _rows.Select(static row => row.Score).ToArray(),
                Evidence = _evidence.Build(),
                PaperOffsets = offsets,
                OfTopic = IntListColumn.Invert(topicOfRow, order.Length),
            });
    }
}
