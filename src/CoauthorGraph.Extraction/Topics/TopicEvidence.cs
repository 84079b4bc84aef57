using CoauthorGraph.Extraction.Text;

namespace CoauthorGraph.Extraction.Topics;

/// <summary>What speaks for one topic of one paper. Used again for paper after paper.</summary>
internal sealed class TopicEvidence
{
    private const double NamingWeight = 0.5;
    private double _best;
    private string _text = "";
    private int _start;
    private int _end;

    /// <summary>Whether anything was found in this paper.</summary>
    public bool IsThere { get; set; }

    /// <summary>What names of the topic are worth, by place.</summary>
    public double[] Named { get; } = new double[4];

    /// <summary>What phrases are worth that hint at the topic and do not name it.</summary>
    public double Hinted { get; private set; }

    /// <summary>What the categories are worth.</summary>
    public double Category { get; private set; }

    /// <summary>The first category that speaks for the topic.</summary>
    public string? CategoryName { get; private set; }

    /// <summary>Whether any phrase was found.</summary>
    public bool HasText => _text.Length > 0;

    /// <summary>Whether a phrase of this weight names a topic.</summary>
    public static bool Names(double weight) => weight >= NamingWeight;

    /// <summary>Forgets the paper.</summary>
    public void Clear()
    {
        (_best, _text, _start, _end) = (0, "", 0, 0);
        Array.Clear(Named);
        (Hinted, Category, CategoryName) = (0, 0, null);
        IsThere = false;
    }

    /// <summary>Adds an occurrence of a phrase.</summary>
    public void Add(TopicPlace place, double weight, double worth, string text, int start, int end)
    {
        if (Names(weight))
        {
            Named[(int)place] += worth;
        }
        else
        {
            Hinted += worth;
        }

        var value = worth * place switch
        {
            TopicPlace.Title => 1.6,
            TopicPlace.Keyword => 1.4,
            TopicPlace.OwnSentence => 0.9,
            _ => 0.65,
        };
        if (value > _best)
        {
            (_best, _text, _start, _end) = (value, text, start, end);
        }
    }

    /// <summary>Adds a category.</summary>
    public void AddCategory(double worth, string category)
    {
        Category += worth;
        CategoryName ??= category;
    }

    /// <summary>The sentence of the occurrence that earned most.</summary>
    public string Quote(int limit) => Sentences.Quote(_text, _start, _end, limit);
}
