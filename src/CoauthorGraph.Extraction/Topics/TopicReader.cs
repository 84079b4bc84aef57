using CoauthorGraph.Core.Records;
using CoauthorGraph.Extraction.Text;

namespace CoauthorGraph.Extraction.Topics;

/// <summary>
/// Gathers what speaks for the topics of a paper. Every occurrence of a phrase is worth its weight, times
/// <see cref="Repeat"/> for each earlier occurrence of the same phrase; a phrase inside a longer phrase of the same
/// topic is worth nothing.
/// </summary>
internal sealed class TopicReader(TopicTaxonomy taxonomy)
{
    private const double Repeat = 0.6;
    private const double SecondaryCategory = 0.4;
    private const double HintWeight = 0.3;

    /// <summary>What is said in title, keywords, abstract and categories.</summary>
    public void Read(PaperRecord paper, TopicTally tally)
    {
        tally.IsTitleOnly = string.IsNullOrEmpty(paper.Abstract);
        Read(paper.Title, TopicPlace.Title, tally);
        foreach (var keyword in paper.Keywords)
        {
            Read(keyword, TopicPlace.Keyword, tally);
        }

        if (paper.Abstract is { Length: > 0 } text)
        {
            Read(text, TopicPlace.Background, tally);
        }

        CountWaiting(tally);
        for (var i = 0; i < paper.Categories.Count; i++)
        {
            if (taxonomy.Categories.TryGetValue(paper.Categories[i], out var topics))
            {
                tally.Context.ReadCategory(paper.Categories[i]);
                foreach (var (topic, weight) in topics)
                {
                    tally.Of(topic).AddCategory(weight * (i == 0 ? 1 : SecondaryCategory), paper.Categories[i]);
                    foreach (var field in taxonomy.WholeFields(topic))
                    {
                        tally.Context.ReadCategory(field);
                    }
                }
            }
        }

        tally.Context.Names.Sort();
    }

    private void Read(string text, TopicPlace place, TopicTally tally)
    {
        tally.Words.Clear();
        tally.Hits.Clear();
        taxonomy.Words.Scan(text, tally.Words);
        taxonomy.Trie.Find(tally.Words, tally.Hits);
        var before = tally.Context.Words;
        tally.Context.Read(text, tally.Words, place == TopicPlace.Background ? 1 : ContextReading.TitleShare);
        if (tally.Hits.Count == 0)
        {
            return;
        }

        if (place == TopicPlace.Background)
        {
            OwnVoice.Mark(text, tally.Words, tally.Own);
        }

        tally.Claims.Clear();
        foreach (var hit in tally.Hits)
        {
            foreach (var (topic, weight, needsBroader) in taxonomy.Phrases[hit.Phrase])
            {
                tally.Claims.Add(
                    new TopicClaim(topic, hit.FirstWord, hit.EndWord, hit.Phrase, weight, needsBroader));
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
                var found = new FoundPhrase(
                    claim,
                    place == TopicPlace.Background && tally.Own[claim.FirstWord] ? TopicPlace.OwnSentence : place,
                    text, tally.Words[claim.FirstWord].Start, tally.Words[claim.EndWord - 1].End, before);
                if (claim.NeedsBroader)
                {
                    tally.Waiting.Add(found);
                }
                else
                {
                    Count(found, claim.Weight, tally);
                }
            }
            else
            {
                Hide(claim.Topic, before + claim.FirstWord, before + claim.EndWord, tally);
            }
        }
    }

    // What only looks like a topic says nothing for what is broader either.
    private void Hide(int topic, int first, int end, TopicTally tally)
    {
        tally.Context.Names.Add((topic, first, end));
        foreach (var broader in taxonomy.Above(topic))
        {
            tally.Context.Names.Add((broader, first, end));
        }
    }

    // All of them are judged before any is counted, or the order would matter.
    private void CountWaiting(TopicTally tally)
    {
        Span<bool> isNamed = tally.Waiting.Count <= 256 ? stackalloc bool[256] : new bool[tally.Waiting.Count];
        for (var i = 0; i < tally.Waiting.Count; i++)
        {
            isNamed[i] = SpeaksOfBroader(tally.Waiting[i].Claim.Topic, tally);
        }

        for (var i = 0; i < tally.Waiting.Count; i++)
        {
            var found = tally.Waiting[i];
            Count(found, isNamed[i] ? found.Claim.Weight : Math.Min(found.Claim.Weight, HintWeight), tally);
        }
    }

    private bool SpeaksOfBroader(int topic, TopicTally tally)
    {
        foreach (var broader in taxonomy.Above(topic))
        {
            if (!taxonomy.IsField[broader] && taxonomy.Topics[broader].Level > 0 && tally.HasText(broader))
            {
                return true;
            }
        }

        return false;
    }

    private void Count(FoundPhrase found, double weight, TopicTally tally)
    {
        var claim = found.Claim;
        var worth = weight * Math.Pow(Repeat, tally.CountRepeat(claim.Topic, claim.Phrase));
        tally.Of(claim.Topic).Add(found.Place, weight, worth, found.Text, found.Start, found.End);

        // What a field is called is a word of it like others.
        if (TopicEvidence.Names(weight) && !taxonomy.IsField[claim.Topic])
        {
            tally.Context.Names.Add(
                (claim.Topic, found.WordsBefore + claim.FirstWord, found.WordsBefore + claim.EndWord));
        }
    }
}
