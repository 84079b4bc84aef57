using System.IO.Compression;

namespace CoauthorGraph.Synthetic;

/// <summary>Writes a dump and, if asked for, who really wrote what and who wrote with whom.</summary>
internal static class Dump
{
    // As an ingest does, papers of more authors give no edges.
    private const int MostAuthors = 100;

    /// <summary>Writes what <paramref name="options"/> ask for; returns a sentence about it.</summary>
    public static string Write(DumpOptions options)
    {
        var phrases = new Phrases();
        var science = new Science(options.Seed, options.Papers, phrases.Topics.Length);
        ILayout layout = options.Format == "arxiv"
            ? new ArxivLayout(science, phrases, options.Abstracts)
            : new RecordLayout(
                science, phrases, options.Abstracts, options.References ? new Library(phrases.Topics.Length) : null);
        using var output = new Utf8Output(Open(options.Output));
        using var truth = new Utf8Output(options.Truth is null ? Stream.Null : Open(options.Truth));
        using var edges = new Utf8Output(options.Edges is null ? Stream.Null : Open(options.Edges));
        truth.Write("paperId,position,personId\n"u8);
        long authorships = 0;
        foreach (var paper in science.Papers())
        {
            layout.Write(output, paper);
            authorships += paper.Authors.Count;
            for (var position = 0; options.Truth is not null && position < paper.Authors.Count; position++)
            {
                layout.WriteId(truth, paper);
                truth.Write(","u8);
                truth.Write(position);
                truth.Write(",a"u8);
                truth.Write(paper.Authors[position]);
                truth.Write("\n"u8);
            }

            if (options.Edges is not null)
            {
                WritePairs(edges, paper.Authors);
            }
        }

        return $"{options.Papers} papers, {authorships} authorships, {science.People.Count} people, "
            + $"{science.People.CountHomonyms()} of them with a full name that others bear too, {science.Groups} groups";
    }

    private static void WritePairs(Utf8Output edges, List<int> authors)
    {
        for (var i = 0; authors.Count <= MostAuthors && i < authors.Count; i++)
        {
            for (var j = i + 1; j < authors.Count; j++)
            {
                edges.Write(authors[i]);
                edges.Write(" "u8);
                edges.Write(authors[j]);
                edges.Write("\n"u8);
            }
        }
    }

    private static Stream Open(string file)
    {
        var stream = file == "-" ? Console.OpenStandardOutput() : File.Create(file, 1);
        return file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionLevel.Fastest) : stream;
    }
}
