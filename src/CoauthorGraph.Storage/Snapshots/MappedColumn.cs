using System.Security.Cryptography;
using CoauthorGraph.Storage.Mapping;

namespace CoauthorGraph.Storage.Snapshots;

/// <summary>
/// A mapped column file. One that somebody may have changed since it was compared with its checksum is compared before
/// its values are used for the first time; columns that nobody uses cost nothing. Safe for any number of threads.
/// </summary>
internal sealed class MappedColumn : IMappedGuard, IDisposable
{
    private readonly string _folder;
    private readonly ManifestFile _entry;
    private readonly MappedFile _file;
    private readonly Lock _checking = new();
    private volatile bool _isTrusted;

    /// <exception cref="InvalidDataException">It is not as long as it was.</exception>
    public MappedColumn(string folder, ManifestFile entry)
    {
        _folder = folder;
        _entry = entry;
        var path = Path.Combine(folder, entry.Name);
        var info = new FileInfo(path);
        if (!info.Exists || info.Length != entry.Length)
        {
            throw new InvalidDataException(info.Exists
                ? $"'{entry.Name}' has {info.Length} bytes instead of {entry.Length}"
                : $"'{entry.Name}' is missing");
        }

        _file = new MappedFile(path);
        _isTrusted = _file.Memory.Length == entry.Length && FileSeal.Holds(path, entry.Sha256);
    }

    /// <summary>The bytes of the file as they are; what comes of them must be <see cref="Guard"/>ed.</summary>
    public ReadOnlyMemory<byte> Bytes => _file.Memory;

    /// <summary>Part of <see cref="Bytes"/> as values that are checked when they are read first; no copy.</summary>
    public ReadOnlyMemory<T> Guard<T>(ReadOnlyMemory<byte> part)
        where T : unmanaged => MappedMemory<T>.Over(part, _isTrusted ? null : this);

    /// <summary>Compares the file with its checksum, unless that is done.</summary>
    /// <exception cref="Core.Errors.CoauthorGraphException">It is not what was written.</exception>
    public void RequireTrusted()
    {
        if (_isTrusted)
        {
            return;
        }

        lock (_checking)
        {
            if (_isTrusted)
            {
                return;
            }

            if (Convert.ToHexStringLower(SHA256.HashData(_file.Memory.Span)) != _entry.Sha256)
            {
                throw SnapshotDamage.Of(_folder, SnapshotDamage.Differs(_entry.Name));
            }

            FileSeal.Set(Path.Combine(_folder, _entry.Name), _entry.Sha256);
            _isTrusted = true;
        }
    }

    public void Evict() => _file.Evict();

    public void Dispose() => _file.Dispose();
}
