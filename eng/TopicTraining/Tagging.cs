using System.Diagnostics;
using System.Text.Json;
using CoauthorGraph.Extraction.Topics;

namespace CoauthorGraph.TopicTraining;

/// <summary>Uses the built-in taxonomy.</summary>
internal static class Tagging
{
    private const int WarmUp = 50_000;

    public static void Write(string path, TopicTaxonomy taxonomy)
    {
        foreach (var paper in Corpus.Read(path))
        {
            Console.WriteLine(JsonSerializer.Serialize(new
            {
                id = paper.Id,
                topics = taxonomy.Tag(paper).Select(static topic =>
                    new { id = topic.Id, score = topic.Score, evidence = topic.Evidence }),
            }));
        }
    }

    public static void Compare(string path, string topic)
    {
        var taxonomy = TopicTaxonomy.Default;
        var place = Enumerable.Range(0, taxonomy.Topics.Count).Single(i => taxonomy.Topics[i].Id == topic);
        var odds = new float[taxonomy.Topics.Count];
        foreach (var paper in Corpus.Read(path))
        {
            var tally = taxonomy.Tagger.Read(paper);
            taxonomy.Context.Weigh(tally.Context, odds);
            var score = TopicOdds.Of(
                tally.Evidence(place), odds[place], taxonomy.Context.Priors[place],
                taxonomy.IsField[place]);
            Console.WriteLine($"{paper.Id}\t{odds[place]:0.000}\t{score:0.000}");
        }
    }

    public static void Time(string path)
    {
        // The compiler is done with what is hot after some tens of thousands of them.
        var papers = Corpus.Read(path).ToArray();
        for (var tagged = 0; tagged < WarmUp; tagged += papers.Length)
        {
            Array.ForEach(papers, static paper => TopicTaxonomy.Default.Tag(paper));
        }

        foreach (var threads in new[] { 1, 2, 1, 2, 1, 2 })
        {
            var watch = Stopwatch.StartNew();
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            Parallel.ForEach(papers, new ParallelOptions { MaxDegreeOfParallelism = threads },
                static paper => TopicTaxonomy.Default.Tag(paper));
            var processor = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
            Console.WriteLine($"{threads} threads: {papers.Length / watch.Elapsed.TotalSeconds:0} a second, "
                + $"{papers.Length / processor:0} a second of one core");
        }
    }
}
