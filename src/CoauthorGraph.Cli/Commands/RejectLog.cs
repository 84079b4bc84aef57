using System.Text.Json;
using CoauthorGraph.Cli.Hosting;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Pipeline.Answers;

namespace CoauthorGraph.Cli.Commands;

/// <summary>Keeps what could not be read: in a file when one is named, and the first few on standard error.</summary>
internal sealed class RejectLog : IDisposable
{
    private const int MostShown = 10;
    private readonly CommandContext _context;
    private readonly OutputTarget? _target;
    private int _shown;

    public RejectLog(CommandContext context, string? file)
    {
        _context = context;
        _target = file is null ? null : OutputTarget.Open(context, file);
    }

    public long Rejected { get; private set; }

    public void Add(RecordIssue issue)
    {
        Rejected += issue.Rejected ? 1 : 0;
        _target?.Terminal.Output.WriteLine(JsonSerializer.Serialize(issue, AnswerJson.Options));
        if (issue.IsOfFile)
        {
            _context.Remark($"{issue.Source.File}: {issue.Message}");
        }

        if (issue.Rejected && ++_shown <= MostShown)
        {
            var place = issue.Source.Line > 0 ? $"line {issue.Source.Line}" : $"record {issue.Source.Ordinal + 1}";
            _context.Remark($"{issue.Source.File}, {place}: {issue.Message}");
        }
    }

    public void Complete()
    {
        if (_shown > MostShown && _target is null)
        {
            _context.Remark($"and {_shown - MostShown:N0} more; --rejects F keeps them all");
        }

        _target?.Complete();
    }

    public void Dispose() => _target?.Dispose();
}
