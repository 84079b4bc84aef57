using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Core.Graph;

/// <summary>Goes through a column of ids in order, beside other ids that come in the same order. The whole way is
/// linear in the column.</summary>
/// <param name="ids">In the order of their UTF-8 bytes.</param>
public sealed class IdWalk(StringColumn ids)
{
    /// <summary>The first row that is not passed; the number of rows at the end.</summary>
    public int At { get; private set; }

    /// <summary>Passes the ids that come before one, and says whether this one is there; it is not passed.</summary>
    public bool MoveTo(ReadOnlySpan<byte> id)
    {
        for (; At < ids.Count; At++)
        {
            var order = Utf8Order.Compare(ids.GetUtf8(At), id);
            if (order >= 0)
            {
                return order == 0;
            }
        }

        return false;
    }

    /// <summary>Passes all that is left.</summary>
    public void MoveToEnd() => At = ids.Count;
}
