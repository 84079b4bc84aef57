using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoauthorGraph.Core.Files;
using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Pipeline.Watching;

/// <summary>
/// The bad records of one file, one JSON object a line, in <c>rejected/NAME.rejects.jsonl</c>; no file where there are
/// none.
/// </summary>
internal sealed class RejectedRecords(WatchedFile file) : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly string _path = PathFor(file);
    private OutputFile? _output;

    // A file of that name may have been rejected itself, and is not to be replaced.
    private static string PathFor(WatchedFile file)
    {
        var start = Path.Combine(file.Folder, RejectedFiles.Folder, file.Name + ".rejects");
        var path = start + ".jsonl";
        for (var number = 2; RejectedFiles.IsOne(path); number++)
        {
            path = $"{start}.{number}.jsonl";
        }

        return path;
    }

    /// <summary>Where they are; null when there are none.</summary>
    public string? Written => _output is null ? null : _path;

    public void Add(RecordIssue issue)
    {
        if (_output is null)
        {
            var place = OutputPlace.ForFile(_path);
            if (place.IsPassage)
            {
                throw place.Refused("it is a pipe or a device, where bad records would not be kept");
            }

            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
            _output = OutputFile.Create(place);
        }

        JsonSerializer.Serialize(_output.Stream, issue, Json);
        _output.Stream.Write("\n"u8);
    }

    /// <summary>The file is taken with these left out.</summary>
    public void Complete()
    {
        if (_output is null && File.Exists(_path))
        {
            File.Delete(_path); // Of the file as it was before.
        }

        _output?.Complete();
    }

    public void Dispose() => _output?.Dispose();
}
