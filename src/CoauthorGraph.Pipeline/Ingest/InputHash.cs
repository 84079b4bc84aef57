using System.Security.Cryptography;
using CoauthorGraph.Readers.Sources;

namespace CoauthorGraph.Pipeline.Ingest;

/// <summary>Knows a file by its bytes. Standard input is kept in a temporary file first, since it can be read only
/// once.</summary>
internal sealed class InputHash : IDisposable
{
    private readonly string? _spool;

    private InputHash(InputFile file, string hash, string? spool)
    {
        File = file;
        Hash = hash;
        _spool = spool;
    }

    /// <summary>The file to read.</summary>
    public InputFile File { get; }

    /// <summary>SHA-256 of its bytes.</summary>
    public string Hash { get; }

    public static InputHash Of(InputFile file, Stream standardInput)
    {
        string? spool = null;
        if (file.Path == "-")
        {
            spool = Path.GetTempFileName();
            using var copy = new FileStream(spool, FileMode.Create, FileAccess.Write);
            standardInput.CopyTo(copy);
            file = file with { Path = spool };
        }

        using var raw = RecordSources.OpenRaw(file);
        return new InputHash(file, Convert.ToHexStringLower(SHA256.HashData(raw)), spool);
    }

    public void Dispose()
    {
        if (_spool is not null)
        {
            System.IO.File.Delete(_spool);
        }
    }
}
