using CoauthorGraph.Export.Network;
using CoauthorGraph.Export.Text;

namespace CoauthorGraph.Export.Tables;

/// <summary>The README of a folder: where its files came from and what they are.</summary>
internal static class FolderReadme
{
    public const string FileName = "README.md";

    private const string Title = "# Co-author network";

    /// <summary>Whether a file is such a README.</summary>
    public static bool IsOne(string path) => File.ReadLines(path).FirstOrDefault() == Title;

    public static void Write(string folder, AuthorNetwork network, string about)
    {
        using var readme = TextFile.Create(Path.Combine(folder, FileName));
        readme.WriteLine(Title);
        readme.WriteLine();
        foreach (var line in network.Provenance)
        {
            readme.WriteLine("- " + line);
        }

        readme.WriteLine();
        readme.WriteLine(about);
    }
}
