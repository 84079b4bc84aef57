using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Questions.Lookups;

/// <summary>
/// The papers in whose title or abstract the words of a phrase stand one after another, in any case, with or without
/// marks and hyphens, the last one also in the plural. Texts are looked through in parts side by side: all, or
/// where the words of the graph were made, those that may have them.
/// </summary>
internal sealed class PhraseHits
{
    private const int PapersOfPart = 1024;
    private readonly PhrasePlace[] _places;

    private PhraseHits(string phrase, PhrasePlace[] places)
    {
        Phrase = phrase;
        _places = places;
        Papers = places.Count(static place => place != PhrasePlace.Nowhere);
    }

    /// <summary>The words, folded.</summary>
    public string Phrase { get; }

    /// <summary>How many papers have them.</summary>
    public int Papers { get; }

    /// <summary>Where a paper has them.</summary>
    public PhrasePlace this[int paper] => _places[paper];

    /// <summary>Looks a phrase up; null where it has no word.</summary>
    public static PhraseHits? Search(KnowledgeGraph graph, string text, CancellationToken cancellationToken)
    {
        var phrase = new Phrase(text);
        if (phrase.IsEmpty)
        {
            return null;
        }

        var papers = graph.Papers;
        var places = new PhrasePlace[papers.Count];
        IReadOnlyList<int> looked = graph.Words is { } words
            ? new PhraseCandidates(phrase, words).Papers()
            : [.. Enumerable.Range(0, papers.Count)];
        var stop = new ParallelOptions { CancellationToken = cancellationToken };
        Parallel.For(0, (looked.Count + PapersOfPart - 1) / PapersOfPart, stop, part =>
        {
            var to = Math.Min(looked.Count, (part + 1) * PapersOfPart);
            for (var at = part * PapersOfPart; at < to; at++)
            {
                var paper = looked[at];
                places[paper] = phrase.StandsIn(papers.Title.GetUtf8(paper)) ? PhrasePlace.Title
                    : phrase.StandsIn(papers.Abstract.GetUtf8(paper)) ? PhrasePlace.Abstract
                    : PhrasePlace.Nowhere;
            }
        });
        return new PhraseHits(phrase.Words, places);
    }

    /// <summary>The sentence of an abstract in which the words stand, or the whole of a shorter text.</summary>
    public string Quote(string text)
    {
        var phrase = new Phrase(Phrase);
        foreach (var sentence in text.Split(". "))
        {
            if (phrase.StandsIn(sentence))
            {
                return TextFolding.CollapseSpace(sentence);
            }
        }

        return text;
    }
}
