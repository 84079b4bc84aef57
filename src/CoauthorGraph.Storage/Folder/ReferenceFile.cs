using System.Security.Cryptography;
using System.Text;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Files;

namespace CoauthorGraph.Storage.Folder;

/// <summary>
/// A file of a graph folder that people brought for extraction or identity, such as a registry of institutions: a line
/// that says what it is and its checksum, then the content. It is replaced as a whole. Beside it may lie what was
/// worked out from it, which says of what and by whom, and can be made again.
/// </summary>
public sealed class ReferenceFile
{
    /// <summary>The registry of institutions.</summary>
    public static readonly ReferenceFile Institutions = new("institutions.registry", OfImport("institutions"));

    /// <summary>The taxonomy of topics.</summary>
    public static readonly ReferenceFile Topics = new("topics.taxonomy", OfImport("topics"));

    /// <summary>How far corrections moved the weights of identity.</summary>
    public static readonly ReferenceFile Weights = new(
        "identity.weights",
        "Fit it again with 'coauthor identity fit', or go back to the built-in weights with 'coauthor identity fit"
            + " --reset'.");

    /// <summary>All that there can be.</summary>
    public static IReadOnlyList<ReferenceFile> All { get; } = [Institutions, Topics, Weights];

    private const string Mark = "coauthor reference 1";
    private const string PreparedMark = "coauthor prepared 1";
    private const string PreparedSuffix = ".prepared";
    private const int MostOfHead = 512;
    private const long MostBytes = 1L << 30;
    private readonly string _remedy;

    private ReferenceFile(string name, string remedy)
    {
        Name = name;
        _remedy = remedy;
    }

    /// <summary>Its name in the graph folder.</summary>
    public string Name { get; }

    /// <summary>Whether the folder has one, whole or not.</summary>
    public bool IsIn(string folder) => FileKinds.Of(PathIn(folder)) != FileKind.None;

    /// <summary>The checksum that the file says it has; null where there is no file. The content is not read.</summary>
    /// <exception cref="CoauthorGraphException">It is not as it was written.</exception>
    public string? Checksum(string folder)
    {
        using var file = Open(folder);
        return file is null ? null : Head(file, folder);
    }

    /// <summary>The content with its checksum; null where there is no file.</summary>
    /// <exception cref="CoauthorGraphException">It is not what was written.</exception>
    public (string Checksum, byte[] Content)? TryRead(string folder)
    {
        using var file = Open(folder);
        if (file is null)
        {
            return null;
        }

        var checksum = Head(file, folder);
        if (file.Length > MostBytes)
        {
            throw Damaged(folder, $"it has more than {MostBytes >> 20} MB, which none has");
        }

        var content = new byte[file.Length - file.Position];
        var read = file.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
        return read == content.Length && Of(content) == checksum
            ? (checksum, content)
            : throw Damaged(folder, "its checksum does not fit its content");
    }

    /// <summary>Puts the file into a folder, which is made where there is none, in place of the one before. Nobody may
    /// be writing to the folder.</summary>
    /// <exception cref="CoauthorGraphException">Another process writes, or the folder cannot be written to.</exception>
    public void Write(string folder, byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        Change(folder, layout => Replace(Path.Combine(layout.Root, Name), $"{Mark} {Of(content)}\n", content));
    }

    /// <summary>Takes the file out of a folder. False where there is none.</summary>
    /// <exception cref="CoauthorGraphException">Another process writes, or the folder cannot be written to.</exception>
    public bool Remove(string folder)
    {
        if (!IsIn(folder))
        {
            return false;
        }

        Change(folder, layout =>
        {
            File.Delete(Path.Combine(layout.Root, Name));
            File.Delete(Path.Combine(layout.Root, Name + PreparedSuffix));
        });
        return true;
    }

