using CoauthorGraph.Cypher.Binding;

namespace CoauthorGraph.Cypher.Execution.Patterns;

/// <summary>Which of the paths between the same ends are wanted, told as they come with growing length.</summary>
internal sealed class PathChoice(WalkSelection selection, long count)
{
    private long _taken;
    private long _lengths;
    private int _last = -1;

    /// <summary>Whether a path of a length, which is none less than those before, is wanted.</summary>
    public bool Takes(int length)
    {
        if (IsFull(length))
        {
            return false;
        }

        _lengths += length == _last ? 0 : 1;
        _last = length;
        _taken++;
        return true;
    }

    /// <summary>Whether no path of a length or more is wanted any more.</summary>
    public bool IsFull(int length) => selection switch
    {
        WalkSelection.AllShortest => _taken > 0 && length != _last,
        WalkSelection.ShortestGroups => _lengths >= count && length != _last,
        _ => _taken >= count,
    };
}
