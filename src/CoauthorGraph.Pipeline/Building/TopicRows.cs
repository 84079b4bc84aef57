using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Extraction.Topics;

namespace CoauthorGraph.Pipeline.Building;

/// <summary>What papers are about. The table of topics is the whole taxonomy and what records name beyond it.</summary>
internal sealed class TopicRows
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<Topic> _topics;
    private readonly ColumnBuilder<int> _paper = new();
    private readonly ColumnBuilder<int> _topic = new();
    private readonly ColumnBuilder<float> _score = new();
    private readonly StringColumnBuilder _evidence;
    private int[]? _shown;

    public TopicRows(TopicTaxonomy taxonomy, IChunkStore chunks)
    {
        _topics = [.. taxonomy.Topics];
        _evidence = new StringColumnBuilder(chunks);
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
            _paper.Add(paper);
            _topic.Add(Number(topic.Id, topic.Name));
            _score.Add((float)topic.Score);
            _evidence.Add(topic.Evidence);
        }
    }

    /// <summary>Adds the topics of a paper of a graph to the next one.</summary>
    public void Add(int paper, KnowledgeGraph shown, int shownPaper)
    {
        _shown ??= Enumerable.Repeat(-1, shown.Topics.Count).ToArray();
        var offsets = shown.PaperTopics.PaperOffsets.Span;
        for (var row = offsets[shownPaper]; row < offsets[shownPaper + 1]; row++)
        {
            ref var number = ref _shown[shown.PaperTopics.Topic.Span[row]];
            if (number < 0)
            {
                var topic = shown.PaperTopics.Topic.Span[row];
                number = Number(shown.Topics.Id[topic], shown.Topics.Name[topic]);
            }

            _paper.Add(paper);
            _topic.Add(number);
            _score.Add(shown.PaperTopics.Score.Span[row]);
            _evidence.AddUtf8(shown.PaperTopics.Evidence.GetUtf8(row));
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

        var paperOfRow = _paper.Build();
        var topicOfRow = _topic.Build();
        for (var row = 0; row < topicOfRow.Length; row++)
        {
            topicOfRow[row] = rank[topicOfRow[row]];
        }

        var offsets = new int[papers + 1];
        foreach (var paper in paperOfRow)
        {
            offsets[paper + 1]++;
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
                Paper = paperOfRow,
                Topic = topicOfRow,
                Score = _score.Build(),
                Evidence = _evidence.Build(),
                PaperOffsets = offsets,
                OfTopic = IntListColumn.Invert(topicOfRow, order.Length),
            });
    }

    private int Number(string id, string name)
    {
        if (!_numbers.TryGetValue(id, out var number))
        {
            _numbers.Add(id, number = _topics.Count);
            _topics.Add(new Topic(id, name, 1, []));
        }

        return number;
    }
}
