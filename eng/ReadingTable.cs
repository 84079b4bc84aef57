#:project ../src/CoauthorGraph.Readers/CoauthorGraph.Readers.csproj
#:package DuckDB.NET.Data.Full
#:property PublishAot=false
#:property NuGetLockFilePath=../artifacts/unlocked/ReadingTable.json
#:property ConcurrentGarbageCollection=false
// Measures reading from end to end and prints a Markdown table: for each format MB and records for each second of one
// core (processor time, so that other work on the machine does not count) of the reader alone, of `coauthor extract
// --output /dev/null` and of `coauthor ingest`, with the wall time's rate in brackets; beside them what decompressing
// costs (gzip -dc) and what DuckDB's read_json needs on one thread for the same columns of the same file. MB are those
// of the decompressed file. Small files are copied until there are 32 MB of a format,
// but not for ingest, which knows a file again: there the start of the program (a third of a second) counts.
// usage: COAUTHOR=path/of/coauthor dotnet run -c Release eng/ReadingTable.cs -- FILE-OR-FOLDER…
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using CoauthorGraph.Readers;
using CoauthorGraph.Readers.Sources;
using DuckDB.NET.Data;

const long LeastBytes = 32_000_000;
const int MostCopies = 60;
var options = new ReadOptions { AsOf = new DateOnly(2026, 11, 22) };
var coauthor = Environment.GetEnvironmentVariable("COAUTHOR") ?? "coauthor";
var columns = new Dictionary<string, string>(StringComparer.Ordinal)
{
    ["arxiv"] = "id: 'VARCHAR', title: 'VARCHAR', abstract: 'VARCHAR', doi: 'VARCHAR', categories: 'VARCHAR', "
        + "\"journal-ref\": 'VARCHAR', versions: 'STRUCT(version VARCHAR, created VARCHAR)[]', "
        + "update_date: 'VARCHAR', authors_parsed: 'VARCHAR[][]'",
    ["records"] = "id: 'VARCHAR', title: 'VARCHAR', abstract: 'VARCHAR', date: 'VARCHAR', year: 'INTEGER', "
        + "categories: 'VARCHAR[]', venue: 'VARCHAR', doi: 'VARCHAR', authors: 'STRUCT(position INTEGER, name VARCHAR, "
        + "given VARCHAR, family VARCHAR, orcid VARCHAR, affiliations STRUCT(raw VARCHAR)[])[]'",
    ["openalex"] = "id: 'VARCHAR', doi: 'VARCHAR', title: 'VARCHAR', publication_date: 'VARCHAR', "
        + "publication_year: 'INTEGER', abstract_inverted_index: 'JSON', topics: 'JSON', keywords: 'JSON', "
        + "primary_location: 'JSON', locations: 'JSON', authorships: 'JSON'",
    ["crossref"] = "DOI: 'VARCHAR', title: 'VARCHAR[]', abstract: 'VARCHAR', subject: 'VARCHAR[]', URL: 'VARCHAR', "
        + "\"container-title\": 'VARCHAR[]', author: 'JSON', issued: 'JSON', relation: 'JSON'",
    ["semantic-scholar"] = "paperId: 'VARCHAR', title: 'VARCHAR', abstract: 'VARCHAR', year: 'INTEGER', "
        + "venue: 'VARCHAR', externalIds: 'JSON', authors: 'JSON', fieldsOfStudy: 'JSON'",
    ["conference"] = "title: 'VARCHAR', abstract: 'VARCHAR', author: 'VARCHAR', aff: 'VARCHAR', authorids: 'VARCHAR', "
        + "keywords: 'VARCHAR', primary_area: 'VARCHAR', doi: 'VARCHAR', site: 'VARCHAR', bibtex: 'VARCHAR'",
};

var work = Directory.CreateTempSubdirectory("reading-table-").FullName;
var sizes = new SortedDictionary<string, long>(StringComparer.Ordinal);
foreach (var file in RecordSources.Expand(args))
{
    try
    {
        using var opened = RecordSources.Open(file, Stream.Null, "auto", options);
        using var raw = RecordSources.OpenRaw(file, Stream.Null);
        using Stream plain = opened.Compression == "gzip" ? new GZipStream(raw, CompressionMode.Decompress) : raw;
        if (opened.Compression is null or "gzip")
        {
            var folder = Directory.CreateDirectory(Path.Combine(work, opened.Format)).FullName;
            var name = Path.GetFileName(file.Name);
            var target = Path.Combine(folder, name.EndsWith(".gz", StringComparison.Ordinal) ? name[..^3] : name);
            using var copy = File.Create(target);
            plain.CopyTo(copy);
            sizes[opened.Format] = sizes.GetValueOrDefault(opened.Format) + copy.Length;
        }
    }
    catch (CoauthorGraph.Core.Errors.CoauthorGraphException)
    {
        Console.Error.WriteLine($"{file.Name}: left out");
    }
}