    /// <summary>What a maker worked out from a content; null where there is nothing of that maker and content, or it is
    /// damaged.</summary>
    public byte[]? TryReadPrepared(string folder, string checksum, string maker)
    {
        var path = PathIn(folder) + PreparedSuffix;
        if (FileKinds.Of(path) != FileKind.File || BytesOf(path) is not { } bytes)
        {
            return null;
        }

        var end = Array.IndexOf(bytes, (byte)'\n', 0, Math.Min(bytes.Length, MostOfHead));
        if (end < 0)
        {
            return null;
        }

        var content = bytes[(end + 1)..];
        var head = Encoding.UTF8.GetString(bytes.AsSpan(0, end));
        return head == PreparedHead(checksum, maker, content) ? content : null;
    }

    /// <summary>Keeps what was worked out from a content. False where the folder cannot be written to.</summary>
    public bool TryWritePrepared(string folder, string checksum, string maker, byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        try
        {
            Replace(PathIn(folder) + PreparedSuffix, PreparedHead(checksum, maker, content) + '\n', content);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A folder that is only read, or a full disk: it is made again when it is needed again.
            return false;
        }
    }

    // Null where they cannot be read, or are too many to be what was written.
    private static byte[]? BytesOf(string path)
    {
        try
        {
            return new FileInfo(path).Length > MostBytes ? null : File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string OfImport(string command) =>
        $"Import it again with 'coauthor {command} import FILE', or go back to the built-in {command} with 'coauthor "
            + $"{command} import --remove'.";

    private static string PreparedHead(string checksum, string maker, byte[] content) =>
        $"{PreparedMark} {checksum} {maker} {Of(content)}";

    private static void Replace(string path, string head, byte[] content)
    {
        var temporary = ReplacedFile.WriteBeside(path, [.. Encoding.UTF8.GetBytes(head), .. content]);
        File.Move(temporary, path, overwrite: true);
    }

    private static string Of(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static void Change(string folder, Action<GraphFolderLayout> change)
    {
        var layout = new GraphFolderLayout(folder);
        try
        {
            if (!Directory.Exists(layout.Root) && GraphFolderNames.Around(layout.Root) is { } around)
            {
                throw new CoauthorGraphException(
                    ErrorCode.Usage, $"'{folder}' is in the graph folder '{around}'; name a folder beside it.");
            }

            Directory.CreateDirectory(layout.Root);
            SideFiles.RequireOwn(layout);
            using var held = FolderLock.Take(layout, folder);
            change(layout);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw WriteFailure.ToOpen(layout, failure);
        }
    }

    private string PathIn(string folder) => Path.Combine(new GraphFolderLayout(folder).Root, Name);

    private FileStream? Open(string folder)
    {
        var path = PathIn(folder);
        try
        {
            return FileKinds.Of(path) switch
            {
                FileKind.None => null,
                FileKind.File => new FileStream(
                    path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete),
                _ => throw Damaged(folder, "it is no file"),
            };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Damaged(folder, failure.Message.TrimEnd('.'));
        }
    }

    // Leaves the file where the content begins.
    private string Head(FileStream file, string folder)
    {
        const int Digits = 64;
        var head = new byte[Mark.Length + 1 + Digits + 1];
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var text = Encoding.UTF8.GetString(head.AsSpan(0, read));
        return read == head.Length && text[^1] == '\n' && text.StartsWith(Mark + " ", StringComparison.Ordinal)
            && text.Substring(Mark.Length + 1, Digits).All(char.IsAsciiHexDigitLower)
                ? text.Substring(Mark.Length + 1, Digits)
                : throw Damaged(folder, "it does not begin as it was written");
    }

    /// <summary>The failure of whoever finds the content to be none of this kind.</summary>
    /// <param name="folder">The graph folder.</param>
    /// <param name="what">What is wrong with it.</param>
    public CoauthorGraphException Damaged(string folder, string what) => new(
        ErrorCode.GraphFolder,
        $"'{PathIn(folder)}' is damaged: {what}. {_remedy}");
}
