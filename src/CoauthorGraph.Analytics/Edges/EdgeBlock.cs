using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CoauthorGraph.Analytics.Kernels;

namespace CoauthorGraph.Analytics.Edges;

/// <summary>
/// What one block of whole lines holds: ids that are whole numbers of 31 bits, two an edge (one a node), and weights. A
/// block that holds any other id says so and is of no use.
/// </summary>
internal sealed class EdgeBlock
{
    private int[] _ends;
    private float[] _weights;

    private EdgeBlock(int bytes, bool weighted)
    {
        _ends = new int[bytes / 5];
        _weights = weighted ? new float[_ends.Length / 2] : [];
    }

    public ReadOnlySpan<int> Ends => _ends.AsSpan(0, Count);

    public ReadOnlySpan<float> Weights => _weights.AsSpan(0, _weights.Length == 0 ? 0 : Count / 2);

    public int Count { get; private set; }

    public int Lines { get; private set; }

    public int Rejected { get; private set; }

    /// <summary>Line of the first that was rejected, from 1 in this block.</summary>
    public int FirstRejectedLine { get; private set; }

    /// <summary>What is wrong with it.</summary>
    public string? FirstRejected { get; private set; }

    /// <summary>Whether an id is not a whole number of 31 bits.</summary>
    public bool HasOtherIds { get; private set; }

    /// <summary>Edges that are there already.</summary>
    /// <param name="ends">Two nodes an edge.</param>
    /// <param name="weights">One an edge, or none.</param>
    public static EdgeBlock Of(int[] ends, float[] weights) =>
        new(0, weighted: false) { _ends = ends, _weights = weights, Count = ends.Length };

    public static EdgeBlock Parse(ReadOnlySpan<byte> bytes, bool weighted, bool nodes)
    {
        var block = new EdgeBlock(bytes.Length + 16, weighted);
        block.Add(bytes, weighted, nodes);
        Array.Resize(ref block._ends, block.Count);
        if (weighted)
        {
            Array.Resize(ref block._weights, block.Count / 2);
        }

        return block;
    }

    private static bool IsSeparator(byte value) => value is (byte)' ' or (byte)'\t' or (byte)',' or (byte)'\r';

    [MethodImpl(HotLoop.Compiled)]
    private void Add(ReadOnlySpan<byte> bytes, bool weighted, bool nodes)
    {
        var at = 0;
        while (at < bytes.Length && !HasOtherIds)
        {
            Lines++;
            var start = at;
            if (TryNumber(bytes, ref at, out var first))
            {
                if (nodes)
                {
                    Push(first);
                }
                else if (TryNumber(bytes, ref at, out var second))
                {
                    AddEdge(bytes, start, ref at, first, second, weighted);
                }
                else if (IsLineEnd(bytes, at))
                {
                    Reject(bytes, start, "there is only one id");
                }
                else
                {
                    HasOtherIds = true;
                }
            }
            else if (!IsLineEnd(bytes, at) && bytes[at] is not ((byte)'#' or (byte)'%'))
            {
                HasOtherIds = true;
            }

            var end = bytes[at..].IndexOf((byte)'\n');
            at = end < 0 ? bytes.Length : at + end + 1;
        }
    }

    private void AddEdge(ReadOnlySpan<byte> bytes, int start, ref int at, int first, int second, bool weighted)
    {
        while (at < bytes.Length && IsSeparator(bytes[at]))
        {
            at++;
        }

        var weight = 1.0;
        if (!IsLineEnd(bytes, at))
        {
            var rest = bytes[at..];
            var end = rest.IndexOfAny(" \t,\r\n"u8);
            var token = end < 0 ? rest : rest[..end];
            if (!Utf8Parser.TryParse(token, out weight, out int used) || used != token.Length
                || !double.IsFinite(weight))
            {
                Reject(bytes, start, "the weight is no number");
                return;
            }

            at += token.Length;
            while (at < bytes.Length && IsSeparator(bytes[at]))
            {
                at++;
            }

            if (!IsLineEnd(bytes, at) && bytes[at] is not ((byte)'#' or (byte)'%'))
            {
                Reject(bytes, start, "there is more than two ids and a weight");
                return;
            }
        }

        if (weighted)
        {
            if (_weights.Length <= Count / 2)
            {
                Array.Resize(ref _weights, (_weights.Length * 2) + 16);
            }

            _weights[Count / 2] = (float)weight;
        }

        Push(first);
        Push(second);
    }

    private static bool IsLineEnd(ReadOnlySpan<byte> bytes, int at) => at >= bytes.Length || bytes[at] == (byte)'\n';

    // The number that follows separators, if it is one and ends where a separator or the line does; else the place is
    // at the first byte that is no separator.
    private static bool TryNumber(ReadOnlySpan<byte> bytes, ref int at, out int number)
    {
        while (at < bytes.Length && IsSeparator(bytes[at]))
        {
            at++;
        }

        var start = at;
        long value = 0;
        while (at < bytes.Length && (uint)(bytes[at] - '0') <= 9 && at - start < 11)
        {
            value = (value * 10) + (bytes[at++] - '0');
        }

        number = (int)value;
        var isNumber = at > start && value <= int.MaxValue && at - start < 11
            && (at >= bytes.Length || IsSeparator(bytes[at]) || bytes[at] == (byte)'\n');
        at = isNumber ? at : start;
        return isNumber;
    }

    private void Push(int id)
    {
        if (Count == _ends.Length)
        {
            Array.Resize(ref _ends, (_ends.Length * 2) + 16);
        }

        _ends[Count++] = id;
    }

    private void Reject(ReadOnlySpan<byte> bytes, int start, string why)
    {
        if (Rejected++ == 0)
        {
            var line = bytes[start..];
            var end = line.IndexOf((byte)'\n');
            line = end < 0 ? line : line[..end];
            FirstRejectedLine = Lines;
            FirstRejected = string.Create(
                CultureInfo.InvariantCulture,
                $"'{Encoding.UTF8.GetString(line[..Math.Min(60, line.Length)]).Trim()}': {why}");
        }
    }
}
