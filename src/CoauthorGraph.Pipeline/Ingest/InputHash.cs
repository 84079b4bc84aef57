using System.Security.Cryptography;
using CoauthorGraph.Readers.Sources;

namespace CoauthorGraph.Pipeline.Ingest;

/// <summary>Knows a file by its bytes. Standard input and pipes are kept in a temporary file first, since they can be
/// read only once.</summary>
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
        if (file.IsReadOnce)
        {
            using var once = RecordSources.OpenRaw(file, standardInput);
            spool = Spool(once);
            file = file with { Path = spool };
        }

        using var raw = RecordSources.OpenRaw(file, Stream.Null);
        return new InputHash(file, Convert.ToHexStringLower(SHA256.HashData(raw)), spool);
    }

    public void Dispose()
    {
        if (_spool is not null)
        {
            System.IO.File.Delete(_spool);
        }
    }

    private static string Spool(Stream input)
    {
        var spool = Path.GetTempFileName();
        try
        {
            using var copy = new FileStream(spool, FileMode.Create, FileAccess.Write);
            input.CopyTo(copy);
            return spool;
        }
        catch
        {
            System.IO.File.Delete(spool);
            throw;
        }
    }
}
