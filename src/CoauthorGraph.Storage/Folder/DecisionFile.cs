using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoauthorGraph.Core.Decisions;
using CoauthorGraph.Core.Files;

namespace CoauthorGraph.Storage.Folder;

/// <summary>
/// The corrections as a file. In a snapshot it says what is in force there; beside the store it is a copy for people
/// and version control, from which nothing is read but by an import.
/// </summary>
internal static class DecisionFile
{
    public const string Name = "decisions.jsonl";

    private const string NoFile = "no file";

    /// <summary>The bytes of the file.</summary>
    public static byte[] Bytes(IEnumerable<Decision> decisions)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        DecisionJson.Write(writer, decisions);
        return Encoding.UTF8.GetBytes(writer.ToString());
    }

    /// <summary>A hash by which a file is known again; empty for an empty one.</summary>
    public static string Hash(byte[] bytes) => bytes is [] ? "" : Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The same of what is at a path, also where nothing is; what is no file has no hash that a file
    /// has.</summary>
    public static string Hash(string path)
    {
        switch (FileKinds.Of(path))
        {
            case FileKind.None:
                return "";
            case FileKind.File:
                using (var stream = File.OpenRead(path))
                {
                    return stream.Length == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(stream));
                }

            default:
                return NoFile;
        }
    }

    /// <summary>Whether a file is there and holds just these bytes.</summary>
    public static bool Holds(string path, ReadOnlySpan<byte> bytes) => FileKinds.Of(path) == FileKind.File
        && new FileInfo(path).Length == bytes.Length && bytes.SequenceEqual(File.ReadAllBytes(path));

    /// <summary>The corrections in a file; none where there is no file.</summary>
    /// <exception cref="Core.Errors.CoauthorGraphException">A line is no decision.</exception>
    public static IReadOnlyList<Decision> Read(string path)
    {
        if (FileKinds.Of(path) != FileKind.File)
        {
            return [];
        }

        using var reader = new StreamReader(path);
        return DecisionJson.ReadAll(reader, path);
    }

    /// <summary>Whether nobody but this program has written the file beside the store, or it is gone.</summary>
    public static bool IsOurs(GraphFolderLayout layout, string written) =>
        FileKinds.Of(layout.Decisions) == FileKind.None || Hash(layout.Decisions) == written;

    /// <summary>
    /// Makes the file beside the store say what is in force. One that somebody else changed is kept under another name.
    /// </summary>
    /// <param name="layout">The folder.</param>
    /// <param name="bytes">What it is to hold.</param>
    /// <param name="written">Hash of what was written to it last.</param>
    /// <returns>A sentence when it was not as it was left, else null.</returns>
    public static string? Keep(GraphFolderLayout layout, byte[] bytes, string written)
    {
        var path = layout.Decisions;
        var kind = FileKinds.Of(path);
        if (kind == FileKind.None ? bytes.Length == 0 : Holds(path, bytes))
        {
            return null;
        }

        string? word = null;
        if (kind == FileKind.None && written.Length > 0)
        {
            word = $"'{path}' was missing; it is written again as the store has it.";
        }
        else if (Hash(path) is { Length: > 0 } found && found != written)
        {
            var aside = Aside(layout);
            if (kind == FileKind.Folder)
            {
                Directory.Move(path, aside);
            }
            else
            {
                File.Move(path, aside);
            }

            word = $"'{path}' was changed by hand, which changes nothing: it is kept as '{aside}', and"
                + " 'coauthor decisions --import' takes it in.";
        }

        Write(path, bytes);
        return word;
    }

    private static void Write(string path, byte[] bytes)
    {
        var temporary = ReplacedFile.WriteBeside(path, bytes);
        CommitSteps.Done("corrections written");
        File.Move(temporary, path, overwrite: true);
        CommitSteps.Done("corrections in place");
    }

    private static string Aside(GraphFolderLayout layout)
    {
        for (var number = 1; ; number++)
        {
            var path = Path.Combine(
                layout.Root, string.Create(CultureInfo.InvariantCulture, $"decisions.changed-{number}.jsonl"));
            if (!Path.Exists(path))
            {
                return path;
            }
        }
    }
}
