namespace CoauthorGraph.Core.Graph.Derivation;

/// <summary>Who works on what: the topics of an author's papers, weight score/n for n listed authors.</summary>
internal static class AuthorTopicDerivation
{
    public static AuthorTopicTable Derive(DerivationScope scope)
    {
        var rows = TallyRows.Concat(scope.OverAuthors((from, to) => TopicsOf(scope, from, to)));
        return new AuthorTopicTable
        {
            Author = rows.Source,
            Topic = rows.Target,
            Papers = rows.Papers,
            Weight = rows.Weight,
            FirstYear = rows.FirstYear,
            LastYear = rows.LastYear,
        };
    }

    private static TallyRows TopicsOf(DerivationScope scope, int from, int to)
    {
        var paperOf = scope.Parts.Authorships.Paper.Span;
        var years = scope.Papers.Year.Span;
        var topics = scope.Parts.PaperTopics;
        var topicOffsets = topics.PaperOffsets.Span;
        var topicOf = topics.Topic.Span;
        var score = topics.Score.Span;
        var rows = new TallyRows();
        var keys = new PairKeys();
        for (var author = from; author < to; author++)
        {
            keys.Clear();
            var before = -1;
            foreach (var row in scope.OfAuthor[author])
            {
                var paper = paperOf[row];
                if (paper == before)
                {
                    continue;
                }

                before = paper;
                for (var about = topicOffsets[paper]; about < topicOffsets[paper + 1]; about++)
                {
                    keys.Add(topicOf[about], about);
                }
            }

            var last = -1;
            foreach (var key in keys.Sorted())
            {
                if (PairKeys.Target(key) != last)
                {
                    last = PairKeys.Target(key);
                    rows.Begin(author, last);
                }

                var about = PairKeys.Row(key);
                var paper = topics.Paper.Span[about];
                rows.Add(score[about] / scope.Papers.AuthorCount(paper), years[paper]);
            }
        }

        return rows.Trimmed();
    }
}
