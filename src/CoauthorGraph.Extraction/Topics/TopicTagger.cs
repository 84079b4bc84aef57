using CoauthorGraph.Core.Records;
using CoauthorGraph.Extraction.Text;

namespace CoauthorGraph.Extraction.Topics;

/// <summary>
/// Scores the topics of a paper. Every occurrence of a phrase is evidence: its weight, times what its place is worth,
/// times <see cref="Repeat"/> for each earlier occurrence of the same phrase. A phrase inside a longer phrase of the
/// same topic earns nothing. A topic passes a part of its evidence on to its broader topics. The score is
/// 1 - exp(-evidence); what lies below <see cref="LeastScore"/> is left out. In an abstract, a sentence in which the
/// authors say what they did counts for more than one that tells the background.
/// </summary>
internal sealed class TopicTagger(TopicTaxonomy taxonomy)
{
    /// <summary>The least score that is given.</summary>
    public const double LeastScore = 0.5;

    private const int MostTopics = 8;
    private const int QuoteLength = 200;
    private const double TitlePlace = 1.6;
    private const double KeywordPlace = 1.4;
    private const double OwnSentencePlace = 0.9;
    private const double BackgroundPlace = 0.65;
    private const double Repeat = 0.6;
    private const double SecondaryCategory = 0.4;
    private const double PassedOn = 0.5;
    private const double MostPassedOn = 0.8;

    /// <summary>The topics of a paper, the surest first.</summary>
    public IReadOnlyList<TopicAssignment> Tag(PaperRecord paper)
    {
        var tally = new TopicTally();
        Read(paper.Title, TitlePlace, TitlePlace, tally);
        foreach (var keyword in paper.Keywords)
        {
            Read(keyword, KeywordPlace, KeywordPlace, tally);
        }

        if (paper.Abstract is { Length: > 0 } text)
        {
            Read(text, OwnSentencePlace, BackgroundPlace, tally);
        }

        for (var i = 0; i < paper.Categories.Count; i++)
        {
            if (taxonomy.Categories.TryGetValue(paper.Categories[i], out var topics))
            {
                foreach (var (topic, weight) in topics)
                {
                    tally.AddCategory(topic, weight * (i == 0 ? 1 : SecondaryCategory), paper.Categories[i]);
                }
            }
        }

        return Decide(tally);
    }

    private void Read(string text, double ownPlace, double place, TopicTally tally)
    {
        tally.Words.Clear();
        tally.Hits.Clear();
        taxonomy.Words.Scan(text, tally.Words);
        taxonomy.Trie.Find(tally.Words, tally.Hits);
        if (tally.Hits.Count == 0)
        {
            return;
        }

        if (ownPlace != place)
        {
            OwnVoice.Mark(text, tally.Words, tally.Own);
        }

        tally.Claims.Clear();
        foreach (var hit in tally.Hits)
        {
            foreach (var (topic, weight) in taxonomy.Phrases[hit.Phrase])
            {
                tally.Claims.Add(new TopicClaim(topic, hit.FirstWord, hit.EndWord, hit.Phrase, weight));
            }
        }

        tally.Claims.Sort();
        var lastTopic = -1;
        var covered = 0;
        foreach (var claim in tally.Claims)
        {
            if (claim.Topic != lastTopic)
            {
                lastTopic = claim.Topic;
                covered = 0;
            }

            if (claim.EndWord <= covered)
            {
                continue;
            }

            covered = claim.EndWord;
            if (claim.Weight > 0)
            {
                var own = ownPlace != place && tally.Own[claim.FirstWord];
                var worth = claim.Weight * (own ? ownPlace : place)
                    * Math.Pow(Repeat, tally.CountRepeat(claim.Topic, claim.Phrase));
                tally.Add(
                    claim.Topic,
                    claim.Weight,
                    worth,
                    text,
                    tally.Words[claim.FirstWord].Start,
                    tally.Words[claim.EndWord - 1].End);
            }
        }
    }

    private List<TopicAssignment> Decide(TopicTally tally)
    {
        PassOn(tally);
        var chosen = new List<(int Topic, double Score)>();
        foreach (var (topic, evidence) in tally.Evidence)
        {
            var score = 1 - Math.Exp(-evidence.Total);
            if (score >= LeastScore)
            {
                chosen.Add((topic, score));
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
                topic.Id, topic.Name, Math.Round(score, 3), tally.Evidence[place].Quote(QuoteLength)));
        }

        return result;
    }

    // One step only, and never into a whole field: that every paper is computer science helps nobody.
    private void PassOn(TopicTally tally)
    {
        tally.Passing.Clear();
        foreach (var (topic, evidence) in tally.Evidence)
        {
            foreach (var broader in taxonomy.BroaderPlaces[topic])
            {
                if (taxonomy.Topics[broader].Level > 0 && evidence.FromText > 0)
                {
                    tally.Passing.Add((topic, broader, Math.Min(MostPassedOn, evidence.FromText * PassedOn)));
                }
            }
        }

        tally.Passing.Sort();
        foreach (var (topic, broader, amount) in tally.Passing)
        {
            tally.PassOn(topic, broader, amount);
        }
    }
}
