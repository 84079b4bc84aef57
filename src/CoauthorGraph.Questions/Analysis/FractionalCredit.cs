namespace CoauthorGraph.Questions.Analysis;

/// <summary>
/// Authors by fractional credit: each paper is worth 1, shared equally by the authors that it lists (Price 1981,
/// "Multiple authorship"), so that a long list of authors gives nobody much and all credit adds up to the papers.
/// Also papers above the cap on authors count. O(authorships).
/// </summary>
internal static class FractionalCredit
{
    private const int PapersBetweenReports = 1 << 16;

    public static AnalysisResult Run(AnalysisGraph graph, AnalysisOptions options)
    {
        var knowledge = graph.RequirePapers("fractional-credit");
        var credit = new double[knowledge.Authors.Count];
        var offsets = knowledge.Papers.AuthorshipOffsets.Span;
        var authors = knowledge.Authorships.Author.Span;
        var papers = 0;
        for (var paper = 0; paper < knowledge.Papers.Count; paper++)
        {
            if (paper % PapersBetweenReports == 0)
            {
                options.Run.CancellationToken.ThrowIfCancellationRequested();
            }

            var listed = authors[offsets[paper]..offsets[paper + 1]];
            papers += listed.IsEmpty ? 0 : 1;
            foreach (var author in listed)
            {
                if (author >= 0)
                {
                    credit[author] += 1.0 / listed.Length;
                }
            }
        }

        return new AnalysisResult
        {
            Summary = new AnalysisSummary { Papers = papers },
            Values = credit,
            Papers = knowledge.Authors.Papers,
        };
    }
}
