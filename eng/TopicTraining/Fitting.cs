using CoauthorGraph.Core.Records;
using CoauthorGraph.Extraction.Topics;

namespace CoauthorGraph.TopicTraining;

/// <summary>Learns the table, and the weights of the odds.</summary>
internal static class Fitting
{
    private const int Part = 5;

    // Enough to tell other sciences by, and not so many that all that is on computers seems rare.
    private const int TitlesLeftOut = 12;
    private static readonly HashSet<string> Archives =
        new(["cs", "stat", "eess", "econ", "q-fin", "q-bio", "cmp-lg"], StringComparer.Ordinal);

    public static void WriteTable(string taxonomy, string abstracts, string titles, string to, string[] without)
    {
        var (papers, short_) = Read(abstracts, titles, without);
        var (topics, _, fit, examples) = Learn(taxonomy, papers, short_);
        Save(topics, fit, examples, to);
        Console.Error.WriteLine($"{new FileInfo(to).Length} bytes");
    }

    public static void FitOdds(string taxonomy, string abstracts, string titles, string[] without)
    {
        var (papers, short_) = Read(abstracts, titles, without);
        var kept = papers.Where((_, i) => i % Part == 0).ToList();
        var (topics, _, fit, examples) = Learn(taxonomy, [.. papers.Where((_, i) => i % Part != 0)], short_);
        var table = Path.GetTempFileName();
        Save(topics, fit, examples, table);
        OddsFit.Run(Open(taxonomy, table), kept);
        File.Delete(table);
    }

    private static (List<PaperRecord> Papers, List<PaperRecord> Short) Read(
        string abstracts, string titles, string[] without)
    {
        var left = without.SelectMany(Corpus.Read).Select(static paper => paper.Id)
            .ToHashSet(StringComparer.Ordinal);
        var papers = Corpus.Read(abstracts).Where(paper => !left.Contains(paper.Id)).ToList();
        left.UnionWith(papers.Select(static paper => paper.Id));
        var short_ = Corpus.Read(titles).Where((paper, i) => !left.Contains(paper.Id)
            && (i % TitlesLeftOut == 0 || Archives.Contains(paper.Categories[0].Split('.')[0]))).ToList();
        Console.Error.WriteLine($"{papers.Count} papers with abstracts, {short_.Count} titles");
        return (papers, short_);
    }

    public static TopicTaxonomy Open(string taxonomy, string? context)
    {
        using var reader = new StreamReader(taxonomy);
        using var table = context is null ? null : new StreamReader(context);
        return TaxonomyFile.Read(reader, table);
    }

    private static (TopicTaxonomy Taxonomy, List<string> Vocabulary, ContextFit Fit, int Examples) Learn(
        string path, List<PaperRecord> papers, List<PaperRecord> short_)
    {
        var taxonomy = Open(path, null);
        var vocabulary = Corpus.Vocabulary(papers);
        vocabulary.AddRange(taxonomy.Categories.Keys.Order(StringComparer.Ordinal)
            .Concat(Enumerable.Range(0, taxonomy.Topics.Count).SelectMany(taxonomy.WholeFields).Distinct(StringComparer.Ordinal))
            .Select(static category => ContextVocabulary.CategoryMark + category));
        vocabulary.ForEach(text => taxonomy.Context.Vocabulary.Add(text));
        Console.Error.WriteLine($"{vocabulary.Count} features");
        Example[] examples = [
            .. papers.Concat(short_).Select((paper, i) => Example.Of(taxonomy, paper, i % 2 == 0))];
        var fit = new ContextFit(
            examples, taxonomy.IsField,
            [.. vocabulary.Select(static text => text[0] == ContextVocabulary.CategoryMark)]);
        return (taxonomy, vocabulary, fit, examples.Length);
    }

    private static void Save(TopicTaxonomy taxonomy, ContextFit fit, int examples, string to)
    {
        var learnt = Enumerable.Range(0, taxonomy.Topics.Count).Where(fit.IsLearnt).ToList();
        var numbers = learnt.Select(static (topic, number) => (topic, number)).ToDictionary();
        var vocabulary = taxonomy.Context.Vocabulary;
        using var writer = new StreamWriter(to);
        ContextFile.Write(
            writer,
            learnt.Select(topic => (taxonomy.Topics[topic].Id, fit.Prior(topic, examples), fit.Bias(topic))),
            Enumerable.Range(0, vocabulary.Count).Select(feature => (
                vocabulary[feature],
                fit.Weights(feature).Select(one => (numbers[one.Topic], one.Weight)))));
    }
}
