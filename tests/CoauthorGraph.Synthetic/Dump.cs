using System.IO.Compression;

namespace CoauthorGraph.Synthetic;

/// <summary>Writes a dump and, if asked for, who really wrote what.</summary>
internal static class Dump
{
    /// <summary>Writes what <paramref name="options"/> ask for; returns a sentence about it.</summary>
    public static string Write(DumpOptions options)
    {
        var phrases = new Phrases();
        var science = new Science(options.Seed, options.Papers, phrases.Topics.Length);
        ILayout layout = options.Format == "arxiv"
            ? new ArxivLayout(science, phrases, options.Abstracts)
            : new RecordLayout(science, phrases, options.Abstracts);
        using var output = new Utf8Output(Open(options.Output));
        using var truth = new Utf8Output(options.Truth is null ? Stream.Null : Open(options.Truth));
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
        }

        return $"{options.Papers} papers, {authorships} authorships, {science.People.Count} people, "
            + $"{science.People.CountHomonyms()} of them with a full name that others bear too, {science.Groups} groups";
    }

    private static Stream Open(string file)
    {
        var stream = file == "-" ? Console.OpenStandardOutput() : File.Create(file, 1);
        return file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionLevel.Fastest) : stream;
    }
}
