using System.Collections.Concurrent;
using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Extraction.Topics;

/// <summary>
/// Decides the topics of a paper. The log-odds of a topic are what its names, by place, its hints, its categories and
/// the other words of the paper say (<see cref="TopicOdds"/>); the score is the probability. What is narrower speaks
/// for what is broader, but never for a whole field: that every paper is computer science helps nobody.
/// </summary>
internal sealed class TopicTagger(TopicTaxonomy taxonomy)
{
    // A whole field is seldom named, and what is narrower may not be known: it is told of earlier.
    private const double LeastOfField = 0.35;
    private const double LeastScore = 0.5;
    private const int MostTopics = 12;
    private const int QuoteLength = 200;
    private const double ShareOfNarrower = 0.9;

    // What is less sure than one in twenty adds nothing to what is broader.
    private const double LeastLogit = -3;
    private readonly TopicReader _reader = new(taxonomy);
    private readonly ConcurrentBag<TaggingWork> _spare = [];

    /// <summary>What is gathered before anything is decided.</summary>
    public TopicTally Read(PaperRecord paper)
    {
        var tally = new TopicTally(taxonomy.Context.Vocabulary, taxonomy.Topics.Count);
        _reader.Read(paper, tally);
        return tally;
    }

    /// <summary>The topics of a paper, the surest first.</summary>
    public IReadOnlyList<TopicAssignment> Tag(PaperRecord paper)
    {
        if (!_spare.TryTake(out var work))
        {
            work = new TaggingWork(taxonomy);
        }

        work.Clear();
        _reader.Read(paper, work.Tally);
        Score(work);
        var chosen = Choose(work);
        _spare.Add(work);
        return chosen;
    }

    private void Score(TaggingWork work)
    {
        var scores = work.Scores;
        taxonomy.Context.Weigh(work.Tally.Context, work.Odds);
        for (var topic = 0; topic < scores.Length; topic++)
        {
            work.Shown[topic] = topic;
            if (work.Tally.Evidence(topic) is not { } evidence)
            {
                // As its odds would be, of thousands of topics that a user brought.
                scores[topic] = taxonomy.IsBeyondContext[topic] ? 0 : Score(TopicOdds.OfNothing(
                    work.Odds[topic], taxonomy.Context.Priors[topic], taxonomy.IsField[topic]));
                continue;
            }

            var (context, prior) = Context(topic, evidence, work);
            scores[topic] = Score(TopicOdds.Of(evidence, context, prior, taxonomy.IsField[topic]));
        }

        foreach (var topic in taxonomy.NarrowerFirst)
        {
            if (scores[topic] >= LeastScore)
            {
                PassOn(topic, work);
            }
        }
    }

    private static double Score(double logit) => logit < LeastLogit ? 0 : 1 / (1 + Math.Exp(-logit));

    // That an abstract has none of a topic's words speaks against the topic; a title has hardly room for its name. So
    // where there is nothing else, how rare a topic is and what is not said counts less, and the other words as ever.
    private (double Context, float Prior) Context(int topic, TopicEvidence evidence, TaggingWork work)
    {
        var odds = work.Odds[topic];
        var prior = taxonomy.Context.Priors[topic];
        if (!work.Tally.IsTitleOnly || taxonomy.IsField[topic]
            || !(evidence.Named[(int)TopicPlace.Title] > 0) || float.IsNaN(prior))
        {
            return (odds, prior);
        }

        var least = Math.Max(prior, ContextTable.UnknownPrior);
        return (least + odds - Math.Min(prior, taxonomy.Context.Bias[topic]), least);
    }

    private void PassOn(int topic, TaggingWork work)
    {
        foreach (var broader in taxonomy.BroaderPlaces[topic])
        {
            if (taxonomy.Topics[broader].Level == 0)
            {
                continue;
            }

            var passed = ShareOfNarrower * work.Scores[topic];
            if (passed > work.Scores[broader] && !work.Tally.HasText(broader))
            {
                work.Shown[broader] = work.Shown[topic];
            }

            work.Scores[broader] = 1 - ((1 - work.Scores[broader]) * (1 - passed));
        }
    }

    private List<TopicAssignment> Choose(TaggingWork work)
    {
        var chosen = work.Chosen;
        chosen.Clear();
        for (var topic = 0; topic < work.Scores.Length; topic++)
        {
            if (work.Scores[topic] >= (taxonomy.IsField[topic] ? LeastOfField : LeastScore))
            {
                chosen.Add((topic, work.Scores[topic]));
            }
        }

        chosen.Sort(static (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Topic.CompareTo(b.Topic));
        if (chosen.Count > MostTopics)
        {
            chosen.RemoveRange(MostTopics, chosen.Count - MostTopics);
        }

        var result = new List<TopicAssignment>(chosen.Count);
        foreach (var (place, score) in chosen)
        {
            var topic = taxonomy.Topics[place];
            result.Add(new TopicAssignment(
                topic.Id, topic.Name, Math.Round(score, 3), Say(work.Tally, work.Shown[place])));
        }

        return result;
    }

    private string Say(TopicTally tally, int topic)
    {
        if (tally.HasText(topic))
        {
            return tally.Of(topic).Quote(QuoteLength);
        }

        return taxonomy.Context.Strongest(tally.Context, topic) is { Length: > 0 } words ? "words: " + words
            : "category " + tally.Evidence(topic)?.CategoryName;
    }
}
