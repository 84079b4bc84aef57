using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.Delimited;

/// <summary>Lines of text of which some can be given back.</summary>
internal sealed class PendingLines(LineSource source) : IDisposable
{
    private readonly LinkedList<string> _pending = [];
    private long _number;

    /// <summary>Number of the line that came last, from 1.</summary>
    public long Number => _number;

    /// <summary>The next line, or null at the end.</summary>
    public string? Next()
    {
        if (_pending.First is { } first)
        {
            _pending.RemoveFirst();
            _number++;
            return first.Value;
        }

        if (!source.MoveNext())
        {
            return null;
        }

        _number++;
        return source.Text();
    }

    /// <summary>Puts lines back that came last, in their order.</summary>
    public void GiveBack(List<string> lines)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            _pending.AddFirst(lines[i]);
        }

        _number -= lines.Count;
    }

    public void Dispose() => source.Dispose();
}
