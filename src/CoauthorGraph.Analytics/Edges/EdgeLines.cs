using System.Buffers.Text;
using System.Globalization;
using System.Text;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Analytics.Edges;

/// <summary>
/// The edges of a list whose ids are text, or numbers that are negative, large or far apart (see <see
/// cref="NumberedEdges"/> for all others).
/// </summary>
internal sealed class EdgeLines(bool weighted)
{
    private readonly List<long> _ends = [];
    private readonly List<float> _weights = [];
    private readonly List<long> _nodes = [];
    private readonly Dictionary<string, int> _numberOfText = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private bool _readsNodes;
    private long _rejected;
    private string? _firstRejected;

    /// <summary>Whether ids are kept as text; else the first one that is no number ends the reading.</summary>
    public bool IdsAreText { get; init; }

    /// <summary>Lines read.</summary>
    public long Lines { get; private set; }

    /// <summary>From now on lines are single nodes.</summary>
    public EdgeLines AsNodes()
    {
        _readsNodes = true;
        return this;
    }

    /// <summary>Adds whole lines; false when an id is no number and numbers are expected.</summary>
    public bool Add(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var end = bytes.IndexOf((byte)'\n');
            var line = end < 0 ? bytes : bytes[..end];
            bytes = end < 0 ? default : bytes[(end + 1)..];
            Lines++;
            if (!AddLine(line))
            {
                return false;
            }
        }

        return true;
    }

    public EdgeListGraph ToNumberedGraph()
    {
        var ids = new long[_ends.Count + _nodes.Count];
        _ends.CopyTo(ids);
        _nodes.CopyTo(ids, _ends.Count);
        Array.Sort(ids);
        var names = ids.Distinct().ToArray();
        var ends = new int[_ends.Count];
        for (var i = 0; i < ends.Length; i++)
        {
            ends[i] = Array.BinarySearch(names, _ends[i]);
        }

        return Build(NodeNames.OfNumbers(names), ends);
    }

    public EdgeListGraph ToNamedGraph()
    {
        var texts = _texts.ToArray();
        var order = Enumerable.Range(0, texts.Length).ToArray();
        Array.Sort(texts, order, Utf8Order.Instance);
        var place = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            place[order[i]] = i;
        }

        var ends = new int[_ends.Count];
        for (var i = 0; i < ends.Length; i++)
        {
            ends[i] = place[_ends[i]];
        }

        return Build(NodeNames.OfTexts(texts), ends);
    }

    private static bool IsSeparator(byte value) => value is (byte)' ' or (byte)'\t' or (byte)',' or (byte)'\r';

    private static ReadOnlySpan<byte> Token(ref ReadOnlySpan<byte> line)
    {
        var start = 0;
        while (start < line.Length && IsSeparator(line[start]))
        {
            start++;
        }

        var end = start;
        while (end < line.Length && !IsSeparator(line[end]))
        {
            end++;
        }

        var token = line[start..end];
        line = line[end..];
        return token;
    }

    private bool AddLine(ReadOnlySpan<byte> line)
    {
        if (IdsAreText && line.Contains((byte)0))
        {
            throw new CoauthorGraphException(
                ErrorCode.InputUnreadable, $"Line {Lines} holds bytes of no text; this is no edge list.");
        }

        var rest = line;
        var first = Token(ref rest);
        if (first.IsEmpty || first[0] is (byte)'#' or (byte)'%')
        {
            return true;
        }

        if (_readsNodes)
        {
            if (!TryId(first, out var node))
            {
                return false;
            }

            _nodes.Add(node);
            return true;
        }

        var second = Token(ref rest);
        var third = Token(ref rest);
        if (second.IsEmpty)
        {
            Reject(line, "there is only one id");
            return true;
        }

        var weight = 1.0;
        if (!third.IsEmpty && (!Utf8Parser.TryParse(third, out weight, out int used) || used != third.Length
            || !double.IsFinite(weight)))
        {
            Reject(line, "the weight is no number");
            return true;
        }

        if (Token(ref rest) is [not ((byte)'#' or (byte)'%'), ..])
        {
            Reject(line, "there is more than two ids and a weight");
            return true;
        }

        if (!TryId(first, out var a) || !TryId(second, out var b))
        {
            return false;
        }

        _ends.Add(a);
        _ends.Add(b);
        if (weighted)
        {
            _weights.Add((float)weight);
        }

        return true;
    }

    private bool TryId(ReadOnlySpan<byte> token, out long id)
    {
        if (!IdsAreText)
        {
            return Utf8Parser.TryParse(token, out id, out var used) && used == token.Length;
        }

        var text = Encoding.UTF8.GetString(token);
        if (!_numberOfText.TryGetValue(text, out var number))
        {
            number = _texts.Count;
            _numberOfText.Add(text, number);
            _texts.Add(text);
        }

        id = number;
        return true;
    }

    private void Reject(ReadOnlySpan<byte> line, string why)
    {
        _rejected++;
        _firstRejected ??= string.Create(
            CultureInfo.InvariantCulture,
            $"line {Lines} is '{Encoding.UTF8.GetString(line[..Math.Min(60, line.Length)]).Trim()}': {why}");
    }

    private EdgeListGraph Build(NodeNames names, int[] ends)
    {
        var offsets = new int[names.Count + 1];
        long loops = 0;
        for (var i = 0; i < ends.Length; i += 2)
        {
            if (ends[i] == ends[i + 1])
            {
                loops++;
                continue;
            }

            offsets[ends[i] + 1]++;
            offsets[ends[i + 1] + 1]++;
        }

        for (var node = 0; node < names.Count; node++)
        {
            offsets[node + 1] += offsets[node];
        }

        var neighbors = new int[offsets[^1]];
        var weights = weighted ? new float[neighbors.Length] : [];
        var next = offsets[..^1];
        for (var i = 0; i < ends.Length; i += 2)
        {
            var (a, b) = (ends[i], ends[i + 1]);
            if (a == b)
            {
                continue;
            }

            if (weighted)
            {
                weights[next[a]] = weights[next[b]] = _weights[i / 2];
            }

            neighbors[next[a]++] = b;
            neighbors[next[b]++] = a;
        }

        var kept = Simplify(offsets, neighbors, weights);
        var repeats = (neighbors.Length - kept) / 2;
        Array.Resize(ref neighbors, kept);
        var strengths = weighted ? weights.AsMemory(0, kept) : default;
        return new EdgeListGraph(
            new CsrGraph(offsets, neighbors, strengths), names, loops, repeats, _rejected, _firstRejected);
    }

    // Sorts every row and puts repeats together, adding their weights; the number of entries left.
    private int Simplify(int[] offsets, int[] neighbors, float[] weights)
    {
        var kept = 0;
        for (var node = 0; node + 1 < offsets.Length; node++)
        {
            var (from, to) = (offsets[node], offsets[node + 1]);
            if (weighted)
            {
                Array.Sort(neighbors, weights, from, to - from);
            }
            else
            {
                Array.Sort(neighbors, from, to - from);
            }

            offsets[node] = kept;
            for (var i = from; i < to;)
            {
                var start = i;
                while (i < to && neighbors[i] == neighbors[start])
                {
                    i++;
                }

                neighbors[kept] = neighbors[start];
                if (weighted)
                {
                    weights[kept] = Sum(weights.AsSpan(start, i - start));
                }

                kept++;
            }
        }

        offsets[^1] = kept;
        return kept;
    }

    // In ascending order, so that both ends of an edge get the same sum.
    private static float Sum(Span<float> weights)
    {
        weights.Sort();
        var sum = 0.0;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        return (float)sum;
    }
}
