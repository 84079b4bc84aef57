using CoauthorGraph.Extraction.Text;

namespace CoauthorGraph.Extraction.Topics;

/// <summary>What speaks for one topic of one paper.</summary>
internal sealed class TopicEvidence
{
    // Hints alone, however many, do not carry a topic.
    private const double MostOfHints = 0.6;
    private const double NamingWeight = 0.5;
    private double _best;
    private double _named;
    private double _hinted;
    private double _other;
    private string _text = "";
    private int _start;
    private int _end;

    /// <summary>All evidence.</summary>
    public double Total => FromText + _other;

    /// <summary>The evidence that phrases gave, before anything was passed on.</summary>
    public double FromText => _named > 0 ? _named + _hinted : Math.Min(_hinted, MostOfHints);

    /// <summary>Adds an occurrence of a phrase with its weight and what it is worth in its place.</summary>
    public void Add(double weight, double worth, string text, int start, int end)
    {
        if (weight >= NamingWeight)
        {
            _named += worth;
        }
        else
        {
            _hinted += worth;
        }

        KeepBest(worth, text, start, end);
    }

    /// <summary>Adds a category.</summary>
    public void AddCategory(double worth, string category)
    {
        _other += worth;
        if (_text.Length == 0)
        {
            (_text, _start, _end) = ("category " + category, 0, 0);
        }
    }

    /// <summary>Adds a part of what speaks for a narrower topic.</summary>
    public void AddPassedOn(double worth, TopicEvidence narrower)
    {
        _other += worth;
        KeepBest(worth, narrower._text, narrower._start, narrower._end);
    }

    /// <summary>The sentence of the occurrence that earned most.</summary>
    public string Quote(int limit) => Sentences.Quote(_text, _start, _end, limit);

    private void KeepBest(double worth, string text, int start, int end)
    {
        if (worth > _best)
        {
            (_best, _text, _start, _end) = (worth, text, start, end);
        }
    }
}
