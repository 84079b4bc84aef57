#:project ../src/CoauthorGraph.Readers/CoauthorGraph.Readers.csproj
#:property PublishAot=false
#:property ConcurrentGarbageCollection=false
// Measures how fast readers turn bytes that are in memory into records, on one thread, by processor time.
// usage: dotnet run -c Release eng/ReaderSpeed.cs -- FILE-OR-FOLDER…
// Each format's files are read again and again for four seconds after as long a warm-up. For JSON the last column is the rate
// relative to a bare Utf8JsonReader loop over the same bytes. Decompression is measured apart and is no part of it.
using System.Globalization;
using System.Text.Json;
using CoauthorGraph.Readers;
using CoauthorGraph.Readers.Sources;

var options = new ReadOptions { AsOf = new DateOnly(2026, 11, 22) };
var byFormat = new SortedDictionary<string, List<(string Name, byte[] Bytes)>>(StringComparer.Ordinal);
foreach (var file in RecordSources.Expand(args))
{
    try
    {
        using var opened = RecordSources.Open(file, Stream.Null, "auto", options);
        using var raw = RecordSources.OpenRaw(file, Stream.Null);
        var content = new MemoryStream();
        if (opened.Compression == "gzip")
        {
            using var plain = new System.IO.Compression.GZipStream(
                raw, System.IO.Compression.CompressionMode.Decompress);
            plain.CopyTo(content);
        }
        else if (opened.Compression is null)
        {
            raw.CopyTo(content);
        }

        if (!byFormat.TryGetValue(opened.Format, out var files))
        {
            byFormat[opened.Format] = files = [];
        }

        files.Add((file.Name, content.ToArray()));
    }
    catch (CoauthorGraph.Core.Errors.CoauthorGraphException)
    {
        Console.Error.WriteLine($"{file.Name}: left out");
    }
}

Console.WriteLine("format               MB   records    MB/s  records/s  bare MB/s  share");
foreach (var (format, files) in byFormat)
{
    var reader = RecordSources.Readers.First(candidate => candidate.Format == format);
    var size = files.Sum(static file => (long)file.Bytes.Length);
    long records = 0;
    var rate = Rate(size, () => records = files.Sum(file => reader
        .Read(new MemoryStream(file.Bytes), new ReadContext(file.Name, options), CancellationToken.None)
        .LongCount()));
    var isJson = format is "arxiv" or "openalex" or "crossref" or "semantic-scholar" or "conference" or "records";
    var bare = isJson ? Rate(size, () => files.ForEach(static file => Walk(file.Bytes))) : 0;
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{format,-17} {size / 1e6,6:F1} {records,9} {rate,7:F1} {rate * 1e6 * records / size,10:F0}")
        + (isJson ? string.Create(CultureInfo.InvariantCulture, $" {bare,10:F1} {rate / bare,6:P0}") : ""));
}

// Megabytes a second of processor time, the collector's included, so that other work on the machine does not count;
// over at least four seconds after as many of warm-up.
static double Rate(long size, Action action)
{
    for (var start = Environment.CpuUsage.TotalTime; (Environment.CpuUsage.TotalTime - start).TotalSeconds < 4;)
    {
        action();
    }

    var rounds = 0;
    var from = Environment.CpuUsage.TotalTime;
    while ((Environment.CpuUsage.TotalTime - from).TotalSeconds < 4)
    {
        action();
        rounds++;
    }

    return size * (double)rounds / (Environment.CpuUsage.TotalTime - from).TotalSeconds / 1e6;
}

static void Walk(byte[] bytes)
{
    var json = new Utf8JsonReader(
        bytes.AsSpan(bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0),
        new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = 512 });
    while (json.Read())
    {
    }
}
