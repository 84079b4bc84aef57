using CoauthorGraph.Export.Network;
using CoauthorGraph.Export.Text;

namespace CoauthorGraph.Export.Tables;

/// <summary>The README of a folder: where its files came from and what they are.</summary>
internal static class FolderReadme
{
    public static void Write(string folder, AuthorNetwork network, string about)
    {
        using var readme = TextFile.Create(Path.Combine(folder, "README.md"));
        readme.WriteLine("# Co-author network");
        readme.WriteLine();
        foreach (var line in network.Provenance)
        {
            readme.WriteLine("- " + line);
        }

        readme.WriteLine();
        readme.WriteLine(about);
    }
}
