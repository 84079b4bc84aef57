using System.IO.Compression;
using System.Text;
using CoauthorGraph.Pipeline.Watching;
using CoauthorGraph.Storage.Snapshots;

namespace CoauthorGraph.Pipeline.Tests.Watching;

/// <summary>An inbox with a watch over it, whose clock goes on by one interval with every look.</summary>
internal sealed class WatchedInbox : IDisposable
{
    public const int Interval = 2;
    public const int Patience = 30;
    private readonly TemporaryFolder _folder = new();
    private readonly ManualTime _time = new();
    private readonly FolderWatch _watch;

    public WatchedInbox(bool recursive = false)
    {
        Directory.CreateDirectory(Path);
        _watch = new FolderWatch(
            new WatchOptions
            {
                Folders = [Path],
                GraphFolder = Graph,
                Recursive = recursive,
                Interval = TimeSpan.FromSeconds(Interval),
                Patience = TimeSpan.FromSeconds(Patience),
                Threads = 1,
            },
            _time,
            Log);
    }

    public KeptLog<FolderWatch> Log { get; } = new();

    public string Path => _folder.File("inbox");

    public string Graph => _folder.File("g");

    /// <summary>Ids of the papers in the graph; none where there is no graph.</summary>
    public IReadOnlyList<string> Papers
    {
        get
        {
            if (GraphFolder.CurrentSnapshot(Graph) is null)
            {
                return [];
            }

            using var graph = GraphFolder.Open(Graph);
            return [.. graph.Papers.Id.AsEnumerable().Select(static id => id[(id.LastIndexOf(':') + 1)..])];
        }
    }

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public static byte[] Record(string id) => Encoding.UTF8.GetBytes(
        $$"""{"id":"{{id}}","title":"On {{id}}","year":2001,"authors":["Ada Quill"]}""" + "\n");

    public static byte[] Zipped(params string[] ids)
    {
        using var bytes = new MemoryStream();
        using (var zip = new GZipStream(bytes, CompressionLevel.Fastest))
        {
            foreach (var id in ids)
            {
                zip.Write(Record(id));
            }
        }

        return bytes.ToArray();
    }

    public void Write(string name, byte[] content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllBytes(this[name], content);
        Touch(name);
    }

    /// <summary>Adds to a file, as its writer goes on.</summary>
    public void Append(string name, byte[] content)
    {
        using (var file = new FileStream(this[name], FileMode.Append))
        {
            file.Write(content);
        }

        Touch(name);
    }

    /// <summary>Looks again and again for as long as that.</summary>
    public void Look(double seconds = 2 * Interval)
    {
        for (var passed = 0.0; passed <= seconds; passed += Interval)
        {
            _watch.Look(TestContext.Current.CancellationToken);
            _time.Advance(Interval);
        }
    }

    /// <summary>Looks once, when so many seconds have gone by.</summary>
    public void LookAfter(double seconds)
    {
        _time.Advance(seconds);
        _watch.Look(TestContext.Current.CancellationToken);
    }

    /// <summary>The lines of the log about a file.</summary>
    public IEnumerable<string> Said(string name, string what) => Log.Lines.Where(line =>
        line.Contains(name, StringComparison.Ordinal) && line.Contains(what, StringComparison.Ordinal));

    public void Dispose() => _folder.Dispose();

    // The time of the file system may be too coarse to tell one write from the next.
    private void Touch(string name)
    {
        _time.Advance(0.01);
        File.SetLastWriteTimeUtc(this[name], _time.GetUtcNow().UtcDateTime);
    }
}
