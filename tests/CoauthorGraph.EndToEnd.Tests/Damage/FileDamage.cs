namespace CoauthorGraph.EndToEnd.Tests.Damage;

/// <summary>One thing that happens to a file of a folder: bits flip, it is cut, parts or whole files change places.</summary>
/// <param name="Files">Paths inside the folder of what is changed.</param>
/// <param name="What">What happens, for who reads of a failure.</param>
/// <param name="IsQuiet">Whether the files keep their times, as where a disk forgets.</param>
/// <param name="Apply">Does it in a folder.</param>
internal sealed record FileDamage(IReadOnlyList<string> Files, string What, bool IsQuiet, Action<string> Apply)
{
    private const int LargestPart = 4096;

    /// <summary>Draws a damage to one of some files.</summary>
    public static FileDamage Draw(Random random, string folder, IReadOnlyList<string> files)
    {
        var file = Choose(random, files);
        var isQuiet = random.Next(4) == 0;
        var length = (int)new FileInfo(Path.Combine(folder, file)).Length;
        var kind = random.Next(7);
        if (kind == 3)
        {
            // A neighbour of the same kind is what a tool would mix up.
            var alike = files.Where(other => other != file && Path.GetFileName(other) == Path.GetFileName(file)).ToList();
            var other = alike.Count > 0 && random.Next(2) == 0
                ? alike[random.Next(alike.Count)]
                : files[random.Next(files.Count)];
            return new FileDamage([file, other], $"{file} <-> {other}", isQuiet, root => Swap(root, file, other, isQuiet));
        }

        var (what, change) = Change(random, kind, length);
        return new FileDamage([file], $"{file}: {what}", isQuiet, root => Rewrite(Path.Combine(root, file), change, isQuiet));
    }

    // The hundreds of columns would leave the few other files nearly untouched.
    private static string Choose(Random random, IReadOnlyList<string> files)
    {
        var few = files.Where(static file => !file.EndsWith(".arrow", StringComparison.Ordinal)).ToList();
        return random.Next(2) == 0 ? few[random.Next(few.Count)] : files[random.Next(files.Count)];
    }

    private static (string What, Func<byte[], byte[]?> Change) Change(Random random, int kind, int length)
    {
        var at = random.Next(Math.Max(1, length));
        var part = Math.Min(length - at, 1 + random.Next(LargestPart));
        switch (length == 0 ? 5 : kind)
        {
            case 1:
                return ($"cut to {at} of {length}", bytes => bytes[..at]);
            case 2:
                var to = random.Next(length - part + 1);
                return ($"{part} bytes at {at} <-> at {to}", bytes => Exchange(bytes, at, to, part));
            case 4:
                return ($"{part} zeros at {at} of {length}", bytes => Clear(bytes, at, part));
            case 5:
                return ("longer", static bytes => [.. bytes, 7, 7, 7]);
            case 6:
                return ("deleted", static _ => null);
            default:
                var bits = Enumerable.Range(0, 1 + random.Next(4))
                    .Select(_ => (At: random.Next(length), Bit: random.Next(8))).ToList();
                var places = string.Join(' ', bits.Select(static bit => $"{bit.At}.{bit.Bit}"));
                return ($"flips {places} of {length}", bytes => Flip(bytes, bits));
        }
    }

    private static byte[] Clear(byte[] bytes, int at, int part)
    {
        bytes.AsSpan(at, part).Clear();
        return bytes;
    }

    private static byte[] Flip(byte[] bytes, List<(int At, int Bit)> bits)
    {
        foreach (var (at, bit) in bits)
        {
            bytes[at] ^= (byte)(1 << bit);
        }

        return bytes;
    }

    private static byte[] Exchange(byte[] bytes, int at, int to, int part)
    {
        var one = bytes[at..(at + part)];
        bytes.AsSpan(to, part).CopyTo(bytes.AsSpan(at));
        one.CopyTo(bytes, to);
        return bytes;
    }

    private static void Swap(string root, string one, string other, bool isQuiet)
    {
        var bytes = File.ReadAllBytes(Path.Combine(root, other));
        var before = File.ReadAllBytes(Path.Combine(root, one));
        Rewrite(Path.Combine(root, one), _ => bytes, isQuiet);
        Rewrite(Path.Combine(root, other), _ => before, isQuiet);
    }

    private static void Rewrite(string path, Func<byte[], byte[]?> change, bool isQuiet)
    {
        var time = File.GetLastWriteTimeUtc(path);
        if (change(File.ReadAllBytes(path)) is not { } bytes)
        {
            File.Delete(path);
            return;
        }

        File.WriteAllBytes(path, bytes);
        if (isQuiet)
        {
            File.SetLastWriteTimeUtc(path, time);
        }
    }
}