Console.WriteLine("| format | MB | records | reader MB/s (records/s) | extract MB/s (wall) | records/s | "
    + "ingest MB/s (wall) | records/s | gzip -dc MB/s | DuckDB MB/s |");
Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
foreach (var (format, once) in sizes)
{
    var folder = Path.Combine(work, format);
    var originals = Directory.GetFiles(folder);
    var copies = (int)Math.Clamp(LeastBytes / once, 1, MostCopies);
    for (var copy = 1; copy < copies; copy++)
    {
        foreach (var file in originals)
        {
            File.Copy(file, Path.Combine(folder, $"{copy}-{Path.GetFileName(file)}"));
        }
    }

    var files = Directory.GetFiles(folder).Order(StringComparer.Ordinal).ToArray();
    var size = files.Sum(static file => new FileInfo(file).Length);
    var reader = RecordSources.Readers.First(reader => reader.Format == format);
    long records = 0;
    var reading = Cpu(() => records = files.Sum(file =>
    {
        using var stream = File.OpenRead(file);
        return reader.Read(stream, new ReadContext(Path.GetFileName(file), options), default)
            .LongCount(static item => item.Paper is not null);
    }));
    var extract = Run(coauthor, ["-q", "extract", folder, "--input-format", format, "--output", "/dev/null"]);
    var graph = Path.Combine(work, "graph");
    var ingest = Run(coauthor, ["-q", "-g", graph, "ingest", .. originals, "--input-format", format]);
    Directory.Delete(graph, recursive: true);
    var packed = Path.Combine(work, "all.gz");
    using (var gzip = new GZipStream(File.Create(packed), CompressionLevel.Optimal))
    {
        foreach (var file in files)
        {
            using var stream = File.OpenRead(file);
            stream.CopyTo(gzip);
        }
    }

    var unpack = Run("gzip", ["-dc", packed]);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"| {format} | {size / 1e6:F0} | {records} | {size / reading / 1e6:F0} ({records / reading:F0}) | ")
        + Rate(extract, 1) + Rate(ingest, copies)
        + string.Create(CultureInfo.InvariantCulture, $"{size / unpack.Cpu / 1e6:F0} | ")
        + (columns.TryGetValue(format, out var list) ? DuckDb(files, list, size) : "–") + " |");
    Directory.Delete(folder, recursive: true);

    string Rate((double Cpu, double Wall) time, int parts) => string.Create(CultureInfo.InvariantCulture,
        $"{size / time.Cpu / 1e6 / parts:F1} ({size / time.Wall / 1e6 / parts:F1}) | ")
        + string.Create(CultureInfo.InvariantCulture, $"{records / time.Cpu / parts:F0} | ");
}

Directory.Delete(work, recursive: true);

// Processor seconds of a third run; the first two let the runtime compile.
static double Cpu(Action action)
{
    action();
    action();
    var from = Environment.CpuUsage.TotalTime;
    action();
    return (Environment.CpuUsage.TotalTime - from).TotalSeconds;
}

static (double Cpu, double Wall) Run(string program, string[] arguments)
{
    var watch = Stopwatch.StartNew();
    var before = CpuOfChildren();
    using var process = Process.Start(new ProcessStartInfo(program, arguments)
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
    })!;
    process.ErrorDataReceived += static (_, _) => { };
    process.BeginErrorReadLine();
    process.StandardOutput.BaseStream.CopyTo(Stream.Null);
    process.WaitForExit();
    if (process.ExitCode != 0)
    {
        throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }

    return (CpuOfChildren() - before, watch.Elapsed.TotalSeconds);
}

// Seconds of all processes started here that have ended, as Linux keeps them in hundredths (proc(5): cutime, cstime).
static double CpuOfChildren()
{
    var stat = File.ReadAllText("/proc/self/stat");
    var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
    return (long.Parse(fields[13], CultureInfo.InvariantCulture)
        + long.Parse(fields[14], CultureInfo.InvariantCulture)) / 100.0;
}

// All columns are hashed, so that none is left out.
static string DuckDb(string[] files, string columns, long size)
{
    var list = string.Join(", ", columns.Split("', ").Select(static column => column[..column.IndexOf(':')]));
    var names = string.Join(", ", files.Select(static file => $"'{file}'"));
    using var connection = new DuckDBConnection("DataSource=:memory:");
    connection.Open();
    using var command = connection.CreateCommand();
    command.CommandText = $"SET threads = 1; SELECT bit_xor(hash({list})) FROM read_json([{names}], "
        + $"columns = {{{columns}}}, format = 'auto', maximum_object_size = 268435456, ignore_errors = false)";
    try
    {
        var from = Environment.CpuUsage.TotalTime;
        command.ExecuteScalar();
        return (size / (Environment.CpuUsage.TotalTime - from).TotalSeconds / 1e6)
            .ToString("F0", CultureInfo.InvariantCulture);
    }
    catch (DuckDBException)
    {
        return "refuses the files";
    }
}
